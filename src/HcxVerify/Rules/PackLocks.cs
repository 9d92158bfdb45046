using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>
/// Compares packs with the lock file beside the rule files that extend them. Only packs that are as somebody locked them are used: a pack
/// that changes changes what is verified, and that is for people to read.
/// </summary>
static class PackLocks
{
    /// <summary>Reports each pack that the lock file of a folder does not have, or has otherwise, and each that no rule file of the folder extends.</summary>
    /// <param name="extended">The packs that rule files of the folder extend.</param>
    public static void Check(string folder, ImmutableArray<ExtendedPack> extended, string? packages, RuleFileReader reader, Workspace workspace, List<Diagnostic> errors)
    {
        try
        {
            var locked = LockFile.Read(folder, workspace) ?? new LockFile([]);
            var file = workspace.Display(Path.Combine(folder, LockFile.Name));
            var command = LockFile.Command(folder, workspace);
            foreach (var (pack, place) in extended.Where(pack => pack.Pack.Folder is not null))
            {
                var now = LockedPack.Of(pack, folder);
                if (locked.Find(now.Key) is not { } before)
                    errors.Add(ArtifactCodes.PackNotLocked.At(place, now.Name, file, command));
                else if (PackDifference.Between(before, now) is { IsNone: false } difference)
                    errors.Add(ArtifactCodes.PackChanged.At(place, now.Name, file, difference.Shown, command));
            }

            if (locked.Packs.Length > 0)
                errors.AddRange(Stale(folder, locked, packages, reader, workspace).Select(pack => ArtifactCodes.StaleLock.At(pack.Place, pack.Name, command)));
        }
        catch (ArtifactException error)
        {
            errors.Add(error.Diagnostic);
        }
    }

    /// <summary>The packs that the rule files of a folder extend, those included that a request does not name: they share the folder's lock file.</summary>
    public static ImmutableArray<LockedPack> InFolder(string folder, PackFinder finder, RuleFileReader reader, Workspace workspace, List<Diagnostic> errors)
    {
        var files = workspace.FilesIn(folder).Where(RuleFileReader.IsRuleFile).Select(path => reader.Read(path, errors)).Where(file => file is not null).Select(file => file!);
        return [.. finder.Of(files).Where(pack => pack.Pack.Folder is not null).Select(pack => LockedPack.Of(pack.Pack, folder)).OrderBy(pack => pack.Key, StringComparer.Ordinal)];
    }

    // Where something of the folder cannot be read, nobody knows what it extends; the verification that names it will say so.
    static IEnumerable<LockedPack> Stale(string folder, LockFile locked, string? packages, RuleFileReader reader, Workspace workspace)
    {
        List<Diagnostic> elsewhere = [];
        var finder = new PackFinder(packages, reader, workspace, elsewhere);
        HashSet<string> keys = [.. InFolder(folder, finder, reader, workspace, elsewhere).Select(pack => pack.Key)];
        return elsewhere.Count == 0 && finder.IsWhole ? locked.Packs.Where(pack => !keys.Contains(pack.Key)) : [];
    }
}

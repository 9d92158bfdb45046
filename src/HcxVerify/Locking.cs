using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify;

/// <summary>What a host asks for when packs are locked.</summary>
public sealed record LockRequest
{
    /// <summary>The working folder, a full path.</summary>
    public required string Root { get; init; }

    /// <summary>Rule files, or folders that hold them. The lock file of a folder is for all rule files in it.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>The folder that NuGet unpacks packages in; null where the host knows none.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>Whether nothing is written.</summary>
    public bool OnlyCheck { get; init; }
}

/// <summary>What became of a pack in a lock file.</summary>
public enum LockChange
{
    /// <summary>It was not in it.</summary>
    Added,

    /// <summary>Its files differ.</summary>
    Changed,

    /// <summary>No rule file of the folder extends it any more.</summary>
    Removed,

    /// <summary>It is as it was.</summary>
    Unchanged,
}

/// <summary>A pack that was locked.</summary>
/// <param name="Digest">That of its files; of a removed one, as it was.</param>
/// <param name="Files">How many files it has.</param>
public sealed record PackLocked(LockChange Change, string Pack, string Digest, int Files, PackDifference Difference);

/// <summary>A lock file and its packs, in ordinal order.</summary>
/// <param name="File">The path as reports print it.</param>
public sealed record LockWritten(string File, ImmutableArray<PackLocked> Packs)
{
    /// <summary>Whether it was not as it should be.</summary>
    public bool WasStale => Packs.Any(pack => pack.Change is not LockChange.Unchanged);
}

/// <summary>What came of a request: the lock files, or what stopped it, and then nothing was written.</summary>
public sealed record LockResult(ImmutableArray<LockWritten> Files, ImmutableArray<Diagnostic> Errors);

/// <summary>Locks the packs that rule files extend: writes the digests of their files beside the rule files.</summary>
public static class Locking
{
    /// <summary>Locks, or only compares.</summary>
    public static LockResult Run(LockRequest request)
    {
        var workspace = new Workspace(request.Root);
        var errors = new List<Diagnostic>();
        var reader = new RuleFileReader(workspace);
        var finder = new PackFinder(request.PackageFolder, reader, workspace, errors);
        try
        {
            var named = RuleFiles.Named(request.Rules, reader, workspace, errors);
            ImmutableArray<ExtendedPack> packs = [.. RuleFiles.ByFolder(named).SelectMany(files => finder.Of(files))];
            ImmutableArray<(string Folder, ImmutableArray<LockedPack> Now, LockFile? Before)> locks =
            [
                .. RuleFiles.ByFolder(named).Select(files => files.Key).Where(folder => !RuleFiles.IsInPack(folder, packs.Select(pack => pack.Pack)))
                    .Select(folder => (folder, PackLocks.InFolder(folder, finder, reader, workspace, errors), LockFile.Read(folder, workspace))),
            ];
            errors.AddRange(reader.Unknown);
            if (errors.Count > 0)
                return new([], [.. errors.Distinct()]);
            foreach (var (folder, now, before) in locks.Where(folder => !request.OnlyCheck && (folder.Now.Length > 0 || folder.Before is not null)))
                Write(Path.Combine(folder, LockFile.Name), now, workspace);
            return new([.. locks.Select(folder => Compare(folder.Folder, folder.Now, folder.Before, workspace)).Where(file => file.Packs.Length > 0)], []);
        }
        catch (ArtifactException error)
        {
            return new([], [.. errors.Append(error.Diagnostic).Distinct()]);
        }
    }

    static void Write(string path, ImmutableArray<LockedPack> packs, Workspace workspace)
    {
        if (packs.IsEmpty)
            workspace.Delete(path);
        else
            workspace.Write(path, new LockFile(packs).Write());
    }

    static LockWritten Compare(string folder, ImmutableArray<LockedPack> now, LockFile? before, Workspace workspace)
    {
        before ??= new([]);
        IEnumerable<PackLocked> packs =
        [
            .. now.Select(pack => before.Find(pack.Key) is { } locked ? Compare(locked, pack) : Of(LockChange.Added, pack)),
            .. before.Packs.Where(pack => now.All(other => other.Key != pack.Key)).Select(pack => Of(LockChange.Removed, pack)),
        ];
        return new(workspace.Display(Path.Combine(folder, LockFile.Name)), [.. packs.OrderBy(pack => pack.Pack, StringComparer.Ordinal)]);
    }

    static PackLocked Compare(LockedPack before, LockedPack now) =>
        PackDifference.Between(before, now) is { IsNone: false } difference ? Of(LockChange.Changed, now) with { Difference = difference } : Of(LockChange.Unchanged, now);

    static PackLocked Of(LockChange change, LockedPack pack) => new(change, pack.Name, pack.Digest, pack.Files.Length, new([], [], []));
}

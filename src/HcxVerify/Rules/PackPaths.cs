using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// The files that rules of packs name. They have to be in the pack, where the lock file has them: what is elsewhere can be changed without
/// anybody noticing.
/// </summary>
static class PackPaths
{
    // What version control keeps for itself is no part of a pack, and not locked.
    const string VersionControl = ".git";

    static readonly LocalizedText remedy = new("put the file into the pack, and name it relative to this file", "파일을 팩에 넣고 이 파일에 대한 상대 경로로 쓰세요");

    /// <summary>Reports each path of a pack's file that leads out of the pack.</summary>
    public static IEnumerable<Diagnostic> Check(RuleSet rules, ImmutableArray<Pack> packs, Workspace workspace)
    {
        var ofFile = packs.Where(pack => pack.Folder is not null).SelectMany(pack => pack.Files.Select(file => (File: workspace.Display(file.Path), Pack: pack)))
            .ToLookup(pair => pair.File, pair => pair.Pack, StringComparer.Ordinal);
        return from named in Named(rules)
               where ofFile.Contains(named.Place.File) && !ofFile[named.Place.File].Any(pack => IsInside(named.Path, named.Place.File, pack.Folder!, workspace))
               select RuleFileCodes.UnusablePack.At(
                   named.Place,
                   ofFile[named.Place.File].First().Name,
                   new LocalizedText($"the path '{SingleLine.Of(named.Path)}' leads out of it", $"경로 '{SingleLine.Of(named.Path)}'이(가) 팩을 벗어납니다"),
                   remedy);
    }

    static IEnumerable<(string Path, Place Place)> Named(RuleSet rules)
    {
        if (rules.Subject.Stated is { } stated)
            yield return stated;
        foreach (var reference in rules.References.Where(reference => reference.From is not null && ModelSource.IsPath(reference.From)))
            yield return (reference.From!, reference.Place);
        foreach (var rule in rules.Rules)
        {
            if (rule.Check is EvidenceCheck { File: { } file })
                yield return (file, rule.Place);
            if (rule.Check is IntegrityCheck { Digests: { } digests })
                yield return (digests, rule.Place);
        }
    }

    static bool IsInside(string path, string file, string folder, Workspace workspace)
    {
        if (Path.IsPathRooted(path))
            return false;
        var full = workspace.FullBeside(file, path);
        return full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.GetRelativePath(folder, full).Split(Path.DirectorySeparatorChar).Contains(VersionControl, StringComparer.OrdinalIgnoreCase);
    }
}

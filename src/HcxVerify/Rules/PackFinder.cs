using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>Finds the packs that rule files extend, and those that these extend in turn; each is read once.</summary>
/// <param name="packages">The folder of packages; null or empty where none is known.</param>
sealed class PackFinder(string? packages, RuleFileReader files, Workspace workspace, List<Diagnostic> errors)
{
    /// <summary>How deep packs may extend packs.</summary>
    public const int MaxDepth = 8;

    /// <summary>The most files that a pack may hold.</summary>
    public const int MaxFiles = 10_000;

    /// <summary>The most bytes that they may have together.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>What precedes the id of a package where the path of one of its files is printed: where packages are unpacked differs from machine to machine.</summary>
    public const string Prefix = "package:";

    // Packages have their rules here, among other things.
    const string InPackage = "hcx";

    readonly Dictionary<string, Pack?> found = new(StringComparer.Ordinal);

    /// <summary>Whether all packs were found so far; otherwise rules, references and claims may be missing.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether nothing was wrong with the packs themselves so far; those with a mistake cannot be locked either.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The packs that files extend, in ordinal order of their names.</summary>
    public ImmutableArray<ExtendedPack> Of(IEnumerable<RuleFile> own)
    {
        var packs = new Dictionary<string, ExtendedPack>(StringComparer.Ordinal);
        var visited = new HashSet<VisitedPack>();
        foreach (var file in own)
            Visit(file, []);
        ImmutableArray<ExtendedPack> ordered = [.. packs.Values.OrderBy(pack => pack.Pack.Name, StringComparer.Ordinal)];
        foreach (var versions in ordered.Where(pack => pack.Pack.Use is PackUse.Package).GroupBy(pack => ((PackUse.Package)pack.Pack.Use).Id, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var other in versions.Skip(1))
                Report(RuleFileCodes.TwoVersions.At(other.Place, other.Pack.Use.Name, versions.First().Pack.Use.Name, versions.First().Place));
        }

        return ordered;

        void Visit(RuleFile file, ImmutableArray<Pack> chain)
        {
            IsWhole &= file.Text is not null && file.Unknown.IsEmpty;
            var extended = new Dictionary<string, PackUse>(StringComparer.Ordinal);
            foreach (var use in file.Packs)
            {
                if (Find(use) is not { } pack)
                    IsWhole = false;
                else if (!extended.TryAdd(pack.Name, use))
                    Twice(use, extended[pack.Name]);
                else if (chain.Contains(pack))
                    Report(RuleFileCodes.PackCycle.At(use.Place, pack.Name, string.Join(" > ", chain.SkipWhile(other => other != pack).Append(pack).Select(other => other.Name))));
                else if (chain.Length == MaxDepth)
                    Report(RuleFileCodes.Limit.At(use.Place, new LocalizedText("the depth of packs that extend packs", "팩이 팩을 확장하는 깊이"), MaxDepth));
                else
                {
                    packs.TryAdd(pack.Name, new(pack, use.Place));
                    // Again at another depth, so that no order of files decides whether one is too deep.
                    if (visited.Add(new(pack.Name, chain.Length)))
                    {
                        foreach (var inner in pack.Files)
                            Visit(inner, chain.Add(pack));
                    }
                }
            }
        }
    }

    // The same name twice has been reported where the file was read.
    void Twice(PackUse use, PackUse first)
    {
        if (use.Name != first.Name)
            Report(RuleFileCodes.DuplicateItem.At(use.Place, use.Name, new LocalizedText("'extends'"), first.Place.Line));
    }

    Pack? Find(PackUse use)
    {
        switch (use)
        {
            case PackUse.Profile profile:
                return Once(profile.Name, () => new(profile.Name, null, use, [Profiles.Read(profile.Id)], []));
            case PackUse.Folder folder:
                var full = workspace.FullBeside(use.Place.File, folder.Path);
                var name = workspace.Display(full);
                return PackageOf(use.Place.File) is { } package && PackageOf(name + "/") != package
                    ? Refuse(use, name, new("it is outside of the package that extends it", "확장하는 패키지의 밖에 있습니다"), new("extend a folder of the package", "패키지 안의 폴더를 확장하세요"))
                    : Once(name, () => Read(use, name, full, new("check the path, which is relative to this file", "이 파일에 대한 상대 경로를 확인하세요")));
            case PackUse.Package { Unpacked: var unpacked }:
                if (string.IsNullOrWhiteSpace(packages))
                    return Refuse(use, use.Name, new("no folder of packages is known", "패키지 폴더를 알 수 없습니다"), new("set NuGetPackageRoot or NUGET_PACKAGES", "NuGetPackageRoot 또는 NUGET_PACKAGES를 지정하세요"));
                var root = Path.Combine(workspace.Full(packages), Path.Combine(unpacked.Split('/')));
                workspace.Name(Prefix + unpacked, root);
                return Once(Prefix + unpacked, () => Read(use, use.Name, Path.Combine(root, InPackage), new("restore it, or check id and version", "복원하거나 id와 버전을 확인하세요")));
            default:
                throw new ArgumentOutOfRangeException(nameof(use));
        }

        Pack? Once(string name, Func<Pack?> read)
        {
            if (!found.TryGetValue(name, out var pack))
                found.Add(name, pack = read() is { } first ? first with { Name = name } : null);
            return pack;
        }
    }

    Pack? Read(PackUse use, string name, string folder, LocalizedText remedy)
    {
        try
        {
            if (workspace.HasFile(folder))
                return Refuse(use, name, new("it is a file", "파일입니다"), new("name the folder that the file is in", "그 파일이 있는 폴더를 쓰세요"));
            if (!workspace.HasFolder(folder))
                return Refuse(use, name, new("it is not there", "존재하지 않습니다"), remedy);
            var before = errors.Count;
            var paths = files.Below(folder, errors);
            IsSound &= errors.Count == before;
            var links = workspace.Links(folder);
            if (links.FirstOrDefault(link => link.LeadsOut || link.LeadsNowhere)?.Name is { } link)
                return Refuse(use, name, new($"the link '{SingleLine.Of(link)}' leads out of it", $"링크 '{SingleLine.Of(link)}'이(가) 팩 밖을 가리킵니다"), new("put the file itself into the pack", "파일 자체를 팩에 넣으세요"));
            if (links.FirstOrDefault(link => link.ToFolder)?.Name is { } toFolder)
                return Refuse(use, name, new($"the link '{SingleLine.Of(toFolder)}' leads to a folder", $"링크 '{SingleLine.Of(toFolder)}'이(가) 폴더를 가리킵니다"), new("put the folder itself there", "폴더 자체를 그 자리에 두세요"));
            if (paths.IsEmpty)
                return Refuse(use, name, new("it has no .hcx.yml file", ".hcx.yml 파일이 없습니다"), remedy);
            var all = workspace.List(folder);
            if (all.Count > MaxFiles || all.Sum(file => file.Size) > MaxBytes)
                return Refuse(use, name, new($"it holds more than {MaxFiles} files or {MaxBytes >> 20} MB", $"파일 {MaxFiles}개 또는 {MaxBytes >> 20}MB를 넘습니다"), new("keep only rules and what they name in it", "규칙과 규칙이 쓰는 파일만 두세요"));
            ImmutableArray<RuleFile?> read = [.. paths.Select(path => files.Read(path, errors))];
            return read.Contains(null) ? null : new(name, folder, use, [.. read.Select(file => file!)], [.. all.Select(file => new LockedFile(file.Name, files.Digest(file.Path)))]);
        }
        catch (ArtifactException error)
        {
            Report(error.Diagnostic);
            return null;
        }
    }

    sealed record VisitedPack(string Name, int Depth);

    Pack? Refuse(PackUse use, string name, LocalizedText problem, LocalizedText remedy)
    {
        Report(RuleFileCodes.UnusablePack.At(use.Place, name, problem, remedy));
        return null;
    }

    void Report(Diagnostic error)
    {
        IsSound = false;
        errors.Add(error);
    }

    // The name of the package that a printed path is in, or null.
    static string? PackageOf(string displayed) =>
        displayed.StartsWith(Prefix, StringComparison.Ordinal) && displayed.Split('/') is [var id, var version, ..] ? $"{id}/{version}" : null;
}

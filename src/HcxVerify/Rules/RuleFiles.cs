using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>Reads the rule files that a request names, files or folders of <c>.hcx.yml</c> files, with the packs that they extend.</summary>
public static class RuleFiles
{
    /// <summary>How the names of rule files end.</summary>
    public const string Ending = RuleFileReader.Ending;

    /// <summary>Whether a name is that of a rule file.</summary>
    public static bool IsName(string name) => RuleFileReader.IsRuleFile(name);

    /// <summary>The rule set, or null and everything that is wrong with the files.</summary>
    /// <param name="model">What the rules are for, as messages name it.</param>
    /// <param name="located">The names of the references that the host locates.</param>
    /// <param name="packages">The folder of packages; null where none is known.</param>
    /// <param name="withTests">Whether to read the files of tests beside the rule files as well: <c>NAME.hcx.test.yml</c>, and in a folder all that end so.</param>
    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read(
        IReadOnlyCollection<string> paths, string model, IReadOnlyCollection<string> located, Workspace workspace, string? packages, bool withTests = false) =>
        Find(paths, model, located, workspace, packages, withTests).Read();

    /// <summary>The files themselves, whose rules are still to be read. With them the folders of packages have their names in reports.</summary>
    internal static FoundRuleFiles Find(
        IReadOnlyCollection<string> paths, string model, IReadOnlyCollection<string> located, Workspace workspace, string? packages, bool withTests = false)
    {
        if (paths.Count == 0)
            return new([HostCodes.NoRules.At(null, model)], located, workspace);
        var errors = new List<Diagnostic>();
        if (located.Contains(ReferenceUse.All))
            errors.Add(RuleFileCodes.ReservedName.At(null, ReferenceUse.All));
        var reader = new RuleFileReader(workspace);
        var own = Named(paths, reader, workspace, errors);
        var finder = new PackFinder(packages, reader, workspace, errors);
        ImmutableArray<ExtendingFolder> folders = [.. ByFolder(own).Select(files => new ExtendingFolder(files.Key, finder.Of(files)))];
        ImmutableArray<Pack> packs = [.. folders.SelectMany(folder => folder.Packs).Select(pack => pack.Pack)];
        // Rule files of a pack may be named themselves; what they extend is locked where the pack is. Packs that cannot be used cannot be locked either.
        foreach (var folder in folders.Where(folder => finder.IsSound && !IsInPack(folder.Path, packs)))
            PackLocks.Check(folder.Path, folder.Packs, packages, reader, workspace, errors);

        var ofPacks = packs.SelectMany(pack => pack.Files).ExceptBy(own.Select(file => file.Path), file => file.Path, StringComparer.Ordinal).DistinctBy(file => file.Path, StringComparer.Ordinal);
        return new(errors, located, workspace)
        {
            Texts = [.. Texts(own), .. Texts(ofPacks).Select(text => text.OfPack())],
            Tests = withTests ? [.. Texts(NamedTests(paths, reader, workspace, errors))] : [],
            Packs = packs,
            IsWhole = finder.IsWhole,
        };
    }

    /// <summary>Whether a path that is printed is that of a file; those of profiles and packages are names.</summary>
    public static bool IsPath(string displayed) =>
        !displayed.StartsWith(Profiles.Prefix, StringComparison.Ordinal) && !displayed.StartsWith(PackFinder.Prefix, StringComparison.Ordinal);

    /// <summary>Whether a path that is printed is that of a file of a folder or a package, where the tests of its rules are, too; profiles come with the tool.</summary>
    internal static bool IsOfPackFolder(string displayed) => !displayed.StartsWith(Profiles.Prefix, StringComparison.Ordinal);

    /// <summary>The files of the folders that some files are in, each folder once, in ordinal order.</summary>
    internal static IEnumerable<IGrouping<string, RuleFile>> ByFolder(IEnumerable<RuleFile> own) =>
        own.GroupBy(file => Path.GetDirectoryName(file.Path)!, StringComparer.Ordinal).OrderBy(files => files.Key, StringComparer.Ordinal);

    /// <summary>The rule files that paths name, in an order of their own, so that what is wrong with them is the same in every order of the arguments.</summary>
    internal static ImmutableArray<RuleFile> Named(IEnumerable<string> paths, RuleFileReader reader, Workspace workspace, List<Diagnostic> errors)
    {
        var files = paths.Select(workspace.Full).Order(StringComparer.Ordinal).SelectMany(path => Files(path, reader, workspace, errors)).Distinct(StringComparer.Ordinal);
        return [.. files.Select(path => reader.Read(path, errors)).Where(file => file is not null).Select(file => file!)];
    }

    static ImmutableArray<string> Files(string fullPath, RuleFileReader reader, Workspace workspace, List<Diagnostic> errors)
    {
        if (workspace.HasFile(fullPath))
        {
            if (!fullPath.EndsWith(RuleFileReader.TestEnding, StringComparison.Ordinal))
                return [fullPath];
            errors.Add(RuleFileCodes.TestsAsRules.At(null, workspace.Display(fullPath), Path.GetFileName(fullPath)[..^RuleFileReader.TestEnding.Length] + RuleFileReader.Ending));
            return [];
        }

        try
        {
            var found = reader.Below(fullPath, errors);
            if (found.IsEmpty)
                errors.Add(RuleFileCodes.NotFound.At(null, workspace.Display(fullPath), null));
            return found;
        }
        catch (ArtifactException error)
        {
            errors.Add(error.Diagnostic);
            return [];
        }
    }

    static IEnumerable<RuleFileText> Texts(IEnumerable<RuleFile> files) => files.Select(file => file.Text).Where(text => text is not null).Select(text => text!);

    static ImmutableArray<RuleFile> NamedTests(IEnumerable<string> paths, RuleFileReader reader, Workspace workspace, List<Diagnostic> errors)
    {
        var files = paths.Select(workspace.Full).Order(StringComparer.Ordinal).SelectMany(path => TestFiles(path, reader, workspace, errors)).Distinct(StringComparer.Ordinal);
        return [.. files.Select(path => reader.Read(path, errors)).Where(file => file is not null).Select(file => file!)];
    }

    static ImmutableArray<string> TestFiles(string fullPath, RuleFileReader reader, Workspace workspace, List<Diagnostic> errors)
    {
        if (workspace.HasFile(fullPath))
            return RuleFileReader.IsRuleFile(fullPath) && fullPath[..^RuleFileReader.Ending.Length] + RuleFileReader.TestEnding is var beside && workspace.HasFile(beside) ? [beside] : [];
        try
        {
            return reader.TestsBelow(fullPath, errors);
        }
        catch (ArtifactException)
        {
            return []; // Reported for the rule files.
        }
    }

    /// <summary>A folder of rule files and the packs that they extend.</summary>
    sealed record ExtendingFolder(string Path, ImmutableArray<ExtendedPack> Packs);

    /// <summary>Whether a folder is that of a pack, or in it.</summary>
    internal static bool IsInPack(string folder, IEnumerable<Pack> packs) =>
        packs.Any(pack => pack.Folder is not null && (folder + Path.DirectorySeparatorChar).StartsWith(pack.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}

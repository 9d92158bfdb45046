using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>Reads the rule files that a request names: files, or folders of <c>.hcx.yml</c> files.</summary>
public static class RuleFiles
{
    const string Ending = ".hcx.yml";
    const string TestEnding = ".hcx.test.yml";

    static readonly ImmutableArray<string> slips = [Ending, ".hcx.yaml"];
    static readonly ImmutableArray<string> testSlips = [TestEnding, ".hcx.test.yaml", ".hcx.tests.yml", ".hcx.tests.yaml"];

    const long MaxBytes = 4L << 20;

    /// <summary>The rule set, or null and everything that is wrong with the files.</summary>
    /// <param name="model">What the rules are for, as messages name it.</param>
    /// <param name="located">The names of the references that the host locates.</param>
    /// <param name="withTests">Whether to read the files of tests beside the rule files as well: <c>NAME.hcx.test.yml</c>, and in a folder all that end so.</param>
    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read(
        IReadOnlyCollection<string> paths, string model, IReadOnlyCollection<string> located, Workspace workspace, bool withTests = false)
    {
        if (paths.Count == 0)
            return (null, [HostCodes.NoRules.At(null, model)]);
        var errors = new List<Diagnostic>();
        // In an order of their own, so that what is wrong with them is the same in every order of the arguments.
        ImmutableArray<string> ordered = [.. paths.Select(workspace.Full).Order(StringComparer.Ordinal)];
        var files = Texts(ordered.SelectMany(path => Files(path, workspace, errors)), workspace, errors);
        var tests = withTests ? Texts(ordered.SelectMany(path => TestFiles(path, workspace, errors)), workspace, errors) : [];
        var (rules, wrong) = RuleSetReader.Read(files, new(BuiltInReferences.Names, located), tests);
        return errors.Count == 0 ? (rules, wrong) : (null, [.. errors, .. wrong]);
    }

    static ImmutableArray<RuleFileText> Texts(IEnumerable<string> paths, Workspace workspace, List<Diagnostic> errors) =>
    [
        .. from path in paths.Distinct(StringComparer.Ordinal)
           let text = Text(path, workspace, errors)
           where text is not null
           select new RuleFileText(workspace.Display(path), text),
    ];

    static bool IsRuleFile(string name) => name.EndsWith(Ending, StringComparison.Ordinal);

    static ImmutableArray<string> Files(string fullPath, Workspace workspace, List<Diagnostic> errors)
    {
        if (workspace.HasFile(fullPath))
        {
            if (!fullPath.EndsWith(TestEnding, StringComparison.Ordinal))
                return [fullPath];
            errors.Add(RuleFileCodes.TestsAsRules.At(null, workspace.Display(fullPath), Path.GetFileName(fullPath)[..^TestEnding.Length] + Ending));
            return [];
        }

        try
        {
            var entries = workspace.HasFolder(fullPath) ? workspace.List(fullPath) : [];
            // A slip in the ending must not take a file of rules out of the set.
            foreach (var slip in entries.Where(entry => !IsRuleFile(entry.Name) && slips.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))))
                errors.Add(RuleFileCodes.NotFound.At(null, workspace.Display(slip.Path)));
            ImmutableArray<string> found = [.. entries.Where(entry => IsRuleFile(entry.Name)).Select(entry => entry.Path)];
            if (found.IsEmpty)
                errors.Add(RuleFileCodes.NotFound.At(null, workspace.Display(fullPath)));
            return found;
        }
        catch (ArtifactException error)
        {
            errors.Add(error.Diagnostic);
            return [];
        }
    }

    static ImmutableArray<string> TestFiles(string fullPath, Workspace workspace, List<Diagnostic> errors)
    {
        if (workspace.HasFile(fullPath))
            return fullPath.EndsWith(Ending, StringComparison.Ordinal) && fullPath[..^Ending.Length] + TestEnding is var beside && workspace.HasFile(beside) ? [beside] : [];
        try
        {
            var entries = workspace.HasFolder(fullPath) ? workspace.List(fullPath) : [];
            static bool IsTestFile(string name) => name.EndsWith(TestEnding, StringComparison.Ordinal);
            // Nor may one take a file of tests out of it.
            foreach (var slip in entries.Where(entry => !IsTestFile(entry.Name) && testSlips.Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))))
                errors.Add(HostCodes.UnusableArguments.At(null, HostMessages.TestFileEnding.With(workspace.Display(slip.Path), TestEnding)));
            return [.. entries.Where(entry => IsTestFile(entry.Name)).Select(entry => entry.Path)];
        }
        catch (ArtifactException)
        {
            return []; // Reported for the rule files.
        }
    }

    internal static string? Text(string fullPath, Workspace workspace, List<Diagnostic> errors)
    {
        try
        {
            var content = workspace.Read(fullPath, MaxBytes);
            var bytes = Utf8Text.WithoutMark(content.Bytes);
            if (Utf8Text.FirstInvalidByte(bytes) is not { } offset)
                return Encoding.UTF8.GetString(bytes);
            var (line, column) = Utf8Text.Position(bytes, offset);
            errors.Add(RuleFileCodes.NotUtf8.At(new(content.Display, line, column), offset + content.Bytes.Length - bytes.Length));
        }
        catch (ArtifactException error)
        {
            errors.Add(error.Diagnostic);
        }

        return null;
    }
}

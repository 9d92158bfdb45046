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

    static readonly ImmutableArray<string> slips = [Ending, ".hcx.yaml"];

    const long MaxBytes = 4L << 20;

    /// <summary>The rule set, or null and everything that is wrong with the files.</summary>
    /// <param name="model">What the rules are for, as messages name it.</param>
    /// <param name="located">The names of the references that the host locates.</param>
    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read(IReadOnlyCollection<string> paths, string model, IReadOnlyCollection<string> located, Workspace workspace)
    {
        if (paths.Count == 0)
            return (null, [HostCodes.NoRules.At(null, model)]);
        var errors = new List<Diagnostic>();
        var files = new List<RuleFileText>();
        // In an order of their own, so that what is wrong with them is the same in every order of the arguments.
        foreach (var path in paths.Select(workspace.Full).Order(StringComparer.Ordinal).SelectMany(path => Files(path, workspace, errors)).Distinct(StringComparer.Ordinal))
        {
            if (Text(path, workspace, errors) is { } text)
                files.Add(new(workspace.Display(path), text));
        }

        var (rules, wrong) = RuleSetReader.Read(files, new(BuiltInReferences.Names, located));
        return errors.Count == 0 ? (rules, wrong) : (null, [.. errors, .. wrong]);
    }

    static bool IsRuleFile(string name) => name.EndsWith(Ending, StringComparison.Ordinal);

    static ImmutableArray<string> Files(string fullPath, Workspace workspace, List<Diagnostic> errors)
    {
        if (workspace.HasFile(fullPath))
            return [fullPath];
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

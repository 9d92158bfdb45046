using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>Reads the rule files that a request names: files, or folders of <c>.hcx.yml</c> files.</summary>
public static class RuleFiles
{
    const long MaxBytes = 4L << 20;

    /// <summary>The rule set, or null and everything that is wrong with the files.</summary>
    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read(IEnumerable<string> paths, IReadOnlyCollection<string> located, Workspace workspace)
    {
        var errors = new List<Diagnostic>();
        var files = new List<RuleFileText>();
        foreach (var path in paths.SelectMany(path => Files(workspace.Full(path), workspace, errors)).Distinct(StringComparer.Ordinal))
        {
            if (Text(path, workspace, errors) is { } text)
                files.Add(new(workspace.Display(path), text));
        }

        var (rules, wrong) = RuleSetReader.Read(files, new(BuiltInReferences.Names, located));
        return errors.Count == 0 ? (rules, wrong) : (null, [.. errors, .. wrong]);
    }

    static ImmutableArray<string> Files(string fullPath, Workspace workspace, List<Diagnostic> errors)
    {
        if (workspace.HasFile(fullPath))
            return [fullPath];
        ImmutableArray<string> found = workspace.HasFolder(fullPath)
            ? [.. workspace.List(fullPath).Where(entry => entry.Name.EndsWith(".hcx.yml", StringComparison.Ordinal)).Select(entry => entry.Path)]
            : [];
        if (found.IsEmpty)
            errors.Add(RuleFileCodes.NotFound.At(null, workspace.Display(fullPath)));
        return found;
    }

    static string? Text(string fullPath, Workspace workspace, List<Diagnostic> errors)
    {
        try
        {
            var content = workspace.Read(fullPath, MaxBytes);
            ReadOnlySpan<byte> bytes = content.Bytes;
            if (bytes.StartsWith(Encoding.UTF8.Preamble))
                bytes = bytes[Encoding.UTF8.Preamble.Length..];
            if (Utf8Text.FirstInvalidByte(bytes) is not { } offset)
                return Encoding.UTF8.GetString(bytes);
            errors.Add(RuleFileCodes.NotUtf8.At(new(content.Display), offset));
        }
        catch (ArtifactException error)
        {
            errors.Add(error.Diagnostic);
        }

        return null;
    }
}

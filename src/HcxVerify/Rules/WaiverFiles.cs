using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>Reads the waiver files that a request names. No folder is searched for them: whoever waives a finding says so.</summary>
public static class WaiverFiles
{
    /// <summary>The waivers of all files, or none and everything that is wrong with the files.</summary>
    public static (ImmutableArray<Waiver> Waivers, ImmutableArray<Diagnostic> Errors) Read(IReadOnlyCollection<string> paths, Workspace workspace)
    {
        var errors = new List<Diagnostic>();
        var files = new List<RuleFileText>();
        var reader = new RuleFileReader(workspace);
        foreach (var path in paths.Select(workspace.Full).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!workspace.HasFile(path))
                errors.Add(RuleFileCodes.NoWaiverFile.At(null, workspace.Display(path)));
            else if (reader.Read(path, errors)?.Text is { } text)
                files.Add(text);
        }

        var (waivers, wrong) = WaiverReader.Read(files);
        return errors.Count == 0 ? (waivers, wrong) : ([], [.. errors, .. wrong]);
    }
}

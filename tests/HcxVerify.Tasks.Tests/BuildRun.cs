using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HcxVerify.Tasks.Tests;

/// <summary>What a build printed. Places are relative to the folder that was built, with <c>/</c>.</summary>
public sealed partial record BuildRun(string Folder, int ExitCode, string Output)
{
    /// <summary>The errors and warnings in order: <c>rules/a.hcx.yml(3,5): error HCX1011: text</c>.</summary>
    public ImmutableArray<string> Diagnostics { get; } = [.. Read(Folder, Output)];

    /// <summary>The errors and warnings without their texts.</summary>
    public ImmutableArray<string> Places => [.. Diagnostics.Select(line => Place().Match(line).Value)];

    /// <summary>How often a model was verified, or its verdict replayed.</summary>
    public int Verdicts => Regex.Count(Output, "; conclusion: |; 결론: ");

    /// <summary>Whether a stored verdict was replayed; seen at normal verbosity only.</summary>
    public bool Replayed => Output.Contains("the stored one of an earlier build", StringComparison.Ordinal);

    public BuildRun Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public BuildRun Fails(params string[] places)
    {
        Assert.True(ExitCode == 1, $"exit code {ExitCode}\n{Output}");
        Assert.Equal(places, Places);
        return this;
    }

    static IEnumerable<string> Read(string folder, string output)
    {
        // What follows the result is a summary of the same lines.
        foreach (var line in output.Replace('\\', '/').Split('\n').Select(line => line.Trim()).TakeWhile(line => line is not ("Build succeeded." or "Build FAILED.")))
        {
            if (!Severity().IsMatch(line))
                continue;
            // The matcher with which actions/setup-dotnet turns lines into annotations (.github/csc.json); what it does not know is lost.
            Assert.Matches(@"^(.*)\((\d+)(?:,\d+|,\d+,\d+)?\):\s+(error|warning)\s+([a-zA-Z]+(?<!MSB)\d+):\s*(.*?)\s+\[(.*?)\]$", line);
            var shown = line[..line.LastIndexOf(" [", StringComparison.Ordinal)];
            var inFolder = $"/{Path.GetFileName(folder)}/";
            yield return shown[(shown.IndexOf(inFolder, StringComparison.Ordinal) is >= 0 and var at ? at + inFolder.Length : 0)..];
        }
    }

    [GeneratedRegex(@"^.*?\): (error|warning) \w+")]
    private static partial Regex Place();

    [GeneratedRegex(@":\s+(error|warning)\s+[A-Za-z]+\d+\s*:")]
    private static partial Regex Severity();
}

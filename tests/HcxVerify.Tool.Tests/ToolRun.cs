namespace HcxVerify.Tool.Tests;

/// <summary>What one run of the command line came to.</summary>
public sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> Lines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The last line of standard error.</summary>
    public string LastLine => Lines[^1];

    /// <inheritdoc/>
    public override string ToString() => $"{Output}\n{Error}\nexit code {ExitCode}";

    /// <summary>The run ends with this exit code and says this on standard error.</summary>
    public void Says(int exitCode, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            Assert.Contains(text, Error, StringComparison.Ordinal);
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode}\n{Error}");
    }
}

using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

/// <summary>The examples on the command line come to what their builds come to.</summary>
public sealed class Examples : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("01-hyperclovax-seed-think-32b", 1)]
    [InlineData("02-a-model-that-passes", 0)]
    [InlineData("04-tokenizer-ancestry", 0)]
    public void An_example_prints_its_expected_report_and_its_rules_pass_their_tests(string name, int exitCode)
    {
        var folder = Repository.Path("examples", name);
        var run = In(folder, "verify", "model", "--rules", "rules");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected/report.en.txt")), run.Output);
        Assert.Equal(0, In(folder, "test", "rules", "--require-tests").ExitCode);
    }

    ToolRun In(string folder, params string[] arguments) => work.Run(terminal => terminal with { WorkingFolder = folder }, arguments);
}

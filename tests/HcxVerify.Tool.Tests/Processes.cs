using System.Text.Json;

namespace HcxVerify.Tool.Tests;

/// <summary>The process itself: what a run inside the test's process cannot show.</summary>
public sealed class Processes : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData(0, "verify model --rules rules.hcx.yml")]
    [InlineData(1, "verify builtin:llama-3.1-70b --rules rules.hcx.yml")]
    [InlineData(2, "verify nothing --rules rules.hcx.yml")]
    [InlineData(2, "verify model --rules rules.hcx.yml --bogus")]
    [InlineData(3, "verify builtin:clip --rules rules.hcx.yml")]
    [InlineData(4, "verify model --rules rules.hcx.yml open.hcx.yml --fail-on-inconclusive")]
    [InlineData(0, "facts model")]
    [InlineData(0, "explain 1011 --language ko")]
    [InlineData(0, "verify model --rules rules.hcx.yml --language ko --report markdown=-")]
    public void A_process_ends_and_prints_as_a_run_inside_the_test_does(int exitCode, string arguments)
    {
        work.Write("open.hcx.yml", Given.Header + Given.OpenRule);
        var run = work.Start(arguments.Split(' '));
        Assert.Equal(work.Run(arguments.Split(' ')), run);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.DoesNotContain('\r', run.Output + run.Error);
        Assert.DoesNotContain('\ufeff', run.Output + run.Error);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
    }

    [Fact]
    public void The_help_of_a_process_has_the_name_of_the_tool()
    {
        var help = work.Start();
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("  hcxverify [command] [options]\n", help.Output, StringComparison.Ordinal);
        Assert.Equal(work.Run(), help);
    }

    [Fact]
    public void The_version_is_that_of_the_package()
    {
        var run = work.Start("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+", run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_culture_and_the_language_of_the_system_change_nothing()
    {
        var run = work.Start([("LANG", "ko_KR.UTF-8"), ("LC_ALL", "de_DE"), ("DOTNET_CLI_UI_LANGUAGE", "ko")], "verify", "--rules", "rules.hcx.yml");
        Assert.Equal(work.Run("verify", "--rules", "rules.hcx.yml"), run);
        Assert.Equal(work.Run("facts", "model"), work.Start([("LANG", "de_DE.UTF-8"), ("LC_ALL", "C")], "facts", "model"));
        JsonDocument.Parse(work.Start("facts", "model").Output);
    }
}

using System.Text.Json;

namespace HcxVerify.Tool.Tests;

public sealed class Streams : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void Standard_output_is_the_text_report_and_the_last_line_of_standard_error_is_the_verdict()
    {
        var run = work.Verify(Given.Passing + Given.WarningRule, "--report", "text=report.txt");
        Assert.Equal(File.ReadAllText(work["report.txt"]), run.Output);
        Assert.Equal(2, run.Lines.Count);
        Assert.StartsWith("rules.hcx.yml(7,5): warning HCX1011: vocabulary-size: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("Mine: text-decoder conditional, tokenizer needs-verification; conclusion: not established; report: report.txt, standard output", run.LastLine);
    }

    [Fact]
    public void Passed_rules_have_no_line_on_standard_error() => Assert.Single(work.Verify(Given.Passing).Lines);

    [Fact]
    public void With_json_on_standard_output_nothing_else_is_there()
    {
        var run = work.Verify(Given.Passing, "--json", "-");
        work.Verify(Given.Passing, "--json", "report.json");
        Assert.Equal(File.ReadAllText(work["report.json"]), run.Output);
        Assert.Equal("hcxverify/report/1", JsonDocument.Parse(run.Output).RootElement.GetProperty("schema").GetString());
        Assert.EndsWith("; report: standard output", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void With_any_report_on_standard_output_the_text_report_is_not_there()
    {
        var run = work.Verify(Given.Passing, "--report", "markdown=-", "--report", "markdown=report.md");
        Assert.Equal(File.ReadAllText(work["report.md"]), run.Output);
        Assert.EndsWith("; report: standard output, report.md", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_errors_and_the_last_line()
    {
        var run = work.Verify(Given.Passing + Given.WarningRule + Given.OpenRule, "--quiet");
        Assert.Empty(run.Output);
        Assert.Single(run.Lines);
        Assert.EndsWith("; report: none", run.LastLine, StringComparison.Ordinal);

        run = work.Verify(Given.Passing + Given.FailingRule + Given.OpenRule, "--quiet", "--json", "out/report.json");
        Assert.Empty(run.Output);
        Assert.Equal(2, run.Lines.Count);
        Assert.Contains("error HCX1011", run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("; report: out/report.json", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_does_not_take_away_what_was_asked_for_on_standard_output() => Assert.NotEmpty(work.Verify(Given.Passing, "--quiet", "--json", "-").Output);

    [Fact]
    public void Nothing_verified_says_so_in_the_last_line_and_prints_no_report()
    {
        var run = work.Run("verify", "nothing", "--rules", "rules.hcx.yml", "--json", "report.json");
        Assert.Empty(run.Output);
        Assert.Equal("hcxverify: nothing was verified: no model there", run.LastLine);
        Assert.False(File.Exists(work["report.json"]));
    }

    [Fact]
    public void Korean_is_spoken_on_both_streams()
    {
        var run = work.Verify(Given.Passing + Given.WarningRule, "--language", "ko", "--report", "text=report.txt");
        Assert.Contains("내 모델", run.Output, StringComparison.Ordinal);
        Assert.Contains("warning HCX1011: vocabulary-size: Llama 3 (8B)와 동일", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("내 모델: text-decoder 조건부 지지, tokenizer 추가 검증 필요; 결론: 미확립; 보고서: report.txt, 표준 출력", run.LastLine);
        Assert.Equal("hcxverify: 아무것도 검증하지 않음: 모델이 없음", work.Run("verify", "nothing", "--rules", "rules.hcx.yml", "--language", "ko").LastLine);
    }

    [Fact]
    public void Timings_are_in_the_json_report_only_when_asked_for()
    {
        JsonElement Cost(params string[] more) => JsonDocument.Parse(work.Verify(Given.Passing, ["--json", "-", .. more]).Output).RootElement.GetProperty("cost");
        Assert.True(Cost("--timings").GetProperty("seconds").GetDouble() > 0);
        Assert.True(Cost("--timings").GetProperty("peakMemoryBytes").GetInt64() > 1_000_000);
        Assert.False(Cost().TryGetProperty("seconds", out _));
        Assert.False(Cost().TryGetProperty("peakMemoryBytes", out _));
    }

    [Fact]
    public void Timings_are_on_standard_error_and_only_when_asked_for()
    {
        var run = work.Verify(Given.Passing, "--timings");
        Assert.Matches("^hcxverify: [0-9]+\\.[0-9]{3} s, peak memory [0-9,]+ bytes$", run.Lines[0]);
        Assert.Equal(2, run.Lines.Count);
        Assert.Equal(work.Verify(Given.Passing).Output, run.Output);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_whatever_folder()
    {
        using var other = new WorkFolder("a folder of another name");
        foreach (var arguments in (string[][])[
            ["verify", "model", "--rules", "rules.hcx.yml"],
            ["verify", "model", "--rules", ".", "--language", "ko", "--today", "2026-01-31"],
            ["verify", "model", "--rules", "rules.hcx.yml", "--json", "-"],
            ["verify", "model", "--rules", "rules.hcx.yml", "--report", "markdown=out/report.md"],
            ["verify", "nothing", "--rules", "nothing"],
            ["facts", "model"]])
        {
            var run = work.Run(arguments);
            Assert.Equal(run, work.Run(arguments));
            Assert.Equal(run, other.Run(arguments));
            Assert.DoesNotContain('\r', run.Output + run.Error);
            Assert.DoesNotContain(work.Parent, run.Output + run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(File.ReadAllBytes(work["out/report.md"]), File.ReadAllBytes(other["out/report.md"]));
    }
}

using System.Text.Json;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

public sealed class Waivers : IDisposable
{
    const string File = "a.hcx.waivers.yml";

    readonly WorkFolder work = new();
    readonly string digest;

    public Waivers()
    {
        work.Write("rules.hcx.yml", Given.Passing + Given.FailingRule + Given.OpenRule);
        using var json = JsonDocument.Parse(work.Run("verify", "model", "--rules", "rules.hcx.yml", "--json", "-").Output);
        digest = json.RootElement.GetProperty("subject").GetProperty("digest").GetString()!;
        work.Write(File, Text(Waiver("vocabulary-size", "tokenizer", "2027-01-31")));
    }

    public void Dispose() => work.Dispose();

    [Fact]
    public void A_waived_violation_ends_in_0_and_leaves_no_error()
    {
        Assert.Equal(1, Verify("2027-01-31", []).ExitCode);
        var run = Verify("2027-01-31");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Lines, line => line.Contains("error", StringComparison.Ordinal));
        Assert.Contains("waived, was fail", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expired_waiver_waives_nothing_and_is_a_warning_besides() =>
        Verify("2027-02-01").Says(1, "error HCX1011: vocabulary-size", $"{File}(3,5): warning HCX0009: the waiver of rule 'vocabulary-size' by model team expired on 2027-01-31");

    [Fact]
    public void Waivers_take_what_is_open_out_of_the_gate_too()
    {
        work.Write("b.hcx.waivers.yml", Text(Waiver("encoder", "vision-encoder", "2027-01-31")));
        string[] strict = ["--fail-on-inconclusive", "--waivers", File];
        Assert.Equal(4, Verify("2027-01-31", strict).ExitCode);
        Assert.Equal(0, Verify("2027-01-31", [.. strict, "--waivers", "b.hcx.waivers.yml"]).ExitCode);
    }

    [Fact]
    public void Without_a_date_that_of_the_clock_decides()
    {
        string[] verify = ["verify", "model", "--rules", "rules.hcx.yml", "--waivers", File];
        work.Write(File, Text(Waiver("vocabulary-size", "tokenizer", "2999-12-31")));
        Assert.Equal(0, work.Run(verify).ExitCode);
        work.Write(File, Text(Waiver("vocabulary-size", "tokenizer", "2001-01-01")));
        work.Run(verify).Says(1, "warning HCX0009: ");
        Assert.DoesNotContain("Date of verification", work.Run(verify).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_waiver_file_ends_in_2_together_with_all_that_is_wrong()
    {
        work.Write(File, Text(Waiver("vocabulary-size", "tokenizer", "2027-02-30"), Waiver("encoder", "vision-encodr", "2027-01-31")));
        Verify("2027-01-31").Says(2, $"{File}(8,14): error HCX0109: ", $"{File}(10,16): error HCX0110: ", "hcxverify: nothing was verified");
        Verify("2027-01-31", ["--waivers", "none.yml"]).Says(2, "error HCX0141: no waiver file at 'none.yml'");
        work.Write(File, Text(Waiver("encoder", "vision-encoder", "2027-01-31"), Waiver("encoder", "vision-encoder", "2028-01-31")));
        Verify("2027-01-31").Says(2, $"{File}(9,5): error HCX0140: ");
    }

    [Fact]
    public void A_report_never_overwrites_a_waiver_file() =>
        Verify("2027-01-31", ["--waivers", File, "--json", File]).Says(2, $"a report would overwrite {File}");

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Waivers_are_listed_with_the_time_that_they_have_left(string language)
    {
        Several();
        var run = work.Run("waivers", File, "--today", "2027-01-30", "--language", language);
        Assert.Equal(1, run.ExitCode);
        Snapshot.Matches($"Snapshots/waivers.{language}.txt", $"{run.Output}\n{run.Error}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void With_a_model_they_are_listed_with_what_they_waive(string language)
    {
        Several();
        var run = work.Run("waivers", File, "--model", "model", "--rules", "rules.hcx.yml", "--today", "2027-01-30", "--language", language);
        Assert.Equal(1, run.ExitCode);
        Snapshot.Matches($"Snapshots/waivers-of-a-model.{language}.txt", $"{run.Output}\n{run.Error}");
    }

    [Fact]
    public void Waivers_that_all_hold_end_in_0()
    {
        Assert.Equal(0, work.Run("waivers", File, "--today", "2027-01-31").ExitCode);
        Assert.Equal(0, work.Run("waivers", File, "--today", "2027-01-31", "--model", "model", "--rules", "rules.hcx.yml").ExitCode);
        Assert.Equal(1, work.Run("waivers", File, "--today", "2027-02-01").ExitCode);
    }

    [Fact]
    public void Waivers_of_several_files_are_one_list()
    {
        work.Write("b.hcx.waivers.yml", Text(Waiver("encoder", "vision-encoder", "2999-12-31")));
        work.Write(File, Text(Waiver("vocabulary-size", "tokenizer", "2999-12-31")));
        var run = work.Run("waivers", "b.hcx.waivers.yml", File);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["vocabulary-size", "encoder"], run.Output.Split('\n')[1..^1].Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Waivers_that_cannot_be_used_end_in_2_without_a_list()
    {
        work.Write("bad.hcx.waivers.yml", "version: 1\nwaivers: none\n");
        foreach (var arguments in (string[][])[
            ["waivers", File, "bad.hcx.waivers.yml"],
            ["waivers", File, "none.hcx.waivers.yml"],
            ["waivers", "bad.hcx.waivers.yml", "--model", "model", "--rules", "rules.hcx.yml"],
            ["waivers", File, "--model", "model"],
            ["waivers", File, "--model", "nothing", "--rules", "rules.hcx.yml"]])
        {
            var run = work.Run(arguments);
            Assert.Equal(2, run.ExitCode);
            Assert.Empty(run.Output);
        }
    }

    void Several() => work.Write(File, Text(
        Waiver("vocabulary-size", "tokenizer", "2027-01-31", "{ en: rounded alike, ko: 같은 방식의 올림 }"), Waiver("encoder", "vision-encoder", "2027-01-29"), Waiver("layers", "text-decoder", "2027-01-30"),
        Waiver("layer", "text-decoder", "2028-01-31"), Waiver("encoder", "projector", "2026-01-30"),
        Waiver("vocabulary-size", "tokenizer", "2027-03-31", subject: "sha256:0000000000000000000000000000000000000000000000000000000000000000")));

    ToolRun Verify(string today) => Verify(today, ["--waivers", File]);

    ToolRun Verify(string today, string[] more) => work.Run(["verify", "model", "--rules", "rules.hcx.yml", "--today", today, .. more]);

    string Waiver(string rule, string component, string expires, string reason = "it is being mended", string? subject = null) => $"""
          - rule: {rule}
            component: {component}
            subject: "{subject ?? digest}"
            reason: {reason}
            owner: model team
            expires: {expires}

        """;

    static string Text(params ReadOnlySpan<string> waivers) => "version: 1\nwaivers:\n" + string.Concat(waivers);
}

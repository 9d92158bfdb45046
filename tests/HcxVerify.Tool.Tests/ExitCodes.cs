namespace HcxVerify.Tool.Tests;

public sealed class ExitCodes : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void An_acceptable_model_ends_in_0() => Assert.Equal(0, work.Verify(Given.Passing).ExitCode);

    [Fact]
    public void A_violation_ends_in_1() => work.Verify(Given.Passing + Given.FailingRule).Says(1, "rules.hcx.yml(7,5): error HCX1011: vocabulary-size: ");

    [Fact]
    public void A_rule_in_error_ends_in_1()
    {
        work.Write("facts.json", Given.Contradiction);
        work.Verify(Given.ErrorRule).Says(1, "rules.hcx.yml(4,5): error HCX1015: layers: ", "contradicted");
    }

    [Fact]
    public void A_missing_model_ends_in_2() => work.Run("verify", "nothing", "--rules", "rules.hcx.yml").Says(2, "hcxverify: error HCX0201: ", "'nothing'");

    [Fact]
    public void A_mistake_in_a_rule_file_ends_in_2() => work.Verify("version: 1\nrules: []\n").Says(2, "rules.hcx.yml(2,8): error HCX0119: ");

    [Fact]
    public void No_rules_at_all_end_in_2() => work.Run("verify", "model").Says(2, "hcxverify: error HCX0006: ", "--rules");

    [Fact]
    public void A_folder_without_a_recognised_file_ends_in_3()
    {
        Directory.CreateDirectory(work["empty"]);
        work.Run("verify", "empty", "--rules", "rules.hcx.yml").Says(3, "empty: error HCX0202: ");
    }

    [Fact]
    public void Rules_that_neither_passed_nor_failed_end_in_3() => work.Verify(Given.Header + Given.OpenRule).Says(3, "warning HCX1012: encoder: ");

    [Fact]
    public void Something_inconclusive_ends_in_4_when_asked_for()
    {
        Assert.Equal(0, work.Verify(Given.Passing + Given.OpenRule).ExitCode);
        work.Verify(Given.Passing + Given.OpenRule, "--fail-on-inconclusive").Says(4, "error HCX1012: encoder: ");
    }

    [Theory]
    [InlineData(Given.FailingRule, null, 1)]
    [InlineData(Given.FailingRule, "error", 1)]
    [InlineData(Given.FailingRule, "warning", 1)]
    [InlineData(Given.FailingRule, "never", 0)]
    [InlineData(Given.WarningRule, null, 0)]
    [InlineData(Given.WarningRule, "error", 0)]
    [InlineData(Given.WarningRule, "warning", 1)]
    [InlineData(Given.WarningRule, "never", 0)]
    public void Fail_on_says_from_which_severity_on_a_failed_rule_counts(string rule, string? failOn, int exitCode) =>
        Assert.Equal(exitCode, work.Verify(Given.Passing + rule, failOn is null ? [] : ["--fail-on", failOn]).ExitCode);

    [Fact]
    public void A_violation_wins_over_something_inconclusive() =>
        Assert.Equal(1, work.Verify(Given.Passing + Given.FailingRule + Given.OpenRule, "--fail-on-inconclusive").ExitCode);

    [Fact]
    public void A_rule_in_error_wins_over_nothing_evaluated()
    {
        work.Write("facts.json", Given.Contradiction);
        Assert.Equal(1, work.Verify(Given.ErrorRule, "--fail-on-inconclusive").ExitCode);
        Assert.Equal(3, work.Verify(Given.ErrorRule, "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void Nothing_evaluated_wins_over_something_inconclusive() => Assert.Equal(3, work.Verify(Given.Header + Given.OpenRule, "--fail-on-inconclusive").ExitCode);

    [Fact]
    public void A_report_that_cannot_be_written_wins_over_a_violation()
    {
        work.Write("taken", "a file, where a folder would have to be");
        work.Verify(Given.Passing + Given.FailingRule, "--report", "markdown=taken/report.md", "--report", "text=report.txt")
            .Says(2, "taken/report.md: error HCX0005: ", "; report: report.txt, standard output");
    }

    [Fact]
    public void A_wrong_rule_file_wins_over_a_folder_without_a_recognised_file()
    {
        Directory.CreateDirectory(work["empty"]);
        Assert.Equal(2, work.Run("verify", "empty", "--rules", "nothing.hcx.yml").ExitCode);
    }

    [Fact]
    public void A_wrong_rule_file_and_a_missing_model_are_reported_together() =>
        work.Run("verify", "nothing", "--rules", "none.hcx.yml").Says(2, "HCX0101", "HCX0201", "hcxverify: nothing was verified: no rule file there, and 1 more");

    [Fact]
    public void A_defect_ends_in_5_and_names_itself()
    {
        using var error = new StringWriter();
        var terminal = new Terminal { Output = new Broken(), Error = error, WorkingFolder = work.Path };
        Assert.Equal(5, Program.Run(["verify", "model", "--rules", "rules.hcx.yml"], terminal, TestContext.Current.CancellationToken));
        Assert.StartsWith("hcxverify: error HCX0002: an internal error: InvalidOperationException: broken;", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);

        Program.Run(["explain"], terminal with { Variable = name => name is "HCXVERIFY_STACK" ? "1" : null }, TestContext.Current.CancellationToken);
        Assert.Contains("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_behind_standard_output_ends_in_2()
    {
        using var error = new StringWriter();
        var terminal = new Terminal { Output = new Full(), Error = error, WorkingFolder = work.Path };
        Assert.Equal(2, Program.Run(["explain"], terminal, TestContext.Current.CancellationToken));
        Assert.Contains("hcxverify: error HCX0005: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Program.Run(["verify", "model", "--rules", "rules.hcx.yml"], terminal, TestContext.Current.CancellationToken));
        Assert.Equal(2, Program.Run(["--help"], terminal, TestContext.Current.CancellationToken));
        Assert.Equal(0, Program.Run(["--help"], terminal with { Output = TextWriter.Null, Error = new Full() }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_cancelled_run_ends_in_130_and_writes_no_report()
    {
        using var error = new StringWriter();
        using var output = new StringWriter();
        var terminal = new Terminal { Output = output, Error = error, WorkingFolder = work.Path };
        Assert.Equal(130, Program.Run(["verify", "model", "--rules", "rules.hcx.yml", "--json", "report.json"], terminal, new CancellationToken(canceled: true)));
        Assert.Equal("hcxverify: cancelled; nothing was verified", error.ToString().Trim());
        Assert.Empty(output.ToString());
        Assert.False(File.Exists(work["report.json"]));
    }

    sealed class Broken : StringWriter
    {
        public override void Write(string? value) => throw new InvalidOperationException("broken");
    }

    sealed class Full : StringWriter
    {
        public override void Write(string? value) => throw new IOException("no space left on device");

        public override void WriteLine(string? value) => Write(value);
    }
}

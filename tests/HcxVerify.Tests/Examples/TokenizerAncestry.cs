using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Examples;

/// <summary>The fourth example: special tokens name the likely ancestor of a vocabulary that is not there, and decide nothing.</summary>
public sealed class TokenizerAncestry
{
    static readonly string folder = Repository.Path("examples", "04-tokenizer-ancestry");

    public static TheoryData<string, string> Reports => [.. from format in ReportTable.All
                                                            from language in (string[])["en", "ko"]
                                                            select (format.Name, language)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Its_reports_are_the_expected_ones(string format, string language)
    {
        var written = ReportTable.Find(format)!;
        Snapshot.Matches(Path.Combine(folder, "expected", $"report.{language}{written.Extension}"), written.Text(Report(), language == "ko" ? ReportLanguage.Korean : ReportLanguage.English));
    }

    [Fact]
    public void It_names_cl100k_base_as_the_likely_ancestor_and_why_and_decides_nothing()
    {
        var report = Report();
        Assert.Equal(0, report.ExitCode);
        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "vocabulary-is-not-llama-3");
        Assert.Equal(Outcome.Inconclusive, finding.Outcome);
        Assert.Contains("5 of 5 special tokens of cl100k_base stand at its ids", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal("cl100k-base", finding.Vocabulary!.Ancestor);
        Assert.Equal(Verdict.NeedsVerification, Assert.Single(report.Components).Verdict);
    }

    [Fact]
    public void Its_rules_pass_their_tests_and_each_has_some()
    {
        var run = RuleTests.Run(new() { Root = folder, Rules = ["rules"], RequireTests = true }, TestContext.Current.CancellationToken);
        Assert.Equal(0, Assert.IsType<RuleTestRunResult.Tested>(run).Report.ExitCode);
    }

    static Report Report() => Assert.IsType<VerifyResult.Verified>(Verification.Run(
        new() { Root = folder, Model = "model", Rules = ["rules/ancestry.hcx.yml"] }, TestContext.Current.CancellationToken)).Report;
}

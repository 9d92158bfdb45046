using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Shared;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests.Examples;

/// <summary>The first example: its verdicts are those of the report written by hand.</summary>
public sealed class HyperClovaX
{
    public static readonly string Folder = Repository.Path("examples", "01-hyperclovax-seed-think-32b");

    static readonly string[] languages = ["en", "ko"];

    public static TheoryData<string, string> Reports => [.. from format in ReportTable.All
                                                            from language in languages
                                                            select (format.Name, language)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Its_reports_are_the_expected_ones(string format, string language)
    {
        var written = ReportTable.Find(format)!;
        Snapshot.Matches(
            Path.Combine(Folder, "expected", $"report.{language}{written.Extension}"),
            written.Text(Report(), language == "ko" ? ReportLanguage.Korean : ReportLanguage.English));
    }

    [Theory]
    [InlineData("text-decoder", Verdict.Conditional)]
    [InlineData("vision-encoder", Verdict.Reused)]
    [InlineData("tokenizer", Verdict.NeedsVerification)]
    public void Its_components_have_the_verdicts_of_the_report(string component, Verdict verdict) =>
        Assert.Equal(verdict, Assert.Single(Report().Components, row => row.Component == component).Verdict);

    [Fact]
    public void It_is_partly_from_scratch_by_stated_facts()
    {
        var report = Report();
        Assert.Equal(Conclusion.PartlyFromScratch, report.Conclusion);
        Assert.True(report.FromStatedFacts);
        Assert.True(report.NothingWasRead);
        Assert.Equal(3, report.Components.Length);
    }

    [Fact]
    public void Exactly_three_checks_remain()
    {
        var remaining = Report().Remaining.Select(finding => (finding.Rule.Check.Kind.Name, finding.Rule.Component, finding.Rule.Priority));
        Assert.Equal(
            [("vocabulary", "tokenizer", Priority.High), ("similarity", "text-decoder", Priority.Medium), ("evidence", "subject", Priority.High)],
            remaining);
    }

    [Fact]
    public void The_build_fails_with_exactly_one_error_and_the_rest_are_warnings()
    {
        var report = Report();
        var lines = BuildLog.Of(report, ReportLanguage.English);
        Assert.Equal("HCX1021", Assert.Single(lines, line => line.Level is LogLevel.Error).Code);
        Assert.Equal(6, lines.Count(line => line.Level is LogLevel.Warning));
        Assert.Equal(1, report.ExitCode);
        Assert.All(lines, line => Assert.Equal("rules/from-scratch.hcx.yml", line.File));
    }

    [Fact]
    public void The_wrong_figures_of_the_report_are_noted_and_not_copied()
    {
        var notes = ReportNotes.OnDecoder(Report()).Select(note => note.En).ToList();
        Assert.Contains(notes, note => note.Contains("14,336", StringComparison.Ordinal) && note.Contains("28,672", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("12,288", StringComparison.Ordinal) && note.Contains("8,192", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("1/sqrt(128)", StringComparison.Ordinal));
        Assert.DoesNotContain(notes, note => note.Contains("Text.HiddenSize of Llama 3.1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pass_on_special_token_names_shows_that_the_block_of_ids_is_llama_3s()
    {
        var finding = Assert.Single(Report().Findings, finding => finding.Rule.Check is SpecialTokensCheck);
        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.Contains("128000-128255", finding.Message.En, StringComparison.Ordinal);
    }

    internal static Report Report() => Assert.IsType<VerifyResult.Verified>(Run(Folder)).Report;

    internal static VerifyResult Run(string folder, ImmutableSortedDictionary<string, string>? references = null) => Verification.Run(
        new()
        {
            Root = folder,
            Model = "model",
            Rules = ["rules/from-scratch.hcx.yml"],
            References = references ?? ImmutableSortedDictionary<string, string>.Empty,
        },
        TestContext.Current.CancellationToken);
}

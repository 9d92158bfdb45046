using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Codes;

public sealed class EveryCode
{
    /// <summary>What a strict load of rule files refuses is the language's own: its tests have a malformed file for each code.</summary>
    const string OfRuleFiles = "HCX01";

    /// <summary>The codes that the tests of the hosts produce.</summary>
    static readonly ImmutableDictionary<Code, string> elsewhere = new Dictionary<Code, string>
    {
        [HostCodes.UnsupportedHost] = "HcxVerify.Tasks.Tests",
        [HostCodes.InternalError] = "HcxVerify.Tool.Tests",
        [HostCodes.UnusableArguments] = "HcxVerify.Tool.Tests",
        [HostCodes.UnusedLocation] = "HcxVerify.Tool.Tests",
        [HostCodes.ReplacedReference] = "HcxVerify.Tool.Tests",
        [HostCodes.UnexpectedOutcome] = "HcxVerify.Tool.Tests",
        [HostCodes.RuleWithoutTest] = "HcxVerify.Tool.Tests",
        [HostCodes.FileExists] = "HcxVerify.Tool.Tests",
        [ArtifactCodes.NoVocabulary] = "HcxVerify.Tool.Tests",
    }.ToImmutableDictionary();

    public static TheoryData<string> Names => [.. CodeFixtures.All.Select(fixture => fixture.Name)];

    public static TheoryData<string, Outcome> Outcomes => [.. FindingFixtures.All.Select(fixture => (fixture.Kind.Name, fixture.Outcome))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bad_input_costs_one_coded_message_at_its_place(string name)
    {
        var fixture = Assert.Single(CodeFixtures.All, fixture => fixture.Name == name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (diagnostics, exitCode) = fixture.Run();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((fixture.Code, fixture.ExitCode), (diagnostic.Code, exitCode));
        var at = fixture.At?.Contains('(', StringComparison.Ordinal) is false && diagnostic.Place is { Line: > 0 } ? diagnostic.Place.File : diagnostic.Place?.ToString();
        Assert.Equal(fixture.At, at);
        Assert.Contains(fixture.Offending, diagnostic.Text.En, StringComparison.Ordinal);
        Assert.All((string[])[diagnostic.Text.En, diagnostic.Text.Ko!], text =>
        {
            Assert.InRange(text.Length, 10, 2000);
            Assert.DoesNotContain('\n', text);
            Assert.DoesNotContain('{', text);
        });
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void A_finding_has_the_code_of_its_kind_and_outcome(string kind, Outcome outcome)
    {
        var finding = Assert.Single(FindingFixtures.All, fixture => fixture.Kind.Name == kind && fixture.Outcome == outcome).Find();
        Assert.Equal(outcome, finding.ShownOutcome);
        Assert.Equal((FormattableString.Invariant($"HCX1{RuleKinds.Find(kind)!.Number:00}{(int)outcome}"), 0), (finding.Code.Id, finding.Code.ExitCode));
        Assert.StartsWith($"{finding.Rule.Id}: ", finding.Line.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_of_the_table_is_produced()
    {
        var produced = CodeFixtures.All.SelectMany(fixture => fixture.Run().Diagnostics).Select(diagnostic => diagnostic.Code)
            .Concat(FindingFixtures.All.Select(fixture => fixture.Find().Code))
            .Append(UnwritableReport())
            .Concat(Verdicts.WaiverUses.EachProblem().Select(problem => problem.Code))
            .Concat(Facts.FileNotices.EachNotice().Select(notice => notice.Code))
            .Concat(UnusableFiles.All.Select(fixture => fixture.Read().Code))
            .ToHashSet();
        Assert.Equal([], CodeTable.All.Where(code => !produced.Contains(code) && !elsewhere.ContainsKey(code) && !code.Id.StartsWith(OfRuleFiles, StringComparison.Ordinal)));
        Assert.Equal([], elsewhere.Keys.Where(produced.Contains));
    }

    static Code UnwritableReport()
    {
        using var scene = Scene.Passing();
        var outcome = BuildVerification.Run(new()
        {
            Verify = scene.Request(),
            Language = ReportLanguage.English,
            Reports = [new(ReportTable.Find("text")!, scene.Write("file", "") + "/report.txt")],
            StatePath = scene.Full("state.json"),
            MayReplay = true,
        });
        return CodeTable.Find(outcome.Lines[^1].Code)!;
    }
}

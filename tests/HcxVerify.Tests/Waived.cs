using System.Collections.Immutable;
using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests;

/// <summary>Waivers in whole verifications, and in builds on one day and another.</summary>
public sealed class Waived : IDisposable
{
    const string Violation = "{ \"hidden_size\": 4096 }";

    static readonly DateOnly day = new(2026, 11, 30);

    readonly Scene scene = Scene.Passing();
    readonly string digest;

    public Waived()
    {
        scene.Write("model/config.json", Violation);
        scene.Write("rules/open.hcx.yml", "version: 1\nrules: [{ id: log, component: subject, evidence: { kind: training-log, file: log.txt } }]\n");
        digest = scene.Report().Subject.Digest!;
        Waive(Width());
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public void A_waived_violation_no_longer_fails_the_build_and_everything_else_is_as_it_was()
    {
        var without = scene.Report();
        var report = Report();
        Assert.Equal((1, 0), (without.ExitCode, report.ExitCode));
        Assert.Equal(without.Conclusion, report.Conclusion);
        Assert.Equal(without.Components.Select(verdict => (verdict.Verdict, string.Join(' ', verdict.Because))), report.Components.Select(verdict => (verdict.Verdict, string.Join(' ', verdict.Because))));
        Assert.Equal(BuildLog.Verdict(without, ReportLanguage.English), BuildLog.Verdict(report, ReportLanguage.English));
        Assert.Equal(without.Remaining.Select(finding => finding.Rule.Id), report.Remaining.Select(finding => finding.Rule.Id));
        Assert.Empty(report.Notices);
        var line = Assert.Single(BuildLog.Of(report, ReportLanguage.English), line => line.File == "rules/own.hcx.yml");
        Assert.Equal("rules/own.hcx.yml(3,5): message HCX1016: width-is-its-own: equals Llama 3 (8B) in Text.HiddenSize (4,096) (found: fail; waived through 2026-12-31 by model team: it is being mended)", line.Canonical);
    }

    [Theory]
    [InlineData(ReportLanguage.English, "en")]
    [InlineData(ReportLanguage.Korean, "ko")]
    public void Reports_show_what_is_waived_and_the_waivers_that_waive_nothing(ReportLanguage language, string name)
    {
        Waive(
            Width("{ en: it is being mended, ko: 고치는 중 }"), Given.Waivers.Of("log", "subject", digest, expires: "2026-10-31"), Given.Waivers.Of("log", "tokenizer", digest),
            Given.Waivers.Of("width", subject: digest), Given.Waivers.Of("width-is-its-own", owner: "a | b"));
        var report = Report();
        foreach (var format in ReportTable.All)
            Snapshot.Matches($"Snapshots/waived.{name}{format.Extension}", format.Text(report, language));
        Snapshot.Matches($"Snapshots/waived.{name}.log", string.Concat(BuildLog.Of(report, language).Select(line => line.Canonical + "\n")));
    }

    [Fact]
    public void The_json_report_has_the_outcome_that_was_waived_with_reason_owner_and_end()
    {
        using var json = JsonDocument.Parse(ReportTable.Find("json")!.Text(Report(), ReportLanguage.English));
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.TryGetProperty("waived", out _));
        Assert.Equal(("waived", "HCX1016"), (finding.GetProperty("outcome").GetString()!, finding.GetProperty("code").GetString()!));
        Assert.Equal(
            ["outcome: fail", "reason: it is being mended", "owner: model team", "expires: 2026-12-31"],
            finding.GetProperty("waived").EnumerateObject().Select(property => $"{property.Name}: {property.Value}"));
    }

    [Fact]
    public void A_waiver_ends_when_anything_of_the_model_that_counts_changes()
    {
        scene.Write("model/config.json", Violation + "\n");
        var report = Report();
        Assert.Equal(1, report.ExitCode);
        var notice = Assert.Single(report.Notices);
        Assert.Equal((HostCodes.UnmatchedWaiver, new Place("a.hcx.waivers.yml", 3, 5)), (notice.Code, notice.Place));
        Assert.Contains($"the digest of this one is {report.Subject.Digest}", notice.Text.En, StringComparison.Ordinal);
        Waive(Given.Waivers.Of("width-is-its-own", subject: report.Subject.Digest!));
        Assert.Equal(0, Report().ExitCode);
    }

    [Fact]
    public void A_wrong_waiver_file_stops_the_run_together_with_wrong_rules_and_a_wrong_model_and_nothing_of_it_is_applied()
    {
        Waive(Width(), Given.Waivers.Of("log", "subject", digest, expires: "2026-02-30"));
        Assert.Equal([RuleFileCodes.WrongType], Scene.Stopped(Request()).Diagnostics.Select(diagnostic => diagnostic.Code));
        scene.Write("rules/own.hcx.yml", "version: 1\n");
        var (diagnostics, exitCode) = Scene.Stopped(Request() with { Model = "none", Waivers = ["a.hcx.waivers.yml", "b.hcx.waivers.yml"] });
        Assert.Equal([RuleFileCodes.MissingKey, RuleFileCodes.NoWaiverFile, RuleFileCodes.WrongType, ArtifactCodes.ModelNotFound], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void A_waiver_file_beside_the_rules_counts_only_where_it_is_named()
    {
        scene.Write("rules/a.hcx.waivers.yml", Given.Waivers.File(Width()));
        Assert.Equal(1, scene.Report().ExitCode);
        Assert.Equal(0, Scene.Report(Request() with { Waivers = ["rules/a.hcx.waivers.yml", "./rules/a.hcx.waivers.yml"] }).ExitCode);
    }

    [Fact]
    public void Two_files_that_waive_the_same_finding_are_refused()
    {
        scene.Write("b.hcx.waivers.yml", Given.Waivers.File(Width()));
        var (diagnostics, _) = Scene.Stopped(Request() with { Waivers = ["b.hcx.waivers.yml", "a.hcx.waivers.yml"] });
        Assert.Equal("b.hcx.waivers.yml(3,5)", Assert.Single(diagnostics).Place!.ToString());
        Assert.Equal(RuleFileCodes.DuplicateWaiver, diagnostics[0].Code);
    }

    [Fact]
    public void A_stored_verdict_is_replayed_through_the_last_day_of_its_waiver_and_the_next_build_fails_though_nothing_changed()
    {
        Assert.DoesNotContain(Build(day).Lines, line => line.Level is LogLevel.Error);
        Assert.True(Build(new(2026, 12, 31)).Replayed);
        var next = Build(new(2027, 1, 1));
        Assert.False(next.Replayed);
        Assert.Equal(["HCX1011"], next.Lines.Where(line => line.Level is LogLevel.Error).Select(line => line.Code));
        Assert.Contains(next.Lines, line => line is { Level: LogLevel.Warning, Code: "HCX0009", File: "a.hcx.waivers.yml" });
    }

    [Fact]
    public void A_stored_verdict_is_void_before_the_day_on_which_it_was_made()
    {
        Build(new(2027, 1, 1));
        Assert.True(Build(new(2027, 1, 1)).Replayed);
        var earlier = Build(day);
        Assert.False(earlier.Replayed);
        Assert.DoesNotContain(earlier.Lines, line => line.Level is LogLevel.Error);
    }

    [Fact]
    public void A_verdict_without_anything_that_ends_is_replayed_on_any_later_day()
    {
        scene.Write("a.hcx.waivers.yml", Given.Waivers.File(Given.Waivers.Of("width-is-its-own")));
        Build(day);
        Assert.True(Build(new(2099, 1, 1)).Replayed);
    }

    [Fact]
    public void A_verdict_without_a_date_and_one_with_a_date_are_not_taken_for_each_other()
    {
        Assert.Contains(Build(null).Lines, line => line.Code == "HCX0012");
        Assert.True(Build(null).Replayed);
        Assert.False(Build(day).Replayed);
        Assert.False(Build(null).Replayed);
    }

    [Fact]
    public void Other_waivers_and_a_changed_waiver_file_verify_anew()
    {
        var file = File.ReadAllText(scene.Full("a.hcx.waivers.yml"));
        scene.Write("b.hcx.waivers.yml", Given.Waivers.File(Given.Waivers.Of("log")));
        foreach (var other in (ImmutableArray<string>[])[[], ["b.hcx.waivers.yml"], ["a.hcx.waivers.yml", "b.hcx.waivers.yml"]])
        {
            Build(day);
            Assert.True(Build(day).Replayed);
            Assert.False(Build(day, other).Replayed);
            Assert.False(Build(day).Replayed);
        }

        scene.Write("a.hcx.waivers.yml", file.Replace("mended", "meddle", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(scene.Full("a.hcx.waivers.yml"), DateTime.UnixEpoch);
        Assert.False(Build(day).Replayed);
        File.Delete(scene.Full("a.hcx.waivers.yml"));
        Assert.Null(Build(day).Verdict);
    }

    [Fact]
    public void Waiver_files_are_inputs() =>
        Assert.Contains(Verification.Run(Request(), TestContext.Current.CancellationToken).Inputs, input => input.Path == scene.Full("a.hcx.waivers.yml"));

    string Width(string reason = "it is being mended") => Given.Waivers.Of("width-is-its-own", subject: digest, reason: reason, expires: "2026-12-31");

    void Waive(params IEnumerable<string> waivers) => scene.Write("a.hcx.waivers.yml", Given.Waivers.File(waivers));

    VerifyRequest Request() => scene.Request() with { Waivers = ["a.hcx.waivers.yml"], Today = day };

    Report Report() => Scene.Report(Request());

    BuildOutcome Build(DateOnly? today, ImmutableArray<string>? waivers = null) => BuildVerification.Run(
        new()
        {
            Verify = Request() with { Today = today, Waivers = waivers ?? ["a.hcx.waivers.yml"] },
            Language = ReportLanguage.English,
            Reports = [],
            StatePath = scene.Full("obj/state.json"),
            MayReplay = true,
        },
        TestContext.Current.CancellationToken);
}

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests;

public sealed class Verifications : IDisposable
{
    readonly Scene scene = Scene.Passing();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void A_model_that_passes_its_rules_exits_with_0_and_conditional_support()
    {
        var report = scene.Report();
        Assert.Equal(0, report.ExitCode);
        Assert.Equal(("text-decoder", Verdict.Conditional), (Assert.Single(report.Components).Component, report.Components[0].Verdict));
        Assert.Equal(Conclusion.NotEstablished, report.Conclusion);
        Assert.False(report.FromStatedFacts);
        Assert.Equal(("model", "model"), (report.SubjectName.En, report.Subject.Location));
    }

    [Fact]
    public void A_claimed_component_without_a_rule_has_a_row()
    {
        scene.Write("rules/claims.hcx.yml", "version: 1\nclaims: [{ id: from-scratch, says: from-scratch, components: [tokenizer] }]\nrules: [{ id: x, component: subject, claim: from-scratch }]\n");
        var report = scene.Report();
        Assert.Equal([("text-decoder", Verdict.Conditional), ("tokenizer", Verdict.NeedsVerification)], report.Components.Select(verdict => (verdict.Component, verdict.Verdict)));
        Assert.Equal(Conclusion.NotEstablished, report.Conclusion);
    }

    [Fact]
    public void A_violation_exits_with_1_and_never_fails_nothing()
    {
        scene.Write("model/config.json", "{ \"hidden_size\": 4096 }");
        Assert.Equal(1, scene.Report().ExitCode);
        Assert.Equal(0, Scene.Report(scene.Request() with { Gate = new(FailOn.Never) }).ExitCode);
    }

    [Fact]
    public void A_model_of_which_nothing_that_counts_is_known_exits_with_3()
    {
        scene.Write("model/config.json", "{}");
        Assert.Equal((3, Outcome.Inconclusive), (scene.Report().ExitCode, scene.Finding().Outcome));
    }

    [Fact]
    public void What_is_open_exits_with_4_where_it_is_asked_for()
    {
        scene.Write("rules/open.hcx.yml", "version: 1\nrules: [{ id: open, component: tokenizer, assert: \"true\" }]\n");
        Assert.Equal(0, scene.Report().ExitCode);
        Assert.Equal(4, Scene.Report(scene.Request() with { Gate = new(FailOnInconclusive: true) }).ExitCode);
    }

    [Fact]
    public void Wrong_rules_and_a_wrong_model_are_reported_in_one_run()
    {
        scene.Write("rules/own.hcx.yml", "version: 1\n");
        var (diagnostics, exitCode) = Scene.Stopped(scene.Request("none"));
        Assert.Equal([RuleFileCodes.MissingKey, ArtifactCodes.ModelNotFound], diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void Unusable_input_comes_before_nothing_recognised_and_an_internal_error_before_both()
    {
        static int ExitCode(params IEnumerable<Code> codes) => new VerifyResult.Stopped([.. codes.Select(code => new Diagnostic(code, null, new("text")))], []).ExitCode;
        Assert.Equal(3, ExitCode(ArtifactCodes.NothingRecognised));
        Assert.Equal(2, ExitCode(ArtifactCodes.NothingRecognised, ArtifactCodes.EmptyFile));
        Assert.Equal(5, ExitCode(ArtifactCodes.EmptyFile, HostCodes.InternalError, ArtifactCodes.NothingRecognised));
    }

    [Fact]
    public void Every_wrong_rule_file_is_reported_in_one_run_in_the_same_order_for_every_order_of_the_arguments()
    {
        scene.Write("rules/broken.hcx.yml", "version: 2\n");
        scene.Write("rules/latin.hcx.yml", [0x61, 0xE9]);
        string[] rules = ["rules/none.hcx.yml", "rules/latin.hcx.yml", "rules/broken.hcx.yml", "rules/absent"];
        string Shown(IEnumerable<string> order) =>
            string.Join('\n', Scene.Stopped(scene.Request() with { Rules = [.. order] }).Diagnostics.Select(diagnostic => diagnostic.Line(ReportLanguage.English)));
        var expected = Shown(rules);
        Assert.Equal(5, expected.Split('\n').Length);
        Assert.Equal(expected, Shown(rules.Reverse()));
        Assert.Equal(expected, Shown(rules.Order()));
    }

    [Fact]
    public void A_rule_file_that_is_named_twice_is_read_once() =>
        Assert.Single(Scene.Report(scene.Request("model", "rules", "rules/own.hcx.yml", "./rules/../rules/own.hcx.yml")).Findings);

    [Fact]
    public void A_rule_file_with_a_byte_order_mark_is_read()
    {
        scene.Write("rules/own.hcx.yml", "\uFEFF" + Scene.PassingRules);
        Assert.Equal(Outcome.Pass, scene.Finding().Outcome);
    }

    [Fact]
    public void Rules_that_name_nothing_are_refused_before_nothing_passes()
    {
        var (diagnostics, exitCode) = Scene.Stopped(scene.Request() with { Rules = [] });
        Assert.Equal("hcxverify: error HCX0006: no rule file is named for model, so nothing would be verified; name one with --rules, or with HcxRules or the Rules metadata of HcxModel", Assert.Single(diagnostics).Line(ReportLanguage.English));
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void Missing_rules_name_the_model_relative_to_the_root() =>
        Assert.Contains("for model,", Assert.Single(Scene.Stopped(scene.Request(scene.Full("model")) with { Rules = [] }).Diagnostics).Text.En, StringComparison.Ordinal);

    [Fact]
    public void Whatever_was_looked_at_is_an_input()
    {
        scene.Write("rules/evidence.hcx.yml", "version: 1\nrules: [{ id: log, component: subject, evidence: { kind: training-log, file: log.txt } }]\n");
        scene.Write("model/README.md", "small, but it could be a pointer");
        Assert.Equal(
            [
                ("model", InputKind.Folder), ("model/README.md", InputKind.File), ("model/config.json", InputKind.File), ("rules", InputKind.Folder),
                ("rules/evidence.hcx.yml", InputKind.File), ("rules/hcx.lock.json", InputKind.Absent), ("rules/log.txt", InputKind.Absent), ("rules/own.hcx.yml", InputKind.File),
            ],
            scene.Run().Inputs.Select(input => (Path.GetRelativePath(scene.Root, input.Path).Replace('\\', '/'), input.Kind)).OrderBy(input => input.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_and_a_publisher_of_the_rule_file_come_before_the_models_own()
    {
        scene.Write("rules/subject.hcx.yml", "version: 1\nsubject: { name: { en: A model, ko: 모델 }, publisher: Somebody }\nrules: [{ id: open, component: tokenizer, assert: \"true\" }]\n");
        var report = scene.Report();
        Assert.Equal(("A model", "모델", "Somebody"), (report.SubjectName.En, report.SubjectName.Ko, report.Publisher!.En));
    }
}

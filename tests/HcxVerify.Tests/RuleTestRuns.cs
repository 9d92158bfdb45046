using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests;

/// <summary>What a test of a rule knows, and what it takes for it to be as expected.</summary>
public sealed class RuleTestRuns : IDisposable
{
    const string Digest = "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"; // of 12345
    const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    const string Rules = """
        version: 1
        subject: { name: Ours, stated: ../facts.json }
        references:
          ours: { from: ../ours }
          llama-3.1-70b: { from: ../ours }
          older: { from: ../ours, role: control }
        rules:
          - id: width
            component: text-decoder
            severity: warning
            architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }
          - id: width-of-ours
            component: text-decoder
            priority: low
            architecture: { differs-from: ours, fields: [Text.HiddenSize, config.json#/rope_scaling/factor] }
          - id: layers
            component: text-decoder
            priority: low
            architecture: { differs-from: llama-3.1-70b, fields: [Text.LayerCount] }
          - id: words
            component: tokenizer
            on-fail: reused
            vocabulary: { differs-from: ours, fail-when: [identical], warn-when: [shared-ancestor] }
          - id: weights
            component: projector
            similarity: { against: ours, below: 0.1 }
          - id: log
            component: subject
            evidence: { kind: training-log, file: log.txt, sha256: 5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5 }

        """;

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(4096, "fail")]
    [InlineData(5120, "pass")]
    [InlineData(null, "inconclusive")]
    public void A_wrong_outcome_is_noticed_in_every_direction(int? width, string outcome)
    {
        var given = width is null ? "" : $"Text.HiddenSize: {width}";
        foreach (var expected in Words.ExpectedOutcomes.All)
        {
            var result = Run("width", given, expected);
            Assert.Equal((expected, expected == outcome), (expected, result.IsAsExpected));
            if (!result.IsAsExpected)
                Assert.Equal(($"the outcome {expected}", $"the outcome {outcome}"), Shown(Assert.Single(result.Mismatches)));
        }
    }

    [Theory]
    [InlineData("", "needs-verification")]
    [InlineData("Text.HiddenSize: 4096", "needs-verification")]
    [InlineData("Text.HiddenSize: 5120", "conditional")]
    public void A_wrong_verdict_is_noticed_in_every_direction(string given, string verdict)
    {
        foreach (var expected in Words.Verdicts.All)
        {
            var result = Run("width", given, $"{{ verdict: {expected} }}");
            Assert.Equal((expected, expected == verdict), (expected, result.IsAsExpected));
            if (!result.IsAsExpected)
                Assert.Equal(($"the verdict {expected}", $"the verdict {verdict}"), Shown(Assert.Single(result.Mismatches)));
        }
    }

    [Theory]
    [InlineData("width", "Text.HiddenSize: 4096", "warning")]
    [InlineData("width-of-ours", "Text.HiddenSize: 4096", "error")]
    [InlineData("words", "Vocabulary(\"ours\").Relation: identical", "error")]
    [InlineData("words", "Vocabulary(\"ours\").Relation: shared-ancestor", "warning")]
    public void A_wrong_severity_is_noticed_in_both_directions(string rule, string given, string severity)
    {
        foreach (var expected in Words.Severities.All)
            Assert.Equal((expected, expected == severity), (expected, Run(rule, given, $"{{ severity: {expected} }}").IsAsExpected));
    }

    [Theory]
    [InlineData("equals Llama 3", true)]
    [InlineData("Llama 3 (8B)와 동일", true)]
    [InlineData("equals Llama 4", false)]
    [InlineData("EQUALS", false)]
    [InlineData("{ en: equals, ko: 동일 }", true)]
    [InlineData("{ en: equals }", true)]
    [InlineData("{ en: 동일, ko: 동일 }", false)]
    [InlineData("{ en: equals, ko: equals }", false)]
    [InlineData("{ en: equals, ko: 다름 }", false)]
    public void A_message_has_to_contain_the_text_in_its_language(string message, bool isAsExpected)
    {
        var result = Run("width", "Text.HiddenSize: 4096", $"{{ message: {message} }}");
        Assert.Equal(isAsExpected, result.IsAsExpected);
        if (!isAsExpected)
            Assert.Equal("another message", Assert.Single(result.Mismatches).Actual.En);
    }

    [Fact]
    public void All_that_is_otherwise_than_expected_is_told_at_once() =>
        Assert.Equal(4, Run("width", "Text.HiddenSize: 4096", "{ outcome: pass, verdict: supported, severity: error, message: none }").Mismatches.Length);

    [Fact]
    public void A_fact_is_known_only_where_the_test_gives_it()
    {
        scene.Write("facts.json", """{ "schema": "hcxverify/facts/1", "name": "ours", "facts": { "Text.HiddenSize": { "value": 5120, "source": "card" } } }""");
        scene.Write("rules/config.json", Scene.Config);
        Assert.Equal("Text.HiddenSize of Ours is not known", Run("width", "", "inconclusive").Finding.Message.En);
        Assert.Empty(Run("width", "Text.HiddenSize: 5120", "pass").Finding.FactsRead.Where(fact => fact.Origin is not HcxVerify.Facts.FactOrigin.Read));
    }

    [Fact]
    public void A_reference_that_is_elsewhere_is_missing_unless_it_is_given()
    {
        scene.Write("ours/config.json", Scene.Config);
        AssertAsExpected(Run("width-of-ours", "Text.HiddenSize: 1, config.json#/rope_scaling/factor: 8", "{ outcome: inconclusive, message: ours is not available }"));
        AssertAsExpected(Run("layers", "Text.LayerCount: 1", "{ outcome: inconclusive, message: llama-3.1-70b is not available }"));
        AssertAsExpected(Run("layers", "Text.LayerCount: 80, Reference(\"llama-3.1-70b\").Text.LayerCount: 80", "{ outcome: fail, message: equals Llama 3.1 70B }"));
    }

    [Fact]
    public void A_reference_with_given_facts_has_only_these()
    {
        AssertAsExpected(Run("width", "Text.HiddenSize: 4096, Reference(\"llama-3\").Text.HiddenSize: 1", "pass"));
        AssertAsExpected(Run("width", "Text.HiddenSize: 4096, Reference(\"llama-3\").Text.LayerCount: 1", "{ outcome: inconclusive, message: Text.HiddenSize of Llama 3 }"));
        AssertAsExpected(Run("width", "Text.HiddenSize: 5120, Reference(\"llama-3\"): missing", "{ outcome: inconclusive, message: the test says that it is missing }"));
        AssertAsExpected(Run("width", "Text.HiddenSize: 5120, Reference(\"older\").Text.HiddenSize: 1", "pass"));
    }

    [Fact]
    public void Raw_paths_are_compared_as_they_are_given()
    {
        const string Given = "Text.HiddenSize: 1, Reference(\"ours\").Text.HiddenSize: 1, config.json#/rope_scaling/factor: 8";
        AssertAsExpected(Run("width-of-ours", Given + ", Reference(\"ours\").config.json#/rope_scaling/factor: 8.0", "fail"));
        AssertAsExpected(Run("width-of-ours", Given + ", Reference(\"ours\").config.json#/rope_scaling/factor: 4", "pass"));
        AssertAsExpected(Run("width-of-ours", Given, "inconclusive"));
    }

    [Fact]
    public void A_measurement_is_known_only_where_the_test_gives_it()
    {
        AssertAsExpected(Run("words", "", "{ outcome: inconclusive, message: ours is not available }"));
        AssertAsExpected(Run("words", "Reference(\"ours\").Text.HiddenSize: 1", "{ outcome: inconclusive, message: no relation to the vocabulary of ours }"));
        AssertAsExpected(Run("words", "Vocabulary(\"ours\").Relation: independent", "{ outcome: pass, verdict: supported }"));
        AssertAsExpected(Run("weights", "Weights(\"ours\").Projector.Relation: derived", "{ outcome: fail, verdict: needs-verification }"));
        AssertAsExpected(Run("weights", "Weights(\"ours\").TextDecoder.Relation: derived", "inconclusive"));
        AssertAsExpected(Run("weights", "Weights(\"ours\").Projector.Relation: no-reuse-found, Weights(\"ours\").Projector.Effect: 0.01, Weights(\"ours\").Projector.DetectionLimit: 0.1", "pass"));
        AssertAsExpected(Run("weights", "Reference(\"ours\").Text.HiddenSize: 1", "{ outcome: inconclusive, message: no relation of the weights of projector }"));
    }

    [Fact]
    public void Evidence_is_there_only_where_the_test_gives_it()
    {
        scene.Write("rules/log.txt", "12345");
        AssertAsExpected(Run("log", "", "{ outcome: inconclusive, message: there is no training-log }"));
        AssertAsExpected(Run("log", $"Evidence(\"log.txt\").Sha256: {Digest}", "pass"));
        AssertAsExpected(Run("log", $"Evidence(\"log.txt\").Sha256: {Digest.ToUpperInvariant()}", "pass"));
        AssertAsExpected(Run("log", $"Evidence(\"log.txt\").Sha256: {new string('b', 64)}", "fail"));
        AssertAsExpected(Run("log", $"Evidence(\"log.txt\").Sha256: {Nothing}", "{ outcome: inconclusive, message: is empty }"));
    }

    [Fact]
    public void No_file_is_looked_at_but_those_of_rules_and_tests()
    {
        var workspace = new Workspace(scene.Root);
        Results(workspace, "log", "", "inconclusive");
        Assert.Equal([scene.Full("rules/own.hcx.test.yml"), scene.Full("rules/own.hcx.yml")], workspace.Inputs.Where(input => input.Kind is InputKind.File).Select(input => input.Path));
    }

    [Fact]
    public void The_model_as_a_whole_has_no_verdict() => Assert.Null(Run("log", "", "inconclusive").Verdict);

    [Fact]
    public void Other_rules_of_the_component_count_in_its_verdict() =>
        AssertAsExpected(Run("width", "Text.HiddenSize: 4096, Text.LayerCount: 1, Reference(\"llama-3.1-70b\").Text.LayerCount: 80", "{ outcome: fail, verdict: conditional }"));

    [Fact]
    public void Rules_without_a_test_are_named_and_count_only_where_each_needs_one()
    {
        Write("width", "", "inconclusive");
        var report = Report(requireTests: false);
        Assert.Equal(["width-of-ours", "layers", "words", "weights", "log"], report.UntestedRules.Select(rule => rule.Id));
        Assert.Equal((0, "1 passed, 0 failed, 5 rules without tests"), (report.ExitCode, report.Summary.En));
        var strict = Report(requireTests: true);
        Assert.Equal(1, strict.ExitCode);
        Assert.All(strict.Errors, error => Assert.Equal(HostCodes.RuleWithoutTest, error.Code));
        Assert.Equal("rules/own.hcx.yml(12,5): error HCX0016: width-of-ours: no test reaches this rule; write one under 'tests' in the rule, or in a .hcx.test.yml file beside the rule file", strict.Errors[0].Line(ReportLanguage.English));
    }

    [Fact]
    public void Rules_without_any_test_are_no_success()
    {
        scene.Write("rules/own.hcx.yml", Rules);
        var report = Report(requireTests: false);
        Assert.Equal((3, RuleFileCodes.NoTests), (report.ExitCode, Assert.Single(report.Errors).Code));
        Assert.Equal(1, Report(requireTests: true).ExitCode);
    }

    [Fact]
    public void A_reference_that_hosts_locate_can_be_named()
    {
        scene.Write("rules/own.hcx.yml", Scene.PassingRules.Replace("llama-3", "elsewhere", StringComparison.Ordinal) + "\n    tests: [{ name: one, given: { Text.HiddenSize: 1 }, expect: inconclusive }]\n");
        var request = new RuleTestRequest { Root = scene.Root, Rules = ["rules"] };
        Assert.IsType<RuleTestRunResult.Stopped>(RuleTests.Run(request, TestContext.Current.CancellationToken));
        Assert.Equal(0, Assert.IsType<RuleTestRunResult.Tested>(RuleTests.Run(request with { Located = ["elsewhere"] }, TestContext.Current.CancellationToken)).Report.ExitCode);
    }

    [Fact]
    public void A_cancelled_run_is_no_result()
    {
        Write("width", "", "inconclusive");
        Assert.Throws<OperationCanceledException>(() => RuleTests.Run(new() { Root = scene.Root, Rules = ["rules"] }, new CancellationToken(canceled: true)));
    }

    static (string Expected, string Actual) Shown(Mismatch mismatch) => (mismatch.Expected.En, mismatch.Actual.En);

    static void AssertAsExpected(RuleTestResult result) =>
        Assert.True(result.IsAsExpected, $"{string.Join(", ", result.Mismatches.Select(mismatch => mismatch.Actual))}: {result.Finding.Message}");

    void Write(string rule, string given, string expect)
    {
        scene.Write("rules/own.hcx.yml", Rules);
        scene.Write("rules/own.hcx.test.yml", $"version: 1\ntests:\n  - rule: {rule}\n    name: it\n    given: {{ {given} }}\n    expect: {expect}\n");
    }

    RuleTestResult Run(string rule, string given, string expect) => Assert.Single(Results(new(scene.Root), rule, given, expect));

    ImmutableArray<RuleTestResult> Results(Workspace workspace, string rule, string given, string expect)
    {
        Write(rule, given, expect);
        return Report(requireTests: false, workspace).Results;
    }

    TestReport Report(bool requireTests, Workspace? workspace = null)
    {
        var result = RuleTests.Run(new() { Root = scene.Root, Rules = ["rules"], RequireTests = requireTests }, workspace ?? new(scene.Root), TestContext.Current.CancellationToken);
        return result is RuleTestRunResult.Tested tested
            ? tested.Report
            : throw new InvalidOperationException(string.Join('\n', ((RuleTestRunResult.Stopped)result).Diagnostics.Select(error => error.Line(ReportLanguage.English))));
    }
}

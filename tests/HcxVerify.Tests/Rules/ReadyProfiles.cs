using System.Collections.Immutable;
using System.Text.RegularExpressions;

using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Rules;

public sealed class ReadyProfiles
{
    public static TheoryData<string> Names => [.. PackUse.Profiles];

    [Fact]
    public void Every_profile_is_a_file_with_tests_beside_it_and_a_part_of_the_document()
    {
        var folder = Repository.Path("src/HcxVerify/Rules/Profiles");
        Assert.Equal(
            PackUse.Profiles.SelectMany(name => (string[])[$"{name}.hcx.test.yml", $"{name}.hcx.yml"]).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        var document = File.ReadAllText(Repository.Path("docs/profiles.md"));
        Assert.All(PackUse.Profiles, name =>
        {
            Assert.Contains($"`{name}`", document, StringComparison.Ordinal);
            Assert.All(Rules(name), rule => Assert.Contains($"`{rule.Id}`", document, StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_profile_needs_nothing_but_references(string name)
    {
        using var scene = Scene.Passing();
        scene.Write("rules/own.hcx.yml", $"version: 1\nextends: [{{ profile: {name} }}]\nreferences: {{ llama-3: {{}}, qwen2.5-72b: {{}} }}\n");
        var report = scene.Report();
        Assert.Equal(Rules(name).Select(rule => rule.Id), report.Findings.Select(finding => finding.Rule.Id));
        Assert.All(report.Findings, finding => Assert.Equal($"profile:{name}", finding.Rule.Place.File));
        Assert.Equal([$"profile:{name}", "rules/own.hcx.yml"], report.Rules.Files);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_a_suspect_no_comparison_of_content_passes(string name)
    {
        using var scene = Scene.Passing();
        scene.Write("rules/own.hcx.yml", $"version: 1\nextends: [{{ profile: {name} }}]\n");
        Assert.All(
            scene.Report().Findings.Where(finding => finding.Rule.Check is { All: not null, AllMeansBuiltIn: false }),
            finding => Assert.Equal((finding.Rule.Id, Outcome.Inconclusive), (finding.Rule.Id, finding.Outcome)));
    }

    [Theory]
    [InlineData("strict", "strict.decoder-shape")]
    [InlineData("disclosed-reuse", "disclosed.decoder-shape")]
    public void Without_a_suspect_the_shape_is_compared_with_the_built_in_references(string name, string rule)
    {
        using var scene = Scene.Passing();
        scene.Write("rules/own.hcx.yml", $"version: 1\nextends: [{{ profile: {name} }}]\n");
        scene.Write("model/config.json", """{ "hidden_size": 5121, "num_hidden_layers": 72, "num_attention_heads": 40, "intermediate_size": 20481 }""");
        Outcome Of() => scene.Report().Findings.Single(finding => finding.Rule.Id == rule).Outcome;
        Assert.Equal(Outcome.Pass, Of());
        scene.Write("model/config.json", """{ "hidden_size": 8192, "num_hidden_layers": 80, "num_attention_heads": 64, "intermediate_size": 28672 }""");
        Assert.Equal(Outcome.Fail, Of());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_of_a_profile_says_what_it_is_and_how_it_is_done_in_both_languages(string name) => Assert.All(Rules(name), rule =>
    {
        Assert.StartsWith(name.Split('-')[0] + ".", rule.Id, StringComparison.Ordinal);
        Assert.All([rule.Name, rule.Method], text => Assert.NotNull(text?.Ko));
        if (rule.Check is not SimilarityCheck similarity)
            return;
        Assert.Equal(0.1, similarity.Below);
        Assert.NotNull(rule.Source?.Ko);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_test_of_a_profile_comes_to_what_it_expects(string name)
    {
        var result = RuleTests.Run(new() { Root = Repository.Root, Rules = [$"src/HcxVerify/Rules/Profiles/{name}.hcx.yml"], RequireTests = true }, TestContext.Current.CancellationToken);
        var report = Assert.IsType<RuleTestRunResult.Tested>(result).Report;
        Assert.Empty(report.Errors.Select(error => error.Line(ReportLanguage.English)));
        Assert.InRange(report.Results.Length, 20, 200);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_of_a_profile_has_a_test_for_each_outcome_and_for_verdicts(string name)
    {
        var tests = File.ReadAllText(Repository.Path($"src/HcxVerify/Rules/Profiles/{name}.hcx.test.yml")).Split("  - rule: ")[1..];
        var expected = tests.ToLookup(test => test.Split('\n')[0], test => test[test.IndexOf("expect: ", StringComparison.Ordinal)..]);
        Assert.Equal(Rules(name).Select(rule => rule.Id).Order(), expected.Select(rule => rule.Key).Order());
        Assert.All(expected, rule =>
        {
            Assert.All((string[])["pass", "fail", "inconclusive"], outcome => Assert.Contains(rule, expect => Regex.IsMatch(expect, $@"(expect|outcome): {outcome}\b")));
            Assert.Contains(rule, expect => expect.Contains("verdict:", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Only_the_profile_that_forbids_reuse_fails_a_build_by_what_was_measured()
    {
        static IEnumerable<Severity> Severities(string name) => Rules(name).Where(rule => rule.OnFail is FailureMeaning.Reused).Select(rule => rule.Severity).Distinct();
        Assert.Equal([Severity.Error], Severities("strict"));
        Assert.Equal([Severity.Error], Severities("weights"));
        Assert.Equal([Severity.Warning], Severities("disclosed-reuse"));
    }

    [Fact]
    public void The_rule_file_of_the_document_verifies_a_model()
    {
        using var scene = Scene.Passing();
        scene.Write("rules/own.hcx.yml", File.ReadAllText(Repository.Path("docs/profiles.md")).ReplaceLineEndings("\n").Split("```yaml\n")[1].Split("```")[0]);
        scene.Write("references/suspect/config.json", """{ "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "intermediate_size": 14336 }""");
        Assert.Equal(["llama-3.1-70b", "our-suspect"], scene.Report().Findings[0].References);
    }

    [Fact]
    public void A_rule_of_a_profile_can_be_tightened_and_is_reported_in_the_profile()
    {
        using var scene = Scene.Passing();
        scene.Write("rules/own.hcx.yml", "version: 1\nextends: [{ profile: strict }]\nreferences: { llama-3: {} }\ntighten: [{ rule: strict.decoder-shape, severity: error, priority: high }, { rule: strict.decoder-weights, below: 0.05 }]\n");
        var rules = scene.Report().Rules.Rules;
        Assert.Equal((Severity.Error, Priority.High), rules.Where(rule => rule.Id == "strict.decoder-shape").Select(rule => (rule.Severity, rule.Priority)).Single());
        Assert.Equal(0.05, rules.Select(rule => rule.Check).OfType<SimilarityCheck>().First().Below);
    }

    static ImmutableArray<Rule> Rules(string name)
    {
        var text = File.ReadAllText(Repository.Path($"src/HcxVerify/Rules/Profiles/{name}.hcx.yml"));
        var (rules, errors) = RuleSetReader.Read([new(name, text)], new(BuiltInReferences.Names, []));
        Assert.Empty(errors.Select(error => error.Line(ReportLanguage.English)));
        return rules!.Rules;
    }
}

using System.Reflection;

namespace HcxVerify.Language.Tests;

/// <summary>The names that tests can give, and how they are read.</summary>
public sealed class GivenNameTable
{
    const string Rules = """
        version: 1
        rules:
          - id: tokens
            component: tokenizer
            special-tokens: { differs-from: llama-3 }
          - id: words
            component: tokenizer
            vocabulary: { differs-from: llama-3, fail-when: [identical] }
          - id: weights
            component: projector
            similarity: { against: llama-3, below: 0.1 }
          - id: links
            component: subject
            integrity: { links: inside }
          - id: raw
            component: text-decoder
            architecture: { differs-from: llama-3, fields: ["config.json#/a", "config.json#/b", "config.json#/c", "config.json#/d", "config.json#/e", "config.json#/f(x)"] }
          - id: log
            component: subject
            evidence: { kind: training-log, file: "a (1).txt" }

        """;

    public static TheoryData<string> Forms => [.. GivenNames.All.Select(row => row.Form)];

    [Fact]
    public void Every_name_is_listed_once()
    {
        var rows = typeof(GivenNames).GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.FieldType == typeof(GivenName)).Select(field => (GivenName)field.GetValue(null)!);
        Assert.Equal(rows, GivenNames.All);
        Assert.Equal(GivenNames.All.Length, GivenNames.All.Select(row => row.Form).Distinct(StringComparer.Ordinal).Count());
        Assert.All(GivenNames.All, row => Assert.False(string.IsNullOrWhiteSpace(row.Meaning.En) || string.IsNullOrWhiteSpace(row.Meaning.Ko)));
    }

    [Fact]
    public void Every_component_with_weights_is_a_known_one()
    {
        Assert.All(GivenNames.WeightComponents, row => Assert.Contains(row.Component, Components.All));
        Assert.Equal(Components.All.Except([Components.Tokenizer, Components.Subject]), GivenNames.WeightComponents.Select(row => row.Component));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_name_can_be_given(string form)
    {
        var row = GivenNames.All.Single(row => row.Form == form);
        var argument = row.Source is "Evidence" or "File" ? "a (1).txt" : "llama-3";
        var name = row.With(argument, "Projector").Replace("FACT", "Text.HiddenSize", StringComparison.Ordinal);
        var relation = row.Source is "Weights" && row.Member is not "Relation" ? "Weights(\"llama-3\").Projector.Relation: reused, " : "";
        var value = row.Type switch
        {
            GivenType.OfItsFact or GivenType.Size => "5",
            GivenType.Missing => "missing",
            GivenType.VocabularyRelation or GivenType.WeightRelation => "identical",
            GivenType.Fraction => "0.5",
            GivenType.Sha256 => $"\"{new string('a', 64)}\"",
            GivenType.Date => "2026-01-05",
            _ => "safetensors",
        };
        var given = Given($"{relation}{name}: {value}");
        Assert.NotEmpty(Description.Of(given.Set).Where(line => line.Contains(" gives ", StringComparison.Ordinal)));
        Assert.Equal(row == GivenNames.Today, given.Test.Given.Today is not null);
    }

    [Fact]
    public void Digests_are_the_same_in_capitals_and_days_are_days()
    {
        var (_, test) = Given($"Evidence(\"a (1).txt\").Sha256: \"{new string('A', 64)}\", Today: 2028-02-29");
        Assert.Equal(new('a', 64), Assert.Single(test.Given.Evidence).Sha256);
        Assert.Equal(new DateTime(2028, 2, 29), test.Given.Today);
    }

    [Fact]
    public void Values_at_raw_paths_have_the_types_of_JSON()
    {
        var (_, test) = Given("config.json#/a: 1, config.json#/b: 1.5, config.json#/c: true, config.json#/d: text, config.json#/e: [a, b], config.json#/f(x): \"5\"");
        Assert.Equal(
            [typeof(FactValue.Integer), typeof(FactValue.Number), typeof(FactValue.Flag), typeof(FactValue.Text), typeof(FactValue.TextList), typeof(FactValue.Text)],
            test.Given.Facts.Select(fact => fact.Value.GetType()));
    }

    [Fact]
    public void Tests_of_a_rule_stand_in_the_order_of_the_files()
    {
        const string Inline = "    tests:\n      - { name: in the rule, given: {}, expect: inconclusive }\n";
        var (set, errors) = Load.Texts(
            ("rules.hcx.yml", Rules + Inline),
            ("b.hcx.test.yml", "version: 1\ntests:\n  - { rule: log, name: last, given: {}, expect: { verdict: reused } }\n".Replace("verdict: reused", "severity: error", StringComparison.Ordinal)),
            ("a.hcx.test.yml", "version: 1\ntests:\n  - { rule: log, name: first, given: {}, expect: pass }\n  - { rule: tokens, name: first, given: {}, expect: pass }\n"));
        Assert.Empty(errors);
        Assert.Equal(["in the rule", "first", "last"], set!.Rules.Single(rule => rule.Id == "log").Tests.Select(test => test.Name.En));
        Assert.Equal(new("a.hcx.test.yml", 4, 5), Assert.Single(set.Rules.Single(rule => rule.Id == "tokens").Tests).Place);
        Assert.Equal(["rules.hcx.yml"], set.Files);
    }

    static (RuleSet Set, RuleTest Test) Given(string given)
    {
        var set = Load.Good($"{Rules}    tests:\n      - name: it\n        given: {{ {given} }}\n        expect: inconclusive\n");
        return (set, Assert.Single(set.Rules.SelectMany(rule => rule.Tests)));
    }
}

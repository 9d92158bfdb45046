using System.Collections.Immutable;

using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>What a file extends, and what it makes stricter of it.</summary>
public sealed class Packs
{
    const string Pack = """
        version: 1
        rules:
          - { id: weights, component: text-decoder, severity: warning, priority: low, similarity: { against: llama-3, below: 0.1 } }
          - { id: names, component: tokenizer, severity: warning, on-fail: reused, priority: medium, special-tokens: { differs-from: llama-3 } }
        """;

    static readonly Gen<(Severity Severity, FailureMeaning OnFail, Priority Priority, double Below)> rules =
        Gen.Select(Gen.Enum<Severity>(), Gen.Enum<FailureMeaning>(), Gen.Enum<Priority>(), Gen.Double[0, 1]);

    static readonly Gen<Tightening> changes = Gen.Select(
        Gen.Enum<Severity>().Nullable(), Gen.Enum<FailureMeaning>().Nullable(), Gen.Enum<Priority>().Nullable(), Gen.Double[0, 1].Nullable(),
        (severity, onFail, priority, below) => new Tightening("weights", new("own.hcx.yml"), severity, onFail, priority, below));

    [Fact]
    public void A_file_extends_profiles_folders_and_packages_and_needs_no_rules_of_its_own()
    {
        const string Text = """
            version: 1
            extends:
              - { profile: strict }
              - { folder: ../packs/acme }
              - { package: Acme.HcxRules, version: 1.2.0-Beta.1 }
            references: { llama-3: {} }
            """;
        ImmutableArray<PackUse> expected =
        [
            new PackUse.Profile("strict", new("own.hcx.yml", 3, 5)), new PackUse.Folder("../packs/acme", new("own.hcx.yml", 4, 5)),
            new PackUse.Package("Acme.HcxRules", "1.2.0-Beta.1", new("own.hcx.yml", 5, 5)),
        ];
        var (packs, errors) = RuleSetReader.Extends(new("own.hcx.yml", Text));
        Assert.Empty(errors);
        Assert.Equal(expected, packs);
        Assert.Equal(["profile:strict", "../packs/acme", "Acme.HcxRules 1.2.0-Beta.1"], packs.Select(pack => pack.Name));
        Assert.Equal("acme.hcxrules/1.2.0-beta.1", ((PackUse.Package)packs[2]).Unpacked);

        var (set, wrong) = Load.Texts(("own.hcx.yml", Text), ("pack.hcx.yml", Pack));
        Assert.Empty(wrong);
        Assert.Equal(expected, set!.Extends);
        Assert.Equal(["weights", "names"], set.Rules.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("version: 1\nrules: 5\nowner: x\n", 0)]
    [InlineData("version: 1\nextends: [\n", 1)]
    [InlineData("extends: [{ profile: strct }, { folder: a }]\nowner: x\n", 1)]
    public void What_a_file_extends_is_read_without_the_rest_of_it(string text, int errors) =>
        Assert.Equal(errors, RuleSetReader.Extends(new("own.hcx.yml", text)).Errors.Length);

    [Fact]
    public void Names_that_a_missing_pack_may_have_are_not_called_unknown()
    {
        const string Text = """
            version: 1
            extends: [{ folder: ../packs/acme }]
            references: { a-suspect-of-the-pack: { from: ../references/a } }
            tighten: [{ rule: rule-of-the-pack, severity: error }]
            rules:
              - { id: own-rule, component: tokenizer, special-tokens: { differs-from: reference-of-the-pack } }
            """;
        Assert.Equal(["HCX0129", "HCX0113"], Read(isWhole: true));
        Assert.Empty(Read(isWhole: false));

        IEnumerable<string> Read(bool isWhole) => RuleSetReader.Read([new("own.hcx.yml", Text)], Load.Known, isWhole: isWhole).Errors.Select(error => error.Code.Id);
    }

    [Fact]
    public void A_rule_of_a_pack_is_as_strict_as_its_file_and_all_changes_make_it()
    {
        var (set, errors) = Load.Texts(
            ("pack.hcx.yml", Pack),
            ("a.hcx.yml", "version: 1\nextends: [{ folder: pack }]\ntighten:\n  - { rule: weights, severity: error, below: 0.05 }\n  - { rule: names, priority: high }\n"),
            ("z.hcx.yml", "version: 1\nextends: [{ folder: pack }]\ntighten:\n  - { rule: weights, on-fail: reused, priority: medium, below: 0.07 }\n  - { rule: names, severity: error }\n"));
        Assert.Empty(errors.Select(error => error.Line(ReportLanguage.English)));
        Assert.Equal(
            [("weights", Severity.Error, FailureMeaning.Reused, Priority.Medium, 0.05), ("names", Severity.Error, FailureMeaning.Reused, Priority.High, null)],
            set!.Rules.Select(rule => (rule.Id, rule.Severity, rule.OnFail, rule.Priority, (rule.Check as SimilarityCheck)?.Below)));
        Assert.All(set.Rules, rule => Assert.Equal("pack.hcx.yml", rule.Place.File));
    }

    [Fact]
    public void Any_changes_in_any_order_leave_a_rule_at_least_as_strict_in_every_respect() => Gen.Select(rules, changes.Array[0, 5]).Sample(
        (given, applied) =>
        {
            var place = new Place("pack.hcx.yml");
            var rule = new Rule("weights", place, "text-decoder", given.Severity, given.OnFail, given.Priority, null, null, null, null, new SimilarityCheck(new("llama-3", place), given.Below));
            var result = Tightening.Apply(rule, applied);
            AssertAtLeastAsStrict(result, rule.Severity, rule.OnFail, rule.Priority, given.Below);
            foreach (var change in applied)
                AssertAtLeastAsStrict(result, change.Severity, change.OnFail, change.Priority, change.Below);
            Assert.Equal(result, Tightening.Apply(rule, applied.Reverse()));
            Assert.Equal(rule, result with { Severity = rule.Severity, OnFail = rule.OnFail, Priority = rule.Priority, Check = rule.Check });
        });

    // The outcome of a rule is at least as severe, means at least as much, matters at least as much when it is open, and passes no more often.
    static void AssertAtLeastAsStrict(Rule rule, Severity? severity, FailureMeaning? onFail, Priority? priority, double? below)
    {
        Assert.True(severity is not Severity.Error || rule.Severity is Severity.Error);
        Assert.True(onFail is not FailureMeaning.Reused || rule.OnFail is FailureMeaning.Reused);
        Assert.True(priority is null || rule.Priority <= priority);
        Assert.True(below is null || ((SimilarityCheck)rule.Check).Below <= below);
    }

    [Fact]
    public void A_set_loads_only_where_every_change_is_strictly_stricter() => Gen.Select(rules, changes).Sample((given, change) =>
    {
        var pack = FormattableString.Invariant($$"""
            version: 1
            rules:
              - id: weights
                component: text-decoder
                severity: {{Words.Severities[given.Severity]}}
                on-fail: {{Words.Meanings[given.OnFail]}}
                priority: {{Words.Priorities[given.Priority]}}
                similarity: { against: llama-3, below: {{given.Below:0.0###############}} }
            """);
        List<string> keys = [];
        var wanted = 0;
        Add("severity", change.Severity is { } severity ? Words.Severities[severity] : null, change.Severity < given.Severity);
        Add("on-fail", change.OnFail is { } onFail ? Words.Meanings[onFail] : null, change.OnFail > given.OnFail);
        Add("priority", change.Priority is { } priority ? Words.Priorities[priority] : null, change.Priority < given.Priority);
        if (keys.Count == 0)
            return;
        var (set, errors) = Load.Texts(("pack.hcx.yml", pack), ("own.hcx.yml", $"version: 1\nextends: [{{ folder: pack }}]\ntighten: [{{ rule: weights, {string.Join(", ", keys)} }}]\n"));
        Assert.Equal(wanted, errors.Length);
        Assert.All(errors, error => Assert.Equal(RuleFileCodes.NotStricter, error.Code));
        Assert.Equal(wanted == 0, set is not null);

        void Add(string key, string? word, bool isStricter)
        {
            if (word is null)
                return;
            keys.Add($"{key}: {word}");
            wanted += isStricter ? 0 : 1;
        }
    });

    [Theory]
    [InlineData("architecture: { differs-from: all, fields: [Text.HiddenSize] }")]
    [InlineData("special-tokens: { differs-from: all }")]
    [InlineData("vocabulary: { differs-from: all, fail-when: [identical] }")]
    [InlineData("similarity: { against: all, below: 0.1 }")]
    public void All_stands_for_every_suspect_and_uses_each(string check)
    {
        var set = Load.Good($"version: 1\nreferences: {{ llama-3: {{}}, ours: {{ from: ../ours }} }}\nrules:\n  - {{ id: a, component: tokenizer, {check} }}\n");
        Assert.True(set.UsesAll);
        Assert.Empty(set.UsedReferences);
        var rule = Assert.Single(set.Rules);
        var one = rule.Check.For(new("ours", rule.Place));
        Assert.Null(one.All);
        Assert.Equal(["ours"], one.References.Select(use => use.Name));
        Assert.Equal(rule.Check, one.For(rule.Check.All!));
    }
}

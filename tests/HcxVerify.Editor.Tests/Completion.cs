namespace HcxVerify.Editor.Tests;

/// <summary>What completion offers while a rule file is written.</summary>
public sealed class Completion(Editor editor)
{
    const string Rule = "version: 1\nrules:\n  - id: a\n    component: tokenizer\n";

    [Fact]
    public Task The_keys_of_a_file() =>
        Offers("version: 1\n|", ("subject", "How reports call the model"), ("claims", "What the publisher says"), ("references", "Models to compare with"), ("rules", "The checks"), ("extends", "Packs of rules"), ("tighten", "stricter"));

    [Fact]
    public Task The_keys_of_a_rule_and_every_kind_of_check() =>
        Offers(
            "version: 1\nrules:\n  - id: a\n    |\n",
            ("component", "What the rule is about"), ("severity", "How a failure counts"), ("on-fail", "What a failure means"), ("message", "What a failure says"), ("tests", "Examples of the rule"),
            ("architecture", "Passes when"), ("module", "Passes when"), ("special-tokens", "Passes when"), ("claim", "The id of a claim"), ("evidence", "Passes when"), ("vocabulary", "token by token"),
            ("similarity", "layer by layer"), ("integrity", "formats"), ("assert", "expression"), ("rule: vocabulary", ""));

    [Fact]
    public async Task No_second_check_where_a_rule_has_one()
    {
        var labels = await editor.CompletionsAsync(Rule + "    special-tokens: { differs-from: llama-3 }\n    |\n");
        Assert.Contains("severity", labels.Keys);
        Assert.DoesNotContain("vocabulary", labels.Keys);
        Assert.DoesNotContain("assert", labels.Keys);
    }

    [Fact]
    public async Task The_words_of_a_severity_and_nothing_else() =>
        Assert.Equal(["error", "warning"], (await Offers(Rule + "    severity: |\n", ("error", "fails the build"), ("warning", "a warning of the build"))).Keys.Order());

    [Fact]
    public Task The_components_and_what_they_are() => Offers("version: 1\nrules:\n  - id: a\n    component: |\n", ("text-decoder", "language model"), ("subject", "as a whole"));

    [Fact]
    public Task The_built_in_references_with_the_models_that_they_are() =>
        Offers(Rule + "    vocabulary:\n      differs-from: |\n", ("llama-3.1-70b", "Llama 3.1 70B"), ("qwen2.5-vl", "Alibaba Cloud"), ("all", "every suspect"));

    [Theory]
    [InlineData("fields: [|]")]
    [InlineData("fields: [Text.H|]")]
    [InlineData("fields:\n        - |")]
    public Task The_facts_where_fields_are_compared(string fields) =>
        Offers(Rule + $"    architecture:\n      differs-from: llama-3\n      {fields}\n", ("Text.HiddenSize", "width of the residual stream"), ("Tokenizer.DeclaredSize", "vocabulary size"));

    [Fact]
    public Task The_kinds_of_evidence() => Offers(Rule + "    evidence:\n      kind: |\n", ("technical-report", "paper"), ("training-log", "log of the training"), ("announcement", "public"));

    [Fact]
    public Task The_facts_and_measurements_that_a_test_can_give() =>
        Offers(
            Rule + "    claim: b\n    tests:\n      - name: c\n        given:\n          |\n        expect: fail\n",
            ("Text.HiddenSize", "width of the residual stream"), ("Today", "date of the verification"), ("Vocabulary(…).Relation", "relates"), ("Weights(…).TextDecoder.Relation", "weights"));

    [Fact]
    public Task The_outcomes_that_a_test_can_expect() =>
        Offers(Rule + "    claim: b\n    tests:\n      - name: c\n        given: {}\n        expect: |\n", ("fail", "does not hold"), ("inconclusive", "missing"), ("not-applicable", "nothing to check"));

    [Fact]
    public Task Whole_claims_to_begin_with() => Offers("version: 1\nclaims:\n  - |\n", ("claim: from scratch", "itself"), ("claim: figure", "published figure"), ("says", "What the publisher says"));

    [Fact]
    public Task The_keys_of_a_test_in_a_file_of_its_own() =>
        Offers("version: 1\ntests:\n  - rule: a\n    |\n", "hcx.test.schema.json", ("name", "What the test shows"), ("given", "What is known"), ("expect", "What the rule has to come to"));

    [Fact]
    public Task The_keys_of_a_waiver() =>
        Offers("version: 1\nwaivers:\n  - rule: a\n    |\n", "hcx.waivers.schema.json", ("subject", "digest of the model"), ("owner", "Who answers"), ("expires", "last day"));

    Task<IReadOnlyDictionary<string, string>> Offers(string text, params ReadOnlySpan<(string Label, string Says)> expected) => Offers(text, "hcx.schema.json", expected);

    Task<IReadOnlyDictionary<string, string>> Offers(string text, string schema, params ReadOnlySpan<(string Label, string Says)> expected)
    {
        (string Label, string Says)[] all = [.. expected];
        return Run();

        async Task<IReadOnlyDictionary<string, string>> Run()
        {
            var offered = await editor.CompletionsAsync(text, schema);
            foreach (var (label, says) in all)
            {
                Assert.Contains(label, offered.Keys);
                Assert.NotEmpty(offered[label]);
                Assert.Contains(says, offered[label], StringComparison.Ordinal);
            }

            return offered;
        }
    }
}

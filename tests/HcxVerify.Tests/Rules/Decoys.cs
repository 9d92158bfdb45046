using HcxVerify.Language;

namespace HcxVerify.Tests.Rules;

/// <summary>What is written beside the truth, or in place of it, decides nothing.</summary>
public sealed class Decoys : IDisposable
{
    const string Encoder = "module: { type-of: vision-encoder, reused-when: { qwen2_5_vl: qwen2.5-vl, clip_vision_model: clip, siglip_vision_model: siglip } }";

    readonly string folder = Directory.CreateTempSubdirectory("hcx-decoys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("""{ "vision_config": { "model_type": "own", "embed_dim": 1281, "hidden_size": 1280, "depth": 32, "num_heads": 16, "patch_size": 14 } }""")]
    [InlineData("""{ "vision_config": { "model_type": "own", "hidden_size": 1024, "depth": 25, "num_hidden_layers": 24, "num_heads": 16, "patch_size": 14 } }""")]
    [InlineData("""{ "vision_config": { "model_type": "own", "architectures": "Qwen2_5_VisionTransformerPretrainedModel", "hidden_size": 1280, "depth": 32, "num_heads": 16, "patch_size": 16 } }""")]
    [InlineData("""{ "vision_config": { "model_type": "own", "hidden_size": 0, "depth": 0, "num_heads": 0, "patch_size": 0 } }""")]
    [InlineData("""{ "vision_config": [] }""")]
    public void An_encoder_that_cannot_be_told_is_left_open(string config) => Assert.Equal(Outcome.Inconclusive, Check(Encoder, "vision-encoder", config));

    [Theory]
    [InlineData("qwen2_5_vl ")]
    [InlineData("Qwen2_5_VL")]
    public void Case_and_spaces_make_no_other_encoder(string type) =>
        Assert.Equal(Outcome.Fail, Check(Encoder, "vision-encoder", $"{{ \"vision_config\": {{ \"model_type\": \"{type}\", \"hidden_size\": 1, \"depth\": 1, \"num_heads\": 1, \"patch_size\": 1 }} }}"));

    [Theory]
    [InlineData("""{ "hidden_size": 4097, "n_embd": 8192, "num_hidden_layers": 81, "n_layer": 80 }""")]
    [InlineData("""{ "hidden_size": 4097, "num_hidden_layers": 81, "text_config": {}, "llm_config": { "hidden_size": 8192, "num_hidden_layers": 80 } }""")]
    [InlineData("""{ "hidden_size": 4097, "num_hidden_layers": 81, "text_config": [] }""")]
    public void A_decoder_that_says_two_things_of_one_fact_is_left_open(string config) =>
        Assert.Equal(Outcome.Inconclusive, Check("architecture: { differs-from: llama-3.1-70b, fields: [Text.HiddenSize, Text.LayerCount], each: true }", "text-decoder", config));

    [Fact]
    public void Case_makes_no_difference_between_two_types() =>
        Assert.Equal(Outcome.Inconclusive, Check("architecture: { differs-from: llama-3, fields: [Text.ModelType] }", "text-decoder", """{ "model_type": "Llama" }"""));

    [Fact]
    public void A_statement_does_not_take_the_place_of_what_cannot_be_read() => Assert.Equal(Outcome.Inconclusive, Check(
        "architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }", "text-decoder", """{ "hidden_size": "4096" }""", """{ "Text.HiddenSize": { "value": 5120, "source": "s" } }"""));

    [Theory]
    [InlineData("Tokenizer.DeclaredSize", 128256, "Text.VocabularySize", 100000)]
    [InlineData("Text.HeadSize", 128, "Text.HiddenSize", 8192)]
    public void A_contradiction_reaches_all_that_rests_on_the_same_place(string fact, int value, string stated, int statement) => Assert.Equal(Outcome.Error, Check(
        "claim: figure",
        "text-decoder",
        """{ "hidden_size": 5120, "num_attention_heads": 40, "vocab_size": 128256 }""",
        $"{{ \"{stated}\": {{ \"value\": {statement}, \"source\": \"s\" }} }}",
        $"claims: [{{ id: figure, fact: {fact}, value: {value} }}]\n"));

    [Fact]
    public void Tokens_of_a_reference_that_are_not_called_special_are_found_all_the_same()
    {
        var tokens = Enumerable.Range(0, 5).Select(index => index == 4 ? (100276, "<|endofprompt|>") : (100257 + index, (string[])["<|endoftext|>", "<|fim_prefix|>", "<|fim_middle|>", "<|fim_suffix|>"] is var names ? names[index] : ""));
        var added = string.Concat(tokens.Select(token => $"\"{token.Item1}\": {{ \"content\": \"{token.Item2}\", \"special\": false }}, "));
        File.WriteAllText(Path.Combine(Model(), "tokenizer_config.json"), $"{{ \"added_tokens_decoder\": {{ {added}\"200000\": {{ \"content\": \"<|mine|>\", \"special\": true }} }} }}");
        Assert.Equal(Outcome.Fail, Check("special-tokens: { differs-from: cl100k-base }", "tokenizer", "{}"));
    }

    [Theory]
    [InlineData(null, Outcome.Inconclusive)]
    [InlineData("""{ "vision_config": { "model_type": "their_vit", "hidden_size": 999, "depth": 7, "num_heads": 9, "patch_size": 14 } }""", Outcome.Fail)]
    [InlineData("""{ "vision_config": { "model_type": "their_vit", "hidden_size": 998, "depth": 7, "num_heads": 9, "patch_size": 14 } }""", Outcome.Pass)]
    public void A_listed_reference_of_ones_own_is_compared_itself(string? reference, Outcome outcome)
    {
        if (reference is not null)
        {
            Directory.CreateDirectory(Path.Combine(folder, "theirs"));
            File.WriteAllText(Path.Combine(folder, "theirs", "config.json"), reference);
        }

        Assert.Equal(outcome, Check(
            "module: { type-of: vision-encoder, reused-when: { other_vit: theirs } }",
            "vision-encoder",
            """{ "vision_config": { "model_type": "own_vit", "hidden_size": 999, "depth": 7, "num_heads": 9, "patch_size": 14 } }""",
            more: "references: { theirs: { from: theirs } }\n"));
    }

    [Fact]
    public void A_rule_file_cannot_put_another_model_in_place_of_a_built_in_one_for_the_rules_of_others()
    {
        File.WriteAllText(Path.Combine(Model(), "config.json"), """{ "hidden_size": 4096 }""");
        Directory.CreateDirectory(Path.Combine(folder, "fake"));
        File.WriteAllText(Path.Combine(folder, "fake", "config.json"), """{ "hidden_size": 1 }""");
        File.WriteAllText(Path.Combine(folder, "policy.hcx.yml"), Rule("policy", "text-decoder", "architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }"));
        File.WriteAllText(Path.Combine(folder, "project.hcx.yml"), Rule("own", "text-decoder", "architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }", "references: { llama-3: { from: fake } }\n"));
        var report = Assert.IsType<VerifyResult.Verified>(Verification.Run(new() { Root = folder, Model = "model", Rules = ["policy.hcx.yml", "project.hcx.yml"] }, TestContext.Current.CancellationToken)).Report;
        Assert.Equal([("policy", Outcome.Fail), ("own", Outcome.Pass)], report.Findings.Select(finding => (finding.Rule.Id, finding.Outcome)));
        Assert.Equal("HCX0008", Assert.Single(report.Notices).Code.Id);
    }

    [Theory]
    [InlineData("extra.hcx.yaml")]
    [InlineData("EXTRA.HCX.YML")]
    public void A_slip_in_the_ending_takes_no_rule_file_out_of_a_folder(string name)
    {
        Directory.CreateDirectory(Path.Combine(folder, "rules"));
        var rule = Rule("size", "text-decoder", "architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }");
        File.WriteAllText(Path.Combine(folder, "rules", "a.hcx.yml"), rule);
        File.WriteAllText(Path.Combine(folder, "rules", name), rule);
        File.WriteAllText(Path.Combine(Model(), "config.json"), "{}");
        var stopped = Assert.IsType<VerifyResult.Stopped>(Verification.Run(new() { Root = folder, Model = "model", Rules = ["rules"] }, TestContext.Current.CancellationToken));
        Assert.Contains(name, Assert.Single(stopped.Diagnostics).Text.En, StringComparison.Ordinal);
    }

    Outcome Check(string check, string component, string config, string? stated = null, string more = "")
    {
        File.WriteAllText(Path.Combine(Model(), "config.json"), config);
        if (stated is not null)
        {
            File.WriteAllText(Path.Combine(folder, "facts.json"), $"{{ \"schema\": \"hcxverify/facts/1\", \"name\": \"x\", \"facts\": {stated} }}");
            more += "subject: { stated: facts.json }\n";
        }

        File.WriteAllText(Path.Combine(folder, "a.hcx.yml"), Rule("the-rule", component, check, more));
        var result = Verification.Run(new() { Root = folder, Model = "model", Rules = ["a.hcx.yml"] }, TestContext.Current.CancellationToken);
        return Assert.Single(Assert.IsType<VerifyResult.Verified>(result).Report.Findings).Outcome;
    }

    string Model() => Directory.CreateDirectory(Path.Combine(folder, "model")).FullName;

    static string Rule(string id, string component, string check, string more = "") => $"version: 1\n{more}rules:\n  - id: {id}\n    component: {component}\n    {check}\n";
}

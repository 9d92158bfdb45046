using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>What a publisher declares beside the configuration: in the model card, and for generation.</summary>
public sealed class ModelCards : IDisposable
{
    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Origin_licence_and_data_are_facts() => Assert.Equal(
        [
            "Model.BaseModels = Qwen/Qwen2.5-7B, org/other at /base_model",
            "Model.BaseModelRelation = finetune at /base_model_relation",
            "Model.License = apache-2.0 at /license",
            "Model.Datasets = org/data at /datasets",
        ],
        Shown("README.md", "---\nbase_model: [Qwen/Qwen2.5-7B, org/other]\nbase_model_relation: finetune\nlicense: [apache-2.0]\ndatasets: org/data\n---\n"));

    [Theory]
    [InlineData("base_model: 7", "Model.BaseModels", "model/README.md#/base_model is the number 7, not a list of texts that are not blank")]
    [InlineData("license: [a, b]", "Model.License", "model/README.md#/license is a list, not a text that is not blank")]
    public void What_cannot_be_used_is_missing_with_the_reason(string line, string fact, string reason)
    {
        scene.Write("model/README.md", $"---\n{line}\n---\n");
        Assert.Equal(reason, Verification.Facts(scene.Root, "model").Missing[fact].En);
    }

    [Fact]
    public void A_claim_on_a_declared_origin_is_held_against_the_card()
    {
        scene.Write("model/README.md", "---\nbase_model: Qwen/Qwen2.5-7B\n---\n");
        scene.Write("rules/own.hcx.yml", """
            version: 1
            claims:
              - { id: origin, fact: Model.BaseModels, value: [Qwen/Qwen2.5-7B], source: the card }
              - { id: other, fact: Model.BaseModelRelation, value: finetune, source: the card }
            rules:
              - { id: declared, component: subject, claim: origin }
              - { id: undeclared, component: subject, claim: other }
            """);
        Assert.Equal([Outcome.Pass, Outcome.Inconclusive], scene.Report().Findings.Select(finding => finding.Outcome));
    }

    [Fact]
    public void The_settings_of_generation_are_facts_with_one_end_or_many() => Assert.Equal(
        [
            "Generation.BeginTokenId = 0 at /bos_token_id",
            "Generation.EndTokenIds = 1, 2 at /eos_token_id",
            "Generation.Temperature = 0.6 at /temperature",
            "Generation.TopK = 20 at /top_k",
        ],
        Shown("generation_config.json", """{ "bos_token_id": 0, "eos_token_id": [1, 2], "pad_token_id": null, "temperature": 0.6, "top_k": 20, "do_sample": true }"""));

    IEnumerable<string> Shown(string file, string text)
    {
        scene.Write($"model/{file}", text);
        return Document.Shown(Verification.Facts(scene.Root, "model"));
    }
}

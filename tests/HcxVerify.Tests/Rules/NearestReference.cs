using HcxVerify.Language;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Rules;

/// <summary>What is stated of a real model, held against all built-in references.</summary>
public sealed class NearestReference
{
    [Fact]
    public void The_stated_shape_of_A_X_K1_is_nearest_to_that_of_Kimi_K2_and_that_is_said_to_prove_nothing()
    {
        using var scene = new Scene();
        Directory.CreateDirectory(scene.Full("model"));
        scene.Write("stated.json", File.ReadAllText(Repository.Path("src/HcxVerify/References/BuiltIn/a.x-k1.json")));
        scene.Write("rules/own.hcx.yml", """
            version: 1
            subject: { stated: ../stated.json }
            references: { a.x-k1: { role: control } }
            rules:
              - id: shape
                component: text-decoder
                architecture:
                  differs-from: all
                  fields: [Text.HiddenSize, Text.LayerCount, Text.AttentionHeadCount, Text.IntermediateSize, Text.VocabularySize, Text.ExpertCount, Text.ExpertsPerToken, Text.ExpertIntermediateSize, Text.QueryLoraRank, Text.KeyValueLoraRank]
            """);
        var finding = scene.Finding();
        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.Contains("nearest: Kimi K2, 9 of 10 equal", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("Text.ExpertCount", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("an equal shape is no proof of copied weights", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("Kimi K2", finding.Message.Ko, StringComparison.Ordinal);
    }
}

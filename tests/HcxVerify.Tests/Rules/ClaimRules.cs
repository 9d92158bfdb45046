using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class ClaimRules
{
    [Theory]
    [InlineData("Tokenizer.DeclaredSize", "100000", 100_000, Outcome.Pass, "Tokenizer.DeclaredSize is 100,000, as published")]
    [InlineData("Tokenizer.DeclaredSize", "100000", 128_256, Outcome.Fail, "Tokenizer.DeclaredSize is 128,256, published is 100,000 (the paper)")]
    [InlineData("Text.RopeTheta", "500000", 500_000.0, Outcome.Pass, "Text.RopeTheta is 500,000, as published")]
    [InlineData("Text.RopeTheta", "500000.5", 500_000.0, Outcome.Fail, "Text.RopeTheta is 500,000, published is 500000.5 (the paper)")]
    [InlineData("Tokenizer.Algorithm", "morpheme-aware BPE", "morpheme-aware BPE", Outcome.Pass, "Tokenizer.Algorithm is morpheme-aware BPE, as published")]
    [InlineData("Tokenizer.Algorithm", "morpheme-aware BPE", "BPE", Outcome.Fail, "Tokenizer.Algorithm is BPE, published is morpheme-aware BPE (the paper)")]
    [InlineData("Text.TiedEmbeddings", "true", false, Outcome.Fail, "Text.TiedEmbeddings is false, published is true (the paper)")]
    public void A_published_figure_holds_when_it_is_the_fact(string fact, string published, object value, Outcome outcome, string message)
    {
        var name = FactTable.Find(fact)!;
        var finding = Check($"claims: [{{ id: published, fact: {fact}, value: {published}, source: the paper }}]", (name, value));
        Assert.Equal((outcome, message), (finding.Outcome, finding.Message.En));
        var measured = Assert.IsType<Measurement.Compared>(Assert.Single(finding.Measurements));
        Assert.Equal((fact, "published", outcome is Outcome.Pass), (measured.Name, measured.Against, measured.Equal!.Value));
    }

    [Fact]
    public void A_claim_without_a_source_fails_without_one()
    {
        var finding = Check("claims: [{ id: published, fact: Text.HiddenSize, value: 2 }]", (FactTable.TextHiddenSize, 1));
        Assert.Equal((Outcome.Fail, "Text.HiddenSize is 1, published is 2"), (finding.Outcome, finding.Message.En));
    }

    [Fact]
    public void An_unknown_fact_leaves_it_open()
    {
        var finding = Check("claims: [{ id: published, fact: Text.HiddenSize, value: 2 }]", (FactTable.TextLayerCount, 2));
        Assert.Equal((Outcome.Inconclusive, "Text.HiddenSize of the-model is not known"), (finding.Outcome, finding.Message.En));
    }

    static Finding Check(string claims, params (FactName, object)[] facts) => OneRule.Check(OneRule.Set("claim: published", claims), Model.With(facts));
}

using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>Models that were really trained, and whose lineage is known: what W1 and W3 have to say of every pair of one width.</summary>
public sealed class ZooLineage
{
    static readonly string[] children = ["a-cpt", "a-extended", "a-int4", "a-int8", "a-merged", "a-narrow", "a-pruned", "a-sft", "a-upscaled", "ab-merged"];

    // What has the axes of base-a, in its order.
    static readonly string[] family = ["base-a", .. children];

    public static TheoryData<string, string> Related =>
        [.. from left in family from right in family where string.CompareOrdinal(left, right) < 0 select (left, right)];

    public static TheoryData<string, string> Unrelated =>
    [
        .. from left in family from right in (string[])["base-b", "base-c", "b-tuned"] where (left, right) is not ("ab-merged", not "base-c") select (left, right),
        ("base-b", "base-c"), ("base-c", "b-tuned"), ("base-a-init-twin", "base-b"), ("base-a-init-twin", "base-c"),
    ];

    [Theory]
    [MemberData(nameof(Related))]
    public void Models_of_one_family_agree_in_weights_and_embeddings(string candidate, string reference)
    {
        var measured = Measure(candidate, reference);
        Assert.InRange(measured.Median, 0.84, 1);
        Assert.InRange(measured.Embeddings.Z, 36, 41);
        Assert.InRange(measured.Weights.Z, 40, 70);
        Assert.Equal(1e-4, measured.Embeddings.Drawn!.Value.Probability, 1e-12);
        Assert.True(measured.Embeddings.Probability.Probability < 1e-80);
        Assert.InRange(measured.Norms.Z, 6, 8);
    }

    [Theory]
    [MemberData(nameof(Unrelated))]
    public void Independent_models_agree_in_nothing(string candidate, string reference)
    {
        var measured = Measure(candidate, reference);
        Assert.InRange(measured.Median, 0.004, 0.019);
        Assert.InRange(measured.Embeddings.Z, -2, 2);
        Assert.InRange(measured.Weights.Z, -3, 3);
        Assert.InRange(measured.Norms.Z, -3, 3);
        Assert.InRange(measured.Embeddings.Drawn!.Value.Probability, 0.01, 1);
    }

    [Theory]
    [InlineData("base-a")]
    [InlineData("a-sft")]
    [InlineData("a-cpt")]
    public void A_twin_that_shares_only_the_initialisation_has_a_middling_effect_beyond_doubt(string candidate)
    {
        var measured = Measure(candidate, "base-a-init-twin");
        Assert.InRange(measured.Median, 0.32, 0.41);
        Assert.InRange(measured.Embeddings.Agreement, 0.4, 0.6);
        Assert.InRange(measured.Embeddings.Z, 34, 38);
    }

    [Theory]
    [InlineData("a-permuted")]
    [InlineData("a-rotated")]
    [InlineData("a-permuted-tuned")]
    public void A_copy_with_other_axes_is_not_seen(string candidate)
    {
        var measured = Measure(candidate, "base-a");
        Assert.InRange(measured.Median, 0.004, 0.081);
        Assert.InRange(measured.Embeddings.Z, -2, 2);
    }

    [Fact]
    public void The_weak_parent_of_a_merge_is_seen()
    {
        var measured = Measure("ab-merged", "base-b");
        Assert.InRange(measured.Median, 0.2, 0.28);
        Assert.InRange(measured.Embeddings.Z, 11, 14);
    }

    static (double Median, AxisResult Weights, AxisResult Embeddings, NormResult Norms) Measure(string candidate, string reference)
    {
        var (left, right) = (ZooModel.Read(candidate), ZooModel.Read(reference));
        var random = SeededRandom.For(candidate, reference, "zoo");
        var weights = DirectSimilarity.Measure(left.Beside(right), random);
        var norms = NormAgreement.Measure(left.Norms, right.Norms, random) as Measured<NormResult>.Value;
        return (weights.All.MedianAbsolute!.Value, Value(weights.All.Test), Value(EmbeddingAgreement.Measure(left.EmbeddingsBeside(right), random)), norms?.Result!);
    }

    static AxisResult Value(Measured<AxisResult> measured) => Assert.IsType<Measured<AxisResult>.Value>(measured).Result;
}

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Tests.Metrics;

public sealed class WeightDecisions
{
    static readonly WeightEvidence independent = new() { Tests = [Test("attention", 0, 0.5), Test("feed-forward", 0, 0.7), Test("embeddings", 0, 0.3)], MedianCorrelation = 0, TestedShare = 0.7, EqualShare = 0 };

    [Fact]
    public void What_no_test_rejects_and_all_of_it_was_looked_at_is_no_reuse_found() => Assert.Equal(WeightRelation.NoReuseFound, Decide(independent));

    [Fact]
    public void What_could_not_be_looked_at_or_was_seen_outside_of_the_tests_is_never_no_reuse_found()
    {
        Assert.Equal(WeightRelation.NeedsVerification, Decide(independent with { NonFinite = 1 }));
        Assert.Equal(WeightRelation.NeedsVerification, Decide(independent with { Strongest = new("model.layers.3.mlp.down_proj.weight", 1) }));
        Assert.Equal(WeightRelation.NeedsVerification, Decide(independent with { TestedShare = 0.33 }));
        Assert.Equal(WeightRelation.NeedsVerification, Decide(independent with { Tests = [.. independent.Tests, new(WeightTestKind.W1, "other", null, null) { IsPrimary = true, Missing = new("too few rows") }] }));
        Assert.Equal(WeightRelation.NotComparable, Decide(independent with { Tests = [] }));
        Assert.Equal(WeightRelation.NotComparable, Decide(independent with { Tests = [new(WeightTestKind.W2, "norms", 0, new PValue(0.5, PValueKind.Asymptotic))] }));
    }

    [Theory]
    [InlineData(0.0100, WeightRelation.NoReuseFound)]
    [InlineData(0.0099, WeightRelation.NeedsVerification)]
    public void One_test_that_rejects_independence_is_to_be_looked_into(double adjusted, WeightRelation relation) =>
        Assert.Equal(relation, Decide(independent with { Tests = [Test("attention", 0.05, adjusted), Test("feed-forward", 0, 0.7), Test("embeddings", 0, 0.3)] }));

    [Theory]
    [InlineData(0.60, 9e-7, 9e-7, WeightRelation.Derived)]
    [InlineData(0.59, 9e-7, 9e-7, WeightRelation.NeedsVerification)]
    [InlineData(0.60, 9e-7, 2e-6, WeightRelation.NeedsVerification)]
    public void Derivation_takes_two_classes_and_a_high_effect(double effect, double attention, double feedForward, WeightRelation relation) =>
        Assert.Equal(relation, Decide(independent with { Tests = [Test("attention", effect, attention), Test("feed-forward", 0.3, feedForward), Test("embeddings", 0, 0.3)] }));

    [Theory]
    [InlineData(0.95, 9e-10, WeightRelation.Reused)]
    [InlineData(0.94, 9e-10, WeightRelation.Derived)]
    [InlineData(0.95, 2e-9, WeightRelation.Derived)]
    public void Reuse_takes_a_median_near_one(double median, double adjusted, WeightRelation relation) =>
        Assert.Equal(relation, Decide(independent with { MedianCorrelation = median, Tests = [Test("attention", median, adjusted), Test("feed-forward", median, 1e-8)] }));

    [Fact]
    public void Equal_bytes_need_no_test()
    {
        Assert.Equal(WeightRelation.Identical, Decide(independent with { AreAllEqual = true, EqualShare = 1 }));
        Assert.Equal(WeightRelation.Reused, Decide(independent with { EqualShare = 0.9 }));
        Assert.Equal(WeightRelation.NoReuseFound, Decide(independent with { EqualShare = 0.89 }));
    }

    static WeightTest Test(string kind, double effect, double adjusted) => new(WeightTestKind.W1, kind, effect, new PValue(adjusted, PValueKind.Asymptotic)) { IsPrimary = true, Adjusted = adjusted };

    static WeightRelation Decide(WeightEvidence evidence)
    {
        var (relation, reason) = WeightDecision.Of(evidence);
        Assert.NotEmpty(reason.En);
        return relation;
    }
}

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class SimilarityRules
{
    const string Rule = "similarity: { against: other, below: 0.1 }";

    [Theory]
    [InlineData(WeightRelation.Identical, Outcome.Fail)]
    [InlineData(WeightRelation.Reused, Outcome.Fail)]
    [InlineData(WeightRelation.Derived, Outcome.Fail)]
    [InlineData(WeightRelation.NeedsVerification, Outcome.Inconclusive)]
    [InlineData(WeightRelation.NoReuseFound, Outcome.Pass)]
    [InlineData(WeightRelation.NotComparable, Outcome.NotComparable)]
    public void The_relation_decides(WeightRelation relation, Outcome outcome) => Assert.Equal(outcome, Check(new(relation, 0.01, 0.05)).Outcome);

    [Theory]
    [InlineData(0.0, 0.0, Outcome.Pass)]
    [InlineData(0.0999, 0.1, Outcome.Pass)]
    [InlineData(0.1, 0.1, Outcome.Inconclusive)]
    [InlineData(0.11, 0.05, Outcome.Inconclusive)]
    [InlineData(0.01, 0.1001, Outcome.Inconclusive)]
    [InlineData(null, 0.05, Outcome.Inconclusive)]
    [InlineData(0.01, null, Outcome.Inconclusive)]
    [InlineData(double.NaN, 0.05, Outcome.Inconclusive)]
    [InlineData(0.01, double.NaN, Outcome.Inconclusive)]
    [InlineData(double.NegativeInfinity, 0.05, Outcome.Inconclusive)]
    [InlineData(-0.5, 0.05, Outcome.Inconclusive)]
    [InlineData(0.01, double.NegativeInfinity, Outcome.Inconclusive)]
    [InlineData(0.01, double.PositiveInfinity, Outcome.Inconclusive)]
    public void No_reuse_found_passes_only_with_an_effect_below_the_threshold_and_a_detection_limit_of_at_most_it(double? effect, double? limit, Outcome outcome) =>
        Assert.Equal(outcome, Check(new(WeightRelation.NoReuseFound, effect, limit)).Outcome);

    [Theory]
    [InlineData(WeightRelation.Reused)]
    [InlineData(WeightRelation.NotComparable)]
    [InlineData(WeightRelation.NeedsVerification)]
    public void Numbers_never_turn_another_relation_into_a_pass(WeightRelation relation)
    {
        foreach (var number in (double?[])[null, 0, double.NaN])
            Assert.NotEqual(Outcome.Pass, Check(new(relation, number, number)).Outcome);
    }

    [Fact]
    public void A_threshold_of_nothing_is_never_met() => Assert.Equal(Outcome.Inconclusive, Check(new(WeightRelation.NoReuseFound, 0, 0), "similarity: { against: other, below: 0 }").Outcome);

    [Fact]
    public void A_failure_names_the_reference_that_the_weights_are_reused_from()
    {
        var finding = Check(new(WeightRelation.Derived, 0.9, null));
        Assert.Equal("other", Assert.Single(finding.ReusedFrom));
        Assert.Equal("the relation of the weights of text-decoder to the other's is: derived", finding.Message.En);
        Assert.Empty(Check(new(WeightRelation.NoReuseFound, 0.01, 0.05)).ReusedFrom);
    }

    [Fact]
    public void A_pass_says_the_effect_and_the_detection_limit()
    {
        var finding = Check(new(WeightRelation.NoReuseFound, 0.01, 0.05));
        Assert.Equal("no reuse of the other's weights was found: effect 0.01 below 0.1, detection limit 0.05", finding.Message.En);
        Assert.Equal(
            [new Measurement.Related("relation", "other", "no-reuse-found"), new Measurement.Value("effect", 0.01), new Measurement.Value("detectionLimit", 0.05)],
            finding.Measurements);
    }

    [Theory]
    [InlineData(0.2, 0.05, "no reuse of the other's weights was found, but the effect is 0.2, not below 0.1")]
    [InlineData(double.NaN, 0.05, "no reuse of the other's weights was found, but the effect is NaN, not below 0.1")]
    [InlineData(null, 0.05, "no reuse of the other's weights was found, but the effect is (unknown), not below 0.1")]
    [InlineData(0.01, 0.2, "no reuse of the other's weights was found, but the detection limit is 0.2, and the rule asks for 0.1")]
    [InlineData(0.01, null, "no reuse of the other's weights was found, but the detection limit is (unknown), and the rule asks for 0.1")]
    public void What_stays_open_says_why(double? effect, double? limit, string message) => Assert.Equal(message, Check(new(WeightRelation.NoReuseFound, effect, limit)).Message.En);

    [Fact]
    public void A_number_that_is_none_is_a_missing_measurement() =>
        Assert.Equal(2, Check(new(WeightRelation.NoReuseFound, double.NaN, null)).Measurements.OfType<Measurement.Missing>().Count());

    [Fact]
    public void A_verification_compares_no_weights_yet()
    {
        var finding = OneRule.Check(Rule, Model.With(), Model.Reference("other"));
        Assert.Equal((Outcome.Inconclusive, "this version does not measure weights yet, so nothing was evaluated"), (finding.Outcome, finding.Message.En));
    }

    static Finding Check(WeightComparison comparison, string rule = Rule) => OneRule.Measured(rule, comparison, Model.Reference("other"));
}

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>The decision table of weights, with its limits in one place: docs/method/weights.md.</summary>
static class WeightDecision
{
    const double EqualShare = 0.9;
    const double ReusedCorrelation = 0.95;
    const double ReusedLevel = 1e-9;
    const double DerivedLevel = 1e-6;
    const double DerivedEffect = 0.6;
    const double NoticedLevel = 0.01;
    const double TestedShare = 1 / 3.0;

    /// <summary>The relation that the evidence supports, and why.</summary>
    public static (WeightRelation Relation, LocalizedText Reason) Of(WeightEvidence evidence)
    {
        if (evidence.AreAllEqual)
            return (WeightRelation.Identical, Messages.WeightsEqual);
        if (evidence.EqualShare >= EqualShare)
            return (WeightRelation.Reused, Messages.WeightsMostlyEqual.With(Share(evidence.EqualShare.Value)));
        List<WeightTest> primary = [.. evidence.Tests.Where(test => test is { IsPrimary: true, Adjusted: not null })];
        if (primary.Count == 0)
            return (WeightRelation.NotComparable, Messages.WeightsNoTest);
        var lowest = primary.MinBy(test => test.Adjusted)!;
        if (evidence.MedianCorrelation >= ReusedCorrelation && lowest.Adjusted < ReusedLevel)
            return (WeightRelation.Reused, Messages.WeightsMedian.With(Number(evidence.MedianCorrelation.Value)));
        var certain = primary.Where(test => test.Adjusted < DerivedLevel).Select(test => test.Class).Distinct().Count();
        var effect = primary.Max(test => test.Effect ?? 0);
        if (certain >= 2 && effect >= DerivedEffect)
            return (WeightRelation.Derived, Messages.WeightsDerived.With(certain, Number(effect)));
        if (lowest.Adjusted < NoticedLevel)
            return (WeightRelation.NeedsVerification, certain >= 2 ? Messages.WeightsMiddling.With(Number(effect)) : Messages.WeightsOneTest.With(Named(lowest), Number(lowest.Adjusted!.Value)));
        return Open(evidence) is { } reason
            ? (WeightRelation.NeedsVerification, reason)
            : (WeightRelation.NoReuseFound, Messages.WeightsIndependent.With(Number(lowest.Adjusted!.Value), Named(lowest)));
    }

    // Nothing was found: but what could not be looked at, or was seen outside of the tests, may be what was to be found.
    static LocalizedText? Open(WeightEvidence evidence) =>
        evidence.Tests.FirstOrDefault(test => test.IsPrimary && test.Missing is not null) is { } missing ? Messages.WeightsTestMissing.With(Named(missing), missing.Missing)
        : evidence.NonFinite > 0 ? Messages.WeightsNotFinite.With(evidence.NonFinite)
        : evidence.Strongest is { } strongest ? Messages.WeightsStrongTensor.With(strongest.Name, Number(strongest.Correlation))
        : evidence.TestedShare < TestedShare ? Messages.WeightsFewTested.With(Share(evidence.TestedShare))
        : null;

    static string Named(WeightTest test) => test.Class is null ? WeightOptions.Kinds[test.Kind] : $"{WeightOptions.Kinds[test.Kind]} ({test.Class})";

    static string Number(double value) => value.ToString("0.###E+0", System.Globalization.CultureInfo.InvariantCulture) is var scientific && value is > 0 and < 0.001 ? scientific : value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);

    static string Share(double share) => share.ToString("0.0 %", System.Globalization.CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;

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
    const double TestedShare = 0.5;

    /// <summary>The relation that the tests support, and why.</summary>
    /// <param name="equalShare">The share of trained tensors whose bytes are equal; null where not all bytes were read.</param>
    /// <param name="allEqual">Whether all tensors of both are.</param>
    /// <param name="medianCorrelation">Of all tensors.</param>
    /// <param name="testedShare">The share of the candidate's matrices that a deciding test was made of.</param>
    public static (WeightRelation Relation, LocalizedText Reason) Of(ImmutableArray<WeightTest> tests, double? equalShare, bool allEqual, double? medianCorrelation, double testedShare)
    {
        if (allEqual)
            return (WeightRelation.Identical, new("every tensor has the reference's bytes", "모든 텐서의 바이트가 참조 모델과 같습니다"));
        if (equalShare >= EqualShare)
            return (WeightRelation.Reused, new LocalizedText("{share} of the tensors have the reference's bytes", "텐서의 {share}가 참조 모델과 바이트까지 같습니다").With(Share(equalShare.Value)));
        List<WeightTest> primary = [.. tests.Where(test => test is { IsPrimary: true, Adjusted: not null })];
        if (primary.Count == 0)
            return (WeightRelation.NotComparable, new("no test that could decide was possible", "판정할 수 있는 검정이 없습니다"));
        var lowest = primary.MinBy(test => test.Adjusted)!;
        if (medianCorrelation >= ReusedCorrelation && lowest.Adjusted < ReusedLevel)
            return (WeightRelation.Reused, new LocalizedText("the median correlation of the tensors is {median}", "텐서 상관의 중앙값이 {median}입니다").With(Number(medianCorrelation.Value)));
        var certain = primary.Where(test => test.Adjusted < DerivedLevel).Select(test => test.Class).Distinct().Count();
        var effect = primary.Max(test => test.Effect ?? 0);
        if (certain >= 2 && effect >= DerivedEffect)
            return (WeightRelation.Derived, new LocalizedText("{count} classes of tensors reject independence, with an effect of up to {effect}", "텐서 {count}개 부류에서 독립 가설이 기각되며 효과는 최대 {effect}입니다").With(certain, Number(effect)));
        // What could not be tested may hide what would have been found.
        if (tests.FirstOrDefault(test => test.Missing is not null && test.IsPrimary) is { } open && lowest.Adjusted >= NoticedLevel)
            return (WeightRelation.NeedsVerification, new LocalizedText("{test} could not be made: {reason}", "{test} 검정을 할 수 없습니다: {reason}").With(Named(open), open.Missing));
        if (lowest.Adjusted >= NoticedLevel && testedShare < TestedShare)
            return (WeightRelation.NeedsVerification, new LocalizedText("only {share} of the candidate's matrices could be tested", "후보 모델의 행렬 중 {share}만 검정할 수 있었습니다").With(Share(testedShare)));
        if (lowest.Adjusted >= NoticedLevel)
            return (WeightRelation.NoReuseFound, new LocalizedText("no test rejects independence; the lowest adjusted p is {p}, of {test}", "독립 가설을 기각하는 검정이 없습니다. 가장 낮은 조정 p값은 {test}의 {p}입니다").With(Number(lowest.Adjusted!.Value), Named(lowest)));
        return certain >= 2
            ? (WeightRelation.NeedsVerification, new LocalizedText("independence is rejected, with a middling effect of {effect}: a shared initialisation is not excluded", "독립 가설은 기각되나 효과가 {effect}로 중간 수준입니다. 초기값만 공유했을 가능성을 배제할 수 없습니다").With(Number(effect)))
            : (WeightRelation.NeedsVerification, new LocalizedText("{test} alone rejects independence beyond doubt or nearly so (adjusted p {p})", "{test}에서만 독립 가설이 기각되거나 그에 가깝습니다(조정 p값 {p})").With(Named(lowest), Number(lowest.Adjusted!.Value)));
    }

    static string Named(WeightTest test) => test.Class is null ? WeightOptions.Kinds[test.Kind] : $"{WeightOptions.Kinds[test.Kind]} ({test.Class})";

    static string Number(double value) => value.ToString("0.###E+0", System.Globalization.CultureInfo.InvariantCulture) is var scientific && value is > 0 and < 0.001 ? scientific : value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);

    static string Share(double share) => share.ToString("0.0 %", System.Globalization.CultureInfo.InvariantCulture);
}

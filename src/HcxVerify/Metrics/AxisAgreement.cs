using System.Diagnostics;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>
/// Whether the axes of two models stand in the same order: the core of the tests W1 and W3. Training gives the axes of independent models
/// independent orders, whatever their scales, their outliers, and what their rows share. Definitions: docs/method/weights.md.
/// </summary>
public static class AxisAgreement
{
    /// <summary>Measures it over tensors that share their axes; each counts equally, and one order of the axes holds for all of them.</summary>
    /// <param name="drawing">Draws random orders, for a p-value that does not rest on the normal distribution; null for none.</param>
    /// <exception cref="ArgumentException">The two sides of a pair have different shapes, or the pairs different axes.</exception>
    public static Measured<AxisResult> Measure(IReadOnlyList<AxisPair> pairs, SeededRandom? drawing = null) => AxisStatistic.Of(pairs) switch
    {
        Measured<AxisStatistic>.Value(var statistic) => Measure(statistic, drawing),
        Measured<AxisStatistic>.Missing(var reason) => new Measured<AxisResult>.Missing(reason),
        _ => throw new UnreachableException(),
    };

    static Measured<AxisResult> Measure(AxisStatistic statistic, SeededRandom? drawing)
    {
        var axes = statistic.Candidate.Columns;
        var count = (double)axes * statistic.Pairs;
        var deviation = Math.Sqrt(statistic.Variance());
        // Axes that hardly vary, or are all alike, have the same agreement in every order.
        if (!(deviation > 1e-9))
            return new Measured<AxisResult>.Missing(new LocalizedText("the axes of one side do not differ", "한쪽의 축이 서로 다르지 않습니다"));
        return new Measured<AxisResult>.Value(new(
            (statistic.Sum + statistic.Mean) / count,
            statistic.Mean / count,
            deviation / count,
            PValue.Asymptotic(statistic.Sum / deviation, axes),
            drawing is null ? null : AxisPermutations.Draw(statistic, drawing),
            statistic.Candidate.Rows,
            axes));
    }
}

using System.Collections.Immutable;
using System.Diagnostics;

namespace HcxVerify.Metrics;

/// <summary>
/// W9: how small a share of the reference an axis test would have found in this candidate. A copy is ρ times the reference and √(1 - ρ²) times the candidate with its axes
/// in a random order, both standardised. Definition: docs/method/weights.md.
/// </summary>
public static class SpikedControl
{
    /// <summary>A test finds what has an adjusted p-value below this.</summary>
    public const double Level = 0.01;

    /// <summary>The share of copies that has to be found.</summary>
    public const double Power = 0.99;

    // The computed power runs high by some hundredths where it is middling, and by thousandths here: the variance of a copy is taken as its mean.
    const double ComputedPower = 0.999;

    /// <summary>The shares that are tried.</summary>
    public static ImmutableArray<double> Shares { get; } = [.03, .04, .05, .06, .08, .1, .125, .15, .175, .2, .25, .3, .35, .4, .5, .6, .7, .8, .9, 1];

    /// <summary>Computes the limit, and plants copies there; if too few of them are found, it goes up until enough are.</summary>
    /// <param name="tests">How many tests the p-value is adjusted for, at worst.</param>
    /// <param name="copies">How many copies to plant, and candidates without a copy to test besides.</param>
    public static Measured<SpikedResult> Measure(IReadOnlyList<AxisPair> pairs, int tests, int copies, SeededRandom drawing) => AxisStatistic.Of(pairs) switch
    {
        Measured<AxisStatistic>.Value(var statistic) => new Measured<SpikedResult>.Value(Measure(Standardised(pairs), new SpikedPower(statistic, Level / tests), copies, drawing)),
        Measured<AxisStatistic>.Missing(var reason) => new Measured<SpikedResult>.Missing(reason),
        _ => throw new UnreachableException(),
    };

    /// <summary>A copy of the reference at a share, in the candidate's place; of share 0, the candidate with its axes in a random order.</summary>
    public static IReadOnlyList<AxisPair> Plant(IReadOnlyList<AxisPair> pairs, double share, SeededRandom drawing) => Planted(Standardised(pairs), share, drawing);

    static SpikedResult Measure(IReadOnlyList<AxisPair> pairs, SpikedPower power, int copies, SeededRandom drawing)
    {
        var falseAlarms = Found(pairs, 0, power.Level, copies, drawing);
        foreach (var share in Shares)
        {
            if (power.At(share) < ComputedPower)
                continue;
            var found = Found(pairs, share, power.Level, copies, drawing);
            if (found >= Power * copies)
                return new(share, power.At(share), copies, found, copies, falseAlarms);
        }

        return new(null, power.At(1), 0, 0, copies, falseAlarms);
    }

    static int Found(IReadOnlyList<AxisPair> pairs, double share, double level, int copies, SeededRandom drawing)
    {
        var found = 0;
        for (var copy = 0; copy < copies; copy++)
            found += AxisAgreement.Measure(Planted(pairs, share, drawing)) is Measured<AxisResult>.Value(var result) && result.Probability.Probability < level ? 1 : 0;
        return found;
    }

    static List<AxisPair> Standardised(IReadOnlyList<AxisPair> pairs) => [.. pairs.Select(pair => new AxisPair(StandardisedRows.Of(pair.Candidate), StandardisedRows.Of(pair.Reference)))];

    static List<AxisPair> Planted(IReadOnlyList<AxisPair> standardised, double share, SeededRandom drawing)
    {
        var order = drawing.Permutation(standardised[0].Candidate.Axes);
        return [.. standardised.Select(pair => pair with { Candidate = Mixed(pair, (float)share, (float)Math.Sqrt(1 - share * share), order) })];
    }

    static AxisRows Mixed(AxisPair pair, float share, float rest, int[] order)
    {
        var mixed = new float[pair.Candidate.Values.Length];
        for (var from = 0; from < mixed.Length; from += order.Length)
        {
            var reference = pair.Reference.Values.Span.Slice(from, order.Length);
            var candidate = pair.Candidate.Values.Span.Slice(from, order.Length);
            for (var axis = 0; axis < order.Length; axis++)
                mixed[from + axis] = share * reference[axis] + rest * candidate[order[axis]];
        }

        return pair.Candidate with { Values = mixed };
    }
}

using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>W1: tensors of one name and shape, element by element. Definition: docs/method/weights.md.</summary>
/// <param name="All">Over all tensors; its test is over those with the most axes, the full width of the model.</param>
/// <param name="Classes">In ordinal order.</param>
/// <param name="Layers">Ascending.</param>
public sealed record DirectSimilarity(
    ImmutableArray<TensorSimilarity> Tensors, PooledSimilarity All, ImmutableArray<PooledSimilarity> Classes, ImmutableArray<PooledSimilarity> Layers)
{
    /// <summary>A correlation that no two independent models have, at the widths that models have.</summary>
    public const double Noticeable = 0.1;

    /// <summary>Of more rows a pooled test takes an even sample: its cost is their square, and so many leave nothing to find.</summary>
    public const int MostRows = 1024;

    /// <summary>Measures it.</summary>
    /// <param name="drawing">Draws random orders for the test over all tensors; the others have the normal tail alone.</param>
    public static DirectSimilarity Measure(IReadOnlyList<TensorPair> pairs, SeededRandom drawing)
    {
        ImmutableArray<TensorSimilarity> tensors =
        [
            .. pairs.Select(pair => new TensorSimilarity(
                pair.Name, pair.Class, pair.Layer, pair.Moments.Correlation(), pair.Sample is null ? null : AxisAgreement.Measure([pair.Sample.Thinned(MostRows)]))),
        ];
        return new(
            tensors,
            Pool("", pairs, tensors, drawing),
            [.. Pools(pairs, tensors, pair => pair.Class).OrderBy(pool => pool.Name, StringComparer.Ordinal)],
            [.. Pools(pairs.Where(pair => pair.Layer is not null), tensors, pair => pair.Layer!.Value).OrderBy(pool => int.Parse(pool.Name, CultureInfo.InvariantCulture))]);
    }

    static IEnumerable<PooledSimilarity> Pools<TKey>(IEnumerable<TensorPair> pairs, ImmutableArray<TensorSimilarity> tensors, Func<TensorPair, TKey> key) =>
        from pair in pairs
        group pair by key(pair) into pool
        let name = string.Create(CultureInfo.InvariantCulture, $"{pool.Key}")
        let names = pool.Select(pair => pair.Name).ToHashSet(StringComparer.Ordinal)
        select Pool(name, [.. pool], [.. tensors.Where(tensor => names.Contains(tensor.Name))], null);

    static PooledSimilarity Pool(string name, IReadOnlyList<TensorPair> pairs, ImmutableArray<TensorSimilarity> tensors, SeededRandom? drawing)
    {
        double[] correlations = [.. tensors.Select(tensor => tensor.Correlation).OfType<Measured<double>.Value>().Select(value => value.Result)];
        return new(
            name,
            correlations.Length,
            Median(correlations),
            Median([.. correlations.Select(Math.Abs)]),
            correlations.Length == 0 ? null : correlations.Count(value => value > Noticeable) / (double)correlations.Length,
            Test(pairs, drawing));
    }

    static Measured<AxisResult> Test(IReadOnlyList<TensorPair> pairs, SeededRandom? drawing) => Tested(pairs) is { Count: > 0 } tested
        ? AxisAgreement.Measure(tested, drawing)
        : new Measured<AxisResult>.Missing(new LocalizedText("no rows along the residual axis were sampled", "residual 축을 따라 뽑은 행이 없습니다"));

    /// <summary>The samples that a pooled test is made of; none where there are none.</summary>
    // One order of the axes cannot hold for a sample of them and for all: the tensors with all of them decide.
    public static IReadOnlyList<AxisPair> Tested(IEnumerable<TensorPair> pairs)
    {
        List<AxisPair> samples = [.. pairs.Select(pair => pair.Sample).OfType<AxisPair>()];
        if (samples.Count == 0)
            return [];
        var axes = samples.Max(sample => sample.Candidate.Axes);
        List<AxisPair> full = [.. samples.Where(sample => sample.Candidate.Axes == axes)];
        // Of thousands of experts some are taken, from first to last.
        var used = Math.Min(full.Count, MostRows / AxisStatistic.FewestRows);
        return [.. Enumerable.Range(0, used).Select(index => full[(int)((long)index * full.Count / used)].Thinned(MostRows / used))];
    }

    static double? Median(double[] values)
    {
        if (values.Length == 0)
            return null;
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

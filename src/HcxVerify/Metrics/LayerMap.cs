using System.Collections.Immutable;

namespace HcxVerify.Metrics;

/// <summary>Which layer of the reference a layer of the candidate is most like.</summary>
/// <param name="Similarity">Pearson's correlation of the sampled rows; null where there was nothing to compare.</param>
public sealed record LayerSimilarity(int Candidate, int Reference, double? Similarity);

/// <summary>The layers of two models that belong together: those of one number, unless another is beyond doubt.</summary>
static class LayerMap
{
    /// <summary>The nearest layer of the reference for each of the candidate's.</summary>
    /// <param name="candidate">Of each layer the sampled values of tensors that all layers have.</param>
    /// <param name="width">The width of the residual stream: with all rows alike, correlations of independent models deviate by one over its root.</param>
    public static ImmutableArray<LayerSimilarity> Of(IReadOnlyDictionary<int, float[]> candidate, IReadOnlyDictionary<int, float[]> reference, long width)
    {
        var beyondDoubt = BeyondDoubt(width);
        var map = ImmutableArray.CreateBuilder<LayerSimilarity>();
        foreach (var (layer, values) in candidate.OrderBy(layer => layer.Key))
        {
            LayerSimilarity? nearest = null;
            foreach (var (other, its) in reference.OrderBy(layer => layer.Key))
            {
                if (values.Length == its.Length && PairMoments.Of(values, its).Correlation() is Measured<double>.Value(var similarity) && !(nearest?.Similarity >= similarity))
                    nearest = new(layer, other, similarity);
            }

            map.Add(nearest is { Similarity: { } found } && found >= beyondDoubt ? nearest : OfOneNumber(layer, values, reference));
        }

        return map.ToImmutable();
    }

    /// <summary>A correlation that independent models of a width do not have, also where all rows are alike: six times one over the root of the width, the deviation then.</summary>
    public static double BeyondDoubt(long width) => Math.Max(DirectSimilarity.Noticeable, 6 / Math.Sqrt(width));

    static LayerSimilarity OfOneNumber(int layer, float[] values, IReadOnlyDictionary<int, float[]> reference) =>
        new(layer, layer, reference.TryGetValue(layer, out var its) && its.Length == values.Length && PairMoments.Of(values, its).Correlation() is Measured<double>.Value(var similarity) ? similarity : null);
}

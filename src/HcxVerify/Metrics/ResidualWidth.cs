using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>The width of the stream that all layers of a component read and write.</summary>
static class ResidualWidth
{
    /// <summary>The length of the norms before attention and the feed-forward layer, else the length of an embedding; null where neither is there, or they differ.</summary>
    public static long? Of(IEnumerable<TensorFacts> tensors)
    {
        List<TensorFacts> all = [.. tensors];
        List<long> widths =
        [
            .. all.Where(tensor => tensor is { Place.Role: TensorRole.AttentionNorm or TensorRole.FeedForwardNorm, Shape.Length: 1 }).Select(tensor => tensor.Shape[0]),
            .. all.Where(tensor => tensor.IsInputEmbedding).Select(tensor => tensor.Shape[1]),
        ];
        return widths.Distinct().Count() == 1 ? widths[0] : null;
    }
}

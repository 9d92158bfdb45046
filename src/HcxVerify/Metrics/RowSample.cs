using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>Which rows of a pair of tensors are sampled: the digests of both models choose them, so that anybody can read the same and nobody can choose others.</summary>
static class RowSample
{
    // 16 rows of a large tensor; of a small one as many as make a sample worth the name.
    const int LeastRows = 16;
    const int LeastElements = 1 << 16;

    /// <summary>The rows of a tensor that stand along the residual axis, or null where it does not touch it.</summary>
    /// <param name="width">The width of the residual stream.</param>
    public static AxisPair? Read(OpenPair pair, long width, Func<string, SeededRandom> drawing)
    {
        var rows = Rows(pair, drawing);
        if (IsAlongRows(pair, width))
            return pair.Read(rows);
        // Every axis is a row of its own: with some of them there are fewer axes, and the same ones in every layer.
        return pair.Rows == width ? Turned(pair.Read(rows), rows.Length) : null;
    }

    /// <summary>The rows that are read of a tensor.</summary>
    public static int[] Rows(OpenPair pair, Func<string, SeededRandom> drawing)
    {
        var most = (int)Math.Min(pair.Rows, int.MaxValue);
        var count = (int)Math.Clamp(LeastElements / Math.Max(1, pair.RowLength), LeastRows, 1024);
        return drawing($"rows of {pair.Match.Role}, {most} of them").Sample(count, most);
    }

    static bool IsAlongRows(OpenPair pair, long width) =>
        pair.RowLength == width && !(pair.Rows == width && pair.Match.Role is TensorRole.AttentionOutput or TensorRole.Down && !pair.Match.Name.Contains(".c_proj.", StringComparison.Ordinal));

    static AxisPair Turned(AxisPair pair, int axes) => new(
        AxisRows.OfColumns(pair.Candidate.Values.Span, axes, pair.Candidate.Axes),
        AxisRows.OfColumns(pair.Reference.Values.Span, axes, pair.Reference.Axes));
}

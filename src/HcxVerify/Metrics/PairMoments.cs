using System.Runtime.InteropServices;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>The moments of pairs of numbers, from which Pearson's correlation follows.</summary>
/// <param name="Count">How many pairs.</param>
/// <param name="NonFinite">How many of them are no two finite numbers; where there is one, the moments mean nothing.</param>
/// <param name="MeanX">The mean of the first numbers.</param>
/// <param name="MeanY">The mean of the second ones.</param>
/// <param name="Sxx">The sum of the squares of x less its mean.</param>
/// <param name="Syy">The same of y.</param>
/// <param name="Sxy">The sum of their products.</param>
public readonly record struct PairMoments(long Count, long NonFinite, double MeanX, double MeanY, double Sxx, double Syy, double Sxy)
{
    /// <summary>A tensor may be cut at multiples of so many pairs: the moments of the pieces, added in their order, are those of the whole to the last bit.</summary>
    public const int BlockPairs = 1 << 20;

    /// <summary>The moments of both (Chan, Golub and LeVeque 1979). The result depends on the order to the last bits: add pieces in that of the tensor.</summary>
    public static PairMoments operator +(PairMoments left, PairMoments right)
    {
        if (left.Count == 0 || right.Count == 0)
            return left.Count == 0 ? right : left;
        var count = left.Count + right.Count;
        if (left.NonFinite + right.NonFinite > 0)
            return new(count, left.NonFinite + right.NonFinite, 0, 0, 0, 0, 0);
        var share = (double)right.Count / count;
        var weight = left.Count * share;
        var (x, y) = (right.MeanX - left.MeanX, right.MeanY - left.MeanY);
        return new(
            count,
            0,
            left.MeanX + x * share,
            left.MeanY + y * share,
            left.Sxx + right.Sxx + x * x * weight,
            left.Syy + right.Syy + y * y * weight,
            left.Sxy + right.Sxy + x * y * weight);
    }

    /// <summary>The moments of two tensors of floats.</summary>
    public static PairMoments Of(ReadOnlySpan<float> x, ReadOnlySpan<float> y) =>
        Of(FloatFormat.Float32, MemoryMarshal.AsBytes(x), FloatFormat.Float32, MemoryMarshal.AsBytes(y));

    /// <summary>The moments of two tensors as they are stored, little-endian.</summary>
    /// <exception cref="ArgumentException">They have different numbers of elements, or parts of one.</exception>
    public static PairMoments Of(FloatFormat formatOfX, ReadOnlySpan<byte> x, FloatFormat formatOfY, ReadOnlySpan<byte> y) => PairKernel.Of(formatOfX, x, formatOfY, y);

    /// <summary>Pearson's correlation, or why there is none.</summary>
    public Measured<double> Correlation()
    {
        if (NonFinite > 0)
            return Missing($"{NonFinite} of {Count} pairs are not finite numbers", $"{Count}개 쌍 중 {NonFinite}개가 유한한 수가 아닙니다");
        if (Count < 2)
            return Missing($"{Count} pairs are too few for a correlation", $"상관을 구하기에는 쌍이 {Count}개뿐입니다");
        // Apart: the product of two tiny sums would be zero.
        var scale = Math.Sqrt(Sxx) * Math.Sqrt(Syy);
        return scale > 0
            ? new Measured<double>.Value(Math.Clamp(Sxy / scale, -1, 1))
            : Missing("all values of one side are equal", "한쪽 값이 모두 같습니다");
    }

    static Measured<double>.Missing Missing(string english, string korean) => new(new LocalizedText(english, korean));
}

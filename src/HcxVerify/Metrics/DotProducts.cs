using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HcxVerify.Metrics;

/// <summary>Scalar products of every row of one matrix with every row of another, and sums over them. What is added in which order depends on the sizes alone.</summary>
static class DotProducts
{
    /// <summary>Rows to the side of a tile.</summary>
    public const int Side = 4;

    const int Panel = 512; // Doubles: four rows of so many stay in the first cache.

    /// <summary>The sum of (a row of x times one of x) times (the same rows of y): the sum of the squares of the transposed x times y, without making it.</summary>
    public static double SumOverPairs(RowMatrix x, RowMatrix y)
    {
        var sums = new double[x.PaddedRows / Side];
        Parallel.For(0, sums.Length, () => new GroupProducts(new double[Side * x.PaddedRows], new double[Side * x.PaddedRows]), (group, _, buffers) =>
        {
            var row = group * Side;
            var length = Side * (x.PaddedRows - row);
            var left = buffers.Left.AsSpan(0, length);
            var right = buffers.Right.AsSpan(0, length);
            Fill(x, row, x, row, left);
            Fill(y, row, y, row, right);
            // What is not on the diagonal stands for its mirror image as well.
            sums[group] = Sum(left[..(Side * Side)], right[..(Side * Side)]) + 2 * Sum(left[(Side * Side)..], right[(Side * Side)..]);
            return buffers;
        }, _ => { });
        return sums.Sum();
    }

    /// <summary>The sum of the squares of all products.</summary>
    public static double SumOfSquares(RowMatrix a, RowMatrix b)
    {
        var sums = new double[a.PaddedRows / Side];
        Parallel.For(0, sums.Length, () => new double[Side * b.PaddedRows], (group, _, buffer) =>
        {
            Fill(a, group * Side, b, 0, buffer);
            sums[group] = Sum(buffer, buffer);
            return buffer;
        }, _ => { });
        return sums.Sum();
    }

    /// <summary>All products, row after row of the first matrix.</summary>
    public static float[] All(RowMatrix a, RowMatrix b)
    {
        var all = new float[checked(a.Rows * b.Rows)];
        Parallel.For(0, a.PaddedRows / Side, () => new double[Side * b.PaddedRows], (group, _, buffer) =>
        {
            Fill(a, group * Side, b, 0, buffer);
            for (var index = 0; index < Side && group * Side + index < a.Rows; index++)
            {
                for (var other = 0; other < b.Rows; other++)
                    all[(group * Side + index) * b.Rows + other] = (float)buffer[other * Side + index];
            }

            return buffer;
        }, _ => { });
        return all;
    }

    readonly record struct GroupProducts(double[] Left, double[] Right);

    static double Sum(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var index = 0; index < left.Length; index++)
            sum += left[index] * right[index];
        return sum;
    }

    // The products of four rows of one matrix with all rows of the other from one on: four by four.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Fill(RowMatrix a, int rowOfA, RowMatrix b, int fromRowOfB, Span<double> target)
    {
        target.Clear();
        for (var from = 0; from < a.Stride; from += Panel)
        {
            var length = (nuint)Math.Min(Panel, a.Stride - from);
            for (var row = fromRowOfB; row < b.PaddedRows; row += Side)
            {
                AddTile(
                    ref Unsafe.AsRef(in a.From(rowOfA)[from]), (nuint)a.Stride, ref Unsafe.AsRef(in b.From(row)[from]), (nuint)b.Stride,
                    length, target.Slice(Side * (row - fromRowOfB), Side * Side));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddTile(ref double a, nuint strideOfA, ref double b, nuint strideOfB, nuint length, Span<double> target)
    {
        Vector512<double> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<double> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
        for (nuint at = 0; at < length; at += 8)
        {
            var (a0, a1) = (Vector512.LoadUnsafe(ref a, at), Vector512.LoadUnsafe(ref a, at + strideOfA));
            var (a2, a3) = (Vector512.LoadUnsafe(ref a, at + 2 * strideOfA), Vector512.LoadUnsafe(ref a, at + 3 * strideOfA));
            var each = Vector512.LoadUnsafe(ref b, at);
            s00 = Vector512.FusedMultiplyAdd(a0, each, s00);
            s01 = Vector512.FusedMultiplyAdd(a1, each, s01);
            s02 = Vector512.FusedMultiplyAdd(a2, each, s02);
            s03 = Vector512.FusedMultiplyAdd(a3, each, s03);
            each = Vector512.LoadUnsafe(ref b, at + strideOfB);
            s10 = Vector512.FusedMultiplyAdd(a0, each, s10);
            s11 = Vector512.FusedMultiplyAdd(a1, each, s11);
            s12 = Vector512.FusedMultiplyAdd(a2, each, s12);
            s13 = Vector512.FusedMultiplyAdd(a3, each, s13);
            each = Vector512.LoadUnsafe(ref b, at + 2 * strideOfB);
            s20 = Vector512.FusedMultiplyAdd(a0, each, s20);
            s21 = Vector512.FusedMultiplyAdd(a1, each, s21);
            s22 = Vector512.FusedMultiplyAdd(a2, each, s22);
            s23 = Vector512.FusedMultiplyAdd(a3, each, s23);
            each = Vector512.LoadUnsafe(ref b, at + 3 * strideOfB);
            s30 = Vector512.FusedMultiplyAdd(a0, each, s30);
            s31 = Vector512.FusedMultiplyAdd(a1, each, s31);
            s32 = Vector512.FusedMultiplyAdd(a2, each, s32);
            s33 = Vector512.FusedMultiplyAdd(a3, each, s33);
        }

        Add(target, s00, s01, s02, s03);
        Add(target[Side..], s10, s11, s12, s13);
        Add(target[(2 * Side)..], s20, s21, s22, s23);
        Add(target[(3 * Side)..], s30, s31, s32, s33);
    }

    static void Add(Span<double> target, Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth)
    {
        target[0] += first.Total;
        target[1] += second.Total;
        target[2] += third.Total;
        target[3] += fourth.Total;
    }
}

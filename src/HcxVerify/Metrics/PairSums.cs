using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HcxVerify.Metrics;

/// <summary>Sums over pairs, of each number less a pivot. Always in eight lanes of doubles, twice over, so that every processor adds in the same order.</summary>
readonly record struct PairSums(double X, double Y, double XX, double YY, double XY)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PairSums Of<TX, TY>(ref byte x, ref byte y, int count)
        where TX : struct, IFloatElements
        where TY : struct, IFloatElements
    {
        var (first, second) = (default(Lanes), default(Lanes));
        nuint index = 0;
        for (; index + 32 <= (nuint)count; index += 32)
        {
            var (x1, x2) = TX.Read32(ref x, index);
            var (y1, y2) = TY.Read32(ref y, index);
            first.Add(Vector512.WidenLower(x1), Vector512.WidenLower(y1));
            second.Add(Vector512.WidenUpper(x1), Vector512.WidenUpper(y1));
            first.Add(Vector512.WidenLower(x2), Vector512.WidenLower(y2));
            second.Add(Vector512.WidenUpper(x2), Vector512.WidenUpper(y2));
        }

        return WithRest<TX, TY>(ref x, ref y, index, count, 0, 0, first.Total(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PairSums Of<TX, TY>(ref byte x, ref byte y, int count, double pivotX, double pivotY)
        where TX : struct, IFloatElements
        where TY : struct, IFloatElements
    {
        var (first, second) = (default(Lanes), default(Lanes));
        var (fromX, fromY) = (Vector512.Create(pivotX), Vector512.Create(pivotY));
        nuint index = 0;
        for (; index + 32 <= (nuint)count; index += 32)
        {
            var (x1, x2) = TX.Read32(ref x, index);
            var (y1, y2) = TY.Read32(ref y, index);
            first.Add(Vector512.WidenLower(x1) - fromX, Vector512.WidenLower(y1) - fromY);
            second.Add(Vector512.WidenUpper(x1) - fromX, Vector512.WidenUpper(y1) - fromY);
            first.Add(Vector512.WidenLower(x2) - fromX, Vector512.WidenLower(y2) - fromY);
            second.Add(Vector512.WidenUpper(x2) - fromX, Vector512.WidenUpper(y2) - fromY);
        }

        return WithRest<TX, TY>(ref x, ref y, index, count, pivotX, pivotY, first.Total(second));
    }

    static PairSums WithRest<TX, TY>(ref byte x, ref byte y, nuint index, int count, double pivotX, double pivotY, PairSums sums)
        where TX : struct, IFloatElements
        where TY : struct, IFloatElements
    {
        for (; index < (nuint)count; index++)
        {
            var (left, right) = (TX.Read(ref x, index) - pivotX, TY.Read(ref y, index) - pivotY);
            sums = new(sums.X + left, sums.Y + right, sums.XX + left * left, sums.YY + right * right, sums.XY + left * right);
        }

        return sums;
    }

    struct Lanes
    {
        Vector512<double> x, y, xx, yy, xy;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector512<double> left, Vector512<double> right)
        {
            x += left;
            y += right;
            xx = Vector512.FusedMultiplyAdd(left, left, xx);
            yy = Vector512.FusedMultiplyAdd(right, right, yy);
            xy = Vector512.FusedMultiplyAdd(left, right, xy);
        }

        public readonly PairSums Total(Lanes other) => new((x + other.x).Total, (y + other.y).Total, (xx + other.xx).Total, (yy + other.yy).Total, (xy + other.xy).Total);
    }
}

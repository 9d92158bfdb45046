using System.Numerics;

namespace HcxVerify.Tests.Given;

/// <summary>Pearson's correlation of floats without any rounding but of the result: each is a whole number of the smallest float, 2^-149.</summary>
static class ExactCorrelation
{
    public static double Of(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var (sumX, sumY, xx, yy, xy) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
        for (var index = 0; index < x.Length; index++)
        {
            var (left, right) = (Whole(x[index]), Whole(y[index]));
            (sumX, sumY, xx, yy, xy) = (sumX + left, sumY + right, xx + left * left, yy + right * right, xy + left * right);
        }

        BigInteger count = x.Length;
        var (covariance, varianceX, varianceY) = (count * xy - sumX * sumY, count * xx - sumX * sumX, count * yy - sumY * sumY);
        var squared = (double)((covariance * covariance << 200) / (varianceX * varianceY)) / Math.Pow(2, 200);
        return Math.Sign((double)covariance.Sign) * Math.Sqrt(squared);
    }

    static BigInteger Whole(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        var (exponent, fraction) = ((int)(bits >> 23 & 0xFF), bits & 0x7FFFFF);
        var magnitude = exponent == 0 ? fraction : (BigInteger)(fraction | 0x800000) << exponent - 1;
        return (int)bits < 0 ? -magnitude : magnitude;
    }
}

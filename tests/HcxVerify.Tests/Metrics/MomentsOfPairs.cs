using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using CsCheck;

using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class MomentsOfPairs
{
    static readonly FloatFormat[] formats = [FloatFormat.BFloat16, FloatFormat.Float16, FloatFormat.Float32];

    // Each makes the pair of numbers at an index.
    static readonly Dictionary<string, Func<SeededRandom, int, (double X, double Y)>> kinds = new(StringComparer.Ordinal)
    {
        ["weights"] = (random, _) => Related(random, 0, 0.02),
        ["a mean far above the deviations"] = (random, _) => Related(random, 1, 3e-3),
        ["a mean at the limit of the format"] = (random, _) => (1 + (random.Below(2) == 0 ? 0 : 1.0 / 128), 4096 + (random.Below(2) == 0 ? 0 : 32)),
        ["the last bits of 32"] = (random, _) => (1 + random.Below(5) / (double)(1 << 22), 1 + random.Below(5) / (double)(1 << 22)),
        ["a drifting mean"] = (random, index) => (1 + index / 4096 / 128.0, 2 - index / 4096 / 64.0 + random.Below(2) / 64.0),
        ["wide exponents"] = (random, _) => (random.Normal() * Math.Pow(10, random.Below(9) - 7), random.Normal() * Math.Pow(10, random.Below(9) - 7)),
        ["very wide exponents"] = (random, _) => (random.Normal() * Math.Pow(2, random.Below(240) - 120), random.Normal() * Math.Pow(2, random.Below(240) - 120)),
        ["tiny numbers"] = (random, _) => (random.Normal() * 1e-39, random.Normal() * 1e-39),
        ["one that differs"] = (_, index) => (index == 4500 ? 1.0078125 : 1, index == 4500 ? -3 : -2),
        ["a huge first number"] = (random, index) => (index == 0 ? 6e4 : random.Normal() + 1, random.Normal()),
    };

    public static TheoryData<string> Kinds => [.. kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_correlation_is_exact_to_nine_digits(string kind)
    {
        foreach (var (format, length) in from format in formats from length in (int[])[4501, 4096, 9_001, 65_536] select (format, length))
        {
            var (x, y) = Pairs(kind, format, length);
            if (Correlation(x, y, format) is not Measured<double>.Value(var measured))
                Assert.True(x.Distinct().Count() == 1 || y.Distinct().Count() == 1 || x.Concat(y).Any(value => !float.IsFinite(value)), $"{format} {length}");
            else
                Assert.Equal(ExactCorrelation.Of(x, y), measured, 1e-9);
        }
    }

    [Fact]
    public void Whatever_bits_and_however_few_the_correlation_is_exact_or_missing() =>
        Gen.Select(Gen.Int[0, 200], Gen.UInt, Gen.Enum<FloatFormat>(), Gen.Enum<FloatFormat>()).Sample((length, seed, formatOfX, formatOfY) =>
        {
            var random = SeededRandom.For("bits", $"{seed}", $"{length}");
            var x = formatOfX.Rounded(Bits(random, length));
            var y = formatOfY.Rounded(Bits(random, length));
            var moments = PairMoments.Of(formatOfX, formatOfX.Bytes(x), formatOfY, formatOfY.Bytes(y));
            Assert.Equal((length, x.Zip(y).Count(pair => !float.IsFinite(pair.First) || !float.IsFinite(pair.Second))), (moments.Count, moments.NonFinite));
            if (moments.Correlation() is Measured<double>.Value(var measured))
                Assert.Equal(ExactCorrelation.Of(x, y), measured, 1e-9);
            else
                Assert.True(moments.NonFinite > 0 || x.Distinct().Count() < 2 || y.Distinct().Count() < 2);
        });

    [Fact]
    public void Formats_change_no_bit_of_the_moments()
    {
        var (x, y) = Pairs("weights", FloatFormat.BFloat16, 5000);
        x = FloatFormat.Float16.Rounded(x);
        y = FloatFormat.Float16.Rounded(y);
        x = FloatFormat.BFloat16.Rounded(x);
        y = FloatFormat.BFloat16.Rounded(y);
        var moments = PairMoments.Of(x, y);
        Assert.All(from left in formats from right in formats select (left, right), pair =>
            Assert.Equal(moments, PairMoments.Of(pair.left, pair.left.Bytes(x), pair.right, pair.right.Bytes(y))));
    }

    [Fact]
    public void The_blocks_of_a_tensor_add_up_to_its_moments_to_the_last_bit()
    {
        var (x, y) = Pairs("weights", FloatFormat.Float32, 2 * PairMoments.BlockPairs + 12_345);
        var blocks = new PairMoments[3];
        Parallel.For(0, 3, block =>
        {
            var from = block * PairMoments.BlockPairs;
            var length = Math.Min(PairMoments.BlockPairs, x.Length - from);
            blocks[block] = PairMoments.Of(x.AsSpan(from, length), y.AsSpan(from, length));
        });
        Assert.Equal(PairMoments.Of(x, y), blocks[0] + blocks[1] + blocks[2]);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_number_that_is_not_finite_leaves_no_correlation(float wrong)
    {
        foreach (var (format, at) in from format in formats from at in (int[])[0, 31, 4999, 9999] select (format, at))
        {
            var (x, y) = Pairs("weights", format, 10_000);
            x[at] = wrong;
            y[5000] = wrong;
            var moments = PairMoments.Of(format, format.Bytes(x), format, format.Bytes(y));
            Assert.Equal((10_000, 2), (moments.Count, moments.NonFinite));
            Assert.Equal("2 of 10000 pairs are not finite numbers", Assert.IsType<Measured<double>.Missing>(moments.Correlation()).Reason.En);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_too_few_pairs_there_is_none(int count)
    {
        var missing = Assert.IsType<Measured<double>.Missing>(PairMoments.Of(new float[count], new float[count]).Correlation());
        Assert.Equal($"{count} pairs are too few for a correlation", missing.Reason.En);
    }

    [Fact]
    public void Of_a_constant_there_is_none()
    {
        var (x, _) = Pairs("weights", FloatFormat.Float32, 10_001);
        var constant = Enumerable.Repeat(0.1f, x.Length).ToArray();
        Assert.Equal("all values of one side are equal", Assert.IsType<Measured<double>.Missing>(PairMoments.Of(x, constant).Correlation()).Reason.En);
    }

    [Fact]
    public void Different_lengths_and_parts_of_elements_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PairMoments.Of(new float[3], new float[4]));
        Assert.Throws<ArgumentException>(() => PairMoments.Of(FloatFormat.BFloat16, new byte[3], FloatFormat.BFloat16, new byte[2]));
    }

    [Fact]
    public void Every_number_of_sixteen_bits_is_widened_as_the_framework_does()
    {
        ushort[] all = [.. Enumerable.Range(0, 1 << 16).Select(bits => (ushort)bits)];
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(all.AsSpan()));
        for (var from = 0; from < all.Length; from += 32)
        {
            var (half, brain) = (Float16Elements.Read32(ref source, (nuint)from), BFloat16Elements.Read32(ref source, (nuint)from));
            for (var index = 0; index < 32; index++)
            {
                AssertSame((float)BitConverter.UInt16BitsToHalf(all[from + index]), Lane(half, index));
                AssertSame(BitConverter.UInt32BitsToSingle((uint)all[from + index] << 16), Lane(brain, index));
            }
        }
    }

    static void AssertSame(float expected, float actual) =>
        Assert.True(float.IsNaN(expected) ? float.IsNaN(actual) : BitConverter.SingleToUInt32Bits(expected) == BitConverter.SingleToUInt32Bits(actual), $"{expected:R} {actual:R}");

    static float Lane((Vector512<float> First, Vector512<float> Second) read, int index) => index < 16 ? read.First[index] : read.Second[index - 16];

    static (double X, double Y) Related(SeededRandom random, double mean, double deviation)
    {
        var shared = random.Normal();
        return (mean + deviation * (shared + random.Normal()), mean + deviation * (shared - random.Normal()));
    }

    static Measured<double> Correlation(float[] x, float[] y, FloatFormat format) => PairMoments.Of(format, format.Bytes(x), format, format.Bytes(y)).Correlation();

    static (float[] X, float[] Y) Pairs(string kind, FloatFormat format, int length)
    {
        var random = SeededRandom.For("moments", kind, $"{format}");
        var (x, y) = (new float[length], new float[length]);
        for (var index = 0; index < length; index++)
        {
            var (left, right) = kinds[kind](random, index);
            (x[index], y[index]) = ((float)left, (float)right);
        }

        return (format.Rounded(x), format.Rounded(y));
    }

    static float[] Bits(SeededRandom random, int length)
    {
        var values = new float[length];
        foreach (ref var value in values.AsSpan())
            value = random.Below(300) == 0 ? float.NaN : BitConverter.UInt32BitsToSingle((uint)random.Next());
        return values;
    }
}

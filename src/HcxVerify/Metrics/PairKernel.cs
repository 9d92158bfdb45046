using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HcxVerify.Metrics;

/// <summary>Moments of pairs, chunk by chunk. The chunks, and the order within one, do not depend on the processor.</summary>
static class PairKernel
{
    /// <summary>Pairs to a chunk: both sides stay in the first cache for a second pass.</summary>
    public const int ChunkPairs = 4096;

    public static PairMoments Of(FloatFormat formatOfX, ReadOnlySpan<byte> x, FloatFormat formatOfY, ReadOnlySpan<byte> y) => formatOfX switch
    {
        FloatFormat.BFloat16 => Of<BFloat16Elements>(x, formatOfY, y),
        FloatFormat.Float16 => Of<Float16Elements>(x, formatOfY, y),
        FloatFormat.Float32 => Of<Float32Elements>(x, formatOfY, y),
        _ => throw new ArgumentOutOfRangeException(nameof(formatOfX)),
    };

    static PairMoments Of<TX>(ReadOnlySpan<byte> x, FloatFormat formatOfY, ReadOnlySpan<byte> y)
        where TX : struct, IFloatElements => formatOfY switch
        {
            FloatFormat.BFloat16 => Of<TX, BFloat16Elements>(x, y),
            FloatFormat.Float16 => Of<TX, Float16Elements>(x, y),
            FloatFormat.Float32 => Of<TX, Float32Elements>(x, y),
            _ => throw new ArgumentOutOfRangeException(nameof(formatOfY)),
        };

    static PairMoments Of<TX, TY>(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
        where TX : struct, IFloatElements
        where TY : struct, IFloatElements
    {
        var (count, rest) = Math.DivRem(x.Length, TX.Size);
        if (rest != 0 || y.Length % TY.Size != 0 || y.Length / TY.Size != count)
            throw new ArgumentException($"{x.Length} bytes of {TX.Size} an element and {y.Length} of {TY.Size} are not as many whole elements");
        var total = default(PairMoments);
        for (var from = 0; from < count; from += PairMoments.BlockPairs)
        {
            var block = Math.Min(PairMoments.BlockPairs, count - from);
            total += Block<TX, TY>(x.Slice(from * TX.Size, block * TX.Size), y.Slice(from * TY.Size, block * TY.Size), block);
        }

        return total;
    }

    static PairMoments Block<TX, TY>(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, int count)
        where TX : struct, IFloatElements
        where TY : struct, IFloatElements
    {
        var total = default(PairMoments);
        for (var from = 0; from < count; from += ChunkPairs)
        {
            total += Chunk<TX, TY>(
                ref Unsafe.Add(ref MemoryMarshal.GetReference(x), from * TX.Size),
                ref Unsafe.Add(ref MemoryMarshal.GetReference(y), from * TY.Size),
                Math.Min(ChunkPairs, count - from));
        }

        return total;
    }

    static PairMoments Chunk<TX, TY>(ref byte x, ref byte y, int count)
        where TX : struct, IFloatElements
        where TY : struct, IFloatElements
    {
        var sums = PairSums.Of<TX, TY>(ref x, ref y, count);
        // No finite float can make a sum of so few squares infinite.
        if (!double.IsFinite(sums.XX + sums.YY))
            return new(count, NonFinite<TX, TY>(ref x, ref y, count), 0, 0, 0, 0, 0);
        var (meanX, meanY) = (sums.X / count, sums.Y / count);
        if (!(sums.X * meanX > sums.XX / 2) && !(sums.Y * meanY > sums.YY / 2))
            return Centred(count, 0, 0, sums);
        // A mean that outweighs the deviations would cancel their digits: sum what is left of each number without it.
        return Centred(count, meanX, meanY, PairSums.Of<TX, TY>(ref x, ref y, count, meanX, meanY));
    }

    static PairMoments Centred(int count, double pivotX, double pivotY, PairSums sums)
    {
        var (x, y) = (sums.X / count, sums.Y / count);
        return new(count, 0, pivotX + x, pivotY + y, Math.Max(sums.XX - sums.X * x, 0), Math.Max(sums.YY - sums.Y * y, 0), sums.XY - sums.X * y);
    }

    static long NonFinite<TX, TY>(ref byte x, ref byte y, int count)
        where TX : struct, IFloatElements
        where TY : struct, IFloatElements
    {
        var found = 0;
        for (nuint index = 0; index < (nuint)count; index++)
        {
            if (!float.IsFinite(TX.Read(ref x, index)) || !float.IsFinite(TY.Read(ref y, index)))
                found++;
        }

        return found;
    }
}

using System.Runtime.Intrinsics;

namespace HcxVerify.Formats;

/// <summary>
/// GGML's blocks of 256 elements: a scale for all of them, and in each group of 16 or 32 an integer that multiplies it.
/// <see href="https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h"/>
/// </summary>
static class QuantizedSuperBlocks
{
    const int Length = 256;
    const int Vector = 16;

    // The scale of all scales, that of all minima, eight of each in six bits, and then the elements.
    const int Scales = 4;
    const int AfterScales = 16;

    public static void Q4(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[144..], destination = destination[Length..])
            Groups(source, [], source.Slice(AfterScales, 128), destination);
    }

    public static void Q5(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[176..], destination = destination[Length..])
            Groups(source, source.Slice(AfterScales, 32), source.Slice(48, 128), destination);
    }

    // Half of the block at a time: 64 bytes of lower halves, 32 bytes of two bits for each of four elements, and 8 scales. The scale of all stands at the end.
    public static void Q6(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[210..])
        {
            var scale = QuantizedBlocks.Number(source[208..]);
            var low = source[..128];
            var high = source.Slice(128, 64);
            var scales = source.Slice(192, 16);
            for (; !low.IsEmpty; low = low[64..], high = high[32..], scales = scales[8..], destination = destination[128..])
            {
                for (var group = 0; group < 8; group++)
                {
                    var (quarter, start) = (group / 2, group % 2 * Vector);
                    var lower = Vector128.Create(low[((quarter % 2 * 32) + start)..]) >>> (quarter / 2 * 4) & Vector128.Create<byte>(15);
                    var upper = (Vector128.Create(high[start..]) >>> (quarter * 2) & Vector128.Create<byte>(3)) << 4;
                    QuantizedBlocks.Write((lower | upper).AsSByte() - Vector128.Create<sbyte>(32), scale * (sbyte)scales[group], -0f, destination[(group * Vector)..]);
                }
            }
        }
    }

    // Eight groups of 32, of which two share their bytes: one has the lower halves, and the other the upper ones. A fifth bit of each group stands in the same 32 bytes.
    static void Groups(ReadOnlySpan<byte> block, ReadOnlySpan<byte> fifth, ReadOnlySpan<byte> halves, Span<float> destination)
    {
        var (scale, minimum) = (QuantizedBlocks.Number(block), QuantizedBlocks.Number(block[2..]));
        for (var group = 0; group < 8; group++)
        {
            var (ofScale, ofMinimum) = SixBits(block.Slice(Scales, 12), group);
            for (var start = 0; start < 32; start += Vector)
            {
                var integers = Vector128.Create(halves[((group / 2 * 32) + start)..]) >>> (group % 2 * 4) & Vector128.Create<byte>(15);
                if (!fifth.IsEmpty)
                    integers |= (Vector128.Create(fifth[start..]) >>> group & Vector128.Create<byte>(1)) << 4;
                QuantizedBlocks.Write(integers.AsSByte(), scale * ofScale, -(minimum * ofMinimum), destination[((group * 32) + start)..]);
            }
        }
    }

    // The first four of each have a byte, whose upper two bits belong to the last four.
    static (int Scale, int Minimum) SixBits(ReadOnlySpan<byte> packed, int group) => group < 4
        ? (packed[group] & 63, packed[group + 4] & 63)
        : ((packed[group + 4] & 15) | (packed[group - 4] >> 6 << 4), (packed[group + 4] >> 4) | (packed[group] >> 6 << 4));
}

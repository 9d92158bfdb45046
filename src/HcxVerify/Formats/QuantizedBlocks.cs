using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace HcxVerify.Formats;

/// <summary>
/// GGML's blocks of 32 elements: a scale, a minimum where the type has one, and small integers. In half a byte, the first 16 elements are the lower halves and the others the
/// upper ones; a fifth bit stands apart. <see href="https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h"/>
/// </summary>
static class QuantizedBlocks
{
    const int Length = 32;

    /// <summary>What is added where a type has no minimum: unlike +0, it leaves the sign of a zero as it is.</summary>
    const float Nothing = -0f;

    public static void Q4WithScale(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[18..], destination = destination[Length..])
        {
            var (low, high) = Nibbles(source[2..]);
            var eight = Vector128.Create<sbyte>(8);
            Write(low - eight, high - eight, Number(source), Nothing, destination);
        }
    }

    public static void Q4WithMinimum(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[20..], destination = destination[Length..])
        {
            var (low, high) = Nibbles(source[4..]);
            Write(low, high, Number(source), Number(source[2..]), destination);
        }
    }

    public static void Q5WithScale(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[22..], destination = destination[Length..])
        {
            var (low, high) = WithFifthBits(Nibbles(source[6..]), source[2..]);
            var sixteen = Vector128.Create<sbyte>(16);
            Write(low - sixteen, high - sixteen, Number(source), Nothing, destination);
        }
    }

    public static void Q5WithMinimum(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[24..], destination = destination[Length..])
        {
            var (low, high) = WithFifthBits(Nibbles(source[8..]), source[4..]);
            Write(low, high, Number(source), Number(source[2..]), destination);
        }
    }

    public static void Q8WithScale(ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (; !source.IsEmpty; source = source[34..], destination = destination[Length..])
            Write(Vector128.Create(source[2..]).AsSByte(), Vector128.Create(source[18..]).AsSByte(), Number(source), Nothing, destination);
    }

    /// <summary>A scale or a minimum.</summary>
    public static float Number(ReadOnlySpan<byte> source) => (float)BinaryPrimitives.ReadHalfLittleEndian(source);

    /// <summary>
    /// Writes 16 values. A product of a scale and an integer always fits a float, so that the sum alone is rounded, whether a processor adds in one step or in two.
    /// </summary>
    public static void Write(Vector128<sbyte> integers, float scale, float minimum, Span<float> destination)
    {
        var (low, high) = Vector128.Widen(integers);
        Write(low, scale, minimum, destination);
        Write(high, scale, minimum, destination[8..]);
    }

    static void Write(Vector128<short> integers, float scale, float minimum, Span<float> destination)
    {
        var (low, high) = Vector128.Widen(integers);
        ((Vector128.ConvertToSingle(low) * scale) + Vector128.Create(minimum)).CopyTo(destination);
        ((Vector128.ConvertToSingle(high) * scale) + Vector128.Create(minimum)).CopyTo(destination[4..]);
    }

    static void Write(Vector128<sbyte> first, Vector128<sbyte> second, float scale, float minimum, Span<float> destination)
    {
        Write(first, scale, minimum, destination);
        Write(second, scale, minimum, destination[16..]);
    }

    static (Vector128<sbyte> Low, Vector128<sbyte> High) Nibbles(ReadOnlySpan<byte> source)
    {
        var bytes = Vector128.Create(source);
        return ((bytes & Vector128.Create<byte>(15)).AsSByte(), (bytes >>> 4).AsSByte());
    }

    static (Vector128<sbyte> Low, Vector128<sbyte> High) WithFifthBits((Vector128<sbyte> Low, Vector128<sbyte> High) nibbles, ReadOnlySpan<byte> bits) =>
        (nibbles.Low | FifthBits(bits[0], bits[1]), nibbles.High | FifthBits(bits[2], bits[3]));

    // 16 where a bit is set, from the lowest bit of the first byte on.
    static Vector128<sbyte> FifthBits(byte first, byte second)
    {
        var bit = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128);
        const ulong EachByte = 0x0101_0101_0101_0101;
        var bytes = Vector128.Create(first * EachByte, second * EachByte).AsByte();
        return (Vector128.Equals(bytes & bit, bit) & Vector128.Create<byte>(16)).AsSByte();
    }
}

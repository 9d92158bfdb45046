using System.Runtime.InteropServices;

namespace HcxVerify.Formats;

/// <summary>Elements that are floating-point numbers as IEEE 754 has them, or the upper half of one.</summary>
static class PlainElements
{
    public static void Float64(ReadOnlySpan<byte> source, Span<float> destination)
    {
        var values = MemoryMarshal.Cast<byte, double>(source);
        for (var index = 0; index < values.Length; index++)
            destination[index] = (float)values[index];
    }

    public static void Float32(ReadOnlySpan<byte> source, Span<float> destination) => MemoryMarshal.Cast<byte, float>(source).CopyTo(destination);

    public static void Float16(ReadOnlySpan<byte> source, Span<float> destination) => HalfElements.Widen<HalfElements.Float16>(MemoryMarshal.Cast<byte, ushort>(source), destination);

    public static void BFloat16(ReadOnlySpan<byte> source, Span<float> destination) => HalfElements.Widen<HalfElements.BFloat16>(MemoryMarshal.Cast<byte, ushort>(source), destination);
}

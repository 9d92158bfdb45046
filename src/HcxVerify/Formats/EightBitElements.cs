using System.Collections.Immutable;

namespace HcxVerify.Formats;

/// <summary>
/// Floating-point numbers of eight bits, each looked up among the 256 that there are.
/// <see href="https://www.opencompute.org/documents/ocp-8-bit-floating-point-specification-ofp8-revision-1-0-2023-12-01-pdf-1"/>
/// </summary>
static class EightBitElements
{
    static readonly ImmutableArray<float> e4m3 = [.. Enumerable.Range(0, 256).Select(OfE4M3)];
    static readonly ImmutableArray<float> e5m2 = [.. Enumerable.Range(0, 256).Select(OfE5M2)];

    public static void E4M3(ReadOnlySpan<byte> source, Span<float> destination) => Look(e4m3.AsSpan(), source, destination);

    public static void E5M2(ReadOnlySpan<byte> source, Span<float> destination) => Look(e5m2.AsSpan(), source, destination);

    // Without infinity; of the exponent that others keep for it, one significand alone is no number.
    static float OfE4M3(int bits)
    {
        var (exponent, significand) = ((bits >> 3) & 15, bits & 7);
        var magnitude = (exponent, significand) switch
        {
            (15, 7) => float.NaN,
            (0, _) => MathF.ScaleB(significand, -9),
            _ => MathF.ScaleB(8 + significand, exponent - 10),
        };
        return bits < 128 ? magnitude : -magnitude;
    }

    // The upper half of one of sixteen bits.
    static float OfE5M2(int bits) => (float)BitConverter.UInt16BitsToHalf((ushort)(bits << 8));

    static void Look(ReadOnlySpan<float> values, ReadOnlySpan<byte> source, Span<float> destination)
    {
        for (var index = 0; index < source.Length; index++)
            destination[index] = values[source[index]];
    }
}

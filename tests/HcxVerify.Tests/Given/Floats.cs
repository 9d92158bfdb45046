using System.Runtime.InteropServices;

using HcxVerify.Metrics;

namespace HcxVerify.Tests.Given;

/// <summary>Floats as tensors store them.</summary>
static class Floats
{
    /// <summary>The nearest number of a format towards zero (bfloat16) or at all (float16).</summary>
    public static float[] Rounded(this FloatFormat format, ReadOnlySpan<float> values)
    {
        var rounded = values.ToArray();
        foreach (ref var value in rounded.AsSpan())
        {
            value = format switch
            {
                FloatFormat.BFloat16 => BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value) & 0xFFFF0000),
                FloatFormat.Float16 => (float)(Half)value,
                _ => value,
            };
        }

        return rounded;
    }

    /// <summary>The bytes of numbers that the format has.</summary>
    public static byte[] Bytes(this FloatFormat format, ReadOnlySpan<float> values)
    {
        if (format is FloatFormat.Float32)
            return MemoryMarshal.AsBytes(values).ToArray();
        var bits = new ushort[values.Length];
        for (var index = 0; index < bits.Length; index++)
            bits[index] = format is FloatFormat.BFloat16 ? (ushort)(BitConverter.SingleToUInt32Bits(values[index]) >> 16) : BitConverter.HalfToUInt16Bits((Half)values[index]);
        return MemoryMarshal.AsBytes(bits.AsSpan()).ToArray();
    }
}

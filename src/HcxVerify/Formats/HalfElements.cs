using System.Numerics;
using System.Runtime.InteropServices;

namespace HcxVerify.Formats;

/// <summary>Numbers of sixteen bits, a vector at a time: most weights are of them, and the platform's own conversion takes three times as long.</summary>
static class HalfElements
{
    /// <summary>A form of such numbers.</summary>
    public interface IForm
    {
        /// <summary>The bits of the float of the same value.</summary>
        static abstract Vector<uint> ToSingle(Vector<uint> bits);
    }

    /// <summary>The upper half of a float.</summary>
    public readonly struct BFloat16 : IForm
    {
        public static Vector<uint> ToSingle(Vector<uint> bits) => bits << 16;
    }

    /// <summary>Five bits of exponent, and ten of significand.</summary>
    public readonly struct Float16 : IForm
    {
        public static Vector<uint> ToSingle(Vector<uint> bits)
        {
            var magnitude = bits & new Vector<uint>(0x7FFF);
            // The least exponent counts multiples of the least number; converted as integers, because some processors stumble over denormal floats.
            var subnormal = Vector.AsVectorUInt32(Vector.ConvertToSingle(Vector.AsVectorInt32(magnitude)) * MathF.ScaleB(1, -24));
            var normal = (magnitude << 13) + new Vector<uint>((127 - 15) << 23);
            var notFinite = Vector.GreaterThanOrEqual(magnitude, new Vector<uint>(0x7C00)) & new Vector<uint>(0x7F80_0000);
            return Vector.ConditionalSelect(Vector.LessThan(magnitude, new Vector<uint>(0x400)), subnormal, normal | notFinite) | ((bits & new Vector<uint>(0x8000)) << 16);
        }
    }

    public static void Widen<T>(ReadOnlySpan<ushort> source, Span<float> destination)
        where T : IForm
    {
        var bits = MemoryMarshal.Cast<float, uint>(destination);
        for (; source.Length >= Vector<ushort>.Count; source = source[Vector<ushort>.Count..], bits = bits[Vector<ushort>.Count..])
            WidenOne<T>(source, bits);
        if (source.IsEmpty)
            return;
        Span<ushort> rest = stackalloc ushort[Vector<ushort>.Count];
        Span<uint> widened = stackalloc uint[Vector<ushort>.Count];
        source.CopyTo(rest);
        WidenOne<T>(rest, widened);
        widened[..bits.Length].CopyTo(bits);
    }

    static void WidenOne<T>(ReadOnlySpan<ushort> source, Span<uint> destination)
        where T : IForm
    {
        Vector.Widen(new Vector<ushort>(source), out var low, out var high);
        T.ToSingle(low).CopyTo(destination);
        T.ToSingle(high).CopyTo(destination[Vector<uint>.Count..]);
    }
}

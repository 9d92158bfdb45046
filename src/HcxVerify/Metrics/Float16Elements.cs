using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HcxVerify.Metrics;

/// <summary>Elements in IEEE 754 binary16.</summary>
readonly struct Float16Elements : IFloatElements
{
    const uint NotFinite = 0x7C00;

    public static int Size => sizeof(ushort);

    public static float Read(ref byte source, nuint index) =>
        (float)BitConverter.UInt16BitsToHalf(Unsafe.ReadUnaligned<ushort>(ref Unsafe.AddByteOffset(ref source, index * sizeof(ushort))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) Read32(ref byte source, nuint index)
    {
        var (first, second) = Vector512.Widen(Vector512.LoadUnsafe(ref source, index * sizeof(ushort)).AsUInt16());
        return (Widened(first), Widened(second));
    }

    // The bits of exponent and fraction moved into place are the value over 2^112, subnormal ones included.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Widened(Vector512<uint> half)
    {
        var magnitude = half & Vector512.Create(0x7FFFu);
        var value = (magnitude << 13).AsSingle() * Vector512.Create(5.192296858534828e33f);
        var beyond = Vector512.GreaterThanOrEqual(magnitude.AsInt32(), Vector512.Create((int)NotFinite)).AsUInt32() & Vector512.Create(0x7F800000u);
        return (value.AsUInt32() | beyond | ((half & Vector512.Create(0x8000u)) << 16)).AsSingle();
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HcxVerify.Metrics;

/// <summary>Elements in bfloat16.</summary>
readonly struct BFloat16Elements : IFloatElements
{
    public static int Size => sizeof(ushort);

    public static float Read(ref byte source, nuint index) =>
        BitConverter.UInt32BitsToSingle((uint)Unsafe.ReadUnaligned<ushort>(ref Unsafe.AddByteOffset(ref source, index * sizeof(ushort))) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) Read32(ref byte source, nuint index)
    {
        var (first, second) = Vector512.Widen(Vector512.LoadUnsafe(ref source, index * sizeof(ushort)).AsUInt16());
        return ((first << 16).AsSingle(), (second << 16).AsSingle());
    }
}

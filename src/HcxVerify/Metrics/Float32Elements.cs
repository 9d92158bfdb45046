using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace HcxVerify.Metrics;

/// <summary>Elements in IEEE 754 binary32.</summary>
readonly struct Float32Elements : IFloatElements
{
    public static int Size => sizeof(float);

    public static float Read(ref byte source, nuint index) => Unsafe.ReadUnaligned<float>(ref Unsafe.AddByteOffset(ref source, index * sizeof(float)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) Read32(ref byte source, nuint index) =>
        (Vector512.LoadUnsafe(ref source, index * sizeof(float)).AsSingle(), Vector512.LoadUnsafe(ref source, (index + 16) * sizeof(float)).AsSingle());
}

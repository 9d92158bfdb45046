using System.Runtime.Intrinsics;

namespace HcxVerify.Metrics;

/// <summary>Reads little-endian elements of one format as 32-bit floats, without a change of value.</summary>
interface IFloatElements
{
    /// <summary>The bytes of an element.</summary>
    static abstract int Size { get; }

    /// <summary>The element at an index.</summary>
    static abstract float Read(ref byte source, nuint index);

    /// <summary>The sixteen elements from an index on, and the sixteen after them.</summary>
    static abstract (Vector512<float> First, Vector512<float> Second) Read32(ref byte source, nuint index);
}

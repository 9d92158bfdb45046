namespace HcxVerify.Formats;

/// <summary>The types of values in the metadata of a GGUF file, with the numbers that they have there.</summary>
public enum GgufValueType
{
    /// <summary>One byte.</summary>
    UInt8 = 0,

    /// <summary>One byte, signed.</summary>
    Int8 = 1,

    /// <summary>Two bytes.</summary>
    UInt16 = 2,

    /// <summary>Two bytes, signed.</summary>
    Int16 = 3,

    /// <summary>Four bytes.</summary>
    UInt32 = 4,

    /// <summary>Four bytes, signed.</summary>
    Int32 = 5,

    /// <summary>A number of single precision.</summary>
    Float32 = 6,

    /// <summary>One byte, 0 or 1.</summary>
    Boolean = 7,

    /// <summary>A length of eight bytes, and UTF-8.</summary>
    Text = 8,

    /// <summary>A type, a count of eight bytes, and the elements.</summary>
    Array = 9,

    /// <summary>Eight bytes.</summary>
    UInt64 = 10,

    /// <summary>Eight bytes, signed.</summary>
    Int64 = 11,

    /// <summary>A number of double precision.</summary>
    Float64 = 12,
}

/// <summary>A value in the metadata of a GGUF file. What may be long is kept as the place where it stands.</summary>
public abstract record GgufValue
{
    GgufValue()
    {
    }

    /// <summary>A whole number of any of the eight types.</summary>
    public sealed record Integer(GgufValueType Type, Int128 Value) : GgufValue;

    /// <summary>A number of single precision.</summary>
    public sealed record Float32(float Value) : GgufValue;

    /// <summary>A number of double precision.</summary>
    public sealed record Float64(double Value) : GgufValue;

    /// <summary>Yes or no.</summary>
    public sealed record Boolean(bool Value) : GgufValue;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : GgufValue;

    /// <summary>A text that is too long to be kept, or no UTF-8.</summary>
    /// <param name="Offset">Where its bytes begin, from the start of the file.</param>
    public sealed record UnreadText(long Offset, long Bytes) : GgufValue;

    /// <summary>An array, whose elements stay in the file.</summary>
    /// <param name="Offset">Where its first element begins, from the start of the file.</param>
    /// <param name="Bytes">Those of all elements.</param>
    public sealed record Array(GgufValueType Element, long Count, long Offset, long Bytes) : GgufValue;

    /// <summary>The bytes that a value of a type always has; null for one that says its length itself.</summary>
    internal static int? SizeOf(GgufValueType type) => type switch
    {
        GgufValueType.UInt8 or GgufValueType.Int8 or GgufValueType.Boolean => 1,
        GgufValueType.UInt16 or GgufValueType.Int16 => 2,
        GgufValueType.UInt32 or GgufValueType.Int32 or GgufValueType.Float32 => 4,
        GgufValueType.UInt64 or GgufValueType.Int64 or GgufValueType.Float64 => 8,
        _ => null,
    };
}

using System.Collections.Immutable;
using System.Globalization;

namespace HcxVerify.Formats;

/// <summary>A type of the elements of an ONNX tensor.</summary>
/// <param name="Bits">Of one element; null for text, and for what no version so far has.</param>
/// <param name="Field">The field of a tensor that takes its values where they are written one by one; 0 where none is known.</param>
/// <param name="Values">How many values of that field an element takes, a complex number two.</param>
readonly record struct OnnxType(string Name, int? Bits, int Field, int Values = 1)
{
    /// <summary>The fields of a tensor that hold values.</summary>
    public const int Floats = 4, Int32s = 5, Strings = 6, Int64s = 7, Raw = 9, Doubles = 10, UInt64s = 11;

    /// <summary>The type that files and their readers call by this number.</summary>
    public static OnnxType Of(int number) => number >= 0 && number < all.Length ? all[number] : new(number.ToString(CultureInfo.InvariantCulture), null, 0);

    /// <summary>The name of a field that holds values.</summary>
    public static string NameOf(int field) => field switch
    {
        Floats => "float_data",
        Int32s => "int32_data",
        Strings => "string_data",
        Int64s => "int64_data",
        Doubles => "double_data",
        UInt64s => "uint64_data",
        _ => "raw_data",
    };

    // In the order of TensorProto.DataType.
    static readonly ImmutableArray<OnnxType> all =
    [
        new("UNDEFINED", null, 0),
        new("FLOAT", 32, Floats),
        new("UINT8", 8, Int32s),
        new("INT8", 8, Int32s),
        new("UINT16", 16, Int32s),
        new("INT16", 16, Int32s),
        new("INT32", 32, Int32s),
        new("INT64", 64, Int64s),
        new("STRING", null, Strings),
        new("BOOL", 8, Int32s),
        new("FLOAT16", 16, Int32s),
        new("DOUBLE", 64, Doubles),
        new("UINT32", 32, UInt64s),
        new("UINT64", 64, UInt64s),
        new("COMPLEX64", 64, Floats, 2),
        new("COMPLEX128", 128, Doubles, 2),
        new("BFLOAT16", 16, Int32s),
        new("FLOAT8E4M3FN", 8, Int32s),
        new("FLOAT8E4M3FNUZ", 8, Int32s),
        new("FLOAT8E5M2", 8, Int32s),
        new("FLOAT8E5M2FNUZ", 8, Int32s),
        new("UINT4", 4, Int32s),
        new("INT4", 4, Int32s),
        new("FLOAT4E2M1", 4, Int32s),
        new("FLOAT8E8M0", 8, Int32s),
        new("UINT2", 2, Int32s),
        new("INT2", 2, Int32s),
    ];
}

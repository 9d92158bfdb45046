using System.Collections.Immutable;
using System.Numerics;
using System.Text;

using HcxVerify.Formats;

namespace HcxVerify.Tests.Given;

/// <summary>Writes numbers, strings and values as GGUF has them.</summary>
public sealed class GgufWriter(bool isBigEndian)
{
    static readonly Dictionary<Type, GgufValueType> types = new()
    {
        [typeof(byte)] = GgufValueType.UInt8,
        [typeof(sbyte)] = GgufValueType.Int8,
        [typeof(ushort)] = GgufValueType.UInt16,
        [typeof(short)] = GgufValueType.Int16,
        [typeof(uint)] = GgufValueType.UInt32,
        [typeof(int)] = GgufValueType.Int32,
        [typeof(ulong)] = GgufValueType.UInt64,
        [typeof(long)] = GgufValueType.Int64,
        [typeof(float)] = GgufValueType.Float32,
        [typeof(double)] = GgufValueType.Float64,
        [typeof(bool)] = GgufValueType.Boolean,
        [typeof(string)] = GgufValueType.Text,
        [typeof(byte[])] = GgufValueType.Text,
        [typeof(GgufList)] = GgufValueType.Array,
    };

    readonly List<byte> written = [];

    /// <summary>The type that <see cref="Value"/> writes something as.</summary>
    public static GgufValueType TypeOf(Type type) => types[type];

    public byte[] ToArray() => [.. written];

    public GgufWriter Raw(ReadOnlySpan<byte> bytes)
    {
        written.AddRange(bytes);
        return this;
    }

    public GgufWriter UInt32(uint value) => Number(value);

    public GgufWriter UInt64(ulong value) => Number(value);

    public GgufWriter Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    public GgufWriter Text(ReadOnlySpan<byte> bytes) => UInt64((ulong)bytes.Length).Raw(bytes);

    /// <summary>A value without its type: of the type of .NET, an array as <see cref="GgufList"/>.</summary>
    public GgufWriter Value(object value) => value switch
    {
        byte number => Number(number),
        sbyte number => Number((byte)number),
        ushort number => Number(number),
        short number => Number((ushort)number),
        uint number => Number(number),
        int number => Number((uint)number),
        ulong number => Number(number),
        long number => Number((ulong)number),
        float number => Number(BitConverter.SingleToUInt32Bits(number)),
        double number => Number(BitConverter.DoubleToUInt64Bits(number)),
        bool yes => Raw([yes ? (byte)1 : (byte)0]),
        string text => Text(text),
        byte[] bytes => Text(bytes),
        GgufList list => list.Items.Aggregate(UInt32((uint)list.Element).UInt64((ulong)list.Items.Length), (writer, item) => writer.Value(item)),
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };

    GgufWriter Number<T>(T value)
        where T : IBinaryInteger<T>
    {
        Span<byte> bytes = stackalloc byte[value.GetByteCount()];
        if (isBigEndian)
            value.WriteBigEndian(bytes);
        else
            value.WriteLittleEndian(bytes);
        return Raw(bytes);
    }
}

/// <summary>An array in the metadata.</summary>
public sealed record GgufList(GgufValueType Element, ImmutableArray<object> Items)
{
    /// <summary>Of one text, which is no list of characters.</summary>
    public static GgufList Of(string text) => Of<string>(text);

    public static GgufList Of<T>(params IEnumerable<T> items)
        where T : notnull => new(GgufWriter.TypeOf(typeof(T)), [.. items.Cast<object>()]);
}

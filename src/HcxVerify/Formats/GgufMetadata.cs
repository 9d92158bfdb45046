using System.Text;
using System.Text.Unicode;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads the metadata of a GGUF file. Arrays are passed over, at a cost of the file's size at most.</summary>
sealed class GgufMetadata(GgufCursor cursor)
{
    /// <summary>The bytes of the shortest key and its value.</summary>
    public const int LeastBytes = sizeof(ulong) + 1 + sizeof(uint) + 1;

    /// <summary>The most keys; a model has fewer than a hundred.</summary>
    public const int MaxCount = 1 << 16;

    // As the specification has it.
    const int MaxKey = ushort.MaxValue;

    // What says its own length is passed over one by one; no vocabulary has a tenth as many.
    const long MaxElements = 1 << 24;

    const int MaxDepth = 4;

    const string AlignmentKey = "general.alignment";

    // A page that a file is mapped by has no more.
    const int MaxAlignment = 2 << 20;

    long elements;

    /// <summary>Tensors begin at multiples of it.</summary>
    public int Alignment { get; private set; } = 32;

    /// <summary>The keys and their values, in the order of the file.</summary>
    public IReadOnlyDictionary<string, GgufValue> Read(int count)
    {
        var values = new OrderedDictionary<string, GgufValue>(StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
        {
            var place = cursor.Position;
            var key = cursor.Name(MaxKey);
            if (key.Length == 0)
                throw cursor.Refused(place, new("a key is empty", "빈 키가 있습니다"));
            var value = Value(Type());
            if (!values.TryAdd(key, value))
                throw cursor.Refused(place, new($"the key {SingleLine.Of(key)} stands twice", $"키 {SingleLine.Of(key)}이(가) 두 번 있습니다"));
            if (key is AlignmentKey)
                Alignment = AlignmentOf(value, place);
        }

        return values;
    }

    GgufValueType Type()
    {
        var place = cursor.Position;
        var type = cursor.UInt32();
        return type <= (uint)GgufValueType.Float64 ? (GgufValueType)type : throw cursor.Refused(place, new($"there is no type {type} of values", $"값의 자료형 {type}은(는) 없습니다"));
    }

    GgufValue Value(GgufValueType type) => type switch
    {
        _ when IsInteger(type) => new GgufValue.Integer(type, Integer(cursor, type)),
        GgufValueType.Float32 => new GgufValue.Float32(BitConverter.UInt32BitsToSingle(cursor.UInt32())),
        GgufValueType.Float64 => new GgufValue.Float64(BitConverter.UInt64BitsToDouble(cursor.UInt64())),
        GgufValueType.Boolean => Boolean(),
        GgufValueType.Text => Text(),
        _ => Array(1),
    };

    /// <summary>Whether values of a type are whole numbers.</summary>
    public static bool IsInteger(GgufValueType type) => type is GgufValueType.UInt8 or GgufValueType.Int8 or GgufValueType.UInt16 or GgufValueType.Int16
        or GgufValueType.UInt32 or GgufValueType.Int32 or GgufValueType.UInt64 or GgufValueType.Int64;

    /// <summary>The whole number that follows.</summary>
    public static Int128 Integer(GgufCursor cursor, GgufValueType type) => type switch
    {
        GgufValueType.UInt8 => cursor.Byte(),
        GgufValueType.Int8 => (sbyte)cursor.Byte(),
        GgufValueType.UInt16 => cursor.UInt16(),
        GgufValueType.Int16 => (short)cursor.UInt16(),
        GgufValueType.UInt32 => cursor.UInt32(),
        GgufValueType.Int32 => (int)cursor.UInt32(),
        GgufValueType.UInt64 => cursor.UInt64(),
        _ => (long)cursor.UInt64(),
    };

    GgufValue.Boolean Boolean()
    {
        var place = cursor.Position;
        var value = cursor.Byte();
        return value <= 1 ? new(value == 1) : throw cursor.Refused(place, new($"{value} is neither true nor false", $"{value}은(는) 참도 거짓도 아닙니다"));
    }

    GgufValue Text()
    {
        var length = cursor.TextLength();
        var place = cursor.Position;
        if (!cursor.MayKeep(length))
        {
            cursor.Skip(length);
            return new GgufValue.UnreadText(place, length);
        }

        var bytes = cursor.Bytes((int)length);
        return Utf8.IsValid(bytes) ? new GgufValue.Text(Encoding.UTF8.GetString(bytes)) : new GgufValue.UnreadText(place, length);
    }

    GgufValue.Array Array(int depth)
    {
        var place = cursor.Position;
        if (depth > MaxDepth)
            throw cursor.Refused(place, new($"arrays are nested deeper than {MaxDepth} levels", $"배열 중첩이 {MaxDepth}단계를 넘습니다"));
        var type = Type();
        var claimed = cursor.UInt64();
        var start = cursor.Position;
        if ((UInt128)claimed * (UInt128)LeastBytesOf(type) > (UInt128)cursor.Left)
            throw cursor.Refused(place, new($"an array claims {claimed} elements, more than fit into the {cursor.Left} bytes that follow", $"배열의 요소가 {claimed}개라고 하나 남은 {cursor.Left}바이트에 들어갈 수 없습니다"));
        var count = (long)claimed;
        if (GgufValue.SizeOf(type) is { } size)
            cursor.Skip(count * size);
        else if ((elements += count) > MaxElements)
            throw cursor.Refused(place, new($"arrays of texts and arrays have more than {MaxElements} elements together", $"텍스트와 배열을 담은 배열의 요소가 모두 합해 {MaxElements}개를 넘습니다"));
        else
            Pass(type, count, depth);
        return new(type, count, start, cursor.Position - start);
    }

    void Pass(GgufValueType type, long count, int depth)
    {
        for (long index = 0; index < count; index++)
        {
            if (type is GgufValueType.Text)
                cursor.Skip(cursor.TextLength());
            else
                Array(depth + 1);
        }
    }

    int AlignmentOf(GgufValue value, long place) =>
        value is GgufValue.Integer { Type: GgufValueType.UInt32 } number && number.Value >= 8 && number.Value <= MaxAlignment && Int128.IsPow2(number.Value)
            ? (int)number.Value
            : throw cursor.Refused(place, new($"{AlignmentKey} is no power of two from 8 to {MaxAlignment} in 32 bits", $"{AlignmentKey}이(가) 8에서 {MaxAlignment} 사이의 2의 거듭제곱인 32비트 값이 아닙니다"));

    static int LeastBytesOf(GgufValueType type) => GgufValue.SizeOf(type) ?? (type is GgufValueType.Text ? sizeof(ulong) : sizeof(uint) + sizeof(ulong));
}

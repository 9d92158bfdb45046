using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads a TensorProto: what it says of itself, and where its bytes are. The bytes are passed over.</summary>
sealed class OnnxTensorReader(ProtobufReader reader, ProtobufField message)
{
    const int MostDimensions = 64;
    const int LongestVarint = 10;

    readonly List<long> shape = [];
    readonly List<(string Key, string Value, long At)> entries = [];
    string name = "";
    OnnxType type = OnnxType.Of(0);
    bool isExternal;
    ProtobufField? raw;
    ProtobufField? values;
    (UInt128 Least, UInt128 Most) count;

    /// <summary>The tensor, checked.</summary>
    public OnnxTensor Read()
    {
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is 2 or 3 or 8 or 9 or 14)
                reader.Once(field, ref seen);
            Take(field);
        }

        return isExternal ? External() : entries.Count == 0 ? Inside() : throw Refused(new("names external data, and does not say that it is external", "external_data가 있으나 data_location이 EXTERNAL이 아닙니다"), entries[0].At);
    }

    void Take(ProtobufField field)
    {
        switch (field.Number)
        {
            case 1:
                reader.Numbers(field, shape, MostDimensions);
                break;
            case 2:
                type = OnnxType.Of(reader.Int32(field));
                break;
            case 3:
                throw Refused(new("is only a part of a tensor", "텐서의 일부(segment)입니다"), field.At);
            case OnnxType.Floats or OnnxType.Int32s or OnnxType.Strings or OnnxType.Int64s or OnnxType.Doubles or OnnxType.UInt64s:
                Count(field);
                break;
            case 8:
                name = reader.Text(field);
                break;
            case OnnxType.Raw:
                raw = reader.Counted(field);
                break;
            case 13:
                entries.Add(Entry(field));
                break;
            case 14:
                isExternal = reader.Int32(field) switch
                {
                    0 => false,
                    1 => true,
                    var place => throw Refused(new($"is at a place {place}, which is not known", $"data_location {place}은(는) 알려지지 않은 값입니다"), field.At),
                };
                break;
        }
    }

    // How many numbers of their own size are between one and ten bytes each; they are not read for that.
    void Count(ProtobufField field)
    {
        if (values is { } other && other.Number != field.Number)
            throw Refused(new($"has both {OnnxType.NameOf(other.Number)} and {OnnxType.NameOf(field.Number)}", $"{OnnxType.NameOf(other.Number)}와(과) {OnnxType.NameOf(field.Number)}이(가) 함께 있습니다"), field.At);
        var width = field.Number switch { OnnxType.Floats => 4, OnnxType.Doubles => 8, OnnxType.Strings => 0, _ => 1 };
        var single = field.Number switch { OnnxType.Floats => 5, OnnxType.Doubles => 1, OnnxType.Strings => 2, _ => 0 };
        if (field.Wire == single)
            count = (count.Least + 1, count.Most + 1);
        else if (width > 0 && reader.Counted(field).Value % (ulong)width == 0)
            count = (count.Least + (width == 1 ? (field.Value + LongestVarint - 1) / LongestVarint : field.Value / (ulong)width), count.Most + field.Value / (ulong)width);
        else
            throw Refused(new($"has {field.Value} bytes of {OnnxType.NameOf(field.Number)}, and not whole values", $"{OnnxType.NameOf(field.Number)}이(가) {field.Value}바이트로 값의 크기와 맞지 않습니다"), field.At);
        if (count.Most > 0)
            values = field;
    }

    (string Key, string Value, long At) Entry(ProtobufField message)
    {
        var (key, value) = ("", "");
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is not (1 or 2))
                continue;
            reader.Once(field, ref seen);
            if (field.Number is 1)
                key = reader.Text(field);
            else
                value = reader.Text(field);
        }

        return (key, value, message.At);
    }

    OnnxTensor External()
    {
        if ((raw is { Value: > 0 } ? raw : values) is { } field)
            throw Refused(new($"is external, and has {OnnxType.NameOf(field.Number)} as well", $"외부 데이터이면서 {OnnxType.NameOf(field.Number)}도 있습니다"), field.At);
        var data = OnnxExternalData.Of(entries, reader, message.At);
        var expected = Bytes();
        if (data.Length is { } length && expected is { } bytes && length != bytes)
            throw Unfitting(length, bytes, message.At);
        return new(name, type.Name, [.. shape], null, data.Length ?? expected, data);
    }

    OnnxTensor Inside()
    {
        if (raw is { } place)
        {
            if (values is { } other)
                throw Refused(new($"has both raw_data and {OnnxType.NameOf(other.Number)}", $"raw_data와 {OnnxType.NameOf(other.Number)}이(가) 함께 있습니다"), other.At);
            if (type.Name is "STRING" or "UNDEFINED")
                throw Refused(new($"has raw_data, which the type {type.Name} cannot have", $"자료형 {type.Name}에는 raw_data가 있을 수 없습니다"), place.At);
            return Bytes() is { } bytes && bytes != (long)place.Value
                ? throw Unfitting((long)place.Value, bytes, place.At)
                : new(name, type.Name, [.. shape], place.Start, (long)place.Value, null) { Field = OnnxType.NameOf(OnnxType.Raw) };
        }

        var elements = Elements();
        if (values is { } field && type.Field is not 0 && type.Field != field.Number)
            throw Refused(new($"has {OnnxType.NameOf(field.Number)}, and its type {type.Name} takes {OnnxType.NameOf(type.Field)}", $"자료형 {type.Name}의 값은 {OnnxType.NameOf(type.Field)}에 있어야 하나 {OnnxType.NameOf(field.Number)}에 있습니다"), field.At);
        var (least, most) = Expected(elements);
        if (count.Most < least || count.Least > most)
            throw Refused(new($"has {elements} elements, and not as many values", $"원소 {elements}개와 값의 개수가 맞지 않습니다"), (values ?? message).At);
        return new(name, type.Name, [.. shape], null, elements == 0 ? 0 : null, null) { Field = values is null ? null : OnnxType.NameOf(values.Value.Number) };
    }

    // Of types smaller than a byte, writers put a byte into a value, or four.
    (UInt128 Least, UInt128 Most) Expected(long elements)
    {
        var values = (UInt128)elements * (UInt128)type.Values;
        return type switch
        {
            { Field: 0 } => (elements == 0 ? 0U : 1, UInt128.MaxValue),
            { Bits: < 8 and var bits } => ((values * (UInt128)bits + 31) / 32, (values * (UInt128)bits + 7) / 8),
            _ => (values, values),
        };
    }

    // Packed, where an element is smaller than a byte.
    long? Bytes()
    {
        var elements = Elements();
        if (type.Bits is not { } bits)
            return null;
        var bytes = ((UInt128)elements * (UInt128)bits + 7) / 8;
        return bytes <= long.MaxValue ? (long)bytes : throw TooLarge();
    }

    // Zeros do not make good what overflows without them.
    long Elements()
    {
        UInt128 product = 1;
        foreach (var dimension in shape)
        {
            if (dimension < 0)
                throw Refused(new($"has a dimension of {dimension}", $"차원의 크기가 {dimension}입니다"), message.At);
            product *= (UInt128)Math.Max(dimension, 1);
            if (product > long.MaxValue)
                throw TooLarge();
        }

        return shape.Contains(0) ? 0 : (long)product;
    }

    ArtifactException TooLarge() => Refused(new($"is too large: {string.Join(" x ", shape)} of {type.Name}", $"너무 큽니다: {type.Name} {string.Join(" x ", shape)}"), message.At);

    ArtifactException Unfitting(long actual, long expected, long at) => Refused(
        new($"has {actual} bytes, and {type.Name} of [{string.Join(", ", shape)}] takes {expected}", $"{actual}바이트이나 {type.Name} [{string.Join(", ", shape)}]에는 {expected}바이트가 필요합니다"), at);

    ArtifactException Refused(LocalizedText problem, long at) => reader.Refused(new LocalizedText("the tensor {name} {problem}", "텐서 {name}: {problem}").With(SingleLine.Of(name), problem), at);
}

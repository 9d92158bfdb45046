using System.Collections.Immutable;
using System.Text.Json;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads the JSON of a safetensors header, tensor by tensor, so that what it costs is what it holds.</summary>
ref struct SafetensorsReader(ReadOnlySpan<byte> bytes, string display)
{
    const int MostDimensions = 64;

    Utf8JsonReader json = new(bytes, new JsonReaderOptions { MaxDepth = 8 });

    public ImmutableArray<SafetensorsTensor> Tensors()
    {
        var tensors = ImmutableArray.CreateBuilder<SafetensorsTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject);
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            if (!names.Add(name))
                throw SafetensorsHeader.Refused(display, new($"the name {SingleLine.Of(name)} stands twice", $"이름 {SingleLine.Of(name)}이(가) 두 번 있습니다"));
            if (name is "__metadata__")
                Metadata();
            else
                tensors.Add(Tensor(name));
        }

        if (json.TokenType is not JsonTokenType.EndObject || json.Read())
            throw new JsonException();
        return tensors.ToImmutable();
    }

    void Metadata()
    {
        Expect(JsonTokenType.StartObject);
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
            Expect(JsonTokenType.String);
        if (json.TokenType is not JsonTokenType.EndObject)
            throw new JsonException();
    }

    SafetensorsTensor Tensor(string name)
    {
        string? type = null;
        ImmutableArray<long> shape = default;
        ImmutableArray<long> offsets = default;
        Expect(JsonTokenType.StartObject);
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            switch (json.GetString())
            {
                case "dtype" when type is null:
                    Expect(JsonTokenType.String);
                    type = json.GetString();
                    break;
                case "shape" when shape.IsDefault:
                    shape = Numbers();
                    break;
                case "data_offsets" when offsets.IsDefault:
                    offsets = Numbers();
                    break;
                default:
                    throw new JsonException();
            }
        }

        if (type is null || shape.IsDefault || offsets.IsDefault || offsets is not [var start, var end])
            throw SafetensorsHeader.Refused(display, new($"the tensor {SingleLine.Of(name)} lacks dtype, shape or data_offsets", $"텐서 {SingleLine.Of(name)}에 dtype, shape 또는 data_offsets가 없습니다"));
        if (start > end || (Bits(type) is { } bits && !Fits(shape, bits, end - start)))
            throw SafetensorsHeader.Refused(display, new($"the tensor {SingleLine.Of(name)} does not have the bytes of its shape", $"텐서 {SingleLine.Of(name)}의 바이트 수가 shape와 맞지 않습니다"));
        return new(name, type, shape, start, end);
    }

    ImmutableArray<long> Numbers()
    {
        var numbers = ImmutableArray.CreateBuilder<long>();
        Expect(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType is JsonTokenType.Number)
        {
            if (numbers.Count == MostDimensions || !json.TryGetInt64(out var number) || number < 0 || number > long.MaxValue / 2)
                throw new JsonException();
            numbers.Add(number);
        }

        return json.TokenType is JsonTokenType.EndArray ? numbers.ToImmutable() : throw new JsonException();
    }

    void Expect(JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new JsonException();
    }

    static bool Fits(ImmutableArray<long> shape, int bits, long bytes)
    {
        var total = (UInt128)bits;
        foreach (var dimension in shape)
        {
            if (dimension != 0 && total > UInt128.MaxValue / (UInt128)dimension)
                return false;
            total *= (UInt128)dimension;
        }

        return total == (UInt128)bytes * 8;
    }

    /// <summary>The bits of an element; null for a type of a later version, whose bytes are taken as they are declared.</summary>
    public static int? Bits(string type) => type switch
    {
        "F4" => 4,
        "F6_E2M3" or "F6_E3M2" => 6,
        "BOOL" or "U8" or "I8" or "F8_E4M3" or "F8_E5M2" or "F8_E8M0" or "F8_E4M3FNUZ" or "F8_E5M2FNUZ" => 8,
        "I16" or "U16" or "F16" or "BF16" => 16,
        "I32" or "U32" or "F32" => 32,
        "I64" or "U64" or "F64" or "C64" => 64,
        _ => null,
    };
}

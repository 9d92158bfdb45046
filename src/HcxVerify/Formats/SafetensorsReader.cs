using System.Collections.Immutable;
using System.Text.Json;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads the JSON of a safetensors header, tensor by tensor, so that what it costs is what it holds.</summary>
ref struct SafetensorsReader(ReadOnlySpan<byte> bytes, string display)
{
    const int MostDimensions = 64;
    const int MostTensors = 1_000_000;

    static readonly LocalizedText noJson = new("the header is no JSON of tensors", "헤더가 텐서를 적은 JSON이 아닙니다");

    Utf8JsonReader json = new(bytes, new JsonReaderOptions { MaxDepth = 8 });

    // Where the token at hand begins, counted from the beginning of the file.
    readonly long At => sizeof(ulong) + json.TokenStartIndex;

    /// <summary>The tensors, in the order of the header.</summary>
    /// <exception cref="ArtifactException">The header is no JSON of tensors, has a name twice, or a tensor without the bytes of its shape.</exception>
    public ImmutableArray<SafetensorsTensor> Tensors()
    {
        try
        {
            return All();
        }
        catch (JsonException)
        {
            throw SafetensorsHeader.Refused(display, noJson, sizeof(ulong) + json.BytesConsumed);
        }
        catch (InvalidOperationException)
        {
            throw SafetensorsHeader.Refused(display, noJson, At); // The reader's word for half of a surrogate pair, or bytes that are not UTF-8.
        }
    }

    ImmutableArray<SafetensorsTensor> All()
    {
        var tensors = ImmutableArray.CreateBuilder<SafetensorsTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Expect(JsonTokenType.StartObject);
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            if (!names.Add(name))
                throw Refused(new($"the name {SingleLine.Of(name)} stands twice", $"이름 {SingleLine.Of(name)}이(가) 두 번 있습니다"));
            if (tensors.Count == MostTensors)
                throw Refused(new($"it has more than {MostTensors} tensors", $"텐서가 {MostTensors}개를 넘습니다"));
            if (name is "__metadata__")
                Metadata();
            else
                tensors.Add(Tensor(name));
        }

        if (json.TokenType is not JsonTokenType.EndObject || json.Read())
            throw Refused(noJson);
        return tensors.ToImmutable();
    }

    void Metadata()
    {
        Expect(JsonTokenType.StartObject);
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
            Expect(JsonTokenType.String);
        if (json.TokenType is not JsonTokenType.EndObject)
            throw Refused(noJson);
    }

    SafetensorsTensor Tensor(string name)
    {
        var at = At;
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
                    throw Refused(noJson);
            }
        }

        if (type is null || shape.IsDefault || offsets.IsDefault || offsets is not [var start, var end])
            throw SafetensorsHeader.Refused(display, new($"the tensor {SingleLine.Of(name)} lacks dtype, shape or data_offsets", $"텐서 {SingleLine.Of(name)}에 dtype, shape 또는 data_offsets가 없습니다"), at);
        if (start > end)
            throw SafetensorsHeader.Refused(display, new($"the tensor {SingleLine.Of(name)} begins at {start} and ends at {end}", $"텐서 {SingleLine.Of(name)}이(가) {start}에서 시작해 {end}에서 끝납니다"), at);
        if (Bits(type) is { } bits && !Fits(shape, bits, end - start))
            throw SafetensorsHeader.Refused(display, new($"the tensor {SingleLine.Of(name)} has {end - start} bytes, not those of {type}[{string.Join(", ", shape)}]", $"텐서 {SingleLine.Of(name)}의 {end - start}바이트가 {type}[{string.Join(", ", shape)}]과(와) 맞지 않습니다"), at);
        return new(name, type, shape, start, end);
    }

    ImmutableArray<long> Numbers()
    {
        var numbers = ImmutableArray.CreateBuilder<long>();
        Expect(JsonTokenType.StartArray);
        while (json.Read() && json.TokenType is JsonTokenType.Number)
        {
            if (numbers.Count == MostDimensions || !json.TryGetInt64(out var number) || number < 0 || number > long.MaxValue / 2)
                throw Refused(noJson);
            numbers.Add(number);
        }

        return json.TokenType is JsonTokenType.EndArray ? numbers.ToImmutable() : throw Refused(noJson);
    }

    void Expect(JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw Refused(noJson);
    }

    readonly ArtifactException Refused(LocalizedText problem) => SafetensorsHeader.Refused(display, problem, At);

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

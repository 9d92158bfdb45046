using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A dimension of what a graph takes or gives; neither is known where the model leaves it open.</summary>
/// <param name="Size">Its size, where it is fixed.</param>
/// <param name="Symbol">What it is called, where it is not.</param>
public sealed record OnnxDimension(long? Size, string? Symbol);

/// <summary>What a graph takes or gives.</summary>
/// <param name="Kind"><c>tensor</c>, <c>sparse_tensor</c>, <c>sequence</c>, <c>map</c>, <c>optional</c> or <c>opaque</c>; null where the model does not say, or says something newer.</param>
/// <param name="Type">The type of a tensor's elements; null for anything else.</param>
/// <param name="Shape">Null where the model does not say, not even how many dimensions there are.</param>
public sealed record OnnxValue(string Name, string? Kind, string? Type, ImmutableArray<OnnxDimension>? Shape)
{
    const int MostDimensions = 64;
    const int OfDimension = 32; // In bytes.

    // The fields of TypeProto, of which a value has one.
    static string? KindOf(int field) => field switch
    {
        1 => "tensor",
        4 => "sequence",
        5 => "map",
        7 => "opaque",
        8 => "sparse_tensor",
        9 => "optional",
        _ => null,
    };

    /// <summary>Reads a ValueInfoProto.</summary>
    internal static OnnxValue Read(ProtobufReader reader, ProtobufField message)
    {
        var value = new OnnxValue("", null, null, null);
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is not (1 or 2))
                continue;
            reader.Once(field, ref seen);
            value = field.Number is 1 ? value with { Name = reader.Text(field) } : value.OfType(reader, field);
        }

        return value;
    }

    OnnxValue OfType(ProtobufReader reader, ProtobufField message)
    {
        var value = this;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (KindOf(field.Number) is not { } kind)
                continue;
            if (value.Kind is not null)
                throw reader.Refused(new($"the type of '{SingleLine.Of(Name)}' is both {value.Kind} and {kind}", $"'{SingleLine.Of(Name)}'의 자료형이 {value.Kind}이면서 {kind}입니다"), field.At);
            value = value with { Kind = kind };
            if (kind is "tensor" or "sparse_tensor")
                value = value.OfTensor(reader, field);
        }

        return value;
    }

    OnnxValue OfTensor(ProtobufReader reader, ProtobufField message)
    {
        var (type, shape) = (0, Shape);
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is not (1 or 2))
                continue;
            reader.Once(field, ref seen);
            if (field.Number is 1)
                type = reader.Int32(field);
            else
                shape = Dimensions(reader, field);
        }

        return this with { Type = OnnxType.Of(type).Name, Shape = shape };
    }

    static ImmutableArray<OnnxDimension> Dimensions(ProtobufReader reader, ProtobufField message)
    {
        var dimensions = ImmutableArray.CreateBuilder<OnnxDimension>();
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is not 1)
                continue;
            if (dimensions.Count == MostDimensions)
                throw reader.Refused(new($"a shape has more than {MostDimensions} dimensions", $"shape의 차원이 {MostDimensions}개를 넘습니다"), field.At);
            reader.Keep(OfDimension, field.At);
            dimensions.Add(Dimension(reader, field));
        }

        return dimensions.ToImmutable();
    }

    // Some writers leave a dimension open with a negative size, or an empty symbol.
    static OnnxDimension Dimension(ProtobufReader reader, ProtobufField message)
    {
        var dimension = new OnnxDimension(null, null);
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Counted(message).End))
        {
            if (field.Number is not (1 or 2))
                continue;
            reader.Once(field, ref seen);
            dimension = field.Number is 1
                ? dimension with { Size = reader.Number(field) is >= 0 and var size ? size : null }
                : dimension with { Symbol = reader.Text(field) is { Length: > 0 } symbol ? symbol : null };
        }

        // Of two readings of one dimension readers take the last.
        return seen == 0b110 ? throw reader.Refused(new("a dimension has both a size and a symbol", "차원에 크기와 기호가 함께 있습니다"), message.At) : dimension;
    }
}

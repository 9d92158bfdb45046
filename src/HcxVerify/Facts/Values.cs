using System.Collections.Immutable;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>From JSON values to the values of facts.</summary>
static class Values
{
    /// <summary>The value as the type of a fact wants it, or null where it is of another type.</summary>
    public static FactValue? Typed(JsonValue json, FactType type) => type switch
    {
        FactType.Integer => json.AsInteger() is { } integer ? new FactValue.Integer(integer) : null,
        FactType.Number => json.AsNumber() is { } number ? new FactValue.Number(number) : null,
        FactType.Text => json.Kind is JsonKind.Text ? new FactValue.Text(json.Text) : null,
        FactType.Flag => json.Kind is JsonKind.Flag ? new FactValue.Flag(json.Text == "true") : null,
        FactType.TextList => json.Kind is JsonKind.List && json.Items.All(item => item.Kind is JsonKind.Text) && !json.Items.IsEmpty
            ? new FactValue.TextList([.. json.Items.Select(item => item.Text)]) : null,
        FactType.TokenList => Tokens(json),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The value at a raw path, by its own type; null for null, objects and lists that are not all texts.</summary>
    public static FactValue? Raw(JsonValue json) => json.Kind switch
    {
        JsonKind.Number => Typed(json, FactType.Integer) ?? Typed(json, FactType.Number),
        JsonKind.Text => Typed(json, FactType.Text),
        JsonKind.Flag => Typed(json, FactType.Flag),
        JsonKind.List => Typed(json, FactType.TextList),
        _ => null,
    };

    /// <summary>What a JSON value is, for messages.</summary>
    public static LocalizedText Found(JsonValue json) => json.Kind switch
    {
        JsonKind.Null => new("null", "null"),
        JsonKind.Flag => new(json.Text, json.Text),
        JsonKind.Number => new($"the number {json.Text}", $"수 {json.Text}"),
        JsonKind.Text => new($"the text '{json.Text}'", $"문자열 '{json.Text}'"),
        JsonKind.List => new("a list", "목록"),
        _ => new("an object", "객체"),
    };

    static FactValue.TokenList? Tokens(JsonValue json)
    {
        if (json.Kind is not JsonKind.List || json.Items.IsEmpty)
            return null;
        var tokens = ImmutableArray.CreateBuilder<SpecialToken>();
        foreach (var item in json.Items)
        {
            var id = item.Find("id");
            if (item.Find("content") is not { Kind: JsonKind.Text } content || (id is not null && id.AsInteger() is not >= 0))
                return null;
            tokens.Add(new(content.Text, id?.AsInteger()));
        }

        return new(tokens.ToImmutable());
    }
}

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
        FactType.Integer => json.AsInteger() is >= 0 and var count ? new FactValue.Integer(count) : null,
        FactType.Number => json.AsNumber() is { } number ? new FactValue.Number(number) : null,
        FactType.Text => IsWritten(json) ? new FactValue.Text(json.Text) : null,
        FactType.Flag => json.Kind is JsonKind.Flag ? new FactValue.Flag(json.Text == "true") : null,
        FactType.TextList => json.Kind is JsonKind.List && json.Items.All(IsWritten) && !json.Items.IsEmpty ? new FactValue.TextList([.. json.Items.Select(item => item.Text)]) : null,
        FactType.IntegerList => Integers(json),
        FactType.TokenList => Tokens(json),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>What <see cref="Typed"/> takes, for messages. A negative count and a blank name say nothing, and would differ from every reference.</summary>
    public static LocalizedText Expected(FactType type) => type switch
    {
        FactType.Integer => new("an integer of 0 or more", "0 이상의 정수"),
        FactType.Text => new("a text that is not blank", "비어 있지 않은 문자열"),
        FactType.IntegerList => new("an integer of 0 or more, or a list of them", "0 이상의 정수 또는 그 목록"),
        FactType.TextList => new("a list of texts that are not blank", "비어 있지 않은 문자열의 목록"),
        _ => Words.FactTypes.Shown(type),
    };

    /// <summary>The value at a raw path, by its own type; null for null, blank texts, objects and lists that are not all texts.</summary>
    public static FactValue? Raw(JsonValue json) => json.Kind switch
    {
        JsonKind.Number => json.AsInteger() is { } integer ? new FactValue.Integer(integer) : Typed(json, FactType.Number),
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
        JsonKind.Number => new($"the number {SingleLine.Of(json.Text)}", $"수 {SingleLine.Of(json.Text)}"),
        JsonKind.Text => new($"the text '{SingleLine.Of(json.Text)}'", $"문자열 '{SingleLine.Of(json.Text)}'"),
        JsonKind.List => new("a list", "목록"),
        _ => new("an object", "객체"),
    };

    static bool IsWritten(JsonValue json) => json.Kind is JsonKind.Text && !string.IsNullOrWhiteSpace(json.Text);

    // One is a list of one: configurations write both.
    static FactValue.IntegerList? Integers(JsonValue json)
    {
        if (json.AsInteger() is >= 0 and var one)
            return new([one]);
        return json.Kind is JsonKind.List && !json.Items.IsEmpty && json.Items.All(item => item.AsInteger() is >= 0) ? new([.. json.Items.Select(item => item.AsInteger()!.Value)]) : null;
    }

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

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace HcxVerify.Formats;

/// <summary>Reads a small value in a large file: the steps of a tokenizer.</summary>
static class JsonSubtree
{
    const int MaxValues = 4096;

    /// <summary>The value that begins here; null for null. It has no places, and of a property that stands twice the first counts.</summary>
    public static JsonValue? Read(ref JsonBlocks json)
    {
        var left = MaxValues;
        return Value(ref json, ref left) is { Kind: not JsonKind.Null } value ? value : null;
    }

    // The depth is limited where the tokens are read.
    static JsonValue Value(ref JsonBlocks json, ref int left)
    {
        if (--left < 0)
            throw json.Refused(TokenizerProblems.ManySteps.With(MaxValues));
        switch (json.Type)
        {
            case JsonTokenType.StartObject:
                return new(JsonKind.Object, "", 0, 0) { Members = Members(ref json, ref left) };
            case JsonTokenType.StartArray:
                return new(JsonKind.List, "", 0, 0) { Items = Items(ref json, ref left) };
            case JsonTokenType.String:
                return new(JsonKind.Text, Encoding.UTF8.GetString(json.Text()), 0, 0);
            case JsonTokenType.Number:
                return new(JsonKind.Number, Encoding.UTF8.GetString(json.Written), 0, 0);
            case JsonTokenType.Null:
                return new(JsonKind.Null, "", 0, 0);
            default:
                return new(JsonKind.Flag, json.Type is JsonTokenType.True ? "true" : "false", 0, 0);
        }
    }

    static ImmutableArray<JsonValue> Items(ref JsonBlocks json, ref int left)
    {
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        for (json.Read(); json.Type is not JsonTokenType.EndArray; json.Read())
            items.Add(Value(ref json, ref left));
        return items.DrainToImmutable();
    }

    static ImmutableArray<JsonMember> Members(ref JsonBlocks json, ref int left)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        for (json.Read(); json.Type is not JsonTokenType.EndObject; json.Read())
        {
            var name = Encoding.UTF8.GetString(json.Text());
            json.Read();
            members.Add(new(name, Value(ref json, ref left)));
        }

        return members.DrainToImmutable();
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>Places of a document, as <c>/rules/0/severity</c>; a slash in a key is written <c>~1</c>.</summary>
static class DocumentPlaces
{
    /// <summary>The place of an entry in a mapping.</summary>
    public static string Of(string mapping, string key) => $"{mapping}/{key.Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The places of all keys.</summary>
    public static IEnumerable<string> Keys(JsonNode? node, string at = "") => node switch
    {
        JsonObject mapping => from entry in mapping
                              let place = Of(at, entry.Key)
                              from inside in Keys(entry.Value, place).Prepend(place)
                              select inside,
        JsonArray list => list.SelectMany((item, index) => Keys(item, $"{at}/{index}")),
        _ => [],
    };

    /// <summary>A copy of the document with another value at the place of a key or an item.</summary>
    public static JsonNode With(JsonNode document, string place, JsonNode? value) => Changed(document, place, (parent, part) =>
    {
        if (parent is JsonArray list)
            list[Index(part)] = value?.DeepClone();
        else
            parent[Key(part)] = value?.DeepClone();
    });

    /// <summary>A copy of the document without a key.</summary>
    public static JsonNode Without(JsonNode document, string place) => Changed(document, place, (parent, part) => parent.AsObject().Remove(Key(part)));

    /// <summary>A copy of the document with a key that has one letter more.</summary>
    public static JsonNode Misspelt(JsonNode document, string place) => Changed(document, place, (parent, part) =>
    {
        var value = parent[Key(part)];
        parent.AsObject().Remove(Key(part));
        parent[Key(part) + "x"] = value;
    });

    static JsonNode Changed(JsonNode document, string place, Action<JsonNode, string> change)
    {
        var copy = document.DeepClone();
        var parts = place.Split('/')[1..];
        change(parts[..^1].Aggregate(copy, (node, part) => node is JsonArray ? node[Index(part)]! : node[Key(part)]!), parts[^1]);
        return copy;
    }

    static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);

    static string Key(string part) => part.Replace("~1", "/", StringComparison.Ordinal);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>A node of a committed schema; its identity is its path.</summary>
sealed record SchemaNode(string Path, JsonObject Value, JsonObject Definitions)
{
    const string Pattern = "/patternProperties/";

    /// <summary>The root of a schema of docs/schemas.</summary>
    public static SchemaNode Root(string schema)
    {
        var root = JsonNode.Parse(File.ReadAllText(Repository.Path("docs/schemas", schema)))!.AsObject();
        return new("", root, root["definitions"]!.AsObject());
    }

    public bool Equals(SchemaNode? other) => other?.Path == Path;

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>The nodes that a schema has, each once, with the definitions.</summary>
    public IEnumerable<SchemaNode> All() => Inside().Concat(Definitions.Select(definition => Definition(definition.Key)).SelectMany(definition => definition.Inside()));

    /// <summary>The node, and what it refers to in turn.</summary>
    public IEnumerable<SchemaNode> Chain => Value["$ref"] is { } reference ? Definition(reference.GetValue<string>().Split('/')[^1]).Chain.Prepend(this) : [this];

    /// <summary>The keys that it knows of a mapping, by name or by pattern.</summary>
    public IEnumerable<SchemaNode> Keys => Children("properties").Concat(Children("patternProperties"));

    /// <summary>The nodes that are about a value and about the values inside it, each with its place. Of alternatives, those count that the value fits by its type and keys.</summary>
    public IEnumerable<(string Place, SchemaNode Node)> Of(JsonNode? value, string place = "")
    {
        if (Value["$ref"] is not null)
            return Chain.ElementAt(1).Of(value, place).Prepend((place, this));
        var same = Items("allOf").Concat(Items("anyOf").Concat(Items("oneOf")).Where(alternative => alternative.Chain.Last().Fits(value))).SelectMany(alternative => alternative.Of(value, place));
        var inside = value switch
        {
            JsonObject mapping => mapping.SelectMany(entry => OfKey(entry.Key).SelectMany(node => node.Of(entry.Value, DocumentPlaces.Of(place, entry.Key)))),
            JsonArray list when Child("items") is { } items => list.SelectMany((item, index) => items.Of(item, $"{place}/{index}")),
            _ => [],
        };
        return same.Concat(inside).Prepend((place, this));
    }

    IEnumerable<SchemaNode> OfKey(string key) => Value["properties"]?[key] is JsonObject known
        ? [this with { Path = $"{Path}/properties/{key}", Value = known }]
        : Children("patternProperties").Where(child => Regex.IsMatch(key, child.Path[(child.Path.LastIndexOf(Pattern, StringComparison.Ordinal) + Pattern.Length)..]));

    bool Fits(JsonNode? value) =>
        (Value["type"] is not JsonValue type || IsOf(value, type.GetValue<string>()))
        && (value is not JsonObject mapping || Value["additionalProperties"] is null || mapping.All(entry => OfKey(entry.Key).Any()));

    static bool IsOf(JsonNode? value, string type) => type == value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => type is "integer" ? type : "number",
        _ => null,
    };

    IEnumerable<SchemaNode> Inside() => Keys.Concat(Items("allOf")).Concat(Items("anyOf")).Concat(Items("oneOf")).Concat(new[] { Child("items"), Child("not") }.OfType<SchemaNode>()).SelectMany(child => child.Inside()).Prepend(this);

    IEnumerable<SchemaNode> Children(string keyword) => Value[keyword] is JsonObject children ? children.Select(child => this with { Path = $"{Path}/{keyword}/{child.Key}", Value = child.Value!.AsObject() }) : [];

    IEnumerable<SchemaNode> Items(string keyword) => Value[keyword] is JsonArray items ? items.Select((item, index) => this with { Path = $"{Path}/{keyword}/{index}", Value = item!.AsObject() }) : [];

    SchemaNode? Child(string keyword) => Value[keyword] is JsonObject child ? this with { Path = $"{Path}/{keyword}", Value = child } : null;

    SchemaNode Definition(string name) => this with { Path = $"/definitions/{name}", Value = Definitions[name]!.AsObject() };
}

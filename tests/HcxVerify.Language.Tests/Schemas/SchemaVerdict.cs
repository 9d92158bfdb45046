using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

using HcxVerify.Tests.Shared;

using NJsonSchema;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>What a committed schema says of a document.</summary>
static class SchemaVerdict
{
    static readonly ConcurrentDictionary<string, JsonSchema> schemas = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the document; nothing where the schema accepts it.</summary>
    /// <param name="schema">The name of the file in docs/schemas.</param>
    public static ImmutableArray<string> Of(string schema, JsonNode? document) =>
        [.. schemas.GetOrAdd(schema, Read).Validate(document?.ToJsonString() ?? "null").Select(error => $"{error.Path}: {error.Kind}")];

    /// <summary>The root of a text, null where it is no YAML at all, and whether the loader takes all of its YAML.</summary>
    public static (YamlNode? Root, bool IsWhole) Document(string text)
    {
        List<Diagnostic> errors = [];
        var root = YamlReader.Read(text, "rules.hcx.yml", errors);
        return (root, errors.Count == 0);
    }

    /// <summary>A node as JSON, each scalar typed as the loader types it.</summary>
    public static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { Kind: ScalarKind.Null } => null,
        YamlScalar { Kind: ScalarKind.Flag } flag => CoreSchema.Flag(flag.Value),
        YamlScalar { Kind: ScalarKind.Integer } integer => CoreSchema.Integer(integer.Value) is { } value ? value : JsonNode.Parse(Beyond),
        YamlScalar { Kind: ScalarKind.Number } number => CoreSchema.Number(number.Value) is { } value ? value : JsonNode.Parse(Beyond),
        YamlScalar text => text.Value,
        _ => throw new InvalidOperationException(),
    };

    // JSON has neither infinity nor NaN; of numbers, this one is beyond every limit, too.
    const string Beyond = "1e400";

    static JsonSchema Read(string schema) => JsonSchema.FromFileAsync(Repository.Path("docs/schemas", schema)).GetAwaiter().GetResult();
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>The schemas as files: each stands by itself, with the definitions that it uses.</summary>
static class SchemaFiles
{
    static readonly JsonSerializerOptions readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files of docs/schemas, with their content.</summary>
    public static IReadOnlyList<(string Name, JsonObject Schema)> All =>
    [
        ("hcx.schema.json", Whole("HcxVerify rules", "Checks of an AI model: *.hcx.yml.", RuleSchemas.File())),
        ("hcx.test.schema.json", Whole("HcxVerify tests of rules", "What rules must come to on models that are described: *.hcx.test.yml.", TestSchemas.File())),
        ("hcx.waivers.schema.json", Whole("HcxVerify waivers", "Findings that somebody accepts for a time: *.hcx.waivers.yml.", WaiverSchemas.File())),
    ];

    /// <summary>A schema as its file has it.</summary>
    public static string Text(JsonObject schema) => schema.ToJsonString(readable) + "\n";

    static JsonObject Whole(string title, string says, JsonObject file)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title, ["description"] = says };
        foreach (var (keyword, value) in file)
            schema[keyword] = value?.DeepClone();
        var used = Used(file);
        schema["definitions"] = new JsonObject(Definitions.All.Where(definition => used.Contains(definition.Name)).Select(definition => KeyValuePair.Create(definition.Name, (JsonNode?)definition.Schema)));
        return schema;
    }

    // Those that are named, and those that these name.
    static HashSet<string> Used(JsonNode schema)
    {
        var definitions = Definitions.All.ToDictionary(definition => definition.Name, definition => definition.Schema, StringComparer.Ordinal);
        HashSet<string> used = [];
        Queue<JsonNode> open = new([schema]);
        while (open.TryDequeue(out var node))
        {
            foreach (var name in References(node).Where(used.Add))
                open.Enqueue(definitions[name]);
        }

        return used;
    }

    static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.SelectMany(entry => entry.Key is "$ref" ? [entry.Value!.GetValue<string>().Split('/')[^1]] : References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}

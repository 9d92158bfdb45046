using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>Pieces of files with places to fill, as <c>${1:word}</c>.</summary>
static partial class Snippets
{
    /// <summary>A snippet as the loader reads it when nobody fills its places.</summary>
    public static JsonNode? Written(JsonNode? snippet) => snippet switch
    {
        JsonObject mapping => new JsonObject(mapping.Select(entry => KeyValuePair.Create(Filled(entry.Key), Written(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Written)]),
        _ => SchemaVerdict.Json(new YamlScalar(new(""), Filled(snippet!.GetValue<string>()), CoreSchema.KindOf(Filled(snippet.GetValue<string>())))),
    };

    /// <summary>A snippet as YAML in one line, its places as they are without being filled.</summary>
    public static string Flow(JsonNode? snippet) => snippet switch
    {
        JsonObject mapping => $"{{ {string.Join(", ", mapping.Select(entry => $"{Filled(entry.Key)}: {Flow(entry.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        _ => Filled(snippet!.GetValue<string>()),
    };

    static string Filled(string text) => Hole().Replace(text, "$1");

    [GeneratedRegex(@"\$\{[0-9]+:([^}]*)\}")]
    private static partial Regex Hole();
}

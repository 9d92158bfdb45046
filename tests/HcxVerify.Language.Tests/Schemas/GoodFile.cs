using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>A good file, the schema that it is for, and whether the loader of this version reads it.</summary>
sealed record GoodFile(string Name, string Schema, bool IsLoaded, JsonNode Document)
{
    /// <summary>Those that the loader reads, and those that it will read.</summary>
    public static ImmutableArray<GoodFile> All { get; } =
    [
        .. Directory.GetFiles(Load.Path("../Good"), "*.hcx.yml").Select(file => Read(file, "hcx.schema.json", isLoaded: true)),
        Read(Load.Path("Awaited/full.hcx.yml"), "hcx.schema.json", isLoaded: false),
        Read(Load.Path("Awaited/full.hcx.test.yml"), "hcx.test.schema.json", isLoaded: false),
        Read(Load.Path("Awaited/full.hcx.waivers.yml"), "hcx.waivers.schema.json", isLoaded: false),
    ];

    /// <summary>The file in pieces: all of it but its rules with the first rule, and each other rule.</summary>
    public IEnumerable<(JsonNode Document, Func<string, bool> Has)> Pieces()
    {
        if (Document["rules"] is not JsonArray rules)
            return [(Document, _ => true)];
        return rules.Select((rule, index) =>
        {
            var document = Document.DeepClone();
            document["rules"] = new JsonArray(rule!.DeepClone());
            return (document, (Func<string, bool>)(place => index == 0 || place.StartsWith("/rules/", StringComparison.Ordinal)));
        });
    }

    static GoodFile Read(string file, string schema, bool isLoaded) =>
        new(Path.GetFileName(file), schema, isLoaded, SchemaVerdict.Json(SchemaVerdict.Document(File.ReadAllText(file)).Root!)!);
}

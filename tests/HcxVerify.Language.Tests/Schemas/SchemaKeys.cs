using System.Text.Json.Nodes;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>What an editor has to show: of every key what it is, and pieces of files that work.</summary>
public sealed class SchemaKeys
{
    // What NJsonSchema and the language server for YAML both take into account, and what only an editor shows.
    static readonly string[] keywords =
    [
        "$schema", "title", "description", "definitions", "$ref", "type", "enum", "properties", "patternProperties", "additionalProperties", "required", "minProperties",
        "items", "minItems", "uniqueItems", "pattern", "minimum", "maximum", "allOf", "anyOf", "oneOf", "not",
        "markdownDescription", "enumDescriptions", "examples", "defaultSnippets", "errorMessage", "patternErrorMessage", "doNotSuggest",
    ];

    public static TheoryData<string> Schemas => [.. SchemaFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_key_has_a_description(string schema) =>
        Assert.All(Nodes(schema).SelectMany(node => node.Keys).Where(key => key.Value["doNotSuggest"] is null), key => Assert.True(key.Chain.Any(Describes), key.Path));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_word_of_a_choice_that_completion_offers_has_a_description(string schema)
    {
        foreach (var node in Nodes(schema).Where(node => node.Value["enumDescriptions"] is not null))
            Assert.Equal(node.Value["enum"]!.AsArray().Count, node.Value["enumDescriptions"]!.AsArray().Count(text => text!.GetValue<string>().Length > 0));
    }

    [Fact]
    public void Every_kind_of_check_has_its_schema() => Assert.Equal(RuleKinds.All, CheckSchemas.All.Select(check => check.Kind));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Only_keywords_are_used_that_validators_and_editors_understand_alike(string schema)
    {
        Assert.All(Nodes(schema), node => Assert.Empty(node.Value.Select(keyword => keyword.Key).Except(keywords)));
        // Whether a mapping takes other keys is said, but where it only adds to one that says it.
        Assert.All(Nodes(schema).Where(node => node.Value["type"]?.ToString() is "object"), node => Assert.False(node.Value["additionalProperties"]!.GetValue<bool>()));
        // Texts are compared with numbers by some validators.
        Assert.All(Nodes(schema).Where(node => node.Value["enum"] is not null), node => Assert.NotNull(node.Value["type"]));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_example_and_every_snippet_is_valid_and_loads_in_its_place(string schema)
    {
        var open = Nodes(schema).SelectMany(Pieces).Select(piece => piece.Name).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(open);
        var pieces = from file in GoodFile.All
                     where file.Kind.Schema == schema
                     from part in file.Pieces()
                     from found in SchemaNode.Root(schema).Of(part.Document)
                     from piece in Pieces(found.Node)
                     where open.Contains(piece.Name) && IsGood(file, DocumentPlaces.With(part.Document, found.Place, piece.Value))
                     select piece.Name;
        foreach (var piece in pieces)
            open.Remove(piece);
        Assert.True(open.Count == 0, string.Join('\n', open.Order(StringComparer.Ordinal)));
    }

    static bool IsGood(GoodFile file, JsonNode document) => SchemaVerdict.Of(file.Kind.Schema, document).IsEmpty && !file.Seen(document).Any();

    static IEnumerable<SchemaNode> Nodes(string schema) => SchemaNode.Root(schema).All();

    static bool Describes(SchemaNode node) => !string.IsNullOrWhiteSpace(node.Value["description"]?.GetValue<string>());

    // Examples as they are; snippets as they are read when nobody fills their places.
    static IEnumerable<(string Name, JsonNode? Value)> Pieces(SchemaNode node) =>
    [
        .. node.Value["examples"] is JsonArray examples ? examples.Select(example => ($"{node.Path}: {example}", example)) : [],
        .. node.Value["defaultSnippets"] is JsonArray snippets ? snippets.Select(snippet => ($"{node.Path}: {snippet!["label"]}", Snippets.Written(snippet["body"]))) : [],
    ];
}

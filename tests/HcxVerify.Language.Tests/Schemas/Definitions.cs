using System.Text.Json.Nodes;

using HcxVerify.Tests.Shared;

using static HcxVerify.Language.Tests.Schemas.Pieces;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>What the schemas share, by name. A schema has those that it uses.</summary>
static class Definitions
{
    /// <summary>The form of ids and of names of the author's own.</summary>
    public const string Name = "[a-z0-9][a-z0-9._-]*";

    const string NameForm = "use lower-case letters, digits, '-', '.' and '_', beginning with a letter or digit";

    const string Step = @"(?!\.\.?(?:[/\\]|#))(?:[^\s~/\\#]|~[01])+";

    /// <summary>A place in a JSON file of the model, as <see cref="FactPath"/> reads it: a JSON pointer after the file's path, which leads nowhere out of the folder.</summary>
    public const string RawPath = @"(?!.:)" + Step + @"(?:[/\\]" + Step + @")*#/(?:[^\s~]|~[01])*";

    const string RawExample = "config.json#/rope_scaling/factor";
    const string DigestForm = "write 64 hexadecimal digits";

    /// <summary>All of them, in the order in which a schema has them.</summary>
    public static IReadOnlyList<(string Name, JsonObject Schema)> All =>
    [
        ("version", new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray(1) }.Otherwise("write 1: the only version of the rule language")),
        ("name", Matching($"^{Name}$", NameForm)),
        ("text", Text()),
        ("localized", Localized()),
        ("digest", Matching("^[0-9a-fA-F]{64}$", DigestForm)),
        ("date", Matching("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "write a day as 2026-01-31")),
        ("line", Line()),
        ("component", Component($"^{Name}$", Components.All)),
        ("claimed-component", Component($"^(?!{Components.Subject}$){Name}$", Components.All.Remove(Components.Subject))),
        ("severity", Choice(Words.Severities, Meanings.Of)),
        ("on-fail", Choice(Words.Meanings, Meanings.Of)),
        ("priority", Choice(Words.Priorities, Meanings.Of)),
        ("outcome", Choice(Words.ExpectedOutcomes, Meanings.Of)),
        ("verdict", Choice(Words.Verdicts, Meanings.Of)),
        ("evidence-kind", Choice(Words.EvidenceKinds, Meanings.Of)),
        ("vocabulary-relation", Choice(Words.VocabularyRelations, Meanings.Of)),
        ("weight-relation", Choice(Words.WeightRelations, Meanings.Of)),
        ("file-format", Choice(Words.FileFormats, Meanings.Of)),
        ("reference-name", Line().Known(BuiltIn())),
        ("reference-or-all", Line().Known(BuiltIn().Append((ReferenceUse.All, "every suspect that the rule files declare or the host locates; in architecture, every other built-in reference, too")))),
        ("fact", Choice(FactTable.All.Select(fact => (fact.Name, $"{fact.Meaning.En}: {Words.FactTypes[fact.Type]}; from {fact.From.En}"))).Otherwise("write the name of a fact, such as Text.HiddenSize")),
        ("fact-path", Either(
            Choice(FactTable.All.Select(fact => (fact.Name, $"{fact.Meaning.En}; from {fact.From.En}"))).Says("The name of a fact.").Otherwise($"write the name of a fact, such as Text.HiddenSize, or a place in a file of the model, such as {RawExample}"),
            Matching($"^{RawPath}$", $"write a place in a file of the model as {RawExample}").Says("A place in a JSON file of the model: the file, #, and a JSON pointer.").Example(RawExample))),
        ("figure", Figure()),
        .. Enum.GetValues<FactType>().Select(type => (OfType(type), Value(type))),
        ("raw-value", RawValue()),
        ("reference", RuleSchemas.Reference()),
        .. RuleSchemas.Keys(),
        .. CheckSchemas.All.Select(check => (check.Kind.Name, check.Schema)),
        ("given", GivenFacts.Schema()),
        ("expectation", TestSchemas.Expectation()),
    ];

    /// <summary>The definition of the values of a type of facts.</summary>
    public static string OfType(FactType type) => type switch
    {
        FactType.TextList => "texts",
        FactType.IntegerList => "integers",
        FactType.TokenList => "tokens",
        _ => $"{type}-value".ToLowerInvariant(),
    };

    /// <summary>The names of the built-in references, each with the model that it is: what their files in the engine say.</summary>
    public static IEnumerable<(string Name, string Model)> BuiltIn() =>
        from file in Directory.EnumerateFiles(Repository.Path("src/HcxVerify/References/BuiltIn"), "*.json").Order(StringComparer.Ordinal)
        let facts = JsonNode.Parse(File.ReadAllText(file))!
        select (Path.GetFileNameWithoutExtension(file), $"{facts["name"]}, {facts["publisher"]} (built in)");

    static JsonObject Localized() => MappingOr(
        Mapping(
            Required("en", "The text in English, and where there is no other.", Defined("text")),
            Optional("ko", "The text in Korean.", Defined("text")))
            .Titled("text by language"),
        Text());

    static JsonObject Component(string pattern, IEnumerable<string> known) =>
        Matching(pattern, NameForm).Known(known.Select(component => (component, Meanings.OfComponent(component))));

    // The type of the value is that of the fact; of an unknown fact, the key itself is said to be wrong.
    static JsonObject Figure() => Either(
    [
        .. from type in Enum.GetValues<FactType>()
           let facts = FactTable.All.Where(fact => fact.Type == type).Select(fact => fact.Name)
           select Where(("fact", Among(facts)), ("value", Value(type))),
        Where(("fact", new() { ["not"] = Among(FactTable.All.Select(fact => fact.Name)) })),
    ]);

    static JsonObject Value(FactType type) => type switch
    {
        FactType.Integer => Integer(0, long.MaxValue),
        FactType.Number => new() { ["type"] = "number" },
        FactType.Text => new() { ["type"] = "string" },
        FactType.Flag => Flag(),
        FactType.TextList => List(new() { ["type"] = "string" }),
        FactType.IntegerList => List(Integer(0, long.MaxValue)),
        FactType.TokenList => List(MappingOr(
            Mapping(
                Required("content", "The text of the token.", new() { ["type"] = "string" }),
                Optional("id", "The id of the token.", Integer(0, long.MaxValue)))
                .Titled("token"),
            new() { ["type"] = "string" })),
        _ => throw new InvalidOperationException(),
    };

    // Of the types that a value in a JSON file can have, those that a rule reads.
    static JsonObject RawValue() => Either(new JsonObject { ["type"] = new JsonArray("number", "boolean") }, Text(), List(new() { ["type"] = "string" }));
}

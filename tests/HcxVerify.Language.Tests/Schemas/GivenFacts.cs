using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using static HcxVerify.Language.Tests.Schemas.Pieces;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>What a test gives: facts and measurements by their names, each with a value of its type.</summary>
static class GivenFacts
{
    const string Argument = @"\(""[^""]+""\)";

    public static JsonObject Schema() => Named(
        [RawPath(), .. GivenNames.All.Where(row => row.Argument is not null).SelectMany(Patterns)],
        [
            .. FactTable.All.Select(fact => Optional(fact.Name, $"Given: {fact.Meaning.En}.", Defined(Definitions.OfType(fact.Type)))),
            .. GivenNames.All.Where(row => row.Argument is null).Select(row => Optional(row.Source, Says(row), Value(row.Type))),
        ])
        .Snippet("Reference(…)", "a reference that is not there", new JsonObject { ["Reference(\"${1:llama-3}\")"] = GivenNames.MissingWord })
        .Snippet("Reference(…).Text.VocabularySize", "a fact of a reference, which then has only the given ones", new JsonObject { ["Reference(\"${1:llama-3}\").${2:Text.VocabularySize}"] = "${3:128256}" })
        .Snippet("Vocabulary(…).Relation", "how the vocabulary relates to a reference's", new JsonObject { ["Vocabulary(\"${1:llama-3}\").Relation"] = "${2:extends}" })
        .Snippet("Weights(…).TextDecoder.Relation", "how the weights of a component relate to a reference's", new JsonObject { ["Weights(\"${1:llama-3.1-70b}\").${2:TextDecoder}.Relation"] = "${3:no-reuse-found}" })
        .Snippet("Evidence(…).Sha256", "the digest of a file of evidence", new JsonObject { ["Evidence(\"${1:evidence/report.pdf}\").Sha256"] = $"${{2:{CheckSchemas.Digest}}}" })
        .Snippet("File(…).Format", "the format of a file of the model", new JsonObject { ["File(\"${1:model.safetensors}\").Format"] = "${2:safetensors}" });

    static (string, JsonObject) RawPath() => ($"^{Definitions.RawPath}$", Defined("raw-value").Says("Given: the value at this place of a file of the model."));

    // A fact of a reference has a pattern for each type of facts.
    static IEnumerable<(string, JsonObject)> Patterns(GivenName row) => row.Type is not GivenType.OfItsFact
        ? [($"^{row.Source}{Argument}{(row.OfComponent ? $@"\.(?:{string.Join('|', GivenNames.WeightComponents.Select(component => component.Name))})" : "")}{(row.Member is null ? "" : $@"\.{row.Member}")}$", Value(row.Type).Says(Says(row)))]
        :
        [
            .. from type in Enum.GetValues<FactType>()
               let facts = FactTable.All.Where(fact => fact.Type == type).Select(fact => Regex.Escape(fact.Name))
               select ($@"^{row.Source}{Argument}\.(?:{string.Join('|', facts)})$", Defined(Definitions.OfType(type)).Says(Says(row))),
            ($@"^{row.Source}{Argument}\.{Definitions.RawPath}$", Defined("raw-value").Says(Says(row))),
        ];

    static string Says(GivenName row) => $"Given: {row.Meaning.En}.";

    static JsonObject Value(GivenType type) => type switch
    {
        GivenType.Missing => Among(GivenNames.MissingWord),
        GivenType.VocabularyRelation => Defined("vocabulary-relation"),
        GivenType.WeightRelation => Defined("weight-relation"),
        GivenType.Fraction => Number(0, 1),
        GivenType.Sha256 => Defined("digest"),
        GivenType.Format => Defined("file-format"),
        GivenType.Size => Integer(0, long.MaxValue),
        GivenType.Path => Text(),
        GivenType.Date => Defined("date"),
        _ => throw new UnreachableException(),
    };
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>A good file as JSON.</summary>
sealed record GoodFile(DocumentKind Kind, JsonNode Document)
{
    /// <summary>All of them: together they have every key of the language.</summary>
    public static ImmutableArray<GoodFile> All { get; } =
    [
        .. from folder in (string[])["../Good", "Forms"]
           from file in Directory.GetFiles(Load.Path(folder), "*.yml").Order(StringComparer.Ordinal)
           select new GoodFile(DocumentKind.Of(file)!, SchemaVerdict.Json(SchemaVerdict.Document(File.ReadAllText(file)).Root!)!),
    ];

    /// <summary>The file in pieces: all of it but its rules with the first rule, and each other rule. Rules on evidence stay, since tests name their files.</summary>
    public IEnumerable<(JsonNode Document, Func<string, bool> Has)> Pieces()
    {
        if (Document["rules"] is not JsonArray rules)
            return [(Document, _ => true)];
        return rules.Select((rule, index) =>
        {
            var document = Document.DeepClone();
            document["rules"] = new JsonArray([.. rules.Where(other => other != rule && other!["evidence"] is not null).Prepend(rule).Select(kept => kept!.DeepClone())]);
            return (document, (Func<string, bool>)(place => place.StartsWith("/rules/", StringComparison.Ordinal) ? place.StartsWith("/rules/0/", StringComparison.Ordinal) : index == 0));
        });
    }

    // What no rule of the set reads is told by the rules, and not by the form of its name.
    static readonly ImmutableArray<string> ofOtherRules = [" rule compares with ", "no integrity rule looks at files", "no rule reads a raw path"];

    /// <summary>What the loader says of a changed document, as far as a schema can see it.</summary>
    public IEnumerable<Diagnostic> Seen(JsonNode document) => Kind.Errors(document.ToJsonString()).Where(error => SeenCodes.Seen.Contains(error.Code.Id)
        && !ofOtherRules.Any(words => error.Text.En.Contains(words, StringComparison.Ordinal)));
}

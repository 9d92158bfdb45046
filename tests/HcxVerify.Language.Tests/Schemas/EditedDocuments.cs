using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>
/// Of every good file with one key deleted, misspelt or with a value of another type, schema and loader say the same: the schema refuses it exactly where the
/// loader does for a reason that a schema can see.
/// </summary>
public sealed class EditedDocuments
{
    const string Located = "a schema does not know which references the host locates";
    const string RawPath = "which raw paths are read stands in rules";
    const string Relation = "which relation an effect needs is told by the key of the effect";

    // In place of each value.
    static readonly string[] values = ["null", "true", "12345", "0.5", "\"\"", "\"some text\"", "[]", "[\"some text\"]", "[{}]", "{}", """{"some":"text"}"""];

    // An edit by its place and how, and why the two differ.
    static readonly Dictionary<string, string> exceptions = new(StringComparer.Ordinal)
    {
        ["/references/our-older-model = {}"] = Located,
        ["/references/our-older-model/from deleted"] = Located,
        ["/references/suspect-70b = {}"] = Located,
        ["/references/suspect-70b/from deleted"] = Located,
        ["/references/cl100k-base misspelt"] = Located,
        ["/rules/0/tests/2/given/Weights(\"suspect-70b\").TextDecoder.Relation deleted"] = Relation,
        ["/rules/0/tests/0/given/Weights(\"suspect-70b\").TextDecoder.Relation deleted"] = Relation,
        ["/rules/0/tests/0/given/config.json#~1rope_scaling~1factor misspelt"] = RawPath,
        ["/rules/0/tests/2/given/Reference(\"suspect-70b\").config.json#~1rope_scaling~1factor misspelt"] = RawPath,
        ["/rules/0/vocabulary/limits/independent = 0.5"] = "a schema cannot say that one value is below another",
        ["/rules/0/evidence/file = \"some text\""] = "the files of evidence that tests name stand in rules",
    };

    static readonly Lazy<ImmutableArray<string>> differences = new(() =>
    [
        .. from edit in GoodFile.All.SelectMany(Edits).AsParallel().AsOrdered()
           let difference = Difference(edit.File, edit.Document)
           where difference is not null
           select $"{edit.Name}: {difference}",
    ]);

    [Fact]
    public void Schema_and_loader_say_the_same_of_a_changed_key()
    {
        var different = differences.Value.Where(difference => !exceptions.Keys.Any(edit => Is(difference, edit)));
        Assert.True(!different.Any(), string.Join('\n', different));
    }

    [Fact]
    public void Every_exception_is_one() => Assert.All(exceptions.Keys, edit => Assert.Contains(differences.Value, difference => Is(difference, edit)));

    static bool Is(string difference, string edit) => difference.StartsWith(edit + ": ", StringComparison.Ordinal);

    static IEnumerable<(GoodFile File, string Name, JsonNode Document)> Edits(GoodFile file) =>
        from piece in file.Pieces()
        from place in DocumentPlaces.Keys(piece.Document)
        where piece.Has(place)
        from edit in Edits(piece.Document, place)
        select (file, edit.Name, edit.Document);

    static IEnumerable<(string Name, JsonNode Document)> Edits(JsonNode document, string place) =>
    [
        ($"{place} deleted", DocumentPlaces.Without(document, place)),
        ($"{place} misspelt", DocumentPlaces.Misspelt(document, place)),
        .. values.Select(value => ($"{place} = {value}", DocumentPlaces.With(document, place, JsonNode.Parse(value)))),
    ];

    // What one of them says, where the other says nothing.
    static string? Difference(GoodFile file, JsonNode document)
    {
        var seen = file.Seen(document).FirstOrDefault();
        var problems = SchemaVerdict.Of(file.Kind.Schema, document);
        return seen is not null == problems.Length > 0 ? null : seen is not null ? $"only the loader: {seen.Line(ReportLanguage.English)}" : $"only the schema: {problems[0]}";
    }
}

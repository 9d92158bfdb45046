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
    const string Unread = "the loader does not run tests yet, and takes any value of a place in a file";

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
        ["/rules/0/tests/0/given/config.json#~1rope_scaling~1factor = \"\""] = Unread,
        ["/rules/0/tests/0/given/config.json#~1rope_scaling~1factor = []"] = Unread,
        ["/rules/0/tests/0/given/config.json#~1rope_scaling~1factor = [{}]"] = Unread,
    };

    static readonly Lazy<ImmutableArray<string>> differences = new(() =>
    [
        .. from edit in GoodFile.All.Where(file => file.IsLoaded).SelectMany(Edits).AsParallel().AsOrdered()
           let difference = Difference(edit.Document)
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

    static IEnumerable<(string Name, JsonNode Document)> Edits(GoodFile file) =>
        from piece in file.Pieces()
        from place in DocumentPlaces.Keys(piece.Document)
        where piece.Has(place)
        from edit in Edits(piece.Document, place)
        select edit;

    static IEnumerable<(string Name, JsonNode Document)> Edits(JsonNode document, string place) =>
    [
        ($"{place} deleted", DocumentPlaces.Without(document, place)),
        ($"{place} misspelt", DocumentPlaces.Misspelt(document, place)),
        .. values.Select(value => ($"{place} = {value}", DocumentPlaces.With(document, place, JsonNode.Parse(value)))),
    ];

    // What one of them says, where the other says nothing.
    static string? Difference(JsonNode document)
    {
        var seen = Load.Text(document.ToJsonString()).Errors.Where(error => SeenCodes.Seen.Contains(error.Code.Id)).ToList();
        var problems = SchemaVerdict.Of("hcx.schema.json", document);
        return seen.Count > 0 == problems.Length > 0 ? null : seen.Count > 0 ? $"only the loader: {seen[0].Line(ReportLanguage.English)}" : $"only the schema: {problems[0]}";
    }
}

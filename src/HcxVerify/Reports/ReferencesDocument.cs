using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Reports;

/// <summary>The built-in references as JSON, <c>hcxverify/references/1</c>. Names of kinds are the same in every language.</summary>
public static class ReferencesDocument
{
    const string Schema = "hcxverify/references/1";

    /// <summary>All of them: what each is, and what kinds of facts are known of it.</summary>
    public static string All() => Write(BuiltInReferences.Names, withFacts: false);

    /// <summary>One of them, with its facts.</summary>
    /// <exception cref="Artifacts.ArtifactException">There is none of that name.</exception>
    public static string One(string name) => Write([name], withFacts: true);

    static string Write(ImmutableArray<string> names, bool withFacts)
    {
        using var stream = new MemoryStream();
        // The relaxed encoder leaves < > readable: the document is JSON and never becomes part of a page.
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("references");
            foreach (var name in names)
                Reference(json, name, BuiltInReferences.Find(name), withFacts);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    static void Reference(Utf8JsonWriter json, string name, ModelFacts model, bool withFacts)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("model", model.Name.En);
        json.WriteString("publisher", model.Publisher?.En);
        json.WriteStartArray("kinds");
        foreach (var kind in FactKinds.Of(model))
            json.WriteStringValue(Words.FactKinds[kind]);
        json.WriteEndArray();
        if (withFacts)
        {
            json.WriteStartObject("facts");
            foreach (var fact in model.Facts)
                Fact(json, fact);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static void Fact(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject(fact.Name);
        FactJson.Value(json, "value", fact.Value);
        json.WriteString("source", fact.Source.Cited);
        json.WriteString("seen", fact.Source.Seen);
        json.WriteEndObject();
    }
}

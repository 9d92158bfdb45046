using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using HcxVerify.Facts;

namespace HcxVerify.Reports;

/// <summary>Writes the facts of a model as a file of saved facts, <c>hcxverify/facts/1</c>, which <see cref="SavedFacts"/> reads.</summary>
public static class FactsDocument
{
    // The relaxed encoder leaves Korean readable; the document is a file or a stream of its own and never becomes part of a page.
    static readonly JsonWriterOptions format = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document; its lines end with <c>\n</c> on every system.</summary>
    public static string Write(ModelFacts facts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, format))
        {
            json.WriteStartObject();
            json.WriteString("schema", SavedFacts.Schema);
            json.WriteString("name", facts.Name.En is "" ? facts.Location : facts.Name.En); // The root of a file system has no name.
            WriteText(json, "publisher", facts.Publisher?.En);
            json.WriteString("location", facts.Location);
            WriteText(json, "digest", facts.Digest);
            json.WriteStartObject("facts");
            foreach (var fact in facts.Facts)
                WriteFact(json, fact);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    static void WriteFact(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject(fact.Name);
        FactJson.Value(json, "value", fact.Value);
        WriteText(json, "source", fact.Source.Cited);
        WriteText(json, "seen", fact.Source.Seen);
        json.WriteString("file", fact.Source.File);
        WriteText(json, "digest", fact.Source.Digest);
        json.WriteString("place", fact.Source.Pointer);
        json.WriteNumber("line", fact.Source.Line);
        json.WriteString("origin", fact.Origin is FactOrigin.Read ? "read" : "stated");
        json.WriteEndObject();
    }

    static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }
}

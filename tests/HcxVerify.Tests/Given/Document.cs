using System.Text;

using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Tests.Given;

/// <summary>The facts of one document, without a folder around it.</summary>
static class Document
{
    public static ModelFacts Config(string text) => Read(FormatTable.Config, text, ConfigFacts.Read);

    public static ModelFacts TokenizerConfig(string text) => Read(FormatTable.TokenizerConfig, text, TokenizerConfigFacts.Read);

    static ModelFacts Read(Format format, string text, Action<ModelDocument, FactCollector> read)
    {
        var document = new ModelDocument(format.FileName!, format.FileName!, "sha256:file", Json.Read(new(format.FileName!, format.FileName!, Encoding.UTF8.GetBytes(text), "sha256:file")));
        var facts = new FactCollector();
        read(document, facts);
        return new() { Name = new("the-model"), Location = "model", Facts = ModelFacts.InOrder(facts.Facts), Missing = facts.Missing, Documents = [document] };
    }

    /// <summary>The facts in one line each: name, value and pointer.</summary>
    public static IEnumerable<string> Shown(ModelFacts model) => model.Facts.Select(fact => $"{fact.Name} = {fact.Value.Formatted(null)} at {fact.Source.Pointer}");
}

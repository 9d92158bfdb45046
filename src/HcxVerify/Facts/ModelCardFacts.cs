using System.Collections.Immutable;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>
/// From the front matter of a model card to facts: what the publisher declares of the model's origin, licence and data.
/// <see href="https://huggingface.co/docs/hub/model-cards#model-card-metadata"/>
/// </summary>
static class ModelCardFacts
{
    static readonly ImmutableArray<FactName> names = [.. FactTable.All.Where(fact => fact.Origin?.File == FormatTable.ModelCard.FileName)];

    public static void Read(ModelDocument card, FactCollector facts)
    {
        foreach (var name in names)
        {
            var key = name.Origin!.Keys[0];
            if (card.Root.Find(key) is { Kind: not JsonKind.Null } value)
                facts.Add(name, card, $"/{key}", name.Type is FactType.TextList ? Listed(value) : Single(value));
        }
    }

    // One base model is often written without the list around it, and a licence with one.
    static JsonValue Listed(JsonValue value) => value.Kind is JsonKind.Text ? value with { Kind = JsonKind.List, Text = "", Items = [value] } : value;

    static JsonValue Single(JsonValue value) => value is { Kind: JsonKind.List, Items: [var only] } ? only : value;
}

using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>The kinds of facts that are known of a model.</summary>
public static class FactKinds
{
    static readonly ImmutableArray<(FactKind Kind, Func<FactName, bool> Has)> table =
    [
        (FactKind.Architecture, name => name.Group == FactTable.TextHiddenSize.Group),
        (FactKind.SpecialTokens, name => name == FactTable.TokenizerSpecialTokens),
        (FactKind.Vision, name => name.Group == FactTable.VisionHiddenSize.Group),
        (FactKind.Audio, name => name.Group == FactTable.AudioHiddenSize.Group),
    ];

    /// <summary>Those of which at least one fact is known, in the order of the table.</summary>
    public static ImmutableArray<FactKind> Of(ModelFacts model)
    {
        ImmutableArray<FactName> names = [.. model.Facts.Select(fact => FactTable.Find(fact.Name)).OfType<FactName>()];
        return [.. table.Where(row => names.Any(row.Has)).Select(row => row.Kind)];
    }
}

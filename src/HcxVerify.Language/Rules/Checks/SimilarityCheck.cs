using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary><c>similarity: { against: NAME, layers: all, below: 0.1 }</c></summary>
/// <param name="Below">The threshold of the effect, from 0 to 1.</param>
public sealed record SimilarityCheck(ReferenceUse Against, double Below) : Check
{
    public override RuleKind Kind => RuleKinds.Similarity;

    public override ImmutableArray<ReferenceUse> References => [Against];

    public override Check For(ReferenceUse reference) => this with { Against = reference };

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("similarity"), errors) is not { } map)
            return null;
        var reference = map.Reference("against");
        if (map.Optional("layers") is { } layers and not YamlScalar { Kind: ScalarKind.Text, Value: "all" })
            errors.Add(RuleFileCodes.UnknownValue.At(layers.Place, layers is YamlScalar scalar ? scalar.Value : layers.Found, "layers", Suggestion.For("", ["all"])));
        var below = map.Number("below", 0, 1, required: true);
        map.End();
        return reference is null || below is null ? null : new SimilarityCheck(reference, below.Value);
    }
}

using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary><c>vocabulary: { differs-from: NAME, fail-when: [RELATION, ...], warn-when: [RELATION, ...], at-most: { METRIC: 0.8 }, own-tokens-at-least: 1000, limits: { related: 0.05 } }</c></summary>
public sealed record VocabularyCheck(ReferenceUse DiffersFrom, ImmutableArray<VocabularyRelation> FailWhen, ImmutableArray<VocabularyRelation> WarnWhen) : Check
{
    const long MostTokens = 4 << 20;

    /// <summary>The metrics that may not be above a value, whatever the relation is.</summary>
    public ImmutableArray<MetricThreshold> AtMost { get; init; } = [];

    /// <summary>How many tokens the vocabulary must have that the reference does not have; null where that does not count.</summary>
    public long? OwnTokensAtLeast { get; init; }

    /// <summary>The limits by which the relation is decided.</summary>
    public RelationLimits Limits { get; init; } = RelationLimits.Default;

    public override RuleKind Kind => RuleKinds.Vocabulary;

    public override ImmutableArray<ReferenceUse> References => [DiffersFrom];

    public override Check For(ReferenceUse reference) => this with { DiffersFrom = reference };

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("vocabulary"), errors) is not { } map)
            return null;
        var reference = map.Reference("differs-from");
        var fail = map.Choices("fail-when", Words.VocabularyRelations, required: true);
        var warn = map.Choices("warn-when", Words.VocabularyRelations);
        var most = Thresholds(map, errors);
        var own = map.Integer("own-tokens-at-least", 1, MostTokens);
        var limits = RelationLimits.Read(map, errors);
        map.End();
        return reference is null || fail.IsEmpty ? null : new VocabularyCheck(reference, fail, warn) { AtMost = most, OwnTokensAtLeast = own, Limits = limits };
    }

    static ImmutableArray<MetricThreshold> Thresholds(MappingReader check, List<Diagnostic> errors)
    {
        if (check.Optional("at-most") is not { } node || MappingReader.Of(node, Mistyped.Key("at-most"), errors) is not { } map)
            return [];
        if (node is YamlMapping { Entries.IsEmpty: true })
            errors.Add(RuleFileCodes.Empty.At(node.Place, Mistyped.Key("at-most")));
        var thresholds = new List<MetricThreshold>();
        foreach (var word in Words.VocabularyMetrics.All)
        {
            if (map.Number(word, -1, 1) is { } most)
                thresholds.Add(new(Words.VocabularyMetrics.Find(word)!.Value, most));
        }

        map.End();
        return [.. thresholds];
    }
}

using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary><c>vocabulary: { differs-from: NAME, fail-when: [RELATION, ...], warn-when: [RELATION, ...] }</c></summary>
public sealed record VocabularyCheck(ReferenceUse DiffersFrom, ImmutableArray<VocabularyRelation> FailWhen, ImmutableArray<VocabularyRelation> WarnWhen) : Check
{
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
        map.End();
        return reference is null || fail.IsEmpty ? null : new VocabularyCheck(reference, fail, warn);
    }
}

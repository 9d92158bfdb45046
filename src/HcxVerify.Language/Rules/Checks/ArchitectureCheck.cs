using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary><c>architecture: { differs-from: NAME, fields: [FACT, ...], each: false }</c></summary>
/// <param name="Each">Whether every field has to differ; otherwise one that differs is enough.</param>
public sealed record ArchitectureCheck(ReferenceUse DiffersFrom, ImmutableArray<FactPath> Fields, bool Each) : Check
{
    public override RuleKind Kind => RuleKinds.Architecture;

    public override ImmutableArray<ReferenceUse> References => [DiffersFrom];

    public override bool AllMeansBuiltIn => true;

    public override Check For(ReferenceUse reference) => this with { DiffersFrom = reference };

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("architecture"), errors) is not { } map)
            return null;
        var reference = map.Reference("differs-from");
        var items = map.Items("fields", required: true);
        ImmutableArray<FactPath?> fields = [.. items.Select(item => map.Text(item, Mistyped.Item("fields")) is null ? null : FactPath.Read(((YamlScalar)item).Text, errors))];
        var each = map.Flag("each") ?? false;
        map.End();
        return reference is null || fields.IsEmpty || fields.Contains(null) ? null : new ArchitectureCheck(reference, [.. fields.Select(field => field!)], each);
    }
}

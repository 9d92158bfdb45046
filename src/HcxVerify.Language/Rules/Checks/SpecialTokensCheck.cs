using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary><c>special-tokens: { differs-from: NAME, own-names-at-least: 1, groups: [{ name: NAME, tokens: [TOKEN, ...], must: differ }, ...] }</c></summary>
/// <param name="OwnNamesAtLeast">How many special tokens must have names that the reference does not have.</param>
public sealed record SpecialTokensCheck(ReferenceUse DiffersFrom, long OwnNamesAtLeast) : Check
{
    const long MostTokens = 1_000_000;

    /// <summary>Tokens that are held to more, group by group; none where the rule has no groups.</summary>
    public ImmutableArray<TokenGroup> Groups { get; init; } = [];

    public override RuleKind Kind => RuleKinds.SpecialTokens;

    public override ImmutableArray<ReferenceUse> References => [DiffersFrom];

    public override Check For(ReferenceUse reference) => this with { DiffersFrom = reference };

    internal static Check? Read(YamlNode node, List<Diagnostic> errors)
    {
        if (MappingReader.Of(node, Mistyped.Key("special-tokens"), errors) is not { } map)
            return null;
        var reference = map.Reference("differs-from");
        var least = map.Integer("own-names-at-least", 1, MostTokens);
        var groups = TokenGroup.Read(map, errors);
        map.End();
        return reference is null ? null : new SpecialTokensCheck(reference, least ?? 1) { Groups = groups };
    }
}

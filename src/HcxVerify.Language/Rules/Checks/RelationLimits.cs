namespace HcxVerify.Language;

/// <summary>
/// The limits by which the relation of two vocabularies is decided, all of them in one place; a rule may give others. Where they come from: docs/method/tokenizers.md.
/// </summary>
public sealed record RelationLimits
{
    public static RelationLimits Default { get; } = new();

    /// <summary>From this order adjacency on, vocabularies are related.</summary>
    public double Related { get; init; } = 0.05;

    /// <summary>Up to this order adjacency they are independent; between both limits nothing is decided.</summary>
    public double Independent { get; init; } = 0.005;

    /// <summary>The rank correlation that related vocabularies have at least, and independent ones do not reach.</summary>
    public double RankCorrelation { get; init; } = 0.98;

    /// <summary>The share of the common tokens in one order that related vocabularies have at least.</summary>
    public double Increasing { get; init; } = 0.2;

    /// <summary>The share of a vocabulary's tokens that the other has where it extends it.</summary>
    public double Contained { get; init; } = 0.95;

    /// <summary>The share of tokens that only one of them has, below which two vocabularies are one.</summary>
    public double Handful { get; init; } = 0.01;

    internal static RelationLimits Read(MappingReader check, List<Diagnostic> errors)
    {
        if (check.Optional("limits") is not { } node || MappingReader.Of(node, Mistyped.Key("limits"), errors) is not { } map)
            return Default;
        if (node is YamlMapping { Entries.IsEmpty: true })
            errors.Add(RuleFileCodes.Empty.At(node.Place, Mistyped.Key("limits")));
        RelationLimits limits = new()
        {
            Related = map.Number("related", 0, 1) ?? Default.Related,
            Independent = map.Number("independent", 0, 1) ?? Default.Independent,
            RankCorrelation = map.Number("rank-correlation", 0, 1) ?? Default.RankCorrelation,
            Increasing = map.Number("increasing", 0, 1) ?? Default.Increasing,
            Contained = map.Number("contained", 0, 1) ?? Default.Contained,
            Handful = map.Number("handful", 0, 1) ?? Default.Handful,
        };
        map.End();
        // Otherwise one adjacency would say both that vocabularies are related and that they are independent.
        if (limits.Independent >= limits.Related)
            errors.Add(RuleFileCodes.WrongType.At(node.Place, Mistyped.Key("limits"), new LocalizedText("limits of which 'independent' is below 'related'", "'independent'가 'related'보다 작은 한계값"), node.Found, null));
        return limits;
    }
}

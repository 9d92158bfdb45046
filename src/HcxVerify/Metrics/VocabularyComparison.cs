using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What comparing the candidate's vocabulary with a reference's came to.</summary>
/// <param name="Relation">The candidate's to the reference.</param>
public sealed record VocabularyComparison(VocabularyRelation Relation)
{
    /// <summary>The known vocabulary that both have their common tokens from; null where there is none, or none is known.</summary>
    public string? Ancestor { get; init; }

    /// <summary>What the relation rests on; null where nothing was measured.</summary>
    public VocabularyMetrics? Metrics { get; init; }

    /// <summary>The same of what is left of both without the ancestor's tokens (T2); null where no ancestor is known.</summary>
    public VocabularyMetrics? BeyondAncestor { get; init; }

    /// <summary>Runs of the candidate's tokens that stand in the reference's order (T3), the longest first.</summary>
    public ImmutableArray<VocabularyBlock> Blocks { get; init; } = [];

    /// <summary>The same against <see cref="Ancestor"/>; none where no ancestor is known.</summary>
    public VocabularyMap? AncestorMap { get; init; }

    /// <summary>The highest id of a token of the candidate.</summary>
    public int HighestId { get; init; }

    /// <summary>The tokens that only the candidate has; null where its tokens are not known whole.</summary>
    public Lazy<UniqueTokens?>? Own { get; init; }

    /// <summary>The reference's name, for people; null where the caller knows it.</summary>
    public LocalizedText? Against { get; init; }

    /// <summary>Why the relation is what it is.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>Whether the relation says that the vocabulary is the reference's, in part or with additions.</summary>
    public bool IsReuse => Relation is VocabularyRelation.Identical or VocabularyRelation.Extends or VocabularyRelation.Subset;
}

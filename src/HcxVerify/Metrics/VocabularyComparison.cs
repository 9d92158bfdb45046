using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What comparing the candidate's vocabulary with a reference's came to.</summary>
/// <param name="Relation">The candidate's to the reference.</param>
public sealed record VocabularyComparison(VocabularyRelation Relation)
{
    /// <summary>Whether the relation says that the vocabulary is the reference's, in part or with additions.</summary>
    public bool IsReuse => Relation is VocabularyRelation.Identical or VocabularyRelation.Extends or VocabularyRelation.Subset;
}

using System.Collections.Immutable;

namespace HcxVerify.Metrics;

/// <summary>T3: runs of the candidate's tokens that stand in the order of another vocabulary, the longest first.</summary>
/// <param name="OneIn">One token in so many was compared.</param>
public sealed record VocabularyMap(int OneIn, ImmutableArray<VocabularyBlock> Blocks);

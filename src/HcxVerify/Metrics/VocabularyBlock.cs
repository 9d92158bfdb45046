namespace HcxVerify.Metrics;

/// <summary>A run of the candidate's tokens, in the order of its ids, that stand one behind the other in the reference, too.</summary>
/// <param name="FirstId">The candidate's id of its first token.</param>
/// <param name="LastId">The candidate's id of its last token.</param>
/// <param name="ReferenceFirstId">The reference's id of its first token.</param>
/// <param name="ReferenceLastId">The reference's id of its last token.</param>
/// <param name="Tokens">How many compared tokens it has.</param>
/// <param name="IdsAreEqual">Whether all of them stand at the ids that they have in the reference.</param>
public sealed record VocabularyBlock(int FirstId, int LastId, int ReferenceFirstId, int ReferenceLastId, int Tokens, bool IdsAreEqual);

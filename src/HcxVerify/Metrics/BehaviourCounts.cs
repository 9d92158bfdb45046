namespace HcxVerify.Metrics;

/// <summary>What was counted in a text that two tokenizers cut.</summary>
/// <param name="Words">The words of the text.</param>
/// <param name="Alike">Those over which the same tokens of both stand.</param>
/// <param name="Characters">The Unicode scalar values of the text.</param>
/// <param name="CandidateTokens">The tokens of the candidate.</param>
/// <param name="ReferenceTokens">The tokens of the reference.</param>
public sealed record BehaviourCounts(int Words, int Alike, int Characters, int CandidateTokens, int ReferenceTokens)
{
    /// <summary>The share of words that are cut alike.</summary>
    public double AlikeShare => (double)Alike / Words;

    /// <summary>The candidate's tokens for one character.</summary>
    public double CandidateTokensPerCharacter => (double)CandidateTokens / Characters;

    /// <summary>The reference's tokens for one character.</summary>
    public double ReferenceTokensPerCharacter => (double)ReferenceTokens / Characters;

    /// <summary>Two texts as one.</summary>
    public static BehaviourCounts operator +(BehaviourCounts one, BehaviourCounts other) => new(
        one.Words + other.Words,
        one.Alike + other.Alike,
        one.Characters + other.Characters,
        one.CandidateTokens + other.CandidateTokens,
        one.ReferenceTokens + other.ReferenceTokens);
}

namespace HcxVerify.Metrics;

/// <summary>
/// How the ordinary tokens of a candidate stand to those of a reference. Counts are of the sample that both have; shares are estimates of those of the whole where one
/// token in more than one was sampled. Definitions: docs/method/tokenizers.md.
/// </summary>
/// <param name="OneIn">One token in so many was compared; 1 for all.</param>
/// <param name="Candidate">The candidate's tokens.</param>
/// <param name="Reference">The reference's tokens.</param>
/// <param name="Common">The tokens that both have.</param>
/// <param name="EqualIds">The common tokens whose ids differ by <paramref name="IdOffset"/>.</param>
/// <param name="IdOffset">The candidate's id less the reference's, of most of the common tokens; the nearest to 0 where several are as frequent.</param>
/// <param name="Adjacent">The common tokens, in the candidate's order, whose successor is the successor in the reference's order, too.</param>
/// <param name="RankCorrelation">Spearman's, of the places of the common tokens in both orders: from -1 to 1; not a number for fewer than two.</param>
/// <param name="LongestIncreasing">The length of the longest sequence of common tokens that both have in one order.</param>
/// <param name="MergeJaccard">The common merges over all that either has; null where either has none, or they are not known.</param>
public sealed partial record VocabularyMetrics(
    int OneIn,
    int Candidate,
    int Reference,
    int Common,
    int EqualIds,
    int IdOffset,
    int Adjacent,
    double RankCorrelation,
    int LongestIncreasing,
    double? MergeJaccard)
{
    /// <summary>The common tokens over all that either has: from 0 to 1.</summary>
    public double Jaccard => Share(Common, Candidate + Reference - Common);

    /// <summary>The common tokens over the smaller of both: from 0 to 1.</summary>
    public double Containment => Share(Common, Math.Min(Candidate, Reference));

    /// <summary>The candidate's tokens that the reference does not have: an estimate where not all were compared.</summary>
    public long OwnTokens => (long)(Candidate - Common) * OneIn;

    /// <summary>The share of the candidate's tokens that the reference has.</summary>
    public double CandidateContained => Share(Common, Candidate);

    /// <summary>The share of the reference's tokens that the candidate has.</summary>
    public double ReferenceContained => Share(Common, Reference);

    /// <summary>T1, order adjacency: the share of the common tokens that have their successor in both orders. From 0 to 1.</summary>
    public double OrderAdjacency => Share(Adjacent, Common - 1);

    /// <summary>The longest increasing subsequence over the common tokens: from 0 to 1.</summary>
    public double IncreasingShare => Share(LongestIncreasing, Common);

    /// <summary>The share of the common tokens that stand at equal ids, but for one offset.</summary>
    public double AlignedIds => Share(EqualIds, Common);

    static double Share(int part, int whole) => whole <= 0 ? 0 : (double)part / whole;
}

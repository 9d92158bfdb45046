namespace HcxVerify.Metrics;

/// <summary>The decision on the order of the common tokens. Its limits were measured: docs/method/tokenizers.md.</summary>
static class TokenOrders
{
    public static TokenOrder Decide(VocabularyMetrics metrics, VocabularyLimits limits) =>
        metrics.Common < limits.LeastCommon ? IsDisjoint(metrics, limits) ? TokenOrder.Disjoint : IsClearlyOwn(metrics, limits) ? TokenOrder.Own : TokenOrder.TooFew
        : AreNeighboursKept(metrics, limits) ? IsKeptAsAWhole(metrics, limits) ? TokenOrder.Kept : TokenOrder.Broken
        : IsOneSet(metrics, limits) ? TokenOrder.Reordered
        : IsOwn(metrics, limits) ? TokenOrder.Own
        : TokenOrder.Between;

    static bool IsDisjoint(VocabularyMetrics metrics, VocabularyLimits limits)
    {
        var smaller = Math.Min(metrics.Candidate, metrics.Reference);
        return (long)smaller * metrics.OneIn >= limits.DisjointTokens && metrics.Common < limits.DisjointShare * smaller;
    }

    // Few tokens do not show that an order is kept. That it is not, they do, unless they are one set that was put into another order.
    static bool IsClearlyOwn(VocabularyMetrics metrics, VocabularyLimits limits) =>
        metrics.Common >= limits.FewCommon && metrics.Jaccard < limits.SameSetJaccard && metrics.RankCorrelation < limits.FewCorrelation && 2 * metrics.Adjacent < metrics.Common;

    static bool AreNeighboursKept(VocabularyMetrics metrics, VocabularyLimits limits) =>
        metrics.OrderAdjacency >= Math.Max(limits.RelatedAdjacency, Math.Min((double)limits.RelatedPairs / metrics.Common, limits.RelatedPairShare));

    static bool IsKeptAsAWhole(VocabularyMetrics metrics, VocabularyLimits limits) =>
        metrics.RankCorrelation >= limits.RelatedCorrelation && metrics.IncreasingShare >= limits.RelatedIncreasing;

    static bool IsOneSet(VocabularyMetrics metrics, VocabularyLimits limits) =>
        metrics.Jaccard >= limits.SameSetJaccard
        || (metrics.Containment >= limits.SameSetContainment
            && metrics.Common >= limits.SameSetSample
            && (long)metrics.Common * metrics.OneIn >= limits.SameSetTokens);

    static bool IsOwn(VocabularyMetrics metrics, VocabularyLimits limits) =>
        metrics.RankCorrelation < limits.RelatedCorrelation
        && metrics.Adjacent <= Math.Max(limits.IndependentAdjacency * metrics.Common, Math.Min(limits.IndependentPairs, limits.IndependentPairShare * metrics.Common));
}

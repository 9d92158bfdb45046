using HcxVerify.Facts;

namespace HcxVerify.Metrics;

public sealed partial record VocabularyMetrics
{
    /// <summary>Compares two vocabularies by the sample that both have: that of the one that has the smaller.</summary>
    public static VocabularyMetrics Measure(VocabularyFingerprint candidate, VocabularyFingerprint reference)
    {
        var oneIn = Math.Max(candidate.OneIn, reference.OneIn);
        (candidate, reference) = (candidate.Thinned(oneIn), reference.Thinned(oneIn));
        var common = CommonTokens.Of(candidate, reference);
        var offset = CommonOffset.Of(common);
        return new(
            oneIn,
            candidate.Hashes.Length,
            reference.Hashes.Length,
            common.Count,
            offset.Tokens,
            offset.Value,
            OrderStatistics.Adjacent(common.Places),
            OrderStatistics.RankCorrelation(common.Places),
            OrderStatistics.LongestIncreasing(common.Places),
            OfMerges(candidate, reference));
    }

    static double? OfMerges(VocabularyFingerprint candidate, VocabularyFingerprint reference)
    {
        var (left, right) = (candidate.Merges, reference.Merges);
        // Fingerprints may know how many there are, and hold none.
        if (left.Length == 0 || right.Length == 0)
            return null;
        var common = 0;
        for (int one = 0, other = 0; one < left.Length && other < right.Length;)
        {
            var order = left[one].CompareTo(right[other]);
            common += order == 0 ? 1 : 0;
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        var all = left.Length + right.Length - common;
        return all == 0 ? null : (double)common / all; // A sample may hold none.
    }
}

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

public sealed partial record VocabularyMetrics
{
    /// <summary>Compares two vocabularies by the sample that both have: that of the one that has the smaller.</summary>
    public static VocabularyMetrics Measure(VocabularyFingerprint candidate, VocabularyFingerprint reference) => Measure(CommonTokens.Of(new(candidate), reference));

    /// <summary>Compares two vocabularies whose common tokens are known.</summary>
    internal static VocabularyMetrics Measure(CommonTokens common)
    {
        var offset = CommonOffset.Of(common);
        return new(
            common.Candidate.OneIn,
            common.Candidate.Hashes.Length,
            common.Reference.Hashes.Length,
            common.Count,
            offset.Tokens,
            offset.Value,
            OrderStatistics.Adjacent(common.Places),
            OrderStatistics.RankCorrelation(common.Places),
            OrderStatistics.LongestIncreasing(common.Places),
            OfMerges(common.Candidate, common.Reference));
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

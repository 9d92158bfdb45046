using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>The known vocabulary that two others were made from.</summary>
static class CommonAncestor
{
    /// <summary>The largest that both hold in its order, and that is none of them; null where none is known.</summary>
    public static KnownVocabulary? Find(IndexedVocabulary candidate, VocabularyFingerprint reference, IReadOnlyList<KnownVocabulary> known, VocabularyLimits limits)
    {
        KnownVocabulary? largest = null;
        var own = candidate.Thinned(reference.OneIn);
        var other = new IndexedVocabulary(reference);
        foreach (var each in known)
        {
            if ((largest is null || IsLarger(each, largest)) && Extends(own, each.Fingerprint, limits) && Extends(other, each.Fingerprint, limits))
                largest = each;
        }

        return largest;
    }

    /// <summary>T2: what two vocabularies have in common beyond the ancestor's tokens.</summary>
    public static VocabularyMetrics Beyond(VocabularyFingerprint ancestor, VocabularyFingerprint candidate, VocabularyFingerprint reference)
    {
        var oneIn = Math.Max(ancestor.OneIn, Math.Max(candidate.OneIn, reference.OneIn));
        var table = new HashTable(ancestor.Thinned(oneIn).Hashes);
        return VocabularyMetrics.Measure(Without(table, candidate.Thinned(oneIn)), Without(table, reference.Thinned(oneIn)));
    }

    static bool IsLarger(KnownVocabulary one, KnownVocabulary other) =>
        one.Fingerprint.Count != other.Fingerprint.Count ? one.Fingerprint.Count > other.Fingerprint.Count : string.CompareOrdinal(one.Name, other.Name) < 0;

    static bool Extends(IndexedVocabulary vocabulary, VocabularyFingerprint known, VocabularyLimits limits)
    {
        var metrics = vocabulary.Against(known);
        return metrics.ReferenceContained >= limits.Contained
            && 1 - metrics.CandidateContained >= limits.IdenticalOwn // A name for one of both explains nothing.
            && TokenOrders.Decide(metrics, limits) is TokenOrder.Kept;
    }

    static VocabularyFingerprint Without(HashTable tokens, VocabularyFingerprint vocabulary)
    {
        var hashes = new ulong[vocabulary.Hashes.Length];
        var ids = new int[hashes.Length];
        var count = 0;
        for (var index = 0; index < hashes.Length; index++)
        {
            if (tokens.Find(vocabulary.Hashes[index]) < 0)
                (hashes[count], ids[count++]) = (vocabulary.Hashes[index], vocabulary.Ids[index]);
        }

        return vocabulary with { Hashes = hashes[..count], Ids = ids[..count], MergeCount = null, Merges = [] };
    }
}

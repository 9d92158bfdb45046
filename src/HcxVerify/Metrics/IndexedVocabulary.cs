using System.Collections.Concurrent;

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>A vocabulary that is compared with many: what each comparison needs of it is made once, whatever thread asks first.</summary>
sealed class IndexedVocabulary(VocabularyFingerprint fingerprint)
{
    readonly ConcurrentDictionary<int, IndexedVocabulary> smaller = new();
    readonly ConcurrentDictionary<VocabularyFingerprint, VocabularyMetrics> known = new(ReferenceEqualityComparer.Instance);
    readonly Lazy<HashTable> table = new(() => new(fingerprint.Hashes));

    /// <summary>The sample that is indexed.</summary>
    public VocabularyFingerprint Fingerprint => fingerprint;

    /// <summary>Where each token of the sample stands.</summary>
    public HashTable Table => table.Value;

    /// <summary>How it stands to one of the few that everything is compared with: measured once for each.</summary>
    public VocabularyMetrics Against(VocabularyFingerprint ancestor) => ancestor.OneIn > fingerprint.OneIn
        ? Thinned(ancestor.OneIn).Against(ancestor)
        : known.GetOrAdd(ancestor, static (ancestor, own) => VocabularyMetrics.Measure(CommonTokens.Of(own, ancestor)), this);

    /// <summary>The same of a smaller sample; itself where it is of one already.</summary>
    public IndexedVocabulary Thinned(int oneIn) => oneIn <= fingerprint.OneIn ? this : smaller.GetOrAdd(oneIn, static (oneIn, whole) => new(whole.Thinned(oneIn)), fingerprint);
}

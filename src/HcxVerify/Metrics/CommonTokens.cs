using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>The tokens that two vocabularies have in common, in the candidate's order.</summary>
sealed class CommonTokens
{
    readonly VocabularyFingerprint candidate;
    readonly VocabularyFingerprint reference;
    readonly int[] candidates; // Their indexes in the candidate, ascending.
    readonly int[] references; // Their indexes in the reference.
    readonly int[] places;

    CommonTokens(VocabularyFingerprint candidate, VocabularyFingerprint reference)
    {
        (this.candidate, this.reference) = (candidate, reference);
        var table = new HashTable(reference.Hashes);
        candidates = new int[Math.Min(candidate.Hashes.Length, reference.Hashes.Length)];
        references = new int[candidates.Length];
        var placeOf = new int[reference.Hashes.Length]; // First 1 for a common token, then its place among them.
        for (var index = 0; index < candidate.Hashes.Length; index++)
        {
            if (table.Find(candidate.Hashes[index]) is >= 0 and var found && placeOf[found] == 0)
            {
                placeOf[found] = 1;
                candidates[Count] = index;
                references[Count++] = found;
            }
        }

        var next = 0;
        for (var index = 0; index < placeOf.Length; index++)
            placeOf[index] = placeOf[index] == 0 ? -1 : next++;
        places = new int[Count];
        for (var index = 0; index < Count; index++)
            places[index] = placeOf[references[index]];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The place that each has among them in the reference's order: a permutation.</summary>
    public ReadOnlySpan<int> Places => places;

    /// <summary>The candidate's id of one of them.</summary>
    public int CandidateId(int index) => candidate.Ids[candidates[index]];

    /// <summary>The reference's id of one of them.</summary>
    public int ReferenceId(int index) => reference.Ids[references[index]];

    /// <summary>The common tokens of two fingerprints of one sample.</summary>
    public static CommonTokens Of(VocabularyFingerprint candidate, VocabularyFingerprint reference) => new(candidate, reference);
}

using System.Buffers;
using System.Runtime.CompilerServices;

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>The tokens that two vocabularies have in common, in the candidate's order: of the sample that both have, that of the one that has the smaller.</summary>
sealed class CommonTokens
{
    readonly int[] candidates; // Their indexes in the candidate, ascending.
    readonly int[] references; // Their indexes in the reference.
    readonly int[] places;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    CommonTokens(IndexedVocabulary candidate, VocabularyFingerprint reference)
    {
        (Candidate, Reference) = (candidate.Fingerprint, reference);
        // By the indexes of the candidate: the index in the reference, and one more than the place in its order; 0 for a token that is not common.
        var rentedIndexes = ArrayPool<int>.Shared.Rent(Candidate.Hashes.Length);
        var rentedPlaces = ArrayPool<int>.Shared.Rent(Candidate.Hashes.Length);
        var inReference = rentedIndexes.AsSpan(0, Candidate.Hashes.Length);
        var placed = rentedPlaces.AsSpan(0, Candidate.Hashes.Length);
        placed.Clear();
        var table = candidate.Table;
        for (var index = 0; index < reference.Hashes.Length; index++)
        {
            if (table.Find(reference.Hashes[index]) is >= 0 and var found && placed[found] == 0)
            {
                placed[found] = ++Count;
                inReference[found] = index;
            }
        }

        (candidates, references, places) = (new int[Count], new int[Count], new int[Count]);
        var next = 0;
        for (var index = 0; index < placed.Length; index++)
        {
            if (placed[index] > 0)
                (candidates[next], references[next], places[next++]) = (index, inReference[index], placed[index] - 1);
        }

        ArrayPool<int>.Shared.Return(rentedPlaces);
        ArrayPool<int>.Shared.Return(rentedIndexes);
    }

    /// <summary>The candidate's sample.</summary>
    public VocabularyFingerprint Candidate { get; }

    /// <summary>The reference's.</summary>
    public VocabularyFingerprint Reference { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The place that each has among them in the reference's order: a permutation.</summary>
    public ReadOnlySpan<int> Places => places;

    /// <summary>The candidate's id of one of them.</summary>
    public int CandidateId(int index) => Candidate.Ids[candidates[index]];

    /// <summary>The reference's id of one of them.</summary>
    public int ReferenceId(int index) => Reference.Ids[references[index]];

    /// <summary>The common tokens of two fingerprints.</summary>
    public static CommonTokens Of(IndexedVocabulary candidate, VocabularyFingerprint reference)
    {
        var oneIn = Math.Max(candidate.Fingerprint.OneIn, reference.OneIn);
        return new(candidate.Thinned(oneIn), reference.Thinned(oneIn));
    }
}

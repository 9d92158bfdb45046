using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>
/// What vocabularies are compared by: the hashes of a sample of the ordinary tokens, in the order of their ids. The sample is the same of every vocabulary: a token is in
/// it or not by its hash alone.
/// </summary>
/// <param name="OneIn">One token in so many is in the sample, and one merge in so many: a power of two, 1 for all.</param>
/// <param name="Count">The ordinary tokens of the whole vocabulary.</param>
/// <param name="ByteCount">Its tokens of one byte, which are set aside.</param>
/// <param name="Hashes">Those of the sampled tokens, in the order of the ids; each once.</param>
/// <param name="Ids">Their ids, ascending.</param>
/// <param name="MergeCount">The merges of the whole vocabulary; null where it has none, or they are not known.</param>
/// <param name="Merges">The hashes of the sampled merges, ascending; each once.</param>
public sealed record VocabularyFingerprint(int OneIn, int Count, int ByteCount, ulong[] Hashes, int[] Ids, int? MergeCount, ulong[] Merges)
{
    /// <summary>The most tokens of a fingerprint that is for a file.</summary>
    public const int MaxTokens = 16_384;

    /// <summary>The most merges of a fingerprint that is for a file.</summary>
    public const int MaxMerges = 4_096;

    // Special tokens can be as many as others, and tell less.
    internal const int MaxSpecialBytes = 64 << 10;

    internal const int MaxHalvings = 30;

    /// <summary>The name of the format that the vocabulary was read from.</summary>
    public required string Format { get; init; }

    /// <summary>The special and the added tokens, in the order of their ids.</summary>
    public ImmutableArray<SpecialToken> SpecialTokens { get; init; } = [];

    /// <summary>The fingerprint of a smaller sample; itself where it is of one already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public VocabularyFingerprint Thinned(int oneIn)
    {
        if (oneIn <= OneIn)
            return this;
        var kept = new List<int>(Hashes.Length);
        for (var index = 0; index < Hashes.Length; index++)
        {
            if (TokenHash.IsSampled(Hashes[index], oneIn))
                kept.Add(index);
        }

        return this with
        {
            OneIn = oneIn,
            Hashes = [.. kept.Select(index => Hashes[index])],
            Ids = [.. kept.Select(index => Ids[index])],
            Merges = [.. Merges.Where(merge => TokenHash.IsSampled(merge, oneIn))],
        };
    }

    /// <summary>
    /// The fingerprint as a file holds it: of the largest sample that has at most <see cref="MaxTokens"/> tokens; without its merges where they are more than
    /// <see cref="MaxMerges"/>, and without special tokens where they take more than 64 KiB.
    /// </summary>
    public VocabularyFingerprint ForFile()
    {
        Span<int> first = stackalloc int[MaxHalvings + 1]; // How many hashes have so many leading zeros, and no more that count.
        foreach (var hash in Hashes)
            first[Math.Min(BitOperations.LeadingZeroCount(hash), MaxHalvings)]++;
        var halvings = 0;
        for (var left = Hashes.Length; left > MaxTokens && halvings < MaxHalvings; halvings++)
            left -= first[halvings];
        var thinned = Thinned(1 << halvings);
        return thinned with
        {
            Merges = thinned.Merges.Length > MaxMerges ? [] : thinned.Merges,
            // Some of them would look like all, and a name that was left out like one that the vocabulary does not have.
            SpecialTokens = SpecialTokens.Sum(token => (long)Encoding.UTF8.GetByteCount(token.Content) + 8) > MaxSpecialBytes ? [] : SpecialTokens,
        };
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>
/// The canonical form of a vocabulary: its ordinary tokens as bytes, in the order of their ids, each once. Special and added tokens and single bytes are set aside.
/// Method: docs/method/tokenizers.md.
/// </summary>
public sealed class CanonicalVocabulary
{
    readonly CanonicalTokens tokens;
    readonly IReadOnlyList<ulong>? merges;

    CanonicalVocabulary(CanonicalTokens tokens, IReadOnlyList<ulong>? merges) => (this.tokens, this.merges) = (tokens, merges);

    /// <summary>The name of the format that it was read from.</summary>
    public required string Format { get; init; }

    /// <summary>How it cuts text: <c>BPE</c>, <c>Unigram</c>, <c>WordPiece</c>; null where nothing says so.</summary>
    public string? Model { get; init; }

    /// <summary>How many ordinary tokens there are.</summary>
    public int Count => tokens.Count;

    /// <summary>How many tokens of one byte were set aside.</summary>
    public int ByteCount => tokens.ByteCount;

    /// <summary>How many ordinary tokens were set aside because an earlier one has the same bytes.</summary>
    public int RepeatedCount => tokens.RepeatedCount;

    /// <summary>The special and the added tokens that were set aside, in the order of their ids.</summary>
    public ImmutableArray<SpecialToken> SpecialTokens { get; init; } = [];

    /// <summary>All tokens: those that are compared and those that were set aside.</summary>
    public int TokenCount => Count + ByteCount + RepeatedCount + SpecialTokens.Length;

    /// <summary>The highest id of a token; null where there is none.</summary>
    public int? HighestId { get; init; }

    /// <summary>How many merges it has; null where its format has none.</summary>
    public int? MergeCount => merges?.Count;

    /// <summary>The bytes of an ordinary token, by its place in the order.</summary>
    public ReadOnlySpan<byte> this[int rank] => tokens[rank];

    /// <summary>The id of an ordinary token.</summary>
    public int Id(int rank) => tokens.Id(rank);

    /// <summary>The canonical form of a vocabulary as a file has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CanonicalVocabulary Of(VocabularyFile file)
    {
        var read = file.Tokens;
        var order = Order(read);
        var tokens = new CanonicalTokens(read.Count, read.Bytes);
        var special = ImmutableArray.CreateBuilder<SpecialToken>();
        var spelled = new SpelledToken(file.Spelling);
        for (var place = 0; place < read.Count; place++)
        {
            var index = order is null ? place : (int)order[place];
            var kind = read.Kind(index);
            if (kind is TokenKind.Special or TokenKind.Added)
                special.Add(new(Encoding.UTF8.GetString(read[index]), read.Id(index)));
            else
                tokens.Add(kind is TokenKind.Byte ? [0] : spelled.Bytes(read[index]), read.Id(index));
        }

        tokens.Close();
        return new(tokens, file.Merges)
        {
            Format = file.Format,
            Model = file.Model,
            HighestId = read.Count == 0 ? null : read.Id(order is null ? read.Count - 1 : (int)order[^1]),
            SpecialTokens = special.DrainToImmutable(),
        };
    }

    // Ids with the places of their tokens behind them, so that of one id the first stays the first; null where a file has its tokens in this order, as nearly all have.
    static long[]? Order(TokenList tokens)
    {
        var at = 1;
        while (at < tokens.Count && tokens.Id(at - 1) <= tokens.Id(at))
            at++;
        if (at >= tokens.Count)
            return null;
        var order = new long[tokens.Count];
        for (var index = 0; index < order.Length; index++)
            order[index] = (long)tokens.Id(index) << 32 | (uint)index;
        Array.Sort(order);
        return order;
    }

    /// <summary>What it is compared by: all of it, or one token in so many.</summary>
    /// <param name="oneIn">A power of two.</param>
    public VocabularyFingerprint Fingerprint(int oneIn = 1) => new VocabularyFingerprint(1, Count, ByteCount, tokens.Hashes(), tokens.Ids(), merges?.Count, merges is null ? [] : [.. merges.Distinct().Order()])
    {
        Format = Format,
        SpecialTokens = SpecialTokens,
    }.Thinned(oneIn);
}

using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>
/// Tokens that seem to contradict others by their hashes and ids. Where one of them is in the vocabulary, which is rare, the file is read once more,
/// and they are compared byte for byte: what is told of them holds. What is not told: an added token with the id and, by a chance of 2^-43 or on purpose,
/// the hash of another token is taken for that one.
/// </summary>
sealed class TokenSuspects
{
    const int Most = TokenizerJson.MaxContradictions;

    // Of one hash or one id. By chance hardly ever do two tokens have one hash; so many of one are made to.
    const int MostAlike = 8;

    readonly string display;
    readonly bool inList;
    readonly ImmutableArray<AddedToken> added;
    readonly Dictionary<ulong, List<NumberedToken>> byHash = [];
    readonly Dictionary<int, List<NumberedToken>> byId = [];
    int repeatedHashes;
    int otherHashes;
    long collision;

    /// <summary>Compares the tokens of a vocabulary with one another and with added tokens, and adds these to it.</summary>
    /// <param name="inList">Whether the vocabulary is a list, in which a token may stand twice, and not an object, in which it may not.</param>
    public TokenSuspects(string display, bool inList, VocabularyTokens vocabulary, ImmutableArray<AddedToken> added)
    {
        (this.display, this.inList, this.added) = (display, inList, added);
        for (var index = 0; index < added.Length; index++)
            vocabulary.Hashes.Add(VocabularyHashes.Of(added[index].Content), ~index);
        var isInVocabulary = new bool[added.Length];
        for (var bucket = 0; bucket < VocabularyHashes.Buckets; bucket++)
        {
            var entries = vocabulary.Hashes.Ordered(bucket);
            for (var start = 0; start < entries.Length;)
            {
                var end = start + 1;
                while (end < entries.Length && entries[end].Rest == entries[start].Rest)
                    end++;
                if (end > start + 1)
                    Compare(VocabularyHashes.Hash(bucket, entries[start]), entries[start..end], isInVocabulary);
                start = end;
            }
        }

        CompareIds(vocabulary, isInVocabulary);
    }

    /// <summary>Whether the file has to be read again.</summary>
    public bool Any => byHash.Count + byId.Count > 0;

    /// <summary>Looks at a token of the vocabulary when the file is read again.</summary>
    public void Look(ReadOnlySpan<byte> content, int id, long offset)
    {
        var hasId = byId.TryGetValue(id, out var sameId);
        if (!byHash.TryGetValue(VocabularyHashes.Of(content), out var sameHash) && !hasId)
            return;
        var token = new NumberedToken(Encoding.UTF8.GetString(content), id, IsAdded: false);
        if (sameHash is not null)
            Meet(sameHash, token, offset);
        if (sameId?.Count < MostAlike)
            sameId.Add(token);
    }

    /// <summary>What holds when the file has been read again, or need not be, ordered by the ids.</summary>
    public ImmutableArray<TokenContradiction> Contradictions()
    {
        if (!Any)
            return [];
        // A token that stands twice would have been met, unless so many were made to hide it.
        if (!inList && repeatedHashes > Most)
            throw Collisions();
        var sameToken = Pairs(byHash.Values, (one, other) => one.Content == other.Content && (one.Id != other.Id || one.IsAdded == other.IsAdded));
        var sameId = Pairs(byId.Values, (one, other) => one.Content != other.Content);
        return
        [
            .. sameToken.Concat(sameId)
                .OrderBy(pair => pair.First.Id)
                .ThenBy(pair => pair.Second.Id)
                .ThenBy(pair => pair.Second.Content, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    // Tokens of one hash, the added ones with negative ids.
    void Compare(ulong hash, ReadOnlySpan<VocabularyHashes.Entry> entries, bool[] isInVocabulary)
    {
        if (entries is [{ Id: >= 0 } one, { Id: < 0 } other] && added[~other.Id].Id == one.Id)
        {
            isInVocabulary[~other.Id] = true;
            return;
        }

        List<NumberedToken> alike = [];
        HashSet<int> ids = [];
        var inVocabulary = 0;
        foreach (var entry in entries)
        {
            if (entry.Id >= 0)
            {
                inVocabulary++;
                ids.Add(entry.Id);
                continue;
            }

            var token = added[~entry.Id];
            isInVocabulary[~entry.Id] = ids.Contains((int)token.Id);
            if (alike.Count < MostAlike / 2)
                alike.Add(Numbered(token));
        }

        // Added tokens, however many, hide none that stands twice.
        if (inVocabulary > 1 ? repeatedHashes++ < Most : otherHashes++ < Most)
            byHash.Add(hash, alike);
    }

    // Ids of added tokens that other tokens have. Those of the vocabulary are found when the file is read again.
    void CompareIds(VocabularyTokens vocabulary, bool[] isInVocabulary)
    {
        foreach (var id in vocabulary.SharedIds)
            byId.Add(id, []);
        var ids = new IdSet();
        for (var index = 0; index < added.Length; index++)
        {
            var id = (int)added[index].Id;
            if (isInVocabulary[index] || (ids.Add(id) && !vocabulary.Ids.Contains(id)))
                continue;
            if (!byId.TryGetValue(id, out var alike))
            {
                if (byId.Count >= Most)
                    continue;
                var first = added.First(token => token.Id == id);
                byId.Add(id, alike = first == added[index] ? [] : [Numbered(first)]);
            }

            if (alike.Count < MostAlike / 2)
                alike.Add(Numbered(added[index]));
        }
    }

    void Meet(List<NumberedToken> alike, NumberedToken token, long offset)
    {
        if (!inList && alike.Exists(other => !other.IsAdded && other.Content == token.Content))
            throw TokenizerJson.Refused(display, TokenizerProblems.TokenTwice.With(SingleLine.Of(token.Content)), offset);
        if (alike.Exists(other => other.Content != token.Content))
            collision = offset;
        if (alike.Count < MostAlike)
            alike.Add(token);
        else if (!inList)
            throw Collisions();
    }

    // Each token with the first one before it that it contradicts.
    static IEnumerable<TokenContradiction> Pairs(IEnumerable<List<NumberedToken>> groups, Func<NumberedToken, NumberedToken, bool> contradict)
    {
        foreach (var group in groups)
        {
            for (var index = 1; index < group.Count; index++)
            {
                if (group.Take(index).FirstOrDefault(other => contradict(other, group[index])) is { } first)
                    yield return new(first, group[index]);
            }
        }
    }

    ArtifactException Collisions() => TokenizerJson.Refused(display, TokenizerProblems.Collisions, collision);

    static NumberedToken Numbered(AddedToken token) => new(token.Content, token.Id, IsAdded: true);
}

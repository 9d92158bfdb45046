namespace HcxVerify.Formats;

/// <summary>What is kept of the tokens of a vocabulary: their hashes and ids.</summary>
sealed class VocabularyTokens
{
    /// <summary>The tokens.</summary>
    public VocabularyHashes Hashes { get; } = new();

    /// <summary>The ids that they have.</summary>
    public IdSet Ids { get; } = new();

    /// <summary>The first ids that stand at more than one token.</summary>
    public HashSet<int> SharedIds { get; } = [];

    /// <summary>Adds a token.</summary>
    public void Add(ReadOnlySpan<byte> content, int id)
    {
        Hashes.Add(VocabularyHashes.Of(content), id);
        if (!Ids.Add(id) && SharedIds.Count < TokenizerJson.MaxContradictions)
            SharedIds.Add(id);
    }
}

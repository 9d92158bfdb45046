using System.Text.Json;

using HcxVerify.Formats;

namespace HcxVerify.Tests.Formats;

/// <summary>Counts what a tokenizer has in another way: with all of it in memory.</summary>
static class TokenizerCounts
{
    /// <summary>Asserts that facts are those of a file.</summary>
    public static void Same(JsonElement root, TokenizerJson tokenizer)
    {
        var vocabulary = Vocabulary(root);
        var added = Added(root);
        var ids = vocabulary.Concat(added).Select(token => token.Id).ToHashSet();
        Assert.Equal(
            (ids.Count, vocabulary.Count, ids.Count == 0 ? null : ids.Max(), ids.Count == 0 ? 0 : ids.Max() + 1 - ids.Count),
            (tokenizer.TokenCount, tokenizer.VocabularyCount, tokenizer.HighestId, tokenizer.UnusedIdCount));
        Assert.Equal(added, tokenizer.AddedTokens.Select(token => (token.Content, token.Id)));
        var model = root.GetProperty("model");
        Assert.Equal(model.TryGetProperty("merges", out var merges) ? merges.GetArrayLength() : 0, tokenizer.MergeCount);
        if (model.TryGetProperty("type", out var type))
            Assert.Equal(type.GetString(), tokenizer.ModelType);
        Assert.Equal(Contradict(vocabulary, added), !tokenizer.Contradictions.IsEmpty);
        Assert.All(tokenizer.Contradictions.SelectMany(pair => (NumberedToken[])[pair.First, pair.Second]), token => Assert.Contains((token.Content, token.Id), token.IsAdded ? added : vocabulary));
        Assert.All(tokenizer.Contradictions, pair => Assert.True(pair.First.Content == pair.Second.Content || pair.First.Id == pair.Second.Id));
    }

    static List<(string Content, long Id)> Vocabulary(JsonElement root)
    {
        var vocabulary = root.GetProperty("model").GetProperty("vocab");
        return vocabulary.ValueKind is JsonValueKind.Array
            ? [.. vocabulary.EnumerateArray().Select((entry, index) => (entry[0].GetString()!, (long)index))]
            : [.. vocabulary.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetInt64()))];
    }

    static List<(string Content, long Id)> Added(JsonElement root) =>
        root.TryGetProperty("added_tokens", out var added) ? [.. added.EnumerateArray().Select(token => (token.GetProperty("content").GetString()!, token.GetProperty("id").GetInt64()))] : [];

    // Each token with each other one, but for an added one that is in the vocabulary as it is.
    static bool Contradict(List<(string Content, long Id)> vocabulary, List<(string Content, long Id)> added)
    {
        var known = vocabulary.ToHashSet();
        var all = vocabulary.Concat(added.Where(token => !known.Contains(token))).ToList();
        return all.DistinctBy(token => token.Id).Count() < all.Count || all.DistinctBy(token => token.Content).Count() < all.Count || added.Distinct().Count() < added.Count;
    }
}

using System.Text;

namespace HcxVerify.Tests.Given;

/// <summary>Byte-pair encoding, trained as everybody does: the most frequent pair of neighbours becomes a token, again and again.</summary>
sealed class BpeTrainer
{
    readonly List<byte[]> tokens = [.. Enumerable.Range(0, 256).Select(value => new[] { (byte)value })];
    readonly List<(List<int> Symbols, long Count)> words;
    readonly Dictionary<(int, int), long> pairs = [];

    BpeTrainer(IEnumerable<string> text)
    {
        words = [.. text.CountBy(word => word).OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => (Encoding.UTF8.GetBytes(word.Key).Select(each => (int)each).ToList(), (long)word.Value))];
        foreach (var (symbols, count) in words)
            Count(symbols, count);
    }

    /// <summary>The tokens in the order in which they were learned, single bytes first.</summary>
    public static IReadOnlyList<byte[]> Train(IEnumerable<string> words, int merges)
    {
        var trainer = new BpeTrainer(words);
        for (var merge = 0; merge < merges; merge++)
            trainer.Merge();
        return trainer.tokens;
    }

    void Merge()
    {
        var pair = pairs.Where(pair => pair.Value > 0).MaxBy(pair => (pair.Value, -pair.Key.Item1, -pair.Key.Item2)).Key;
        tokens.Add([.. tokens[pair.Item1], .. tokens[pair.Item2]]);
        foreach (var (symbols, count) in words)
        {
            if (!Holds(symbols, pair))
                continue;
            Count(symbols, -count);
            Replace(symbols, pair, tokens.Count - 1);
            Count(symbols, count);
        }
    }

    void Count(List<int> symbols, long count)
    {
        foreach (var pair in symbols.Zip(symbols.Skip(1)))
            pairs[pair] = pairs.GetValueOrDefault(pair) + count;
    }

    static bool Holds(List<int> symbols, (int First, int Second) pair)
    {
        for (var index = 1; index < symbols.Count; index++)
        {
            if (symbols[index - 1] == pair.First && symbols[index] == pair.Second)
                return true;
        }

        return false;
    }

    static void Replace(List<int> symbols, (int First, int Second) pair, int token)
    {
        for (var index = 0; index + 1 < symbols.Count; index++)
        {
            if (symbols[index] != pair.First || symbols[index + 1] != pair.Second)
                continue;
            symbols[index] = token;
            symbols.RemoveAt(index + 1);
        }
    }
}

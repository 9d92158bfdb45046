using System.Collections.Immutable;
using System.Text;

namespace HcxVerify.Metrics;

/// <summary>The tokens of two tokenizers that stand over one word: a token over two words stands over both.</summary>
sealed record WordCuts(string Word, ImmutableArray<byte[]> Candidate, ImmutableArray<byte[]> Reference, bool IsAlike)
{
    /// <summary>The words of a text with their tokens, which are those of the whole text.</summary>
    public static ImmutableArray<WordCuts> Of(BehaviourText text, ImmutableArray<byte[]> candidate, ImmutableArray<byte[]> reference)
    {
        var (one, other) = (new Walk(candidate), new Walk(reference));
        var cuts = ImmutableArray.CreateBuilder<WordCuts>(text.Words.Length);
        var end = 0;
        foreach (var word in text.Words)
        {
            end += Encoding.UTF8.GetByteCount(word);
            var (left, right) = (one.Until(end), other.Until(end));
            cuts.Add(new(word, left.Tokens, right.Tokens, left.Start == right.Start && left.Tokens.Length == right.Tokens.Length && left.Tokens.Zip(right.Tokens).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second))));
        }

        return cuts.MoveToImmutable();
    }

    /// <summary>The word as a sample.</summary>
    public SampleCut Sample(string language) => new(language, Word.Trim(), [.. Candidate.Select(token => SampleCut.Shown(token))], [.. Reference.Select(token => SampleCut.Shown(token))]);

    /// <summary>Goes over tokens word by word.</summary>
    sealed class Walk(ImmutableArray<byte[]> tokens)
    {
        int next;
        int start;

        /// <summary>The tokens that stand over what follows, up to a place in the bytes of the text, and where they begin.</summary>
        public (int Start, ImmutableArray<byte[]> Tokens) Until(int end)
        {
            var (first, begins) = (next, start);
            var (at, behind) = (next, start);
            for (; at < tokens.Length && behind < end; at++)
                behind += tokens[at].Length;
            var isOver = behind > end;
            (next, start) = isOver ? (at - 1, behind - tokens[at - 1].Length) : (at, behind);
            // A tokenizer that writes a space of its own before the text may have a token of nothing else, which stands over no word.
            return (begins, [.. tokens[first..at].Where(token => token.Length > 0)]);
        }
    }
}

using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>A text that tokenizers are made to cut.</summary>
/// <param name="Id">Its language, as documents name it.</param>
/// <param name="Name">The same, for people.</param>
public sealed record BehaviourText(string Id, LocalizedText Name, string Text)
{
    /// <summary>How many characters it has: Unicode scalar values.</summary>
    public int Characters { get; } = Text.EnumerateRunes().Count();

    /// <summary>
    /// Its words, which together are the text. One ends before white space, which belongs to the word behind it, as most tokenizers have it; in Chinese and Japanese
    /// it ends behind a mark of punctuation.
    /// </summary>
    public ImmutableArray<string> Words { get; } = Cut(Text);

    static ImmutableArray<string> Cut(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && !IsEnd(text[at - 1], text[at]))
                continue;
            words.Add(text[start..at]);
            start = at;
        }

        return words.ToImmutable();
    }

    static bool IsEnd(char last, char next) => (char.IsWhiteSpace(next) && !char.IsWhiteSpace(last)) || last is '、' or '。' or '，' or '！' or '？' or '；' or '：';
}

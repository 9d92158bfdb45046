using System.Diagnostics;
using System.Text.RegularExpressions;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Cuts a text into pieces that no token crosses, by a regular expression that a file may have brought.</summary>
sealed class PieceSplit
{
    /// <summary>GPT-2's, which the step <c>ByteLevel</c> has. <see href="https://github.com/openai/gpt-2/blob/master/src/encoder.py"/></summary>
    public const string Gpt2 = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

    /// <summary>Llama 3's, which differs from cl100k_base's in that it takes several line breaks at once. <see href="https://github.com/meta-llama/llama3/blob/main/llama/tokenizer.py"/></summary>
    public const string Llama3 = @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    const int MaxPattern = 8192;

    // All of our texts take less than a thousandth of it.
    static readonly TimeSpan most = TimeSpan.FromSeconds(2);

    readonly Regex pattern;
    readonly bool keepsRest;
    readonly Stopwatch spent = new();

    PieceSplit(Regex pattern, bool keepsRest) => (this.pattern, this.keepsRest) = (pattern, keepsRest);

    /// <summary>A split whose pieces are the matches and what is between them.</summary>
    /// <param name="keepsRest">Whether what is between them is kept.</param>
    public static Measured<PieceSplit> Of(string pattern, bool keepsRest = true)
    {
        if (pattern.Length > MaxPattern)
            return new Measured<PieceSplit>.Missing(Messages.PatternLong.With(MaxPattern));
        try
        {
            return new Measured<PieceSplit>.Value(new(Expression(pattern), keepsRest));
        }
        catch (ArgumentException)
        {
            return new Measured<PieceSplit>.Missing(Messages.PatternUnknown.With(SingleLine.Of(pattern)));
        }
    }

    /// <summary>The pieces of a text.</summary>
    /// <exception cref="RegexMatchTimeoutException">They are not found in the time that there is.</exception>
    public IEnumerable<string> Pieces(string text)
    {
        var end = 0;
        for (var match = Next(() => pattern.Match(text)); match.Success; match = Next(match.NextMatch))
        {
            if (keepsRest && match.Index > end)
                yield return text[end..match.Index];
            if (match.Length > 0)
                yield return match.Value;
            end = match.Index + match.Length;
        }

        if (keepsRest && end < text.Length)
            yield return text[end..];
    }

    // A limit of one match alone would be spent once for every character.
    Match Next(Func<Match> match)
    {
        spent.Start();
        var found = match();
        spent.Stop();
        return spent.Elapsed <= most ? found : throw new RegexMatchTimeoutException();
    }

    // In time of the order of the text where the expression allows it; one that looks ahead does not.
    static Regex Expression(string pattern)
    {
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, most);
        }
        catch (NotSupportedException)
        {
            return new(pattern, RegexOptions.CultureInvariant, most);
        }
    }
}

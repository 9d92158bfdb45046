using System.Buffers;
using System.Text;

namespace HcxVerify.Metrics;

/// <summary>Tokens by what they are written in.</summary>
static class TokenScripts
{
    /// <summary>
    /// The script of most of its letters, the first of the table where several are as frequent; kana and Han together are kana. Without letters: digits if it has any, else
    /// signs, else spaces.
    /// </summary>
    public static TokenScript Of(ReadOnlySpan<byte> token)
    {
        Span<int> counts = stackalloc int[TokenScript.All.Length];
        counts.Clear();
        while (!token.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(token, out var character, out var length) is not OperationStatus.Done)
                return TokenScript.Incomplete;
            counts[TokenScript.All.IndexOf(ScriptRange.Of(character))]++;
            token = token[length..];
        }

        var kana = TokenScript.All.IndexOf(TokenScript.Kana);
        if (counts[kana] > 0)
            counts[kana] += counts[TokenScript.All.IndexOf(TokenScript.Han)];
        return MostLetters(counts) ?? FirstOf(counts, TokenScript.Digits, TokenScript.Signs) ?? TokenScript.Spaces;
    }

    static TokenScript? MostLetters(ReadOnlySpan<int> counts)
    {
        var most = 0;
        for (var index = 1; index < TokenScript.LetterCount; index++)
        {
            if (counts[index] > counts[most])
                most = index;
        }

        return counts[most] == 0 ? null : TokenScript.All[most];
    }

    static TokenScript? FirstOf(ReadOnlySpan<int> counts, params ReadOnlySpan<TokenScript> scripts)
    {
        foreach (var script in scripts)
        {
            if (counts[TokenScript.All.IndexOf(script)] > 0)
                return script;
        }

        return null;
    }
}

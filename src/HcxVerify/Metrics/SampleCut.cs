using System.Collections.Immutable;
using System.Text;

namespace HcxVerify.Metrics;

/// <summary>A word with the tokens of both sides that stand over it. What is no whole character in a token is written as its bytes, <c>&lt;EA&gt;</c>.</summary>
/// <param name="Language">The text that it is of.</param>
public sealed record SampleCut(string Language, string Word, ImmutableArray<string> Candidate, ImmutableArray<string> Reference)
{
    /// <summary>A token as a text.</summary>
    internal static string Shown(ReadOnlySpan<byte> token)
    {
        var text = new StringBuilder();
        while (!token.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf8(token, out var rune, out var length) is System.Buffers.OperationStatus.Done;
            if (isWhole)
                text.Append(rune.ToString());
            else
                text.Append('<').Append(Convert.ToHexString(token[..(length = 1)])).Append('>');
            token = token[length..];
        }

        return text.ToString();
    }
}

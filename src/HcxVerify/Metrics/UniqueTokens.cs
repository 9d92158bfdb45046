using System.Buffers;
using System.Collections.Immutable;
using System.Text;

using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Metrics;

/// <summary>The tokens that the candidate has and a reference has not.</summary>
/// <param name="OneIn">One token in so many was looked at.</param>
/// <param name="Compared">How many tokens of the candidate were.</param>
/// <param name="Count">How many of them the reference has not.</param>
/// <param name="Scripts">Those by what they are written in: the most frequent first, and of equal ones the one whose first token has the lowest id.</param>
public sealed record UniqueTokens(int OneIn, int Compared, int Count, ImmutableArray<ScriptTokens> Scripts)
{
    /// <summary>Counts them.</summary>
    /// <param name="samples">How many tokens to show of each script: those of the lowest ids.</param>
    public static UniqueTokens Of(CanonicalVocabulary candidate, VocabularyFingerprint reference, int samples = 10)
    {
        var table = new HashTable(reference.Hashes);
        var scripts = new List<ScriptTokens>();
        var (compared, count) = (0, 0);
        for (var rank = 0; rank < candidate.Count; rank++)
        {
            var hash = TokenHash.Of(candidate[rank]);
            if (!TokenHash.IsSampled(hash, reference.OneIn))
                continue;
            compared++;
            if (table.Find(hash) >= 0)
                continue;
            count++;
            Add(scripts, candidate[rank], samples);
        }

        return new(reference.OneIn, compared, count, [.. scripts.OrderByDescending(script => script.Count)]);
    }

    static void Add(List<ScriptTokens> scripts, ReadOnlySpan<byte> token, int samples)
    {
        var script = TokenScripts.Of(token);
        var index = scripts.FindIndex(each => each.Script == script);
        if (index < 0)
        {
            index = scripts.Count;
            scripts.Add(new(script, 0, []));
        }

        var found = scripts[index];
        scripts[index] = found with { Count = found.Count + 1, Samples = found.Samples.Length < samples ? found.Samples.Add(Text(token)) : found.Samples };
    }

    // Bytes that are no UTF-8 are shown as SentencePiece writes them.
    static string Text(ReadOnlySpan<byte> token)
    {
        var text = new StringBuilder(token.Length);
        while (!token.IsEmpty)
        {
            var isCharacter = Rune.DecodeFromUtf8(token, out var character, out var length) is OperationStatus.Done;
            text.Append(isCharacter ? character.ToString() : string.Concat(token[..length].ToArray().Select(each => $"<0x{each:X2}>")));
            token = token[length..];
        }

        return text.ToString();
    }
}

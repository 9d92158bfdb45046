using System.Globalization;
using System.Text;

using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Metrics;

/// <summary>The tokens of a vocabulary by their ids.</summary>
sealed class TokenIds
{
    readonly TokenList tokens;
    readonly SpelledToken spelled;
    readonly Dictionary<int, int> indexes;

    public TokenIds(VocabularyFile file)
    {
        tokens = file.Tokens;
        spelled = new(file.Spelling);
        indexes = new(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
            indexes.TryAdd(tokens.Id(index), index);
    }

    /// <summary>The bytes that a token stands for; none for an id that no token has.</summary>
    public byte[] Bytes(int id) => !indexes.TryGetValue(id, out var index) ? [] : tokens.Kind(index) switch
    {
        TokenKind.Byte => [byte.Parse(tokens[index][3..5], NumberStyles.HexNumber, CultureInfo.InvariantCulture)],
        TokenKind.Special => tokens[index].ToArray(),
        _ => spelled.Bytes(tokens[index]).ToArray(),
    };

    /// <summary>The ids by the text that a file writes for a token.</summary>
    public IEnumerable<KeyValuePair<string, int>> Texts()
    {
        var seen = new HashSet<string>(tokens.Count, StringComparer.Ordinal);
        for (var index = 0; index < tokens.Count; index++)
        {
            var text = Encoding.UTF8.GetString(tokens[index]);
            if (seen.Add(text))
                yield return new(text, tokens.Id(index));
        }
    }

    /// <summary>The id of each token that learned text, by the hash of its bytes.</summary>
    public Dictionary<ulong, int> ByBytes()
    {
        var ids = new Dictionary<ulong, int>(tokens.Count);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (tokens.Kind(index) is TokenKind.Ordinary)
                ids.TryAdd(TokenHash.Of(spelled.Bytes(tokens[index])), tokens.Id(index));
        }

        return ids;
    }

    /// <summary>The texts that were added by hand, which are cut out before anything else counts.</summary>
    public IEnumerable<string> Added()
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (tokens.Kind(index) is TokenKind.Added or TokenKind.Special)
                yield return Encoding.UTF8.GetString(tokens[index]);
        }
    }

    /// <summary>The tokens in base64 with their ids, a line each, as tiktoken has them.</summary>
    public MemoryStream Tiktoken()
    {
        var stream = new MemoryStream();
        for (var index = 0; index < tokens.Count; index++)
            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Convert.ToBase64String(tokens[index])} {tokens.Id(index)}\n")));
        stream.Position = 0;
        return stream;
    }
}

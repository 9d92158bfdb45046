using System.Globalization;
using System.Text;

using HcxVerify.Formats;

namespace HcxVerify.Metrics;

/// <summary>Cuts a character that is no token into the tokens of its bytes, which the library does not: no merge crosses such a character.</summary>
sealed class KnownCharacters
{
    const int None = -1;

    readonly HashSet<string> characters = new(StringComparer.Ordinal);
    readonly int[] bytes = new int[256];
    readonly CutPiece others;

    /// <param name="hasBytes">Whether such characters are cut into bytes; else there is no token for them.</param>
    public KnownCharacters(VocabularyFile file, bool hasBytes, CutPiece others)
    {
        this.others = others;
        Array.Fill(bytes, None);
        for (var index = 0; index < file.Tokens.Count; index++)
        {
            var token = file.Tokens[index];
            if (file.Tokens.Kind(index) is TokenKind.Byte && hasBytes)
                bytes[byte.Parse(token[3..5], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = file.Tokens.Id(index);
            else if (Rune.DecodeFromUtf8(token, out _, out var length) is System.Buffers.OperationStatus.Done && length == token.Length)
                characters.Add(Encoding.UTF8.GetString(token));
        }
    }

    public IEnumerable<int> Cut(string piece)
    {
        var start = 0;
        var at = 0;
        foreach (var rune in piece.EnumerateRunes())
        {
            var end = at + rune.Utf16SequenceLength;
            if (!characters.Contains(rune.ToString()))
            {
                foreach (var id in others(piece[start..at]).Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(one => bytes[one])))
                    yield return id;
                start = end;
            }

            at = end;
        }

        foreach (var id in others(piece[start..]))
            yield return id;
    }
}

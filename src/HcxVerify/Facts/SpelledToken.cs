using System.Runtime.CompilerServices;

using HcxVerify.Formats;

namespace HcxVerify.Facts;

/// <summary>From a token as a vocabulary writes it to the bytes that it stands for.</summary>
sealed class SpelledToken(TokenSpelling spelling)
{
    // GPT-2 writes a byte that is no printable character of Latin-1 as the next free character from U+0100 on.
    static readonly byte[] ofCharacter = ByteLevelTable();

    byte[] buffer = new byte[256];

    /// <summary>The bytes of a token. They hold until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> token)
    {
        if (spelling is TokenSpelling.Bytes)
            return token;
        if (buffer.Length <= token.Length)
            buffer = new byte[token.Length * 2];
        return buffer.AsSpan(0, spelling switch
        {
            TokenSpelling.ByteLevel => ByteLevel(token),
            TokenSpelling.Metaspace => Metaspace(token),
            _ => WordPiece(token),
        });
    }

    // A character that the table does not have is in no token that the tokenizer learned; the token stands for itself then.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int ByteLevel(ReadOnlySpan<byte> token)
    {
        var length = 0;
        for (var at = 0; at < token.Length;)
        {
            var first = token[at++];
            var character = first < 0x80 ? first : at < token.Length && first is >= 0xC2 and <= 0xC5 ? (first & 0x1F) << 6 | token[at++] & 0x3F : ofCharacter.Length;
            if (character >= ofCharacter.Length || !IsInTable(character))
            {
                token.CopyTo(buffer);
                return token.Length;
            }

            buffer[length++] = ofCharacter[character];
        }

        return length;
    }

    int Metaspace(ReadOnlySpan<byte> token)
    {
        var length = 0;
        for (int mark; (mark = token.IndexOf("\u2581"u8)) >= 0; token = token[(mark + 3)..])
        {
            token[..mark].CopyTo(buffer.AsSpan(length));
            buffer[length + mark] = (byte)' ';
            length += mark + 1;
        }

        token.CopyTo(buffer.AsSpan(length));
        return length + token.Length;
    }

    int WordPiece(ReadOnlySpan<byte> token)
    {
        if (token.StartsWith("##"u8))
        {
            token[2..].CopyTo(buffer);
            return token.Length - 2;
        }

        buffer[0] = (byte)' ';
        token.CopyTo(buffer.AsSpan(1));
        return token.Length + 1;
    }

    static bool IsPrintable(int value) => value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);

    static bool IsInTable(int character) => character >= 0x100 || IsPrintable(character);

    static byte[] ByteLevelTable()
    {
        var next = 0x100;
        var length = next;
        for (var value = 0; value < 0x100; value++)
            length += IsPrintable(value) ? 0 : 1;
        var table = new byte[length];
        for (var value = 0; value < 0x100; value++)
            table[IsPrintable(value) ? value : next++] = (byte)value;
        return table;
    }
}

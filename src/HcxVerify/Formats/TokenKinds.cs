namespace HcxVerify.Formats;

/// <summary>What tokens are by the numbers that SentencePiece, and GGUF after it, give them.</summary>
static class TokenKinds
{
    /// <summary>The kind that a number stands for; null where it stands for none.</summary>
    public static TokenKind? Of(long type) => type switch
    {
        (long)GgufTokenType.Normal => TokenKind.Ordinary,
        (long)GgufTokenType.Unknown or (long)GgufTokenType.Control or (long)GgufTokenType.Unused => TokenKind.Special,
        (long)GgufTokenType.UserDefined => TokenKind.Added,
        (long)GgufTokenType.Byte => TokenKind.Byte,
        _ => null,
    };

    /// <summary>Whether a token is written as one byte: <c>&lt;0x0A&gt;</c>.</summary>
    public static bool IsByte(ReadOnlySpan<byte> token) =>
        token is [(byte)'<', (byte)'0', (byte)'x', var high, var low, (byte)'>'] && char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low);
}

namespace HcxVerify.Formats;

/// <summary>What a token of a vocabulary is.</summary>
public enum TokenKind : byte
{
    /// <summary>Text that the tokenizer learned, or one byte or character of its alphabet.</summary>
    Ordinary,

    /// <summary>A special token: it steers, stands for what no other token is, or is free for later use.</summary>
    Special,

    /// <summary>Text that was added to the vocabulary by hand.</summary>
    Added,

    /// <summary>One byte, written as <c>&lt;0xNN&gt;</c>.</summary>
    Byte,
}

namespace HcxVerify.Formats;

/// <summary>How a vocabulary writes the bytes of its tokens.</summary>
public enum TokenSpelling
{
    /// <summary>As they are.</summary>
    Bytes,

    /// <summary>Each byte as one character, by the table of GPT-2: <c>Ġ</c> for a space. <see href="https://github.com/openai/gpt-2/blob/master/src/encoder.py"/></summary>
    ByteLevel,

    /// <summary>As UTF-8 with <c>▁</c> (U+2581) for a space, as SentencePiece does.</summary>
    Metaspace,

    /// <summary>As UTF-8; <c>##</c> before what continues a word, and nothing before what begins one, as BERT does.</summary>
    WordPiece,
}

using System.Buffers;
using System.Buffers.Text;

using HcxVerify.Artifacts;

namespace HcxVerify.Formats;

/// <summary>Reads the text of tiktoken, which Meta calls <c>tokenizer.model</c>: a token in base64 and its rank a line. <see href="https://github.com/openai/tiktoken/blob/main/tiktoken/load.py"/></summary>
public static class TiktokenText
{
    /// <summary>Reads a file. The special tokens of such a vocabulary are in code, and not in it.</summary>
    /// <exception cref="ArtifactException">It is empty, too large, a line of it is no token with a rank, or one rank stands twice.</exception>
    public static VocabularyFile Read(FileView view, string display)
    {
        TokenizerJson.CheckSize(view, display);
        var tokens = new TokenList();
        var ids = new IdSet();
        var token = new byte[TextLines.MaxLine];
        var lines = new TextLines(view, display);
        while (lines.Next(out var line))
        {
            if (line.IsEmpty)
                continue;
            if (tokens.Count == TokenizerReader.MaxTokens)
                throw lines.Refused(TokenizerProblems.ManyTokens.With(TokenizerReader.MaxTokens));
            var space = line.IndexOf((byte)' ');
            if (space <= 0 || Base64.DecodeFromUtf8(line[..space], token, out _, out var length) is not OperationStatus.Done || !IsRank(line[(space + 1)..], out var id))
                throw lines.Refused(VocabularyProblems.NoRankLine.With(lines.Number));
            if (length is 0 or > TokenizerReader.MaxToken)
                throw lines.Refused(length == 0 ? VocabularyProblems.EmptyToken : TokenizerProblems.LongToken.With(TokenizerReader.MaxToken));
            if (!ids.Add(id))
                throw lines.Refused(VocabularyProblems.IdTwice.With(id));
            tokens.Add(token.AsSpan(0, length), id, TokenKind.Ordinary);
        }

        return tokens.Count > 0 ? new("tiktoken", "BPE", TokenSpelling.Bytes, tokens, null) : throw lines.Refused(VocabularyProblems.NoToken);
    }

    static bool IsRank(ReadOnlySpan<byte> text, out int rank)
    {
        rank = 0;
        return text is [>= (byte)'0' and <= (byte)'9', ..] && Utf8Parser.TryParse(text, out rank, out var length) && length == text.Length;
    }
}

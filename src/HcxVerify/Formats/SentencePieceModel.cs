using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads a model of SentencePiece. <see href="https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto"/></summary>
public static class SentencePieceModel
{
    const int Pieces = 1;
    const int Trainer = 2;
    const int ModelType = 3;

    /// <summary>Reads a file: the ids of its pieces are their places.</summary>
    /// <exception cref="ArtifactException">It is empty, too large, cut, or no message of this form.</exception>
    public static VocabularyFile Read(FileView view, string display)
    {
        TokenizerJson.CheckSize(view, display);
        var reader = new ProtobufReader(view, (problem, at) => TokenizerJson.Refused(display, problem, at));
        var tokens = new TokenList();
        var model = "Unigram"; // Where nothing is written.
        ulong seen = 0;
        foreach (var field in reader.Fields(reader.Length))
        {
            switch (field.Number)
            {
                case Pieces:
                    Piece(reader, reader.Counted(field), tokens);
                    break;
                case Trainer:
                    reader.Once(field, ref seen);
                    model = Model(reader, reader.Counted(field).End) ?? model;
                    break;
            }
        }

        return tokens.Count > 0 ? new("SentencePiece", model, TokenSpelling.Metaspace, tokens, null) : throw reader.Refused(VocabularyProblems.NoToken, 0);
    }

    static void Piece(ProtobufReader reader, ProtobufField message, TokenList tokens)
    {
        if (tokens.Count == TokenizerReader.MaxTokens)
            throw reader.Refused(TokenizerProblems.ManyTokens.With(TokenizerReader.MaxTokens), message.At);
        ReadOnlySpan<byte> piece = [];
        var type = GgufTokenType.Normal;
        ulong seen = 0;
        while (reader.NextIn(message.End) is { } field)
        {
            if (field.Number is 1 or 3)
                reader.Once(field, ref seen);
            if (field.Number == 1)
                piece = reader.Bytes(field, TokenizerReader.MaxToken);
            else if (field.Number == 3)
                type = (GgufTokenType)reader.Int32(field);
            reader.Pass(field);
        }

        if (piece.IsEmpty)
            throw reader.Refused(VocabularyProblems.EmptyToken, message.At);
        if (TokenKinds.Of((int)type) is not { } kind)
            throw reader.Refused(VocabularyProblems.NoKind.With((int)type), message.At);
        if (kind is TokenKind.Byte && !TokenKinds.IsByte(piece))
            throw reader.Refused(VocabularyProblems.NoByte.With(SingleLine.Of(Encoding.UTF8.GetString(piece))), message.At);
        tokens.Add(piece, tokens.Count, kind);
    }

    // 1 to 4, of which Hugging Face's library has the first two.
    static string? Model(ProtobufReader reader, long end)
    {
        string? model = null;
        while (reader.NextIn(end) is { } field)
        {
            if (field.Number == ModelType)
                model = reader.Number(field) switch { 1 => "Unigram", 2 => "BPE", 3 => "Word", 4 => "Char", _ => null };
            reader.Pass(field);
        }

        return model;
    }
}

using Microsoft.ML.Tokenizers;

namespace HcxVerify.Metrics;

/// <summary>
/// The tokenizers of Microsoft.ML.Tokenizers. Nothing else names that library, so that it is loaded when a text is first cut, and in no verification.
/// <see href="https://github.com/dotnet/machinelearning/tree/main/src/Microsoft.ML.Tokenizers"/>
/// </summary>
static class MicrosoftTokenizers
{
    /// <summary>BPE by a list of merges.</summary>
    /// <param name="isByteLevel">Whether its letters are bytes: one that is not told so drops every letter beyond ASCII without a word.</param>
    public static CutPiece ByMerges(IEnumerable<KeyValuePair<string, int>> tokens, IEnumerable<string> merges, bool isByteLevel)
    {
        var tokenizer = Asked(() => BpeTokenizer.Create(new BpeOptions(tokens) { Merges = merges, ByteLevel = isByteLevel }));
        return Merging(tokenizer);
    }

    /// <summary>BPE by the ranks of the tokens; a piece that is a token is one.</summary>
    public static CutPiece ByRanks(Stream tiktoken)
    {
        var tokenizer = Asked(() => TiktokenTokenizer.Create(tiktoken, preTokenizer: null, normalizer: null));
        return Merging(tokenizer);
    }

    /// <summary>A model of SentencePiece, which has its own steps.</summary>
    public static CutPiece OfSentencePiece(Stream model)
    {
        var tokenizer = Asked(() => SentencePieceTokenizer.Create(model, addBeginningOfSentence: false, addEndOfSentence: false));
        return text => Asked(() => tokenizer.EncodeToIds(text));
    }

    static CutPiece Merging(Tokenizer tokenizer) => piece => Asked(() => tokenizer.EncodeToIds(piece, considerPreTokenization: false, considerNormalization: false));

    // The library declares no exception for what it cannot use. These are what its code throws on purpose, and what the platform throws where it looks at nothing first.
    static T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException or NotSupportedException
            or IndexOutOfRangeException or NullReferenceException or InvalidCastException or ArithmeticException or InvalidDataException or IOException)
        {
            throw new UnusableTokenizerException(error);
        }
    }
}

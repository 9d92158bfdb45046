using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Loads the tokenizers that Microsoft.ML.Tokenizers can be made to cut with; of every other, why not. Method: docs/method/tokenizers.md.</summary>
public static class TextCutters
{
    /// <summary>Four times as many as the largest known vocabulary has: the library takes some hundred bytes for each.</summary>
    const int MaxTokens = 1 << 20;

    const int MaxMerges = 4 << 20;

    /// <summary>What cuts as a tokenizer does, or why nothing does.</summary>
    public static Measured<TextCutter> Of(WholeTokenizer tokenizer)
    {
        var file = tokenizer.Vocabulary;
        if (file.Tokens.Count > MaxTokens || file.Merges?.Count > MaxMerges)
            return Missing(Messages.VocabularyTooLargeToCut.With(file.Tokens.Count, file.Merges?.Count ?? 0));
        try
        {
            return (file.Format, file.Spelling) switch
            {
                ("SentencePiece", _) when file.Model is "BPE" or "Unigram" => SentencePiece(tokenizer),
                ("tiktoken", _) => Pieces(tokenizer.Pattern).Select(pieces => Tiktoken(file, tokenizer.Pattern, pieces)),
                (_, TokenSpelling.ByteLevel) when file is { Model: "BPE", Merges.Count: > 0 } => Pieces(tokenizer.Steps).Select(pieces => ByteLevel(file, tokenizer.Steps, pieces)),
                (_, TokenSpelling.Metaspace) when file is { Model: "BPE", Merges.Count: > 0 } && tokenizer.Steps is { } steps => Pieces(steps).Select(pieces => Characters(file, steps, pieces)),
                _ => Missing(Messages.KindNotCut.With(file.Format, file.Model ?? "?")),
            };
        }
        catch (UnusableTokenizerException)
        {
            return Missing(Messages.CutterBroke);
        }
    }

    static Measured<TextCutter> SentencePiece(WholeTokenizer tokenizer) =>
        new Measured<TextCutter>.Value(new(new(), MicrosoftTokenizers.OfSentencePiece(new MemoryStream(tokenizer.Model!)), new(tokenizer.Vocabulary)));

    static TextCutter Tiktoken(VocabularyFile file, string? pattern, TextPieces pieces)
    {
        var ids = new TokenIds(file);
        using var stream = ids.Tiktoken();
        return new(pieces, MicrosoftTokenizers.ByRanks(stream), ids) { Assumed = pattern is null ? Messages.PatternAssumed : null };
    }

    static TextCutter ByteLevel(VocabularyFile file, TokenizerPipeline? steps, TextPieces pieces)
    {
        var ids = new TokenIds(file);
        var cut = MicrosoftTokenizers.ByMerges(ids.Texts(), MergeRanks.Of(file), isByteLevel: true);
        return new(pieces, steps is { IgnoresMerges: true } ? WholePieces.First(ids, cut) : cut, ids) { Assumed = steps is null ? Messages.PatternAssumed : null };
    }

    static TextCutter Characters(VocabularyFile file, TokenizerPipeline steps, TextPieces pieces)
    {
        var ids = new TokenIds(file);
        var cut = MicrosoftTokenizers.ByMerges(ids.Texts(), MergeRanks.Of(file), isByteLevel: false);
        return new(pieces, new KnownCharacters(file, steps.ByteFallback, cut).Cut, ids);
    }

    // A format that has no steps has no pattern either.
    static Measured<TextPieces> Pieces(TokenizerPipeline? steps) =>
        steps is null ? Pieces(pattern: null)
        : steps.OtherSettings is [var setting, ..] ? new Measured<TextPieces>.Missing(Messages.StepUnknown.With(setting))
        : PieceSteps.Of(steps);

    // A pattern of which nothing is known is taken to be Llama 3's.
    static Measured<TextPieces> Pieces(string? pattern) => PieceSplit.Of(pattern ?? PieceSplit.Llama3).Select(split => new TextPieces { Splits = [split] });

    static Measured<TextCutter> Missing(LocalizedText reason) => new Measured<TextCutter>.Missing(reason);
}

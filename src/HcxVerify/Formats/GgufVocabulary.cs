using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads the vocabulary in the metadata of a GGUF file. <see href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md"/></summary>
public static class GgufVocabulary
{
    const string Model = "tokenizer.ggml.model";
    const string Merges = "tokenizer.ggml.merges";

    /// <summary>Reads the vocabulary of a file. Where the file does not say what its tokens are, all are ordinary.</summary>
    /// <exception cref="ArtifactException">The header cannot be used, or the file has no vocabulary that is read.</exception>
    public static VocabularyFile Read(FileView view, string display)
    {
        var header = GgufHeader.Read(view, display);
        return WhyNone(header) is { } reason ? throw TokenizerJson.Refused(display, reason, 0) : Read(header, view, display);
    }

    /// <summary>Why a file has no vocabulary that is read; null where it has one.</summary>
    public static LocalizedText? WhyNone(GgufHeader header) =>
        header.Tokens is null or { Count: 0 } ? VocabularyProblems.NoToken
        : Kind(header) is null ? VocabularyProblems.OtherVocabulary.With(SingleLine.Of(header.Find<GgufValue.Text>(Model)?.Value ?? "?"))
        : null;

    /// <summary>Reads the vocabulary of a header that has one, while the view is open.</summary>
    /// <exception cref="ArtifactException">The tokens do not fit together, or one of them is too long.</exception>
    public static VocabularyFile Read(GgufHeader header, FileView view, string display)
    {
        var array = header.Tokens!;
        if (array.Count > TokenizerReader.MaxTokens)
            throw TokenizerJson.Refused(display, TokenizerProblems.ManyTokens.With(TokenizerReader.MaxTokens), array.Offset);
        if (array.Bytes > TokenList.MaxBytes)
            throw TokenizerJson.Refused(display, VocabularyProblems.LargeTokens.With(array.Bytes, TokenList.MaxBytes), array.Offset);
        var tokens = new TokenList();
        header.ReadTexts(view, array, TokenizerReader.MaxToken, (token, _) => tokens.Add(token, tokens.Count, TokenKind.Ordinary));
        if (header.TokenTypes is { } types)
            Mark(tokens, header.ReadIntegers(view, types), types, display);
        var (model, spelling) = Kind(header)!.Value;
        return new("GGUF", model, spelling, tokens, header.Find<GgufValue.Array>(Merges) is { } merges ? MergesOf(header, view, merges, display) : null);
    }

    static (string? Model, TokenSpelling Spelling)? Kind(GgufHeader header) => header.Find<GgufValue.Text>(Model)?.Value switch
    {
        "gpt2" => ("BPE", TokenSpelling.ByteLevel),
        "llama" => (null, TokenSpelling.Metaspace),
        "t5" => ("Unigram", TokenSpelling.Metaspace),
        "bert" => ("WordPiece", TokenSpelling.Metaspace), // What begins a word has a space of SentencePiece before it there, and what continues one has no mark.
        _ => null,
    };

    static void Mark(TokenList tokens, IEnumerable<long> types, GgufValue.Array array, string display)
    {
        if (array.Count != tokens.Count)
            throw TokenizerJson.Refused(display, VocabularyProblems.OtherCount.With(tokens.Count, array.Count), array.Offset);
        var index = 0;
        foreach (var type in types)
        {
            // 0 is undefined: such a token is not used.
            tokens.Mark(index++, type == 0 ? TokenKind.Special : TokenKinds.Of(type) ?? throw TokenizerJson.Refused(display, VocabularyProblems.NoKind.With(type), array.Offset));
        }
    }

    static IReadOnlyList<ulong> MergesOf(GgufHeader header, FileView view, GgufValue.Array array, string display)
    {
        if (array.Count > MergeHashes.Most)
            throw TokenizerJson.Refused(display, VocabularyProblems.ManyMerges.With(MergeHashes.Most), array.Offset);
        var merges = new MergeHashes();
        header.ReadTexts(view, array, 2 * TokenizerReader.MaxToken, (merge, offset) =>
        {
            if (!merges.TryAdd(merge))
                throw TokenizerJson.Refused(display, TokenizerProblems.NoMerge, offset);
        });
        return merges.Hashes;
    }
}

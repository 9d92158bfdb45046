using HcxVerify.Artifacts;

namespace HcxVerify.Formats;

/// <summary>Reads a <c>vocab.json</c> or <c>encoder.json</c>: tokens with their ids, in the spelling of GPT-2.</summary>
public static class VocabularyJson
{
    /// <summary>Reads a file. Which of its tokens are special, it does not say.</summary>
    /// <param name="merges">Those of the file beside it; null where there is none.</param>
    /// <exception cref="ArtifactException">It is empty, too large, no UTF-8, no JSON, or a token or an id stands twice.</exception>
    public static VocabularyFile Read(FileView view, string display, IReadOnlyList<ulong>? merges = null) => Read(view, display, merges, JsonBlocks.BlockBytes);

    internal static VocabularyFile Read(FileView view, string display, IReadOnlyList<ulong>? merges, int blockBytes)
    {
        TokenizerJson.CheckSize(view, display);
        var tokens = new TokenList();
        var vocabulary = new VocabularyTokens();
        var reader = new TokenizerReader(new(view, display, blockBytes), (content, id, offset) =>
        {
            vocabulary.Add(content, id);
            if (vocabulary.SharedIds.Count > 0)
                throw TokenizerJson.Refused(display, VocabularyProblems.IdTwice.With(id), offset);
            tokens.Add(content, id, TokenKind.Ordinary);
        });
        reader.ReadVocabulary();
        // Of a token that stands twice, some readers take the first id, and others the last.
        var suspects = new TokenSuspects(display, inList: false, vocabulary, []);
        if (suspects.Any)
            new TokenizerReader(new(view, display, blockBytes), suspects.Look).ReadVocabulary();
        suspects.Contradictions();
        return new("vocab.json", merges is null ? null : "BPE", TokenSpelling.ByteLevel, tokens, merges);
    }
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>A token that <c>added_tokens</c> lists. It may be in the vocabulary, too.</summary>
/// <param name="Special">Whether the file marks it as special.</param>
public sealed record AddedToken(long Id, string Content, bool Special);

/// <summary>
/// What a <c>tokenizer.json</c> of Hugging Face says, without the tokens of its vocabulary.
/// <see href="https://github.com/huggingface/tokenizers/tree/main/tokenizers/src"/>
/// </summary>
/// <param name="ModelType"><c>BPE</c>, <c>Unigram</c>, <c>WordPiece</c>, <c>WordLevel</c>, or another name that the file has. Old files have none: then
/// what that library would take the model for; null where it would take it for nothing.</param>
/// <param name="TokenCount">The distinct ids of the vocabulary and of the added tokens.</param>
/// <param name="VocabularyCount">The tokens of the model's own vocabulary.</param>
/// <param name="HighestId">Null where there is no token.</param>
/// <param name="MergeCount">The entries of the list of merges; 0 where there is none.</param>
/// <param name="AddedTokens">In the order of the file.</param>
/// <param name="ByteFallback">Null where the file does not say.</param>
/// <param name="Version">The version of the format; null where the file does not say.</param>
/// <param name="Normalizers">The types of the steps of the normalizer in their order: those of a <c>Sequence</c> one level deep, else the one there
/// is; <c>?</c> for a step that names no type. Empty where there is no normalizer.</param>
/// <param name="PreTokenizers">The same of the pre-tokenizer.</param>
/// <param name="Decoders">The same of the decoder.</param>
/// <param name="Contradictions">Where the file disagrees with itself on tokens and ids: the first <see cref="MaxContradictions"/> that were found.</param>
public sealed record TokenizerJson(
    string? ModelType,
    long TokenCount,
    long VocabularyCount,
    long? HighestId,
    long MergeCount,
    ImmutableArray<AddedToken> AddedTokens,
    bool? ByteFallback,
    string? Version,
    ImmutableArray<string> Normalizers,
    ImmutableArray<string> PreTokenizers,
    ImmutableArray<string> Decoders,
    ImmutableArray<TokenContradiction> Contradictions)
{
    /// <summary>The most bytes that the file may have: the largest known, of 262,144 tokens and 514,906 merges, has 33 MB.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>The most contradictions that are told.</summary>
    public const int MaxContradictions = 32;

    /// <summary>How many ids from 0 to <see cref="HighestId"/> no token has.</summary>
    public long UnusedIdCount => HighestId + 1 - TokenCount ?? 0;

    /// <summary>Reads a file in one pass, in memory of the order of its vocabulary.</summary>
    /// <exception cref="ArtifactException">It is empty, too large, a Git LFS pointer, no UTF-8, no JSON, or no tokenizer that all readers read alike.</exception>
    public static TokenizerJson Read(FileView view, string display) => Read(view, display, JsonBlocks.BlockBytes);

    internal static TokenizerJson Read(FileView view, string display, int blockBytes)
    {
        CheckSize(view, display);
        var vocabulary = new VocabularyTokens();
        var reader = new TokenizerReader(new(view, display, blockBytes), (content, id, _) => vocabulary.Add(content, id));
        reader.Read();
        var added = reader.Added;
        var suspects = new TokenSuspects(display, reader.HasList, vocabulary, added);
        if (suspects.Any)
            new TokenizerReader(new(view, display, blockBytes), suspects.Look).Read();
        foreach (var token in added)
            vocabulary.Ids.Add((int)token.Id);
        return new(
            reader.ModelType,
            vocabulary.Ids.Count,
            reader.VocabularyCount,
            vocabulary.Ids.Highest,
            reader.MergeCount,
            added,
            reader.ByteFallback,
            reader.Version,
            reader.Normalizers,
            reader.PreTokenizers,
            reader.Decoders,
            suspects.Contradictions());
    }

    /// <summary>Refuses a file of a tokenizer that is empty, too large, or not there but as a Git LFS pointer.</summary>
    internal static void CheckSize(FileView view, string display)
    {
        if (view.Length == 0)
            throw new ArtifactException(ArtifactCodes.EmptyFile.At(new(display)));
        if (view.Length > MaxBytes)
            throw new ArtifactException(ArtifactCodes.TooLarge.At(new(display), view.Length, MaxBytes));
        if (view.Length == view.Head.Length && GitLfsPointer.Read(view.Head) is { } pointer)
            throw new ArtifactException(ArtifactCodes.LfsPointer.At(new(display), pointer.Oid));
    }

    internal static ArtifactException Refused(string display, LocalizedText problem, long offset) => new(ArtifactCodes.NotTokenizer.At(new(display), problem, offset));

    internal static ArtifactException Refused(FileContent content, JsonValue at, LocalizedText problem)
    {
        var text = Utf8Text.WithoutMark(content.Bytes);
        var offset = content.Bytes.Length - text.Length + Utf8Text.Offset(text, at.Line, at.Column);
        return new(ArtifactCodes.NotTokenizer.At(new(content.Display, at.Line, at.Column), problem, offset));
    }
}

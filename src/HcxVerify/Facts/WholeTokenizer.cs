using HcxVerify.Artifacts;
using HcxVerify.Formats;

namespace HcxVerify.Facts;

/// <summary>All of a tokenizer that is needed to cut text as it does.</summary>
/// <param name="Steps">What happens to a text before the vocabulary counts; null where the format does not say.</param>
/// <param name="Model">The bytes of a model of SentencePiece, within the limits of such files; null for another format.</param>
public sealed record WholeTokenizer(VocabularyFile Vocabulary, TokenizerPipeline? Steps, byte[]? Model)
{
    /// <summary>The regular expression of the words that no token crosses; null where that is not known besides the steps.</summary>
    public string? Pattern { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="merges">Those of a file beside it, for a format that has them apart.</param>
    /// <exception cref="ArtifactException">It cannot be used.</exception>
    public static WholeTokenizer Read(FileView view, string display, IReadOnlyList<ulong>? merges)
    {
        var vocabulary = VocabularyFormats.Read(view, display, merges);
        return new(
            vocabulary,
            vocabulary.Format is "tokenizer.json" ? TokenizerPipeline.Read(view, display) : null,
            vocabulary.Format is "SentencePiece" ? Whole(view) : null);
    }

    static byte[] Whole(FileView view)
    {
        var bytes = new byte[view.Length];
        return view.Read(0, bytes) == bytes.Length ? bytes : throw new EndOfStreamException();
    }
}

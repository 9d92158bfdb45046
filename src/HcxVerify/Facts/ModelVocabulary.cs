using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>The vocabulary of a model, or why none was read.</summary>
public abstract record ModelVocabulary
{
    ModelVocabulary()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="File">The file, as reports print it; where a vocabulary is in two, the one of the tokens.</param>
    /// <param name="Digest">Of the file, of a GGUF file of its header: <c>sha256:</c> and 64 hexadecimal digits.</param>
    public sealed record Read(CanonicalVocabulary Tokens, string File, string Digest) : ModelVocabulary;

    /// <summary>There is none that can be read.</summary>
    public sealed record None(LocalizedText Reason) : ModelVocabulary;
}

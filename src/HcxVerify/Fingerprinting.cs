using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify;

/// <summary>A fingerprint of a model's vocabulary, to be written.</summary>
/// <param name="Sampled">How many tokens it holds hashes of.</param>
/// <param name="Count">How many ordinary tokens the vocabulary has.</param>
public sealed record WrittenFingerprint(LocalizedText Model, int Sampled, int Count, byte[] Bytes);

/// <summary>Makes the fingerprint of a model's vocabulary: a small stand-in for it, which holds no token.</summary>
public static class Fingerprinting
{
    /// <summary>The fingerprint of a model.</summary>
    /// <param name="root">The working folder, a full path.</param>
    /// <param name="model">A model folder or a tokenizer file.</param>
    /// <param name="seen">The day that it is made on.</param>
    /// <exception cref="ArtifactException">The model is missing or cannot be read, or has no vocabulary.</exception>
    public static WrittenFingerprint Run(string root, string model, DateOnly seen)
    {
        var workspace = new Workspace(root);
        var facts = ModelSource.Read(ModelSource.Full(model, workspace), workspace);
        var vocabulary = ModelSource.Vocabulary(facts, workspace);
        if (vocabulary is not ModelVocabulary.Read read)
            throw new ArtifactException(ArtifactCodes.NoVocabulary.At(new(facts.Location), vocabulary is ModelVocabulary.None(var reason) ? reason : Messages.VocabularyUnknown.With(facts.Name)));
        var fingerprint = read.Tokens.Fingerprint().ForFile();
        var bytes = new FingerprintFile(fingerprint, new(Path.GetFileName(read.File), read.Digest, facts.Name.En, seen)).Bytes();
        return new(facts.Name, fingerprint.Hashes.Length, fingerprint.Count, bytes);
    }
}

using System.Diagnostics;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Metrics;

/// <summary>Loads the tokenizer of a model.</summary>
public static class ModelCutters
{
    /// <summary>What cuts as the tokenizer of a model does, or why nothing does.</summary>
    public static Measured<TextCutter> Of(ModelFacts model, Workspace workspace)
    {
        if (WholeVocabularies.Of(model) is { } builtIn)
            return TextCutters.Of(builtIn);
        if (IsFingerprint(model))
            return Missing(Messages.FingerprintHasNoTokens.With(model.Name));
        try
        {
            return ModelSource.Vocabulary(model, workspace) switch
            {
                ModelVocabulary.Read read when ModelSource.Tokenizer(model, read, workspace) is { } tokenizer => TextCutters.Of(tokenizer),
                ModelVocabulary.None none => Missing(Messages.VocabularyAbsent.With(model.Name, none.Reason)),
                _ => Missing(Messages.VocabularyUnknown.With(model.Name)),
            };
        }
        catch (ArtifactException refused)
        {
            return Missing(refused.Diagnostic.Text); // What is context only never ends a comparison.
        }
    }

    /// <summary>How the tokenizers of two models cut the same texts, or why that is not measured. Neither is loaded where the other cannot be.</summary>
    public static Measured<TokenizerBehaviour> Behaviour(ModelFacts candidate, ModelFacts reference, Workspace workspace)
    {
        // The reference first where it costs nothing to tell.
        var (one, other) = IsFingerprint(reference) ? (reference, candidate) : (candidate, reference);
        return Of(one, workspace) switch
        {
            Measured<TextCutter>.Value first => TokenizerBehaviour.Of(first, Of(other, workspace)),
            Measured<TextCutter>.Missing(var reason) => new Measured<TokenizerBehaviour>.Missing(reason),
            _ => throw new UnreachableException(),
        };
    }

    static bool IsFingerprint(ModelFacts model) =>
        model.Fingerprint is not null || (model.Location.StartsWith(BuiltInReferences.Prefix, StringComparison.Ordinal) && WholeVocabularies.Of(model) is null);

    static Measured<TextCutter> Missing(LocalizedText reason) => new Measured<TextCutter>.Missing(reason);
}

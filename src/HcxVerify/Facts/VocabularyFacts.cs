using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>From a vocabulary to facts, of formats that have little else.</summary>
static class VocabularyFacts
{
    /// <summary>Reads the vocabulary of a folder that has none in its <c>tokenizer.json</c>; null where there is none such.</summary>
    public static ModelVocabulary? Read(ModelFiles files, Workspace workspace, FactCollector facts)
    {
        try
        {
            var vocabulary = VocabularyFiles.Apart(files, workspace);
            if (vocabulary is ModelVocabulary.Read read)
                Add(read, facts);
            return vocabulary;
        }
        catch (ArtifactException error)
        {
            facts.Problems.Add(error.Diagnostic);
            return new ModelVocabulary.None(new($"{error.Diagnostic.Place}: {error.Diagnostic.Text.En}", $"{error.Diagnostic.Place}: {error.Diagnostic.Text.Ko}"));
        }
    }

    /// <summary>The facts of a vocabulary that was read.</summary>
    public static void Add(ModelVocabulary.Read vocabulary, FactCollector facts)
    {
        var tokens = vocabulary.Tokens;
        if (tokens.Model is { } model)
            Fact(FactTable.TokenizerModelType, new FactValue.Text(model));
        Fact(FactTable.TokenizerTokenCount, new FactValue.Integer(tokens.TokenCount));
        if (tokens.HighestId is { } highest)
        {
            Fact(FactTable.TokenizerHighestId, new FactValue.Integer(highest));
            Fact(FactTable.TokenizerUnusedIdCount, new FactValue.Integer(highest + 1L - tokens.TokenCount));
        }

        if (tokens.MergeCount is { } merges)
            Fact(FactTable.TokenizerMergeCount, new FactValue.Integer(merges));
        // Those of a vocabulary may be fewer than those that its configuration adds.
        if (SpecialTokenFacts.Names.Any(facts.Has))
            return;
        foreach (var (name, value) in SpecialTokenFacts.Of(tokens.SpecialTokens))
            Fact(name, value);

        void Fact(FactName name, FactValue value) => facts.Add(new(name.Name, value, FactOrigin.Read, new(vocabulary.File, vocabulary.Digest, "", 0, null)));
    }
}

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>Every pair of the real vocabularies, in both directions, from whole files and from fingerprints. What is true of them was written down before: README of the data.</summary>
public sealed class AllRealPairs
{
    const string Extensions = "tokenizers/onnxruntime-extensions/";

    // Files of one vocabulary are in one line; what is true of one is true of all.
    static readonly Dictionary<string, string[]> files = new(StringComparer.Ordinal)
    {
        ["cl100k"] = ["tokenizers/cl100k_base.tiktoken"],
        ["o200k"] = ["tokenizers/o200k_base.tiktoken"],
        ["llama3"] = ["tokenizers/llama3/tokenizer.model", "tokenizers/llama3.2/encoder.json"],
        ["qwen2"] = ["tokenizers/qwen2/vocab.json"],
        ["llama2"] =
        [
            "tokenizers/llama2/tokenizer.model", "tokenizers/gguf/ggml-vocab-llama-spm.gguf", "tokenizers/gguf/ggml-vocab-phi-3.gguf", Extensions + "llama2/tokenizer.json",
            Extensions + "phi-3/tokenizer.json",
        ],
        ["mistral"] = ["tokenizers/mistral/tokenizer.model.v1", "tokenizers/mistral/mistral_instruct_tokenizer_240323.model.v3"],
        ["starcoder"] = ["tokenizers/gguf/ggml-vocab-starcoder.gguf"],
        ["granite"] = ["folders/granite-3.1-1b-a400m-instruct/tokenizer.json"],
        ["gpt-2"] = ["tokenizers/gguf/ggml-vocab-gpt-2.gguf"],
        ["gpt-neox"] = ["tokenizers/gguf/ggml-vocab-gpt-neox.gguf"],
        ["deepseek-coder"] = ["tokenizers/gguf/ggml-vocab-deepseek-coder.gguf"],
    };

    static readonly Dictionary<string, VocabularyRelation> related = new(StringComparer.Ordinal)
    {
        ["llama3 cl100k"] = VocabularyRelation.Extends,
        ["cl100k llama3"] = VocabularyRelation.Subset,
        ["qwen2 cl100k"] = VocabularyRelation.Extends,
        ["cl100k qwen2"] = VocabularyRelation.Subset,
        ["llama3 qwen2"] = VocabularyRelation.SharedAncestor,
        ["qwen2 llama3"] = VocabularyRelation.SharedAncestor,
        ["starcoder granite"] = VocabularyRelation.Extends,
        ["granite starcoder"] = VocabularyRelation.Extends,
    };

    public enum Read
    {
        Whole,
        WholeAndFingerprint,
        Fingerprints,
    }

    [Theory]
    [InlineData(Read.Whole)]
    [InlineData(Read.WholeAndFingerprint)]
    [InlineData(Read.Fingerprints)]
    public void Each_has_the_relation_that_is_true_of_it(Read read)
    {
        var whole = files.SelectMany(line => line.Value.Select(file => (Of: line.Key, File: file, Fingerprint: Real(file)))).ToList();
        IReadOnlyList<KnownVocabulary> ancestors = [.. BuiltInVocabularies.Ancestors.Select(name => new KnownVocabulary(name, BuiltInVocabularies.Find(name).Fingerprint))];
        var pairs = (from candidate in whole from reference in whole where candidate.File != reference.File select (candidate, reference)).ToList();
        Assert.Equal(272, pairs.Count);
        Parallel.ForEach(pairs, pair =>
        {
            var comparison = VocabularyComparer.Compare(
                read is Read.Fingerprints ? pair.candidate.Fingerprint.ForFile() : pair.candidate.Fingerprint,
                read is Read.Whole ? pair.reference.Fingerprint : pair.reference.Fingerprint.ForFile(),
                ancestors,
                VocabularyLimits.Default);
            var expected = pair.candidate.Of == pair.reference.Of ? VocabularyRelation.Identical : related.GetValueOrDefault($"{pair.candidate.Of} {pair.reference.Of}", VocabularyRelation.Independent);
            Assert.True(expected == comparison.Relation, $"{pair.candidate.File} - {pair.reference.File}: {comparison.Relation}, {comparison.Reason?.En}");
            Assert.Equal(expected is VocabularyRelation.SharedAncestor ? "cl100k-base" : null, comparison.Ancestor);
            if (expected is VocabularyRelation.Independent && read is Read.Whole)
                Assert.InRange(comparison.Metrics!.OrderAdjacency, 0, 0.0015);
        });
    }

    [Theory]
    [InlineData("llama2", "mistral", 23_829, 0.6043, 0.7537, 0.8152, 0.0014)]
    [InlineData("starcoder", "granite", 48_805, 0.9969, 0.9986, 0.9999, 0.1558)]
    public void The_figures_are_those_that_were_written_down(string candidate, string reference, int common, double jaccard, double containment, double correlation, double adjacency)
    {
        var metrics = VocabularyMetrics.Measure(Real(files[candidate][0]), Real(files[reference][0]));
        Assert.Equal(
            (common, jaccard, containment, correlation, adjacency),
            (metrics.Common, Math.Round(metrics.Jaccard, 4), Math.Round(metrics.Containment, 4), Math.Round(metrics.RankCorrelation, 4), Math.Round(metrics.OrderAdjacency, 4)));
    }

    static VocabularyFingerprint Real(string file)
    {
        var path = TestData.Path(file);
        return Assert.IsType<ModelVocabulary.Read>(VocabularyFiles.OfFile(path, new Workspace(Path.GetDirectoryName(path)!))).Tokens.Fingerprint();
    }
}

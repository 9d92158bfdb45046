using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>Real vocabularies, of which it is known what they were made from.</summary>
public sealed class RealVocabularies
{
    const string Cl100K = "tokenizers/cl100k_base.tiktoken";
    const string O200K = "tokenizers/o200k_base.tiktoken";
    const string Llama3 = "tokenizers/llama3/tokenizer.model";
    const string Llama32 = "tokenizers/llama3.2/encoder.json";
    const string Qwen2 = "tokenizers/qwen2/vocab.json";

    static readonly Dictionary<string, VocabularyFingerprint> read = [];

    public static TheoryData<string, string, VocabularyRelation, string?> Relations => new()
    {
        { Llama3, Llama32, VocabularyRelation.Identical, null },
        { Llama3, Cl100K, VocabularyRelation.Extends, null },
        { Cl100K, Llama3, VocabularyRelation.Subset, null },
        { Qwen2, Cl100K, VocabularyRelation.Extends, null },
        { Llama3, Qwen2, VocabularyRelation.SharedAncestor, "cl100k_base" },
        { Cl100K, O200K, VocabularyRelation.Independent, null },
        { O200K, Qwen2, VocabularyRelation.Independent, null },
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public void Their_relation_is_found_in_the_whole_and_in_a_sample(string candidate, string reference, VocabularyRelation relation, string? ancestor)
    {
        foreach (var oneIn in (int[])[1, 8, 16, 32])
        {
            var comparison = VocabularyComparer.Compare(
                Read(candidate).Thinned(oneIn), Read(reference), [new("cl100k_base", Read(Cl100K)), new("o200k_base", Read(O200K))], VocabularyLimits.Default);
            Assert.Equal((relation, ancestor), (comparison.Relation, comparison.Ancestor));
        }
    }

    [Theory]
    [InlineData(Llama3, Llama32, 127_744, 1, 1, 1, 1)]
    [InlineData(Llama3, Cl100K, 100_000, 0.7828, 1, 1, 1)]
    [InlineData(Qwen2, Cl100K, 98_900, 0.6486, 0.9890, 1, 1)]
    [InlineData(Llama3, Qwen2, 109_310, 0.6437, 0.8557, 0.9993, 0.9048)]
    public void Their_figures_are_the_published_ones(string candidate, string reference, int common, double jaccard, double containment, double correlation, double adjacency)
    {
        var metrics = VocabularyMetrics.Measure(Read(candidate), Read(reference));
        Assert.Equal(common, metrics.Common);
        Assert.Equal((jaccard, containment), (Math.Round(metrics.Jaccard, 4), Math.Round(metrics.Containment, 4)));
        Assert.Equal((correlation, adjacency), (Math.Round(metrics.RankCorrelation, 4), Math.Round(metrics.OrderAdjacency, 4)));
    }

    [Fact]
    public void Llama_3_begins_with_one_block_of_all_that_cl100k_has_at_its_ids() =>
        Assert.Equal([new(256, 100_255, 256, 100_255, 100_000, true)], VocabularyBlocks.Of(CommonTokens.Of(new(Read(Llama3)), Read(Cl100K))));

    [Fact]
    public void Qwen_2_has_the_order_of_cl100k_at_other_ids()
    {
        var metrics = VocabularyMetrics.Measure(Read(Qwen2), Read(Cl100K));
        Assert.Equal((-1100, 71_871), (metrics.IdOffset, metrics.EqualIds));
        Assert.Equal([new(256, 99_155, 256, 100_255, 98_900, false)], VocabularyBlocks.Of(CommonTokens.Of(new(Read(Qwen2)), Read(Cl100K))));
    }

    [Fact]
    public void What_llama_3_adds_to_cl100k_is_counted_by_script()
    {
        var unique = UniqueTokens.Of(Vocabularies.RealTokens(Llama3), Read(Cl100K));
        Assert.Equal((127_744, 27_744), (unique.Compared, unique.Count));
        Assert.Equal(1978, unique.Scripts.Single(script => script.Script == TokenScript.Hangul).Count);
    }

    static VocabularyFingerprint Read(string path)
    {
        lock (read)
            return read.TryGetValue(path, out var found) ? found : read[path] = Vocabularies.Real(path);
    }
}

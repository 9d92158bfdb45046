using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Tests.Given;

using Microsoft.ML.Tokenizers;

namespace HcxVerify.Tests.References;

public sealed class WholeVocabularyFiles
{
    public static TheoryData<string> Names => [.. WholeVocabularies.Names];

    [Theory]
    [InlineData("cl100k-base", "tokenizers/cl100k_base.tiktoken", 100_256)]
    [InlineData("o200k-base", "tokenizers/o200k_base.tiktoken", 199_998)]
    public void A_packaged_vocabulary_is_the_published_file_token_by_token(string name, string path, int tokens)
    {
        var (packaged, published) = (Whole(name), Given.Vocabularies.RealTokens(path));
        Assert.Equal(tokens, packaged.TokenCount);
        Assert.Equal((published.Count, published.ByteCount, published.HighestId), (packaged.Count, packaged.ByteCount, packaged.HighestId));
        for (var rank = 0; rank < published.Count; rank++)
        {
            if (published.Id(rank) != packaged.Id(rank) || !published[rank].SequenceEqual(packaged[rank]))
                Assert.Fail($"token {published.Id(rank)} of {name} is another");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_built_in_fingerprint_is_a_sample_of_it(string name)
    {
        var print = BuiltInVocabularies.Find(name).Fingerprint;
        var whole = Whole(name).Fingerprint(print.OneIn);
        Assert.Equal((whole.Count, whole.ByteCount), (print.Count, print.ByteCount));
        Assert.Equal(whole.Hashes, print.Hashes);
        Assert.Equal(whole.Ids, print.Ids);
    }

    [Fact]
    public void Of_other_built_in_vocabularies_only_the_fingerprint_is_here() =>
        Assert.All(BuiltInVocabularies.Names.Except(WholeVocabularies.Names), name => Assert.Null(WholeVocabularies.Find(name)));

    [Theory]
    [InlineData("cl100k-base", "cl100k_base")]
    [InlineData("o200k-base", "o200k_base")]
    public void Texts_are_cut_as_the_library_of_the_package_cuts_them_by_itself(string name, string encoding)
    {
        var workspace = new Workspace(TestData.Path("."));
        var cutter = Cutters.Loaded(ModelCutters.Of(BuiltInReferences.Find(name), workspace));
        var library = TiktokenTokenizer.CreateForEncoding(encoding);
        Assert.Null(cutter.Assumed);
        Assert.All(BehaviourTexts.All, text => Assert.Equal(library.CountTokens(text.Text), Cutters.Tokens(cutter, text.Text).Length));
    }

    static CanonicalVocabulary Whole(string name) => CanonicalVocabulary.Of(WholeVocabularies.Find(name)!.Vocabulary);
}

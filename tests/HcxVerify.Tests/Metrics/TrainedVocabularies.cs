using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>Vocabularies that were really trained, on generated texts.</summary>
public sealed class TrainedVocabularies
{
    const int Words = 100_000;

    [Theory]
    [InlineData(500)]
    [InlineData(1000)]
    [InlineData(2000)]
    public void Those_of_different_texts_in_one_language_are_independent(int merges)
    {
        var comparison = Compare(Trained(GeneratedText.Of(11, 1, Words), merges), Trained(GeneratedText.Of(22, 1, Words), merges));
        Assert.Equal(VocabularyRelation.Independent, comparison.Relation);
        Assert.InRange(comparison.Metrics!.Containment, 0.5, 0.8);
    }

    // A limit of the method: what one trainer learns from samples of one text is neither reused nor independent.
    [Theory]
    [InlineData(500)]
    [InlineData(1000)]
    [InlineData(2000)]
    public void Those_of_two_halves_of_one_text_are_not_told_apart(int merges)
    {
        string[] text = [.. GeneratedText.Of(11, 0, 2 * Words)];
        Assert.Equal(VocabularyRelation.Indeterminate, Compare(Trained(text[..Words], merges), Trained(text[Words..], merges)).Relation);
    }

    [Fact]
    public void One_that_was_trained_on_from_another_extends_it()
    {
        var text = GeneratedText.Of(11, 1, Words).ToArray();
        Assert.Equal(VocabularyRelation.Extends, Compare(Trained(text, 1500), Trained(text, 1000)).Relation);
        Assert.Equal(VocabularyRelation.Identical, Compare(Trained(text, 1000), Trained(text, 1000)).Relation);
    }

    static VocabularyFingerprint Trained(IEnumerable<string> words, int merges) =>
        Vocabularies.Of(BpeTrainer.Train(words, merges).Select((token, id) => (id, token, TokenKind.Ordinary))).Fingerprint();

    static VocabularyComparison Compare(VocabularyFingerprint candidate, VocabularyFingerprint reference) =>
        VocabularyComparer.Compare(candidate, reference, [], VocabularyLimits.Default);
}

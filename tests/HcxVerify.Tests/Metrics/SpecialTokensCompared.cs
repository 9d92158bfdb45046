using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>The special tokens of two models, beside the relation of their vocabularies.</summary>
public sealed class SpecialTokensCompared
{
    [Fact]
    public void Names_are_counted_by_the_sides_that_have_them()
    {
        var compared = Compare(
            Model.With(Model.SpecialTokens(5, 1, 9, "<s>@1", "</s>@2", "<a>@3", "<b>@4", "<pad>")),
            Model.With(Model.SpecialTokens(4, 1, 7, "<s>@1", "</s>@7", "<pad>@5", "<c>@6")));
        Assert.Equal(["<s>", "</s>", "<pad>"], compared.Common);
        Assert.Equal(["<s>"], compared.AtEqualIds);
        Assert.Equal(1, compared.IdsUnknown);
        Assert.Equal(["<a>", "<b>"], compared.CandidateOnly);
        Assert.Equal(["<c>"], compared.ReferenceOnly);
        Assert.Equal(new SpecialTokenSide(5, 5, 1, 9, null), compared.Candidate);
        Assert.Equal(new SpecialTokenSide(4, 4, 1, 7, null), compared.Reference);
    }

    [Fact]
    public void What_is_not_known_of_a_side_is_not_guessed()
    {
        var compared = Compare(Model.With((FactTable.TokenizerSpecialTokens, Model.Tokens("<a>@3", "<b>"))), Model.With(Model.SpecialTokens(9, 1, 9, "<a>@3")));
        Assert.Equal(new SpecialTokenSide(null, 2, null, null, null), compared.Candidate);
        Assert.Equal(new SpecialTokenSide(9, 1, 1, 9, null), compared.Reference);
    }

    [Fact]
    public void A_token_that_is_special_on_one_side_and_added_on_the_other_is_common()
    {
        var compared = Compare(
            Model.With([.. Model.SpecialTokens(1, 1, 1, "<s>@1"), (FactTable.TokenizerAddedTokens, Model.Tokens("<tool>@2", "<own>@3"))]), Model.With(Model.SpecialTokens(2, 1, 2, "<s>@1", "<tool>@2")));
        Assert.Equal(["<s>", "<tool>"], compared.AtEqualIds);
        Assert.Empty(compared.CandidateOnly.Concat(compared.ReferenceOnly));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_the_tokens_of_one_side_there_is_a_reason_and_no_comparison(bool candidateIsKnown)
    {
        var (known, unknown) = (Model.With(Model.SpecialTokens(1, 1, 1, "<s>@1")), Model.With((FactTable.TextHiddenSize, 1)) with { Location = "elsewhere", Name = new("the unknown") });
        var missing = Assert.IsType<Measured<SpecialTokenComparison>.Missing>(candidateIsKnown ? Measure(known, unknown) : Measure(unknown, known));
        Assert.Equal("Tokenizer.SpecialTokens of the unknown is not known", missing.Reason.En);
    }

    [Fact]
    public void Where_the_files_contradict_each_other_the_reason_is_told()
    {
        var torn = Model.With() with { Missing = new Dictionary<string, LocalizedText> { [FactTable.TokenizerSpecialTokens.Name] = new("two files say two things") } };
        var missing = Assert.IsType<Measured<SpecialTokenComparison>.Missing>(Measure(torn, BuiltInReferences.Find("cl100k-base")));
        Assert.Contains("two files say two things", missing.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_facts_the_tokens_that_a_vocabulary_sets_aside_serve()
    {
        var reference = BuiltInReferences.Find("mistral-7b-v0.3");
        Assert.False(reference.TryFind(FactTable.TokenizerSpecialTokens, out _));
        var compared = Compare(BuiltInReferences.Find("llama-2-7b"), reference);
        Assert.Equal(["<unk>", "<s>", "</s>"], compared.AtEqualIds);
        Assert.Equal((771, 0, 770), (compared.Reference.Count, compared.Reference.FirstId, compared.Reference.LastId));
    }

    [Fact]
    public void The_ancestor_at_whose_ids_they_stand_is_named_except_for_itself()
    {
        var compared = Compare(BuiltInReferences.Find("hyperclovax-seed-text-0.5b"), BuiltInReferences.Find("cl100k-base"));
        Assert.Equal(new SpecialTokenAnchors("cl100k-base", 5, 5), compared.Candidate.Anchors);
        Assert.Null(compared.Reference.Anchors);
        Assert.Equal((5, 49, 0), (compared.AtEqualIds.Length, compared.CandidateOnly.Length, compared.ReferenceOnly.Length));
    }

    static SpecialTokenComparison Compare(ModelFacts candidate, ModelFacts reference) => Assert.IsType<Measured<SpecialTokenComparison>.Value>(Measure(candidate, reference)).Result;

    static Measured<SpecialTokenComparison> Measure(ModelFacts candidate, ModelFacts reference) =>
        SpecialTokenComparison.Measure(candidate, reference, new VocabularyMeasurement(candidate, [], new Workspace(Path.GetTempPath())));
}

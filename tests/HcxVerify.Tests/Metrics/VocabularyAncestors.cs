using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class VocabularyAncestors
{
    static readonly string[] old = [.. Vocabularies.Numbered(3000, "old")];
    static readonly string[] more = [.. Vocabularies.Numbered(2000, "more")];
    static readonly string[] candidate = [.. Vocabularies.Numbered(3000, "candidate")];
    static readonly string[] reference = [.. Vocabularies.Numbered(3000, "reference")];

    [Fact]
    public void Vocabularies_with_nothing_in_common_beyond_a_known_one_share_that_ancestor()
    {
        var comparison = Compare([.. old, .. candidate], [.. old, .. reference], Known("old", old));
        Assert.Equal((VocabularyRelation.SharedAncestor, "old", 3000, 0), (comparison.Relation, comparison.Ancestor, comparison.Metrics!.Common, comparison.BeyondAncestor!.Common));
        Assert.Equal("both come from old; beyond it, only 0 tokens are common, of 3,000 in the smaller vocabulary", comparison.Reason!.En);
    }

    [Fact]
    public void Tokens_that_both_learned_beyond_it_in_orders_of_their_own_do_not_change_that()
    {
        string[] shuffled = [.. more];
        new Random(1).Shuffle(shuffled);
        var comparison = Compare([.. old, .. shuffled, .. candidate], [.. old, .. more, .. reference], Known("old", old));
        Assert.Equal((VocabularyRelation.SharedAncestor, "old", 2000), (comparison.Relation, comparison.Ancestor, comparison.BeyondAncestor!.Common));
    }

    [Fact]
    public void Without_a_known_one_the_ancestor_has_no_name()
    {
        foreach (var known in (KnownVocabulary[][])[[], [Known("other", candidate)], [Known("half", [.. old[..1500], .. Vocabularies.Numbered(1500)])]])
        {
            var comparison = Compare([.. old, .. candidate], [.. old, .. reference], known);
            Assert.Equal((VocabularyRelation.SharedAncestor, null, null), (comparison.Relation, comparison.Ancestor, comparison.BeyondAncestor));
            Assert.EndsWith("no known vocabulary explains them", comparison.Reason!.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_largest_known_one_is_the_ancestor_and_of_equal_ones_the_first_by_name() => Assert.Equal(
        "b", Compare([.. old, .. candidate], [.. old, .. reference], Known("a", old[..2000]), Known("c", old), Known("b", old)).Ancestor);

    // A second name of the candidate or the reference would explain everything away.
    [Fact]
    public void A_known_vocabulary_that_is_one_of_the_two_is_no_ancestor()
    {
        string[] twin = [.. old, .. reference];
        var comparison = Compare([.. old, .. reference[..2600], .. candidate], twin, Known("twin", twin[..^20]), Known("old", old));
        Assert.NotEqual("twin", comparison.Ancestor);
        Assert.Equal("old", comparison.Ancestor);
    }

    [Theory]
    [InlineData(2000, 1000, VocabularyRelation.Extends)]
    [InlineData(1000, 2500, VocabularyRelation.Subset)]
    [InlineData(2500, 2500, VocabularyRelation.Indeterminate)]
    public void Tokens_that_are_in_one_order_beyond_the_ancestor_are_the_references(int own, int missing, VocabularyRelation relation)
    {
        var comparison = Compare([.. old, .. more, .. candidate[..own]], [.. old, .. more, .. reference[..missing]], Known("old", old));
        Assert.Equal((relation, "old", 2000, 1.0), (comparison.Relation, comparison.Ancestor, comparison.BeyondAncestor!.Common, comparison.BeyondAncestor.OrderAdjacency));
        Assert.StartsWith("both come from old, but that does not explain all: beyond it, ", comparison.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_has_nearly_all_of_the_other_needs_no_ancestor()
    {
        var comparison = Compare([.. old, .. more, .. candidate], [.. old, .. more], Known("old", old));
        Assert.Equal((VocabularyRelation.Extends, null), (comparison.Relation, comparison.Ancestor));
    }

    [Fact]
    public void The_same_tokens_beyond_the_ancestor_in_another_order_decide_nothing()
    {
        string[] shuffled = [.. more];
        new Random(1).Shuffle(shuffled);
        var comparison = Compare([.. old, .. shuffled, .. candidate[..300]], [.. old, .. more], Known("old", old));
        Assert.Equal(VocabularyRelation.Indeterminate, comparison.Relation);
    }

    static KnownVocabulary Known(string name, string[] tokens) => new(name, Vocabularies.Of(tokens).Fingerprint());

    static VocabularyComparison Compare(string[] candidate, string[] reference, params KnownVocabulary[] known) =>
        VocabularyComparer.Compare(Vocabularies.Of(candidate).Fingerprint(), Vocabularies.Of(reference).Fingerprint(), known, VocabularyLimits.Default);
}

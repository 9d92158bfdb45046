using CsCheck;

using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class VocabularyRelations
{
    const int Size = 4000;

    static readonly string[] tokens = [.. Vocabularies.Numbered(Size)];
    static readonly VocabularyFingerprint reference = Print(tokens);

    [Theory]
    [InlineData(0, 0, VocabularyRelation.Identical)]
    [InlineData(39, 39, VocabularyRelation.Identical)]
    [InlineData(41, 0, VocabularyRelation.Extends)]
    [InlineData(4000, 0, VocabularyRelation.Extends)]
    [InlineData(0, 41, VocabularyRelation.Subset)]
    [InlineData(0, 3000, VocabularyRelation.Subset)]
    [InlineData(100, 100, VocabularyRelation.Extends)]
    [InlineData(10, 100, VocabularyRelation.Subset)]
    [InlineData(1500, 190, VocabularyRelation.Extends)]
    [InlineData(100, 1500, VocabularyRelation.Subset)]
    [InlineData(1500, 1500, VocabularyRelation.SharedAncestor)]
    public void Own_and_missing_tokens_decide_what_a_vocabulary_of_the_same_order_is(int own, int missing, VocabularyRelation relation)
    {
        // Both at even distances: in the middle of what is kept as much as at its end.
        var kept = tokens.Where((_, index) => (long)index * missing / Size == (long)(index + 1) * missing / Size);
        var comparison = Compare(Print([.. kept, .. Vocabularies.Numbered(own, "own")]), reference);
        Assert.Equal(relation, comparison.Relation);
        Assert.Equal((own, missing), (comparison.Metrics!.Candidate - comparison.Metrics.Common, comparison.Metrics.Reference - comparison.Metrics.Common));
    }

    [Fact]
    public void The_reason_counts_what_is_common_and_what_is_not() => Assert.Equal(
        new("it has 3,900 of the reference's tokens in their order, and 500 of its own; 100 are left out", "참조의 토큰 3,900개를 그 순서대로 가지고 있습니다. 추가된 토큰 500개, 빠진 토큰 100개"),
        Compare(Print([.. tokens[100..], .. Vocabularies.Numbered(500, "own")]), reference).Reason);

    [Fact]
    public void A_sample_is_said_to_be_one() =>
        Assert.Equal(
            new("965 common tokens are in one order; 0 are the model's alone, and 0 the reference's (of a sample of one token in 4)", "공통 토큰 965개의 순서가 같습니다. 모델에만 있는 토큰 0개, 참조에만 있는 토큰 0개 (토큰 4개당 1개의 표본)"),
            Compare(reference, reference.Thinned(4)).Reason);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    public void An_empty_vocabulary_is_not_comparable(int candidate, int other) =>
        Assert.Equal(VocabularyRelation.NotComparable, Compare(Print(tokens[..candidate]), Print(tokens[..other])).Relation);

    [Theory]
    [InlineData(0, 900, VocabularyRelation.Indeterminate)]
    [InlineData(49, 900, VocabularyRelation.Indeterminate)]
    [InlineData(0, 1000, VocabularyRelation.Independent)]
    [InlineData(49, 1000, VocabularyRelation.Independent)]
    [InlineData(49, 980, VocabularyRelation.Indeterminate)]
    public void Too_few_common_tokens_say_nothing_unless_next_to_none_of_many_are_common(int common, int size, VocabularyRelation relation) =>
        Assert.Equal(relation, Compare(Print([.. tokens[..common], .. Vocabularies.Numbered(size - common, "own")]), reference).Relation);

    [Fact]
    public void Neighbours_that_are_kept_in_another_order_as_a_whole_decide_nothing()
    {
        var blocks = tokens.Chunk(100).ToArray();
        new Random(1).Shuffle(blocks);
        var comparison = Compare(Print([.. blocks.SelectMany(block => block)]), reference);
        Assert.Equal(VocabularyRelation.Indeterminate, comparison.Relation);
        Assert.StartsWith("3,9", comparison.Reason!.En, StringComparison.Ordinal);
        Assert.Contains("but the order as a whole is another", comparison.Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(25, VocabularyRelation.Independent)]
    [InlineData(80, VocabularyRelation.Indeterminate)]
    public void More_neighbours_than_independent_vocabularies_keep_and_fewer_than_related_ones_decide_nothing(int pairs, VocabularyRelation relation)
    {
        string[][] units = [.. tokens[..(2 * pairs)].Chunk(2), .. tokens[(2 * pairs)..3000].Chunk(1)];
        new Random(1).Shuffle(units);
        Assert.Equal(relation, Compare(Print([.. units.SelectMany(unit => unit), .. Vocabularies.Numbered(2000, "own")]), reference).Relation);
    }

    [Fact]
    public void The_same_tokens_in_another_order_are_neither_identical_nor_independent() => Gen.Select(Gen.Int[50, 3000], Gen.Int, Gen.Double[0, 0.15]).Sample(
        (count, seed, own) =>
        {
            var shuffled = tokens[..count];
            new Random(seed).Shuffle(shuffled);
            var comparison = Compare(Print([.. shuffled, .. Vocabularies.Numbered((int)(count * own), "own")]), Print(tokens[..count]));
            Assert.Equal(VocabularyRelation.Indeterminate, comparison.Relation);
            Assert.StartsWith("the tokens are the reference's, in another order", comparison.Reason!.En, StringComparison.Ordinal);
        },
        iter: 100);

    [Fact]
    public void A_few_tokens_in_another_order_are_independent_only_where_they_are_not_nearly_all() => Gen.Select(Gen.Int[12, 49], Gen.Int).Sample(
        (count, seed) =>
        {
            var shuffled = tokens[..count];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(VocabularyRelation.Indeterminate, Compare(Print(shuffled), Print(tokens[..count])).Relation);
            Assert.NotEqual(VocabularyRelation.Independent, Compare(Print(tokens[..count]), Print(tokens[..400])).Relation);
        },
        iter: 100);

    [Fact]
    public void A_large_vocabulary_that_holds_all_of_a_large_reference_in_another_order_is_not_independent()
    {
        string[] all = [.. Vocabularies.Numbered(12_000), .. Vocabularies.Numbered(30_000, "own")];
        var known = Print(all[..12_000]);
        new Random(1).Shuffle(all);
        Assert.Equal(VocabularyRelation.Indeterminate, Compare(Print(all), known).Relation);
        Assert.Equal(VocabularyRelation.Indeterminate, Compare(known.Thinned(8), Print(all)).Relation);
    }

    // In another order; of 12,000 tokens 240 are 2 %.
    [Theory]
    [InlineData(240, VocabularyRelation.Indeterminate)]
    [InlineData(241, VocabularyRelation.Independent)]
    public void A_large_reference_counts_as_held_up_to_two_percent_that_are_missing(int missing, VocabularyRelation relation)
    {
        string[] all = [.. Vocabularies.Numbered(12_000 - missing), .. Vocabularies.Numbered(30_000, "own")];
        new Random(1).Shuffle(all);
        Assert.Equal(relation, Compare(Print(all), Print(Vocabularies.Numbered(12_000))).Relation);
    }

    [Theory]
    [InlineData(1000, 1000, 9, VocabularyRelation.Independent)]
    [InlineData(999, 1000, 9, VocabularyRelation.Indeterminate)]
    [InlineData(1000, 999, 9, VocabularyRelation.Indeterminate)]
    [InlineData(1000, 1000, 0, VocabularyRelation.Independent)]
    [InlineData(999, 999, 0, VocabularyRelation.Indeterminate)]
    [InlineData(1000, 1000, 49, VocabularyRelation.Independent)]
    [InlineData(1000, 1000, 50, VocabularyRelation.SharedAncestor)]
    public void Two_that_have_hardly_a_token_in_common_are_independent_where_both_are_large_enough(int candidate, int reference, int common, VocabularyRelation relation) => Assert.Equal(
        relation,
        Compare(
            Print([.. Vocabularies.Numbered(common), .. Vocabularies.Numbered(candidate - common, "one")]),
            Print([.. Vocabularies.Numbered(common), .. Vocabularies.Numbered(reference - common, "other")])).Relation);

    [Fact]
    public void Ids_special_tokens_and_renamed_added_tokens_change_no_relation() => Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200], Gen.Int[0, 5000], Gen.Int[0, 20]).Sample(
        (own, missing, offset, added) =>
        {
            string[] changed = [.. tokens[..(Size - missing)], .. Vocabularies.Numbered(own, "own")];
            var plain = Compare(Print(changed), reference);
            var moved = Vocabularies.Of(changed.Select((token, index) => (index + offset, System.Text.Encoding.UTF8.GetBytes(token), TokenKind.Ordinary))
                .Concat(Enumerable.Range(0, added).Select(index => (100_000 + index, System.Text.Encoding.UTF8.GetBytes($"<added{own}{index}>"), index % 2 == 0 ? TokenKind.Added : TokenKind.Special))));
            var other = Compare(moved.Fingerprint(), reference);
            Assert.Equal((plain.Relation, plain.Metrics! with { IdOffset = offset }), (other.Relation, other.Metrics));
        },
        iter: 100);

    [Fact]
    public void What_extends_is_a_subset_from_the_other_side() => Gen.Select(Gen.Int[100, 4000], Gen.Int[0, 20]).Sample(
        (own, missing) =>
        {
            var candidate = Print([.. tokens[missing..], .. Vocabularies.Numbered(own, "own")]);
            Assert.Equal((VocabularyRelation.Extends, VocabularyRelation.Subset), (Compare(candidate, reference).Relation, Compare(reference, candidate).Relation));
        },
        iter: 100);

    [Fact]
    public void A_sample_decides_as_the_whole_does() => Gen.Select(One(0, 2000, 4000), One(0, 2000), Gen.Bool, One(2, 4, 8), Gen.Int).Sample(
        (own, missing, shuffle, oneIn, seed) =>
        {
            string[] changed = [.. Vocabularies.Numbered(Size - missing, $"{seed}token"), .. Vocabularies.Numbered(own, "own")];
            var whole = Print([.. Vocabularies.Numbered(Size, $"{seed}token")]);
            if (shuffle)
                new Random(seed).Shuffle(changed);
            var expected = Compare(Print(changed), whole).Relation;
            Assert.Equal(expected, Compare(Print(changed).Thinned(oneIn), whole.Thinned(oneIn)).Relation);
            Assert.Equal(expected, Compare(Print(changed), whole.Thinned(oneIn)).Relation);
        },
        iter: 100);

    static Gen<int> One(params int[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    static VocabularyFingerprint Print(IEnumerable<string> tokens) => Vocabularies.Of(tokens).Fingerprint();

    static VocabularyComparison Compare(VocabularyFingerprint candidate, VocabularyFingerprint reference) =>
        VocabularyComparer.Compare(candidate, reference, [], VocabularyLimits.Default);
}

using System.Text;

using CsCheck;

using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class VocabularyFigures
{
    static readonly Gen<int[]> permutations = Gen.Int[0, 60].SelectMany(count => Gen.Shuffle(Enumerable.Range(0, count).ToArray()));

    // By hand: of a b c d e and b a x d e, common are a b d e; places 1 0 2 3; squares 1 + 1: 1 - 6 * 2 / (4 * 15) = 0.8.
    [Fact]
    public void Common_tokens_are_counted_in_both_orders()
    {
        var metrics = Measure("aa bb cc dd ee", "bb aa xx dd ee yy");
        Assert.Equal((1, 5, 6, 4), (metrics.OneIn, metrics.Candidate, metrics.Reference, metrics.Common));
        Assert.Equal((1, 3), (metrics.Adjacent, metrics.LongestIncreasing));
        Assert.Equal((2, 0), (metrics.EqualIds, metrics.IdOffset));
        Assert.Equal(0.8, metrics.RankCorrelation, 12);
        Assert.Equal((4 / 7.0, 4 / 5.0, 4 / 6.0, 1 / 3.0, 3 / 4.0), (metrics.Jaccard, metrics.CandidateContained, metrics.ReferenceContained, metrics.OrderAdjacency, metrics.IncreasingShare));
    }

    [Fact]
    public void One_order_has_the_highest_figures_and_its_reverse_the_lowest()
    {
        var (same, reverse) = (Measure("aa bb cc dd", "aa bb cc dd"), Measure("aa bb cc dd", "dd cc bb aa"));
        Assert.Equal((1.0, 1.0, 1.0, 1.0), (same.OrderAdjacency, same.RankCorrelation, same.IncreasingShare, same.AlignedIds));
        Assert.Equal((0.0, -1.0, 0.25), (reverse.OrderAdjacency, reverse.RankCorrelation, reverse.IncreasingShare));
    }

    [Theory]
    [InlineData("aa bb", "cc dd", 0)]
    [InlineData("aa bb", "bb cc", 1)]
    public void Fewer_than_two_common_tokens_have_no_correlation(string candidate, string reference, int common)
    {
        var metrics = Measure(candidate, reference);
        Assert.Equal((common, double.NaN, 0.0), (metrics.Common, metrics.RankCorrelation, metrics.OrderAdjacency));
    }

    [Theory]
    [InlineData("aa bb cc dd", "aa bb cc dd", 0, 4)]
    [InlineData("xx aa bb cc", "aa bb yy cc", 1, 2)]
    [InlineData("aa xx bb cc", "xx aa bb cc", 0, 2)]
    [InlineData("aa bb", "bb aa", 1, 1)]
    [InlineData("xx xy aa zz bb", "bb aa", 1, 1)]
    public void The_offset_is_that_of_most_common_tokens_and_the_nearest_to_zero(string candidate, string reference, int offset, int tokens)
    {
        var metrics = Measure(candidate, reference);
        Assert.Equal((offset, tokens), (metrics.IdOffset, metrics.EqualIds));
    }

    [Fact]
    public void Figures_of_an_order_are_those_of_their_definitions() => permutations.Sample(places =>
    {
        Assert.Equal(places.Zip(places.Skip(1)).Count(pair => pair.Second == pair.First + 1), OrderStatistics.Adjacent(places));
        Assert.Equal(Longest(places), OrderStatistics.LongestIncreasing(places));
        if (places.Length >= 2)
            Assert.Equal(Pearson([.. Enumerable.Range(0, places.Length)], places), OrderStatistics.RankCorrelation(places), 9);
    });

    [Fact]
    public void Every_key_is_found_where_it_first_stands_and_no_other() => Gen.OneOf(Gen.ULong, Gen.ULong[0, 50], Gen.ULong[0, 50].Select(high => high << 58)).Array[0, 200].Sample(keys =>
    {
        var table = new HashTable(keys);
        Assert.All(keys, key => Assert.Equal(Array.IndexOf(keys, key), table.Find(key)));
        Assert.Equal(-1, table.Find(12_345));
    });

    [Fact]
    public void Both_are_thinned_to_the_coarser_sample()
    {
        var vocabulary = Vocabularies.Of(Vocabularies.Numbered(5000));
        var metrics = VocabularyMetrics.Measure(vocabulary.Fingerprint(2), vocabulary.Fingerprint(16));
        Assert.Equal((16, metrics.Reference, metrics.Reference, 1.0), (metrics.OneIn, metrics.Candidate, metrics.Common, metrics.OrderAdjacency));
        Assert.InRange(metrics.Common, 200, 430);
        Assert.Equal(metrics, VocabularyMetrics.Measure(vocabulary.Fingerprint(16), vocabulary.Fingerprint()));
    }

    [Fact]
    public void A_token_that_stands_twice_in_a_fingerprint_is_common_once()
    {
        var print = Vocabularies.Of(["aa", "bb"]).Fingerprint();
        var twice = print with { Hashes = [.. print.Hashes, .. print.Hashes], Ids = [0, 1, 2, 3] };
        Assert.Equal((2, 2), (VocabularyMetrics.Measure(twice, print).Common, VocabularyMetrics.Measure(print, twice).Common));
    }

    [Theory]
    [InlineData("a b|b c|c d", "b c|c d|d e", 0.5)]
    [InlineData("a b", "a b", 1.0)]
    [InlineData("a b", "c d", 0.0)]
    [InlineData("a b", null, null)]
    [InlineData(null, "a b", null)]
    [InlineData("", "a b", null)]
    public void Merges_are_compared_as_a_set_where_both_have_some(string? candidate, string? reference, double? jaccard) =>
        Assert.Equal(jaccard, VocabularyMetrics.Measure(WithMerges(candidate), WithMerges(reference)).MergeJaccard);

    static VocabularyFingerprint WithMerges(string? merges) => Vocabularies.Of(
        [(0, "aa"u8.ToArray(), TokenKind.Ordinary)],
        merges: merges?.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(merge => TokenHash.Of(Encoding.UTF8.GetBytes(merge))).ToList()).Fingerprint();

    static VocabularyMetrics Measure(string candidate, string reference) =>
        VocabularyMetrics.Measure(Vocabularies.Of(candidate.Split(' ')).Fingerprint(), Vocabularies.Of(reference.Split(' ')).Fingerprint());

    static int Longest(int[] places)
    {
        var lengths = new int[places.Length];
        for (var last = 0; last < places.Length; last++)
            lengths[last] = 1 + Enumerable.Range(0, last).Where(before => places[before] < places[last]).Select(before => lengths[before]).DefaultIfEmpty().Max();
        return lengths.DefaultIfEmpty().Max();
    }

    static double Pearson(int[] left, int[] right)
    {
        var (x, y) = (left.Average(), right.Average());
        return left.Zip(right, (a, b) => (a - x) * (b - y)).Sum() / Math.Sqrt(left.Sum(a => (a - x) * (a - x)) * right.Sum(b => (b - y) * (b - y)));
    }
}

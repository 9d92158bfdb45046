using System.Runtime.InteropServices;

using HcxVerify.Metrics;

namespace HcxVerify.Tests.Metrics;

public sealed class SeededNumbers
{
    // Of the state 1, 2, 3, 4, as other implementations of xoshiro256** have it.
    [Fact]
    public void The_generator_is_xoshiro256()
    {
        var random = new SeededRandom(MemoryMarshal.AsBytes((ReadOnlySpan<ulong>)[1, 2, 3, 4]));
        ulong[] drawn = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];
        Assert.Equal([11520, 0, 1509978240, 1215971899390074240, 1216172134540287360], drawn);
    }

    // By another implementation, in Python.
    [Fact]
    public void One_seed_gives_one_sequence_on_every_machine() =>
        Assert.Equal([5, 6, 3, 1, 9, 4, 8, 7, 0, 2], SeededRandom.For("sha256:aa", "sha256:bb", "rows").Permutation(10));

    [Fact]
    public void Digests_and_purpose_are_told_apart_from_each_other_whatever_they_contain()
    {
        string[][] seeds = [["a", "b", "rows"], ["b", "a", "rows"], ["a", "b", "axes"], ["ab", "", "rows"], ["", "ab", "rows"], ["a", "brows", ""]];
        Assert.Equal(seeds.Length, seeds.Select(seed => SeededRandom.For(seed[0], seed[1], seed[2]).Next()).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Each_number_below_a_limit_is_as_likely(int limit)
    {
        var random = SeededRandom.For("numbers", $"{limit}", "below");
        var counts = new int[limit];
        for (var drawn = 0; drawn < 100 * limit; drawn++)
            counts[random.Below(limit)]++;
        AssertUniform(counts);
    }

    [Fact]
    public void Each_order_is_as_likely()
    {
        var random = SeededRandom.For("orders", "of", "four");
        AssertUniform([.. Enumerable.Range(0, 24_000).Select(_ => string.Concat(random.Permutation(4))).CountBy(order => order).Select(order => order.Value)], 24);
    }

    [Fact]
    public void Each_sample_is_as_likely_and_ascending()
    {
        var random = SeededRandom.For("samples", "of", "six");
        int[][] samples = [.. Enumerable.Range(0, 20_000).Select(_ => random.Sample(3, 6))];
        Assert.All(samples, sample => Assert.True(sample is [>= 0, var second, < 6] && sample[0] < second && second < sample[2]));
        AssertUniform([.. samples.CountBy(string.Concat<int>).Select(sample => sample.Value)], 20);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(5, 5, 5)]
    [InlineData(9, 5, 5)]
    [InlineData(3, 0, 0)]
    public void A_sample_has_no_more_than_there_are(int size, int limit, int expected) =>
        Assert.Equal(expected, SeededRandom.For("", "", "").Sample(size, limit).Distinct().Count());

    static void AssertUniform(int[] counts, int expectedKinds = 0)
    {
        Assert.Equal(expectedKinds == 0 ? counts.Length : expectedKinds, counts.Length);
        var mean = counts.Average();
        var chiSquare = counts.Sum(count => (count - mean) * (count - mean) / mean);
        // Five standard deviations: the seed is fixed, so this never fails by chance.
        Assert.InRange(chiSquare, 0, counts.Length + 5 * Math.Sqrt(2.0 * counts.Length));
    }
}

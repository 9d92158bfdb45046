using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class AgreementOfNorms
{
    // By hand: centred ranks -1.5 -.5 .5 1.5 and -1.5 .5 .5 .5 less ties: 1st alone, three share: -1.5 .5 .5 .5; product 3, lengths 5 and 3.
    [Fact]
    public void It_is_the_rank_correlation_with_ties_shared() =>
        Assert.Equal(3 / Math.Sqrt(15), Measure([[1, 2, 3, 40]], [[-7, 2, 2, 2]]).Correlation, 1e-12);

    [Fact]
    public void Layers_count_equally_and_models_may_have_different_numbers_of_them() =>
        Assert.Equal(1, Measure([[1, 2, 4, 3], [100, 201, 399, 300]], [[5, 6, 8, 7]]).Correlation, 1e-12);

    [Fact]
    public void What_is_added_to_all_weights_or_multiplies_them_changes_nothing() =>
        Assert.Equal(Measure([[1, 2, 4, 3]], [[2, 1, 4, 3]]), Measure([[0.5f, 1, 2, 1.5f]], [[1002, 1001, 1004, 1003]]));

    [Fact]
    public void Its_deviation_is_that_of_all_orders()
    {
        float[][] orders = [.. from a in Enumerable.Range(1, 4) from b in Enumerable.Range(1, 4) from c in Enumerable.Range(1, 4) let d = 10 - a - b - c where d is >= 1 and <= 4 && new HashSet<int>([a, b, c, d]).Count == 4 select (float[])[a, b, c, d]];
        NormResult[] all = [.. orders.Select(order => Measure([order], [[1, 2, 2, 5]]))];
        Assert.Equal(24, all.Length);
        Assert.Equal(1, all.Average(each => each.Z * each.Z), 1e-12);
        Assert.Equal(all.Count(each => each.Z >= all[0].Z - 1e-9) / 24.0, all[0].Drawn.Probability, 0.02);
    }

    // The measure of a public dispute: the cosine of two independent vectors of norms is near 1.
    [Fact]
    public void Independent_norms_have_a_high_cosine_and_no_correlation()
    {
        var random = SeededRandom.For("norms", "of", "two");
        float[][] norms = [.. Enumerable.Range(0, 2).Select(_ => random.Normals(1024).Select(value => (float)(1 + 0.1 * value)).ToArray())];
        var cosine = norms[0].Zip(norms[1], (x, y) => (double)x * y).Sum() / Math.Sqrt(norms[0].Sum(x => (double)x * x) * norms[1].Sum(y => (double)y * y));
        Assert.InRange(cosine, 0.98, 1);
        Assert.InRange(Measure([norms[0]], [norms[1]]).Z, -2, 2);
    }

    [Theory]
    [InlineData(new float[0], new float[] { 1, 2 }, "there are no norms to compare")]
    [InlineData(new float[] { 1, 2, 3 }, new float[] { 1, 2 }, "the norms have different widths")]
    [InlineData(new float[] { 1, float.NaN }, new float[] { 1, 2 }, "a value is not a finite number")]
    [InlineData(new float[] { 1, 1 }, new float[] { 1, 2 }, "all norms of one side are constant")]
    public void Without_something_to_compare_there_is_a_reason(float[] candidate, float[] reference, string reason) =>
        Assert.Equal(reason, Assert.IsType<Measured<NormResult>.Missing>(NormAgreement.Measure([candidate], [reference], Random())).Reason.En);

    static SeededRandom Random() => SeededRandom.For("norms", "norms", "agreement");

    static NormResult Measure(float[][] candidate, float[][] reference) => Assert.IsType<Measured<NormResult>.Value>(
        NormAgreement.Measure([.. candidate.Select(norm => (ReadOnlyMemory<float>)norm)], [.. reference.Select(norm => (ReadOnlyMemory<float>)norm)], Random())).Result;
}

using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class DirectSimilarities
{
    [Fact]
    public void Tensors_are_pooled_by_class_and_layer()
    {
        TensorPair[] pairs = [Pair("b.10", "b", 10, true), Pair("a.2", "a", 2, false), Pair("b.2", "b", 2, true), Pair("head", "head", null, false)];
        var measured = DirectSimilarity.Measure(pairs, Random());
        Assert.Equal(["b.10", "a.2", "b.2", "head"], measured.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(["a 1", "b 2", "head 1"], measured.Classes.Select(pool => $"{pool.Name} {pool.Tensors}"));
        Assert.Equal(["2 2", "10 1"], measured.Layers.Select(pool => $"{pool.Name} {pool.Tensors}"));
        Assert.Equal((4, 0.5), (measured.All.Tensors, measured.All.ShareAbove));
        Assert.Equal(1, measured.Classes[1].Median!.Value, 1e-6);
        Assert.InRange(measured.All.Median!.Value, 0.4, 0.6);
        Assert.NotNull(Result(measured.All.Test).Drawn);
        Assert.Null(Result(measured.Classes[1].Test).Drawn);
        Assert.True(Result(measured.Classes[1].Test).Z > 10 && Math.Abs(Result(measured.Classes[0].Test).Z) < 4);
    }

    [Fact]
    public void A_sample_of_axes_has_no_part_in_the_test_of_all()
    {
        var wide = Pair("q", "q", 0, false);
        var narrow = Pair("o", "o", 0, true, 16);
        var measured = DirectSimilarity.Measure([narrow, wide], Random());
        Assert.Equal(32, Result(measured.All.Test).Axes);
        Assert.Equal(16, Result(measured.Classes[0].Test).Axes);
        Assert.InRange(Result(measured.All.Test).Z, -4, 4);
    }

    [Fact]
    public void What_cannot_be_compared_has_no_number()
    {
        var broken = Pair("q", "q", 0, true) with { Moments = PairMoments.Of([1, 1], [1, 2]), Sample = null };
        var measured = DirectSimilarity.Measure([broken], Random());
        Assert.IsType<Measured<double>.Missing>(measured.Tensors[0].Correlation);
        Assert.Null(measured.Tensors[0].Test);
        Assert.Equal((0, null, null, null), (measured.All.Tensors, measured.All.Median, measured.All.MedianAbsolute, measured.All.ShareAbove));
        Assert.Equal("no rows along the residual axis were sampled", Assert.IsType<Measured<AxisResult>.Missing>(measured.All.Test).Reason.En);
        Assert.IsType<Measured<AxisResult>.Missing>(DirectSimilarity.Measure([], Random()).All.Test);
    }

    [Fact]
    public void Thinned_rows_give_the_pooled_test_a_bounded_cost()
    {
        var pair = Pair("o", "o", 0, true, 16, 3 * DirectSimilarity.MostRows);
        Assert.Equal(DirectSimilarity.MostRows, Result(DirectSimilarity.Measure([pair], Random()).All.Test).Rows);
    }

    [Fact]
    public void Of_thousands_of_tensors_an_even_choice_has_a_part_in_the_pooled_test()
    {
        var pair = Pair("expert", "expert", 0, true, 16, 8);
        var measured = DirectSimilarity.Measure([.. Enumerable.Range(0, 2000).Select(index => pair with { Name = $"expert.{index}" })], Random());
        Assert.Equal((2000, DirectSimilarity.MostRows), (measured.All.Tensors, Result(measured.All.Test).Rows));
    }

    static AxisResult Result(Measured<AxisResult> measured) => Assert.IsType<Measured<AxisResult>.Value>(measured).Result;

    static SeededRandom Random(string purpose = "direct") => SeededRandom.For("direct", "similarity", purpose);

    static TensorPair Pair(string name, string kind, int? layer, bool copied, int axes = 32, int rows = 16)
    {
        var sample = Simulated.Independent(Random(name), rows, axes, false);
        if (copied)
            sample = sample with { Candidate = sample.Reference };
        return new(name, kind, layer, PairMoments.Of(sample.Candidate.Values.Span, sample.Reference.Values.Span), sample);
    }
}

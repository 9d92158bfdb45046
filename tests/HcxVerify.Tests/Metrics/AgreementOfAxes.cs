using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class AgreementOfAxes
{
    // Fewer rows than axes, as many, and more: the variance is computed in two ways.
    [Theory]
    [InlineData(4, 6, 1)]
    [InlineData(6, 6, 1)]
    [InlineData(40, 5, 1)]
    [InlineData(5, 6, 3)]
    public void Mean_and_deviation_are_those_of_all_orders(int rows, int axes, int tensors)
    {
        var pairs = Given(rows, axes, tensors);
        var measured = Measure(pairs);
        double[] all = [.. Orders(axes).Select(order => Measure([.. pairs.Select(pair => pair with { Candidate = Ordered(pair.Candidate, order) })]).Agreement)];
        var mean = all.Average();
        Assert.Equal(mean, measured.NullMean, 1e-12);
        Assert.Equal(Math.Sqrt(all.Average(value => (value - mean) * (value - mean))), measured.NullDeviation, 1e-12);
        var asHigh = all.Count(value => value >= measured.Agreement - 1e-9) / (double)all.Length;
        Assert.Equal(asHigh, AxisAgreement.Measure(pairs, Random()) is Measured<AxisResult>.Value(var drawn) ? drawn.Drawn!.Value.Probability : -1, 0.02);
    }

    // By hand: the candidate's axes are 1 2 3 4 and 4 3 2 1, the reference's 1 2 3 4 and 1 3 2 4: correlations 1 and -.8.
    [Fact]
    public void It_is_the_mean_of_the_correlations_of_the_axes() =>
        Assert.Equal(0.1, Measure([new(new((float[])[1, 4, 2, 3, 3, 2, 4, 1], 4, 2), new((float[])[1, 1, 2, 3, 3, 2, 4, 4], 4, 2))]).Agreement, 1e-12);

    [Fact]
    public void A_copy_agrees_wholly_whatever_the_scale_of_its_axes()
    {
        var reference = Given(64, 48, 1)[0].Reference;
        var scaled = reference.Values.ToArray();
        for (var index = 0; index < scaled.Length; index++)
            scaled[index] = scaled[index] * (1 + index % 48) + 3;
        var measured = Measure([new(new(scaled, 64, 48), reference)], Random());
        Assert.Equal(1, measured.Agreement, 1e-5);
        Assert.Equal(0.0001, measured.Drawn!.Value.Probability, 1e-12);
        Assert.Equal((PValueKind.Asymptotic, PValueKind.MonteCarlo), (measured.Probability.Kind, measured.Drawn.Value.Kind));
        Assert.InRange(measured.Probability.Probability, 1e-300, 1e-40);
    }

    [Fact]
    public void Neither_the_order_that_both_have_nor_their_roles_matter()
    {
        var pairs = Given(16, 24, 2);
        var order = Random().Permutation(24);
        var measured = Measure(pairs);
        AssertSame(measured, Measure([.. pairs.Select(pair => new AxisPair(Ordered(pair.Candidate, order), Ordered(pair.Reference, order)))]));
        AssertSame(measured, Measure([.. pairs.Select(pair => new AxisPair(pair.Reference, pair.Candidate))]));
    }

    [Fact]
    public void Columns_of_a_matrix_whose_rows_are_the_axis_are_its_vectors()
    {
        var turned = AxisRows.OfColumns([1, 2, 3, 4, 5, 6], 2, 3);
        Assert.Equal((3, 2), (turned.Rows, turned.Axes));
        Assert.Equal([1, 4, 2, 5, 3, 6], turned.Values.ToArray());
        Assert.Equal([1, 4], turned.Thinned(1).Values.ToArray());
        Assert.Same(turned, turned.Thinned(3));
    }

    [Fact]
    public void An_axis_that_does_not_vary_agrees_with_none()
    {
        var pair = Given(16, 8, 1)[0];
        var dead = pair.Reference.Values.ToArray();
        for (var row = 0; row < 16; row++)
            dead[row * 8 + 3] = 0.1f;
        Assert.Equal(7 / 8.0, Measure([new(pair.Reference, new(dead, 16, 8))]).Agreement, 1e-5);
    }

    [Theory]
    [InlineData(3, 8, 0, "there are too few rows or axes to compare")]
    [InlineData(8, 1, 0, "there are too few rows or axes to compare")]
    [InlineData(8, 8, float.NaN, "a value is not a finite number")]
    [InlineData(8, 8, float.PositiveInfinity, "a value is not a finite number")]
    [InlineData(8, 8, 1, "the axes of one side do not differ")]
    public void Without_something_to_compare_there_is_a_reason(int rows, int axes, float filled, string reason)
    {
        var constant = Enumerable.Repeat(filled, rows * axes).ToArray();
        var measured = AxisAgreement.Measure([new(new(constant, rows, axes), Given(rows, axes, 1)[0].Reference)]);
        Assert.Equal(reason, Assert.IsType<Measured<AxisResult>.Missing>(measured).Reason.En);
    }

    [Fact]
    public void Rows_that_do_not_fit_are_refused()
    {
        var (left, right) = (Given(8, 8, 1)[0], Given(8, 6, 1)[0]);
        Assert.Throws<ArgumentException>(() => AxisAgreement.Measure([new(left.Candidate, right.Reference)]));
        Assert.Throws<ArgumentException>(() => AxisAgreement.Measure([left, right]));
        Assert.Throws<ArgumentException>(() => AxisAgreement.Measure([new(new(new float[63], 8, 8), left.Reference)]));
    }

    [Fact]
    public void Embeddings_need_256_common_tokens() => Assert.Equal(
        "255 common tokens are too few; 256 are needed",
        Assert.IsType<Measured<AxisResult>.Missing>(EmbeddingAgreement.Measure(Given(255, 8, 1)[0], Random())).Reason.En);

    [Fact]
    public void Of_a_wide_model_a_sample_of_axes_changes_places()
    {
        const int Axes = AxisPermutations.MostAxes + 500;
        var reference = Given(4, Axes, 1)[0].Reference;
        var measured = Measure([new(reference, reference)], Random());
        Assert.Equal(Axes, measured.Axes);
        Assert.Equal(0.0001, measured.Drawn!.Value.Probability, 1e-12);
    }

    static void AssertSame(AxisResult expected, AxisResult actual)
    {
        Assert.Equal(expected.Agreement, actual.Agreement, 1e-12);
        Assert.Equal(expected.NullMean, actual.NullMean, 1e-12);
        Assert.Equal(expected.NullDeviation, actual.NullDeviation, 1e-12);
    }

    static List<AxisPair> Given(int rows, int axes, int tensors) => [.. Enumerable.Range(0, tensors).Select(index => Simulated.Independent(Random(index), rows, axes, true))];

    static SeededRandom Random(int index = 0) => SeededRandom.For("axes", $"{index}", "agreement");

    static AxisRows Ordered(AxisRows rows, int[] order)
    {
        var values = new float[rows.Values.Length];
        for (var index = 0; index < values.Length; index++)
            values[index] = rows.Values.Span[index / rows.Axes * rows.Axes + order[index % rows.Axes]];
        return rows with { Values = values };
    }

    static AxisResult Measure(IReadOnlyList<AxisPair> pairs, SeededRandom? drawing = null) => Assert.IsType<Measured<AxisResult>.Value>(AxisAgreement.Measure(pairs, drawing)).Result;

    static IEnumerable<int[]> Orders(int count) =>
        count == 0 ? [[]] : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));
}

using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

/// <summary>The size of the tests: what they say of models that share nothing, however hard those make it.</summary>
public sealed class IndependentModels
{
    const int Pairs = 2000;

    [Theory]
    [InlineData(64, 48, 1, false)]
    [InlineData(64, 48, 1, true)]
    [InlineData(16, 64, 3, true)]
    public void The_normal_tail_of_the_axes_is_uniform(int rows, int axes, int tensors, bool oneDirection) => AssertUniform(random =>
    {
        var pairs = Enumerable.Range(0, tensors).Select(_ => Simulated.Independent(random, rows, axes, oneDirection)).ToList();
        return Assert.IsType<Measured<AxisResult>.Value>(AxisAgreement.Measure(pairs)).Result.Probability;
    });

    [Fact]
    public void Drawn_orders_of_the_axes_are_uniform() => AssertUniform(random =>
        Assert.IsType<Measured<AxisResult>.Value>(AxisAgreement.Measure([Simulated.Independent(random, 12, 16, true)], random)).Result.Drawn!.Value);

    // All norms come from one distribution, with outliers, and repeat their model's pattern from layer to layer.
    [Fact]
    public void The_normal_tail_of_the_norms_is_uniform() => AssertUniform(random =>
    {
        ReadOnlyMemory<float>[][] norms = [.. Enumerable.Range(0, 2).Select(_ => Norms(random))];
        return Assert.IsType<Measured<NormResult>.Value>(NormAgreement.Measure(norms[0], norms[1], random)).Result.Probability;
    });

    [Fact]
    public void The_textbook_test_of_a_correlation_would_have_accused_many()
    {
        var alarms = Enumerable.Range(0, 200).Count(index =>
        {
            var pair = Simulated.Independent(SeededRandom.For("independent", $"{index}", "textbook"), 64, 48, true);
            var correlation = Assert.IsType<Measured<double>.Value>(PairMoments.Of(pair.Candidate.Values.Span, pair.Reference.Values.Span).Correlation()).Result;
            return 2 * NormalDistribution.Above(Math.Abs(correlation) * Math.Sqrt(64 * 48)) <= 0.01;
        });
        Assert.InRange(alarms, Uniformity.MostAlarms(200, 0.01) + 1, 200);
    }

    static ReadOnlyMemory<float>[] Norms(SeededRandom random)
    {
        var pattern = random.Normals(32);
        pattern[random.Below(32)] *= 20;
        return [.. Enumerable.Range(0, 4).Select(_ => (ReadOnlyMemory<float>)pattern.Select(value => (float)(1 + 0.1 * value + 0.05 * random.Normal())).ToArray())];
    }

    static void AssertUniform(Func<SeededRandom, PValue> measure)
    {
        var probabilities = new double[Pairs];
        Parallel.For(0, Pairs, index => probabilities[index] = measure(SeededRandom.For("independent", $"{index}", "size")).Probability);
        Assert.InRange(Uniformity.Distance(probabilities), 0, 1.95);
        Assert.All((double[])[0.05, 0.01], level => Assert.InRange(probabilities.Count(p => p <= level), 0, Uniformity.MostAlarms(Pairs, level)));
    }
}

using CsCheck;

using HcxVerify.Metrics;

namespace HcxVerify.Tests.Metrics;

public sealed class Probabilities
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.8413447460685429)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(2.999999, 0.001349902463485155)]
    [InlineData(3, 0.0013498980316300933)]
    [InlineData(6, 9.865876450376946e-10)]
    [InlineData(10, 7.619853024160489e-24)]
    [InlineData(20, 2.7536241186062337e-89)]
    public void The_normal_tail_has_the_values_of_the_tables(double z, double expected) =>
        Assert.Equal(1, NormalDistribution.Above(z) / expected, 1e-10);

    [Fact]
    public void The_value_that_is_exceeded_with_a_probability_is_exceeded_with_it() =>
        Gen.Double[1e-12, 1 - 1e-6].Sample(p => Assert.Equal(1, NormalDistribution.Above(NormalDistribution.Exceeded(p)) / p, 1e-9));

    [Fact]
    public void No_tail_is_below_one_over_the_number_of_orders()
    {
        Assert.Equal(1 / 120.0, PValue.Asymptotic(30, 5).Probability, 1e-15);
        Assert.Equal(PValue.Least, PValue.Asymptotic(100, 4096).Probability);
        Assert.Equal(1, PValue.Asymptotic(-100, 4096).Probability);
    }

    [Fact]
    public void What_was_observed_is_one_of_the_orders() =>
        Assert.Equal([0.0001, 0.5, 1], ((int[])[0, 4999, 9999]).Select(asHigh => PValue.MonteCarlo(asHigh, 9999).Probability));

    // By hand: .005 4 = .02, .01 3 = .03, .03 2 = .06, .04 1 = .04, which is below the one before.
    [Fact]
    public void Holm_steps_down() => Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([.01, .04, .03, .005]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Holm_is_its_definition_and_keeps_the_order() => Gen.Double[0, 1].Array[0, 12].Sample(probabilities =>
    {
        var adjusted = Holm.Adjust(probabilities);
        for (var index = 0; index < probabilities.Length; index++)
        {
            var ascending = probabilities.Order().ToList();
            var expected = ascending.Where(p => p <= probabilities[index]).Max(p => Math.Min(1, (probabilities.Length - ascending.IndexOf(p)) * p));
            Assert.Equal(expected, adjusted[index]);
            Assert.True(adjusted[index] >= probabilities[index]);
        }
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Holm_takes_probabilities_only(double wrong) => Assert.Throws<ArgumentException>(() => Holm.Adjust([0.5, wrong]));
}

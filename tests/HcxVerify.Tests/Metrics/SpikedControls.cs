using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class SpikedControls
{
    const int Tests = 3;

    [Theory]
    [InlineData(64, 48, 1, false)]
    [InlineData(16, 64, 4, true)]
    [InlineData(8, 64, 1, true)]
    public void A_copy_at_the_limit_is_found_and_one_far_below_it_is_not(int rows, int axes, int tensors, bool oneDirection)
    {
        var pairs = Given(rows, axes, tensors, oneDirection);
        var result = Measure(pairs, 100);
        var limit = Assert.NotNull(result.Limit);
        Assert.InRange(Found(pairs, limit, 1000), 980, 1000);
        Assert.InRange(Found(pairs, limit / 4, 200), 0, 100);
        Assert.InRange(Found(pairs, 0, 1000), 0, Uniformity.MostAlarms(1000, SpikedControl.Level / Tests));
        Assert.Equal((100, 100), (result.Planted, result.Controls));
        Assert.InRange(result.Found, 99, 100);
        Assert.InRange(result.FalseAlarms, 0, Uniformity.MostAlarms(100, SpikedControl.Level / Tests));
    }

    [Theory]
    [InlineData(64, 48, 1, false)]
    [InlineData(16, 64, 4, true)]
    [InlineData(8, 64, 1, true)]
    public void The_computed_power_is_the_share_of_planted_copies_that_is_found(int rows, int axes, int tensors, bool oneDirection)
    {
        var pairs = Given(rows, axes, tensors, oneDirection);
        var power = new SpikedPower(Assert.IsType<Measured<AxisStatistic>.Value>(AxisStatistic.Of(pairs)).Result, SpikedControl.Level / Tests);
        Assert.All(SpikedControl.Shares.Where(share => power.At(share) is > 0.1 and < 0.999), share => Assert.Equal(power.At(share), Found(pairs, share, 400) / 400.0, 0.12));
    }

    [Fact]
    public void More_rows_lower_the_limit() =>
        Assert.True(Measure(Given(256, 64, 1, false), 20).Limit < Measure(Given(8, 64, 1, false), 20).Limit);

    // Of four axes there are 24 orders: no p-value is below .04.
    [Fact]
    public void Where_not_even_a_whole_copy_is_found_there_is_no_limit() => Assert.Null(Measure(Given(8, 4, 1, false), 20).Limit);

    [Fact]
    public void Without_rows_there_is_a_reason() =>
        Assert.IsType<Measured<SpikedResult>.Missing>(SpikedControl.Measure(Given(3, 16, 1, false), Tests, 20, Random("none")));

    [Fact]
    public void A_whole_copy_is_the_reference_on_common_scales()
    {
        var planted = SpikedControl.Plant(Given(32, 16, 2, true), 1, Random("whole"));
        Assert.Equal(1, Assert.IsType<Measured<AxisResult>.Value>(AxisAgreement.Measure(planted)).Result.Agreement, 1e-5);
    }

    static List<AxisPair> Given(int rows, int axes, int tensors, bool oneDirection)
    {
        var random = Random($"{rows} {axes}");
        return [.. Enumerable.Range(0, tensors).Select(_ => Simulated.Independent(random, rows, axes, oneDirection))];
    }

    static SpikedResult Measure(List<AxisPair> pairs, int copies) =>
        Assert.IsType<Measured<SpikedResult>.Value>(SpikedControl.Measure(pairs, Tests, copies, Random("measure"))).Result;

    static int Found(List<AxisPair> pairs, double share, int copies)
    {
        var random = Random("planted");
        return Enumerable.Range(0, copies).Count(_ =>
            Assert.IsType<Measured<AxisResult>.Value>(AxisAgreement.Measure(SpikedControl.Plant(pairs, share, random))).Result.Probability.Probability < SpikedControl.Level / Tests);
    }

    static SeededRandom Random(string purpose) => SeededRandom.For("spiked", "control", purpose);
}

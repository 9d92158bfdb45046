namespace HcxVerify.Metrics;

/// <summary>The power of an axis test against a planted copy, from the moments of all orders of its axes.</summary>
sealed class SpikedPower
{
    readonly double critical, signal, own, other, shrinkage;

    public SpikedPower(AxisStatistic statistic, double level)
    {
        Level = level;
        critical = NormalDistribution.Exceeded(level);
        var reference = statistic.Reference;
        for (var row = 0; row < reference.Rows; row++)
        {
            foreach (var value in reference[row])
                signal += value * value;
        }

        own = AxisStatistic.Variance(reference, reference);
        other = AxisStatistic.Variance(statistic.Candidate, reference);
        // The correlation of sums of few numbers is a little below what was mixed.
        shrinkage = 1.0 / (reference.Rows / statistic.Pairs - 1);
    }

    /// <summary>The p-value, before adjustment, below which something is found.</summary>
    public double Level { get; }

    // The agreement of a copy is the share times that of the reference with itself, and besides that of a random order; the variance over orders mixes alike.
    public double At(double share)
    {
        var rest = 1 - share * share;
        var needed = critical * Math.Sqrt(share * share * own + rest * other);
        var margin = share * (1 - rest * shrinkage) * signal - needed;
        return rest > 0 ? NormalDistribution.Above(-margin / Math.Sqrt(rest * other)) : margin > 0 ? 1 : 0;
    }
}

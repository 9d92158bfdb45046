namespace HcxVerify.Tests.Given;

/// <summary>Whether p-values are what they claim to be.</summary>
static class Uniformity
{
    /// <summary>Kolmogorov's distance from the uniform distribution, times the root of the number of values: above 1.95 once in a thousand times.</summary>
    public static double Distance(IReadOnlyList<double> probabilities)
    {
        double[] sorted = [.. probabilities.Order()];
        var furthest = sorted.Select((value, index) => Math.Max(value - (double)index / sorted.Length, (index + 1.0) / sorted.Length - value)).Max();
        return furthest * Math.Sqrt(sorted.Length);
    }

    /// <summary>The most false alarms at a level that chance brings in 999 of 1,000 runs: a quantile of the binomial distribution.</summary>
    public static int MostAlarms(int count, double level)
    {
        var (below, term) = (0.0, Math.Pow(1 - level, count));
        for (var alarms = 0; ; alarms++)
        {
            below += term;
            if (below >= 0.999)
                return alarms;
            term *= (count - alarms) / (alarms + 1.0) * level / (1 - level);
        }
    }
}

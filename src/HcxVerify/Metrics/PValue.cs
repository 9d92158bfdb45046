namespace HcxVerify.Metrics;

/// <summary>The probability of a statistic at least as high if nothing was reused.</summary>
public readonly record struct PValue(double Probability, PValueKind Kind)
{
    /// <summary>What no p-value of the normal tail is said to be below.</summary>
    public const double Least = 1e-300;

    /// <summary>From random arrangements: the one that was observed counts as one of them (Phipson and Smyth 2010).</summary>
    /// <param name="asHigh">How many had a statistic at least as high.</param>
    public static PValue MonteCarlo(int asHigh, int arrangements) => new((1.0 + asHigh) / (1.0 + arrangements), PValueKind.MonteCarlo);

    /// <summary>From the normal distribution; not below one over the number of arrangements of the items, which no permutation test can pass.</summary>
    public static PValue Asymptotic(double z, int items)
    {
        var floor = Least;
        if (items < 170)
            floor = Math.Max(floor, 1 / Factorial(items));
        return new(Math.Clamp(NormalDistribution.Above(z), floor, 1), PValueKind.Asymptotic);
    }

    static double Factorial(int number)
    {
        var product = 1.0;
        for (var factor = 2; factor <= number; factor++)
            product *= factor;
        return product;
    }
}

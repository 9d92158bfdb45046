namespace HcxVerify.Metrics;

/// <summary>The standard normal distribution's upper tail.</summary>
static class NormalDistribution
{
    const double Density = 0.398942280401432677939946; // 1 / sqrt(2 pi)
    const int Terms = 120; // Both expansions have converged to the last digit where they meet, at 3.

    /// <summary>The probability of a value above this one; 0 beyond about 38, where it is below every double.</summary>
    public static double Above(double z)
    {
        if (z < 0)
            return 1 - Above(-z);
        return z < 3 ? 0.5 - Series(z) : Fraction(z);
    }

    /// <summary>The value that is exceeded with a probability.</summary>
    public static double Exceeded(double probability)
    {
        var (low, high) = (-40.0, 40.0);
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Above(middle) > probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // z + z^3 / 3 + z^5 / (3 5) + ..., times the density.
    static double Series(double z)
    {
        var (term, sum) = (z, z);
        for (var index = 1; index < Terms; index++)
        {
            term *= z * z / (2 * index + 1);
            sum += term;
        }

        return sum * Density * Math.Exp(-z * z / 2);
    }

    // Laplace's continued fraction 1 / (z + 1 / (z + 2 / (z + ...))), times the density.
    static double Fraction(double z)
    {
        var rest = z;
        for (var index = Terms; index > 0; index--)
            rest = z + index / rest;
        return Density * Math.Exp(-z * z / 2) / rest;
    }
}

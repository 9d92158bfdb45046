using System.Runtime.CompilerServices;

namespace HcxVerify.Metrics;

/// <summary>Random orders of the axes.</summary>
static class AxisPermutations
{
    /// <summary>How many orders are drawn.</summary>
    public const int Arrangements = 9_999;

    /// <summary>Products of so many axes by as many are held at once: 16 MB, which stay in a cache. Of a wider model a random sample of axes changes places, which is as valid a test.</summary>
    public const int MostAxes = 2048;

    public static PValue Draw(AxisStatistic statistic, SeededRandom random)
    {
        var axes = random.Sample(MostAxes, statistic.Candidate.Columns);
        var products = DotProducts.All(statistic.Candidate.Turned(axes), statistic.Reference.Turned(axes));
        return Draw(products, axes.Length, random);
    }

    /// <summary>How often the sum over i of the product of i with the one that took its place is at least that of i with itself.</summary>
    /// <param name="products">Row after row: of i with each j.</param>
    public static PValue Draw(ReadOnlySpan<float> products, int count, SeededRandom random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        // Equal sums in another order of addition are equal still.
        var observed = Sum(products, order) - 1e-6 * Math.Sqrt(SumOfSquares(products) / count);
        var asHigh = 0;
        for (var drawn = 0; drawn < Arrangements; drawn++)
        {
            random.Shuffle(order);
            if (Sum(products, order) >= observed)
                asHigh++;
        }

        return PValue.MonteCarlo(asHigh, Arrangements);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double Sum(ReadOnlySpan<float> products, ReadOnlySpan<int> order)
    {
        var sum = 0.0;
        for (var index = 0; index < order.Length; index++)
            sum += products[index * order.Length + order[index]];
        return sum;
    }

    static double SumOfSquares(ReadOnlySpan<float> products)
    {
        var sum = 0.0;
        foreach (var product in products)
            sum += (double)product * product;
        return sum;
    }
}

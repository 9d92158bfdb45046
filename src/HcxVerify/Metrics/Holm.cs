namespace HcxVerify.Metrics;

/// <summary>Holm's step-down adjustment (1979): the share of families with any false alarm stays below the level, however the tests depend on each other.</summary>
public static class Holm
{
    /// <summary>The adjusted p-values, in the order of the given ones.</summary>
    /// <exception cref="ArgumentException">A value is no probability: a test that gave none is no member of the family.</exception>
    public static double[] Adjust(ReadOnlySpan<double> probabilities)
    {
        var values = probabilities.ToArray();
        if (values.FirstOrDefault(value => value is not (>= 0 and <= 1), 0) is not 0 and var wrong)
            throw new ArgumentException($"{wrong} is no probability");
        var order = Enumerable.Range(0, values.Length).OrderBy(index => values[index]).ToArray();
        var (adjusted, highest) = (new double[values.Length], 0.0);
        for (var rank = 0; rank < order.Length; rank++)
        {
            highest = Math.Max(highest, Math.Min(1, values[order[rank]] * (order.Length - rank)));
            adjusted[order[rank]] = highest;
        }

        return adjusted;
    }
}

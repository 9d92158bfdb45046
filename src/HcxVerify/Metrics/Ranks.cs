namespace HcxVerify.Metrics;

/// <summary>Ranks for Spearman's correlation.</summary>
static class Ranks
{
    /// <summary>The place of each value among all, less the mean place; equal values share the mean of theirs.</summary>
    public static double[] Centred(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to] == sorted[from])
                to++;
            for (var index = from; index < to; index++)
                ranks[order[index]] = (from + to - values.Length) / 2.0;
            from = to;
        }

        return ranks;
    }
}

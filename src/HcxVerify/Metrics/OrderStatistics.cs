namespace HcxVerify.Metrics;

/// <summary>Statistics of a permutation: the places that things in one order have in another. Definitions: docs/method/tokenizers.md.</summary>
static class OrderStatistics
{
    /// <summary>How many are followed by the one that follows them in the other order, too.</summary>
    public static int Adjacent(ReadOnlySpan<int> places)
    {
        var count = 0;
        for (var index = 1; index < places.Length; index++)
        {
            if (places[index] == places[index - 1] + 1)
                count++;
        }

        return count;
    }

    /// <summary>Spearman's rank correlation; not a number for fewer than two.</summary>
    public static double RankCorrelation(ReadOnlySpan<int> places)
    {
        UInt128 squares = 0; // Up to n^3 / 3: more than 64 bits of four million places.
        for (var index = 0; index < places.Length; index++)
        {
            var distance = (long)places[index] - index;
            squares += (ulong)(distance * distance);
        }

        double count = places.Length;
        return 1 - 6 * (double)squares / (count * (count * count - 1));
    }

    /// <summary>The length of the longest sequence that is in one order in both, in n log n steps.</summary>
    public static int LongestIncreasing(ReadOnlySpan<int> places)
    {
        var lasts = new int[places.Length]; // The smallest place that a sequence of each length can end with.
        var length = 0;
        foreach (var place in places)
        {
            var at = length > 0 && lasts[length - 1] < place ? length : FirstNotBelow(lasts.AsSpan(0, length), place);
            lasts[at] = place;
            length = Math.Max(length, at + 1);
        }

        return length;
    }

    static int FirstNotBelow(ReadOnlySpan<int> ascending, int value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = low + high >>> 1;
            if (ascending[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

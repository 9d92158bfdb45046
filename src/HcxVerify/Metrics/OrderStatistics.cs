using System.Buffers;
using System.Runtime.CompilerServices;

namespace HcxVerify.Metrics;

/// <summary>Statistics of a permutation: the places that things in one order have in another. Definitions: docs/method/tokenizers.md.</summary>
static class OrderStatistics
{
    /// <summary>How many are followed by the one that follows them in the other order, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double RankCorrelation(ReadOnlySpan<int> places)
    {
        var (squares, carries) = (0UL, 0UL); // The sum is up to n^3 / 3: more than 64 bits of four million places.
        for (var index = 0; index < places.Length; index++)
        {
            var distance = (long)places[index] - index;
            var square = (ulong)(distance * distance);
            squares += square;
            carries += squares < square ? 1UL : 0;
        }

        double count = places.Length;
        return 1 - 6 * (double)new UInt128(carries, squares) / (count * (count * count - 1));
    }

    /// <summary>The length of the longest sequence that is in one order in both, in n log n steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int LongestIncreasing(ReadOnlySpan<int> places)
    {
        var lasts = ArrayPool<int>.Shared.Rent(places.Length); // The smallest place that a sequence of each length can end with.
        var length = 0;
        foreach (var place in places)
        {
            var at = length > 0 && lasts[length - 1] < place ? length : FirstNotBelow(lasts.AsSpan(0, length), place);
            lasts[at] = place;
            length = Math.Max(length, at + 1);
        }

        ArrayPool<int>.Shared.Return(lasts);
        return length;
    }

    // Halves without a branch on what is compared, which no processor could foresee. No value is negative: the sign of a difference says which is less.
    static int FirstNotBelow(ReadOnlySpan<int> ascending, int value)
    {
        var (first, length) = (0, ascending.Length);
        while (length > 1)
        {
            var half = length >> 1;
            first += half & (ascending[first + half - 1] - value >> 31);
            length -= half;
        }

        return first + (length == 1 && ascending[first] < value ? 1 : 0);
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;

namespace HcxVerify.Metrics;

/// <summary>The amount by which the ids of most common tokens differ.</summary>
/// <param name="Value">The candidate's id less the reference's; the nearest to 0 where several are as frequent, and the positive one of two as near.</param>
/// <param name="Tokens">How many common tokens differ by it.</param>
readonly record struct CommonOffset(int Value, int Tokens)
{
    const int MostCounts = 1 << 20;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CommonOffset Of(CommonTokens common)
    {
        var rented = ArrayPool<int>.Shared.Rent(common.Count);
        var offsets = rented.AsSpan(0, common.Count);
        for (var index = 0; index < offsets.Length; index++)
            offsets[index] = unchecked(common.CandidateId(index) - common.ReferenceId(index));
        var offset = OfMost(offsets) ?? OfMany(offsets);
        ArrayPool<int>.Shared.Return(rented);
        return offset;
    }

    // Where more than half agree, as in one vocabulary that was taken from the other, what is left of pairs that differ is what they agree on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static CommonOffset? OfMost(ReadOnlySpan<int> offsets)
    {
        var (most, lead) = (0, 0);
        foreach (var offset in offsets)
        {
            most = lead == 0 ? offset : most;
            lead += offset == most ? 1 : -1;
        }

        var tokens = offsets.Count(most);
        return tokens > offsets.Length / 2 ? new(most, tokens) : null;
    }

    static CommonOffset OfMany(Span<int> offsets)
    {
        var (lowest, highest) = (int.MaxValue, int.MinValue);
        foreach (var offset in offsets)
            (lowest, highest) = (Math.Min(lowest, offset), Math.Max(highest, offset));
        return offsets.IsEmpty ? default
            : (long)highest - lowest < MostCounts ? Counted(offsets, lowest, highest - lowest + 1)
            : Sorted(offsets);
    }

    // Many times as fast as to sort, and ids are nearly always in so narrow a range.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static CommonOffset Counted(ReadOnlySpan<int> offsets, int lowest, int range)
    {
        var rented = ArrayPool<int>.Shared.Rent(range);
        var counts = rented.AsSpan(0, range);
        counts.Clear();
        var best = default(CommonOffset);
        foreach (var offset in offsets)
        {
            var each = new CommonOffset(offset, ++counts[offset - lowest]);
            if (each.Tokens >= best.Tokens && each.IsBetterThan(best))
                best = each;
        }

        ArrayPool<int>.Shared.Return(rented);
        return best;
    }

    static CommonOffset Sorted(Span<int> offsets)
    {
        offsets.Sort();
        var best = default(CommonOffset);
        for (var (first, next) = (0, 0); first < offsets.Length; first = next)
        {
            while (next < offsets.Length && offsets[next] == offsets[first])
                next++;
            var each = new CommonOffset(offsets[first], next - first);
            if (each.IsBetterThan(best))
                best = each;
        }

        return best;
    }

    bool IsBetterThan(CommonOffset other) =>
        Tokens != other.Tokens ? Tokens > other.Tokens
        : Math.Abs((long)Value) != Math.Abs((long)other.Value) ? Math.Abs((long)Value) < Math.Abs((long)other.Value)
        : Value > other.Value;
}

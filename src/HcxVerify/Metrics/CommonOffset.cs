namespace HcxVerify.Metrics;

/// <summary>The amount by which the ids of most common tokens differ.</summary>
/// <param name="Value">The candidate's id less the reference's; the nearest to 0 where several are as frequent, and the positive one of two as near.</param>
/// <param name="Tokens">How many common tokens differ by it.</param>
readonly record struct CommonOffset(int Value, int Tokens)
{
    public static CommonOffset Of(CommonTokens common)
    {
        var offsets = new ulong[common.Count];
        for (var index = 0; index < offsets.Length; index++)
            offsets[index] = unchecked((ulong)(common.CandidateId(index) - common.ReferenceId(index)));
        var table = new HashTable(offsets);
        var counts = new int[offsets.Length];
        var best = default(CommonOffset);
        foreach (var offset in offsets)
            counts[table.Find(offset)]++;
        for (var index = 0; index < offsets.Length; index++)
        {
            var each = new CommonOffset(unchecked((int)offsets[index]), counts[index]);
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

namespace HcxVerify.Formats;

/// <summary>Ids of tokens: a bit for each that is not far out, and so, of what files have, a few kilobytes.</summary>
sealed class IdSet
{
    // 2 MB of bits, sixty times what is known. Ids beyond it cost what they are, so that one high id does not size anything.
    const int Near = 1 << 24;

    readonly HashSet<int> far = [];
    ulong[] near = new ulong[64];

    /// <summary>How many ids there are.</summary>
    public int Count { get; private set; }

    /// <summary>The highest one; null where there is none.</summary>
    public int? Highest { get; private set; }

    /// <summary>Whether an id is there.</summary>
    public bool Contains(int id) => id >= Near ? far.Contains(id) : id / 64 < near.Length && (near[id / 64] & 1UL << id) != 0;

    /// <summary>Adds an id; false where it is there already.</summary>
    public bool Add(int id)
    {
        if (!(id < Near ? AddNear(id) : far.Add(id)))
            return false;
        Count++;
        Highest = Math.Max(Highest ?? 0, id);
        return true;
    }

    bool AddNear(int id)
    {
        if (id / 64 >= near.Length)
            Array.Resize(ref near, Math.Max(id / 64 + 1, Math.Min(near.Length * 2, Near / 64)));
        ref var bits = ref near[id / 64];
        var before = bits;
        bits |= 1UL << id;
        return bits != before;
    }
}

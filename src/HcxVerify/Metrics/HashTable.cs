using System.Runtime.CompilerServices;

namespace HcxVerify.Metrics;

/// <summary>Where each of many keys stands among them: two arrays, open addressing. Of equal keys the first is found.</summary>
sealed class HashTable
{
    readonly ulong[] keys;
    readonly int[] slots; // One more than the index of the key; 0 is free.
    readonly ulong multiplier;
    readonly int shift;

    public HashTable(ulong[] keys)
    {
        this.keys = keys;
        shift = 63;
        while (1L << (64 - shift) < 2L * keys.Length)
            shift--;
        slots = new int[1 << (64 - shift)];
        multiplier = Multiplier(keys);
        for (var index = 0; index < keys.Length; index++)
        {
            var slot = Slot(keys[index]);
            if (slots[slot] == 0)
                slots[slot] = index + 1;
        }
    }

    /// <summary>The index of a key; -1 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key) => slots[Slot(key)] - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Slot(ulong key)
    {
        var slot = (int)(key * multiplier >> shift);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key)
            slot = slot + 1 & slots.Length - 1;
        return slot;
    }

    // Keys come from files that anybody can write: with a multiplier that depends on all of them, none can be chosen so that all meet in one slot.
    static ulong Multiplier(ulong[] keys)
    {
        var mixed = 0x9E37_79B9_7F4A_7C15;
        foreach (var key in keys)
        {
            mixed = (mixed ^ key) * 0xD6E8_FEB8_6659_FD93;
            mixed ^= mixed >> 32;
        }

        return mixed | 1;
    }
}

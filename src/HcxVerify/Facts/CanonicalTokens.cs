using System.Runtime.CompilerServices;

using HcxVerify.Formats;

namespace HcxVerify.Facts;

/// <summary>Takes ordinary tokens in the order of their ids, and keeps each that has more than one byte once, by its hash: no hash is there twice.</summary>
sealed class CanonicalTokens
{
    // Of more tokens than vocabularies are read with.
    const int PlaceBits = 23;

    // By hash: the place of a token with 1 added, and before it some more bits of the hash, so that hardly ever hashes are made anew that differ.
    uint[] table;
    readonly int[] ends;
    readonly int[] ids;
    byte[] bytes;

    /// <param name="most">How many tokens come at most.</param>
    /// <param name="bytes">How many bytes they have, as far as that is known.</param>
    public CanonicalTokens(int most, int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(most, 1 << PlaceBits);
        table = new uint[most + most / 2 + 1];
        (ends, ids, this.bytes) = (new int[most], new int[most], new byte[bytes]);
    }

    /// <summary>How many tokens were kept.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a token.</summary>
    public ReadOnlySpan<byte> this[int place] => bytes.AsSpan(Start(place)..ends[place]);

    /// <summary>How many tokens of one byte came.</summary>
    public int ByteCount { get; private set; }

    /// <summary>How many tokens came whose bytes had come before.</summary>
    public int RepeatedCount { get; private set; }

    /// <summary>The id of a token.</summary>
    public int Id(int place) => ids[place];

    /// <summary>Takes a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> token, int id)
    {
        if (token.Length <= 1)
        {
            ByteCount++;
            return;
        }

        var hash = TokenHash.Of(token);
        var mark = (uint)hash >> PlaceBits << PlaceBits;
        var slot = (int)((hash >> 32) * (ulong)table.Length >> 32);
        for (; table[slot] is not 0 and var taken; slot = slot + 1 == table.Length ? 0 : slot + 1)
        {
            if ((taken & ~0u << PlaceBits) == mark && TokenHash.Of(this[(int)(taken & (1 << PlaceBits) - 1) - 1]) == hash)
            {
                RepeatedCount++;
                return;
            }
        }

        var start = Start(Count);
        var end = start + token.Length;
        if (end > bytes.Length)
            Array.Resize(ref bytes, Math.Max(end, bytes.Length + bytes.Length / 2));
        token.CopyTo(bytes.AsSpan(start));
        (ends[Count], ids[Count]) = (end, id);
        table[slot] = mark | (uint)++Count;
    }

    /// <summary>Gives up what is needed to take more tokens.</summary>
    public void Close() => table = [];

    /// <summary>The hash of each token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong[] Hashes()
    {
        var hashes = new ulong[Count];
        for (var place = 0; place < hashes.Length; place++)
            hashes[place] = TokenHash.Of(this[place]);
        return hashes;
    }

    /// <summary>The id of each token.</summary>
    public int[] Ids() => ids[..Count];

    int Start(int place) => place == 0 ? 0 : ends[place - 1];
}

using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;

namespace HcxVerify.Formats;

/// <summary>
/// The tokens of a vocabulary as hashes of their bytes, each with its id, in little more than 8 bytes a token. Of 262,144 tokens that differ, two have
/// one hash in one of 256 vocabularies; whoever finds equal hashes has to look whether it is so.
/// </summary>
sealed class VocabularyHashes
{
    /// <summary>The tokens are in so many buckets by the first bits of their hashes, to be ordered a bucket at a time.</summary>
    public const int Buckets = 1 << BucketBits;

    const int BucketBits = 11;
    const int RestBits = 32;
    const int BlockLength = 32;
    const int BlocksInChunk = 256;

    // A bucket is a chain of blocks: nothing is copied to grow, and nothing that was outgrown is left to be collected.
    readonly List<Entry[]> chunks = [];
    readonly List<int> blocksBefore = [];
    readonly int[] lastBlocks = new int[Buckets];
    readonly int[] counts = new int[Buckets];
    Entry[] ordered = [];
    Entry[] other = [];

    /// <summary>The hash of a token, which has 43 bits.</summary>
    public static ulong Of(ReadOnlySpan<byte> token) => XxHash3.HashToUInt64(token) >> 64 - BucketBits - RestBits;

    /// <summary>The hash of a token.</summary>
    public static ulong Of(string token)
    {
        Span<byte> bytes = stackalloc byte[512];
        return Encoding.UTF8.TryGetBytes(token, bytes, out var length) ? Of(bytes[..length]) : Of(Encoding.UTF8.GetBytes(token));
    }

    /// <summary>Adds a token.</summary>
    public void Add(ulong hash, int id)
    {
        var bucket = (int)(hash >> RestBits);
        var at = counts[bucket]++ % BlockLength;
        if (at == 0)
            AddBlock(bucket);
        Block(lastBlocks[bucket])[at] = new((uint)hash, id);
    }

    /// <summary>The tokens of a bucket ordered by hash; of one hash, in the order in which they came. They hold until the next bucket is asked for.</summary>
    public ReadOnlySpan<Entry> Ordered(int bucket)
    {
        var count = counts[bucket];
        if (count > ordered.Length)
            (ordered, other) = (new Entry[counts.Max()], new Entry[counts.Max()]);
        var block = lastBlocks[bucket];
        for (var end = count; end > 0; block = blocksBefore[block])
        {
            var start = (end - 1) / BlockLength * BlockLength;
            Block(block)[..(end - start)].CopyTo(ordered.AsSpan(start));
            end = start;
        }

        for (var shift = 0; shift < RestBits; shift += 8)
        {
            OrderByByte(ordered.AsSpan(0, count), other, shift);
            (ordered, other) = (other, ordered);
        }

        return ordered.AsSpan(0, count);
    }

    /// <summary>The hash of an entry of a bucket.</summary>
    public static ulong Hash(int bucket, Entry entry) => (ulong)bucket << RestBits | entry.Rest;

    // Takes as long for hashes that are made to be alike. A sort of the framework would first be compiled for this type, slowly and then anew.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void OrderByByte(ReadOnlySpan<Entry> entries, Span<Entry> ordered, int shift)
    {
        Span<int> next = stackalloc int[256];
        next.Clear();
        foreach (var entry in entries)
            next[(byte)(entry.Rest >> shift)]++;
        for (var (value, before) = (0, 0); value < next.Length; value++)
            (next[value], before) = (before, before + next[value]);
        foreach (var entry in entries)
            ordered[next[(byte)(entry.Rest >> shift)]++] = entry;
    }

    void AddBlock(int bucket)
    {
        var block = blocksBefore.Count;
        if (block % BlocksInChunk == 0)
            chunks.Add(new Entry[BlocksInChunk * BlockLength]);
        blocksBefore.Add(lastBlocks[bucket]);
        lastBlocks[bucket] = block;
    }

    Span<Entry> Block(int block) => chunks[block / BlocksInChunk].AsSpan(block % BlocksInChunk * BlockLength, BlockLength);

    /// <summary>A token of a bucket.</summary>
    /// <param name="Rest">Its hash without the bits that all of the bucket have.</param>
    public readonly record struct Entry(uint Rest, int Id);
}

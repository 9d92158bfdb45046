namespace HcxVerify.Formats;

/// <summary>Takes the merges of a tokenizer in the order of their ranks, and keeps the hash of each. One that is written as a pair has the hash of the same as one text.</summary>
sealed class MergeHashes
{
    /// <summary>The most merges: thirty times as many as the largest known list has.</summary>
    public const int Most = 16 << 20;

    readonly List<ulong> hashes = [];
    byte[] pair = new byte[256];
    int leftLength;

    /// <summary>The <see cref="TokenHash"/> of each merge.</summary>
    public IReadOnlyList<ulong> Hashes => hashes;

    /// <summary>Whether one more would be too many.</summary>
    public bool IsFull => hashes.Count == Most;

    /// <summary>Adds a merge that is one text; false where that has no two parts.</summary>
    public bool TryAdd(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)' '))
            return false;
        hashes.Add(TokenHash.Of(text));
        return true;
    }

    /// <summary>Takes the first part of a merge; it need not be kept.</summary>
    public void Left(ReadOnlySpan<byte> part)
    {
        Reserve(part.Length + 1);
        part.CopyTo(pair);
        pair[part.Length] = (byte)' ';
        leftLength = part.Length + 1;
    }

    /// <summary>Adds the merge of the part before and this one.</summary>
    public void Right(ReadOnlySpan<byte> part)
    {
        Reserve(leftLength + part.Length);
        part.CopyTo(pair.AsSpan(leftLength));
        hashes.Add(TokenHash.Of(pair.AsSpan(0, leftLength + part.Length)));
    }

    void Reserve(int length)
    {
        if (length > pair.Length)
            Array.Resize(ref pair, length * 2);
    }
}

using System.IO.Hashing;

namespace HcxVerify.Formats;

/// <summary>
/// The hash by which tokens and merges of different vocabularies are compared: 64 bits, keyed, the same everywhere and for ever. Of two vocabularies of 262,144 tokens
/// two different tokens have one hash with a probability of less than one in 10^8.
/// </summary>
public static class TokenHash
{
    // Fingerprints that were written hold hashes of this key: it never changes.
    const long Key = 0x48_43_58_56_65_72_69_66;

    /// <summary>The hash of a token's bytes, or of a merge as it is written: its parts with a space between them.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes) => XxHash3.HashToUInt64(bytes, Key);

    /// <summary>Whether a token of this hash is in the sample that takes one token in so many: the same tokens of every vocabulary.</summary>
    /// <param name="oneIn">A power of two.</param>
    public static bool IsSampled(ulong hash, int oneIn) => hash <= LastSampled(oneIn);

    /// <summary>The largest hash that is in the sample that takes one token in so many.</summary>
    /// <param name="oneIn">A power of two.</param>
    public static ulong LastSampled(int oneIn) => ulong.MaxValue / (ulong)oneIn;
}

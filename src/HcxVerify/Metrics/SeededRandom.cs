using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace HcxVerify.Metrics;

/// <summary>Random numbers that anyone can draw again: xoshiro256** (Blackman and Vigna 2018), whose 256 bits of state come from what is compared, and for what.</summary>
public sealed class SeededRandom
{
    ulong a, b, c, d;

    /// <summary>Starts from a state: four little-endian words, not all of them zero.</summary>
    internal SeededRandom(ReadOnlySpan<byte> seed) => (a, b, c, d) = (Word(seed), Word(seed[8..]), Word(seed[16..]), Word(seed[24..]));

    /// <summary>The state is the sha256 of the three texts in UTF-8, each after its length in bytes (32 bits, little-endian), read as four little-endian words.</summary>
    public static SeededRandom For(string candidateDigest, string referenceDigest, string purpose)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in (ReadOnlySpan<string>)[candidateDigest, referenceDigest, purpose])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return new(hash.GetHashAndReset());
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>A number from 0 to below a limit, each as likely as the others (Lemire 2019: products in the uneven rest are drawn again).</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var high = Math.BigMul(Next(), (ulong)limit, out var low);
        if (low < (ulong)limit)
        {
            var rest = (0 - (ulong)limit) % (ulong)limit;
            while (low < rest)
                high = Math.BigMul(Next(), (ulong)limit, out low);
        }

        return (int)high;
    }

    /// <summary>Puts numbers into a random order, each order as likely as the others (Fisher and Yates; Durstenfeld 1964).</summary>
    public void Shuffle(Span<int> numbers)
    {
        for (var last = numbers.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (numbers[last], numbers[other]) = (numbers[other], numbers[last]);
        }
    }

    /// <summary>The numbers from 0 on in a random order.</summary>
    public int[] Permutation(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        Shuffle(numbers);
        return numbers;
    }

    /// <summary>Some of the numbers from 0 to below a limit, ascending; all of them if there are no more. Each set is as likely as the others (Floyd 1987).</summary>
    public int[] Sample(int size, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var chosen = new SortedSet<int>();
        for (var next = Math.Max(limit - size, 0); next < limit; next++)
        {
            if (!chosen.Add(Below(next + 1)))
                chosen.Add(next);
        }

        return [.. chosen];
    }

    static ulong Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}

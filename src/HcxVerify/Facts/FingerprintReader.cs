using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Reads the file of a fingerprint, which may come from anywhere: nothing is sized by a number of it that was not checked.</summary>
ref struct FingerprintReader(ReadOnlySpan<byte> file, string display)
{
    // Hashes that nobody chose, in a table that is at most half full, need about fifty at worst.
    const int MostTries = 512;

    readonly ReadOnlySpan<byte> file = file;
    ReadOnlySpan<byte> content;
    int at;
    int oneIn;

    public FingerprintFile Read()
    {
        Unwrap();
        var origin = Origin();
        var fingerprint = Fingerprint();
        if (at < content.Length)
            throw Refused(FingerprintProblems.Trailing.With(content.Length - at));
        return new(fingerprint, origin);
    }

    void Unwrap()
    {
        var head = FingerprintFile.Head;
        if (!file.StartsWith(head[..^1]))
            throw Refused(FingerprintProblems.NoHead);
        at = head.Length - 1;
        if (file.Length < head.Length + sizeof(ulong))
            throw Refused(FingerprintProblems.TooShort);
        if (file[at] != head[^1])
            throw Refused(FingerprintProblems.OtherVersion.With(file[at]));
        if (file.Length > FingerprintFile.MaxBytes)
            throw Refused(FingerprintProblems.TooLong.With(FingerprintFile.MaxBytes));
        content = file[..^sizeof(ulong)];
        at = content.Length;
        if (XxHash3.HashToUInt64(content) != BinaryPrimitives.ReadUInt64LittleEndian(file[at..]))
            throw Refused(FingerprintProblems.Damaged);
        at = head.Length;
    }

    FingerprintOrigin Origin() =>
        new(Name(FingerprintFile.MaxName), DigestText.Scheme + Convert.ToHexStringLower(Take(32)), Name(FingerprintFile.MaxFrom), DateOnly.FromDayNumber(Count(DateOnly.MaxValue.DayNumber)));

    VocabularyFingerprint Fingerprint()
    {
        var format = Name(FingerprintFile.MaxName);
        oneIn = 1 << Count(VocabularyFingerprint.MaxHalvings);
        var count = Count(int.MaxValue);
        var byteCount = Count(int.MaxValue);
        var mergeCount = Count((long)int.MaxValue + 1) - 1;
        var special = SpecialTokens();
        var ids = Ids(Sampled(count, VocabularyFingerprint.MaxTokens));
        if (oneIn == 1 && ids.Length < count)
            throw Refused(FingerprintProblems.Sampled.With(ids.Length, count, oneIn));
        var hashes = Hashes(ids.Length);
        Once(hashes);
        var merges = Hashes(Sampled(mergeCount, VocabularyFingerprint.MaxMerges));
        for (var index = 1; index < merges.Length; index++)
        {
            if (merges[index] <= merges[index - 1])
                throw Refused(FingerprintProblems.Unordered);
        }

        return new(oneIn, count, byteCount, hashes, ids, mergeCount < 0 ? null : mergeCount, merges) { Format = format, SpecialTokens = special };
    }

    ImmutableArray<SpecialToken> SpecialTokens()
    {
        // A token has the length of its content, and an id.
        var tokens = new SpecialToken[Count((content.Length - at) / 2)];
        var last = -1L;
        for (var index = 0; index < tokens.Length; index++)
        {
            var text = Text(VocabularyFingerprint.MaxSpecialBytes);
            var id = (long)Number(1UL << 32) - 1;
            if (id < last)
                throw Refused(FingerprintProblems.UnorderedTokens);
            tokens[index] = new(text, id < 0 ? null : last = id);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tokens);
    }

    int Sampled(int whole, int most)
    {
        var count = Count(most);
        return count <= Math.Max(0, whole) ? count : throw Refused(FingerprintProblems.Sampled.With(count, Math.Max(0, whole), oneIn));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int[] Ids(int count)
    {
        if (count > content.Length - at)
            throw Refused(FingerprintProblems.TooShort);
        var ids = GC.AllocateUninitializedArray<int>(count);
        var next = 0L;
        for (var index = 0; index < ids.Length; index++)
        {
            // Nearly all are one byte; what is read a thousand times in a run does not go the long way.
            next += next <= int.MaxValue - 0x80 && at < content.Length && content[at] < 0x80 ? content[at++] : Count(int.MaxValue - next);
            ids[index] = (int)next++;
        }

        return ids;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    ulong[] Hashes(int count)
    {
        var bytes = Take(checked(count * sizeof(ulong)));
        var last = TokenHash.LastSampled(oneIn);
        var hashes = GC.AllocateUninitializedArray<ulong>(count);
        for (var index = 0; index < hashes.Length; index++)
        {
            var hash = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(index * sizeof(ulong))..]);
            if (hash > last)
                throw Refused(FingerprintProblems.OutOfSample.With(oneIn));
            hashes[index] = hash;
        }

        return hashes;
    }

    // A thousand of these files may be read in one run, and a HashSet takes longer than all the rest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void Once(ulong[] hashes)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(hashes.Length * 2) | 1);
        var table = ArrayPool<ulong>.Shared.Rent(size);
        table.AsSpan(0, size).Clear();
        var hasZero = false;
        foreach (var hash in hashes)
        {
            var place = (int)(hash & (ulong)(size - 1));
            for (var tries = 0; table[place] != 0; place = (place + 1) & (size - 1))
            {
                if (table[place] == hash)
                    throw Refused(FingerprintProblems.Twice);
                if (++tries == MostTries)
                    throw Refused(FingerprintProblems.Collisions);
            }

            if (hash == 0 && hasZero)
                throw Refused(FingerprintProblems.Twice);
            hasZero |= hash == 0;
            table[place] = hash;
        }

        ArrayPool<ulong>.Shared.Return(table);
    }

    string Name(int most)
    {
        var name = Text(most);
        foreach (var character in name)
        {
            if (char.IsControl(character))
                throw Refused(FingerprintProblems.Control);
        }

        return name;
    }

    string Text(int most)
    {
        var bytes = Take(Count(most));
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw Refused(FingerprintProblems.NotUtf8);
    }

    int Count(long most) => (int)Number((ulong)most);

    ulong Number(ulong most)
    {
        var value = 0UL;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (at == content.Length)
                throw Refused(FingerprintProblems.TooShort);
            var next = content[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next >= 0x80)
                continue;
            if (next == 0 && shift > 0)
                throw Refused(FingerprintProblems.Number);
            return value <= most ? value : throw Refused(FingerprintProblems.LargeNumber.With(value, most));
        }

        throw Refused(FingerprintProblems.Number);
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > content.Length - at)
            throw Refused(FingerprintProblems.TooShort);
        var bytes = content.Slice(at, count);
        at += count;
        return bytes;
    }

    readonly ArtifactException Refused(LocalizedText problem) => new(ArtifactCodes.NotFingerprint.At(new(display), problem, at));
}

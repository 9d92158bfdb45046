using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;
using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Writes what <see cref="FingerprintReader"/> reads.</summary>
readonly struct FingerprintWriter(MemoryStream file)
{
    public static byte[] Bytes(FingerprintFile content)
    {
        using var file = new MemoryStream(FingerprintFile.MaxBytes);
        var writer = new FingerprintWriter(file);
        file.Write(FingerprintFile.Head);
        writer.Write(content.Origin);
        writer.Write(content.Fingerprint);
        writer.Hash(XxHash3.HashToUInt64(file.GetBuffer().AsSpan(0, (int)file.Length)));
        return file.ToArray();
    }

    void Write(FingerprintOrigin origin)
    {
        Text(origin.File);
        file.Write(Convert.FromHexString(origin.Digest.AsSpan(DigestText.Scheme.Length)));
        Text(origin.From);
        Number((ulong)origin.Seen.DayNumber);
    }

    void Write(VocabularyFingerprint fingerprint)
    {
        Text(fingerprint.Format);
        Number((ulong)BitOperations.Log2((uint)fingerprint.OneIn));
        Number((ulong)fingerprint.Count);
        Number((ulong)fingerprint.ByteCount);
        Number(fingerprint.MergeCount is { } merges ? (ulong)merges + 1 : 0);
        Number((ulong)fingerprint.SpecialTokens.Length);
        foreach (var (content, id) in fingerprint.SpecialTokens)
        {
            Text(content);
            Number(id is { } known ? (ulong)known + 1 : 0);
        }

        Number((ulong)fingerprint.Ids.Length);
        var next = 0;
        foreach (var id in fingerprint.Ids)
        {
            Number((ulong)(id - next));
            next = id + 1;
        }

        foreach (var hash in fingerprint.Hashes)
            Hash(hash);
        Number((ulong)fingerprint.Merges.Length);
        foreach (var merge in fingerprint.Merges)
            Hash(merge);
    }

    void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number((ulong)bytes.Length);
        file.Write(bytes);
    }

    void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            file.WriteByte((byte)(value | 0x80));
        file.WriteByte((byte)value);
    }

    void Hash(ulong hash)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, hash);
        file.Write(bytes);
    }
}

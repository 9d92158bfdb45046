using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>
/// Looks at the entries of a zip archive: their heads only. Nothing that the archive says of itself sizes anything; what does not fit together
/// is not looked into. <see href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT"/>
/// </summary>
static class ZipContent
{
    const int EntryHead = 16 << 10;
    const int MostCompressed = 64 << 10; // A stream of empty blocks never fills a head.
    const int MostEntries = 20_000;

    static readonly LocalizedText damaged = new("its list of entries does not fit the file", "항목 목록이 파일과 맞지 않습니다");
    static readonly LocalizedText tooMany = new("it has too many entries", "항목이 너무 많습니다");
    static readonly LocalizedText encrypted = new("is encrypted", "암호화되어 있습니다");
    static readonly LocalizedText compressed = new("is compressed in a way that is not read", "읽지 못하는 방식으로 압축되었습니다");
    static readonly LocalizedText broken = new("cannot be unpacked", "압축을 풀 수 없습니다");

    /// <summary>What the entries are; null where there is no zip archive, at the end of other content neither.</summary>
    public static ArchiveFinding? Look(FileView view)
    {
        var begins = view.Head.StartsWith("PK\x03\x04"u8) || view.Head.StartsWith("PK\x05\x06"u8);
        if (ZipDirectory.Find(view) is not { } directory)
            return begins ? new(null, damaged) : null;
        // Readers differ in which list they take where its place and its size say different things.
        var finding = new ArchiveFinding(null, begins && directory.Shift != 0 ? damaged : null);
        if (directory.Entries > MostEntries)
            return new(null, tooMany);
        var head = new byte[EntryHead];
        var cursor = new ByteCursor(view.Section(directory.Start, directory.Length), directory.Length);
        for (ulong entry = 0; entry < directory.Entries && finding.Pickle is null; entry++)
        {
            if (ZipEntry.Read(cursor) is not { } next)
                return finding.And(new(null, damaged));
            finding = finding.And(Look(next, directory, head, view));
        }

        return finding.Pickle is null && cursor.Left > 0 ? finding.And(new(null, damaged)) : finding;
    }

    static ArchiveFinding Look(ZipEntry entry, ZipDirectory directory, byte[] head, FileView view)
    {
        if (entry.IsEncrypted)
            return ArchiveFinding.Closed(entry.Name, encrypted);
        if (entry.Method is not (0 or 8))
            return ArchiveFinding.Closed(entry.Name, compressed);
        Span<byte> local = stackalloc byte[30];
        var at = entry.Offset + directory.Shift;
        if (at < 0 || view.Read(at, local) < local.Length || !local.StartsWith("PK\x03\x04"u8))
            return new(null, damaged);
        var start = at + local.Length + BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        if (entry.Compressed < 0 || entry.Compressed > view.Length - start)
            return new(null, damaged);
        if (entry.Method == 0)
            return ArchiveFinding.Entry(entry.Name, new(head, 0, view.Read(start, head.AsSpan(0, (int)Math.Min(entry.Compressed, head.Length)))), entry.Compressed);
        try
        {
            using var content = new DeflateStream(view.Section(start, Math.Min(entry.Compressed, MostCompressed)), CompressionMode.Decompress);
            var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var isWhole = read < head.Length && entry.Compressed <= MostCompressed;
            return read > entry.Length || (isWhole && read != entry.Length)
                ? ArchiveFinding.Closed(entry.Name, broken)
                : ArchiveFinding.Entry(entry.Name, new(head, 0, read), entry.Length);
        }
        catch (InvalidDataException)
        {
            return ArchiveFinding.Closed(entry.Name, broken);
        }
    }

    /// <summary>A row of the list of entries.</summary>
    sealed record ZipEntry(string Name, int Method, bool IsEncrypted, long Compressed, long Length, long Offset)
    {
        public static ZipEntry? Read(ByteCursor cursor)
        {
            Span<byte> row = stackalloc byte[46];
            if (!cursor.TryRead(row) || !row.StartsWith("PK\x01\x02"u8))
                return null;
            var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(row[28..])];
            var extra = new byte[BinaryPrimitives.ReadUInt16LittleEndian(row[30..])];
            if (!cursor.TryRead(name) || !cursor.TryRead(extra) || !cursor.Skip(BinaryPrimitives.ReadUInt16LittleEndian(row[32..])))
                return null;
            ReadOnlySpan<byte> large = Zip64(extra);
            var length = Value(row[24..], ref large);
            var compressed = Value(row[20..], ref large);
            var offset = Value(row[42..], ref large);
            return new(Encoding.UTF8.GetString(name), BinaryPrimitives.ReadUInt16LittleEndian(row[10..]), (row[8] & 1) != 0, compressed, length, offset);
        }

        // What does not fit in four bytes stands in the extra field, in this order.
        static long Value(scoped ReadOnlySpan<byte> field, ref ReadOnlySpan<byte> large)
        {
            var value = BinaryPrimitives.ReadUInt32LittleEndian(field);
            if (value != uint.MaxValue || large.Length < 8)
                return value;
            var wide = BinaryPrimitives.ReadInt64LittleEndian(large);
            large = large[8..];
            return wide;
        }

        static byte[] Zip64(byte[] extra)
        {
            for (var at = 0; at + 4 <= extra.Length;)
            {
                var size = BinaryPrimitives.ReadUInt16LittleEndian(extra.AsSpan(at + 2));
                if (BinaryPrimitives.ReadUInt16LittleEndian(extra.AsSpan(at)) == 1 && at + 4 + size <= extra.Length)
                    return extra[(at + 4)..(at + 4 + size)];
                at += 4 + size;
            }

            return [];
        }
    }
}

using System.IO.Compression;

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

    static readonly LocalizedText encrypted = new("is encrypted", "암호화되어 있습니다");
    static readonly LocalizedText compressed = new("is compressed in a way that is not read", "읽지 못하는 방식으로 압축되었습니다");
    static readonly LocalizedText broken = new("cannot be unpacked", "압축을 풀 수 없습니다");

    /// <summary>What the entries are; null where there is no zip archive, at the end of other content neither.</summary>
    public static ArchiveFinding? Look(FileView view)
    {
        var begins = view.Head.StartsWith("PK\x03\x04"u8) || view.Head.StartsWith("PK\x05\x06"u8);
        if (ZipDirectory.Find(view) is not { } directory)
            return begins ? new(null, ZipDirectory.Damaged) : null;
        // Readers differ in which list they take where its place and its size say different things.
        var finding = new ArchiveFinding(null, begins && directory.Shift != 0 ? ZipDirectory.Damaged : null);
        if (directory.Entries > ZipDirectory.MostEntries)
            return new(null, ZipDirectory.TooMany);
        var head = new byte[EntryHead];
        foreach (var entry in directory.Read(view))
        {
            finding = finding.And(entry is null ? new(null, ZipDirectory.Damaged) : Look(entry, directory, head, view));
            if (finding.Pickle is not null)
                break;
        }

        return finding;
    }

    static ArchiveFinding Look(ZipEntry entry, ZipDirectory directory, byte[] head, FileView view)
    {
        if (entry.IsEncrypted)
            return ArchiveFinding.Closed(entry.Name, encrypted);
        if (entry.Method is not (0 or 8))
            return ArchiveFinding.Closed(entry.Name, compressed);
        if (entry.Start(view, directory.Shift) is not { } start)
            return new(null, ZipDirectory.Damaged);
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
}

using System.Buffers.Binary;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>The list of a zip archive's entries, found from the end of the file, as those find it who load models.</summary>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="Shift">What to add to the offsets in it, where other content stands before the archive.</param>
sealed record ZipDirectory(long Start, long Length, long Shift, ulong Entries)
{
    /// <summary>The most entries of an archive that are followed.</summary>
    public const ulong MostEntries = 20_000;

    /// <summary>Why a list is not followed.</summary>
    public static readonly LocalizedText Damaged = new("its list of entries does not fit the file", "항목 목록이 파일과 맞지 않습니다");

    /// <inheritdoc cref="Damaged"/>
    public static readonly LocalizedText TooMany = new("it has too many entries", "항목이 너무 많습니다");

    const int EndSize = 22;
    const int LongestComment = ushort.MaxValue;
    const int LocatorSize = 20;
    const int LargeEndSize = 56;

    /// <summary>The list, or null. Its end may have a comment, or other bytes, behind it.</summary>
    public static ZipDirectory? Find(FileView view)
    {
        var tail = new byte[Math.Min(view.Length, EndSize + LongestComment)];
        var tailStart = view.Length - tail.Length;
        view.Read(tailStart, tail);
        for (var at = tail.Length - EndSize; at >= 0; at = at == 0 ? -1 : tail.AsSpan(0, at + 3).LastIndexOf("PK\x05\x06"u8))
        {
            if (tail.AsSpan(at).StartsWith("PK\x05\x06"u8) && At(tail.AsSpan(at, EndSize), tailStart + at, view) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The entries, one after the other; null in place of the first that is none, and of what is left behind the last.</summary>
    public IEnumerable<ZipEntry?> Read(FileView view)
    {
        var cursor = new ByteCursor(view.Section(Start, Length), Length);
        for (ulong count = 0; count < Entries; count++)
        {
            var entry = ZipEntry.Read(cursor);
            yield return entry;
            if (entry is null)
                yield break;
        }

        if (cursor.Left > 0)
            yield return null;
    }

    static ZipDirectory? At(ReadOnlySpan<byte> end, long position, FileView view)
    {
        ulong entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        ulong length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        ulong offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        Span<byte> large = stackalloc byte[LargeEndSize];
        if (position >= LocatorSize + LargeEndSize && view.Read(position - LocatorSize - LargeEndSize, large) == large.Length && large.StartsWith("PK\x06\x06"u8))
        {
            entries = BinaryPrimitives.ReadUInt64LittleEndian(large[32..]);
            length = BinaryPrimitives.ReadUInt64LittleEndian(large[40..]);
            offset = BinaryPrimitives.ReadUInt64LittleEndian(large[48..]);
            position -= LocatorSize + LargeEndSize;
        }

        if (length > (ulong)position || offset > long.MaxValue)
            return null;
        // The list ends where its end begins; an archive behind other content counts from its own beginning.
        var start = position - (long)length;
        Span<byte> first = stackalloc byte[4];
        var isEmpty = length == 0 && entries == 0;
        return isEmpty || (view.Read(start, first) == first.Length && first.SequenceEqual("PK\x01\x02"u8)) ? new(start, (long)length, start - (long)offset, entries) : null;
    }
}

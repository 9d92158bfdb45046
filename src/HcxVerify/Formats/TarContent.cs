using System.Buffers.Binary;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Looks at the entries of a tar archive: their heads only, and never at more than the bounds.</summary>
static class TarContent
{
    const int Block = 512;
    const int MostEntries = 100_000;
    const int EntryHead = 16 << 10;
    const long MostRest = 16 << 20; // Archives are filled up to ten kilobytes.

    static readonly LocalizedText damaged = new("its entries cannot be followed", "항목을 따라갈 수 없습니다");
    static readonly LocalizedText behind = new("there are bytes behind its end", "끝 뒤에 바이트가 더 있습니다");
    static readonly LocalizedText sparse = new("is stored in a way that is not read", "읽지 못하는 방식으로 저장되었습니다");

    /// <summary>What the entries are.</summary>
    public static ArchiveFinding Look(FileView view)
    {
        var finding = new ArchiveFinding(null, null);
        var block = new byte[Block];
        long offset = 0;
        for (var entries = 0; entries < MostEntries && finding.Pickle is null; entries++)
        {
            if (view.Read(offset, block) < Block || block[0] == 0)
                return finding.And(new(null, Rest(view, offset)));
            var size = Signatures.IsTar(block) ? Size(block.AsSpan(124, 12)) : null;
            offset += Block;
            if (size is not { } length || length > view.Length - offset)
                return finding.And(new(null, damaged));
            var name = Encoding.UTF8.GetString(block.AsSpan(0, 100)).TrimEnd('\0');
            finding = finding.And(Entry(name, (char)block[156], offset, length, view));
            offset += (length + Block - 1) / Block * Block;
        }

        return finding.Pickle is null ? finding.And(new(null, damaged)) : finding;
    }

    // What stands behind the end may be entries for a reader that goes on.
    static LocalizedText? Rest(FileView view, long offset)
    {
        var bytes = new byte[EntryHead];
        var end = offset + Math.Min(view.Length - offset, MostRest);
        for (var at = offset; at < end; at += bytes.Length)
        {
            var read = view.Read(at, bytes.AsSpan(0, (int)Math.Min(bytes.Length, end - at)));
            if (bytes.AsSpan(0, read).ContainsAnyExcept((byte)0))
                return at == offset && bytes.AsSpan(0, Math.Min(read, Block)).ContainsAnyExcept((byte)0) ? damaged : behind;
        }

        return end < view.Length ? behind : null;
    }

    /// <summary>The number that digits of base 8 are; -1 where they are none.</summary>
    internal static long Octal(ReadOnlySpan<byte> field)
    {
        var digits = field.Trim(" \0"u8);
        if (digits.IndexOf((byte)0) is >= 0 and var end)
            digits = digits[..end];
        long value = 0;
        foreach (var digit in digits.TrimEnd((byte)' '))
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return -1;
            value = value * 8 + digit - '0';
        }

        return value;
    }

    static ArchiveFinding Entry(string name, char type, long offset, long length, FileView view)
    {
        if (type is not ('\0' or '0' or '7' or 'x' or 'g'))
            return type is 'S' or 'M' ? ArchiveFinding.Closed(name, sparse) : new(null, null); // Long names, links and folders.
        var head = new byte[Math.Min(length, EntryHead)];
        view.Read(offset, head);
        // A record before an entry may give it another size.
        if (type is 'x' or 'g')
            return head.AsSpan().IndexOf(" size="u8) >= 0 || length > head.Length ? ArchiveFinding.Closed(name, sparse) : new(null, null);
        return ArchiveFinding.Entry(name, head, length);
    }

    // Base 256 where the first bit is set.
    static long? Size(ReadOnlySpan<byte> field)
    {
        if (field[0] == 0x80)
            return BinaryPrimitives.ReadInt64BigEndian(field[4..]) is >= 0 and var large ? large : null;
        return Octal(field) is >= 0 and var size ? size : null;
    }
}

using System.Buffers.Binary;
using System.Text;

using HcxVerify.Artifacts;

namespace HcxVerify.Formats;

/// <summary>A row of the list of a zip archive's entries.</summary>
/// <param name="Method">How it is compressed: 0 not at all, 8 deflated.</param>
/// <param name="Compressed">How many bytes it has in the archive; as claimed, so below zero for what is no size.</param>
/// <param name="Length">How many it has unpacked, as claimed.</param>
/// <param name="Offset">Where its own head begins, as claimed, counted from where the archive does.</param>
sealed record ZipEntry(string Name, int Method, bool IsEncrypted, long Compressed, long Length, long Offset)
{
    const int HeadSize = 30;

    /// <summary>Reads a row; null where there is none.</summary>
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

    /// <summary>Where its bytes begin in the file; null where its own head is not, or they reach beyond the file.</summary>
    /// <param name="shift">What to add to the offset.</param>
    public long? Start(FileView view, long shift)
    {
        Span<byte> head = stackalloc byte[HeadSize];
        if (!TryReadHead(view, shift, head))
            return null;
        var start = Offset + shift + HeadSize + BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        return Compressed < 0 || Compressed > view.Length - start ? null : start;
    }

    /// <summary>Whether its own head calls it by the same name, and says the same of its compression.</summary>
    /// <param name="shift">What to add to the offset.</param>
    public bool AgreesWithItsHead(FileView view, long shift)
    {
        Span<byte> head = stackalloc byte[HeadSize];
        if (!TryReadHead(view, shift, head) || BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) != Method)
            return false;
        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(head[26..])];
        return view.Read(Offset + shift + HeadSize, name) == name.Length && name.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Name));
    }

    bool TryReadHead(FileView view, long shift, Span<byte> head) =>
        Offset + shift is >= 0 and var at && view.Read(at, head) == head.Length && head.StartsWith("PK\x03\x04"u8);

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

using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>The formats that the first bytes of a file tell.</summary>
static class Signatures
{
    const int TarBlock = 512;
    const int TarChecksum = 148;

    static readonly byte[] hdf5 = [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>Archives and streams that hold other files, and that this version does not open.</summary>
    public static ImmutableArray<FileFormat> Closed { get; } =
        [FileFormat.Gzip, FileFormat.Bzip2, FileFormat.Xz, FileFormat.Zstd, FileFormat.Lz4, FileFormat.Zlib, FileFormat.SevenZip];

    /// <summary>Every format whose signature the head has; the head is that of a file, or of an entry of an archive.</summary>
    public static IEnumerable<FileFormat> Of(ReadOnlyMemory<byte> head) => table.Where(row => row.Matches(head.Span)).Select(row => row.Format).Distinct();

    delegate bool Test(ReadOnlySpan<byte> head);

    static readonly ImmutableArray<(FileFormat Format, Test Matches)> table =
    [
        (FileFormat.Safetensors, SafetensorsHeader.IsHead),
        (FileFormat.Gguf, head => head.Length >= 8 && head.StartsWith("GGUF"u8) && (head[4..8] is [> 0 and < 100, 0, 0, 0] or [0, 0, 0, > 0 and < 100])),
        (FileFormat.Hdf5, IsHdf5),
        (FileFormat.Numpy, NumpyHeader.IsHead),
        (FileFormat.Png, head => head.StartsWith((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'])),
        (FileFormat.Jpeg, head => head is [0xFF, 0xD8, 0xFF, ..]),
        (FileFormat.Webp, head => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)),
        (FileFormat.Pdf, head => head.StartsWith("%PDF-"u8)),
        (FileFormat.Zip, head => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)),
        (FileFormat.Tar, IsTar),
        (FileFormat.Gzip, head => head is [0x1F, 0x8B, ..]),
        (FileFormat.Bzip2, head => head is [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] or [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x17, 0x72, 0x45, 0x38, 0x50, 0x90, ..]),
        (FileFormat.Xz, head => head is [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] or [0x5D, 0, 0, _, _, _, ..]),
        (FileFormat.Zstd, head => head is [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..]),
        (FileFormat.Lz4, head => head is [0x04, 0x22, 0x4D, 0x18, ..] or [0x02, 0x21, 0x4C, 0x18, ..]),
        (FileFormat.Zlib, IsZlib),
        (FileFormat.SevenZip, head => head is [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..]),
    ];

    // The head of HDF5 may stand behind a block of the user's own.
    static bool IsHdf5(ReadOnlySpan<byte> head)
    {
        for (var offset = 0; offset + hdf5.Length <= head.Length; offset = offset == 0 ? TarBlock : offset * 2)
        {
            if (head[offset..].StartsWith(hdf5))
                return true;
        }

        return false;
    }

    /// <summary>Whether a block is the head of an entry of a tar archive: its checksum is right, of any flavour.</summary>
    public static bool IsTar(ReadOnlySpan<byte> block)
    {
        if (block.Length < TarBlock || block[0] == 0)
            return false;
        var sum = 8 * ' ';
        for (var index = 0; index < TarBlock; index++)
            sum += index is >= TarChecksum and < TarChecksum + 8 ? 0 : block[index];
        return TarContent.Octal(block.Slice(TarChecksum, 8)) == sum;
    }

    // A header of two bytes only, which text can begin with as well: the caller lets text win.
    static bool IsZlib(ReadOnlySpan<byte> head) =>
        head is [0x78, 0x01 or 0x5E or 0x9C or 0xDA, _, _, _, _, ..] || head.StartsWith("ZF0x"u8);
}

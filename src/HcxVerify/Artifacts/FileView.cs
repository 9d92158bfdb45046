using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using HcxVerify.Language;

using Microsoft.Win32.SafeHandles;

namespace HcxVerify.Artifacts;

/// <summary>
/// Parts of a file, for what looks at a file of any size and never needs all of it. It remembers which parts were read, and what they were:
/// a stored verdict depends on those, and not on the rest.
/// </summary>
public sealed class FileView : IDisposable
{
    /// <summary>The first bytes, which are read once for all who look.</summary>
    public const int MaxHead = 64 << 10;

    // Beyond it the list of parts would be longer than is worth keeping.
    const int MaxParts = 20_000;

    readonly SafeFileHandle handle;
    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly List<Part> parts = [];
    readonly byte[] head;

    internal FileView(SafeFileHandle handle)
    {
        this.handle = handle;
        Length = RandomAccess.GetLength(handle);
        head = new byte[Math.Min(Length, MaxHead)];
        if (ReadFile(0, head) < head.Length)
            throw new IOException();
    }

    /// <summary>The size of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>The first <see cref="MaxHead"/> bytes, or all there are.</summary>
    public ReadOnlySpan<byte> Head => head;

    /// <summary>How many bytes were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads from an offset until the buffer is full or the file ends; how many bytes that were.</summary>
    public int Read(long offset, Span<byte> buffer)
    {
        if (offset >= Length || buffer.IsEmpty)
            return 0;
        buffer = buffer[..(int)Math.Min(buffer.Length, Length - offset)];
        if (offset + buffer.Length > head.Length)
            return ReadFile(offset, buffer);
        head.AsSpan((int)offset, buffer.Length).CopyTo(buffer);
        return buffer.Length;
    }

    /// <summary>A part of the file as a stream that can be read and sought in; what lies behind the end of the file is not there.</summary>
    public Stream Section(long offset, long length) => new SectionStream(this, offset, Math.Clamp(length, 0, Math.Max(0, Length - offset)));

    /// <summary>The digest of the whole file, as <c>sha256:</c> and 64 hexadecimal digits, where all of it was read once, from beginning to end; else null.</summary>
    public string? WholeDigest =>
        Length == 0 || parts is [{ Start: 0, End: var end }] && end == Length && BytesRead == Length ? DigestText.Scheme + Convert.ToHexStringLower(hash.GetCurrentHash()) : null;

    /// <summary>The digest of what was read so far, in that order, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string DigestOfRead => DigestText.Scheme + Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>The digest of the first bytes, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string DigestOfFirst(long count)
    {
        using var first = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[MaxHead];
        for (long at = 0; at < count;)
        {
            var read = Read(at, buffer.AsSpan(0, (int)Math.Min(buffer.Length, count - at)));
            if (read == 0)
                throw new EndOfStreamException();
            first.AppendData(buffer, 0, read);
            at += read;
        }

        return DigestText.Scheme + Convert.ToHexStringLower(first.GetHashAndReset());
    }

    /// <summary>Which parts were read, and their digest, as <c>sha256:HEX SIZE START-END ...</c>; null where they are too many.</summary>
    internal string? Parts()
    {
        if (parts.Count > MaxParts)
            return null;
        var text = new StringBuilder(DigestText.Scheme).Append(Convert.ToHexStringLower(hash.GetCurrentHash())).Append(' ').Append(Length);
        foreach (var part in parts)
            text.Append(' ').Append(part.Start).Append('-').Append(part.End);
        return text.ToString();
    }

    /// <summary>Whether the parts that a digest names are what they were.</summary>
    internal bool IsUnchanged(string digest)
    {
        var words = digest.Split(' ');
        if (words.Length < 2 || !long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size != Length)
            return false;
        var buffer = new byte[MaxHead];
        for (var index = 2; index < words.Length; index++)
        {
            var word = words[index];
            var dash = word.IndexOf('-', StringComparison.Ordinal);
            if (dash < 0
                || !long.TryParse(word.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !long.TryParse(word.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end))
            {
                return false;
            }

            if (index == 2)
                start = Math.Min(end, head.Length); // The head has been read already.
            for (int read; start < end; start += read)
            {
                read = ReadFile(start, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - start)));
                if (read == 0)
                    return false;
            }
        }

        return Parts() == digest;
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    int ReadFile(long offset, Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(handle, buffer[filled..], offset + filled) is > 0 and var read)
            filled += read;
        if (filled == 0)
            return 0;
        BytesRead += filled;
        hash.AppendData(buffer[..filled]);
        if (parts is [.., var last] && last.End == offset)
            last.End = offset + filled;
        else if (parts.Count <= MaxParts)
            parts.Add(new(offset) { End = offset + filled });
        return filled;
    }

    // An object: lists of pairs are compiled anew in every process.
    sealed class Part(long start)
    {
        public long Start => start;

        public long End { get; set; }
    }

    sealed class SectionStream(FileView view, long start, long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var read = view.Read(start + Position, buffer[..(int)Math.Min(buffer.Length, Math.Max(0, length - Position))]);
            Position += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            _ => length,
        };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

using System.Buffers.Binary;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Reads numbers and strings of a GGUF file one after the other, through a buffer. Whatever is not there is refused at its place.</summary>
/// <param name="start">Where to begin, from the start of the file.</param>
sealed class GgufCursor(FileView view, string display, bool isBigEndian, long start)
{
    /// <summary>The most bytes of a string that is read.</summary>
    public const int MaxText = 1 << 20;

    // A file of nothing but names would otherwise be kept whole.
    const long MaxTexts = 64L << 20;

    readonly byte[] buffer = new byte[Math.Min(view.Length, FileView.MaxHead)];
    int at;
    int filled;
    long texts;

    /// <summary>Where the next byte is, from the start of the file.</summary>
    public long Position => start + at;

    /// <summary>The bytes that follow.</summary>
    public long Left => view.Length - Position;

    public byte Byte() => Bytes(sizeof(byte))[0];

    public ushort UInt16() => isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(Bytes(sizeof(ushort))) : BinaryPrimitives.ReadUInt16LittleEndian(Bytes(sizeof(ushort)));

    public uint UInt32() => isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(Bytes(sizeof(uint))) : BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    public ulong UInt64() => isBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(Bytes(sizeof(ulong))) : BinaryPrimitives.ReadUInt64LittleEndian(Bytes(sizeof(ulong)));

    /// <summary>The length of the string that follows, which the file has.</summary>
    public long TextLength()
    {
        var place = Position;
        var length = UInt64();
        return length <= (ulong)Left ? (long)length : throw Refused(place, new($"a string claims {length} bytes, and {Left} follow", $"문자열 길이가 {length}바이트라고 하나 남은 데이터는 {Left}바이트입니다"));
    }

    /// <summary>Whether a string of a length may be kept besides those that were; then it counts.</summary>
    public bool MayKeep(long length)
    {
        if (length > MaxText || texts + length > MaxTexts)
            return false;
        texts += length;
        return true;
    }

    /// <summary>The name or the key that follows.</summary>
    public string Name(int most)
    {
        var place = Position;
        var length = TextLength();
        if (length > most)
            throw Refused(place, new($"a name has {length} bytes, and {most} are allowed", $"이름이 {length}바이트로 한도 {most}바이트를 넘습니다"));
        if (!MayKeep(length))
            throw Refused(place, new($"all names and texts together have more than {MaxTexts} bytes", $"이름과 텍스트를 합하면 {MaxTexts}바이트를 넘습니다"));
        var name = Text(length);
        // Readers in C would end the name there, and take it for another.
        return !name.Contains('\0', StringComparison.Ordinal) ? name : throw Refused(place, new($"the name {SingleLine.Of(name)} holds a NUL", $"이름 {SingleLine.Of(name)}에 NUL 문자가 있습니다"));
    }

    /// <summary>The string that follows, of a length that is no more than <see cref="MaxText"/>.</summary>
    public string Text(long length)
    {
        var place = Position;
        var bytes = Bytes((int)length);
        return Utf8Text.FirstInvalidByte(bytes) is not { } invalid ? Encoding.UTF8.GetString(bytes) : throw Refused(place + invalid, new("a string is not UTF-8", "문자열이 UTF-8이 아닙니다"));
    }

    /// <summary>The bytes that follow; they hold until the next are read.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > filled - at)
            return Beyond(count);
        at += count;
        return buffer.AsSpan(at - count, count);
    }

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count)
    {
        if (count <= filled - at)
        {
            at += (int)count;
            return;
        }

        if (count > Left)
            throw Ended(count, Left);
        start = Position + count;
        (at, filled) = (0, 0);
    }

    /// <summary>The error of this file.</summary>
    public ArtifactException Refused(long place, LocalizedText problem) => GgufHeader.Refused(display, place, problem);

    // What the buffer does not hold.
    ReadOnlySpan<byte> Beyond(int count)
    {
        if (count > Left)
            throw Ended(count, Left);
        start = Position;
        at = 0;
        var bytes = count <= buffer.Length ? buffer : new byte[count];
        var read = view.Read(start, bytes);
        if (read < count)
            throw Ended(count, read); // The file became shorter.
        (at, filled) = bytes == buffer ? (count, read) : (0, 0);
        start += bytes == buffer ? 0 : count;
        return bytes.AsSpan(0, count);
    }

    ArtifactException Ended(long count, long left) => Refused(Position, new($"{count} bytes should follow, and {left} do", $"{count}바이트가 이어져야 하나 {left}바이트뿐입니다"));
}

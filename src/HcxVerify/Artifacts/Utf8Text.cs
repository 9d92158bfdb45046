using System.Buffers;
using System.Text;
using System.Text.Unicode;

using HcxVerify.Language;

namespace HcxVerify.Artifacts;

/// <summary>Whether bytes are UTF-8 text, and where in it a byte stands.</summary>
public static class Utf8Text
{
    /// <summary>The bytes behind the byte order mark, where there is one.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>The offset of the first byte that is not part of well-formed UTF-8, or null.</summary>
    public static int? FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) is OperationStatus.Done)
            offset += length;
        return offset;
    }

    /// <summary>How many bytes there are without a last character that is cut.</summary>
    public static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            // The lead byte says how many follow; what is no lead byte is passed on the way to it.
            var follow = bytes[^back] switch { >= 0xF0 => 3, >= 0xE0 => 2, >= 0xC0 => 1, >= 0x80 => -1, _ => 0 };
            if (follow >= 0)
                return follow < back ? bytes.Length : bytes.Length - back;
        }

        return bytes.Length;
    }

    /// <summary>What is wrong with a file that is to be text, at its place; null where it is UTF-8.</summary>
    /// <param name="code">The code of its kind of file.</param>
    public static Diagnostic? Problem(FileContent file, Code code)
    {
        var text = WithoutMark(file.Bytes);
        if (FirstInvalidByte(text) is not { } offset)
            return null;
        var (line, column) = Position(text, offset);
        return code.At(new(file.Display, line, column), offset + file.Bytes.Length - text.Length);
    }

    /// <summary>The line and the column of a byte, both counted from 1, the column in UTF-16 code units.</summary>
    /// <param name="text">Without a byte order mark.</param>
    public static (int Line, int Column) Position(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>The byte at a line and a column, as <see cref="Position"/> counts them.</summary>
    public static int Offset(ReadOnlySpan<byte> text, int line, int column)
    {
        var offset = 0;
        for (; line > 1; line--)
            offset += text[offset..].IndexOf((byte)'\n') + 1;
        for (; column > 1 && Rune.DecodeFromUtf8(text[offset..], out var rune, out var length) is OperationStatus.Done; column -= rune.Utf16SequenceLength)
            offset += length;
        return offset;
    }
}

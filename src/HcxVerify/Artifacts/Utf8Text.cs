using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace HcxVerify.Artifacts;

/// <summary>Whether bytes are UTF-8 text.</summary>
public static class Utf8Text
{
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
}

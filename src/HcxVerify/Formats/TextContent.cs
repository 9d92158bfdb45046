using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Whether a whole file is text, UTF-8 without a NUL, and whether that text is JSON. The file is read through once for each, in blocks.</summary>
static class TextContent
{
    const int Block = 256 << 10;

    // A single value that is longer is not looked at: the text is then taken as no JSON.
    const int LongestValue = 16 << 20;

    /// <summary>The format, or null for what is no text.</summary>
    public static FileFormat? Look(FileView view) => !IsText(view) ? null : IsJson(view) ? FileFormat.Json : FileFormat.Text;

    static bool IsText(FileView view)
    {
        // Most files that are none say so at once.
        if (view.Head.Contains((byte)0))
            return false;
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            long offset = 0;
            for (var kept = 0; ;)
            {
                var read = view.Read(offset, buffer.AsSpan(kept, Block - kept));
                offset += read;
                var bytes = buffer.AsSpan(0, kept + read);
                var whole = offset == view.Length ? bytes.Length : WholeCharacters(bytes);
                if (bytes.Contains((byte)0) || !Utf8.IsValid(bytes[..whole]))
                    return false;
                if (read == 0 || offset == view.Length)
                    return offset == view.Length;
                kept = bytes.Length - whole;
                bytes[whole..].CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A character may begin in one block and end in the next.
    static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var last = bytes[^back];
            if (last >= 0xC0)
                return bytes.Length - back;
            if (last < 0x80)
                break;
        }

        return bytes.Length;
    }

    static bool IsJson(FileView view)
    {
        var start = Utf8Text.WithoutMark(view.Head).Length < view.Head.Length ? 3 : 0;
        if (view.Head[start..].TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..])
            return false;
        var buffer = new byte[Math.Min(Block, view.Length)];
        var state = new JsonReaderState(new() { MaxDepth = 512 });
        long offset = start;
        try
        {
            for (var kept = 0; ;)
            {
                var read = view.Read(offset, buffer.AsSpan(kept));
                offset += read;
                var json = new Utf8JsonReader(buffer.AsSpan(0, kept + read), isFinalBlock: offset == view.Length, state);
                while (json.Read())
                {
                }

                if (offset == view.Length)
                    return true;
                state = json.CurrentState;
                kept = kept + read - (int)json.BytesConsumed;
                buffer.AsSpan((int)json.BytesConsumed, kept).CopyTo(buffer);
                if (kept == buffer.Length)
                {
                    if (kept >= LongestValue)
                        return false;
                    Array.Resize(ref buffer, kept * 2);
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace HcxVerify.Formats;

/// <summary>The head of a NumPy array. An array of objects is a pickle behind it. <see href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html"/></summary>
static class NumpyHeader
{
    static readonly byte[] magic = [0x93, .. "NUMPY"u8];

    // Types stand in quotes, as '|O' or within a list of fields; the keys of the description have no such letter.
    static readonly Regex quoted = new("'[^']*'|\"[^\"]*\"", RegexOptions.CultureInvariant);

    /// <summary>Whether it is the head of an array.</summary>
    public static bool IsHead(ReadOnlySpan<byte> head) => head.StartsWith(magic);

    /// <summary>Whether the array holds objects; null where its description does not end in the bytes at hand.</summary>
    public static bool? HoldsObjects(ReadOnlySpan<byte> head)
    {
        if (head.Length < magic.Length + 6)
            return null;
        var isLong = head[magic.Length] >= 2;
        var start = magic.Length + (isLong ? 6 : 4);
        var length = isLong ? BinaryPrimitives.ReadUInt32LittleEndian(head[(magic.Length + 2)..]) : BinaryPrimitives.ReadUInt16LittleEndian(head[(magic.Length + 2)..]);
        if (length > (uint)(head.Length - start))
            return null;
        var description = Encoding.Latin1.GetString(head.Slice(start, (int)length));
        return quoted.Matches(description).Any(text => text.Value.Contains('O', StringComparison.Ordinal) || text.Value.Contains("object", StringComparison.OrdinalIgnoreCase));
    }
}

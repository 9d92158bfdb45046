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

    // The description as NumPy writes it: nothing that Python would put together to another text than the one that stands there.
    static readonly Regex expected = new(
        """
        ^\{\s*(?:(?:'descr'\s*:\s*(?<descr>'[^'\\]*'|"[^"\\]*"|\[(?:(?:'[^'\\]*'|"[^"\\]*")(?!\s*['"])|[][(),\s0-9L])*\])
        |'fortran_order'\s*:\s*(?<order>True|False)|'shape'\s*:\s*(?<shape>\([0-9L,\s]*\)))\s*(?:,\s*|(?=\}))){3}\}\s*$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture);

    /// <summary>Whether it is the head of an array.</summary>
    public static bool IsHead(ReadOnlySpan<byte> head) => head.StartsWith(magic);

    /// <summary>Whether the array holds objects; null where its description does not end in the bytes at hand, or is not as NumPy writes it.</summary>
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
        var holdsObjects = quoted.Matches(description).Any(text => text.Value.Contains('O', StringComparison.Ordinal) || text.Value.Contains("object", StringComparison.OrdinalIgnoreCase));
        return holdsObjects ? true : IsExpected(description) ? false : null;
    }

    // Each of the three once: of a key that stands twice Python takes the last.
    static bool IsExpected(string description) =>
        expected.Match(description).Groups is var groups && groups["descr"].Captures.Count == 1 && groups["order"].Captures.Count == 1 && groups["shape"].Captures.Count == 1;
}

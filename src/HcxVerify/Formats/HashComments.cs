namespace HcxVerify.Formats;

/// <summary>Comments from <c>#</c> to the end of the line, which JSON does not have and some configurations do: their loaders strip them.</summary>
public static class HashComments
{
    /// <summary>The same text with blanks in place of its comments, so that every place stays; null where it has none.</summary>
    /// <param name="firstLine">The line of the first comment, counted from 1.</param>
    public static byte[]? Blank(ReadOnlySpan<byte> json, out int firstLine)
    {
        firstLine = 0;
        byte[]? blanked = null;
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] == '"')
            {
                at = EndOfString(json, at);
                continue;
            }

            if (json[at] != '#')
                continue;
            if (blanked is null)
            {
                blanked = json.ToArray();
                firstLine = json[..at].Count((byte)'\n') + 1;
            }

            var length = json[at..].IndexOf((byte)'\n') is >= 0 and var end ? end : json.Length - at;
            blanked.AsSpan(at, length).Fill((byte)' ');
            at += length;
        }

        return blanked;
    }

    static int EndOfString(ReadOnlySpan<byte> json, int start)
    {
        var at = start + 1;
        while (at < json.Length && json[at] != '"')
            at += json[at] == '\\' ? 2 : 1;
        return at;
    }
}

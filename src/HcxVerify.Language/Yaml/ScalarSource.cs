using YamlDotNet.Core;

namespace HcxVerify.Language;

/// <summary>
/// Where a scalar is written: from an offset in its value to the place in the file. Folding, escapes and indentation lie between the two
/// (YAML 1.2, sections 7.3 and 8.1). Nothing is computed before a place is asked for.
/// </summary>
/// <param name="text">The whole file.</param>
/// <param name="place">The place of the scalar.</param>
/// <param name="start">The mark of the scalar: its first letter, quote, <c>|</c> or <c>&gt;</c>.</param>
/// <param name="value">What the parser made of it.</param>
sealed class ScalarSource(string text, Place place, Mark start, ScalarStyle style, string value)
{
    // The position in the text of each character of the value, and of the end; null where the source does not read as the value.
    readonly Lazy<int[]?> positions = new(() => Map(text, start, style, value));

    /// <summary>Whether it stands without quotes.</summary>
    public bool IsPlain => style is ScalarStyle.Plain;

    /// <summary>Whether the source reads as the value; otherwise every place is that of the scalar.</summary>
    public bool IsExact => positions.Value is not null;

    /// <summary>The place of the character at an offset of the value. One that folding made is at the line break, one that an escape made at its backslash.</summary>
    /// <param name="offset">From 0 to the length of the value, which is the place behind its last character.</param>
    public Place PlaceAt(int offset) =>
        positions.Value is { } found && value.Length > 0 ? At(found[Math.Min(Math.Max(offset, 0), value.Length)]) : place;

    static int[]? Map(string text, Mark start, ScalarStyle style, string value)
    {
        var reader = new ScalarPositions(text, value.Length);
        var from = (int)start.Index;
        var end = style switch
        {
            ScalarStyle.Plain => reader.Flow(from, quote: '\0'),
            ScalarStyle.SingleQuoted => reader.Flow(from + 1, '\''),
            ScalarStyle.DoubleQuoted => reader.Flow(from + 1, '"'),
            _ => reader.Block(from, value, folds: style is ScalarStyle.Folded),
        };
        return reader.Count == value.Length ? [.. reader.Found, end] : null;
    }

    Place At(int position)
    {
        var (line, lineStart) = ((int)start.Line, (int)start.Index - ((int)start.Column - 1));
        for (var at = (int)start.Index; at < position; at++)
        {
            if (text[at] is '\n' || (text[at] is '\r' && (at + 1 == text.Length || text[at + 1] is not '\n')))
                (line, lineStart) = (line + 1, at + 1);
        }

        return place with { Line = line, Column = position - lineStart + 1 };
    }
}

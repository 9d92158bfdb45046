namespace HcxVerify.Language;

/// <summary>What is wrong with a text before it is parsed.</summary>
static class YamlText
{
    /// <summary>
    /// The first character that a rule file may not have, or null. Control characters end or hide text in some readers; U+0085, U+2028 and
    /// U+2029 end a line, and with it a comment, for YAML 1.1 but not for an editor. What nobody sees makes two names of one, and what
    /// changes the direction of text shows it otherwise than it is read.
    /// </summary>
    public static (int Line, int Column, YamlProblem Problem)? Refused(string text)
    {
        var (line, start) = (1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' || (text[at] is '\r' && (at + 1 == text.Length || text[at + 1] is not '\n')))
                (line, start) = (line + 1, at + 1);
            else if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (!IsAllowed(text[at]))
                return (line, at - start + 1, YamlProblem.OfCharacter(text[at]));
        }

        return null;
    }

    /// <summary>The first control character of a text after its escapes, other than tabs and line breaks, or null.</summary>
    public static (int Offset, YamlProblem Problem)? RefusedValue(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsControl(value[at]) && value[at] is not '\t' and not '\n' and not '\r')
                return (at, YamlProblem.OfCharacter(value[at]));
        }

        return null;
    }

    /// <summary>The line of the first directive, or null: <c>%</c> before anything else but comments.</summary>
    public static int? Directive(string text)
    {
        using var lines = new StringReader(text);
        for (var line = 1; lines.ReadLine() is { } content; line++)
        {
            if (content.Length > 0 && content[0] is '%')
                return line;
            if (!IsBlank(content))
                return null;
        }

        return null;
    }

    /// <summary>The first line from a given one whose indentation has a tab, and the tab's column; null where there is none.</summary>
    public static (int Line, int Column)? IndentedByTab(string text, int from)
    {
        using var lines = new StringReader(text);
        for (var line = 1; lines.ReadLine() is { } content; line++)
        {
            var tab = content.IndexOf('\t');
            if (line >= from && tab >= 0 && content.Substring(0, tab).Trim(' ').Length == 0 && !IsBlank(content))
                return (line, tab + 1);
        }

        return null;
    }

    /// <summary>A place, or the end of a text that ends before it: the parser ends every text with a line break.</summary>
    public static (int Line, int Column) Inside(string text, int line, int column)
    {
        using var lines = new StringReader(text);
        var (last, length) = (0, 0);
        while (last < line && lines.ReadLine() is { } content)
            (last, length) = (last + 1, content.Length);
        return last == line ? (line, Math.Min(column, length + 1))
            : text.Length > 0 && text[text.Length - 1] is '\n' or '\r' ? (last + 1, 1)
            : (Math.Max(last, 1), length + 1);
    }

    // Nothing, or a comment.
    static bool IsBlank(string line) => line.TrimStart() is not { Length: > 0 } content || content[0] is '#';

    static bool IsAllowed(char character) =>
        character is '\t' or '\n' or '\r'
        || (!char.IsControl(character) && !char.IsSurrogate(character) && character is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u200B' or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));
}

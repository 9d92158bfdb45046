namespace HcxVerify.Language;

/// <summary>Walks over the source of one scalar and notes where each character of its value stands, until all of them are found.</summary>
/// <param name="text">The whole file.</param>
/// <param name="length">The length of the value, in UTF-16 code units.</param>
sealed class ScalarPositions(string text, int length)
{
    readonly List<int> found = new(length);

    /// <summary>The positions in the text, in the order of the value.</summary>
    public IReadOnlyList<int> Found => found;

    public int Count => found.Count;

    bool IsWhole => found.Count >= length;

    /// <summary>A plain or quoted scalar; the result is the position behind its last character.</summary>
    /// <param name="at">The first position of its content.</param>
    /// <param name="quote">The quotation mark; NUL for a plain scalar.</param>
    public int Flow(int at, char quote)
    {
        while (!IsWhole && at < text.Length)
        {
            at = text[at] switch
            {
                ' ' or '\t' or '\r' or '\n' => White(at),
                '\\' when quote is '"' => Escape(at),
                '\'' when quote is '\'' => One(at, 2),
                _ => One(at, 1),
            };
        }

        return at;
    }

    /// <summary>A block scalar; the result is the position behind its last character.</summary>
    /// <param name="at">The position of its <c>|</c> or <c>&gt;</c>.</param>
    /// <param name="folds">Whether it is a folded one.</param>
    public int Block(int at, string value, bool folds)
    {
        at = NextLine(at);
        var indentation = Indentation(at, value);
        var (lineBreak, afterWhite) = (-1, false);
        var breaks = new List<int>();
        while (!IsWhole && at <= text.Length)
        {
            var content = at + Math.Min(indentation, Spaces(at));
            if (IsBreak(content) || content >= text.Length)
            {
                // Behind the last line break of a text there is one more for the parser.
                breaks.Add(Math.Min(content, text.Length));
                if (content >= text.Length)
                    break;
                at = NextLine(content);
                continue;
            }

            if (content - at < indentation)
                break;
            // Between two lines that begin with a letter the break is folded, and the empty lines behind it are the breaks that remain.
            var isWhite = text[content] is ' ' or '\t';
            var isFolded = folds && !afterWhite && !isWhite && lineBreak >= 0;
            if (lineBreak >= 0 && (!isFolded || breaks.Count == 0))
                Add(lineBreak);
            breaks.ForEach(Add);
            breaks.Clear();
            for (at = content; at < text.Length && !IsBreak(at); at++)
                Add(at);
            (lineBreak, afterWhite) = (at, isWhite);
            at = at < text.Length ? NextLine(at) : text.Length + 1;
        }

        if (lineBreak >= 0)
            Add(lineBreak);
        breaks.ForEach(Add);
        return found.Count == 0 ? Math.Min(at, text.Length) : Behind(found[found.Count - 1]);
    }

    int White(int at)
    {
        var from = at;
        var breaks = new List<int>();
        for (; at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n'; at++)
        {
            if (IsBreak(at))
            {
                breaks.Add(at);
                at = NextLine(at) - 1;
            }
        }

        // One line break is a space; of several, the first is none.
        if (breaks.Count == 1)
            Add(breaks[0]);
        foreach (var position in breaks.Count == 0 ? Enumerable.Range(from, at - from) : breaks.Skip(1))
            Add(position);

        return at;
    }

    int Escape(int at)
    {
        var digits = at + 1 < text.Length ? text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 } : 0;
        if (at + 1 < text.Length && IsBreak(at + 1))
            return Continuation(at + 1);
        Add(at);
        // Beyond U+FFFF one escape makes two code units.
        if (digits == 8 && at + 10 <= text.Length && text.Substring(at + 2, 4) != "0000")
            Add(at);
        return at + 2 + digits;
    }

    // An escaped line break joins two lines; empty lines behind it are breaks.
    int Continuation(int at)
    {
        for (at = NextLine(at); at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n'; at++)
        {
            if (IsBreak(at))
            {
                Add(at);
                at = NextLine(at) - 1;
            }
        }

        return at;
    }

    int One(int at, int width)
    {
        Add(at);
        return at + width;
    }

    // The first line with something in it has as many spaces more than the value's as the indentation.
    int Indentation(int at, string value)
    {
        var (line, first) = (0, 0);
        while (first < value.Length && value[first] is '\n')
            (line, first) = (line + 1, first + 1);
        if (first == value.Length)
            return int.MaxValue;
        for (; line > 0 && at < text.Length; line--)
            at = NextLine(at);
        var spaces = 0;
        while (first + spaces < value.Length && value[first + spaces] is ' ')
            spaces++;
        return Math.Max(Spaces(at) - spaces, 0);
    }

    void Add(int position)
    {
        if (!IsWhole)
            found.Add(position);
    }

    int Spaces(int at)
    {
        var from = at;
        while (at < text.Length && text[at] is ' ')
            at++;
        return at - from;
    }

    bool IsBreak(int at) => at < text.Length && text[at] is '\r' or '\n';

    int Behind(int position) => IsBreak(position) ? position : Math.Min(position + 1, text.Length);

    int NextLine(int at)
    {
        while (at < text.Length && !IsBreak(at))
            at++;
        return at >= text.Length ? text.Length : text[at] is '\r' && at + 1 < text.Length && text[at + 1] is '\n' ? at + 2 : at + 1;
    }
}

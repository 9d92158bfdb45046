using System.Collections.Immutable;
using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Reports;

/// <summary>Writes GitHub-flavoured Markdown. Whatever comes from a model or a rule file is escaped: it can neither end a cell nor become markup.</summary>
sealed class MarkdownWriter(TextWriter output, ReportLanguage language)
{
    /// <summary>The language of the report.</summary>
    public ReportLanguage Language => language;

    /// <summary>A heading; <paramref name="level"/> from 1.</summary>
    public void Heading(int level, LocalizedText text) => output.Write($"{new string('#', level)} {Text(text)}\n\n");

    /// <summary>A paragraph.</summary>
    public void Paragraph(LocalizedText text) => output.Write($"{Text(text)}\n\n");

    /// <summary>A paragraph that is Markdown already.</summary>
    public void Raw(string markdown) => output.Write($"{markdown}\n\n");

    /// <summary>Lines of a block quotation, each a label and a Markdown text.</summary>
    public void Quotation(IEnumerable<(LocalizedText Label, string Markdown)> lines) =>
        output.Write(string.Join("  \n", lines.Select(line => $"> **{Text(line.Label)}:** {line.Markdown}")) + "\n\n");

    /// <summary>A list of Markdown texts.</summary>
    public void List(IEnumerable<string> items, bool numbered = false)
    {
        var number = 0;
        foreach (var item in items)
            output.Write($"{(numbered ? FormattableString.Invariant($"{++number}.") : "-")} {item}\n");
        output.Write('\n');
    }

    /// <summary>A table of Markdown texts.</summary>
    public void Table(ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        Row(header);
        Row([.. header.Select(_ => "---")]);
        foreach (var row in rows)
            Row(row);
        output.Write('\n');
    }

    /// <summary>A text in the report's language, escaped.</summary>
    public string Text(LocalizedText text) => Escape(text.In(language));

    /// <summary>A text, escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            escaped.Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '\\' or '`' or '*' or '[' or ']' or '|' or '~' => $"\\{text[at]}",
                // At the beginning of a line these would start a heading or a list.
                '#' or '-' or '+' or '=' when at == 0 => $"\\{text[at]}",
                '.' or ')' when at > 0 && text[..at].All(char.IsAsciiDigit) => $"\\{text[at]}",
                '_' when !IsInsideWord(text, at) => @"\_",
                // A mention would notify whoever has that name.
                '@' when at == 0 || !char.IsLetterOrDigit(text[at - 1]) => "&#64;",
                var character => Visible(character),
            });
        }

        return escaped.ToString();
    }

    /// <summary>A name or a token as code. A bar would end a cell of a table even inside code, and is escaped.</summary>
    public static string Code(string text)
    {
        var fence = new string('`', LongestRun(text) + 1);
        var inside = string.Concat(text.Select(character => character is '|' ? @"\|" : Visible(character)));
        var space = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return $"{fence}{space}{inside}{space}{fence}";
    }

    void Row(ImmutableArray<string> cells) => output.Write($"| {string.Join(" | ", cells)} |\n");

    // Line breaks end a row, and controls for the direction of text could make it read as another.
    static string Visible(char character) => SingleLine.IsShown(character) ? character.ToString() : " ";

    // Between letters and digits an underscore is no emphasis, and reads better as it is.
    static bool IsInsideWord(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var character in text)
            longest = Math.Max(longest, run = character is '`' ? run + 1 : 0);
        return longest;
    }
}

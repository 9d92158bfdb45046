using System.Text.RegularExpressions;

using HcxVerify.Language;
using HcxVerify.Reports;

using Spectre.Console;

namespace HcxVerify.Tool;

/// <summary>Reports in colour: their headings, the words of outcomes and verdicts, and the signs of tests. The text stays as it is.</summary>
static partial class Colour
{
    static readonly AnsiCapabilities capabilities = new() { Ansi = true, ColorSystem = ColorSystem.Standard };
    static readonly Style heading = new(decoration: Decoration.Bold);
    static readonly Style good = new(Color.Green);
    static readonly Style open = new(Color.Olive);
    static readonly Style bad = new(Color.Red);
    static readonly Style aside = new(decoration: Decoration.Dim);

    /// <summary>The report with the escape sequences of a terminal.</summary>
    public static string Of(string report, ReportLanguage language)
    {
        var styles = Enum.GetValues<Outcome>().Select(outcome => (Word: Words.Outcomes.Shown(outcome), Style: Of(outcome)))
            .Concat(Enum.GetValues<Verdict>().Select(verdict => (Word: Words.Verdicts.Shown(verdict), Style: Of(verdict))))
            .ToDictionary(pair => pair.Word.In(language), pair => pair.Style, StringComparer.Ordinal);
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new AnsiWriter(text, capabilities);
        foreach (var line in report.Split('\n'))
        {
            // The word of a row is its first column, or its second behind the name of a component.
            if (line is not ([] or [' ', ..]))
                writer.Write(line, heading);
            else if (Columns().Matches(line).Take(2).FirstOrDefault(column => styles.ContainsKey(column.Value)) is { } word)
                writer.Write(line[..word.Index]).Write(word.Value, styles[word.Value]).Write(line[(word.Index + word.Length)..]);
            else
                writer.Write(line);
            writer.Write("\n");
        }

        return text.ToString()[..^1];
    }

    /// <summary>The lines of tests with their signs in colour.</summary>
    public static string OfTests(string report)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new AnsiWriter(text, capabilities);
        foreach (var line in report.Split('\n'))
        {
            if (line is not ([] or [' ', ..]))
                writer.Write(line, heading);
            else if (line is [' ', ' ', not ' ', ..])
                writer.Write("  ").Write(line[2..3], OfSign(line[2..3])).Write(line[3..]);
            else
                writer.Write(line);
            writer.Write("\n");
        }

        return text.ToString()[..^1];
    }

    static Style OfSign(string sign) => sign switch
    {
        TestReport.Passed => good,
        TestReport.Failed => bad,
        _ => open,
    };

    static Style Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => good,
        Outcome.Inconclusive or Outcome.NotComparable => open,
        Outcome.NotApplicable or Outcome.Waived => aside,
        _ => bad,
    };

    static Style Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => good,
        Verdict.Reused => bad,
        _ => open,
    };

    // Two spaces part the columns; a word may have single ones.
    [GeneratedRegex(@"\S+( \S+)*")]
    private static partial Regex Columns();
}

using System.Collections.Immutable;

using HcxVerify.Language;

using Spectre.Console;
using Spectre.Console.Rendering;

namespace HcxVerify.Tool;

/// <summary>What people read on a screen, as wide as that is. Whoever pipes it gets something else.</summary>
static class Screen
{
    /// <summary>Prints one below the other.</summary>
    public static void Print(Terminal terminal, params IEnumerable<IRenderable> parts)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = terminal.Width;
        foreach (var part in parts)
            console.Write(part);
        terminal.Print(text.ToString());
    }

    /// <summary>Rows below the titles of their columns.</summary>
    public static IRenderable Table(ImmutableArray<LocalizedText> columns, IEnumerable<ImmutableArray<string>> rows, ReportLanguage language)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. columns.Select(column => new TableColumn(column.In(language)).Padding(0, 0, 1, 0))]);
        table.Columns[0].NoWrap(); // A name that is in two lines cannot be copied.
        foreach (var row in rows)
            table.AddRow(row.Select(Shown));
        return table;
    }

    /// <summary>A line, or more where the screen is narrow, all of them indented.</summary>
    public static IRenderable Line(int indent, string text) => new Padder(Shown(text), new Padding(indent, 0, 0, 0));

    // A model's own words must not move the cursor.
    static Text Shown(string text) => new(string.Concat(text.Select(character => SingleLine.IsShown(character) ? character : '\ufffd')));
}

using System.CommandLine;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Reports;

using Spectre.Console.Rendering;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify references</c>: the references that are built in; with a name, what is known of one, and from where.</summary>
static class ReferencesCommand
{
    static readonly Argument<string?> reference = new("NAME") { Description = "The name of one, to see its facts with their sources; all of them without one.", Arity = ArgumentArity.ZeroOrOne };

    static readonly Option<string> json = new("--json") { HelpName = "FILE", Description = "Write JSON to a file; - is standard output." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("references", "List the built-in references, or show the facts of one.") { reference, json, SharedOptions.Language };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var name = arguments.Optional(reference);
            var file = arguments.Text(json);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            return arguments.Errors.Count == 0 ? Run(name, file, language, terminal) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(string? name, string? file, ReportLanguage language, Terminal terminal)
    {
        if (file is not null)
            Write(name is null ? ReferencesDocument.All() : ReferencesDocument.One(name), file, language, terminal);
        else if (name is null)
            List(language, terminal);
        else
            Show(name, language, terminal);
        return 0;
    }

    static void Write(string document, string file, ReportLanguage language, Terminal terminal)
    {
        if (file is ReportTarget.Dash)
        {
            terminal.Print(document);
            return;
        }

        var workspace = new Workspace(terminal.WorkingFolder);
        workspace.Write(workspace.Full(file), Encoding.UTF8.GetBytes(document));
        terminal.Say(HostMessages.Written.With(workspace.Display(workspace.Full(file))).In(language));
    }

    static void List(ReportLanguage language, Terminal terminal)
    {
        var rows = ReferenceTable.All(language);
        if (terminal.OutputIsScreen)
            Screen.Print(terminal, Screen.Table(ReferenceTable.Columns, rows, language));
        else
            terminal.Print(ReferenceTable.Text(rows));
    }

    static void Show(string name, ReportLanguage language, Terminal terminal)
    {
        var model = BuiltInReferences.Find(name);
        var rows = ReferenceTable.Facts(model);
        if (!terminal.OutputIsScreen)
        {
            terminal.Print(ReferenceTable.Text(rows));
            return;
        }

        // A source is longer than a column of a table can be, and stands below its value.
        var width = rows.Max(row => row[0].Length);
        Screen.Print(terminal,
        [
            Screen.Line(0, ReferenceTable.Title(name, model).In(language)),
            .. from row in rows
               from line in (IRenderable[])[Screen.Line(2, $"{row[0].PadRight(width)}  {row[1]}"), Screen.Line(6, row[2])]
               select line,
        ]);
    }
}

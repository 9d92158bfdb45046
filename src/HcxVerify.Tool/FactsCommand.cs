using System.Collections.Immutable;
using System.CommandLine;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Reports;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify facts MODEL</c>: what is in the files, as a file of saved facts.</summary>
static class FactsCommand
{
    static readonly Option<string> output = new("--output", "-o", "--json") { HelpName = "FILE", Description = "Write to a file; - is standard output." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("facts", "Print what is in the files of a model, each fact with its place.")
        {
            SharedOptions.Model, output, SharedOptions.Language, SharedOptions.Offline, SharedOptions.NoProgress, SharedOptions.Quiet,
        };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var model = arguments.Text(SharedOptions.Model);
            var file = arguments.Text(output);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            return arguments.Errors.Count == 0 ? Run(model, file, language, arguments.Flag(SharedOptions.Quiet), terminal) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(string model, string? file, ReportLanguage language, bool quiet, Terminal terminal)
    {
        var facts = Verification.Facts(terminal.WorkingFolder, model);
        foreach (var line in quiet ? [] : BuildLog.Warnings(facts.Notices, language))
            terminal.Say(line.Canonical);
        if (file is not (null or ReportTarget.Dash))
        {
            var workspace = new Workspace(terminal.WorkingFolder);
            workspace.Write(workspace.Full(file), Encoding.UTF8.GetBytes(FactsDocument.Write(facts)));
            terminal.Say(HostMessages.FactsWritten.With(facts.Name, facts.Facts.Length, workspace.Display(workspace.Full(file))).In(language));
        }
        else if (file is null && terminal.OutputIsScreen)
        {
            Show(facts, language, terminal);
        }
        else
        {
            terminal.Print(FactsDocument.Write(facts));
        }

        return 0;
    }

    // For people; whoever pipes it gets the document.
    static void Show(ModelFacts facts, ReportLanguage language, Terminal terminal) => Screen.Print(terminal, Screen.Table(
        [HostMessages.FactColumn, HostMessages.ValueColumn, HostMessages.PlaceColumn],
        [
            .. facts.Facts.Select(fact => ImmutableArray.Create(fact.Name, fact.Value.Shown, fact.Source.Cited ?? fact.Source.Place)),
            .. facts.Missing.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ImmutableArray.Create(pair.Key, Messages.Unknown.In(language), pair.Value.In(language))),
        ],
        language));
}

using System.CommandLine;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Reports;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify compare CANDIDATE REFERENCE</c>: the lineage of two models, without rules.</summary>
static class CompareCommand
{
    static readonly Argument<string> candidate = new("CANDIDATE") { Description = "A model folder, a file of weights or of a tokenizer, a fingerprint, or builtin:NAME." };

    static readonly Argument<string> reference = new("REFERENCE") { Description = "What it is compared with; the same forms." };

    static readonly Option<string> json = new("--json") { HelpName = "FILE", Description = "Write the machine-readable result; - is standard output." };

    static readonly Option<string> mode = new("--mode") { HelpName = "full|sampled", Description = "How much of the weights to read: every byte, or rows of every tensor; full up to 1 GiB where nothing is said." };

    static readonly Option<string> tests = new("--tests") { HelpName = "W0,W1,...", Description = "The tests of weights to make: W0 equal bytes, W1 correlation, W2 norms, W3 embeddings, W9 detection limit; all where nothing is said." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("compare", "Compare the vocabularies and the weights of two models, without rules.")
        {
            candidate, reference, mode, tests, json, SharedOptions.Language, SharedOptions.Offline, SharedOptions.NoProgress, SharedOptions.Quiet,
        };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var (one, other) = (arguments.Text(candidate), arguments.Text(reference));
            var file = arguments.Text(json);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            var weights = new WeightOptions(arguments.Choice(mode, WeightOptions.Modes), arguments.Choices(tests, WeightOptions.Kinds) ?? WeightOptions.Default.Tests);
            return arguments.Errors.Count == 0 ? Run(one, other, weights, file, language, arguments.Flag(SharedOptions.Quiet), terminal) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(string candidate, string reference, WeightOptions weights, string? file, ReportLanguage language, bool quiet, Terminal terminal)
    {
        var report = Comparison.Run(terminal.WorkingFolder, candidate, reference, weights);
        if (file is ReportTarget.Dash)
            terminal.Print(ComparisonDocument.Write(report, language));
        else if (!quiet)
            terminal.Print(ComparisonText.Write(report, language));
        if (file is not (null or ReportTarget.Dash))
        {
            var workspace = new Workspace(terminal.WorkingFolder);
            workspace.Write(workspace.Full(file), Encoding.UTF8.GetBytes(ComparisonDocument.Write(report, language)));
        }

        terminal.Say(ComparisonText.LastLine(report).In(language));
        return report.ExitCode;
    }
}

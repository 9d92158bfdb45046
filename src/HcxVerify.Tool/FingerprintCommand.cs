using System.CommandLine;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify fingerprint MODEL -o FILE.hcxfp</c>: a small stand-in for a reference.</summary>
static class FingerprintCommand
{
    static readonly Argument<string> model = new("MODEL") { Description = "A model folder, or a tokenizer file." };

    static readonly Option<string> seen = new("--today") { HelpName = "DATE", Description = "The day that is written into it, yyyy-MM-dd (default: today, UTC)." };

    static readonly Option<string> output = new("--output", "-o") { HelpName = "FILE", Description = "Where to write it: FILE.hcxfp.", Required = true };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("fingerprint", "Write a small stand-in for a model's vocabulary, to compare others with.")
        {
            model, output, seen, SharedOptions.Language, SharedOptions.Offline, SharedOptions.NoProgress, SharedOptions.Quiet,
        };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var named = arguments.Text(model);
            var file = arguments.Text(output);
            var today = arguments.Date(seen) ?? DateOnly.FromDateTime(DateTime.UtcNow);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            return arguments.Errors.Count == 0 && file is not null ? Run(named, file, today, language, terminal) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(string model, string file, DateOnly today, ReportLanguage language, Terminal terminal)
    {
        var fingerprint = Fingerprinting.Run(terminal.WorkingFolder, model, today);
        var workspace = new Workspace(terminal.WorkingFolder);
        workspace.Write(workspace.Full(file), fingerprint.Bytes);
        terminal.Say(HostMessages.FingerprintWritten.With(fingerprint.Sampled, fingerprint.Count, fingerprint.Model, workspace.Display(workspace.Full(file))).In(language));
        return 0;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Verdicts;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify waivers FILE...</c>: which waivers hold, and with a model and its rules, which of them waive something.</summary>
static class WaiversCommand
{
    const int SomeOfNoUse = 1;

    static readonly Argument<string[]> files = new("FILE") { Description = "Waivers, .hcx.waivers.yml.", Arity = ArgumentArity.OneOrMore };

    static readonly Option<string> model = new("--model") { HelpName = "MODEL", Description = "Also say which of the waivers match a finding on this model; wants --rules." };

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var command = new Command("waivers", "List waivers, and say which of them hold: exit code 0 all, 1 not all.")
        {
            files, model, SharedOptions.Rules, SharedOptions.Reference, SharedOptions.Today, SharedOptions.Language,
        };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var waivers = arguments.Values(files);
            var subject = arguments.Text(model);
            var rules = arguments.Values(SharedOptions.Rules);
            var references = arguments.References();
            var today = arguments.Date(SharedOptions.Today) ?? DateOnly.FromDateTime(DateTime.UtcNow);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            if (subject is null && !rules.IsEmpty)
                arguments.Refuse(HostMessages.Together.With(SharedOptions.Rules.Name, model.Name));
            if (subject is null && !references.IsEmpty)
                arguments.Refuse(HostMessages.Together.With(SharedOptions.Reference.Name, model.Name));
            if (arguments.Errors.Count > 0)
                return terminal.Refuse(arguments.Errors, language);

            var (uses, errors) = subject is null
                ? Verification.Waivers(terminal.WorkingFolder, waivers, today)
                : Matched(new()
                {
                    Root = terminal.WorkingFolder,
                    Model = subject,
                    Rules = rules,
                    PackageFolder = terminal.PackageFolder,
                    References = references,
                    Waivers = waivers,
                    Today = today,
                }, cancellation);
            if (!errors.IsEmpty)
                return terminal.Refuse(errors, language);
            terminal.Print(WaiverTable.Text(uses, subject is not null, today, language));
            ImmutableArray<Diagnostic> problems = [.. uses.Where(use => use.Problem is not null).Select(use => use.Problem!)];
            foreach (var line in BuildLog.Warnings(problems, language))
                terminal.Say(line.Canonical);
            return problems.IsEmpty ? 0 : SomeOfNoUse;
        });
        return command;
    }

    static (ImmutableArray<WaiverUse> Uses, ImmutableArray<Diagnostic> Errors) Matched(VerifyRequest request, CancellationToken cancellation) =>
        Verification.Run(request, cancellation) switch
        {
            VerifyResult.Verified verified => (verified.Report.Waivers, []),
            VerifyResult.Stopped stopped => ([], stopped.Diagnostics),
            _ => throw new UnreachableException(),
        };
}

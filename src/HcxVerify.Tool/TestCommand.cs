using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;

using HcxVerify.Language;
using HcxVerify.Reports;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify test RULES...</c>: whether rules come to what their tests expect.</summary>
static class TestCommand
{
    public const string Name = "test";

    static readonly Option<bool> requireTests = SharedOptions.Flag("--require-tests", "A rule without a test ends in exit code 1.");

    static readonly Option<string[]> reference = new("--reference")
    {
        HelpName = "NAME[=PATH]",
        Description = "A reference that a build locates; nothing of it is read.",
    };

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var command = new Command(Name, "Run the tests of rules.") { SharedOptions.RuleFiles, requireTests, reference, SharedOptions.Language, SharedOptions.NoProgress, SharedOptions.Quiet };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var request = new RuleTestRequest
            {
                Root = terminal.WorkingFolder,
                Rules = arguments.Values(SharedOptions.RuleFiles),
                Located = [.. arguments.Values(reference).Select(value => value.Split('=')[0]).Where(name => arguments.IsReferenceName(name, reference))],
                PackageFolder = terminal.PackageFolder,
                RequireTests = arguments.Flag(requireTests),
            };
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            var quiet = arguments.Flag(SharedOptions.Quiet);
            var progress = !quiet && !arguments.Flag(SharedOptions.NoProgress);
            return arguments.Errors.Count == 0 ? Run(request, progress, quiet, language, terminal, cancellation) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    static int Run(RuleTestRequest request, bool progress, bool quiet, ReportLanguage language, Terminal terminal, CancellationToken cancellation)
    {
        var result = progress ? Progress.During(HostMessages.Testing.With(string.Join(", ", request.Rules)).In(language), terminal, Test) : Test();
        return result switch
        {
            RuleTestRunResult.Stopped stopped => Refuse(stopped.Diagnostics, language, terminal),
            RuleTestRunResult.Tested tested => Print(tested.Report, quiet, language, terminal),
            _ => throw new UnreachableException(),
        };

        RuleTestRunResult Test() => RuleTests.Run(request, cancellation);
    }

    static int Refuse(ImmutableArray<Diagnostic> diagnostics, ReportLanguage language, Terminal terminal)
    {
        var exitCode = terminal.Refuse(diagnostics, language);
        terminal.Say(HostMessages.NothingTested.With(VerifyCommand.Reason(diagnostics)).In(language));
        return exitCode;
    }

    static int Print(TestReport report, bool quiet, ReportLanguage language, Terminal terminal)
    {
        if (!quiet)
        {
            var text = report.Text(language);
            terminal.Print(terminal.OutputIsScreen && terminal.MayColour ? Colour.OfTests(text) : text);
        }

        foreach (var error in report.Errors)
            terminal.Say(error.Line(language));
        terminal.Say(report.Summary.In(language));
        return report.ExitCode;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Verdicts;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify verify MODEL --rules FILE|DIR ...</c>: the whole thing.</summary>
sealed class VerifyCommand(Terminal terminal, ReportLanguage language, bool quiet)
{
    public const string Name = "verify";

    readonly Workspace workspace = new(terminal.WorkingFolder);

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var command = new Command(Name, "Verify a model against its rules.") { SharedOptions.Model };
        foreach (var option in VerifyArguments.Options)
            command.Add(option);
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            var verify = new VerifyCommand(terminal, language, arguments.Flag(SharedOptions.Quiet));
            return VerifyArguments.Read(arguments, verify.workspace) is { } read ? verify.Run(read with { Request = read.Request with { PackageFolder = terminal.PackageFolder } }, cancellation) : terminal.Refuse(arguments.Errors, language);
        });
        return command;
    }

    int Run(VerifyArguments arguments, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var result = arguments.Progress && !quiet
            ? Progress.During(HostMessages.Verifying.With(arguments.Request.Model).In(language), terminal, Verify)
            : Verify();
        var timings = arguments.Timings ? Took(clock.Elapsed) : null;
        var (exitCode, lastLine) = result switch
        {
            VerifyResult.Verified verified => Print(verified with { Report = verified.Report with { Timings = timings } }, arguments.Reports),
            VerifyResult.Stopped stopped => (terminal.Refuse(stopped.Diagnostics, language), NothingVerified(stopped.Diagnostics)),
            _ => throw new UnreachableException(),
        };
        if (timings is not null)
            SayTimings(timings);
        terminal.Say(lastLine);
        return exitCode;

        // On a thread of its own, so that Ctrl+C does not wait for the file that is being read.
        VerifyResult Verify() => Task.Run(() => Verification.Run(arguments.Request, cancellation), cancellation).WaitAsync(cancellation).GetAwaiter().GetResult();
    }

    (int ExitCode, string LastLine) Print(VerifyResult.Verified verified, ImmutableArray<ReportTarget> targets)
    {
        var report = verified.Report;
        foreach (var line in BuildLog.Of(report, language).Where(line => line.Level is LogLevel.Error || (line.Level is LogLevel.Warning && !quiet)))
            terminal.Say(line.Canonical);
        if (!quiet && targets.All(target => target.Path is not null))
            targets = targets.Add(ReportTarget.OnScreen);
        var exitCode = report.ExitCode;
        var places = new List<string>();
        foreach (var target in targets)
        {
            try
            {
                // Whoever mistakes the rules or the model for the place of a report would lose them.
                if (verified.Inputs.Any(input => input.Kind is InputKind.File && input.Path == target.Path))
                    throw new ArtifactException(HostCodes.UnusableArguments.At(null, HostMessages.ReportOverInput.With(target.Shown(workspace))));
                Write(target, report);
                places.Add(target.Shown(workspace).In(language));
            }
            catch (ArtifactException error)
            {
                exitCode = terminal.Refuse([error.Diagnostic], language); // By the precedence it wins over what the verification came to.
            }
        }

        return (exitCode, HostMessages.LastLine.With(BuildLog.Verdict(report, language), places.Count == 0 ? HostMessages.NoReport : string.Join(", ", places)).In(language));
    }

    void Write(ReportTarget target, Report report)
    {
        if (target.Path is not null)
            new ReportFile(target.Format, target.Path).Write(report, language, workspace);
        else if (target == ReportTarget.OnScreen && terminal.OutputIsScreen)
            Show(target.Format.Text(report, language));
        else
            terminal.Print(target.Format.Text(report, language));
    }

    // Where all of it is on one screen, the report stands apart from the diagnostics before it and from the verdict behind it.
    void Show(string text)
    {
        if (terminal.ErrorIsScreen)
            terminal.Say("");
        terminal.Print(terminal.MayColour ? Colour.Of(text, language) : text);
        if (terminal.ErrorIsScreen)
            terminal.Say("");
    }

    string NothingVerified(ImmutableArray<Diagnostic> diagnostics) => HostMessages.NothingVerified.With(Reason(diagnostics)).In(language);

    /// <summary>Why nothing was done, in few words.</summary>
    public static LocalizedText Reason(ImmutableArray<Diagnostic> diagnostics)
    {
        var reason = diagnostics[0].Code.Title;
        return diagnostics.Length == 1 ? reason : HostMessages.AndMore.With(reason, diagnostics.Length - 1);
    }

    static Timings Took(TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        return new(elapsed.TotalSeconds, process.PeakWorkingSet64);
    }

    void SayTimings(Timings timings) => terminal.Say(HostMessages.Timings.With(
        timings.Seconds.ToString("0.000", CultureInfo.InvariantCulture),
        timings.PeakMemoryBytes.ToString("N0", CultureInfo.InvariantCulture)).In(language));
}

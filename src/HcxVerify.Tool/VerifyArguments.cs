using System.Collections.Immutable;
using System.CommandLine;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Verdicts;

namespace HcxVerify.Tool;

/// <summary>The arguments of <c>hcxverify verify</c>.</summary>
sealed record VerifyArguments(VerifyRequest Request, ImmutableArray<ReportTarget> Reports, bool Progress, bool Timings)
{
    static readonly Option<string[]> waivers = new("--waivers") { HelpName = "FILE", Description = "Waivers, .hcx.waivers.yml. May be repeated." };

    static readonly Option<bool> digests = new("--digests") { Arity = ArgumentArity.Zero, Hidden = true };

    static readonly Option<string> json = new("--json") { HelpName = "FILE", Description = "Write the machine-readable result; - is standard output." };

    static readonly Option<string[]> report = new("--report")
    {
        HelpName = "FORMAT=FILE",
        Description = "Write a report: text, markdown or json; - is standard output. May be repeated.",
    };

    static readonly Option<string> failOn = new("--fail-on") { HelpName = "error|warning|never", Description = "From which severity on a failed rule ends in exit code 1 (default: error)." };

    static readonly Option<bool> failOnInconclusive = SharedOptions.Flag("--fail-on-inconclusive", "A rule that could not be evaluated ends in exit code 4.");

    static readonly Option<bool> timings = SharedOptions.Flag("--timings", "Say how long it took and how much memory.");

    /// <summary>All options, in the order of the help.</summary>
    public static ImmutableArray<Option> Options { get; } =
    [
        SharedOptions.Rules, SharedOptions.Reference, waivers, SharedOptions.Today, json, report, digests, SharedOptions.Language, failOn, failOnInconclusive,
        SharedOptions.Offline, SharedOptions.NoProgress, SharedOptions.Quiet, timings,
    ];

    /// <summary>The arguments; null where they cannot be used, and then the reasons are in <paramref name="arguments"/>.</summary>
    public static VerifyArguments? Read(ArgumentReader arguments, Workspace workspace)
    {
        var model = arguments.Text(SharedOptions.Model);
        var files = arguments.Values(SharedOptions.Rules);
        var given = arguments.Date(SharedOptions.Today);
        var request = new VerifyRequest
        {
            Root = workspace.Root,
            Model = model,
            Rules = files,
            References = arguments.References(),
            Waivers = arguments.Values(waivers),
            Gate = new(arguments.Choice(failOn, Gate.Words) ?? FailOn.Error, arguments.Flag(failOnInconclusive)),
            Today = given ?? DateOnly.FromDateTime(DateTime.UtcNow),
            TodayIsGiven = given is not null,
        };
        var reports = ReportTarget.Read(arguments, json, report, workspace);
        if (arguments.Flag(digests))
            arguments.NotYet(HostMessages.Option.With(digests.Name));
        if (files.IsEmpty && arguments.Errors.Count == 0)
            arguments.Add(HostCodes.NoRules.At(null, model));
        return arguments.Errors.Count == 0 ? new(request, reports, !arguments.Flag(SharedOptions.NoProgress), arguments.Flag(timings)) : null;
    }
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify;

/// <summary>What a host asks for when it tests rules.</summary>
public sealed record RuleTestRequest
{
    /// <summary>The working folder, a full path: paths are relative to it, in arguments and in reports.</summary>
    public required string Root { get; init; }

    /// <summary>Rule files, or folders that hold them; the files of tests beside them are read, too.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>The names of references that a host locates when it verifies; nothing of them is read.</summary>
    public ImmutableArray<string> Located { get; init; } = [];

    /// <summary>The folder of packages, a full path; null where none is known.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>Whether every rule needs a test.</summary>
    public bool RequireTests { get; init; }
}

/// <summary>What came of a request to test rules: a report, or what makes the rules unusable.</summary>
public abstract record RuleTestRunResult
{
    RuleTestRunResult()
    {
    }

    /// <summary>The tests were run.</summary>
    public sealed record Tested(TestReport Report) : RuleTestRunResult;

    /// <summary>The rule files or their tests cannot be used; nothing was tested.</summary>
    public sealed record Stopped(ImmutableArray<Diagnostic> Diagnostics) : RuleTestRunResult;
}

/// <summary>Tests rules: each of their tests is evaluated on what it gives, and compared with what it expects.</summary>
public static class RuleTests
{
    /// <summary>Runs all tests of the rules.</summary>
    public static RuleTestRunResult Run(RuleTestRequest request, CancellationToken cancellation = default) => Run(request, new Workspace(request.Root), cancellation);

    internal static RuleTestRunResult Run(RuleTestRequest request, Workspace workspace, CancellationToken cancellation = default)
    {
        var (rules, errors) = RuleFiles.Read(request.Rules, string.Join(", ", request.Rules), request.Located, workspace, request.PackageFolder, withTests: true);
        if (rules is null)
            return new RuleTestRunResult.Stopped(errors);
        // The tests of a pack are its own: they need not hold beside the rules and references of another set.
        var tests = rules.Rules.SelectMany(rule => rule.Tests).Where(test => !rules.PackFiles.Contains(test.Place.File))
            .OrderBy(test => test.Place.File, StringComparer.Ordinal)
            .ThenBy(test => test.Place.Line)
            .ThenBy(test => test.Place.Column);
        return new RuleTestRunResult.Tested(new(rules, [.. tests.Select(test => RuleTestRun.Of(test, rules, workspace, cancellation))], request.RequireTests));
    }
}

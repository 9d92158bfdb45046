using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Verdicts;

/// <summary>From which severity on a failed rule fails the build.</summary>
public enum FailOn
{
    Error,
    Warning,
    Never,
}

/// <summary>How a finding stands in a build log.</summary>
public enum LogLevel
{
    Message,
    Warning,
    Error,
}

/// <summary>What fails a build. A waived finding does not, whatever it is; but it was evaluated, if it was.</summary>
/// <param name="FailOn">From which severity on a failed rule does.</param>
/// <param name="FailOnInconclusive">Whether a rule that could not be evaluated does.</param>
public sealed record Gate(FailOn FailOn = FailOn.Error, bool FailOnInconclusive = false)
{
    /// <summary>The words of <see cref="FailOn"/>.</summary>
    public static WordTable<FailOn> Words { get; } = new(new(FailOn.Error, "error", "오류"), new(FailOn.Warning, "warning", "경고"), new(FailOn.Never, "never", "없음"));

    /// <summary>How a finding stands in a build log. With <see cref="FailOn.Never"/> an error would still fail the build, so it is a warning.</summary>
    public LogLevel LevelOf(Finding finding) => finding.ShownOutcome switch
    {
        Outcome.Fail or Outcome.Error when IsViolation(finding) => LogLevel.Error,
        Outcome.Fail or Outcome.Error => LogLevel.Warning,
        Outcome.Inconclusive or Outcome.NotComparable => FailOnInconclusive ? LogLevel.Error : LogLevel.Warning,
        _ => LogLevel.Message,
    };

    /// <summary>The exit code of findings: 1 a violation, 3 nothing was evaluated, 4 something open, 0 acceptable.</summary>
    public int ExitCode(ImmutableArray<Finding> findings) => ExitCode(findings, []);

    /// <summary>
    /// The exit code of a verification that was carried out: 1 a violation, 2 some files of the model cannot be used, 3 nothing was evaluated, 4 something
    /// open, 0 acceptable.
    /// </summary>
    /// <param name="problems">Which files cannot be used. A rule may have found the same, and then says more of it.</param>
    public int ExitCode(ImmutableArray<Finding> findings, ImmutableArray<Diagnostic> problems) =>
        findings.Any(IsViolation) ? 1
        : problems is [var problem, ..] ? problem.Code.ExitCode
        : !findings.Any(finding => finding.Outcome is Outcome.Pass or Outcome.Fail) ? 3
        : FailOnInconclusive && findings.Any(finding => finding is { Remains: true, Waiver: null }) ? 4
        : 0;

    bool IsViolation(Finding finding) => FailOn is not FailOn.Never && finding.ShownOutcome switch
    {
        Outcome.Error => true,
        Outcome.Fail => finding.Severity is Severity.Error || FailOn is FailOn.Warning,
        _ => false,
    };
}

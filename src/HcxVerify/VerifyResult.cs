using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;

namespace HcxVerify;

/// <summary>What came of a request: a report, or what stopped it.</summary>
/// <param name="Inputs">Everything that was looked at, with the state in which it was found.</param>
public abstract record VerifyResult(ImmutableArray<Input> Inputs)
{
    /// <summary>The exit code of the contract.</summary>
    public abstract int ExitCode { get; }

    /// <summary>The model was verified.</summary>
    public sealed record Verified(Report Report, ImmutableArray<Input> Inputs) : VerifyResult(Inputs)
    {
        /// <summary>The last day on which the same input gives the same report; null where time changes nothing.</summary>
        public DateOnly? HoldsThrough { get; init; }

        /// <inheritdoc/>
        public override int ExitCode => Report.ExitCode;
    }

    /// <summary>Arguments, rule files or model cannot be used; nothing was evaluated.</summary>
    public sealed record Stopped(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Input> Inputs) : VerifyResult(Inputs)
    {
        /// <inheritdoc/>
        public override int ExitCode => Precedence.First(code => Diagnostics.Any(diagnostic => diagnostic.Code.ExitCode == code));
    }

    // By the contract, the first that applies.
    static ImmutableArray<int> Precedence { get; } = [5, 2, 1, 3, 4];
}

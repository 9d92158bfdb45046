using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify.Reports;

/// <summary>What a run took. It differs from run to run, so it is in a report only when the user asks for it.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakMemoryBytes">The most memory that the process had.</param>
public sealed record Timings(double Seconds, long PeakMemoryBytes);

/// <summary>The outcome of one verification: what every report and host prints, in its own form.</summary>
public sealed record Report
{
    /// <summary>The rules that were evaluated.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The model under verification.</summary>
    public required ModelFacts Subject { get; init; }

    /// <summary>The references that the rules use.</summary>
    public required ImmutableArray<LoadedReference> References { get; init; }

    /// <summary>One finding a rule, in the order of the rule files.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The verdicts, in report order.</summary>
    public required ImmutableArray<ComponentVerdict> Components { get; init; }

    /// <summary>The conclusion over them.</summary>
    public required Conclusion Conclusion { get; init; }

    /// <summary>What fails the build.</summary>
    public required Gate Gate { get; init; }

    /// <summary>The exit code of the run.</summary>
    public required int ExitCode { get; init; }

    /// <summary>How many bytes were read for it.</summary>
    public required long BytesRead { get; init; }

    /// <summary>What came of each waiver, in the order of the waiver files.</summary>
    public ImmutableArray<WaiverUse> Waivers { get; init; } = [];

    /// <summary>What is odd about the request, and stopped nothing: warnings beside the findings.</summary>
    public ImmutableArray<Diagnostic> Notices { get; init; } = [];

    /// <summary>Which files of the model cannot be used: errors beside the findings. Nothing rests on those files.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>What the run took; null unless the user asked.</summary>
    public Timings? Timings { get; init; }

    /// <summary>The date that the host passed; null where it passed none, and then reports have none.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The model's name: the rule file's, else the model's own.</summary>
    public LocalizedText SubjectName => Rules.Subject.Name ?? Subject.Name;

    /// <summary>The model's publisher, or null.</summary>
    public LocalizedText? Publisher => Rules.Subject.Publisher ?? Subject.Publisher;

    /// <summary>Whether anything of the outcome rests on stated facts.</summary>
    public bool FromStatedFacts => Findings.Any(finding => finding.RestsOnStatedFacts);

    /// <summary>Whether no fact was read from the model's own files.</summary>
    public bool NothingWasRead => Subject.Facts.All(fact => fact.Origin is FactOrigin.Stated);

    /// <summary>The findings that are still to be checked.</summary>
    public IEnumerable<Finding> Remaining => Findings.Where(finding => finding.Remains);

    /// <summary>What is said of each component that a claim names, and what the rules observed of it.</summary>
    public IEnumerable<(Claim.Says Claim, Observation Observed)> Declarations =>
        from claim in Rules.Claims.OfType<Claim.Says>()
        from component in claim.Components
        select (claim, Observation.Of(component, Findings));

    /// <summary>The reused components that the from-scratch claim does not name.</summary>
    public IEnumerable<ComponentVerdict> DeclaredReuse =>
        Components.Where(verdict => verdict.Verdict is Verdict.Reused && !Rules.ClaimedComponents.IsEmpty && !Rules.ClaimedComponents.Contains(verdict.Component));
}

using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>What the rules of one component show of where it comes from.</summary>
/// <param name="Findings">The findings of the component that apply to it, in their order, without those that are about other findings.</param>
/// <param name="ReusedFrom">The references that it was seen to be reused from, each once.</param>
/// <param name="NotReusedFrom">The references that it was measured against and is not reused from, each once.</param>
public sealed record Observation(string Component, ImmutableArray<Finding> Findings, ImmutableArray<string> ReusedFrom, ImmutableArray<string> NotReusedFrom)
{
    /// <summary>The findings that show reuse.</summary>
    public ImmutableArray<Finding> Reuse => [.. Findings.Where(ShowsReuse)];

    /// <summary>The findings that measured that there is none.</summary>
    public ImmutableArray<Finding> NoReuse => [.. Findings.Where(ShowsNoReuse)];

    /// <summary>The findings that could show reuse, and were not evaluated.</summary>
    public ImmutableArray<Finding> Open => [.. Findings.Where(finding => finding.IsOpen && CanShowReuse(finding))];

    /// <summary>All of these: the findings that tell of reuse, or were to tell of it.</summary>
    public ImmutableArray<Finding> Telling => [.. Reuse, .. NoReuse, .. Open];

    /// <summary>Whether the component was seen to be reused, be it not known from what.</summary>
    public bool IsReused => Findings.Any(ShowsReuse);

    /// <summary>Whether reuse from something that no rule names was seen.</summary>
    public bool IsReusedSomehow => Findings.Any(finding => ShowsReuse(finding) && !Names(finding).Any());

    /// <summary>Whether a rule of the component could show reuse at all.</summary>
    public bool IsExamined => Findings.Any(CanShowReuse);

    /// <summary>Whether the rules that measure where the component comes from all say that it is not reused, and there is one.</summary>
    public bool IsMeasuredAsOwn => Findings.Any(MeasuresOrigin) && Findings.Where(MeasuresOrigin).All(ShowsNoReuse) && !IsReused;

    /// <summary>What the findings show of a component; findings that are about other findings show nothing of themselves.</summary>
    public static Observation Of(string component, ImmutableArray<Finding> findings)
    {
        ImmutableArray<Finding> own =
            [.. findings.Where(finding => finding.Rule.Component == component && finding.Outcome is not Outcome.NotApplicable && !finding.Rule.Check.ReadsFindings)];
        ImmutableArray<string> reused = [.. own.Where(ShowsReuse).SelectMany(Names).Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> not = [.. own.Where(ShowsNoReuse).SelectMany(finding => finding.References).Distinct(StringComparer.Ordinal).Except(reused, StringComparer.Ordinal)];
        return new(component, own, reused, not);
    }

    /// <summary>Whether a rule compared, or would have compared, the component with a reference by what tells its origin.</summary>
    public bool IsComparedWith(string reference) => Findings.Any(finding => CanShowReuse(finding) && (finding.References.Contains(reference) || finding.BuiltIn.Contains(reference)));

    // A difference in architecture or special tokens is none in origin: only these kinds tell that something is not reused.
    static bool MeasuresOrigin(Finding finding) => finding.Rule.Check.Kind.Measures || finding.Rule.Check.Kind == RuleKinds.Module;

    static bool CanShowReuse(Finding finding) => MeasuresOrigin(finding) || finding.Rule.OnFail is FailureMeaning.Reused;

    static bool ShowsReuse(Finding finding) => finding.Outcome is Outcome.Fail && (finding.OnFail is FailureMeaning.Reused || !finding.ReusedFrom.IsEmpty);

    static bool ShowsNoReuse(Finding finding) => finding.Outcome is Outcome.Pass && MeasuresOrigin(finding);

    static IEnumerable<string> Names(Finding finding) => finding.ReusedFrom.IsEmpty ? finding.References : finding.ReusedFrom;
}

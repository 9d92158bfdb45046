using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Verdicts;

/// <summary>What the findings of one component support.</summary>
/// <param name="Because">The ids of the rules that decided, in the order of the rule files.</param>
/// <param name="FromStatedFacts">Whether a finding of the component rests on stated facts.</param>
public sealed record ComponentVerdict(string Component, Verdict Verdict, ImmutableArray<string> Because, bool FromStatedFacts)
{
    /// <summary>
    /// The verdicts of all components that have a rule that applies or that the from-scratch claim names, in report order; the subject as a
    /// whole has none.
    /// </summary>
    public static ImmutableArray<ComponentVerdict> Of(ImmutableArray<Finding> findings, ImmutableArray<string> claimed) =>
    [
        .. findings.Where(finding => finding.Outcome is not Outcome.NotApplicable)
            .Select(finding => finding.Rule.Component)
            .Concat(claimed)
            .Where(component => component != Components.Subject)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(component => Components.All.IndexOf(component) is >= 0 and var known ? known : int.MaxValue)
            .ThenBy(component => component, StringComparer.Ordinal)
            .Select(component => Of(component, [.. findings.Where(finding => finding.Rule.Component == component)])),
    ];

    static ComponentVerdict Of(string component, ImmutableArray<Finding> findings)
    {
        var (verdict, because) = Fold(findings);
        return new(component, verdict, [.. because.Select(finding => finding.Rule.Id)], findings.Any(finding => finding.RestsOnStatedFacts));
    }

    /// <summary>The first line of the contract that holds, and the findings that made it hold.</summary>
    public static (Verdict Verdict, ImmutableArray<Finding> Because) Fold(ImmutableArray<Finding> findings)
    {
        // A waiver takes a finding out of the gate only; one that has lost its own outcome cannot be folded.
        if (findings.Any(finding => finding.Outcome is Outcome.Waived))
            throw new ArgumentException("a waived finding is folded by the outcome that it had", nameof(findings));
        ImmutableArray<Finding> counted = [.. findings.Where(finding => finding.Outcome is not Outcome.NotApplicable)];
        ImmutableArray<Finding> Those(Func<Finding, bool> condition) => [.. counted.Where(condition)];
        // A rule on what the others found repeats them: that reuse was declared, or none was seen, is no support of its own.
        var passed = Those(finding => finding.Outcome is Outcome.Pass && !finding.Rule.Check.ReadsFindings);
        var open = Those(finding => finding.IsOpen);

        if (Those(finding => finding is { Outcome: Outcome.Fail, OnFail: FailureMeaning.Reused }) is { IsEmpty: false } reused)
            return (Verdict.Reused, reused);
        if (Those(finding => finding is { IsOpen: true, Rule.Priority: Priority.High }) is { IsEmpty: false } undecided)
            return (Verdict.NeedsVerification, [.. undecided, .. Those(finding => finding.Outcome is Outcome.Fail)]);
        if (Those(finding => finding.Outcome is Outcome.Fail) is { IsEmpty: false } questioned)
            return passed.IsEmpty ? (Verdict.NeedsVerification, questioned) : (Verdict.Conditional, [.. counted.Where(finding => finding.Outcome is Outcome.Fail || passed.Contains(finding))]);
        if (passed.IsEmpty)
            return (Verdict.NeedsVerification, open);
        if (!open.IsEmpty)
            return (Verdict.Conditional, open);
        return passed.Any(finding => finding.Rule.Check.Kind.Measures) ? (Verdict.Supported, passed) : (Verdict.Conditional, passed);
    }
}

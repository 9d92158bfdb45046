using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Verdicts;

/// <summary>What the verdicts support, over all components of the claim.</summary>
public static class ConclusionFold
{
    /// <summary>The first line of the contract that holds.</summary>
    /// <param name="verdicts">The verdicts of all components.</param>
    /// <param name="claimed">The components that the from-scratch claim names; empty without such a claim, and then all count.</param>
    /// <param name="findings">All findings: those of the subject as a whole count here.</param>
    public static Conclusion Of(ImmutableArray<ComponentVerdict> verdicts, ImmutableArray<string> claimed, ImmutableArray<Finding> findings)
    {
        ImmutableArray<ComponentVerdict> counted = [.. verdicts.Where(verdict => claimed.IsEmpty || claimed.Contains(verdict.Component))];
        ImmutableArray<Finding> subject = [.. findings.Where(finding => finding.Rule.Component == Components.Subject)];
        if (subject.Any(finding => finding.Outcome is Outcome.Waived))
            throw new ArgumentException("a waived finding is folded by the outcome that it had", nameof(findings));
        var subjectHolds = subject.All(finding => finding.Outcome is Outcome.Pass or Outcome.NotApplicable);
        return counted.IsEmpty ? Conclusion.NotEstablished
            : counted.All(one => one.Verdict is Verdict.Supported) && subjectHolds ? Conclusion.ClaimSupported
            : counted.All(one => one.Verdict is Verdict.Reused) ? Conclusion.Derived
            : !counted.Any(one => one.Verdict is Verdict.Reused) ? Conclusion.NotEstablished
            : counted.Any(one => one.Verdict is Verdict.Supported or Verdict.Conditional) ? Conclusion.PartlyFromScratch
            : Conclusion.ReusedRestNotEstablished;
    }
}

using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests.Verdicts;

/// <summary>
/// The six lines of each folding as the contract has them, one after the other and in its own words; written from the contract, not from the engine.
/// </summary>
static class Contract
{
    static readonly string[] open = ["inconclusive", "not-comparable", "error"];

    // Declared values only: architecture, module, special-tokens, claim, evidence, integrity, assert without a measurement.
    static readonly string[] declaredOnly = ["architecture", "module", "special-tokens", "claim", "evidence", "integrity", "assert"];

    public static string Verdict(IEnumerable<Finding> findings)
    {
        bool failedMeansReused = false, failedMeansQuestioned = false, highIsOpen = false, anyIsOpen = false, anyPassed = false, aMeasuringRulePassed = false;
        foreach (var finding in findings)
        {
            var outcome = Words.Outcomes[finding.Outcome];
            if (outcome == "not-applicable")
                continue;
            if (outcome == "fail" && Words.Meanings[finding.Rule.OnFail] == "reused")
                failedMeansReused = true;
            if (outcome == "fail" && Words.Meanings[finding.Rule.OnFail] == "questioned")
                failedMeansQuestioned = true;
            if (open.Contains(outcome))
                anyIsOpen = true;
            if (open.Contains(outcome) && Words.Priorities[finding.Rule.Priority] == "high")
                highIsOpen = true;
            if (outcome == "pass")
                anyPassed = true;
            if (outcome == "pass" && !declaredOnly.Contains(finding.Rule.Check.Kind.Name))
                aMeasuringRulePassed = true;
        }

        if (failedMeansReused)
            return "reused";
        if (highIsOpen)
            return "needs-verification";
        if (failedMeansQuestioned)
            return anyPassed ? "conditional" : "needs-verification";
        if (!anyPassed)
            return "needs-verification";
        if (anyIsOpen || !aMeasuringRulePassed)
            return "conditional";
        return "supported";
    }

    /// <param name="components">The components with their verdicts, and whether the from-scratch claim names them.</param>
    /// <param name="hasClaim">Whether there is a from-scratch claim at all.</param>
    /// <param name="subject">The outcomes of the rules of the subject as a whole.</param>
    public static string Conclusion(IEnumerable<(string Verdict, bool Claimed)> components, bool hasClaim, IEnumerable<string> subject)
    {
        var verdicts = components.Where(component => !hasClaim || component.Claimed).Select(component => component.Verdict).ToList();
        var supported = verdicts.Count(verdict => verdict == "supported");
        var conditional = verdicts.Count(verdict => verdict == "conditional");
        var reused = verdicts.Count(verdict => verdict == "reused");

        if (verdicts.Count == 0)
            return "not established";
        if (supported == verdicts.Count && subject.All(outcome => outcome is "pass" or "not-applicable"))
            return "claim supported (against the references named)";
        if (reused == verdicts.Count)
            return "derived";
        if (reused > 0 && supported + conditional > 0)
            return "partly from scratch, with reused components";
        if (reused > 0)
            return "reused components found; the rest not established";
        return "not established";
    }

    /// <summary>The exit code of a verification that was carried out, by the sentence on exit codes.</summary>
    public static int ExitCode(IReadOnlyCollection<Finding> findings, Gate gate)
    {
        var violated = false;
        foreach (var finding in findings)
        {
            var isAtOrAbove = (Gate.Words[gate.FailOn], Words.Severities[finding.Rule.Severity]) is ("error", "error") or ("warning", "error") or ("warning", "warning");
            violated |= Words.Outcomes[finding.Outcome] switch { "fail" => isAtOrAbove, "error" => Gate.Words[gate.FailOn] != "never", _ => false };
        }

        if (violated)
            return 1;
        if (!findings.Any(finding => Words.Outcomes[finding.Outcome] is "pass" or "fail"))
            return 3;
        return gate.FailOnInconclusive && findings.Any(finding => Words.Outcomes[finding.Outcome] is "inconclusive" or "not-comparable") ? 4 : 0;
    }
}

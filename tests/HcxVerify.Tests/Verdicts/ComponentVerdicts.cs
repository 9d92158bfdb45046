using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;
using HcxVerify.Verdicts;

using static HcxVerify.Tests.Verdicts.Findings;

namespace HcxVerify.Tests.Verdicts;

public sealed class ComponentVerdicts
{
    [Fact]
    public void All_combinations_of_three_findings_fold_as_the_contract_says()
    {
        var combinations = 0;
        foreach (var findings in Multisets(EachKind))
        {
            combinations++;
            var verdict = Words.Verdicts[ComponentVerdict.Fold(findings).Verdict];
            if (verdict != Contract.Verdict(findings))
                Assert.Fail($"{verdict}, by the contract {Contract.Verdict(findings)}: {Shown(findings)}");
        }

        Assert.Equal(67_525, combinations); // 1 + 72 + 72*73/2 + 72*73*74/6
    }

    [Fact]
    public void The_order_of_findings_does_not_change_the_verdict()
    {
        foreach (var findings in Multisets(EachKind).Where((_, index) => index % 7 == 0))
            Assert.Equal(ComponentVerdict.Fold(findings).Verdict, ComponentVerdict.Fold([.. findings.Reverse()]).Verdict);
    }

    [Fact]
    public void A_pass_that_becomes_undecided_never_makes_the_verdict_better()
    {
        foreach (var findings in Multisets(EachKind))
        {
            var before = Distance(findings);
            foreach (var passed in findings.Where(finding => finding.Outcome is Outcome.Pass))
            {
                foreach (var outcome in (Outcome[])[Outcome.Inconclusive, Outcome.NotComparable, Outcome.Error])
                {
                    var worse = findings.Replace(passed, passed with { Outcome = outcome });
                    if (Distance(worse) < before)
                        Assert.Fail($"{Shown(findings)} is further from supported than {Shown(worse)}");
                }
            }
        }
    }

    [Fact]
    public void No_findings_are_no_support() => Assert.Equal(Verdict.NeedsVerification, ComponentVerdict.Fold([]).Verdict);

    [Fact]
    public void A_failure_that_means_reused_decides_whatever_else_was_found() => Assert.Equal((Verdict.Reused, "copied"), Fold(
        Of(Outcome.Pass, measures: true, id: "measured"), Of(Outcome.Inconclusive, id: "open"), Of(Outcome.Fail, FailureMeaning.Reused, id: "copied"), Of(Outcome.Fail, id: "odd")));

    [Theory]
    [InlineData(Outcome.Inconclusive)]
    [InlineData(Outcome.NotComparable)]
    [InlineData(Outcome.Error)]
    public void An_undecided_rule_of_high_priority_leaves_the_component_unverified(Outcome outcome) =>
        Assert.Equal((Verdict.NeedsVerification, "open"), Fold(Of(Outcome.Pass, measures: true, id: "measured"), Of(outcome, id: "open")));

    [Fact]
    public void An_undecided_rule_of_high_priority_weighs_more_than_a_questioned_one() =>
        Assert.Equal((Verdict.NeedsVerification, "open odd"), Fold(Of(Outcome.Fail, id: "odd"), Of(Outcome.Pass, id: "own"), Of(Outcome.Error, id: "open")));

    [Fact]
    public void A_questioned_rule_leaves_conditional_support_where_another_passed() =>
        Assert.Equal((Verdict.Conditional, "odd own"), Fold(Of(Outcome.Fail, id: "odd"), Of(Outcome.Pass, id: "own"), Of(Outcome.Inconclusive, priority: Priority.Low, id: "open")));

    [Fact]
    public void A_questioned_rule_alone_supports_nothing() => Assert.Equal((Verdict.NeedsVerification, "odd"), Fold(Of(Outcome.Fail, id: "odd")));

    [Fact]
    public void An_undecided_rule_of_low_priority_alone_supports_nothing() =>
        Assert.Equal((Verdict.NeedsVerification, "open"), Fold(Of(Outcome.Inconclusive, priority: Priority.Low, id: "open")));

    [Theory]
    [InlineData(Priority.Medium)]
    [InlineData(Priority.Low)]
    public void An_undecided_rule_of_lower_priority_makes_support_conditional(Priority priority) =>
        Assert.Equal((Verdict.Conditional, "open"), Fold(Of(Outcome.Pass, measures: true, id: "measured"), Of(Outcome.NotComparable, priority: priority, id: "open")));

    [Fact]
    public void Declared_values_alone_give_conditional_support() =>
        Assert.Equal((Verdict.Conditional, "first second"), Fold(Of(Outcome.Pass, id: "first"), Of(Outcome.Pass, id: "second")));

    [Fact]
    public void A_measurement_that_passed_gives_support() =>
        Assert.Equal((Verdict.Supported, "own measured"), Fold(Of(Outcome.Pass, id: "own"), Of(Outcome.Pass, measures: true, id: "measured"), Of(Outcome.NotApplicable, id: "not-meant")));

    [Fact]
    public void A_rule_that_does_not_apply_counts_for_nothing()
    {
        Assert.Equal((Verdict.NeedsVerification, ""), Fold(Of(Outcome.NotApplicable)));
        Assert.Equal((Verdict.NeedsVerification, "odd"), Fold(Of(Outcome.NotApplicable), Of(Outcome.Fail, id: "odd")));
    }

    [Fact]
    public void Only_rules_of_the_kinds_that_measure_can_give_full_support() =>
        Assert.Equal(["vocabulary", "similarity"], RuleKinds.All.Where(kind => kind.Measures).Select(kind => kind.Name));

    [Fact]
    public void A_waived_finding_is_never_folded() => Assert.Throws<ArgumentException>(() => ComponentVerdict.Fold([Of(Outcome.Pass), Of(Outcome.Waived)]));

    [Fact]
    public void Components_stand_in_report_order_and_the_subject_has_none() => Assert.Equal(
        ["text-decoder", "vision-encoder", "tokenizer", "a-gate", "router"],
        Of("router", "subject", "tokenizer", "vision-encoder", "a-gate", "text-decoder").Select(verdict => verdict.Component));

    [Fact]
    public void A_claimed_component_without_a_rule_needs_verification()
    {
        var verdict = Assert.Single(ComponentVerdict.Of([], [Components.VisionEncoder]));
        Assert.Equal((Components.VisionEncoder, Verdict.NeedsVerification, 0), (verdict.Component, verdict.Verdict, verdict.Because.Length));
    }

    [Fact]
    public void A_component_of_which_no_rule_applies_has_a_verdict_only_where_it_is_claimed()
    {
        ImmutableArray<Finding> findings = [Of(Outcome.NotApplicable, component: "vision-encoder"), Of(Outcome.NotApplicable, component: "projector"), Of(Outcome.Pass, measures: true)];
        Assert.Equal([("text-decoder", Verdict.Supported)], ComponentVerdict.Of(findings, []).Select(verdict => (verdict.Component, verdict.Verdict)));
        Assert.Equal(
            [("text-decoder", Verdict.Supported), ("vision-encoder", Verdict.NeedsVerification)],
            ComponentVerdict.Of(findings, ["vision-encoder"]).Select(verdict => (verdict.Component, verdict.Verdict)));
    }

    [Fact]
    public void A_rule_that_repeats_what_others_found_supports_nothing_of_itself()
    {
        var reuse = Of(Outcome.Pass, id: "as-declared");
        reuse = reuse with { Rule = reuse.Rule with { Check = new ClaimCheck("reuse", reuse.Rule.Place) { Says = Statement.Reused } } };
        Assert.Equal((Verdict.NeedsVerification, "odd"), Fold(Of(Outcome.Fail, id: "odd"), reuse));
        Assert.Equal((Verdict.NeedsVerification, ""), Fold(reuse));
    }

    [Fact]
    public void A_component_is_judged_by_its_own_findings_only()
    {
        var verdicts = ComponentVerdict.Of([Of(Outcome.Fail, FailureMeaning.Reused, component: "tokenizer"), Of(Outcome.Pass, measures: true)], []);
        Assert.Equal([("text-decoder", Verdict.Supported), ("tokenizer", Verdict.Reused)], verdicts.Select(verdict => (verdict.Component, verdict.Verdict)));
    }

    [Fact]
    public void A_verdict_says_when_it_rests_on_stated_facts()
    {
        var read = Of(Outcome.Pass) with { FactsRead = [Model.Fact(FactTable.TextHiddenSize, 1)] };
        var stated = Of(Outcome.Pass, component: "tokenizer") with { FactsRead = [Model.Fact(FactTable.TextHiddenSize, 1), Model.Fact(FactTable.TextModelType, "own", FactOrigin.Stated)] };
        Assert.Equal([("text-decoder", false), ("tokenizer", true)], ComponentVerdict.Of([read, stated], []).Select(verdict => (verdict.Component, verdict.FromStatedFacts)));
    }

    static ImmutableArray<ComponentVerdict> Of(params IEnumerable<string> components) =>
        ComponentVerdict.Of([.. components.Select(component => Findings.Of(Outcome.Pass, component: component))], []);

    static Finding Of(
        Outcome outcome, FailureMeaning meaning = FailureMeaning.Questioned, Priority priority = Priority.High, bool measures = false, string component = Components.TextDecoder, string id = "rule") =>
        Findings.Of(outcome, meaning, priority, measures, Severity.Error, component, id);

    static (Verdict Verdict, string Because) Fold(params ImmutableArray<Finding> findings)
    {
        var (verdict, because) = ComponentVerdict.Fold(findings);
        return (verdict, string.Join(' ', because.Select(finding => finding.Rule.Id)));
    }

    static int Distance(ImmutableArray<Finding> findings) =>
        ComponentVerdict.Fold(findings).Verdict switch { Verdict.Supported => 0, Verdict.Conditional => 1, _ => 2 };

    static string Shown(ImmutableArray<Finding> findings) =>
        string.Join(", ", findings.Select(finding => $"{finding.Outcome} {finding.Rule.OnFail} {finding.Rule.Priority} {finding.Rule.Check.Kind}"));
}

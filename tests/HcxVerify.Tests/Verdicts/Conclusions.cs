using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests.Verdicts;

public sealed class Conclusions
{
    static readonly ImmutableArray<ImmutableArray<Finding>> subjects =
        [.. Findings.Multisets([.. Findings.Outcomes.Select(outcome => Findings.Of(outcome, component: Components.Subject))]).Where(findings => findings.Length < 3)];

    [Fact]
    public void All_combinations_of_three_components_conclude_as_the_contract_says()
    {
        ImmutableArray<(Verdict Verdict, bool Claimed)> components = [.. from verdict in Enum.GetValues<Verdict>() from claimed in (bool[])[true, false] select (verdict, claimed)];
        foreach (var chosen in Findings.Multisets(components))
        {
            foreach (var subject in subjects)
            {
                var hasClaim = chosen.Any(component => component.Claimed);
                var conclusion = Words.Conclusions[Of(chosen, subject)];
                var expected = Contract.Conclusion(chosen.Select(component => (Words.Verdicts[component.Verdict], component.Claimed)), hasClaim, subject.Select(finding => Words.Outcomes[finding.Outcome]));
                if (conclusion != expected)
                    Assert.Fail($"{conclusion}, by the contract {expected}: {string.Join(", ", chosen)}; subject {string.Join(", ", subject.Select(finding => finding.Outcome))}");
            }
        }
    }

    [Theory]
    [InlineData(Conclusion.NotEstablished)]
    [InlineData(Conclusion.ClaimSupported, Verdict.Supported, Verdict.Supported)]
    [InlineData(Conclusion.Derived, Verdict.Reused, Verdict.Reused)]
    [InlineData(Conclusion.PartlyFromScratch, Verdict.Conditional, Verdict.Reused, Verdict.NeedsVerification)]
    [InlineData(Conclusion.PartlyFromScratch, Verdict.Supported, Verdict.Reused)]
    [InlineData(Conclusion.ReusedRestNotEstablished, Verdict.Reused, Verdict.NeedsVerification)]
    [InlineData(Conclusion.NotEstablished, Verdict.Supported, Verdict.Conditional)]
    [InlineData(Conclusion.NotEstablished, Verdict.NeedsVerification)]
    public void The_conclusion_is_over_all_components_where_there_is_no_claim(Conclusion expected, params Verdict[] verdicts) =>
        Assert.Equal(expected, Of([.. verdicts.Select(verdict => (verdict, false))], []));

    [Fact]
    public void Reuse_outside_the_claim_does_not_count() =>
        Assert.Equal(Conclusion.ClaimSupported, Of([(Verdict.Supported, true), (Verdict.Reused, false)], []));

    [Theory]
    [InlineData(Outcome.Fail)]
    [InlineData(Outcome.Inconclusive)]
    [InlineData(Outcome.NotComparable)]
    [InlineData(Outcome.Error)]
    public void An_unproven_rule_of_the_subject_withholds_the_support_of_the_claim(Outcome outcome) =>
        Assert.Equal(Conclusion.NotEstablished, Of([(Verdict.Supported, true)], [Findings.Of(outcome, priority: Priority.Low, component: Components.Subject)]));

    [Fact]
    public void A_claim_that_names_only_components_without_a_verdict_is_not_established() =>
        Assert.Equal(Conclusion.NotEstablished, ConclusionFold.Of([new("text-decoder", Verdict.Supported, [], false)], ["tokenizer"], []));

    [Fact]
    public void A_waived_finding_of_the_subject_is_never_folded() =>
        Assert.Throws<ArgumentException>(() => Of([(Verdict.Supported, true)], [Findings.Of(Outcome.Waived, component: Components.Subject)]));

    static Conclusion Of(ImmutableArray<(Verdict Verdict, bool Claimed)> components, ImmutableArray<Finding> subject) => ConclusionFold.Of(
        [.. components.Select((component, index) => new ComponentVerdict($"component-{index}", component.Verdict, [], false))],
        [.. components.Index().Where(component => component.Item.Claimed).Select(component => $"component-{component.Index}")],
        subject);
}

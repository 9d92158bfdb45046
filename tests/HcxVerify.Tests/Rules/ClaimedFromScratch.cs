using System.Collections.Immutable;

using CsCheck;

using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests.Rules;

/// <summary>Claims that components are from scratch, against what other rules observed.</summary>
public sealed class ClaimedFromScratch
{
    const string Own = "{ id: own, says: from-scratch, components: [text-decoder, tokenizer] }";

    static readonly Came tokens = Came.Vocabulary("tokens", "llama-3", Outcome.Pass);
    static readonly Came weights = Came.Weights("weights", "llama-3", Outcome.Pass);

    [Fact]
    public void It_holds_where_the_origin_of_each_component_was_measured_and_nothing_of_it_is_open_or_failed() => Assert.Equal(
        (Outcome.Pass, "as declared (text-decoder, tokenizer from scratch): text-decoder not reused from llama-3 (weights); tokenizer not reused from llama-3 (tokens)"),
        Check(tokens, weights, Came.Shape("shape", "llama-3", Outcome.Pass)));

    [Fact]
    public void It_fails_where_a_component_was_seen_to_be_reused_and_says_which_and_from_what() => Assert.Equal(
        (Outcome.Fail, "declared is text-decoder, tokenizer from scratch, but observed is tokenizer reused from cl100k-base (base), not reused from llama-3 (tokens)"),
        Check(tokens, weights, Came.Vocabulary("base", "cl100k-base", Outcome.Fail, "cl100k-base")));

    [Fact]
    public void It_fails_where_a_rule_that_says_so_failed_be_it_not_known_from_what_the_component_is_reused()
    {
        var log = new Came("log", Components.Tokenizer, "evidence: { kind: training-log, file: log.txt }", Outcome.Fail);
        Assert.Equal(Outcome.Inconclusive, Check(tokens, weights, log).Outcome);
        Assert.Equal(
            (Outcome.Fail, "declared is text-decoder, tokenizer from scratch, but observed is tokenizer reused, from what is not known (log), not reused from llama-3 (tokens)"),
            Check(tokens, weights, log with { OnFail = FailureMeaning.Reused }));
    }

    [Fact]
    public void It_is_open_where_the_origin_of_a_component_was_not_measured() => Assert.Equal(
        (Outcome.Inconclusive, "declared is text-decoder, tokenizer from scratch; what was observed does not decide it: text-decoder without a rule that can observe reuse; tokenizer not reused from llama-3 (tokens)"),
        Check(tokens, Came.Shape("shape", "llama-3", Outcome.Pass)));

    [Fact]
    public void It_is_open_where_another_rule_of_a_component_failed_or_is_open() => Assert.Equal(
        (Outcome.Inconclusive, "declared is text-decoder, tokenizer from scratch; what was observed does not decide it: text-decoder not reused from llama-3 (weights), still open (shape); tokenizer not reused from llama-3 (tokens), questioned (names)"),
        Check(tokens, weights, Came.Shape("shape", "llama-3", Outcome.Inconclusive), Came.SpecialTokens("names", "llama-3", Outcome.Fail)));

    [Fact]
    public void Rules_of_other_components_do_not_count() => Assert.Equal(Outcome.Pass, Check(tokens, weights, Came.Vision("type", Outcome.Fail, "clip")).Outcome);

    [Fact]
    public void What_does_not_apply_neither_holds_nor_hinders()
    {
        Assert.Equal(Outcome.Pass, Check(tokens, weights, Came.Shape("shape", "llama-3", Outcome.NotApplicable)).Outcome);
        Assert.Equal(Outcome.Inconclusive, Check(tokens, weights with { Outcome = Outcome.NotApplicable }).Outcome);
    }

    static readonly Gen<ImmutableArray<Came>> findings = Gen.Select(
        Gen.OneOf(Components.TextDecoder, Components.Tokenizer, Components.VisionEncoder),
        Gen.OneOf("vocabulary: { differs-from: llama-3, fail-when: [identical] }", "similarity: { against: llama-3, below: 0.1 }", "architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }", "assert: \"true\""),
        Gen.Frequency((5, Gen.Const(Outcome.Pass)), (1, Gen.OneOf(Outcome.Fail, Outcome.Inconclusive, Outcome.NotComparable, Outcome.Error, Outcome.NotApplicable))),
        Gen.OneOf(FailureMeaning.Questioned, FailureMeaning.Reused),
        Gen.OneOf<ImmutableArray<string>>([], ["llama-3"])).Array[0, 8].Select(array => array
            .Select((row, index) => new Came($"r{index}", row.Item1, row.Item2, row.Item3, row.Item3 is Outcome.Fail ? row.Item5 : []) { OnFail = row.Item4 })
            .ToImmutableArray());

    [Fact]
    public void It_never_holds_where_a_component_of_it_is_reused_or_open()
    {
        var passed = 0;
        findings.Sample(
            others =>
            {
                var claimed = others.Where(rule => rule.Component != Components.VisionEncoder).ToList();
                var all = Claimed(others);
                var outcome = all.Single(finding => finding.Rule.Id == "origin").Outcome;
                var isReused = claimed.Any(rule => rule.Outcome is Outcome.Fail && (rule.OnFail is FailureMeaning.Reused || !rule.ReusedFrom.IsEmpty));
                var isOpen = claimed.Any(rule => rule.Outcome is Outcome.Inconclusive or Outcome.NotComparable or Outcome.Error);
                Assert.Equal(isReused, outcome is Outcome.Fail);
                Assert.False(outcome is Outcome.Pass && (isReused || isOpen));
                if (outcome is not Outcome.Pass)
                    return;
                Interlocked.Increment(ref passed);
                Assert.All(
                    ComponentVerdict.Of([.. all.Where(finding => !finding.Rule.Check.ReadsFindings)], [Components.TextDecoder, Components.Tokenizer]).Where(verdict => verdict.Component != Components.VisionEncoder),
                    verdict => Assert.Equal(Verdict.Supported, verdict.Verdict));
            },
            iter: 3000);
        Assert.NotEqual(0, passed); // Otherwise the cases would show nothing.
    }

    [Fact]
    public void No_rule_on_claims_makes_the_verdict_of_a_component_or_the_conclusion_better() => findings.Sample(
        others =>
        {
            var all = Claimed(others);
            ImmutableArray<Finding> without = [.. all.Where(finding => !finding.Rule.Check.ReadsFindings)];
            ImmutableArray<string> claimed = [Components.TextDecoder, Components.Tokenizer];
            var before = ComponentVerdict.Of(without, claimed).ToDictionary(verdict => verdict.Component, verdict => Rank(verdict.Verdict));
            var after = ComponentVerdict.Of(all, claimed);
            Assert.All(after, verdict => Assert.True(before.GetValueOrDefault(verdict.Component, int.MaxValue) <= Rank(verdict.Verdict) || !before.ContainsKey(verdict.Component)));
            if (ConclusionFold.Of(after, claimed, all) is Conclusion.ClaimSupported)
                Assert.Equal(Conclusion.ClaimSupported, ConclusionFold.Of(ComponentVerdict.Of(without, claimed), claimed, without));
        },
        iter: 2000);

    static ImmutableArray<Finding> Claimed(ImmutableArray<Came> others) => OneClaim.All(
        $"{Own}\n{{ id: reuse, says: reused, components: [text-decoder] }}",
        [("origin", "claim: own", "subject"), ("decoder", "claim: own", "text-decoder"), ("reuse-of-decoder", "claim: reuse", "text-decoder"), ("all", "claim: { covers: reuse }", "tokenizer")],
        others);

    static int Rank(Verdict verdict) => verdict switch { Verdict.Supported => 0, Verdict.Conditional => 1, _ => 2 };

    static (Outcome Outcome, string Message) Check(params ImmutableArray<Came> others)
    {
        var finding = OneClaim.Check(Own, "claim: own", "subject", others);
        return (finding.Outcome, finding.Message.En);
    }
}

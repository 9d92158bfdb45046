using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>Claims that components are reused, against what other rules observed.</summary>
public sealed class ClaimedReuse
{
    const string OfQwen = "{ id: reuse, says: reused, of: qwen2.5-vl, components: [vision-encoder] }";
    const string OfLlama = "{ id: reuse, says: reused, of: llama-3, components: [tokenizer] }";
    const string OfAny = "{ id: reuse, says: reused, components: [tokenizer] }";
    const string OfBoth = "{ id: reuse, says: reused, of: llama-3, components: [tokenizer, text-decoder] }";

    [Fact]
    public void It_holds_where_the_component_was_seen_to_be_reused_from_that_model() => Assert.Equal(
        (Outcome.Pass, "as declared (vision-encoder reused from qwen2.5-vl): vision-encoder reused from qwen2.5-vl (type)"),
        Check(OfQwen, Came.Vision("type", Outcome.Fail, "qwen2.5-vl")));

    [Fact]
    public void It_fails_where_the_component_was_seen_to_be_reused_from_another_model_only() => Assert.Equal(
        (Outcome.Fail, "declared is vision-encoder reused from qwen2.5-vl, but observed is vision-encoder reused from clip (type)"),
        Check(OfQwen, Came.Vision("type", Outcome.Fail, "clip")));

    [Fact]
    public void It_holds_where_that_model_is_one_of_several() =>
        Assert.Equal(Outcome.Pass, Check(OfLlama, Came.Vocabulary("a", "llama-3", Outcome.Fail, "llama-3"), Came.Vocabulary("b", "cl100k-base", Outcome.Fail, "cl100k-base")).Outcome);

    [Fact]
    public void It_fails_where_the_component_was_measured_against_that_model_and_is_not_reused() => Assert.Equal(
        (Outcome.Fail, "declared is tokenizer reused from llama-3, but observed is tokenizer not reused from llama-3 (tokens)"),
        Check(OfLlama, Came.Vocabulary("tokens", "llama-3", Outcome.Pass)));

    [Fact]
    public void It_is_open_where_the_component_was_measured_against_other_models_only() => Assert.Equal(
        (Outcome.Inconclusive, "declared is tokenizer reused from llama-3; what was observed does not decide it: tokenizer not reused from cl100k-base (tokens), not compared with llama-3 by any rule"),
        Check(OfLlama, Came.Vocabulary("tokens", "cl100k-base", Outcome.Pass)));

    [Theory]
    [InlineData(Outcome.Inconclusive)]
    [InlineData(Outcome.NotComparable)]
    [InlineData(Outcome.Error)]
    public void It_is_open_where_the_comparison_is_open(Outcome outcome) => Assert.Equal(
        (Outcome.Inconclusive, "declared is tokenizer reused from llama-3; what was observed does not decide it: tokenizer still open (tokens)"),
        Check(OfLlama, Came.Vocabulary("tokens", "llama-3", outcome)));

    [Fact]
    public void A_difference_in_shape_or_special_tokens_is_none_in_origin() => Assert.Equal(
        (Outcome.Inconclusive, "declared is tokenizer reused from llama-3; what was observed does not decide it: tokenizer without a rule that can observe reuse, not compared with llama-3 by any rule"),
        Check(OfLlama, Came.Shape("size", "llama-3", Outcome.Pass, "tokenizer"), Came.SpecialTokens("names", "llama-3", Outcome.Pass)));

    [Fact]
    public void An_equal_shape_is_reuse_only_where_its_rule_says_so()
    {
        var same = Came.Shape("size", "llama-3", Outcome.Fail, "tokenizer");
        Assert.Equal(Outcome.Inconclusive, Check(OfLlama, same).Outcome);
        Assert.Equal((Outcome.Pass, "as declared (tokenizer reused from llama-3): tokenizer reused from llama-3 (size)"), Check(OfLlama, same with { OnFail = FailureMeaning.Reused }));
    }

    [Fact]
    public void Reuse_from_something_that_no_rule_names_does_not_decide_on_a_model()
    {
        var log = new Came("log", Components.Tokenizer, "evidence: { kind: training-log, file: log.txt }", Outcome.Fail) { OnFail = FailureMeaning.Reused };
        Assert.Equal(
            (Outcome.Inconclusive, "declared is tokenizer reused from llama-3; what was observed does not decide it: tokenizer reused, from what is not known (log), not compared with llama-3 by any rule"),
            Check(OfLlama, log));
        Assert.Equal((Outcome.Pass, "as declared (tokenizer reused): tokenizer reused, from what is not known (log)"), Check(OfAny, log));
    }

    [Fact]
    public void Without_a_model_any_reuse_that_was_seen_is_enough() =>
        Assert.Equal((Outcome.Pass, "as declared (tokenizer reused): tokenizer reused from cl100k-base (tokens)"), Check(OfAny, Came.Vocabulary("tokens", "cl100k-base", Outcome.Fail, "cl100k-base")));

    [Fact]
    public void Without_a_model_it_fails_where_every_measurement_of_origin_passed()
    {
        var first = Came.Vocabulary("first", "llama-3", Outcome.Pass);
        Assert.Equal(
            (Outcome.Fail, "declared is tokenizer reused, but observed is tokenizer not reused from llama-3, cl100k-base (first, second)"),
            Check(OfAny, first, Came.Vocabulary("second", "cl100k-base", Outcome.Pass)));
        Assert.Equal(Outcome.Inconclusive, Check(OfAny, first, Came.Vocabulary("second", "cl100k-base", Outcome.Inconclusive)).Outcome);
        Assert.Equal(Outcome.Inconclusive, Check(OfAny, first, Came.Vocabulary("second", "cl100k-base", Outcome.Fail)).Outcome);
    }

    [Fact]
    public void Without_any_rule_of_the_component_nothing_is_decided()
    {
        Assert.Equal(Outcome.Inconclusive, Check(OfAny, Came.Weights("others", "llama-3", Outcome.Fail, "llama-3")).Outcome);
        Assert.Equal(Outcome.Inconclusive, Check(OfAny, Came.SpecialTokens("names", "llama-3", Outcome.Pass)).Outcome);
    }

    [Fact]
    public void What_does_not_apply_is_no_observation() =>
        Assert.Equal(Outcome.Inconclusive, Check(OfAny, Came.Vocabulary("tokens", "llama-3", Outcome.NotApplicable)).Outcome);

    [Fact]
    public void Every_component_of_the_claim_has_to_be_as_declared()
    {
        var tokens = Came.Vocabulary("tokens", "llama-3", Outcome.Fail, "llama-3");
        Assert.Equal(Outcome.Pass, Check(OfBoth, tokens, Came.Weights("weights", "llama-3", Outcome.Fail, "llama-3")).Outcome);
        Assert.Equal(Outcome.Inconclusive, Check(OfBoth, tokens, Came.Weights("weights", "llama-3", Outcome.Inconclusive)).Outcome);
        Assert.Equal(
            (Outcome.Fail, "declared is tokenizer, text-decoder reused from llama-3, but observed is text-decoder not reused from llama-3 (weights)"),
            Check(OfBoth, tokens, Came.Weights("weights", "llama-3", Outcome.Pass)));
    }

    [Fact]
    public void It_rests_on_the_facts_that_the_others_rest_on()
    {
        var tokens = Came.Vocabulary("tokens", "llama-3", Outcome.Fail, "llama-3");
        Assert.False(OneClaim.Check(OfLlama, "claim: reuse", "tokenizer", tokens).RestsOnStatedFacts);
        Assert.True(OneClaim.Check(OfLlama, "claim: reuse", "tokenizer", tokens with { FromStated = true }).RestsOnStatedFacts);
    }

    [Fact]
    public void It_says_so_in_Korean() => Assert.Equal(
        "선언은 tokenizer: llama-3에서 재사용이지만 관찰 결과로는 판단할 수 없습니다: tokenizer cl100k-base에서 재사용하지 않음 (tokens), llama-3와(과) 비교하는 규칙 없음",
        OneClaim.Check(OfLlama, "claim: reuse", "subject", Came.Vocabulary("tokens", "cl100k-base", Outcome.Pass)).Message.Ko);

    static (Outcome Outcome, string Message) Check(string claim, params ImmutableArray<Came> others)
    {
        var finding = OneClaim.Check(claim, "claim: reuse", "subject", others);
        return (finding.Outcome, finding.Message.En);
    }
}

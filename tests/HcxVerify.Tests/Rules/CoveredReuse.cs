using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>Rules by which every reuse has to be declared.</summary>
public sealed class CoveredReuse
{
    const string None = "{ id: own, says: from-scratch, components: [tokenizer] }";
    const string OfQwen = "{ id: vision, says: reused, of: qwen2.5-vl, components: [vision-encoder] }";
    const string OfAny = "{ id: vision, says: reused, components: [vision-encoder] }";

    static readonly Came vision = Came.Vision("type", Outcome.Fail, "qwen2.5-vl");
    static readonly Came tokens = Came.Vocabulary("tokens", "llama-3", Outcome.Pass);

    [Theory]
    [InlineData(OfQwen, "vision-encoder reused from qwen2.5-vl")]
    [InlineData(OfAny, "vision-encoder reused")]
    public void Reuse_that_a_claim_declares_passes(string claim, string declared) => Assert.Equal(
        (Outcome.Pass, $"all reuse that was observed is declared ({declared}): vision-encoder reused from qwen2.5-vl (type)"), Check(claim, "vision-encoder", vision));

    [Fact]
    public void Reuse_that_no_claim_declares_fails() => Assert.Equal(
        (Outcome.Fail, "not declared is vision-encoder reused from qwen2.5-vl (type); declared is no reuse"), Check(None, "vision-encoder", vision));

    [Fact]
    public void Reuse_that_is_declared_of_another_model_fails() => Assert.Equal(
        (Outcome.Fail, "not declared is vision-encoder reused from clip (type); declared is vision-encoder reused from qwen2.5-vl"),
        Check(OfQwen, "vision-encoder", Came.Vision("type", Outcome.Fail, "clip")));

    [Fact]
    public void Reuse_that_is_declared_of_another_component_fails() => Assert.Equal(
        (Outcome.Fail, "not declared is tokenizer reused from llama-3 (tokens); declared is no reuse"),
        Check(OfAny, "tokenizer", Came.Vocabulary("tokens", "llama-3", Outcome.Fail, "llama-3")));

    [Fact]
    public void One_model_of_two_that_is_not_declared_fails() =>
        Assert.Equal(Outcome.Fail, Check(OfQwen, "vision-encoder", vision, Came.Vision("other", Outcome.Fail, "clip")).Outcome);

    [Fact]
    public void Two_claims_may_declare_two_models_of_one_component() => Assert.Equal(
        Outcome.Pass,
        Check($"{OfQwen}\n{{ id: more, says: reused, of: clip, components: [vision-encoder] }}", "vision-encoder", vision, Came.Vision("other", Outcome.Fail, "clip")).Outcome);

    [Fact]
    public void Reuse_from_what_is_not_known_is_declared_only_where_a_claim_names_no_model()
    {
        var log = new Came("log", Components.VisionEncoder, "evidence: { kind: training-log, file: log.txt }", Outcome.Fail) { OnFail = FailureMeaning.Reused };
        Assert.Equal(Outcome.Pass, Check(OfAny, "vision-encoder", log).Outcome);
        Assert.Equal((Outcome.Fail, "not declared is vision-encoder reused, from what is not known (log); declared is vision-encoder reused from qwen2.5-vl"), Check(OfQwen, "vision-encoder", log));
    }

    [Fact]
    public void A_component_that_was_measured_and_is_not_reused_passes() => Assert.Equal(
        (Outcome.Pass, "all reuse that was observed is declared (no reuse): tokenizer not reused from llama-3 (tokens)"), Check(None, "tokenizer", tokens));

    [Fact]
    public void Without_a_rule_that_could_show_reuse_nothing_is_decided()
    {
        Assert.Equal(
            (Outcome.Inconclusive, "whether all reuse is declared (no reuse) is not decided: tokenizer without a rule that can observe reuse"),
            Check(None, "tokenizer", Came.SpecialTokens("names", "llama-3", Outcome.Pass)));
        Assert.Equal(Outcome.Inconclusive, Check(None, "tokenizer", vision).Outcome);
    }

    [Theory]
    [InlineData(Outcome.Inconclusive)]
    [InlineData(Outcome.NotComparable)]
    [InlineData(Outcome.Error)]
    public void A_rule_that_could_show_reuse_and_is_open_leaves_it_open(Outcome outcome)
    {
        var open = Came.Vocabulary("base", "cl100k-base", outcome);
        Assert.Equal(
            (Outcome.Inconclusive, "whether all reuse is declared (no reuse) is not decided: tokenizer not reused from llama-3 (tokens), still open (base)"),
            Check(None, "tokenizer", tokens, open));
        Assert.Equal(Outcome.Fail, Check(None, "tokenizer", Came.Vocabulary("tokens", "llama-3", Outcome.Fail, "llama-3"), open).Outcome);
    }

    [Fact]
    public void An_open_rule_that_could_not_show_reuse_leaves_nothing_open() =>
        Assert.Equal(Outcome.Pass, Check(None, "tokenizer", tokens, Came.SpecialTokens("names", "llama-3", Outcome.Inconclusive)).Outcome);

    [Fact]
    public void On_the_subject_it_is_about_every_component_that_has_rules()
    {
        Assert.Equal(
            (Outcome.Pass, "all reuse that was observed is declared (vision-encoder reused from qwen2.5-vl): vision-encoder reused from qwen2.5-vl (type); tokenizer not reused from llama-3 (tokens)"),
            Check(OfQwen, "subject", vision, tokens));
        Assert.Equal(
            (Outcome.Fail, "not declared is text-decoder reused from llama-3 (weights); declared is no reuse"),
            Check(OfQwen, "subject", vision, tokens, Came.Weights("weights", "llama-3", Outcome.Fail, "llama-3")));
        Assert.Equal(
            (Outcome.Inconclusive, "whether all reuse is declared (vision-encoder reused from qwen2.5-vl) is not decided: text-decoder without a rule that can observe reuse"),
            Check(OfQwen, "subject", vision, tokens, Came.Shape("shape", "llama-3", Outcome.Pass)));
    }

    [Fact]
    public void On_the_subject_a_component_that_the_model_does_not_have_is_left_out_and_one_rule_at_least_has_to_apply()
    {
        var absent = vision with { Outcome = Outcome.NotApplicable };
        Assert.Equal(Outcome.Pass, Check(OfQwen, "subject", absent, tokens).Outcome);
        Assert.Equal(Outcome.Inconclusive, Check(OfQwen, "subject", absent).Outcome);
        Assert.Equal(Outcome.Inconclusive, Check(OfQwen, "subject").Outcome);
    }

    [Fact]
    public void Reuse_of_the_subject_as_a_whole_cannot_be_declared() => Assert.Equal(
        (Outcome.Fail, "not declared is subject reused from llama-3 (whole); declared is no reuse"),
        Check(OfQwen, "subject", vision, Came.Weights("whole", "llama-3", Outcome.Fail, "llama-3") with { Component = "subject" }));

    static (Outcome Outcome, string Message) Check(string claims, string component, params ImmutableArray<Came> others)
    {
        var finding = OneClaim.Check(claims, "claim: { covers: reuse }", component, others);
        return (finding.Outcome, finding.Message.En);
    }
}

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Rules;

/// <summary>A claim on a figure: holds when the fact is what was published.</summary>
static class ClaimedFigure
{
    public static Evaluation Evaluate(Claim.States claim, Evaluating context)
    {
        if (context.Fact(claim.Fact) is not { } fact)
            return Evaluation.Inconclusive(context.WhyUnknown(claim.Fact.Name));
        if (FactComparison.Equal(fact.Value, claim.Value) is not { } equal)
            return Evaluation.Inconclusive(Messages.FactOfOtherType.With(fact.Name, fact.Value.Shown, claim.Value.Shown, claim.Id));
        var source = claim.Source is null ? null : Messages.Because.With(claim.Source);
        return new(
            equal ? Outcome.Pass : Outcome.Fail,
            equal ? Messages.ClaimHolds.With(fact.Name, fact.Value.Shown) : Messages.ClaimFails.With(fact.Name, fact.Value.Shown, claim.Value.Shown, source),
            [new Measurement.Compared(fact.Name, fact.Value, claim.Id, claim.Value, equal)]);
    }
}

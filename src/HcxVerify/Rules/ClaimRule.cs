using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary><c>claim</c>: a published figure, what is said of whole components, or whether all reuse was said.</summary>
static class ClaimRule
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (ClaimCheck)rule.Check;
        return check.Claim is null ? CoveredReuse.Evaluate(rule, context) : context.Claim(check.Claim) switch
        {
            Claim.States figure => ClaimedFigure.Evaluate(figure, context),
            Claim.Says { Statement: Statement.FromScratch } claim => ClaimedOrigin.FromScratch(claim, context),
            Claim.Says claim => ClaimedOrigin.Reused(claim, context),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }
}

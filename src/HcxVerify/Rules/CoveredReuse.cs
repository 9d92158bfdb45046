using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>
/// <c>claim: { covers: reuse }</c>: fails when a reuse was observed that no claim declares; passes when each component has a rule that can
/// show reuse, and none of those is open.
/// </summary>
static class CoveredReuse
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        ImmutableArray<Claim.Says> claims = [.. context.Claims.OfType<Claim.Says>().Where(claim => claim.Statement is Statement.Reused)];
        ImmutableArray<Observation> all = [.. Scope(rule, context).Select(context.Observe).Where(observation => observation.Component == rule.Component || !observation.Findings.IsEmpty)];
        ImmutableArray<Observation> undeclared = [.. all.Where(observation => !IsDeclared(observation, claims))];
        if (!undeclared.IsEmpty)
            return Evaluation.Of(Outcome.Fail, Messages.ReuseUndeclared.With(Observed(undeclared), Declared(claims, undeclared)));
        // Nothing to look at is no proof that there is nothing.
        ImmutableArray<Observation> undecided = [.. all.Where(observation => !observation.IsExamined || !observation.Open.IsEmpty)];
        if (all.IsEmpty || !undecided.IsEmpty)
            return Evaluation.Inconclusive(Messages.ReuseUndecided.With(Declared(claims, all), all.IsEmpty ? Messages.NothingObserved : Observed(undecided)));
        return Evaluation.Of(Outcome.Pass, Messages.ReuseDeclared.With(Declared(claims, all), Observed(all)));
    }

    // A rule on the subject is about every component that has a rule; the subject itself is one where a rule on it shows reuse or could.
    static IEnumerable<string> Scope(Rule rule, Evaluating context) => rule.Component != Components.Subject
        ? [rule.Component]
        : context.Findings.Select(finding => finding.Rule.Component)
            .Distinct(StringComparer.Ordinal)
            .Where(component => component != Components.Subject || Observation.Of(component, context.Findings).IsExamined);

    static bool IsDeclared(Observation observation, ImmutableArray<Claim.Says> claims)
    {
        ImmutableArray<Claim.Says> own = [.. claims.Where(claim => claim.Components.Contains(observation.Component))];
        return observation.ReusedFrom.All(name => own.Any(claim => claim.Of is null || claim.Of.Name == name))
            && (!observation.IsReusedSomehow || own.Any(claim => claim.Of is null));
    }

    static LocalizedText Declared(ImmutableArray<Claim.Says> claims, ImmutableArray<Observation> observations)
    {
        ImmutableArray<LocalizedText> declared =
            [.. claims.Where(claim => observations.Any(observation => claim.Components.Contains(observation.Component))).Select(ObservationText.Declared)];
        return declared.IsEmpty ? Messages.NothingDeclared : LocalizedText.Join("; ", declared);
    }

    static LocalizedText Observed(ImmutableArray<Observation> observations) => LocalizedText.Join(
        "; ", observations.Select(observation => Messages.ObservedOf.With(observation.Component, ObservationText.Observed(observation, withRules: true))));
}

using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>A claim on the origin of whole components, against what the other rules observed.</summary>
static class ClaimedOrigin
{
    /// <summary>
    /// Fails when a component was seen to be reused; holds when for each one a measurement of its origin passed and none of its rules failed
    /// or is open.
    /// </summary>
    public static Evaluation FromScratch(Claim.Says claim, Evaluating context)
    {
        ImmutableArray<Observation> all = [.. claim.Components.Select(context.Observe)];
        ImmutableArray<Observation> reused = [.. all.Where(observation => observation.IsReused)];
        if (!reused.IsEmpty)
            return Evaluate(Outcome.Fail, claim, reused.Select(Observed));
        return all.All(observation => !observation.NoReuse.IsEmpty && observation.Findings.All(finding => finding.Outcome is Outcome.Pass))
            ? Evaluate(Outcome.Pass, claim, all.Select(Observed))
            : Evaluate(Outcome.Inconclusive, claim, all.Select(WithQuestions));
    }

    /// <summary>Holds when every component was seen to be reused from the model that the claim names; fails when one was seen not to be.</summary>
    public static Evaluation Reused(Claim.Says claim, Evaluating context)
    {
        ImmutableArray<(Observation Of, bool? Agrees)> all =
            [.. claim.Components.Select(context.Observe).Select(observation => (observation, claim.Of is { Name: var name } ? Agrees(observation, name) : Agrees(observation)))];
        var outcome = all.Any(pair => pair.Agrees is false) ? Outcome.Fail
            : all.All(pair => pair.Agrees is true) ? Outcome.Pass
            : Outcome.Inconclusive;
        var shown = all.Where(pair => outcome is not Outcome.Fail || pair.Agrees is false);
        return Evaluate(outcome, claim, shown.Select(pair => pair.Agrees is null && claim.Of is { Name: var name } ? WithMissing(pair.Of, name) : Observed(pair.Of)));
    }

    static bool? Agrees(Observation observation, string reference) =>
        observation.ReusedFrom.Contains(reference) ? true
        : !observation.ReusedFrom.IsEmpty || observation.NotReusedFrom.Contains(reference) ? false
        : null;

    static bool? Agrees(Observation observation) => observation.IsReused ? true : observation.IsMeasuredAsOwn ? false : null;

    static Evaluation Evaluate(Outcome outcome, Claim.Says claim, IEnumerable<LocalizedText> observed)
    {
        var message = outcome switch
        {
            Outcome.Pass => Messages.ClaimAgrees,
            Outcome.Fail => Messages.ClaimDisagrees,
            _ => Messages.ClaimUndecided,
        };
        return Evaluation.Of(outcome, message.With(ObservationText.Declared(claim), LocalizedText.Join("; ", observed)));
    }

    static LocalizedText Observed(Observation observation) => Messages.ObservedOf.With(observation.Component, ObservationText.Observed(observation, withRules: true));

    // What keeps a component from being found from scratch, also where it is no question of reuse.
    static LocalizedText WithQuestions(Observation observation)
    {
        var others = observation.Findings.Where(finding => finding.Outcome is not Outcome.Pass).Except(observation.Open).ToList();
        var questioned = others.Where(finding => finding.Outcome is Outcome.Fail).ToList();
        var open = others.Where(finding => finding.IsOpen).ToList();
        return LocalizedText.Join(", ",
        [
            Observed(observation),
            .. questioned.Count > 0 ? [Messages.Questioned.With(Ids(questioned))] : ImmutableArray<LocalizedText>.Empty,
            .. open.Count > 0 ? [Messages.StillOpen.With(Ids(open))] : ImmutableArray<LocalizedText>.Empty,
        ]);
    }

    static LocalizedText WithMissing(Observation observation, string reference) => observation.IsComparedWith(reference)
        ? Observed(observation)
        : LocalizedText.Join(", ", [Observed(observation), Messages.NotComparedWith.With(reference)]);

    static LocalizedText Ids(IEnumerable<Finding> findings) => Messages.Because.With(string.Join(", ", findings.Select(finding => finding.Rule.Id)));
}

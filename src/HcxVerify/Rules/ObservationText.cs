using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>What was declared and what was observed, in words.</summary>
public static class ObservationText
{
    /// <summary>What a claim says of its components.</summary>
    public static LocalizedText Declared(Claim.Says claim) => Declared(claim, string.Join(", ", claim.Components));

    /// <summary>What a claim says of components.</summary>
    public static LocalizedText Declared(Claim.Says claim, string components) =>
        claim.Statement is Statement.FromScratch ? Messages.DeclaredFromScratch.With(components)
        : claim.Of is null ? Messages.DeclaredReused.With(components)
        : Messages.DeclaredReusedFrom.With(components, claim.Of.Name);

    /// <summary>What was observed of a component, without its name.</summary>
    /// <param name="withRules">Whether the ids of the rules are told with it.</param>
    public static LocalizedText Observed(Observation observation, bool withRules)
    {
        LocalizedText? Rules(IEnumerable<Finding> findings) => withRules ? Messages.Because.With(string.Join(", ", findings.Select(finding => finding.Rule.Id))) : null;

        var parts = ImmutableArray.CreateBuilder<LocalizedText>();
        if (!observation.ReusedFrom.IsEmpty)
            parts.Add(Messages.ReusedFrom.With(string.Join(", ", observation.ReusedFrom), Rules(observation.Reuse)));
        else if (observation.IsReused)
            parts.Add(Messages.ReusedSomehow.With(Rules(observation.Reuse)));
        if (!observation.NotReusedFrom.IsEmpty)
            parts.Add(Messages.NotReusedFrom.With(string.Join(", ", observation.NotReusedFrom), Rules(observation.NoReuse)));
        if (!observation.Open.IsEmpty)
            parts.Add(Messages.StillOpen.With(Rules(observation.Open)));
        return parts.Count == 0 ? Messages.NothingObserved : LocalizedText.Join(", ", parts);
    }
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Verdicts;

/// <summary>A waiver, and what came of it.</summary>
/// <param name="Finding">The finding that it is for; null where there is none, or none was looked for.</param>
/// <param name="Problem">Why it waives nothing; null where it does, or would.</param>
public sealed record WaiverUse(Waiver Waiver, Finding? Finding, Diagnostic? Problem)
{
    /// <summary>What comes of waivers by their dates alone.</summary>
    public static ImmutableArray<WaiverUse> Of(ImmutableArray<Waiver> waivers, Calendar calendar) => [.. waivers.Select(waiver => new WaiverUse(waiver, null, Over(waiver, calendar)))];

    /// <summary>What comes of waivers in a verification.</summary>
    public static ImmutableArray<WaiverUse> Of(ImmutableArray<Waiver> waivers, ImmutableArray<Finding> findings, ModelFacts subject, Calendar calendar) =>
        [.. waivers.Select(waiver => Of(waiver, findings, subject, calendar))];

    /// <summary>The findings, with the waivers that hold for them. Nothing else of a finding changes.</summary>
    public static ImmutableArray<Finding> Apply(ImmutableArray<WaiverUse> uses, ImmutableArray<Finding> findings)
    {
        var holding = uses.Where(use => use is { Finding: not null, Problem: null }).ToLookup(use => use.Waiver.Rule, use => use.Waiver, StringComparer.Ordinal);
        return [.. findings.Select(finding => holding[finding.Rule.Id].FirstOrDefault() is { } waiver ? finding with { Waiver = waiver } : finding)];
    }

    // The other model comes first: its rules may be others, too.
    static WaiverUse Of(Waiver waiver, ImmutableArray<Finding> findings, ModelFacts subject, Calendar calendar)
    {
        if (subject.Digest is null)
            return Unmatched(waiver, Messages.WaiverWithoutDigest.With(waiver.Subject), Messages.WaiverWithoutDigestRemedy);
        if (subject.Digest != waiver.Subject)
            return Unmatched(waiver, Messages.WaiverForOtherModel.With(waiver.Subject, subject.Digest), Messages.WaiverOtherModelRemedy);
        if (findings.FirstOrDefault(finding => finding.Rule.Id == waiver.Rule) is not { } finding)
            return Unmatched(waiver, Messages.WaiverUnknownRule, Suggestion.For(waiver.Rule, findings.Select(other => other.Rule.Id)));
        if (finding.Rule.Component != waiver.Component)
            return Unmatched(waiver, Messages.WaiverOtherComponent.With(finding.Rule.Component, waiver.Component), Messages.WaiverOtherComponentRemedy.With(finding.Rule.Component));
        if (finding.IsUnwaivable)
            return Unmatched(waiver, Messages.WaiverOfPickle, Messages.WaiverOfPickleRemedy);
        return finding.Outcome is Outcome.Pass or Outcome.NotApplicable
            ? new(waiver, null, HostCodes.NeedlessWaiver.At(waiver.Place, waiver.Rule, Words.Outcomes.Shown(finding.Outcome)))
            : new(waiver, finding, Over(waiver, calendar));
    }

    static WaiverUse Unmatched(Waiver waiver, LocalizedText reason, LocalizedText remedy) => new(waiver, null, HostCodes.UnmatchedWaiver.At(waiver.Place, waiver.Rule, reason, remedy));

    static Diagnostic? Over(Waiver waiver, Calendar calendar) => calendar.IsOver(DateOnly.FromDateTime(waiver.Expires)) switch
    {
        null => HostCodes.UndatedWaiver.At(waiver.Place, waiver.Rule, Day.Shown(waiver.Expires)),
        true => HostCodes.ExpiredWaiver.At(waiver.Place, waiver.Rule, waiver.Owner, Day.Shown(waiver.Expires)),
        false => null,
    };
}

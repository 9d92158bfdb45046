using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Tests.Verdicts;

/// <summary>Findings as the folding sees them.</summary>
static class Findings
{
    static readonly Place place = new("rules.hcx.yml", 1, 1);

    /// <summary>The outcomes that a finding has before anybody waives it.</summary>
    public static readonly ImmutableArray<Outcome> Outcomes =
        [Outcome.Pass, Outcome.Fail, Outcome.Inconclusive, Outcome.NotComparable, Outcome.NotApplicable, Outcome.Error];

    /// <summary>A finding for each outcome, meaning, priority, and kind of rule: one that measures, and one that reads declared values.</summary>
    public static readonly ImmutableArray<Finding> EachKind =
    [
        .. from outcome in Outcomes
           from meaning in Enum.GetValues<FailureMeaning>()
           from priority in Enum.GetValues<Priority>()
           from measures in (bool[])[true, false]
           select Of(outcome, meaning, priority, measures),
    ];

    public static Finding Of(
        Outcome outcome,
        FailureMeaning meaning = FailureMeaning.Questioned,
        Priority priority = Priority.High,
        bool measures = false,
        Severity severity = Severity.Error,
        string component = Components.TextDecoder,
        string id = "the-rule")
    {
        Check check = measures ? new VocabularyCheck(new("other", place), [VocabularyRelation.Identical], []) : new ClaimCheck("published", place);
        return new(new(id, place, component, severity, meaning, priority, null, null, null, null, check), outcome, new("message"), [], []);
    }

    /// <summary>Every multiset of at most three of some things.</summary>
    public static IEnumerable<ImmutableArray<T>> Multisets<T>(ImmutableArray<T> all)
    {
        yield return [];
        for (var first = 0; first < all.Length; first++)
        {
            yield return [all[first]];
            for (var second = first; second < all.Length; second++)
            {
                yield return [all[first], all[second]];
                for (var third = second; third < all.Length; third++)
                    yield return [all[first], all[second], all[third]];
            }
        }
    }
}

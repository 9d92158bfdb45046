using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary><c>all</c> in place of a reference: the check is made against every suspect, and what it comes to is one finding.</summary>
static class EverySuspect
{
    const int MostReasons = 5;
    const int MostNames = 10;
    const int LongestReason = 400;

    // A failure against one suspect is a failure. A pass is one against every suspect; what applies to none of them applies to no model.
    static readonly ImmutableArray<Outcome> precedence =
        [Outcome.Fail, Outcome.Error, Outcome.Inconclusive, Outcome.NotComparable, Outcome.Pass, Outcome.NotApplicable];

    /// <summary>The evaluations against each suspect, taken together; without a suspect nothing was compared.</summary>
    /// <param name="all">Where it says <c>all</c>.</param>
    /// <param name="evaluate">Evaluates the rule against one reference.</param>
    /// <param name="others">What the rule comes to against others, which count as one suspect more.</param>
    public static Evaluation Evaluate(
        Rule rule, ReferenceUse all, ImmutableArray<LoadedReference> suspects, Func<ReferenceUse, Evaluation> evaluate, (LocalizedText Name, Evaluation Is)? others = null)
    {
        if (suspects.IsEmpty && others is null)
            return Evaluation.Inconclusive(Messages.NoSuspect);
        ImmutableArray<(LocalizedText Name, Evaluation Is)> each = [.. suspects.Select(suspect => (new LocalizedText(suspect.Name), evaluate(Use(suspect, all)))), .. others is { } one ? [one] : ImmutableArray<(LocalizedText, Evaluation)>.Empty];
        var outcome = precedence.First(outcome => each.Any(one => one.Is.Outcome == outcome));
        ImmutableArray<(LocalizedText Name, Evaluation Is)> deciding = [.. each.Where(one => one.Is.Outcome == outcome)];
        return new(outcome, Message(outcome, deciding, each), [.. each.SelectMany(one => one.Is.Measurements)])
        {
            ReusedFrom = [.. each.SelectMany(one => ReusedFrom(rule, one.Name.En, one.Is)).Distinct(StringComparer.Ordinal)],
            OnlyQuestions = outcome is Outcome.Fail && deciding.All(one => one.Is.OnlyQuestions),
        };
    }

    // A suspect that one file puts in place of a built-in reference is meant as that file has it, also by the rules of a pack.
    static ReferenceUse Use(LoadedReference suspect, ReferenceUse all) => new(suspect.Name, suspect.OnlyIn is { } file ? all.Place with { File = file } : all.Place);

    // Where a failure means reuse, it is reuse from the one that the check failed against, not from all of them.
    static ImmutableArray<string> ReusedFrom(Rule rule, string name, Evaluation evaluation) =>
        evaluation is { Outcome: Outcome.Fail, OnlyQuestions: false, ReusedFrom.IsEmpty: true } && rule.OnFail is FailureMeaning.Reused ? [name] : evaluation.ReusedFrom;

    static LocalizedText Message(Outcome outcome, ImmutableArray<(LocalizedText Name, Evaluation Is)> deciding, ImmutableArray<(LocalizedText Name, Evaluation Is)> each)
    {
        // What is missing in the model is so against every suspect, and is said once.
        ImmutableArray<IGrouping<LocalizedText, (LocalizedText Name, Evaluation Is)>> reasons = [.. deciding.OrderByDescending(one => one.Is.IsTelling).GroupBy(one => one.Is.Message)];
        List<LocalizedText> parts = [.. reasons.Take(MostReasons).Select(same => Messages.AgainstOne.With(Names(same), Short(same.Key)))];
        if (reasons.Length > MostReasons)
            parts.Add(Messages.AgainstMore.With(reasons.Skip(MostReasons).Sum(same => same.Count()), Names(reasons.Skip(MostReasons).SelectMany(same => same))));
        foreach (var other in precedence.Where(other => other != outcome && each.Any(one => one.Is.Outcome == other)))
            parts.Add(Messages.AgainstOthers.With(Words.Outcomes.Shown(other), Names(each.Where(one => one.Is.Outcome == other))));
        return LocalizedText.Join("; ", parts);
    }

    static LocalizedText Short(LocalizedText reason) => new(SingleLine.Of(reason.En, LongestReason), SingleLine.Of(reason.Ko ?? reason.En, LongestReason));

    static LocalizedText Names(IEnumerable<(LocalizedText Name, Evaluation Is)> some)
    {
        ImmutableArray<LocalizedText> names = [.. some.Select(one => one.Name)];
        return new(SingleLine.List([.. names.Select(name => name.En)], MostNames), SingleLine.List([.. names.Select(name => name.In(ReportLanguage.Korean))], MostNames));
    }
}

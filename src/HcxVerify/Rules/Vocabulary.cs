using System.Collections.Immutable;
using System.Diagnostics;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// <c>vocabulary</c>: fails when the relation to the reference's vocabulary is one of <c>fail-when</c>; one of <c>warn-when</c> is a failure
/// that only questions. Then the thresholds count. What cannot be told stays open, and what cannot be compared is no support.
/// </summary>
static class Vocabulary
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (VocabularyCheck)rule.Check;
        var reference = context.Reference(check.DiffersFrom);
        return context.Measurements.Vocabulary(reference, check.Limits) switch
        {
            Measured<VocabularyComparison>.Missing(var reason) => Evaluation.Inconclusive(reason),
            Measured<VocabularyComparison>.Value(var comparison) => Decide(check, Noted(comparison, context) with { Against = reference.Shown }, reference),
            _ => throw new UnreachableException(),
        };
    }

    // Without a vocabulary the special tokens are all that is said, and may be stated.
    static VocabularyComparison Noted(VocabularyComparison comparison, Evaluating context)
    {
        if (comparison is { Metrics: null, Ancestor: not null })
            context.Fact(FactTable.TokenizerSpecialTokens);
        return comparison;
    }

    static Evaluation Decide(VocabularyCheck check, VocabularyComparison comparison, LoadedReference reference)
    {
        var relation = comparison.Relation;
        var outcome = check.FailWhen.Contains(relation) || check.WarnWhen.Contains(relation) ? Outcome.Fail : relation switch
        {
            VocabularyRelation.Indeterminate => Outcome.Inconclusive,
            VocabularyRelation.NotComparable => Outcome.NotComparable,
            _ => Outcome.Pass,
        };
        var (decided, because) = outcome is Outcome.Pass ? Thresholds(check, comparison.Metrics) : (outcome, null);
        return new(decided, Message(comparison, reference, because), Measurements(comparison, reference))
        {
            ReusedFrom = outcome is Outcome.Fail && comparison.IsReuse ? [reference.Name] : [],
            OnlyQuestions = outcome is Outcome.Fail && !check.FailWhen.Contains(relation),
            Vocabulary = comparison,
        };
    }

    // A metric that was not computed is not below a threshold, and a number that is none is not, either.
    static (Outcome Outcome, LocalizedText? Because) Thresholds(VocabularyCheck check, VocabularyMetrics? metrics)
    {
        var open = default(LocalizedText);
        foreach (var threshold in check.AtMost)
        {
            var metric = VocabularyMetricTable.Of(threshold.Metric);
            if (metrics is null || metric.Of(metrics) is not { } value || !double.IsFinite(value))
                open ??= Messages.MetricUnknown.With(metric.Name);
            else if (value > threshold.Most)
                return (Outcome.Fail, Messages.MetricAbove.With(metric.Name, Shown(value), Shown(threshold.Most)));
        }

        if (check.OwnTokensAtLeast is { } least)
        {
            if (metrics is null)
                open ??= Messages.OwnTokensUnknown;
            else if (metrics.OwnTokens < least)
                return (Outcome.Fail, Messages.OwnTokensFew.With(metrics.OwnTokens, least));
        }

        return open is null ? (Outcome.Pass, null) : (Outcome.Inconclusive, open);
    }

    static LocalizedText Message(VocabularyComparison comparison, LoadedReference reference, LocalizedText? because)
    {
        var relation = Words.VocabularyRelations.Shown(comparison.Relation);
        var named = comparison.Ancestor is { } ancestor ? new LocalizedText($"{relation.En}: {ancestor}", $"{relation.Ko}: {ancestor}") : relation;
        var told = Messages.VocabularyRelates.With(reference.Shown, named);
        foreach (var more in new[] { Numbers(comparison.Metrics), comparison.Reason, because })
        {
            if (more is not null)
                told = new($"{told.En}; {more.En}", $"{told.Ko}. {more.Ko ?? more.En}");
        }

        return told;
    }

    static LocalizedText? Numbers(VocabularyMetrics? metrics) => metrics is null ? null
        : Messages.VocabularyNumbers.With(Shown(metrics.Common), Shown(metrics.Candidate), Shown(metrics.Reference), Shown(metrics.OrderAdjacency), Shown(metrics.Jaccard));

    static ImmutableArray<Measurement> Measurements(VocabularyComparison comparison, LoadedReference reference)
    {
        var related = new Measurement.Related("relation", reference.Name, Words.VocabularyRelations[comparison.Relation]);
        if (comparison.Metrics is not { } metrics)
            return [related];
        return
        [
            related,
            new Measurement.Value("commonTokens", metrics.Common),
            new Measurement.Value("candidateTokens", metrics.Candidate),
            new Measurement.Value("referenceTokens", metrics.Reference),
            new Measurement.Value("sampledOneIn", metrics.OneIn),
            .. VocabularyMetricTable.All.Select(metric => (Measurement)(metric.Of(metrics) is { } value && double.IsFinite(value)
                ? new Measurement.Value(metric.JsonName, value)
                : new Measurement.Missing(metric.JsonName, Messages.Unknown))),
        ];
    }

    static string Shown(int number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    static string Shown(double value) => value.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);
}

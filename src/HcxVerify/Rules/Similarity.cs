using System.Diagnostics;
using System.Globalization;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// <c>similarity</c>: passes when no reuse was found, the effect is below the rule's threshold, and an effect of that size would have been
/// found; fails when the weights are the reference's, or were made from them.
/// </summary>
static class Similarity
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (SimilarityCheck)rule.Check;
        var reference = context.Reference(check.Against);
        return context.Measurements.Weights(reference, rule.Component) switch
        {
            Measured<WeightComparison>.Missing(var reason) => Evaluation.Inconclusive(reason),
            Measured<WeightComparison>.Value(var comparison) => Decide(comparison, check.Below, reference, rule.Component),
            _ => throw new UnreachableException(),
        };
    }

    static Evaluation Decide(WeightComparison comparison, double below, LoadedReference reference, string component)
    {
        var relation = Messages.WeightsRelate.With(component, reference.Shown, Words.WeightRelations.Shown(comparison.Relation));
        var related = comparison.Reason is { } reason ? LocalizedText.Join("; ", [relation, reason]) : relation;
        var (outcome, message) = comparison switch
        {
            { IsReuse: true } => (Outcome.Fail, related),
            { Relation: WeightRelation.NotComparable } => (Outcome.NotComparable, related),
            { Relation: not WeightRelation.NoReuseFound } => (Outcome.Inconclusive, related),
            // NaN is in no range.
            { Effect: not >= 0 } => (Outcome.Inconclusive, Messages.WeightsEffect.With(reference.Shown, Shown(comparison.Effect), Shown(below))),
            { Effect: var effect } when effect >= below => (Outcome.Inconclusive, Messages.WeightsEffect.With(reference.Shown, Shown(effect), Shown(below))),
            { DetectionLimit: >= 0 and var limit } when limit <= below => (Outcome.Pass, Messages.WeightsDiffer.With(reference.Shown, Shown(comparison.Effect), Shown(below), Shown(limit))),
            _ => (Outcome.Inconclusive, Messages.WeightsLimit.With(reference.Shown, Shown(comparison.DetectionLimit), Shown(below))),
        };
        return new(outcome, message,
        [
            new Measurement.Related("relation", reference.Name, Words.WeightRelations[comparison.Relation]),
            Number("effect", comparison.Effect),
            Number("detectionLimit", comparison.DetectionLimit),
        ])
        {
            ReusedFrom = outcome is Outcome.Fail ? [reference.Name] : [],
        };
    }

    static Measurement Number(string name, double? number) =>
        number is { } value && double.IsFinite(value) ? new Measurement.Value(name, value) : new Measurement.Missing(name, Messages.Unknown);

    static LocalizedText Shown(double? number) => number is { } value ? new(value.ToString("R", CultureInfo.InvariantCulture)) : Messages.Unknown;
}

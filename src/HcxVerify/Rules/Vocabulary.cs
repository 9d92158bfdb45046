using System.Diagnostics;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// <c>vocabulary</c>: fails when the relation to the reference's vocabulary is one of <c>fail-when</c>; one of <c>warn-when</c> is a failure
/// that only questions. What cannot be told stays open, and what cannot be compared is no support.
/// </summary>
static class Vocabulary
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (VocabularyCheck)rule.Check;
        var reference = context.Reference(check.DiffersFrom);
        return context.Measurements.Vocabulary(reference) switch
        {
            Measured<VocabularyComparison>.Missing(var reason) => Evaluation.Inconclusive(reason),
            Measured<VocabularyComparison>.Value(var comparison) => Decide(check, comparison, reference),
            _ => throw new UnreachableException(),
        };
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
        return new(outcome, Messages.VocabularyRelates.With(reference.Shown, Words.VocabularyRelations.Shown(relation)),
            [new Measurement.Related("relation", reference.Name, Words.VocabularyRelations[relation])])
        {
            ReusedFrom = outcome is Outcome.Fail && comparison.IsReuse ? [reference.Name] : [],
            OnlyQuestions = outcome is Outcome.Fail && !check.FailWhen.Contains(relation),
        };
    }
}

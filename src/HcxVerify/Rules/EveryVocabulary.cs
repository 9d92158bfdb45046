using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary><c>vocabulary</c> with <c>all</c>: against every suspect, as any check, after all were compared on all cores.</summary>
static class EveryVocabulary
{
    /// <summary>The evaluations against each, taken together.</summary>
    /// <param name="evaluate">Evaluates the rule against one suspect.</param>
    public static Evaluation Evaluate(Rule rule, ReferenceUse all, VocabularyCheck check, Evaluating context, Func<ReferenceUse, Evaluation> evaluate)
    {
        context.Measurements.VocabulariesAhead(context.Suspects, check.Limits);
        return EverySuspect.Evaluate(rule, all, context.Suspects, evaluate);
    }
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>Evaluates every rule: one finding each, in the order of the rule files.</summary>
public static class RuleEvaluation
{
    /// <summary>The table: how each kind of rule is evaluated.</summary>
    public static IReadOnlyDictionary<RuleKind, Evaluate> Kinds { get; } = new Dictionary<RuleKind, Evaluate>(ReferenceEqualityComparer.Instance)
    {
        [RuleKinds.Architecture] = Architecture.Evaluate,
        [RuleKinds.Module] = Module.Evaluate,
        [RuleKinds.SpecialTokens] = SpecialTokens.Evaluate,
        [RuleKinds.Claim] = ClaimRule.Evaluate,
        [RuleKinds.Evidence] = EvidenceFile.Evaluate,
        [RuleKinds.Vocabulary] = Vocabulary.Evaluate,
        [RuleKinds.Similarity] = Similarity.Evaluate,
        [RuleKinds.Integrity] = Integrity.Evaluate,
        [RuleKinds.Assert] = NotAvailableYet,
    };

    /// <summary>The findings of all rules.</summary>
    public static ImmutableArray<Finding> Check(Examination examination, CancellationToken cancellation)
    {
        ImmutableArray<Finding> first = [.. examination.Rules.Rules.Where(rule => !rule.Check.ReadsFindings).Select(rule => Finding(rule, examination))];
        var after = examination with { Findings = first };
        var findings = first.ToDictionary(finding => finding.Rule.Id, StringComparer.Ordinal);
        return [.. examination.Rules.Rules.Select(rule => findings.TryGetValue(rule.Id, out var finding) ? finding : Finding(rule, after))];

        Finding Finding(Rule rule, Examination examination)
        {
            cancellation.ThrowIfCancellationRequested();
            return Check(rule, Kinds[rule.Check.Kind], new(examination));
        }
    }

    internal static Finding Check(Rule rule, Evaluate evaluate, Evaluating context)
    {
        var evaluation = Guarded(() =>
        {
            if (NotApplicable(rule, context) is { } absent)
                return absent;
            Evaluation Against(ReferenceUse use) => Guarded(() => evaluate(rule with { Check = rule.Check.For(use) }, context));
            var found = (rule.Check.All, rule.Check) switch
            {
                (null, _) => evaluate(rule, context),
                (_, ArchitectureCheck check) => EveryShape.Evaluate(rule, check, context, Against),
                (var all, VocabularyCheck check) => EveryVocabulary.Evaluate(rule, all, check, context, Against),
                var (all, _) => EverySuspect.Evaluate(rule, all, context.Suspects, Against),
            };
            return found.Outcome is Outcome.Fail && rule.Message is { } template ? found with { Message = template.Fill(path => context.Fact(path)?.Value) } : found;
        });
        if (!context.Contradictions.IsEmpty)
            evaluation = Evaluation.Of(Outcome.Error, Contradicted(context.Contradictions[0])) with { IsUnwaivable = evaluation.IsUnwaivable };
        var finding = new Finding(rule, evaluation.Outcome, SingleLine.Of(evaluation.Message), evaluation.Measurements, context.Read)
        {
            ReusedFrom = evaluation.ReusedFrom,
            OnlyQuestions = evaluation.OnlyQuestions,
            IsUnwaivable = evaluation.IsUnwaivable,
            BuiltIn = evaluation.BuiltIn,
            Nearest = evaluation.Nearest,
            Vocabulary = evaluation.Vocabulary,
        };
        return rule.Check.All is null ? finding : finding with { References = [.. context.Suspects.Select(suspect => suspect.Name).Distinct(StringComparer.Ordinal)] };
    }

    static Evaluation Guarded(Func<Evaluation> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (ArtifactException error)
        {
            return Evaluation.Of(Outcome.Error, error.Diagnostic.Text);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // One broken rule must neither end the others nor look like one that passed.
            return Evaluation.Of(Outcome.Error, Messages.RuleBroke.With($"{error.GetType().Name}: {error.Message}"));
        }
    }

    // Every kind alike: there is nothing to check in a component that the model, by what was read, does not have.
    static Evaluation? NotApplicable(Rule rule, Evaluating context) => context.Absence(rule.Component) is { } fact
        ? Evaluation.Of(Outcome.NotApplicable, Messages.ComponentAbsent.With(rule.Component, fact.Name, fact.Value.Shown, fact.Source.Place))
        : null;

    static Evaluation NotAvailableYet(Rule rule, Evaluating context) => Evaluation.Inconclusive(Messages.NotAvailableYet.With(rule.Check.Kind.Name));

    static LocalizedText Contradicted(Contradiction contradiction) => Messages.Contradicted.With(
        contradiction.Read.Name,
        contradiction.Read.Value.Shown,
        contradiction.Read.Source.Place,
        contradiction.Stated.Value.Shown,
        contradiction.Stated.Source.Place);
}

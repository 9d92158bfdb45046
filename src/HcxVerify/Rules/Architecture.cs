using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// <c>architecture</c>: passes when at least one named field differs from the reference (with <c>each</c>: all of them). A field that is
/// unknown on either side leaves it open; with <c>each</c>, a known equal field fails it first.
/// </summary>
static class Architecture
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (ArchitectureCheck)rule.Check;
        var reference = context.Reference(check.DiffersFrom);
        if (reference.Facts is null)
            return Evaluation.Inconclusive(Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable));
        var shape = Shape.Of(check, reference, context);
        var equal = shape.Distance.Equal;
        var outcome = check.Each && equal > 0 ? Outcome.Fail
            : shape.Open.Any() ? Outcome.Inconclusive
            : shape.Distance.IsNone ? Outcome.Fail
            : Outcome.Pass;
        return new(outcome, Message(outcome, shape, reference, context), [.. shape.Fields]);
    }

    static LocalizedText Message(Outcome outcome, Shape shape, LoadedReference reference, Evaluating context) => (outcome, shape.Open.FirstOrDefault()) switch
    {
        (Outcome.Inconclusive, { Candidate: null } open) => context.WhyUnknown(open.Name),
        (Outcome.Inconclusive, { Reference: null } open) => Evaluating.WhyUnknown(open.Name, reference),
        (Outcome.Inconclusive, { } open) => Messages.FactOfOtherType.With(open.Name, open.Candidate!.Shown, open.Reference!.Shown, reference.Shown),
        (Outcome.Fail, _) => Messages.ArchitectureEqual.With(reference.Shown, shape.Shared()),
        _ => Messages.ArchitectureDiffers.With(reference.Shown, shape.Differing(), shape.Distance.Equal > 0 ? Messages.ArchitectureAlsoEqual.With(shape.Shared()) : null),
    };
}

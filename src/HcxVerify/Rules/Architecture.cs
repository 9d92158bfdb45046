using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Metrics;
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
        if (reference.Facts is not { } facts)
            return Evaluation.Inconclusive(Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable));
        ImmutableArray<Measurement.Compared> fields =
            [.. check.Fields.Select(field => FactComparison.Measure(field.Name, context.Fact(field), reference.Name, facts.Find(field)))];
        var open = fields.FirstOrDefault(field => field.Equal is null);
        var equal = fields.Count(field => field.Equal is true);
        var outcome = check.Each && equal > 0 ? Outcome.Fail
            : open is not null ? Outcome.Inconclusive
            : equal == fields.Length ? Outcome.Fail
            : Outcome.Pass;
        return new(outcome, Message(outcome, fields, open, reference, context), [.. fields]);
    }

    static LocalizedText Message(Outcome outcome, ImmutableArray<Measurement.Compared> fields, Measurement.Compared? open, LoadedReference reference, Evaluating context) => outcome switch
    {
        Outcome.Inconclusive when open!.Candidate is null => context.WhyUnknown(open.Name),
        Outcome.Inconclusive when open!.Reference is null => Evaluating.WhyUnknown(open.Name, reference),
        Outcome.Inconclusive => Messages.FactOfOtherType.With(open!.Name, open.Candidate!.Shown, open.Reference!.Shown, reference.Shown),
        Outcome.Fail => Messages.ArchitectureEqual.With(reference.Shown, Shared(fields)),
        _ => Messages.ArchitectureDiffers.With(
            reference.Shown,
            LocalizedText.Join(", ", fields.Where(field => field.Equal is false).Select(field => Messages.ArchitecturePair.With(field.Name, field.Candidate!.Shown, field.Reference!.Shown))),
            fields.Any(field => field.Equal is true) ? Messages.ArchitectureAlsoEqual.With(Shared(fields)) : null),
    };

    static LocalizedText Shared(ImmutableArray<Measurement.Compared> fields) =>
        LocalizedText.Join(", ", fields.Where(field => field.Equal is true).Select(field => Messages.ArchitectureShared.With(field.Name, field.Candidate!.Shown)));
}

using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>The named fields against the built-in references that state any of them, as one finding.</summary>
static class BuiltInShapes
{
    const int MostNames = 10;

    /// <summary>
    /// One known field that differs is enough to differ from a reference (with <c>each</c>: no known field may be equal); what it does not
    /// state leaves it open only where that could decide.
    /// </summary>
    /// <param name="shapes">Those that state any of the fields; at least one.</param>
    public static Evaluation Evaluate(Rule rule, ArchitectureCheck check, ImmutableArray<Shape> shapes, Evaluating context)
    {
        ImmutableArray<Shape> equal = [.. shapes.Where(shape => shape.Differs(check.Each) is false)];
        ImmutableArray<Shape> open = [.. shapes.Where(shape => shape.Differs(check.Each) is null)];
        if (check.Each && !equal.IsEmpty)
            return Fail(Messages.ShapesEqualInOne);
        if (shapes[0].Fields.FirstOrDefault(field => field.Candidate is null) is { } unknown)
            return Evaluation.Inconclusive(context.WhyUnknown(unknown.Name));
        return !equal.IsEmpty ? Fail(Messages.ShapesEqual)
            : !open.IsEmpty ? Evaluation.Inconclusive(Messages.ShapesOpen.With(Names(open, WithOpen)))
            : Evaluation.Of(Outcome.Pass, check.Each ? Messages.ShapesDifferInEach : Messages.ShapesDiffer);

        Evaluation Fail(LocalizedText message) => Evaluation.Of(Outcome.Fail, message.With(Names(equal, shape => shape.Reference.Shown))) with
        {
            ReusedFrom = rule.OnFail is FailureMeaning.Reused ? [.. equal.Select(shape => shape.Reference.Name)] : [],
        };
    }

    static LocalizedText WithOpen(Shape shape) => Messages.ArchitectureShared.With(shape.Reference.Shown, string.Join(", ", shape.Open.Select(field => field.Name)));

    static LocalizedText Names(ImmutableArray<Shape> shapes, Func<Shape, LocalizedText> shown) => LocalizedText.Join(
        ", ", [.. shapes.Take(MostNames).Select(shown), .. shapes.Length > MostNames ? [Labels.More.With(shapes.Length - MostNames)] : ImmutableArray<LocalizedText>.Empty]);
}

using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Rules;

/// <summary>
/// <c>architecture</c> with <c>all</c>: against every suspect, as any check, and against every built-in reference that states one of the
/// fields. What it comes to names the nearest of them.
/// </summary>
static class EveryShape
{
    /// <summary>The evaluations against each, taken together.</summary>
    /// <param name="evaluate">Evaluates the rule against one suspect.</param>
    public static Evaluation Evaluate(Rule rule, ArchitectureCheck check, Evaluating context, Func<ReferenceUse, Evaluation> evaluate)
    {
        ImmutableArray<Shape> all = [.. context.BuiltIn.Select(reference => Shape.Of(check, reference, context))];
        ImmutableArray<Shape> builtIn = [.. all.Where(shape => shape.IsStated)];
        if (builtIn.IsEmpty && context.Suspects.IsEmpty)
            return Evaluation.Inconclusive(Messages.NoShape);
        (LocalizedText, Evaluation)? others = builtIn.IsEmpty ? null : (Messages.BuiltInReferences, BuiltInShapes.Evaluate(rule, check, builtIn, context));
        var found = EverySuspect.Evaluate(rule, check.DiffersFrom, context.Suspects, evaluate, others);
        var suspects = context.Suspects.Where(suspect => suspect.Facts is not null).Select(suspect => Shape.Of(check, suspect, context));
        var nearestBuiltIn = Nearest(builtIn).FirstOrDefault();
        return found with
        {
            Message = LocalizedText.Join("; ", [found.Message, .. Message([.. Nearest(suspects.Concat(builtIn))], builtIn.Length, all.Length - builtIn.Length)]),
            Measurements = [.. found.Measurements, .. nearestBuiltIn?.Fields ?? []],
            BuiltIn = [.. builtIn.Select(shape => shape.Reference.Name)],
            Nearest = nearestBuiltIn?.Reference,
        };
    }

    // Of those with which nothing can be compared, none is nearer than another.
    static IEnumerable<Shape> Nearest(IEnumerable<Shape> shapes) =>
        ShapeDistance.NearestFirst(shapes.Where(shape => shape.IsComparable), shape => shape.Distance, shape => shape.Reference.Name);

    static IEnumerable<LocalizedText> Message(ImmutableArray<Shape> nearest, int stated, int unstated)
    {
        if (!nearest.IsEmpty)
            yield return Shown(Messages.ShapeNearest, nearest[0], withEqual: true);
        // A model that is built in itself is nearest to itself.
        if (nearest.FirstOrDefault(shape => !shape.Distance.IsNone) is { Distance.Equal: > 0 } other && other != nearest[0])
            yield return Shown(Messages.ShapeThen, other, withEqual: false);
        yield return Messages.ShapesCompared.With(stated, unstated > 0 ? Messages.ShapesUnstated.With(unstated) : null);
        if (!nearest.IsEmpty)
            yield return Messages.ShapeCaveat;
    }

    static LocalizedText Shown(LocalizedText message, Shape shape, bool withEqual)
    {
        var distance = shape.Distance;
        return message.With(
            shape.Reference.Shown,
            distance.Equal,
            distance.Fields,
            withEqual && distance.Equal > 0 ? Messages.ShapeEqual.With(shape.Shared()) : null,
            shape.Fields.Any(field => field.Equal is false) ? Messages.ShapeDifferent.With(shape.Differing()) : null,
            shape.Open.Any() ? Messages.ShapeOpen.With(string.Join(", ", shape.Open.Select(field => field.Name))) : null);
    }
}

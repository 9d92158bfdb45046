using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// <c>module</c>: fails when the type, a class, or the dimensions of an encoder are those of a family that the rule lists; passes only when
/// type and all dimensions are known and match no family of the table.
/// </summary>
static class Module
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (ModuleCheck)rule.Check;
        var facts = ModuleFacts.Of(check.TypeOf);
        var type = (context.Fact(facts.Type)?.Value as FactValue.Text)?.Value;
        var classes = (context.Fact(facts.Architectures)?.Value as FactValue.TextList)?.Values ?? [];
        ImmutableArray<Fact?> dimensions = [.. facts.Dimensions.Select(context.Fact).Select(Positive)];

        // A rule may list a type of no family of the table.
        if (type is not null && check.ReusedWhen.FirstOrDefault(reuse => ModuleFamily.AreSame(reuse.Type, type)) is { } named)
            return Named(facts.Type, type, context.Reference(named.Reference));

        ImmutableArray<Likeness> alike =
        [
            .. Families(check, family => type is not null && family.HasType(type), (_, reference) => Named(facts.Type, type!, reference)),
            .. Families(check, family => family.HasClass(classes, facts.Architectures), (_, reference) => Named(facts.Architectures, string.Join(", ", classes), reference)),
            .. Families(check, family => family.HasDimensions(dimensions, facts), (family, reference) => SameDimensions(family.BuiltIn, family.Reference, facts, type, dimensions, reference)),
        ];
        foreach (var (family, reused) in alike)
        {
            if (check.ReusedWhen.FirstOrDefault(reuse => family.HasType(reuse.Type)) is { } listed)
                return reused(family, context.Reference(listed.Reference));
        }

        // A listed reference need not be of the table: it is compared itself.
        LocalizedText? open = null;
        foreach (var reference in check.ReusedWhen.Select(reuse => context.Reference(reuse.Reference)))
        {
            if (reference.Facts is not { } other)
                open ??= Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable);
            else if (type is not null && other.Value(facts.Type) is FactValue.Text { Value: var its } && ModuleFamily.AreSame(its, type))
                return Named(facts.Type, type, reference);
            else if (ModuleFamily.HaveSame(dimensions, facts, other))
                return SameDimensions(reference.Name, other, facts, type, dimensions, reference);
            else if (facts.Dimensions.Prepend(facts.Type).FirstOrDefault(name => other.Value(name) is null) is { } unknown)
                open ??= Evaluating.WhyUnknown(unknown.Name, reference);
        }

        // A family of the table that the rule says nothing about is no pass: somebody has to decide what it means.
        if (!alike.IsEmpty)
            return Evaluation.Inconclusive(Messages.ModuleUnlisted.With(alike[0].Family.Type));
        if (type is null)
            return Evaluation.Inconclusive(context.WhyUnknown(facts.Type.Name));
        if (context.IsUnusable(facts.Architectures))
            return Evaluation.Inconclusive(context.WhyUnknown(facts.Architectures.Name));
        if (dimensions.IndexOf(null) is >= 0 and var missing)
            return Evaluation.Inconclusive(context.WhyUnknown(facts.Dimensions[missing].Name));
        return open is null ? Evaluation.Of(Outcome.Pass, Messages.ModuleOwn.With(type, Shown(dimensions))) : Evaluation.Inconclusive(open);
    }

    // No encoder has a dimension of zero: whoever writes it has not said what it is.
    static Fact? Positive(Fact? dimension) => dimension?.Value is FactValue.Integer { Value: > 0 } ? dimension : null;

    static IEnumerable<Likeness> Families(ModuleCheck check, Func<ModuleFamily, bool> isAlike, Func<ModuleFamily, LoadedReference, Evaluation> reused) =>
        ModuleFamily.All.Where(family => family.Component == check.TypeOf && isAlike(family)).Select(family => new Likeness(family, reused));

    static Evaluation Named(FactName fact, string name, LoadedReference reference) =>
        Evaluation.Of(Outcome.Fail, Messages.ModuleType.With(fact.Name, name, reference.Shown)) with { ReusedFrom = [reference.Name] };

    static Evaluation SameDimensions(string against, ModelFacts other, ModuleFacts facts, string? type, ImmutableArray<Fact?> dimensions, LoadedReference reference) => new(
        Outcome.Fail,
        Messages.ModuleDimensions.With(type is null ? Messages.Unknown : new LocalizedText(type), Shown(dimensions), reference.Shown),
        [.. facts.Dimensions.Zip(dimensions).Select(pair => FactComparison.Measure(pair.First.Name, pair.Second, against, other.TryFind(pair.First, out var own) ? own : null))])
    {
        ReusedFrom = [reference.Name],
    };

    static string Shown(ImmutableArray<Fact?> dimensions) => string.Join('/', dimensions.Select(fact => fact!.Value.Shown));

    /// <summary>A family that the encoder is like, and what that means where the rule lists the family.</summary>
    sealed record Likeness(ModuleFamily Family, Func<ModuleFamily, LoadedReference, Evaluation> Reused);
}

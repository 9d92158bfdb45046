using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;

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
        ImmutableArray<ModuleFamily> families = [.. ModuleFamily.All.Where(family => family.Component == check.TypeOf)];
        var type = (context.Fact(facts.Type)?.Value as FactValue.Text)?.Value;
        var classes = (context.Fact(facts.Architectures)?.Value as FactValue.TextList)?.Values ?? [];
        ImmutableArray<Fact?> dimensions = [.. facts.Dimensions.Select(context.Fact)];

        if (type is not null && check.ReusedWhen.FirstOrDefault(reuse => reuse.Type == type) is { } listed)
            return Reused(facts.Type, type, listed.Reference.Name, context, check);
        if (type is not null && families.FirstOrDefault(family => family.HasType(type)) is { } named)
            return Known(named, check, reference => Reused(facts.Type, type, reference, context, check));
        if (families.FirstOrDefault(family => family.HasClass(classes, facts.Architectures)) is { } loaded)
            return Known(loaded, check, reference => Reused(facts.Architectures, string.Join(", ", classes), reference, context, check));
        if (dimensions.FirstOrDefault(fact => fact is null) is null && dimensions.All(fact => fact is not null)
            && families.FirstOrDefault(family => family.HasDimensions([.. dimensions.Select(fact => fact!.Value)], facts)) is { } same)
            return Known(same, check, reference => new(Outcome.Fail, Messages.ModuleDimensions.With(type ?? Messages.Unknown.En, Shown(dimensions), reference), Compared(same, facts, dimensions)));

        if (type is null)
            return Evaluation.Inconclusive(context.WhyUnknown(facts.Type.Name));
        for (var index = 0; index < dimensions.Length; index++)
        {
            if (dimensions[index] is null)
                return Evaluation.Inconclusive(context.WhyUnknown(facts.Dimensions[index].Name));
        }

        return Evaluation.Of(Outcome.Pass, Messages.ModuleOwn.With(type, Shown(dimensions)));
    }

    // A family of the table that the rule says nothing about is no pass: somebody has to decide what it means.
    static Evaluation Known(ModuleFamily family, ModuleCheck check, Func<string, Evaluation> reused) =>
        check.ReusedWhen.FirstOrDefault(reuse => family.HasType(reuse.Type)) is { } listed
            ? reused(listed.Reference.Name)
            : Evaluation.Inconclusive(Messages.ModuleUnlisted.With(family.Type));

    static Evaluation Reused(FactName fact, string type, string reference, Evaluating context, ModuleCheck check)
    {
        var loaded = context.Reference(check.ReusedWhen.First(reuse => reuse.Reference.Name == reference).Reference);
        return Evaluation.Of(Outcome.Fail, Messages.ModuleType.With(fact.Name, type, loaded.Shown));
    }

    static ImmutableArray<Measurement> Compared(ModuleFamily family, ModuleFacts facts, ImmutableArray<Fact?> dimensions) =>
        [.. facts.Dimensions.Zip(dimensions).Select(pair => FactComparison.Measure(pair.First.Name, pair.Second, family.BuiltIn, family.Reference.TryFind(pair.First, out var own) ? own : null))];

    static string Shown(ImmutableArray<Fact?> dimensions) => string.Join('/', dimensions.Select(fact => fact!.Value.Shown));
}

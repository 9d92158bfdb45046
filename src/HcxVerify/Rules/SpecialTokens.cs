using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// <c>special-tokens</c>: passes when enough special tokens have names that the reference does not have, the candidate cannot hold all of the
/// reference's tokens at their ids, and every group is as it must be. Names alone are cheap to change, so the message always shows the block of ids beside them.
/// </summary>
static class SpecialTokens
{

    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (SpecialTokensCheck)rule.Check;
        var reference = context.Reference(check.DiffersFrom);
        if (reference.Facts is not { } facts)
            return Evaluation.Inconclusive(Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable));
        if (context.Fact(FactTable.TokenizerSpecialTokens)?.Value is not FactValue.TokenList { Values: var tokens })
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokens.Name));
        var added = (context.Fact(FactTable.TokenizerAddedTokens)?.Value as FactValue.TokenList)?.Values ?? [];
        if (context.Integer(FactTable.TokenizerSpecialTokenCount) is not { } count)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenCount.Name));
        if (context.Integer(FactTable.TokenizerSpecialTokenFirstId) is not { } first)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenFirstId.Name));
        if (context.Integer(FactTable.TokenizerSpecialTokenLastId) is not { } last)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenLastId.Name));
        if (facts.Value(FactTable.TokenizerSpecialTokens) is not FactValue.TokenList { Values: var own })
            return Evaluation.Inconclusive(Evaluating.WhyUnknown(FactTable.TokenizerSpecialTokens.Name, reference));
        var block = new SpecialTokenBlock(first, last);
        if (block.Contradiction(tokens, count) is { } contradiction)
            return Evaluation.Inconclusive(Messages.TokensContradict.With(contradiction));

        var candidate = new KnownSpecialTokens(tokens, added, count);
        var known = new KnownSpecialTokens(
            own, (facts.Value(FactTable.TokenizerAddedTokens) as FactValue.TokenList)?.Values ?? [], (facts.Value(FactTable.TokenizerSpecialTokenCount) as FactValue.Integer)?.Value);
        var names = Names(check, candidate, known, reference);
        ImmutableArray<Evaluation> parts = [names, .. SpecialTokenGroups.Evaluate(check.Groups, candidate, known, reference)];
        return new(
            Worst(parts),
            LocalizedText.Join("; ", [Messages.TokensFound.With(names.Message, block.Statement(reference)), .. parts.Skip(1).Select(part => part.Message)]),
            [
                .. names.Measurements,
                .. block.Measure(reference),
                Compared(FactTable.TokenizerSpecialTokenFirstId, context, reference),
                Compared(FactTable.TokenizerSpecialTokenLastId, context, reference),
                .. parts.Skip(1).SelectMany(part => part.Measurements),
            ])
        {
            IsTelling = block.IsOf(facts) is true,
        };
    }

    // A pass is one of every part; whatever is neither a pass nor a failure leaves the rule open.
    static Outcome Worst(ImmutableArray<Evaluation> parts) =>
        parts.Any(part => part.Outcome is Outcome.Fail) ? Outcome.Fail : parts.All(part => part.Outcome is Outcome.Pass) ? Outcome.Pass : Outcome.Inconclusive;

    static Evaluation Names(SpecialTokensCheck check, KnownSpecialTokens candidate, KnownSpecialTokens known, LoadedReference reference)
    {
        // A name that is not among the reference's known ones could be one of its others.
        if (!known.AreAllNamed)
        {
            var reason = known.Count is { } all
                ? Messages.TokensOfReferenceIncomplete.With(SpecialTokenNames.Count(known.Special), reference.Shown, all)
                : Evaluating.WhyUnknown(FactTable.TokenizerSpecialTokenCount.Name, reference);
            return Evaluation.Inconclusive(reason, new Measurement.Missing("ownNames", reason));
        }

        var count = candidate.Count!.Value;
        var names = SpecialTokenNames.Measure(candidate.Special, candidate.Added, count, known.Special);
        var (outcome, message) = names switch
        {
            { ContainsReference: true } => (Outcome.Fail, Messages.TokensContain.With(known.Special.Length, reference.Shown)),
            { MayContainReference: true } => (Outcome.Inconclusive, Messages.TokensIncomplete.With(names.Missing, count)),
            _ when names.Own >= check.OwnNamesAtLeast => (Outcome.Pass, Messages.TokensOwn.With(names.Own, names.Known, reference.Shown)),
            _ when names.Own + names.Missing >= check.OwnNamesAtLeast && names.Missing > 0 => (Outcome.Inconclusive, Messages.TokensIncomplete.With(names.Missing, count)),
            _ => (Outcome.Fail, Messages.TokensFew.With(names.Own, names.Known, reference.Shown, check.OwnNamesAtLeast)),
        };
        return new(outcome, message,
        [
            new Measurement.Value("knownNames", names.Known),
            new Measurement.Value("ownNames", names.Own),
            new Measurement.Value("unknownNames", names.Missing),
            new Measurement.Value("referenceTokensLacked", names.LackedByCandidate),
        ]);
    }

    static Measurement.Compared Compared(FactName name, Evaluating context, LoadedReference reference) =>
        FactComparison.Measure(name.Name, context.Fact(name), reference.Name, reference.Facts!.TryFind(name, out var own) ? own : null);
}

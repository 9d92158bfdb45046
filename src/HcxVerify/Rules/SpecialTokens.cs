using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>
/// <c>special-tokens</c>: passes when enough special tokens have names that the reference does not have, and the candidate cannot hold all of
/// the reference's tokens at their ids. Names alone are cheap to change, so the message always shows the block of ids beside them.
/// </summary>
static class SpecialTokens
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (SpecialTokensCheck)rule.Check;
        var reference = context.Reference(check.DiffersFrom);
        if (reference.Facts is not { } facts)
            return Evaluation.Inconclusive(Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable));
        if (context.Fact(FactTable.TokenizerSpecialTokens)?.Value is not FactValue.TokenList { Values: var candidate })
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokens.Name));
        if (!facts.TryFind(FactTable.TokenizerSpecialTokens, out var found) || found.Value is not FactValue.TokenList { Values: var own })
            return Evaluation.Inconclusive(Evaluating.WhyUnknown(FactTable.TokenizerSpecialTokens.Name, reference));
        if (context.Integer(FactTable.TokenizerSpecialTokenCount) is not { } count)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenCount.Name));
        if (context.Integer(FactTable.TokenizerSpecialTokenFirstId) is not { } first)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenFirstId.Name));
        if (context.Integer(FactTable.TokenizerSpecialTokenLastId) is not { } last)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenLastId.Name));

        var names = SpecialTokenNames.Measure(candidate, count, own);
        if (names.Missing < 0)
            return Evaluation.Inconclusive(Messages.TokensMiscounted.With(names.Known, count));
        var block = Block(first, last, reference, facts);
        var (outcome, message) = names switch
        {
            { ContainsReference: true } => (Outcome.Fail, Messages.TokensContain.With(own.Length, reference.Shown, block)),
            { MayContainReference: true } => (Outcome.Inconclusive, Messages.TokensIncomplete.With(names.Missing, count)),
            _ when names.Own >= check.OwnNamesAtLeast => (Outcome.Pass, Messages.TokensOwn.With(names.Own, names.Known, reference.Shown, block)),
            _ when names.Own + names.Missing >= check.OwnNamesAtLeast && names.Missing > 0 => (Outcome.Inconclusive, Messages.TokensIncomplete.With(names.Missing, count)),
            _ => (Outcome.Fail, Messages.TokensFew.With(names.Own, names.Known, reference.Shown, check.OwnNamesAtLeast, block)),
        };
        return new(outcome, message,
        [
            new Measurement.Value("knownNames", names.Known),
            new Measurement.Value("ownNames", names.Own),
            new Measurement.Value("unknownNames", names.Missing),
            new Measurement.Value("referenceTokensLacked", names.LackedByCandidate),
            Compared(FactTable.TokenizerSpecialTokenFirstId, context, reference),
            Compared(FactTable.TokenizerSpecialTokenLastId, context, reference),
        ]);
    }

    static Measurement.Compared Compared(FactName name, Evaluating context, LoadedReference reference) =>
        FactComparison.Measure(name.Name, context.Fact(name), reference.Name, reference.Facts!.TryFind(name, out var own) ? own : null);

    static LocalizedText Block(long first, long last, LoadedReference reference, ModelFacts facts)
    {
        var referenceFirst = facts.TryFind(FactTable.TokenizerSpecialTokenFirstId, out var from) ? from.Value : null;
        var referenceLast = facts.TryFind(FactTable.TokenizerSpecialTokenLastId, out var to) ? to.Value : null;
        // Ids are names of places, not amounts: no thousands separators.
        return (referenceFirst, referenceLast) is (FactValue.Integer a, FactValue.Integer b) && a.Value == first && b.Value == last
            ? Messages.TokensBlockSame.With(first, last, reference.Shown)
            : Messages.TokensBlockOwn.With(first, last, reference.Shown, referenceFirst?.Formatted("D") ?? Messages.Unknown.En, referenceLast?.Formatted("D") ?? Messages.Unknown.En);
    }
}

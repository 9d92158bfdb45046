using System.Collections.Immutable;

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
        var added = (context.Fact(FactTable.TokenizerAddedTokens)?.Value as FactValue.TokenList)?.Values ?? [];
        if (context.Integer(FactTable.TokenizerSpecialTokenCount) is not { } count)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenCount.Name));
        if (context.Integer(FactTable.TokenizerSpecialTokenFirstId) is not { } first)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenFirstId.Name));
        if (context.Integer(FactTable.TokenizerSpecialTokenLastId) is not { } last)
            return Evaluation.Inconclusive(context.WhyUnknown(FactTable.TokenizerSpecialTokenLastId.Name));
        if (facts.Value(FactTable.TokenizerSpecialTokens) is not FactValue.TokenList { Values: var own })
            return Evaluation.Inconclusive(Evaluating.WhyUnknown(FactTable.TokenizerSpecialTokens.Name, reference));
        if (facts.Value(FactTable.TokenizerSpecialTokenCount) is not FactValue.Integer { Value: var ownCount })
            return Evaluation.Inconclusive(Evaluating.WhyUnknown(FactTable.TokenizerSpecialTokenCount.Name, reference));

        var names = SpecialTokenNames.Measure(candidate, added, count, own);
        if (Contradiction(candidate, count, first, last) is { } contradiction)
            return Evaluation.Inconclusive(Messages.TokensContradict.With(contradiction));
        // A name that is not among the reference's known ones could be one of its others.
        if (SpecialTokenNames.Count(own) != ownCount)
            return Evaluation.Inconclusive(Messages.TokensOfReferenceIncomplete.With(SpecialTokenNames.Count(own), reference.Shown, ownCount));

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

    // Where names, ids, count and block do not fit together, one of them is wrong, and a pass could rest on that one.
    static LocalizedText? Contradiction(ImmutableArray<SpecialToken> tokens, long count, long first, long last)
    {
        var known = SpecialTokenNames.Count(tokens);
        if (known > count)
            return Messages.TokensMiscounted.With(known, count);
        if (count - 1 > last - first)
            return Messages.TokensDoNotFit.With(count, Id(first), Id(last));
        if (tokens.FirstOrDefault(token => token.Id < first || token.Id > last) is { Id: { } outside } other)
            return Messages.TokensOutsideBlock.With(other.Content, Id(outside), Id(first), Id(last));
        var byId = new Dictionary<long, SpecialToken>();
        foreach (var token in tokens)
        {
            if (token.Id is { } id && !byId.TryAdd(id, token) && byId[id].Content != token.Content)
                return Messages.TokensShareId.With(byId[id].Content, token.Content, Id(id));
        }

        return null;
    }

    static Measurement.Compared Compared(FactName name, Evaluating context, LoadedReference reference) =>
        FactComparison.Measure(name.Name, context.Fact(name), reference.Name, reference.Facts!.TryFind(name, out var own) ? own : null);

    static LocalizedText Block(long first, long last, LoadedReference reference, ModelFacts facts)
    {
        var referenceFirst = facts.Value(FactTable.TokenizerSpecialTokenFirstId);
        var referenceLast = facts.Value(FactTable.TokenizerSpecialTokenLastId);
        return (referenceFirst, referenceLast) is (FactValue.Integer a, FactValue.Integer b) && a.Value == first && b.Value == last
            ? Messages.TokensBlockSame.With(Id(first), Id(last), reference.Shown)
            : Messages.TokensBlockOwn.With(Id(first), Id(last), reference.Shown, Id(referenceFirst), Id(referenceLast));
    }

    // Ids are names of places, not amounts: no thousands separators.
    static string Id(long id) => new FactValue.Integer(id).Formatted("D");

    static LocalizedText Id(FactValue? id) => id is null ? Messages.Unknown : new(id.Formatted("D"));
}

using System.Collections.Immutable;
using System.Diagnostics;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Metrics;

/// <summary>The special tokens of one of two models that are compared.</summary>
/// <param name="Count">How many it has; null where that is not known.</param>
/// <param name="Known">How many different names of them are known.</param>
/// <param name="FirstId">The lowest id; null where that is not known.</param>
/// <param name="LastId">The highest id.</param>
/// <param name="Anchors">The known ancestor at whose ids they stand; null where there is none.</param>
public sealed record SpecialTokenSide(long? Count, int Known, long? FirstId, long? LastId, SpecialTokenAnchors? Anchors);

/// <summary>
/// The special tokens of two models, by name. They stand beside the relation of the vocabularies, and never change it. What is special to one of them and only added to
/// the other is common all the same.
/// </summary>
/// <param name="Common">The names that both have.</param>
/// <param name="AtEqualIds">Those of them that stand at the same id on both sides.</param>
/// <param name="IdsUnknown">How many of the others may stand at the same id, because one is not known.</param>
public sealed record SpecialTokenComparison(
    SpecialTokenSide Candidate,
    SpecialTokenSide Reference,
    ImmutableArray<string> Common,
    ImmutableArray<string> AtEqualIds,
    int IdsUnknown,
    ImmutableArray<string> CandidateOnly,
    ImmutableArray<string> ReferenceOnly)
{
    /// <summary>The comparison, or why there is none.</summary>
    public static Measured<SpecialTokenComparison> Measure(ModelFacts candidate, ModelFacts reference, VocabularyMeasurement vocabularies) =>
        (Known(candidate, vocabularies), Known(reference, vocabularies)) switch
        {
            (Measured<KnownSpecialTokens>.Value(var own), Measured<KnownSpecialTokens>.Value(var other)) =>
                new Measured<SpecialTokenComparison>.Value(Compare(own, Side(candidate, own), other, Side(reference, other))),
            (Measured<KnownSpecialTokens>.Missing(var reason), _) => new Measured<SpecialTokenComparison>.Missing(reason),
            (_, Measured<KnownSpecialTokens>.Missing(var reason)) => new Measured<SpecialTokenComparison>.Missing(reason),
            _ => throw new UnreachableException(),
        };

    static SpecialTokenComparison Compare(KnownSpecialTokens own, SpecialTokenSide candidate, KnownSpecialTokens other, SpecialTokenSide reference)
    {
        ImmutableArray<string> names = [.. Names(own.Special.Concat(other.Special))];
        var (held, known) = (IdsByName(own), IdsByName(other));
        ImmutableArray<string> common = [.. names.Where(name => held.Contains(name) && known.Contains(name))];
        ImmutableArray<string> equal = [.. common.Where(name => held[name].Intersect(known[name]).Any(id => id is not null))];
        return new(
            candidate,
            reference,
            common,
            equal,
            common.Except(equal).Count(name => held[name].Concat(known[name]).Contains(null)),
            [.. names.Where(name => !known.Contains(name))],
            [.. names.Where(name => !held.Contains(name))]);
    }

    static ILookup<string, long?> IdsByName(KnownSpecialTokens tokens) => tokens.Special.Concat(tokens.Added).ToLookup(token => token.Content, token => token.Id, StringComparer.Ordinal);

    static IEnumerable<string> Names(IEnumerable<SpecialToken> tokens) => tokens.Select(token => token.Content).Distinct(StringComparer.Ordinal);

    static SpecialTokenSide Side(ModelFacts model, KnownSpecialTokens tokens) => new(
        tokens.Count,
        Names(tokens.Special).Count(),
        Integer(model, FactTable.TokenizerSpecialTokenFirstId) ?? (tokens.AreAllNamed ? tokens.Special.Min(token => token.Id) : null),
        Integer(model, FactTable.TokenizerSpecialTokenLastId) ?? (tokens.AreAllNamed ? tokens.Special.Max(token => token.Id) : null),
        SpecialTokenAnchors.Find([.. tokens.Special, .. tokens.Added], BuiltInVocabularies.Ancestors.Where(ancestor => model.Location != BuiltInReferences.Prefix + ancestor)));

    // A vocabulary sets special and added tokens aside, without saying which are which; one that sets none aside does not say that there are none.
    static Measured<KnownSpecialTokens> Known(ModelFacts model, VocabularyMeasurement vocabularies)
    {
        var aside = vocabularies.Fingerprint(model) is Measured<VocabularyFingerprint>.Value(var fingerprint) ? fingerprint.SpecialTokens : [];
        if (model.Value(FactTable.TokenizerSpecialTokens) is FactValue.TokenList { Values: var special })
        {
            var added = (model.Value(FactTable.TokenizerAddedTokens) as FactValue.TokenList)?.Values ?? [];
            return new Measured<KnownSpecialTokens>.Value(new(special, [.. added, .. aside], Integer(model, FactTable.TokenizerSpecialTokenCount)));
        }

        return model.Missing.TryGetValue(FactTable.TokenizerSpecialTokens.Name, out var reason) || aside.IsEmpty
            ? new Measured<KnownSpecialTokens>.Missing(Messages.FactUnknown.With(FactTable.TokenizerSpecialTokens.Name, model.Name, reason is null ? null : Messages.Because.With(reason)))
            : new Measured<KnownSpecialTokens>.Value(new(aside, [], aside.Length));
    }

    static long? Integer(ModelFacts model, FactName name) => (model.Value(name) as FactValue.Integer)?.Value;
}

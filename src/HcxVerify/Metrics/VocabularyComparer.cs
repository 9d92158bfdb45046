using System.Diagnostics;
using System.Globalization;

using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Decides how a candidate's vocabulary relates to a reference's. The rule and its limits: docs/method/tokenizers.md.</summary>
public static class VocabularyComparer
{
    /// <summary>The relation, what it rests on, and why.</summary>
    /// <param name="ancestors">Public vocabularies that both may come from.</param>
    public static VocabularyComparison Compare(
        VocabularyFingerprint candidate, VocabularyFingerprint reference, IReadOnlyList<KnownVocabulary> ancestors, VocabularyLimits limits) =>
        Compare(new IndexedVocabulary(candidate), reference, ancestors, limits);

    /// <summary>The same of a candidate that is compared with many.</summary>
    internal static VocabularyComparison Compare(IndexedVocabulary candidate, VocabularyFingerprint reference, IReadOnlyList<KnownVocabulary> ancestors, VocabularyLimits limits)
    {
        if (candidate.Fingerprint.Count == 0 || reference.Count == 0)
            return new(VocabularyRelation.NotComparable) { Reason = Messages.VocabularyEmpty };
        var common = CommonTokens.Of(candidate, reference);
        var metrics = VocabularyMetrics.Measure(common);
        var order = TokenOrders.Decide(metrics, limits);
        var comparison = order switch
        {
            TokenOrder.Kept => Related(metrics, limits)
                ?? BeyondAncestor(candidate, reference, ancestors, limits)
                ?? new(VocabularyRelation.SharedAncestor) { Reason = Sampled(Messages.VocabularyNoAncestor.With(Number(metrics.Common)), metrics) },
            // What both learned beyond an ancestor, each in an order of its own, may break the order as a whole.
            TokenOrder.Broken when BeyondAncestor(candidate, reference, ancestors, limits) is { } beyond => beyond,
            TokenOrder.Own or TokenOrder.Disjoint => new(VocabularyRelation.Independent) { Reason = Said(order, metrics, limits) },
            _ => new(VocabularyRelation.Indeterminate) { Reason = Said(order, metrics, limits) },
        };
        // Where each has an order of its own there is no run that is worth a map.
        return comparison with { Metrics = metrics, Blocks = comparison.Relation is VocabularyRelation.Independent ? [] : VocabularyBlocks.Of(common) };
    }

    static VocabularyComparison? Related(VocabularyMetrics metrics, VocabularyLimits limits)
    {
        var own = 1 - metrics.CandidateContained;
        var missing = 1 - metrics.ReferenceContained;
        var relation = own < limits.IdenticalOwn && missing < limits.IdenticalOwn && metrics.OrderAdjacency >= limits.IdenticalAdjacency ? VocabularyRelation.Identical
            : Holder(metrics, limits.Contained, limits);
        return relation is not { } found ? null : new(found) { Reason = Contained(found, metrics) };
    }

    // Which of two vocabularies of one order has the other: null where neither does.
    static VocabularyRelation? Holder(VocabularyMetrics metrics, double share, VocabularyLimits limits)
    {
        var own = 1 - metrics.CandidateContained;
        var missing = 1 - metrics.ReferenceContained;
        return (metrics.ReferenceContained >= share, metrics.CandidateContained >= share) switch
        {
            (true, true) => own < missing * limits.SubsetOwn ? VocabularyRelation.Subset : VocabularyRelation.Extends,
            (true, false) => VocabularyRelation.Extends,
            (false, true) => VocabularyRelation.Subset,
            (false, false) => null,
        };
    }

    static VocabularyComparison? BeyondAncestor(
        IndexedVocabulary candidate, VocabularyFingerprint reference, IReadOnlyList<KnownVocabulary> ancestors, VocabularyLimits limits)
    {
        if (CommonAncestor.Find(candidate, reference, ancestors, limits) is not { } ancestor)
            return null;
        var beyond = CommonAncestor.Beyond(ancestor.Fingerprint, candidate.Fingerprint, reference);
        var order = TokenOrders.Decide(beyond, limits);
        var (relation, reason) = order switch
        {
            TokenOrder.Kept => Nearer(ancestor, beyond, limits),
            TokenOrder.Own or TokenOrder.Disjoint or TokenOrder.TooFew =>
                (VocabularyRelation.SharedAncestor, Messages.VocabularySharesAncestor.With(ancestor.Name, Said(order, beyond, limits))),
            _ => (VocabularyRelation.Indeterminate, Messages.VocabularyBeyondAncestorOpen.With(ancestor.Name, Said(order, beyond, limits))),
        };
        var held = CommonTokens.Of(candidate, ancestor.Fingerprint);
        return new VocabularyComparison(relation) { Ancestor = ancestor.Name, AncestorMap = new(held.Candidate.OneIn, VocabularyBlocks.Of(held)), BeyondAncestor = beyond, Reason = reason };
    }

    static (VocabularyRelation, LocalizedText) Nearer(KnownVocabulary ancestor, VocabularyMetrics beyond, VocabularyLimits limits)
    {
        var relation = Holder(beyond, limits.ContainedBeyondAncestor, limits);
        var reason = relation is { } found ? Contained(found, beyond) : Messages.VocabularyKeepsSome.With(Number(beyond.Common), Number(beyond.Candidate), Number(beyond.Reference));
        return (relation ?? VocabularyRelation.Indeterminate, Messages.VocabularyNearerThanAncestor.With(ancestor.Name, reason));
    }

    static LocalizedText Contained(VocabularyRelation relation, VocabularyMetrics metrics)
    {
        var text = relation switch
        {
            VocabularyRelation.Identical => Messages.VocabularyIdentical,
            VocabularyRelation.Extends => Messages.VocabularyExtends,
            VocabularyRelation.Subset => Messages.VocabularySubset,
            _ => throw new UnreachableException(),
        };
        return Sampled(text.With(Number(metrics.Common), Number(metrics.Candidate - metrics.Common), Number(metrics.Reference - metrics.Common)), metrics);
    }

    static LocalizedText Said(TokenOrder order, VocabularyMetrics metrics, VocabularyLimits limits) => Sampled(
        order switch
        {
            TokenOrder.TooFew => Messages.VocabularyTooFew.With(Number(metrics.Common), Number(limits.LeastCommon)),
            TokenOrder.Disjoint => Messages.VocabularyDisjoint.With(Number(metrics.Common), Number(Math.Min(metrics.Candidate, metrics.Reference))),
            TokenOrder.Broken => Messages.VocabularyBroken.With(Number(metrics.Adjacent), Number(metrics.Common), Share(metrics.RankCorrelation), Share(metrics.IncreasingShare)),
            TokenOrder.Reordered => Messages.VocabularyReordered.With(Number(metrics.Common), Number(metrics.Candidate), Number(metrics.Reference)),
            TokenOrder.Own => Messages.VocabularyOwnOrder.With(Number(metrics.Adjacent), Number(metrics.Common), Share(metrics.RankCorrelation)),
            TokenOrder.Between => Messages.VocabularyBetween.With(Number(metrics.Adjacent), Number(metrics.Common), Share(metrics.RankCorrelation)),
            _ => throw new UnreachableException(),
        },
        metrics);

    static LocalizedText Sampled(LocalizedText text, VocabularyMetrics metrics) => metrics.OneIn == 1 ? text : Messages.VocabularySampled.With(text, Number(metrics.OneIn));

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>What reports say of two vocabularies.</summary>
static class VocabularyPhrases
{
    const int MostBlocks = 8;

    /// <summary>What a comparison of vocabularies cannot show.</summary>
    public static LocalizedText Limits { get; } = new(
        "It says where the tokens come from. It does not say where the weights come from: a vocabulary can be put on other weights, and a new one on old weights.",
        "token의 출처만 말해 줍니다. 다른 가중치에 어휘를 얹거나 기존 가중치에 새 어휘를 얹을 수 있으므로 가중치의 출처는 알 수 없습니다.");

    /// <summary>The relation in words, with the ancestor.</summary>
    public static LocalizedText Relation(VocabularyComparison comparison, LocalizedText reference) => comparison.Relation switch
    {
        VocabularyRelation.Identical => Labels.VocabularyIdenticalTo.With(reference),
        VocabularyRelation.Extends => Labels.VocabularyExtends.With(reference),
        VocabularyRelation.Subset => Labels.VocabularySubsetOf.With(reference),
        VocabularyRelation.SharedAncestor when comparison.Ancestor is { } ancestor => Labels.VocabularySharesAncestor.With(ancestor, reference),
        VocabularyRelation.SharedAncestor => Labels.VocabularySharesUnknown.With(reference),
        VocabularyRelation.Independent => Labels.VocabularyIndependentOf.With(reference),
        VocabularyRelation.Indeterminate => Labels.VocabularyIndeterminate.With(reference),
        VocabularyRelation.NotComparable => Labels.VocabularyNotComparable.With(reference),
        _ => throw new UnreachableException(),
    };

    /// <summary>That not every token was compared; nothing where all were.</summary>
    public static LocalizedText? AsFarAsCompared(int oneIn) => oneIn == 1 ? null : Labels.AsFarAsCompared;

    /// <summary>The titles of the columns of <see cref="Rows(VocabularyMetrics, ReportLanguage)"/>.</summary>
    public static ImmutableArray<string> Columns(ReportLanguage language) => [Labels.Metric.In(language), Labels.Value.In(language), Labels.Shows.In(language)];

    /// <summary>The metrics, each with what it can show.</summary>
    public static ImmutableArray<ImmutableArray<string>> Rows(VocabularyMetrics metrics, ReportLanguage language) =>
    [
        [Labels.Compared.In(language), Number(metrics.Common), (metrics.OneIn == 1 ? Labels.ComparedAll.With(Number(metrics.Candidate), Number(metrics.Reference)) : Labels.ComparedOf.With(Number(metrics.Candidate), Number(metrics.Reference), metrics.OneIn)).In(language)],
        .. VocabularyMetricTable.All.Select(metric => ImmutableArray.Create(
            metric.Name.In(language),
            metric.Of(metrics) is { } value && double.IsFinite(value) ? value.ToString("0.0000", CultureInfo.InvariantCulture) : Messages.Unknown.In(language),
            metric.Shows.In(language))),
    ];

    /// <summary>The tokens that only the candidate has, by script.</summary>
    public static ImmutableArray<ImmutableArray<string>> Rows(UniqueTokens own, ReportLanguage language) =>
        [.. own.Scripts.Select(script => ImmutableArray.Create(script.Script.Shown.In(language), Number(script.Count), string.Join("  ", script.Samples.Select(sample => $"'{SingleLine.Of(sample)}'"))))];

    /// <summary>The largest blocks of a map, a sentence each.</summary>
    public static IEnumerable<LocalizedText> Blocks(VocabularyMap map, LocalizedText reference) => map.Blocks.Take(MostBlocks).Select(block => Block(block, reference, map.OneIn));

    static LocalizedText Block(VocabularyBlock block, LocalizedText reference, int oneIn) => block.IdsAreEqual
        ? Labels.BlockUnchanged.With(Number(block.FirstId), Number(block.LastId), reference, AsFarAsCompared(oneIn))
        : Labels.BlockMoved.With(Number(block.FirstId), Number(block.LastId), reference, Number(block.ReferenceFirstId), Number(block.ReferenceLastId), AsFarAsCompared(oneIn));

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

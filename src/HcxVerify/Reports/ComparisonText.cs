using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>A comparison for people.</summary>
public static class ComparisonText
{
    public static string Write(ComparisonReport report, ReportLanguage language)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Model(text, Labels.Candidate, report.Candidate, language);
        Model(text, Labels.Reference, report.Reference, language);
        text.WriteLine();
        if (report.Tokenizer is Measured<VocabularyComparison>.Value(var comparison))
            Tokenizer(text, report, comparison, language);
        else
            text.WriteLine($"{Components.Shown(Components.Tokenizer).In(language)}: {report.WhyNoTokenizer!.In(language)}");
        SpecialTokenText.Write(text, report.SpecialTokens, language);
        text.WriteLine();
        BehaviourTable.Write(text, report.Behaviour, language);
        text.WriteLine();
        WeightText.Write(text, report.Components, language);
        return text.ToString();
    }

    static void Model(StringWriter text, LocalizedText role, ModelFacts model, ReportLanguage language) =>
        text.WriteLine($"{role.In(language)}: {model.Name.In(language)} ({model.Location}{(model.Digest is { } digest ? $", {ReportPhrases.Short(digest)}" : "")})");

    static void Tokenizer(StringWriter text, ComparisonReport report, VocabularyComparison comparison, ReportLanguage language)
    {
        text.WriteLine($"{Components.Shown(Components.Tokenizer).In(language)}: {VocabularyPhrases.Relation(comparison, report.Reference.Name).In(language)}");
        if (comparison.Reason is { } reason)
            text.WriteLine($"  {reason.In(language)}");
        text.WriteLine($"  {VocabularyPhrases.Limits.In(language)}");
        if (comparison.Metrics is { } metrics)
        {
            text.WriteLine();
            TextTable.Write(text, "  ", [VocabularyPhrases.Columns(language), .. VocabularyPhrases.Rows(metrics, language)]);
        }

        Blocks(text, comparison, report.Reference.Name, language);
        if (comparison.Own?.Value is { Scripts.IsEmpty: false } own)
        {
            text.WriteLine();
            text.WriteLine($"  {Labels.OwnTokens.With(own.Count.ToString("N0", CultureInfo.InvariantCulture), VocabularyPhrases.AsFarAsCompared(own.OneIn)).In(language)}");
            TextTable.Write(text, "  ", [[Labels.Script.In(language), Labels.Count.In(language), Labels.Samples.In(language)], .. VocabularyPhrases.Rows(own, language)]);
        }
    }

    static void Blocks(StringWriter text, VocabularyComparison comparison, LocalizedText reference, ReportLanguage language)
    {
        ImmutableArray<LocalizedText> blocks =
        [
            .. comparison.Metrics is { OneIn: var oneIn } ? VocabularyPhrases.Blocks(new(oneIn, comparison.Blocks), reference) : [],
            .. comparison.AncestorMap is { } map ? VocabularyPhrases.Blocks(map, new(comparison.Ancestor!)) : [],
        ];
        if (blocks.IsEmpty)
            return;
        text.WriteLine();
        foreach (var block in blocks)
            text.WriteLine($"  {block.In(language)}");
    }

    /// <summary>What it came to, in one line.</summary>
    public static LocalizedText LastLine(ComparisonReport report) => report.Tokenizer is Measured<VocabularyComparison>.Value(var comparison)
        ? VocabularyPhrases.Relation(comparison, report.Reference.Name)
        : report.Components.FirstOrDefault(component => component.IsDecided) is { } decided ? WeightText.Relation(decided)
        : report.WhyNoTokenizer!;
}

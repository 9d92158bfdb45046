using System.Globalization;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>A comparison for people.</summary>
public static class ComparisonText
{
    const int MostBlocks = 8;

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
        text.WriteLine();
        text.WriteLine($"{Components.Shown(Components.TextDecoder).In(language)}: {Messages.WeightsNotMeasured.In(language)}");
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

        if (!comparison.Blocks.IsEmpty)
        {
            text.WriteLine();
            foreach (var block in comparison.Blocks.Take(MostBlocks))
                text.WriteLine($"  {VocabularyPhrases.Block(block, report.Reference.Name, comparison.Metrics!.OneIn).In(language)}");
        }

        if (comparison.Own?.Value is { Scripts.IsEmpty: false } own)
        {
            text.WriteLine();
            text.WriteLine($"  {Labels.OwnTokens.With(own.Count.ToString("N0", CultureInfo.InvariantCulture), VocabularyPhrases.AsFarAsCompared(own.OneIn)).In(language)}");
            TextTable.Write(text, "  ", [[Labels.Script.In(language), Labels.Count.In(language), Labels.Samples.In(language)], .. VocabularyPhrases.Rows(own, language)]);
        }
    }

    /// <summary>What it came to, in one line.</summary>
    public static LocalizedText LastLine(ComparisonReport report) => report.Tokenizer is Measured<VocabularyComparison>.Value(var comparison)
        ? VocabularyPhrases.Relation(comparison, report.Reference.Name)
        : report.WhyNoTokenizer!;
}

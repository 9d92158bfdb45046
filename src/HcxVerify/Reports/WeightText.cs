using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>What comparing weights came to, for people.</summary>
static class WeightText
{
    const int MostLeftOut = 5;

    public static void Write(StringWriter text, ImmutableArray<ComparedComponent> components, ReportLanguage language)
    {
        foreach (var component in components)
        {
            var name = Components.Shown(component.Component).In(language);
            switch (component.Weights)
            {
                case Measured<WeightComparison>.Value(var comparison):
                    text.WriteLine($"{name}: {Words.WeightRelations.Shown(comparison.Relation).In(language)}");
                    Write(text, comparison, language);
                    break;
                case Measured<WeightComparison>.Missing(var reason):
                    text.WriteLine($"{name}: {reason.In(language)}");
                    break;
            }
        }
    }

    /// <summary>What came of a component in a line.</summary>
    public static LocalizedText Relation(ComparedComponent component)
    {
        var relation = component.Weights is Measured<WeightComparison>.Value(var comparison) ? comparison.Relation : WeightRelation.NotComparable;
        return LocalizedText.Join(": ", [Components.Shown(component.Component), Words.WeightRelations.Shown(relation)]);
    }

    static void Write(StringWriter text, WeightComparison comparison, ReportLanguage language)
    {
        foreach (var said in new[] { comparison.Reason }.Concat(comparison.Assumptions).OfType<LocalizedText>())
            text.WriteLine($"  {said.In(language)}");
        if (!comparison.Tests.IsEmpty)
        {
            text.WriteLine();
            TextTable.Write(text, "  ", [Columns(language), .. comparison.Tests.Select(test => Row(test, language))]);
            text.WriteLine();
            text.WriteLine($"  {(comparison.DetectionLimit is { } limit ? Labels.WeightsLimit.With(Number(limit)) : Labels.WeightsNoLimit).In(language)}");
            text.WriteLine($"  {Labels.WeightsCompared.With(comparison.Compared, comparison.LeftOut.Length).In(language)}");
        }

        foreach (var tensor in comparison.LeftOut.Take(MostLeftOut))
            text.WriteLine($"  {SingleLine.Of(tensor.Name)}: {tensor.Reason.In(language)}");
    }

    static ImmutableArray<string> Columns(ReportLanguage language) =>
        [Labels.WeightTest.In(language), Labels.WeightClass.In(language), Labels.WeightEffect.In(language), Labels.WeightProbability.In(language), Labels.WeightAdjusted.In(language)];

    static ImmutableArray<string> Row(WeightTest test, ReportLanguage language) =>
        [WeightOptions.Kinds[test.Kind], Class(test.Class).In(language), Number(test.Effect), Number(test.Probability?.Probability), Number(test.Adjusted)];

    static LocalizedText Class(string? name) => name switch
    {
        null => Labels.AllTensors,
        WeightClass.Attention => Labels.AttentionTensors,
        WeightClass.FeedForward => Labels.FeedForwardTensors,
        WeightClass.Embeddings => Labels.EmbeddingTensors,
        WeightClass.Norms => Labels.NormTensors,
        _ => new(name),
    };

    static string Number(double? number) => number is not { } value ? "-" : value is not 0 && Math.Abs(value) < 0.001 ? value.ToString("0.0e+0", CultureInfo.InvariantCulture) : value.ToString("0.000", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Reports;

/// <summary>The special tokens of two models, for people.</summary>
static class SpecialTokenText
{
    const int MostSamples = 6;

    public static void Write(StringWriter text, Measured<SpecialTokenComparison> compared, ReportLanguage language)
    {
        text.WriteLine();
        if (compared is not Measured<SpecialTokenComparison>.Value(var tokens))
        {
            text.WriteLine($"  {Labels.SpecialTokensNotCompared.With(((Measured<SpecialTokenComparison>.Missing)compared).Reason).In(language)}");
            return;
        }

        text.WriteLine($"  {Labels.SpecialTokensBeside.In(language)}");
        TextTable.Write(text, "  ",
        [
            [Labels.SpecialTokensOf.In(language), Labels.Count.In(language), $"{Labels.Ids.In(language)} / {Labels.Samples.In(language)}"],
            Row(Labels.Candidate, tokens.Candidate, language),
            Row(Labels.Reference, tokens.Reference, language),
            Row(Labels.NamesOfBoth, tokens.Common, language),
            Row(Labels.NamesAtEqualIds, tokens.AtEqualIds, language),
            Row(Labels.NamesOfCandidate, tokens.CandidateOnly, language),
            Row(Labels.NamesOfReference, tokens.ReferenceOnly, language),
        ]);
        if (tokens.IdsUnknown > 0)
            text.WriteLine($"  {Labels.IdsOfNamesUnknown.With(Number(tokens.IdsUnknown)).In(language)}");
        Anchors(text, Labels.Candidate, tokens.Candidate, language);
        Anchors(text, Labels.Reference, tokens.Reference, language);
    }

    static ImmutableArray<string> Row(LocalizedText name, SpecialTokenSide side, ReportLanguage language)
    {
        var ids = side is { FirstId: { } first, LastId: { } last } ? string.Create(CultureInfo.InvariantCulture, $"{first}-{last}") : Messages.Unknown.In(language);
        var count = side.Count is { } known ? Number(known) : Messages.Unknown.In(language);
        return [name.In(language), count, side.Count == side.Known ? ids : $"{ids} ({Labels.NamesKnown.With(Number(side.Known)).In(language)})"];
    }

    static ImmutableArray<string> Row(LocalizedText name, ImmutableArray<string> names, ReportLanguage language) =>
        [name.In(language), Number(names.Length), names.IsEmpty ? "-" : SingleLine.List(names, MostSamples)];

    static void Anchors(StringWriter text, LocalizedText role, SpecialTokenSide side, ReportLanguage language)
    {
        if (side.Anchors is { } anchors)
            text.WriteLine($"  {Labels.SpecialTokensAnchored.With(role, anchors.Tokens, anchors.Of, BuiltInReferences.Find(anchors.Ancestor).Name).In(language)}");
    }

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

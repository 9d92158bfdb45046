using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>How two tokenizers cut the same texts, for people.</summary>
static class BehaviourTable
{
    public static void Write(StringWriter text, Measured<TokenizerBehaviour> behaviour, ReportLanguage language)
    {
        if (behaviour is not Measured<TokenizerBehaviour>.Value(var cut))
        {
            text.WriteLine(Labels.BehaviourMissing.With(((Measured<TokenizerBehaviour>.Missing)behaviour).Reason).In(language));
            return;
        }

        text.WriteLine(Labels.Behaviour.In(language));
        Assumed(text, Labels.Candidate, cut.CandidateAssumed, language);
        Assumed(text, Labels.Reference, cut.ReferenceAssumed, language);
        text.WriteLine();
        TextTable.Write(text, "  ", [Columns(language), .. Rows(cut, language)]);
        foreach (var missing in cut.Languages.Where(one => one.WhyNot is not null))
            text.WriteLine($"  {missing.Text.Name.In(language)}: {missing.WhyNot!.In(language)}");
        if (cut.Samples.IsEmpty)
            return;
        text.WriteLine();
        TextTable.Write(text, "  ",
        [
            [Labels.Word.In(language), Labels.Candidate.In(language), Labels.Reference.In(language)],
            .. cut.Samples.Select(sample => (ImmutableArray<string>)[SingleLine.Of(sample.Word), Shown(sample.Candidate), Shown(sample.Reference)]),
        ]);
    }

    static void Assumed(StringWriter text, LocalizedText side, LocalizedText? assumed, ReportLanguage language)
    {
        if (assumed is not null)
            text.WriteLine($"  {Labels.BehaviourAssumed.With(side, assumed).In(language)}");
    }

    static ImmutableArray<string> Columns(ReportLanguage language) =>
    [
        Labels.Language.In(language),
        Labels.WordCount.In(language),
        Labels.CutAlike.In(language),
        Labels.TokensPerCharacter.With(Labels.Candidate).In(language),
        Labels.TokensPerCharacter.With(Labels.Reference).In(language),
    ];

    static IEnumerable<ImmutableArray<string>> Rows(TokenizerBehaviour behaviour, ReportLanguage language)
    {
        foreach (var one in behaviour.Languages)
        {
            if (one.Counts is { } counts)
                yield return Row(one.Text.Name, counts, language);
        }

        if (behaviour.Overall is { } all)
            yield return Row(Labels.Overall, all, language);
    }

    static ImmutableArray<string> Row(LocalizedText name, BehaviourCounts counts, ReportLanguage language) =>
    [
        name.In(language),
        counts.Words.ToString("N0", CultureInfo.InvariantCulture),
        counts.AlikeShare.ToString("0.000", CultureInfo.InvariantCulture),
        counts.CandidateTokensPerCharacter.ToString("0.000", CultureInfo.InvariantCulture),
        counts.ReferenceTokensPerCharacter.ToString("0.000", CultureInfo.InvariantCulture),
    ];

    // White space would not be seen at the edges of a token.
    static string Shown(ImmutableArray<string> tokens) => SingleLine.Of(string.Join('|', tokens.Select(token => token.Replace("\n", "⏎", StringComparison.Ordinal).Replace(' ', '␣'))));
}

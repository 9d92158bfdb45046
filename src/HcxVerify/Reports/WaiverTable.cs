using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Verdicts;

namespace HcxVerify.Reports;

/// <summary>Waivers as a table of text.</summary>
public static class WaiverTable
{
    /// <summary>A list of waivers by themselves: whose they are, on which model, and how long they hold.</summary>
    /// <param name="matched">Whether a model was verified, so that it is known what they waive.</param>
    public static string Text(ImmutableArray<WaiverUse> uses, bool matched, DateOnly today, ReportLanguage language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextTable.Write(output, "", [Row(matched, Header.Select(label => label.In(language))), .. uses.Select(use => Row(matched,
        [
            use.Waiver.Rule, use.Waiver.Component, ReportPhrases.Short(use.Waiver.Subject), Day.Shown(use.Waiver.Expires), State(use.Waiver, today).In(language),
            ReportPhrases.Effect(use).In(language), use.Waiver.Owner, use.Waiver.Reason.In(language),
        ]))]);
        return output.ToString();
    }

    internal static void Write(TextWriter output, string indent, ImmutableArray<WaiverUse> uses, ReportLanguage language)
    {
        TextTable.Write(output, indent, [.. uses.Select(use => ImmutableArray.Create(
            ReportPhrases.Effect(use).In(language), use.Waiver.Component, use.Waiver.Rule, Day.Shown(use.Waiver.Expires), use.Waiver.Owner, use.Waiver.Reason.In(language)))]);
        foreach (var use in uses.Where(use => use.Problem is not null))
            output.Write($"{indent}{use.Problem!.Place}: {use.Problem.Text.In(language)}\n");
    }

    static ImmutableArray<LocalizedText> Header { get; } =
        [Labels.Check, Labels.Component, Labels.Subject, Labels.LastDay, Labels.State, Labels.Outcome, Labels.Owner, Labels.WaiverReason];

    static ImmutableArray<string> Row(bool matched, IEnumerable<string> cells) => [.. cells.Where((_, column) => matched || Header[column] != Labels.Outcome)];

    static LocalizedText State(Waiver waiver, DateOnly today) => (DateOnly.FromDateTime(waiver.Expires).DayNumber - today.DayNumber) switch
    {
        < 0 and var days => Labels.WaiverExpired.With(Labels.Days(-days)),
        0 => Labels.WaiverHoldsToday,
        var days => Labels.WaiverHolds.With(Labels.Days(days)),
    };
}

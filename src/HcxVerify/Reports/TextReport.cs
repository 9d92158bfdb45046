using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Reports;

/// <summary>The report for a terminal: the verdict first, then what it rests on.</summary>
static class TextReport
{
    public static void Write(TextWriter output, Report report, ReportLanguage language)
    {
        string In(LocalizedText text) => text.In(language);
        void Heading(LocalizedText text) => output.Write($"\n{In(text)}\n");

        output.Write($"{In(Labels.Title.With(report.SubjectName))}\n");
        TextTable.Write(output, "  ",
        [
            [In(Labels.Subject), $"{(report.Publisher is null ? "" : In(report.Publisher) + " ")}{In(report.SubjectName)} ({report.Subject.Location})"],
            .. report.Subject.Digest is { } digest ? [[In(Labels.Digest), digest]] : ImmutableArray<ImmutableArray<string>>.Empty,
            .. ReportPhrases.Today(report) is { } today ? [[In(Labels.Date), today]] : ImmutableArray<ImmutableArray<string>>.Empty,
            [In(Labels.State), In(ReportPhrases.State(report))],
            [In(Labels.Basis), In(ReportPhrases.Basis(report))],
        ]);

        Heading(Labels.Components);
        if (report.Components.IsEmpty)
            output.Write($"  {In(Labels.NoComponent)}\n");
        TextTable.Write(output, "  ", [.. report.Components.Select(verdict => ImmutableArray.Create(
            verdict.Component,
            In(Words.Verdicts.Shown(verdict.Verdict)),
            In(ReportPhrases.Because(report, verdict))))]);

        if (report.Declarations.Any())
        {
            Heading(Labels.DeclaredAndObserved);
            TextTable.Write(output, "  ", [.. report.Declarations.Select(row => ImmutableArray.Create(
                row.Observed.Component,
                In(ReportPhrases.Declared(row.Claim)),
                In(ObservationText.Observed(row.Observed, withRules: true))))]);
        }

        Heading(Labels.Findings);
        foreach (var group in report.Findings.GroupBy(finding => finding.Rule.Component))
        {
            output.Write($"  {group.Key}\n");
            TextTable.Write(output, "    ", [.. group.Select(finding => Line(finding, language))]);
        }

        Heading(Labels.Remaining);
        if (report.Remaining.Any())
        {
            TextTable.Write(output, "  ", [.. ReportPhrases.Remaining(report).Select(finding => ImmutableArray.Create(
                In(Words.Priorities.Shown(finding.Rule.Priority)), finding.Rule.Component, finding.Rule.Id, In(finding.Method)))]);
        }
        else
        {
            output.Write($"  {In(Labels.NothingRemains)}\n");
        }

        if (!report.Waivers.IsEmpty)
        {
            Heading(Labels.Waivers);
            WaiverTable.Write(output, "  ", report.Waivers, language);
        }

        ImmutableArray<Diagnostic> notes = [.. report.Problems, .. report.Subject.Notices];
        if (!notes.IsEmpty)
        {
            Heading(Labels.FileNotes);
            TextTable.Write(output, "  ", [.. notes.Select(note => ImmutableArray.Create(note.Code.Id, $"{note.Place}", In(note.Text)))]);
        }

        Heading(Labels.ConclusionTitle);
        output.Write($"  {In(Labels.Conclusion(report.Conclusion, report.FromStatedFacts))}\n");
        if (report.DeclaredReuse.Any())
            output.Write($"  {In(Labels.DeclaredReuse.With(string.Join(", ", report.DeclaredReuse.Select(verdict => verdict.Component))))}\n");
    }

    static ImmutableArray<string> Line(Finding finding, ReportLanguage language) =>
        [Words.Outcomes.Shown(finding.ShownOutcome).In(language), finding.Code.Id, $"{finding.Rule.Id}: {ReportPhrases.Found(finding).In(language)}"];
}

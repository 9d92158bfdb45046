using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Reports;

/// <content>Tables of checks, the assessment, and the appendices.</content>
static partial class MarkdownReport
{
    static void Compared(MarkdownWriter write, Report report, SideBySide table, ImmutableArray<SideBySideRow> more)
    {
        if (table.Rows.IsEmpty && more.IsEmpty)
            return;
        write.Table(
            [
                write.Text(Labels.Parameter),
                write.Text(report.SubjectName),
                .. table.HasPublished ? [write.Text(Labels.Published)] : ImmutableArray<string>.Empty,
                .. table.References.Select(reference => write.Text(reference.Shown)),
            ],
            table.Rows.Concat(more).Select(row => ImmutableArray.Create<string>(
            [
                FactTable.Find(row.Name) is null ? row.Name : MarkdownWriter.Code(row.Name),
                row.Subject.Text.Length == 0 ? write.Text(Messages.Unknown) : MarkdownWriter.Escape(row.Subject.Text),
                .. table.HasPublished ? [Marked(row.Published)] : ImmutableArray<string>.Empty,
                .. row.References.Select(Marked),
            ])));
        if (table.References.Length > 0 || table.HasPublished)
            write.Raw(Labels.EqualLegend.In(write.Language));
    }

    static string Marked(Cell cell) => cell.EqualsSubject ? $"**{MarkdownWriter.Escape(cell.Text)} =**" : MarkdownWriter.Escape(cell.Text);

    static void Checks(MarkdownWriter write, Report report, Func<Finding, bool> condition)
    {
        ImmutableArray<Finding> findings = [.. report.Findings.Where(condition)];
        if (findings.IsEmpty)
            return;
        write.Raw($"**{write.Text(Labels.Verdict)}**");
        write.Table(
            [write.Text(Labels.Check), write.Text(Labels.Outcome), write.Text(Labels.ForFromScratch), write.Text(Labels.What)],
            findings.Select(finding => ImmutableArray.Create(
                write.Text(ReportPhrases.Name(finding.Rule)),
                $"{(finding.Waiver is null ? "" : "🔕 ")}{write.Text(ReportPhrases.Shown(finding))} ({finding.Code.Id})",
                $"{ReportPhrases.Sign(finding)} {write.Text(ReportPhrases.Meaning(finding))}",
                write.Text(ReportPhrases.Found(finding)))));
    }

    static void Assessment(MarkdownWriter write, Report report)
    {
        write.Heading(2, Labels.Assessment);
        var claim = report.Rules.Claims.OfType<Claim.Says>().FirstOrDefault(claim => claim.Statement is Statement.FromScratch);
        write.Paragraph(claim is null
            ? Labels.NoClaim
            : Labels.ClaimReviewed.With(string.Join(", ", report.Rules.ClaimedComponents), claim.Source is null ? null : Messages.Because.With(claim.Source)));
        write.Table(
            [write.Text(Labels.Component), write.Text(Labels.Verdict), write.Text(Labels.Because)],
            report.Components.Select(verdict => ImmutableArray.Create(
                $"**{write.Text(Components.Shown(verdict.Component))}**",
                $"{ReportPhrases.Sign(verdict.Verdict)} {write.Text(Words.Verdicts.Shown(verdict.Verdict))}",
                write.Text(ReportPhrases.Because(report, verdict)))));

        Declarations(write, report);
        write.Heading(3, Labels.MainFindings);
        write.List(ReportPhrases.Main(report).Select(finding =>
            $"**{write.Text(Components.Shown(finding.Rule.Component))}, {write.Text(ReportPhrases.Meaning(finding))}:** {write.Text(ReportPhrases.Found(finding))}"), numbered: true);

        write.Heading(3, Labels.ConclusionTitle);
        write.Raw($"**{write.Text(Labels.Conclusion(report.Conclusion, report.FromStatedFacts))}**");
        if (report.DeclaredReuse.Any())
            write.Paragraph(Labels.DeclaredReuse.With(string.Join(", ", report.DeclaredReuse.Select(verdict => verdict.Component))));
        write.List(report.Components.Select(verdict => $"{write.Text(Components.Shown(verdict.Component))}: **{write.Text(Words.Verdicts.Shown(verdict.Verdict))}**"));

        write.Heading(3, Labels.Remaining);
        if (!report.Remaining.Any())
        {
            write.Paragraph(Labels.NothingRemains);
            return;
        }

        write.Table(
            [write.Text(Labels.Check), write.Text(Labels.Component), write.Text(Labels.Method), write.Text(Labels.PriorityTitle), write.Text(Labels.Reason)],
            ReportPhrases.Remaining(report).Select(finding => ImmutableArray.Create(
                write.Text(ReportPhrases.Name(finding.Rule)),
                write.Text(Components.Shown(finding.Rule.Component)),
                write.Text(finding.Method),
                write.Text(Words.Priorities.Shown(finding.Rule.Priority)),
                write.Text(ReportPhrases.Found(finding)))));
    }

    static void Waivers(MarkdownWriter write, Report report)
    {
        if (report.Waivers.IsEmpty)
            return;
        write.Heading(2, Labels.Waivers);
        write.Table(
            [write.Text(Labels.Check), write.Text(Labels.Component), write.Text(Labels.Outcome), write.Text(Labels.Owner), write.Text(Labels.LastDay), write.Text(Labels.WaiverReason)],
            report.Waivers.Select(use => ImmutableArray.Create(
                MarkdownWriter.Code(use.Waiver.Rule),
                write.Text(Components.Shown(use.Waiver.Component)),
                write.Text(ReportPhrases.Effect(use)),
                MarkdownWriter.Escape(use.Waiver.Owner),
                Day.Shown(use.Waiver.Expires),
                write.Text(use.Waiver.Reason))));
        ImmutableArray<Diagnostic> problems = [.. report.Waivers.Where(use => use.Problem is not null).Select(use => use.Problem!)];
        if (!problems.IsEmpty)
            write.List(problems.Select(problem => $"{MarkdownWriter.Code($"{problem.Place}")}: {write.Text(problem.Text)}"));
    }

    static void Declarations(MarkdownWriter write, Report report)
    {
        if (!report.Declarations.Any())
            return;
        write.Heading(3, Labels.DeclaredAndObserved);
        write.Table(
            [write.Text(Labels.Component), write.Text(Labels.Declared), write.Text(Labels.Observed), write.Text(Labels.ByRules)],
            report.Declarations.Select(row => ImmutableArray.Create(
                $"**{write.Text(Components.Shown(row.Observed.Component))}**",
                write.Text(ReportPhrases.Declared(row.Claim)),
                write.Text(ObservationText.Observed(row.Observed, withRules: false)),
                string.Join(", ", row.Observed.Telling.Select(finding => MarkdownWriter.Code(finding.Rule.Id))))));
    }

    static void References(MarkdownWriter write, Report report)
    {
        write.Heading(2, Labels.References);
        var models = report.References.Select(reference => reference.Facts is { } facts
            ? $"{MarkdownWriter.Code(reference.Name)}: {write.Text(facts.Name)}{(facts.Publisher is null ? "" : $", {write.Text(facts.Publisher)}")} ({MarkdownWriter.Code(facts.Location)})"
            : $"{MarkdownWriter.Code(reference.Name)}: {write.Text(reference.Unavailable!)}");
        var sources = report.Rules.Claims.Select(claim => claim.Source)
            .Concat(report.Rules.Rules.Select(rule => rule.Source))
            .Concat(report.References.SelectMany(reference => reference.Quoted).Select(quotation => quotation.Source))
            .Where(source => source is not null)
            .Select(source => write.Text(source!));
        write.List(models.Concat(sources).Distinct(StringComparer.Ordinal));
    }

    static void Facts(MarkdownWriter write, Report report)
    {
        write.Heading(2, Labels.Facts);
        write.Table(
            [write.Text(Labels.Parameter), write.Text(Labels.Value), write.Text(Labels.Origin), write.Text(Labels.Place), write.Text(Labels.Source)],
            report.Subject.Facts.Select(fact => ImmutableArray.Create(
                MarkdownWriter.Code(fact.Name),
                MarkdownWriter.Escape(fact.Value.Shown),
                write.Text(fact.Origin is FactOrigin.Read ? Labels.Read : Labels.Stated),
                MarkdownWriter.Code(Position(fact)),
                MarkdownWriter.Escape(fact.Source.Cited ?? ""))));
    }

    static void FileNotes(MarkdownWriter write, Report report)
    {
        ImmutableArray<Diagnostic> notes = [.. report.Problems, .. report.Subject.Notices];
        if (notes.IsEmpty)
            return;
        write.Heading(2, Labels.FileNotes);
        write.List(notes.Select(note => $"{MarkdownWriter.Code($"{note.Place}")} {note.Code.Id}: {write.Text(note.Text)}"));
    }

    static void ReferenceFacts(MarkdownWriter write, Report report)
    {
        ImmutableArray<ImmutableArray<string>> rows =
            [.. from reference in report.References
                from fact in reference.Facts?.Facts ?? []
                select ImmutableArray.Create(
                    MarkdownWriter.Code(reference.Name),
                    MarkdownWriter.Code(fact.Name),
                    MarkdownWriter.Escape(fact.Value.Shown),
                    MarkdownWriter.Escape(fact.Source.Cited ?? Position(fact)))];
        if (rows.IsEmpty)
            return;
        write.Heading(2, Labels.ReferenceFacts);
        write.Table([write.Text(Labels.Item), write.Text(Labels.Parameter), write.Text(Labels.Value), write.Text(Labels.Source)], rows);
    }

    static string Position(Fact fact) => fact.Source.Line > 0 ? FormattableString.Invariant($"{fact.Source.File}({fact.Source.Line})#{fact.Source.Pointer}") : fact.Source.Place;
}

using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Reports;

/// <summary>The report for people, with the sections of a verification report written by hand, and the file and place of every fact.</summary>
static partial class MarkdownReport
{
    // Llama 3 reserves 246 names; the JSON report has them all.
    const int MostTokensOfGroup = 40;

    public static void Write(TextWriter output, Report report, ReportLanguage language)
    {
        var write = new MarkdownWriter(output, language);
        Header(write, report);
        Overview(write, report);
        TokenizerSection(write, report);
        ArchitectureSection(write, report);
        OtherSection(write, report);
        Assessment(write, report);
        Waivers(write, report);
        References(write, report);
        Facts(write, report);
        FileNotes(write, report);
        ReferenceFacts(write, report);
    }

    static void Header(MarkdownWriter write, Report report)
    {
        write.Heading(1, Labels.Title.With(report.SubjectName));
        var name = write.Text(report.SubjectName);
        write.Quotation(
        [
            (Labels.Subject, $"{(report.Publisher is null ? name : $"{write.Text(report.Publisher)} {name}")} ({MarkdownWriter.Code(report.Subject.Location)}{(report.Subject.Digest is null ? "" : $", {MarkdownWriter.Code(ReportPhrases.Short(report.Subject.Digest))}")})"),
            .. ReportPhrases.Today(report) is { } today ? [(Labels.Date, today)] : ImmutableArray<(LocalizedText, string)>.Empty,
            (Labels.State, write.Text(ReportPhrases.State(report))),
            (Labels.ConclusionTitle, $"**{write.Text(Labels.Conclusion(report.Conclusion, report.FromStatedFacts))}**"),
            (Labels.Basis, write.Text(ReportPhrases.Basis(report))),
        ]);
        if (report.Findings.All(finding => !finding.Rule.Check.Kind.Measures || finding.IsOpen))
            write.Paragraph(Labels.Limit);
    }

    static void Overview(MarkdownWriter write, Report report)
    {
        write.Heading(2, Labels.Overview);
        ImmutableArray<Fact> facts = [.. report.Subject.Facts.Where(fact => fact.Name.StartsWith("Model.", StringComparison.Ordinal))];
        ImmutableArray<ImmutableArray<string>> rows =
            [.. facts.Select(fact => ImmutableArray.Create(MarkdownWriter.Code(fact.Name), write.Text(FactTable.Find(fact.Name)!.Meaning), MarkdownWriter.Escape(fact.Value.Shown)))];
        if (!rows.IsEmpty)
            write.Table([write.Text(Labels.Parameter), write.Text(Labels.Item), write.Text(Labels.Value)], rows);
        if (ReportPhrases.Structure(report.Subject) is { Length: > 0 } structure)
            write.Raw($"**{write.Text(Labels.Structure)}:** {MarkdownWriter.Escape(structure)}");
    }

    static void TokenizerSection(MarkdownWriter write, Report report)
    {
        var table = SideBySide.Of(report, Components.Tokenizer, "Tokenizer");
        if (table.Rows.IsEmpty && report.Findings.All(finding => finding.Rule.Component != Components.Tokenizer))
            return;
        write.Heading(2, Labels.TokenizerSection);
        ImmutableArray<SideBySideRow> block = table.BlockOfIds(report.Subject, write.Text(Labels.IdBlock)) is { } ids ? [ids] : [];
        Compared(write, report, table, block);
        if (report.Subject.TryFind(FactTable.TokenizerSpecialTokens, out var fact) && fact.Value is FactValue.TokenList { Values: var tokens })
            SpecialTokens(write, report.Subject, tokens);
        foreach (var finding in report.Findings.Where(finding => finding.Vocabulary?.Metrics is not null))
            Vocabulary(write, finding);
        Checks(write, report, finding => finding.Rule.Component == Components.Tokenizer);
    }

    static void SpecialTokens(MarkdownWriter write, ModelFacts subject, ImmutableArray<SpecialToken> tokens)
    {
        write.Heading(3, Labels.SpecialTokens);
        var count = subject.TryFind(FactTable.TokenizerSpecialTokenCount, out var fact) ? fact.Value.Shown : Messages.Unknown.In(write.Language);
        write.Paragraph(count == tokens.Length.ToString("N0", CultureInfo.InvariantCulture)
            ? Labels.AllSpecialTokensKnown.With(count)
            : Labels.SpecialTokensKnown.With(tokens.Length, count));
        write.Table(
            [write.Text(Labels.Group), write.Text(Labels.Tokens)],
            SpecialTokenGroup.Of(tokens).Select(group => ImmutableArray.Create(
                write.Text(group.Group.Name),
                string.Join(", ", group.Tokens.Take(MostTokensOfGroup).Select(token => MarkdownWriter.Code(token.Content) + (token.Id is { } id ? string.Create(CultureInfo.InvariantCulture, $" {id}") : "")))
                    + (group.Tokens.Length > MostTokensOfGroup ? ", " + write.Text(Labels.More.With(group.Tokens.Length - MostTokensOfGroup)) : ""))));
    }

    static void ArchitectureSection(MarkdownWriter write, Report report)
    {
        write.Heading(2, Labels.ArchitectureSection);
        Architecture(write, report, Components.TextDecoder, ["Text"], ReportNotes.OnDecoder(report));
        Architecture(write, report, Components.VisionEncoder, ["Vision"], ReportNotes.OnVisionEncoder(report));
        Architecture(write, report, Components.AudioEncoder, ["Audio"], []);
        Architecture(write, report, Components.Projector, ["Projector"], []);
    }

    static void Architecture(MarkdownWriter write, Report report, string component, ImmutableArray<string> groups, ImmutableArray<LocalizedText> notes)
    {
        var table = SideBySide.Of(report, component, groups);
        var hasChecks = report.Findings.Any(finding => finding.Rule.Component == component);
        if (table.Rows.IsEmpty && !hasChecks)
            return;
        write.Heading(3, Components.Shown(component));
        Compared(write, report, table, []);
        if (!notes.IsEmpty)
        {
            write.Raw($"**{write.Text(Labels.Notes)}**");
            write.List(notes.Select(write.Text), numbered: true);
        }

        Checks(write, report, finding => finding.Rule.Component == component);
    }

    static void OtherSection(MarkdownWriter write, Report report)
    {
        static bool IsOther(Finding finding) => finding.Rule.Component is Components.Subject || !Components.All.Contains(finding.Rule.Component);
        if (!report.Findings.Any(IsOther))
            return;
        write.Heading(2, Labels.OtherSection);
        Checks(write, report, IsOther);
    }
}

using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Verdicts;

namespace HcxVerify.Reports;

/// <summary>One line of a build log, or of the diagnostics of the command line.</summary>
/// <param name="File">The path as reports print it; null where there is none.</param>
/// <param name="Line">Counted from 1; 0 where the whole file is meant.</param>
public sealed record LogLine(LogLevel Level, string Code, string? File, int Line, int Column, string Text)
{
    /// <summary>The line as compilers print it: <c>file(line,column): error HCXnnnn: text</c>.</summary>
    public string Canonical => $"{(File is null ? "hcxverify" : new Place(File, Line, Column).ToString())}: {Word}: {Text}";

    string Word => Level switch
    {
        LogLevel.Error => $"error {Code}",
        LogLevel.Warning => $"warning {Code}",
        _ => $"message {Code}",
    };
}

/// <summary>What a verification leaves in a build log: one line a finding, and the verdict.</summary>
public static class BuildLog
{
    /// <summary>The lines of a report: its findings, of which the passed and the waived ones are messages, the files that cannot be used, and its notices.</summary>
    public static ImmutableArray<LogLine> Of(Report report, ReportLanguage language) =>
    [
        .. report.Findings.Select(finding => new LogLine(
            report.Gate.LevelOf(finding), finding.Code.Id, finding.Rule.Place.File, finding.Rule.Place.Line, finding.Rule.Place.Column, finding.Code.Message.With(finding.Rule.Id, ReportPhrases.Found(finding)).In(language))),
        .. Of(report.Problems, language),
        .. Warnings(report.Notices, language),
    ];

    /// <summary>The lines of what stopped a verification.</summary>
    public static ImmutableArray<LogLine> Of(ImmutableArray<Diagnostic> diagnostics, ReportLanguage language) =>
        [.. diagnostics.Select(diagnostic => Line(LogLevel.Error, diagnostic, language))];

    /// <summary>The lines of what stops nothing.</summary>
    public static ImmutableArray<LogLine> Warnings(ImmutableArray<Diagnostic> notices, ReportLanguage language) => [.. notices.Select(notice => Line(LogLevel.Warning, notice, language))];

    /// <summary>The verdict in one line: the model, its components and the conclusion.</summary>
    public static string Verdict(Report report, ReportLanguage language) => Labels.VerdictLine.With(
        report.SubjectName,
        report.Components.IsEmpty ? Labels.NoComponent : string.Join(", ", report.Components.Select(verdict => $"{verdict.Component} {Words.Verdicts.Shown(verdict.Verdict).In(language)}")),
        Labels.Conclusion(report.Conclusion, report.FromStatedFacts)).In(language);

    static LogLine Line(LogLevel level, Diagnostic diagnostic, ReportLanguage language) =>
        new(level, diagnostic.Code.Id, diagnostic.Place?.File, diagnostic.Place?.Line ?? 0, diagnostic.Place?.Column ?? 0, diagnostic.Text.In(language));
}

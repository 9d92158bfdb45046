using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Reports;

/// <summary>Writes a report in one format.</summary>
public delegate void WriteReport(TextWriter output, Report report, ReportLanguage language);

/// <summary>A report format.</summary>
/// <param name="Name">The name that users write.</param>
/// <param name="Extension">The extension of its files, with the dot.</param>
public sealed record ReportFormat(string Name, string Extension, WriteReport Write)
{
    /// <summary>The report as a text; its lines end with <c>\n</c> on every system.</summary>
    public string Text(Report report, ReportLanguage language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Write(output, report, language);
        return output.ToString();
    }
}

/// <summary>The table of report formats.</summary>
public static class ReportTable
{
    /// <summary>All formats that can be written.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("text", ".txt", TextReport.Write),
        new("markdown", ".md", MarkdownReport.Write),
        new("json", ".json", JsonReport.Write),
    ];

    /// <summary>Formats of the contract that come later.</summary>
    public static ImmutableArray<string> Later { get; } = ["html", "sarif", "junit", "github"];

    /// <summary>The format of that name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}

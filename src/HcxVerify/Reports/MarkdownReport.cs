using HcxVerify.Language;

namespace HcxVerify.Reports;

static class MarkdownReport
{
    public static void Write(TextWriter output, Report report, ReportLanguage language) => output.Write(report.SubjectName.In(language));
}

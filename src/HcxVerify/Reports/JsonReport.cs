using HcxVerify.Language;

namespace HcxVerify.Reports;

static class JsonReport
{
    public static void Write(TextWriter output, Report report, ReportLanguage language) => output.Write(report.SubjectName.In(language));
}

using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Reports;

/// <summary>A report that a host wants in a file.</summary>
/// <param name="Path">A full path.</param>
public sealed record ReportFile(ReportFormat Format, string Path)
{
    /// <summary>Writes the report as UTF-8 without a byte order mark; the folder is made.</summary>
    /// <exception cref="ArtifactException">It cannot be written.</exception>
    public byte[] Write(Report report, ReportLanguage language, Workspace workspace)
    {
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Format.Text(report, language));
        workspace.Write(Path, bytes);
        return bytes;
    }
}

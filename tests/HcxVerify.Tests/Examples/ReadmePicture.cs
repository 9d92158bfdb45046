using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Examples;

/// <summary>The picture in README shows what the build of the first example prints; a test of the package holds that text to the real build.</summary>
public sealed partial class ReadmePicture
{
    const int Columns = 120;
    const double CharacterWidth = 8.4;
    const int LineHeight = 20;
    const int Margin = 18;

    [Fact]
    public void It_shows_the_output_of_the_build()
    {
        var log = File.ReadAllText(Path.Combine(HyperClovaX.Folder, "expected", "build.en.txt"));
        Snapshot.Matches(Repository.Path("docs", "images", "failing-build.svg"), Draw("$ dotnet build examples/01-hyperclovax-seed-think-32b\n" + log));
    }

    static string Draw(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n').SelectMany(Wrapped).ToList();
        var width = (int)((Columns * CharacterWidth) + (2 * Margin));
        var height = (lines.Count * LineHeight) + (2 * Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"The output of the failing build\">\n");
        svg.Append("<style>text { font: 14px ui-monospace, 'SFMono-Regular', Consolas, 'DejaVu Sans Mono', monospace; fill: #d4d4d4; white-space: pre } .error { fill: #f48771 } .warning { fill: #dcdcaa } .verdict { fill: #4ec9b0 } .place { fill: #9cdcfe }</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#1e1e1e\"/>\n");
        for (var index = 0; index < lines.Count; index++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin + ((index + 1) * LineHeight) - 6}\">{Coloured(lines[index])}</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    static IEnumerable<string> Wrapped(string line)
    {
        if (line.Length == 0)
            yield return "";
        while (line.Length > 0)
        {
            var end = line.Length <= Columns ? line.Length : line.LastIndexOf(' ', Columns - 1);
            yield return line[..end];
            line = line.Length > end ? "    " + line[end..].TrimStart() : "";
        }
    }

    static string Coloured(string line)
    {
        var finding = Finding().Match(line);
        if (finding.Success)
            return $"<tspan class=\"place\">{Text(finding.Groups[1].Value)}</tspan><tspan class=\"{finding.Groups[2].Value}\">{Text(finding.Groups[2].Value + finding.Groups[3].Value)}</tspan>{Text(finding.Groups[4].Value)}";
        return line.Contains("FAILED", StringComparison.Ordinal) ? $"<tspan class=\"error\">{Text(line)}</tspan>"
            : line.Contains("conclusion:", StringComparison.Ordinal) ? $"<tspan class=\"verdict\">{Text(line)}</tspan>"
            : Text(line);
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"^(.*?\(\d+,\d+\): )(error|warning)( HCX\d{4}:)(.*)$")]
    private static partial Regex Finding();
}

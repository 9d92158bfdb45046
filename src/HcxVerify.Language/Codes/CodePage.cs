using System.Collections.Immutable;
using System.Text;

namespace HcxVerify.Language;

/// <summary>A rule file that produces a code, and all that is said of it.</summary>
/// <param name="Files">The files, one as a rule.</param>
public sealed record CodeExample(ImmutableArray<RuleFileText> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The page of one code for the documentation, in Markdown, and the index of all of them.</summary>
public static class CodePage
{
    static readonly LocalizedText example = new("Example", "예");
    static readonly LocalizedText ruleOfKind = new("A rule of the kind", "이 종류의 규칙");
    static readonly LocalizedText language = new("English", "한국어");

    static readonly ImmutableArray<(string Prefix, LocalizedText Title)> groups =
    [
        ("HCX00", new("The build and the command line", "빌드와 명령줄")),
        ("HCX01", new("Rule files", "규칙 파일")),
        ("HCX02", new("Model files, saved facts and folders", "모델 파일, 저장된 사실, 폴더")),
        ("HCX1", new("Findings: one code for each rule kind and outcome", "검사 결과: 규칙 종류와 결과마다 코드 하나")),
    ];

    /// <summary>The name of a code's page.</summary>
    public static string NameOf(Code code) => $"{code.Id}.md";

    /// <summary>The page of a code.</summary>
    /// <param name="produces">What produces it; null where there is none to show.</param>
    public static string Of(Code code, CodeExample? produces)
    {
        var page = new StringBuilder($"<!-- Generated from the table of codes; see docs/codes/README.md. -->\n\n# {code.Id}: {Escaped(code.Title.En)}\n");
        Body(page, code, produces, ReportLanguage.English);
        page.Append($"\n## {language.Ko}: {Escaped(code.Title.In(ReportLanguage.Korean))}\n");
        Body(page, code, produces, ReportLanguage.Korean);
        return page.Append("\n[All codes](README.md), [the rule language](../rules.md)\n").ToString();
    }

    /// <summary>The index of all pages.</summary>
    public static string Index()
    {
        var page = new StringBuilder("""
            <!-- Generated from the table of codes. -->

            # The codes of HcxVerify

            Every message has a code; `hcxverify explain CODE` prints what its page says. The pages are generated from the table of codes in
            `src/HcxVerify.Language/Codes` and from the malformed rule files of the tests. A test compares them: after a change of the table,
            `HCXVERIFY_UPDATE_SNAPSHOTS=1 dotnet test --project tests/HcxVerify.Language.Tests` writes them anew.

            """.Replace("\r\n", "\n"));
        foreach (var (prefix, title) in groups)
        {
            page.Append($"\n## {title.En} / {title.Ko}\n\n| | | |\n|---|---|---|\n");
            foreach (var code in CodeTable.All.Where(code => code.Id.StartsWith(prefix, StringComparison.Ordinal)))
                page.Append($"| [{code.Id}]({NameOf(code)}) | {Cell(code.Title.En)} | {Cell(code.Title.In(ReportLanguage.Korean))} |\n");
        }

        return page.ToString();
    }

    static void Body(StringBuilder page, Code code, CodeExample? produces, ReportLanguage language)
    {
        foreach (var part in Explanation.PartsOf(code))
            page.Append($"\n**{part.Label.In(language)}:** {Escaped(part.Content.In(language))}\n");
        if (Explanation.FindingOf(code) is var (kind, _) && RuleExamples.Of(kind) is { } rule)
            Block(page, ruleOfKind.In(language), "yaml", rule);
        if (produces is null)
            return;
        // A file is shown once; what is said of it, in each language.
        if (language is ReportLanguage.English)
        {
            foreach (var file in produces.Files)
                Block(page, $"{example.En}: `{file.File}`", "yaml", file.Text);
        }

        Block(page, language is ReportLanguage.English ? null : example.In(language), "text", string.Concat(produces.Diagnostics.Select(diagnostic => diagnostic.Line(language) + "\n")));
    }

    static void Block(StringBuilder page, string? title, string kind, string content)
    {
        if (title is not null)
            page.Append($"\n**{title}**\n");
        page.Append($"\n```{kind}\n{content.TrimEnd('\n')}\n```\n");
    }

    // The names of holes would be tags of HTML; nothing else of the texts is Markdown, but what stands between backticks.
    static string Escaped(string text) => text.Replace("<", "\\<").Replace("*", "\\*").Replace("_", "\\_");

    static string Cell(string text) => Escaped(text).Replace("|", "\\|");
}

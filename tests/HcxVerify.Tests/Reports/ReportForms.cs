using System.Globalization;
using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Examples;

namespace HcxVerify.Tests.Reports;

/// <summary>What every report of a verification has, whatever its form.</summary>
public sealed class ReportForms
{
    [Fact]
    public void The_json_report_has_what_the_contract_names()
    {
        var json = Json(ReportLanguage.English);
        Assert.Equal("hcxverify/report/1", json.GetProperty("schema").GetString());
        foreach (var name in (ReadOnlySpan<string>)["subject", "findings", "components", "conclusion", "remaining", "exitCode", "cost"])
            Assert.True(json.TryGetProperty(name, out _), name);
        foreach (var finding in json.GetProperty("findings").EnumerateArray())
        {
            foreach (var name in (ReadOnlySpan<string>)["rule", "code", "component", "severity", "outcome", "onFail", "priority", "message", "measurements", "location"])
                Assert.True(finding.TryGetProperty(name, out _), name);
            foreach (var name in (ReadOnlySpan<string>)["file", "line", "column"])
                Assert.True(finding.GetProperty("location").TryGetProperty(name, out _), name);
        }

        Assert.Equal(
            ["text-decoder conditional", "vision-encoder reused", "tokenizer needs-verification"],
            json.GetProperty("components").EnumerateArray().Select(row => $"{row.GetProperty("component").GetString()} {row.GetProperty("verdict").GetString()}"));
        Assert.Equal("partly from scratch, with reused components", json.GetProperty("conclusion").GetString());
        Assert.Equal(3, json.GetProperty("remaining").GetArrayLength());
        Assert.Equal(1, json.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Identifiers_in_json_are_the_same_in_every_language()
    {
        static IEnumerable<string?> Identifiers(JsonElement json) =>
            json.GetProperty("findings").EnumerateArray().SelectMany(finding => new[] { "rule", "code", "component", "severity", "outcome", "onFail", "priority" }.Select(name => finding.GetProperty(name).GetString()))
                .Concat(json.GetProperty("components").EnumerateArray().SelectMany(row => new[] { row.GetProperty("component").GetString(), row.GetProperty("verdict").GetString() }))
                .Append(json.GetProperty("conclusion").GetString());
        Assert.Equal(Identifiers(Json(ReportLanguage.English)), Identifiers(Json(ReportLanguage.Korean)));
    }

    [Theory]
    [InlineData(Outcome.Pass, Outcome.Pass, "verification complete", "검증 완료")]
    [InlineData(Outcome.Error, Outcome.Pass, "verification incomplete, rules in error: 1", "검증 미완료, 오류가 난 규칙 1건")]
    [InlineData(Outcome.Inconclusive, Outcome.Inconclusive, "verification in progress, checks still open: 2", "검증 진행 중, 추가 검증 2건 남음")]
    [InlineData(Outcome.Inconclusive, Outcome.Error, "verification in progress, checks still open: 1, rules in error: 1", "검증 진행 중, 추가 검증 1건 남음, 오류가 난 규칙 1건")]
    public void The_state_counts_the_checks_that_remain_and_names_errors_beside_them(Outcome first, Outcome second, string english, string korean)
    {
        using var scene = Given.Scene.Passing();
        var report = Given.Scene.Report(scene.Request());
        var finding = report.Findings[0];
        report = report with { Findings = [finding with { Outcome = first }, finding with { Outcome = second }] };
        foreach (var (language, state) in (ReadOnlySpan<(ReportLanguage, string)>)[(ReportLanguage.English, english), (ReportLanguage.Korean, korean)])
        {
            using var text = new StringWriter();
            TextReport.Write(text, report, language);
            Assert.Contains($"  {state}\n", text.ToString(), StringComparison.Ordinal);
            Assert.Equal(state, ReportPhrases.State(report).In(language));
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void A_report_is_the_same_in_every_culture(string format)
    {
        var expected = Text(format);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "−";
            culture.DateTimeFormat.DateSeparator = "~";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Text(format));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Lines_end_with_a_line_feed_alone(string format)
    {
        var text = Text(format);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_markdown_report_tells_file_and_place_of_every_fact()
    {
        var text = Text("markdown");
        Assert.All(HyperClovaX.Report().Subject.Facts, fact => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"`{fact.Source.File}({fact.Source.Line})#{fact.Source.Pointer}`"), text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("지지")]
    [InlineData("조건부 지지")]
    [InlineData("재사용")]
    [InlineData("추가 검증 필요")]
    [InlineData("검증 대상")]
    [InlineData("상태")]
    [InlineData("종합 판정")]
    [InlineData("추가 검증 필요 사항")]
    public void The_korean_report_has_the_fixed_terms(string term) => Assert.Contains(term, Text("markdown", ReportLanguage.Korean), StringComparison.Ordinal);

    [Fact]
    public void The_date_is_there_only_when_the_host_passes_one()
    {
        var report = HyperClovaX.Report();
        var markdown = ReportTable.Find("markdown")!;
        Assert.DoesNotContain("검증 일자", markdown.Text(report, ReportLanguage.Korean), StringComparison.Ordinal);
        Assert.Contains("**검증 일자:** 2026-01-05", markdown.Text(report with { Today = new(2026, 1, 5) }, ReportLanguage.Korean), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("검증", 4)]
    [InlineData("a검b", 4)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("", 0)]
    public void Widths_are_those_of_a_terminal(string text, int width) => Assert.Equal(width, TextTable.Width(text));

    static JsonElement Json(ReportLanguage language) => JsonDocument.Parse(Text("json", language)).RootElement;

    static string Text(string format, ReportLanguage language = ReportLanguage.English) => ReportTable.Find(format)!.Text(HyperClovaX.Report(), language);
}

using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Reports;

/// <summary>What was declared stands beside what was observed in every report.</summary>
public sealed class Declarations : IDisposable
{
    const string Rules = """
        version: 1
        claims:
          - { id: own, says: from-scratch, components: [text-decoder] }
          - { id: vision, says: reused, of: qwen2.5-vl, components: [vision-encoder], source: model card }
          - { id: voice, says: reused, components: [audio-encoder] }
          - { id: layers, fact: Text.LayerCount, value: 72 }
        rules:
          - { id: width, component: text-decoder, architecture: { differs-from: llama-3, fields: [Text.HiddenSize] } }
          - { id: weights, component: text-decoder, priority: low, similarity: { against: llama-3, below: 0.1 } }
          - { id: type, component: vision-encoder, severity: warning, on-fail: reused, module: { type-of: vision-encoder, reused-when: { qwen2_5_vl: qwen2.5-vl } } }
          - { id: vision-as-declared, component: vision-encoder, claim: vision }
          - { id: own-decoder, component: text-decoder, claim: own }
          - { id: no-other-reuse, component: vision-encoder, claim: { covers: reuse } }
        """;

    readonly Scene scene = new();

    public Declarations()
    {
        scene.Write("model/config.json", """{ "model_type": "own", "hidden_size": 5120, "vision_config": { "model_type": "qwen2_5_vl" } }""");
        scene.Write("rules/own.hcx.yml", Rules);
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public void A_claim_is_checked_against_what_the_rules_of_the_run_observed_and_reuse_as_declared_fails_no_build()
    {
        var report = scene.Report();
        Assert.Equal(
            [
                ("vision-as-declared", Outcome.Pass, "as declared (vision-encoder reused from qwen2.5-vl): vision-encoder reused from qwen2.5-vl (type)"),
                ("own-decoder", Outcome.Inconclusive, "declared is text-decoder from scratch; what was observed does not decide it: text-decoder still open (weights)"),
                ("no-other-reuse", Outcome.Pass, "all reuse that was observed is declared (vision-encoder reused from qwen2.5-vl): vision-encoder reused from qwen2.5-vl (type)"),
            ],
            report.Findings.Skip(3).Select(finding => (finding.Rule.Id, finding.Outcome, finding.Message.En)));
        Assert.Equal(0, report.ExitCode);
        Assert.Equal([("text-decoder", Verdict.NeedsVerification), ("vision-encoder", Verdict.Reused)], report.Components.Select(verdict => (verdict.Component, verdict.Verdict)));
    }

    [Theory]
    [InlineData("text", ReportLanguage.English, """

        Declared and observed
          text-decoder    from-scratch            still open (weights)
          vision-encoder  reused from qwen2.5-vl  reused from qwen2.5-vl (type)
          audio-encoder   reused                  without a rule that can observe reuse

        """)]
    [InlineData("text", ReportLanguage.Korean, """

        선언과 관찰 결과
          text-decoder    from scratch           미결 (weights)
          vision-encoder  qwen2.5-vl에서 재사용  qwen2.5-vl에서 재사용 (type)
          audio-encoder   재사용                 재사용을 관찰할 수 있는 규칙 없음

        """)]
    [InlineData("markdown", ReportLanguage.English, """

        ### Declared and observed

        | Component | Declared | Observed | By the rules |
        | --- | --- | --- | --- |
        | **Text decoder** | from-scratch | still open | `weights` |
        | **Vision encoder** | reused from qwen2.5-vl | reused from qwen2.5-vl | `type` |
        | **Audio encoder** | reused | without a rule that can observe reuse |  |

        """)]
    [InlineData("markdown", ReportLanguage.Korean, """

        ### 선언과 관찰 결과

        | 컴포넌트 | 선언 | 관찰 결과 | 관련 규칙 |
        | --- | --- | --- | --- |
        | **Text Decoder** | from scratch | 미결 | `weights` |
        | **Vision Encoder** | qwen2.5-vl에서 재사용 | qwen2.5-vl에서 재사용 | `type` |
        | **Audio Encoder** | 재사용 | 재사용을 관찰할 수 있는 규칙 없음 |  |

        """)]
    public void A_report_has_a_row_for_each_component_that_a_claim_names(string format, ReportLanguage language, string expected) =>
        Assert.Contains(expected.ReplaceLineEndings("\n"), ReportTable.Find(format)!.Text(scene.Report(), language), StringComparison.Ordinal);

    [Fact]
    public void The_json_report_has_every_claim_with_its_observations()
    {
        var claims = JsonDocument.Parse(ReportTable.Find("json")!.Text(scene.Report(), ReportLanguage.Korean)).RootElement.GetProperty("claims");
        Assert.Equal(
            """
            [{"id":"own","says":"from-scratch","of":null,"components":["text-decoder"],"observed":[{"component":"text-decoder","reused":false,"reusedFrom":[],"notReusedFrom":[],"open":["weights"]}],"source":null},
            {"id":"vision","says":"reused","of":"qwen2.5-vl","components":["vision-encoder"],"observed":[{"component":"vision-encoder","reused":true,"reusedFrom":["qwen2.5-vl"],"notReusedFrom":[],"open":[]}],"source":"model card"},
            {"id":"voice","says":"reused","of":null,"components":["audio-encoder"],"observed":[{"component":"audio-encoder","reused":false,"reusedFrom":[],"notReusedFrom":[],"open":[]}],"source":null},
            {"id":"layers","fact":"Text.LayerCount","value":72,"source":null}]
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(claims));
    }

    [Fact]
    public void Reuse_as_declared_does_not_support_from_scratch()
    {
        var markdown = ReportTable.Find("markdown")!.Text(scene.Report(), ReportLanguage.English);
        Assert.Contains("| vision-as-declared | pass (HCX1040) | ➖ as declared |", markdown, StringComparison.Ordinal);
        Assert.Contains("| no-other-reuse | pass (HCX1040) | ➖ as declared |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_claim_on_components_no_report_has_a_table_of_them()
    {
        scene.Write("rules/own.hcx.yml", "version: 1\nclaims: [{ id: layers, fact: Text.LayerCount, value: 72 }]\nrules: [{ id: a, component: text-decoder, claim: layers }]\n");
        var report = scene.Report();
        Assert.DoesNotContain("Declared and observed", ReportTable.Find("text")!.Text(report, ReportLanguage.English), StringComparison.Ordinal);
        Assert.DoesNotContain("Declared and observed", ReportTable.Find("markdown")!.Text(report, ReportLanguage.English), StringComparison.Ordinal);
    }
}

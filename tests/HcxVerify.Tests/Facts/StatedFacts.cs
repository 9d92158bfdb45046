using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class StatedFacts : IDisposable
{
    const string Stated = """
        { "schema": "hcxverify/facts/1", "name": "stated", "publisher": "Somebody",
          "facts": { "Text.HiddenSize": { "value": 4096, "source": "the card" }, "Text.LayerCount": { "value": 9, "source": "the card" } } }
        """;

    const string Rules = """
        rules:
          - id: width
            component: text-decoder
            architecture: { differs-from: llama-3.1-70b, fields: [Text.HiddenSize] }
          - id: depth
            component: text-decoder
            architecture: { differs-from: llama-3.1-70b, fields: [Text.LayerCount] }
        """;

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void What_was_read_wins_what_was_not_read_is_filled_in_and_what_differs_is_kept()
    {
        Write("subject: { stated: ../facts.json }", "{ \"hidden_size\": 5120 }");
        scene.Write("facts.json", Stated);
        var subject = scene.Report().Subject;
        Assert.Equal(
            [("Text.HiddenSize", "5,120", FactOrigin.Read), ("Text.LayerCount", "9", FactOrigin.Stated)],
            subject.Facts.Select(fact => (fact.Name, fact.Value.Shown, fact.Origin)));
        var contradiction = Assert.Single(subject.Contradictions).Value;
        Assert.Equal(("model/config.json#/hidden_size", "facts.json#/facts/Text.HiddenSize"), (contradiction.Read.Source.Place, contradiction.Stated.Source.Place));
        Assert.Equal(("Somebody", "facts.json"), (subject.Publisher!.En, subject.Stated!.File));
    }

    [Fact]
    public void A_statement_that_agrees_with_the_files_contradicts_nothing()
    {
        Write("subject: { stated: ../facts.json }", "{ \"hidden_size\": 4096.0, \"num_hidden_layers\": 9 }");
        scene.Write("facts.json", Stated);
        var subject = scene.Report().Subject;
        Assert.Empty(subject.Contradictions);
        Assert.All(subject.Facts, fact => Assert.Equal(FactOrigin.Read, fact.Origin));
    }

    [Fact]
    public void A_rule_on_a_contradicted_fact_ends_in_error_and_another_rests_on_stated_facts()
    {
        Write("subject: { stated: ../facts.json }", "{ \"hidden_size\": 5120 }");
        scene.Write("facts.json", Stated);
        var findings = scene.Report().Findings;
        Assert.Equal([("width", Outcome.Error, false), ("depth", Outcome.Pass, true)], findings.Select(finding => (finding.Rule.Id, finding.Outcome, finding.RestsOnStatedFacts)));
        Assert.Equal(
            "the fact Text.HiddenSize is contradicted: 5,120 in model/config.json#/hidden_size, but stated as 4,096 in facts.json#/facts/Text.HiddenSize",
            findings[0].Message.En);
    }

    [Fact]
    public void A_facts_file_inside_the_folder_counts_for_nothing_by_itself()
    {
        Write("", "{ \"hidden_size\": 5120 }");
        scene.Write("model/facts.json", Stated);
        Assert.Equal(["Text.HiddenSize"], scene.Report().Subject.Facts.Select(fact => fact.Name));
    }

    [Fact]
    public void A_folder_with_a_facts_file_only_holds_nothing_that_is_recognised()
    {
        Write("", null);
        scene.Write("model/facts.json", Stated);
        var (diagnostics, exitCode) = Scene.Stopped(scene.Request());
        Assert.Equal((ArtifactCodes.NothingRecognised, 3), (Assert.Single(diagnostics).Code, exitCode));
    }

    [Fact]
    public void With_stated_facts_a_folder_needs_no_recognised_file_and_the_report_says_that_nothing_was_read()
    {
        Write("subject: { stated: ../facts.json }", null);
        scene.Write("facts.json", Stated);
        var report = scene.Report();
        Assert.True(report.NothingWasRead);
        Assert.True(report.FromStatedFacts);
        Assert.Equal([Outcome.Pass, Outcome.Pass], report.Findings.Select(finding => finding.Outcome));
        Assert.Equal(0, report.ExitCode);
    }

    [Fact]
    public void With_stated_facts_the_folder_must_exist_all_the_same()
    {
        Write("subject: { stated: ../facts.json }", null);
        scene.Write("facts.json", Stated);
        var (diagnostics, exitCode) = Scene.Stopped(scene.Request("no-such-model"));
        Assert.Equal((ArtifactCodes.ModelNotFound, 2), (Assert.Single(diagnostics).Code, exitCode));
    }

    [Fact]
    public void Saved_facts_as_the_model_are_stated_facts()
    {
        Write("", null);
        scene.Write("facts.json", Stated);
        var report = Scene.Report(scene.Request("facts.json"));
        Assert.True(report.FromStatedFacts);
        Assert.Equal(("stated", "facts.json"), (report.SubjectName.En, report.Subject.Location));
    }

    [Fact]
    public void The_name_and_the_publisher_of_saved_facts_write_no_line_of_their_own()
    {
        Write("", null);
        scene.Write("facts.json", Stated.Replace("\"stated\"", "\"a\\n::error::b\"", StringComparison.Ordinal).Replace("Somebody", "c\\u001b[31m", StringComparison.Ordinal));
        var report = Scene.Report(scene.Request("facts.json"));
        Assert.Equal(("a ::error::b", "c [31m"), (report.SubjectName.En, report.Publisher!.En));
        Assert.DoesNotContain('\n', BuildLog.Verdict(report, ReportLanguage.English));
    }

    [Fact]
    public void Saved_facts_without_a_fact_decide_nothing()
    {
        Write("", null);
        scene.Write("facts.json", """{ "schema": "hcxverify/facts/1", "name": "nothing", "facts": {} }""");
        var report = Scene.Report(scene.Request("facts.json"));
        Assert.All(report.Findings, finding => Assert.Equal(Outcome.Inconclusive, finding.Outcome));
        Assert.Equal(3, report.ExitCode);
    }

    void Write(string subject, string? config)
    {
        Directory.CreateDirectory(scene.Full("model"));
        if (config is not null)
            scene.Write("model/config.json", config);
        scene.Write("rules/own.hcx.yml", $"version: 1\n{subject}\n{Rules}");
    }
}

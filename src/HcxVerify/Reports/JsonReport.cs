using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Rules;

namespace HcxVerify.Reports;

/// <summary>The machine-readable result, <c>hcxverify/report/1</c>. Identifiers are the contract's words in every language; texts are in the report's.</summary>
static class JsonReport
{
    const string Schema = "hcxverify/report/1";

    public static void Write(TextWriter output, Report report, ReportLanguage language)
    {
        using var stream = new MemoryStream();
        // The relaxed encoder leaves Korean and < > readable; the file is JSON and never becomes part of a page.
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            Subject(json, report, language);
            List(json, "references", report.References, reference =>
            {
                json.WriteString("name", reference.Name);
                json.WriteString("role", Words.Roles[reference.Role]);
                json.WriteString("location", reference.Facts?.Location);
                json.WriteString("digest", reference.Facts?.Digest);
                json.WriteString("unavailable", reference.Unavailable?.In(language));
            });
            List(json, "claims", report.Rules.Claims, claim => ClaimJson.Write(json, claim, report, language));
            List(json, "findings", report.Findings, finding => Finding(json, finding, language));
            List(json, "components", report.Components, verdict =>
            {
                json.WriteString("component", verdict.Component);
                json.WriteString("verdict", Words.Verdicts[verdict.Verdict]);
                json.WriteStartArray("because");
                foreach (var rule in verdict.Because)
                    json.WriteStringValue(rule);
                json.WriteEndArray();
                json.WriteBoolean("fromStatedFacts", verdict.FromStatedFacts);
            });
            json.WriteString("conclusion", Words.Conclusions[report.Conclusion]);
            json.WriteBoolean("fromStatedFacts", report.FromStatedFacts);
            List(json, "declaredReuse", [.. report.DeclaredReuse], verdict => json.WriteString("component", verdict.Component));
            List(json, "remaining", [.. ReportPhrases.Remaining(report)], finding =>
            {
                json.WriteString("rule", finding.Rule.Id);
                json.WriteString("component", finding.Rule.Component);
                json.WriteString("method", finding.Method.In(language));
                json.WriteString("priority", Words.Priorities[finding.Rule.Priority]);
                json.WriteString("reason", finding.Message.In(language));
            });
            List(json, "facts", report.Subject.Facts, fact => Fact(json, fact));
            List(json, "problems", report.Problems, problem => Diagnostic(json, problem, language));
            List(json, "notices", report.Notices, notice => Diagnostic(json, notice, language));
            json.WriteNumber("exitCode", report.ExitCode);
            json.WriteStartObject("cost");
            json.WriteNumber("bytesRead", report.BytesRead);
            json.WriteNumber("bytesTotal", report.Subject.Bytes);
            if (report.Timings is { } timings)
            {
                json.WriteNumber("seconds", timings.Seconds);
                json.WriteNumber("peakMemoryBytes", timings.PeakMemoryBytes);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    static void Subject(Utf8JsonWriter json, Report report, ReportLanguage language)
    {
        json.WriteStartObject("subject");
        json.WriteString("name", report.SubjectName.In(language));
        json.WriteString("publisher", report.Publisher?.In(language));
        json.WriteString("location", report.Subject.Location);
        json.WriteString("digest", report.Subject.Digest);
        json.WriteString("date", ReportPhrases.Today(report));
        if (report.Subject.Stated is { } stated)
        {
            json.WriteStartObject("stated");
            json.WriteString("file", stated.File);
            json.WriteString("digest", stated.Digest);
            json.WriteEndObject();
        }

        json.WriteBoolean("nothingWasRead", report.NothingWasRead);
        json.WriteEndObject();
    }

    static void Finding(Utf8JsonWriter json, Finding finding, ReportLanguage language)
    {
        var rule = finding.Rule;
        json.WriteString("rule", rule.Id);
        json.WriteString("code", finding.Code.Id);
        json.WriteString("kind", rule.Check.Kind.Name);
        json.WriteString("component", rule.Component);
        json.WriteString("severity", Words.Severities[finding.Severity]);
        json.WriteString("outcome", Words.Outcomes[finding.ShownOutcome]);
        Waived(json, finding, language);
        json.WriteString("onFail", Words.Meanings[finding.OnFail]);
        json.WriteString("priority", Words.Priorities[rule.Priority]);
        json.WriteString("message", finding.Line.In(language));
        json.WriteBoolean("fromStatedFacts", finding.RestsOnStatedFacts);
        List(json, "measurements", finding.Measurements, measurement => Measurement(json, measurement, language));
        Location(json, rule.Place);
    }

    static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic, ReportLanguage language)
    {
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("message", diagnostic.Text.In(language));
        if (diagnostic.Place is not null)
            Location(json, diagnostic.Place);
    }

    static void Waived(Utf8JsonWriter json, Finding finding, ReportLanguage language)
    {
        if (finding.Waiver is not { } waiver)
            return;
        json.WriteStartObject("waived");
        json.WriteString("outcome", Words.Outcomes[finding.Outcome]);
        json.WriteString("reason", waiver.Reason.In(language));
        json.WriteString("owner", waiver.Owner);
        json.WriteString("expires", Day.Shown(waiver.Expires));
        json.WriteEndObject();
    }

    static void Location(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("location");
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    static void Measurement(Utf8JsonWriter json, Measurement measurement, ReportLanguage language)
    {
        json.WriteString("name", measurement.Name);
        switch (measurement)
        {
            case Metrics.Measurement.Value value:
                json.WriteNumber("value", value.Number);
                break;
            case Metrics.Measurement.Related related:
                json.WriteString("against", related.Against);
                json.WriteString("relation", related.Relation);
                break;
            case Metrics.Measurement.Missing missing:
                json.WriteString("missing", missing.Reason.In(language));
                break;
            case Metrics.Measurement.Compared compared:
                FactJson.Value(json, "candidate", compared.Candidate);
                json.WriteString("against", compared.Against);
                FactJson.Value(json, "reference", compared.Reference);
                if (compared.Equal is { } equal)
                    json.WriteBoolean("equal", equal);
                else
                    json.WriteNull("equal");
                break;
        }
    }

    static void Fact(Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("name", fact.Name);
        FactJson.Value(json, "value", fact.Value);
        json.WriteString("origin", fact.Origin is FactOrigin.Read ? "read" : "stated");
        json.WriteString("file", fact.Source.File);
        json.WriteString("digest", fact.Source.Digest);
        json.WriteString("place", fact.Source.Pointer);
        json.WriteNumber("line", fact.Source.Line);
        json.WriteString("source", fact.Source.Cited);
    }

    static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

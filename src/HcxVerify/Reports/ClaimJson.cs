using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.Rules;

namespace HcxVerify.Reports;

/// <summary>A claim as the JSON report has it: what was declared, and what was observed of each of its components.</summary>
static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, Claim claim, Report report, ReportLanguage language)
    {
        json.WriteString("id", claim.Id);
        if (claim is Claim.States figure)
        {
            json.WriteString("fact", figure.Fact.Name);
            FactJson.Value(json, "value", figure.Value);
        }
        else if (claim is Claim.Says says)
        {
            json.WriteString("says", Words.Statements[says.Statement]);
            json.WriteString("of", says.Of?.Name);
            Texts(json, "components", says.Components);
            json.WriteStartArray("observed");
            foreach (var (_, observed) in report.Declarations.Where(row => row.Claim == claim))
                Observed(json, observed);
            json.WriteEndArray();
        }

        json.WriteString("source", claim.Source?.In(language));
    }

    static void Observed(Utf8JsonWriter json, Observation observed)
    {
        json.WriteStartObject();
        json.WriteString("component", observed.Component);
        json.WriteBoolean("reused", observed.IsReused);
        Texts(json, "reusedFrom", observed.ReusedFrom);
        Texts(json, "notReusedFrom", observed.NotReusedFrom);
        Texts(json, "open", observed.Open.Select(finding => finding.Rule.Id));
        json.WriteEndObject();
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

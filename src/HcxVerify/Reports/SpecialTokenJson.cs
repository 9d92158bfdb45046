using System.Collections.Immutable;
using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>The special tokens of two models in the JSON of a comparison.</summary>
static class SpecialTokenJson
{
    const int MostSamples = 20;

    public static void Write(Utf8JsonWriter json, Measured<SpecialTokenComparison> compared, ReportLanguage language)
    {
        if (compared is not Measured<SpecialTokenComparison>.Value(var tokens))
        {
            json.WriteNull("specialTokens");
            json.WriteString("whyNoSpecialTokens", ((Measured<SpecialTokenComparison>.Missing)compared).Reason.In(language));
            return;
        }

        json.WriteStartObject("specialTokens");
        Side(json, "candidate", tokens.Candidate);
        Side(json, "reference", tokens.Reference);
        json.WriteNumber("commonNames", tokens.Common.Length);
        json.WriteNumber("atEqualIds", tokens.AtEqualIds.Length);
        json.WriteNumber("idsUnknown", tokens.IdsUnknown);
        json.WriteNumber("candidateOnly", tokens.CandidateOnly.Length);
        json.WriteNumber("referenceOnly", tokens.ReferenceOnly.Length);
        json.WriteStartObject("samples");
        Samples(json, "commonNames", tokens.Common);
        Samples(json, "atEqualIds", tokens.AtEqualIds);
        Samples(json, "candidateOnly", tokens.CandidateOnly);
        Samples(json, "referenceOnly", tokens.ReferenceOnly);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Side(Utf8JsonWriter json, string name, SpecialTokenSide side)
    {
        json.WriteStartObject(name);
        Number(json, "count", side.Count);
        json.WriteNumber("known", side.Known);
        Number(json, "firstId", side.FirstId);
        Number(json, "lastId", side.LastId);
        if (side.Anchors is { } anchors)
        {
            json.WriteStartObject("atIdsOf");
            json.WriteString("ancestor", anchors.Ancestor);
            json.WriteNumber("tokens", anchors.Tokens);
            json.WriteNumber("of", anchors.Of);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("atIdsOf");
        }

        json.WriteEndObject();
    }

    static void Samples(Utf8JsonWriter json, string name, ImmutableArray<string> names)
    {
        json.WriteStartArray(name);
        foreach (var sample in names.Take(MostSamples))
            json.WriteStringValue(sample);
        json.WriteEndArray();
    }

    static void Number(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}

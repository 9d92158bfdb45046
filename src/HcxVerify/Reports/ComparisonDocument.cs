using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>A comparison as JSON, <c>hcxverify/comparison/1</c>. Relations are the contract's words in every language.</summary>
public static class ComparisonDocument
{
    const string Schema = "hcxverify/comparison/1";

    public static string Write(ComparisonReport report, ReportLanguage language)
    {
        using var stream = new MemoryStream();
        // The relaxed encoder leaves < > readable: the document is JSON and never becomes part of a page.
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            Model(json, "candidate", report.Candidate, language);
            Model(json, "reference", report.Reference, language);
            json.WriteStartObject("tokenizer");
            Tokenizer(json, report, language);
            SpecialTokenJson.Write(json, report.SpecialTokens, language);
            BehaviourJson.Write(json, report.Behaviour, language);
            json.WriteEndObject();
            WeightJson.Write(json, report.Components, language);
            json.WriteStartObject("cost");
            json.WriteNumber("bytesRead", report.BytesRead);
            json.WriteNumber("bytesTotal", report.Candidate.Bytes + report.Reference.Bytes);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    static void Model(Utf8JsonWriter json, string role, ModelFacts model, ReportLanguage language)
    {
        json.WriteStartObject(role);
        json.WriteString("name", model.Name.In(language));
        json.WriteString("location", model.Location);
        json.WriteString("digest", model.Digest);
        json.WriteEndObject();
    }

    static void Tokenizer(Utf8JsonWriter json, ComparisonReport report, ReportLanguage language)
    {
        if (report.Tokenizer is not Measured<VocabularyComparison>.Value(var comparison))
        {
            json.WriteString("relation", Words.VocabularyRelations[VocabularyRelation.NotComparable]);
            json.WriteNull("ancestor");
            json.WriteString("reason", report.WhyNoTokenizer?.In(language));
            json.WriteNull("metrics");
            return;
        }

        json.WriteString("relation", Words.VocabularyRelations[comparison.Relation]);
        json.WriteString("ancestor", comparison.Ancestor);
        json.WriteString("reason", comparison.Reason?.In(language));
        Metrics(json, "metrics", comparison.Metrics);
        if (comparison.Ancestor is not null)
            Metrics(json, "beyondAncestor", comparison.BeyondAncestor);
        Blocks(json, "blocks", comparison.Blocks);
        if (comparison.AncestorMap is { } map)
        {
            json.WriteNumber("ancestorSampledOneIn", map.OneIn);
            Blocks(json, "ancestorBlocks", map.Blocks);
        }

        if (comparison.Own?.Value is { } own)
            Own(json, own);
    }

    static void Metrics(Utf8JsonWriter json, string name, VocabularyMetrics? metrics)
    {
        if (metrics is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("sampledOneIn", metrics.OneIn);
        json.WriteNumber("candidateTokens", metrics.Candidate);
        json.WriteNumber("referenceTokens", metrics.Reference);
        json.WriteNumber("commonTokens", metrics.Common);
        foreach (var metric in VocabularyMetricTable.All)
        {
            if (metric.Of(metrics) is { } value && double.IsFinite(value))
                json.WriteNumber(metric.JsonName, value);
            else
                json.WriteNull(metric.JsonName);
        }

        json.WriteNumber("idOffset", metrics.IdOffset);
        json.WriteEndObject();
    }

    static void Blocks(Utf8JsonWriter json, string name, ImmutableArray<VocabularyBlock> blocks)
    {
        json.WriteStartArray(name);
        foreach (var block in blocks)
            Block(json, block);
        json.WriteEndArray();
    }

    static void Block(Utf8JsonWriter json, VocabularyBlock block)
    {
        json.WriteStartObject();
        json.WriteNumber("firstId", block.FirstId);
        json.WriteNumber("lastId", block.LastId);
        json.WriteNumber("referenceFirstId", block.ReferenceFirstId);
        json.WriteNumber("referenceLastId", block.ReferenceLastId);
        json.WriteNumber("tokens", block.Tokens);
        json.WriteBoolean("idsAreEqual", block.IdsAreEqual);
        json.WriteEndObject();
    }

    static void Own(Utf8JsonWriter json, UniqueTokens own)
    {
        json.WriteStartArray("own");
        foreach (var script in own.Scripts)
        {
            json.WriteStartObject();
            json.WriteString("script", script.Script.Name);
            json.WriteNumber("tokens", script.Count);
            json.WriteStartArray("samples");
            foreach (var sample in script.Samples)
                json.WriteStringValue(sample);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

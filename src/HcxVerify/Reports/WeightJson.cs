using System.Collections.Immutable;
using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>What comparing weights came to, as the JSON of a comparison has it.</summary>
static class WeightJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<ComparedComponent> components, ReportLanguage language)
    {
        json.WriteStartObject("components");
        foreach (var component in components)
        {
            json.WriteStartObject(component.Component);
            if (component.Weights is Measured<WeightComparison>.Value(var comparison))
                Component(json, comparison, language);
            else
                NotCompared(json, ((Measured<WeightComparison>.Missing)component.Weights).Reason, language);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static void NotCompared(Utf8JsonWriter json, LocalizedText reason, ReportLanguage language)
    {
        json.WriteString("relation", Words.WeightRelations[WeightRelation.NotComparable]);
        json.WriteNull("detectionLimit");
        json.WriteString("reason", reason.In(language));
        json.WriteStartArray("tests");
        json.WriteEndArray();
        json.WriteStartArray("layers");
        json.WriteEndArray();
    }

    static void Component(Utf8JsonWriter json, WeightComparison comparison, ReportLanguage language)
    {
        json.WriteString("relation", Words.WeightRelations[comparison.Relation]);
        Number(json, "detectionLimit", comparison.DetectionLimit);
        json.WriteString("reason", comparison.Reason?.In(language));
        Number(json, "effect", comparison.Effect);
        json.WriteString("mode", comparison.Mode is { } mode ? WeightOptions.Modes[mode] : null);
        json.WriteNumber("comparedTensors", comparison.Compared);
        json.WriteStartArray("tests");
        foreach (var test in comparison.Tests)
            Test(json, test, language);
        json.WriteEndArray();
        json.WriteStartArray("layers");
        foreach (var layer in comparison.Layers)
        {
            json.WriteStartObject();
            json.WriteNumber("candidate", layer.Candidate);
            json.WriteNumber("reference", layer.Reference);
            Number(json, "similarity", layer.Similarity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var tensor in comparison.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("tensor", tensor.Name);
            json.WriteString("reason", tensor.Reason.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("assumptions");
        foreach (var assumption in comparison.Assumptions)
            json.WriteStringValue(assumption.In(language));
        json.WriteEndArray();
    }

    static void Test(Utf8JsonWriter json, WeightTest test, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("id", WeightOptions.Kinds[test.Kind]);
        json.WriteString("class", test.Class);
        Number(json, "effect", test.Effect);
        Number(json, "p", test.Probability?.Probability);
        Number(json, "pAdjusted", test.Adjusted);
        json.WriteString("pKind", test.Probability?.Kind switch { PValueKind.Asymptotic => "asymptotic", PValueKind.MonteCarlo => "monte-carlo", _ => null });
        if (test.Missing is { } reason)
            json.WriteString("reason", reason.In(language));
        json.WriteEndObject();
    }

    static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}

using System.Collections.Immutable;
using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>How two tokenizers cut the same texts, in the document of a comparison.</summary>
static class BehaviourJson
{
    public static void Write(Utf8JsonWriter json, Measured<TokenizerBehaviour> behaviour, ReportLanguage language)
    {
        json.WriteStartObject("behaviour");
        if (behaviour is Measured<TokenizerBehaviour>.Value(var cut))
            Measured(json, cut, language);
        else
            json.WriteString("reason", ((Measured<TokenizerBehaviour>.Missing)behaviour).Reason.In(language));
        json.WriteEndObject();
    }

    static void Measured(Utf8JsonWriter json, TokenizerBehaviour behaviour, ReportLanguage language)
    {
        json.WriteString("candidateAssumed", behaviour.CandidateAssumed?.In(language));
        json.WriteString("referenceAssumed", behaviour.ReferenceAssumed?.In(language));
        json.WriteStartArray("languages");
        foreach (var one in behaviour.Languages)
        {
            json.WriteStartObject();
            json.WriteString("language", one.Text.Id);
            Counts(json, one.Counts);
            if (one.WhyNot is not null)
                json.WriteString("reason", one.WhyNot.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (behaviour.Overall is { } all)
        {
            json.WriteStartObject("overall");
            Counts(json, all);
            json.WriteEndObject();
        }

        json.WriteStartArray("samples");
        foreach (var sample in behaviour.Samples)
        {
            json.WriteStartObject();
            json.WriteString("language", sample.Language);
            json.WriteString("word", sample.Word);
            Tokens(json, "candidate", sample.Candidate);
            Tokens(json, "reference", sample.Reference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Counts(Utf8JsonWriter json, BehaviourCounts? counts)
    {
        if (counts is null)
            return;
        json.WriteNumber("words", counts.Words);
        json.WriteNumber("cutAlike", counts.Alike);
        json.WriteNumber("characters", counts.Characters);
        json.WriteNumber("candidateTokens", counts.CandidateTokens);
        json.WriteNumber("referenceTokens", counts.ReferenceTokens);
        json.WriteNumber("cutAlikeShare", counts.AlikeShare);
        json.WriteNumber("candidateTokensPerCharacter", counts.CandidateTokensPerCharacter);
        json.WriteNumber("referenceTokensPerCharacter", counts.ReferenceTokensPerCharacter);
    }

    static void Tokens(Utf8JsonWriter json, string name, ImmutableArray<string> tokens)
    {
        json.WriteStartArray(name);
        foreach (var token in tokens)
            json.WriteStringValue(token);
        json.WriteEndArray();
    }
}

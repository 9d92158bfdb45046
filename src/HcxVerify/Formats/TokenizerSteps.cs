using System.Collections.Immutable;
using System.Text.Json;

namespace HcxVerify.Formats;

/// <summary>Reads of what types a normalizer, a pre-tokenizer or a decoder is made.</summary>
static class TokenizerSteps
{
    const int MaxSteps = 100;

    static readonly ImmutableArray<string> names = ["type", "normalizers", "pretokenizers", "decoders"];

    /// <summary>The types of the steps of a <c>Sequence</c>, else the one type there is; none of null.</summary>
    public static ImmutableArray<string> Read(ref JsonBlocks json)
    {
        if (json.Type is JsonTokenType.Null)
            return [];
        var steps = ImmutableArray.CreateBuilder<string>();
        var type = Step(ref json, steps);
        return type is "Sequence" ? steps.ToImmutable() : [type];
    }

    // The type of one; those of the steps that are in it go to a list, where there is one.
    static string Step(ref JsonBlocks json, ImmutableArray<string>.Builder? inner)
    {
        json.Expect(JsonTokenType.StartObject, TokenizerProblems.StepNoObject);
        string? type = null;
        var seen = 0;
        while (json.Next(names, ref seen) is { } name)
        {
            if (name is "type")
                type = json.Name();
            else if (name is not "" && inner is not null && json.Type is JsonTokenType.StartArray)
                Inner(ref json, inner);
            else
                json.Skip();
        }

        return type ?? "?";
    }

    static void Inner(ref JsonBlocks json, ImmutableArray<string>.Builder inner)
    {
        for (json.Read(); json.Type is not JsonTokenType.EndArray; json.Read())
        {
            if (inner.Count == MaxSteps)
                throw json.Refused(TokenizerProblems.ManySteps.With(MaxSteps));
            inner.Add(Step(ref json, null));
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;

using HcxVerify.Artifacts;

namespace HcxVerify.Formats;

/// <summary>What a <c>tokenizer.json</c> does with a text before and while its vocabulary counts.</summary>
/// <param name="Normalizer">The object of the file; null where there is none.</param>
/// <param name="PreTokenizer">The same.</param>
/// <param name="IgnoresMerges">Whether a piece that is a token is one, whatever the merges say.</param>
/// <param name="ByteFallback">Whether a character that is no token is cut into bytes.</param>
/// <param name="OtherSettings">The settings of the model that change how it cuts, and are known to few readers.</param>
public sealed record TokenizerPipeline(JsonValue? Normalizer, JsonValue? PreTokenizer, bool IgnoresMerges, bool ByteFallback, ImmutableArray<string> OtherSettings)
{
    static readonly ImmutableArray<string> rootNames = ["normalizer", "pre_tokenizer", "model"];
    static readonly ImmutableArray<string> modelNames = ["ignore_merges", "byte_fallback", "dropout", "continuing_subword_prefix", "end_of_word_suffix"];

    /// <summary>Reads a file, and passes over its vocabulary.</summary>
    /// <exception cref="ArtifactException">It is no tokenizer, or its steps are too many.</exception>
    public static TokenizerPipeline Read(FileView view, string display)
    {
        TokenizerJson.CheckSize(view, display);
        var json = new JsonBlocks(view, display, JsonBlocks.BlockBytes);
        try
        {
            json.Read();
            return Root(ref json);
        }
        catch (JsonException error)
        {
            throw json.NotJson(error);
        }
    }

    static TokenizerPipeline Root(ref JsonBlocks json)
    {
        json.Expect(JsonTokenType.StartObject, TokenizerProblems.NoObject);
        var pipeline = new TokenizerPipeline(null, null, false, false, []);
        var seen = 0;
        while (json.Next(rootNames, ref seen) is { } name)
        {
            switch (name)
            {
                case "normalizer":
                    pipeline = pipeline with { Normalizer = JsonSubtree.Read(ref json) };
                    break;
                case "pre_tokenizer":
                    pipeline = pipeline with { PreTokenizer = JsonSubtree.Read(ref json) };
                    break;
                case "model":
                    pipeline = Model(ref json, pipeline);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return pipeline;
    }

    static TokenizerPipeline Model(ref JsonBlocks json, TokenizerPipeline pipeline)
    {
        json.Expect(JsonTokenType.StartObject, TokenizerProblems.ModelNoObject);
        var seen = 0;
        while (json.Next(modelNames, ref seen) is { } name)
        {
            switch (name)
            {
                case "ignore_merges":
                    pipeline = pipeline with { IgnoresMerges = json.Flag() ?? false };
                    break;
                case "byte_fallback":
                    pipeline = pipeline with { ByteFallback = json.Flag() ?? false };
                    break;
                case "":
                    json.Skip();
                    break;
                default:
                    // Nothing is written as null, as an empty text, or not at all.
                    if (JsonSubtree.Read(ref json) is not (null or { Kind: JsonKind.Text, Text: "" }))
                        pipeline = pipeline with { OtherSettings = pipeline.OtherSettings.Add(name) };
                    break;
            }
        }

        return pipeline;
    }
}

using System.Text.RegularExpressions;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Takes the steps of a <c>tokenizer.json</c> that are known here. <see href="https://huggingface.co/docs/tokenizers/api/pre-tokenizers"/></summary>
sealed class PieceSteps
{
    const int MaxSteps = 100;

    TextPieces pieces = new();
    LocalizedText? problem;
    int count;

    /// <summary>What a file does with a text, or which of its steps is not known.</summary>
    public static Measured<TextPieces> Of(TokenizerPipeline pipeline)
    {
        var steps = new PieceSteps();
        steps.Take(pipeline.Normalizer, "normalizers", steps.Normalize);
        steps.Take(pipeline.PreTokenizer, "pretokenizers", steps.PreTokenize);
        return steps.problem is { } problem ? new Measured<TextPieces>.Missing(problem) : new Measured<TextPieces>.Value(steps.pieces);
    }

    void Take(JsonValue? step, string inner, Func<string, JsonValue, bool> take)
    {
        if (step is null || problem is not null)
            return;
        var type = step.Find("type")?.Text ?? "?";
        if (type is "Sequence" && step.Find(inner) is { Kind: JsonKind.List } all)
        {
            foreach (var one in all.Items)
                Take(one, inner, take);
        }
        else if (++count > MaxSteps || !take(type, step))
        {
            problem ??= Messages.StepUnknown.With(SingleLine.Of(type));
        }
    }

    bool Normalize(string type, JsonValue step)
    {
        switch (type)
        {
            case "NFC": // Our texts are in it.
                return true;
            case "Prepend" when step.Find("prepend")?.Text is "▁" && pieces is { HasMarks: false, AddsSpace: false }:
                pieces = pieces with { AddsSpace = true, AddsSecondSpace = true };
                return true;
            case "Replace" when step.At("/pattern/String")?.Text is " " && step.Find("content")?.Text is "▁":
                pieces = pieces with { HasMarks = true };
                return true;
            default:
                return false;
        }
    }

    bool PreTokenize(string type, JsonValue step) => type switch
    {
        "ByteLevel" => ByteLevel(step),
        "Metaspace" => Metaspace(step),
        "Split" => Split(step),
        "Digits" => Split(Flag(step, "individual_digits", false) ? @"\p{N}" : @"\p{N}+"),
        _ => false,
    };

    bool ByteLevel(JsonValue step)
    {
        // Of a later step it would put a space before every piece.
        if (Flag(step, "add_prefix_space", true))
        {
            if (!pieces.Splits.IsEmpty || pieces.AddsSpace)
                return false;
            pieces = pieces with { AddsSpace = true };
        }

        return !Flag(step, "use_regex", true) || Split(PieceSplit.Gpt2);
    }

    bool Metaspace(JsonValue step)
    {
        if (step.Find("replacement")?.Text is not (null or "▁") || !pieces.Splits.IsEmpty || pieces.AddsSpace)
            return false;
        var adds = step.Find("prepend_scheme")?.Text is { } scheme ? scheme is not "never" : Flag(step, "add_prefix_space", true);
        pieces = pieces with { HasMarks = true, AddsSpace = adds };
        return !Flag(step, "split", true) || Split("▁?[^▁]*");
    }

    bool Split(JsonValue step)
    {
        var pattern = step.At("/pattern/Regex")?.Text ?? (step.At("/pattern/String") is { } text ? Regex.Escape(text.Text) : null);
        return (pattern, step.Find("behavior")?.Text, Flag(step, "invert", false)) switch
        {
            (null, _, _) => false,
            (_, "Isolated", _) => Split(pattern),
            (_, "Removed", true) => Split(pattern, keepsRest: false),
            _ => false,
        };
    }

    bool Split(string pattern, bool keepsRest = true)
    {
        switch (PieceSplit.Of(pattern, keepsRest))
        {
            case Measured<PieceSplit>.Value(var split):
                pieces = pieces with { Splits = pieces.Splits.Add(split) };
                return true;
            case Measured<PieceSplit>.Missing(var reason):
                problem = reason;
                break;
        }

        return false;
    }

    static bool Flag(JsonValue step, string name, bool otherwise) => step.Find(name) is { Kind: JsonKind.Flag, Text: var text } ? text is "true" : otherwise;
}

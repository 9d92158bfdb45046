using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using CsCheck;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>Random configurations as System.Text.Json writes them: every fact names the line and the pointer of its value.</summary>
public sealed class FactPlaces
{
    static readonly string[] keys =
    [
        "architectures", "model_type", "hidden_size", "n_embd", "num_hidden_layers", "num_attention_heads", "num_key_value_heads", "head_dim", "intermediate_size",
        "vocab_size", "max_position_embeddings", "rope_theta", "rope_scaling", "hidden_act", "rms_norm_eps", "attention_multiplier", "tie_word_embeddings",
        "depth", "embed_dim", "num_heads", "patch_size", "out_hidden_size", "d_model", "encoder_layers", "num_mel_bins", "something_else", "한글",
    ];

    static readonly Gen<JsonNode?> values = Gen.Frequency<JsonNode?>(
        (6, Gen.Int[0, 5000].Select(value => (JsonNode?)value)),
        (2, Gen.Double[0, 1e6].Select(value => (JsonNode?)value)),
        (2, Gen.Char.AlphaNumeric.Array[0, 4].Select(text => (JsonNode?)new string(text))),
        (1, Gen.Bool.Select(value => (JsonNode?)value)),
        (1, Gen.Const((JsonNode?)null)),
        (2, Gen.Char.AlphaNumeric.Array[1, 3].Array[0, 3].Select(texts => (JsonNode?)new JsonArray([.. texts.Select(text => (JsonNode?)new string(text))]))),
        (1, Gen.Double[1, 1e6].Select(theta => (JsonNode?)new JsonObject { ["rope_theta"] = theta })));

    static readonly Gen<JsonObject> sections = Gen.Select(Gen.OneOf(keys), values).Array[0, 25].Select(members =>
        new JsonObject(members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, member.Item2?.DeepClone()))));

    static readonly Gen<JsonObject> configs = Gen.Select(sections, sections, sections, sections, Gen.Bool, (root, text, vision, audio, nested) =>
    {
        var config = (JsonObject)root.DeepClone();
        if (nested)
            config["text_config"] = text.DeepClone();
        config["vision_config"] = vision.DeepClone();
        config["audio_config"] = audio.DeepClone();
        return config;
    });

    [Fact]
    public void Every_fact_stands_where_it_is_said_to() => Gen.Select(configs, Gen.Bool, Gen.Bool, Gen.Bool).Sample(
        (config, indented, carriageReturns, mark) =>
        {
            var text = config.ToJsonString(new() { WriteIndented = indented, NewLine = carriageReturns ? "\r\n" : "\n" });
            var model = Document.Config((mark ? "\uFEFF" : "") + text);
            foreach (var fact in model.Facts)
                StandsThere(fact, config, text.Split('\n'));
        },
        iter: 400,
        print: sample => sample.Item1.ToJsonString());

    static void StandsThere(Fact fact, JsonObject config, string[] lines)
    {
        var pointers = fact.Source.Pointer.Split(" / ");
        var values = pointers.Select(pointer => pointer.Split('/')[1..].Aggregate((JsonNode)config, (node, step) => node[step]!)).ToArray();
        Assert.Equal(Plain(fact.Value), values is [var width, var heads] ? Show(Number(width) / Number(heads)) : Plain(values[0]));

        // The line holds the key that the pointer ends with, and after it the beginning of the value.
        var key = $"\"{pointers[0].Split('/')[^1]}\"";
        var line = lines[fact.Source.Line - 1];
        var written = values[0].ToJsonString();
        Assert.Contains($"{key}:{(line.Contains($"{key}: ", StringComparison.Ordinal) ? " " : "")}{(values[0] is JsonArray ? "[" : written)}", line, StringComparison.Ordinal);
    }

    static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    static string Plain(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.Array => string.Join(", ", node.AsArray().Select(item => item!.GetValue<string>())),
        JsonValueKind.Number => Show(Number(node)),
        _ => node.ToString(),
    };

    static string Plain(FactValue value) => value switch
    {
        FactValue.Integer integer => Show(integer.Value),
        FactValue.Number number => Show(number.Value),
        _ => value.Shown,
    };

    static string Show(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;

namespace HcxVerify.Benchmarks;

/// <summary>
/// The weights of a model of experts in many files: real headers, and behind them nothing but a size, so that half a terabyte takes no room. Always the same.
/// </summary>
static class GeneratedShards
{
    const int Files = 718;
    const int Tensors = 100_000;
    const int Layers = 61;
    const int Experts = 545;

    /// <summary>Writes configuration, index and shards into a folder; how many tensors they have.</summary>
    public static int Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "config.json"), $"{{ \"model_type\": \"deepseek_v3\", \"architectures\": [\"DeepseekV3ForCausalLM\"], \"hidden_size\": 7168, \"num_hidden_layers\": {Layers} }}\n");
        var names = Names().Take(Tensors).ToList();
        using var index = File.CreateText(Path.Combine(folder, "model.safetensors.index.json"));
        index.Write("{ \"weight_map\": {");
        for (var file = 0; file < Files; file++)
        {
            var own = names[(file * Tensors / Files)..((file + 1) * Tensors / Files)];
            var name = string.Create(CultureInfo.InvariantCulture, $"model-{file + 1:00000}-of-{Files:00000}.safetensors");
            Shard(Path.Combine(folder, name), own);
            foreach (var tensor in own)
                index.Write($"{(tensor == names[0] ? "" : ",")}\n  \"{tensor}\": \"{name}\"");
        }

        index.Write("\n} }\n");
        return names.Count;
    }

    static void Shard(string path, List<string> tensors)
    {
        const long Bytes = 2048 * 7168 * 2;
        var header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        for (var tensor = 0; tensor < tensors.Count; tensor++)
            header.Append(CultureInfo.InvariantCulture, $",\"{tensors[tensor]}\":{{\"dtype\":\"BF16\",\"shape\":[2048,7168],\"data_offsets\":[{tensor * Bytes},{(tensor + 1) * Bytes}]}}");
        var json = Encoding.UTF8.GetBytes(header.Append('}').ToString());
        using var stream = File.Create(path);
        stream.Write(BitConverter.GetBytes((long)json.Length));
        stream.Write(json);
        stream.SetLength(sizeof(long) + json.Length + (tensors.Count * Bytes));
    }

    static IEnumerable<string> Names()
    {
        foreach (var projection in (string[])["gate_proj", "up_proj", "down_proj", "shared"])
        {
            for (var layer = 0; layer < Layers; layer++)
            {
                for (var expert = 0; expert < Experts; expert++)
                    yield return $"model.layers.{layer}.mlp.experts.{expert}.{projection}.weight";
            }
        }
    }
}

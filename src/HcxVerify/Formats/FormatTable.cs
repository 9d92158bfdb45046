using System.Collections.Immutable;

namespace HcxVerify.Formats;

/// <summary>A kind of file that is recognised.</summary>
/// <param name="Name">The name it is called by.</param>
/// <param name="FileName">The name that the file has in a model folder; null for what is only named explicitly.</param>
/// <param name="MaxBytes">The most bytes that such a file may have; checked before it is read.</param>
public sealed record Format(string Name, string? FileName, long MaxBytes)
{
    /// <summary>Whether it has a reader of its own, and is no document that raw paths lead into.</summary>
    public bool IsApart { get; init; }

    /// <summary>The names of all files that are recognised in a model folder, for messages.</summary>
    public static string NamesInFolders => string.Join(", ", FormatTable.InFolders.Select(format => format.FileName).Concat(["*.safetensors", "*.gguf", "*.onnx", "*.bin", "*.pt", "*.pth"]));
}

/// <summary>The table of formats.</summary>
public static class FormatTable
{
    const long MiB = 1 << 20;

    // A value of two bytes takes some eighty in memory, so the limits are not far above what is met: labels of 20,000 classes, 65,000 added tokens.
    public static readonly Format Config = new("config.json", "config.json", 4 * MiB);
    public static readonly Format TokenizerConfig = new("tokenizer_config.json", "tokenizer_config.json", 16 * MiB);
    public static readonly Format TokenizerJson = new("tokenizer.json", "tokenizer.json", Formats.TokenizerJson.MaxBytes) { IsApart = true };
    public static readonly Format SpecialTokensMap = new("special_tokens_map.json", "special_tokens_map.json", Formats.SpecialTokensMap.MaxBytes) { IsApart = true };
    public static readonly Format AddedTokens = new("added_tokens.json", "added_tokens.json", AddedTokensFile.MaxBytes) { IsApart = true };
    public static readonly Format GenerationConfig = new("generation_config.json", "generation_config.json", 1 * MiB);
    public static readonly Format YamlConfig = new("YAML configuration", "config.yaml", 1 * MiB);
    public static readonly Format YmlConfig = new("YAML configuration", "config.yml", 1 * MiB);
    public static readonly Format ModelCard = new("model card", "README.md", 4 * MiB);
    public static readonly Format SavedFacts = new("saved facts", null, 16 * MiB);

    /// <summary>All formats of documents; those of weights are a table of their own.</summary>
    public static ImmutableArray<Format> All { get; } =
        [Config, TokenizerConfig, TokenizerJson, SpecialTokensMap, AddedTokens, GenerationConfig, YamlConfig, YmlConfig, ModelCard, SavedFacts];

    /// <summary>The formats that are recognised in a model folder, by the names of their files.</summary>
    public static IEnumerable<Format> InFolders => All.Where(format => format.FileName is not null);
}

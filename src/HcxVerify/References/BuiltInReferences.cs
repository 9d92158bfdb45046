using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.References;

/// <summary>The built-in references: files of saved facts inside the assembly, each value with its source.</summary>
public static class BuiltInReferences
{
    /// <summary>What precedes the name of a built-in model where a path is wanted.</summary>
    public const string Prefix = "builtin:";

    /// <summary>Their names, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "a.x-k1", "cl100k-base", "clip", "deepseek-coder", "deepseek-v3", "exaone-4-32b", "gemma-2-27b", "gemma-2-2b", "gemma-2-9b",
        "gemma-3-12b", "gemma-3-1b", "gemma-3-27b", "gemma-3-4b", "glm-4.5", "glm-4.5-air", "gpt-2", "gpt-neox", "gpt-oss-20b",
        "granite-3.1-1b-a400m", "granite-3.1-2b", "granite-3.1-8b", "hyperclovax-seed-text-0.5b", "k-exaone-236b-a23b", "kimi-k2",
        "llama-2-13b", "llama-2-70b", "llama-2-7b", "llama-3", "llama-3-70b", "llama-3.1-405b", "llama-3.1-70b", "llama-3.1-8b", "llama-3.2-1b",
        "llama-3.2-3b", "mistral-7b", "mistral-7b-v0.3", "mixtral-8x7b", "o200k-base", "phi-3-medium", "phi-3-mini", "phi-4", "phi-4-mini",
        "qwen2-0.5b", "qwen2-1.5b", "qwen2-72b", "qwen2-7b", "qwen2-audio", "qwen2.5-0.5b", "qwen2.5-1.5b", "qwen2.5-14b", "qwen2.5-32b",
        "qwen2.5-3b", "qwen2.5-72b", "qwen2.5-7b", "qwen2.5-vl", "qwen3-0.6b", "qwen3-1.7b", "qwen3-14b", "qwen3-235b-a22b", "qwen3-30b-a3b",
        "qwen3-32b", "qwen3-4b", "qwen3-8b", "siglip", "solar-open-100b", "starcoder2", "vaetki",
    ];

    // Each is read when it is first wanted; a run uses few of them.
    static readonly Dictionary<string, Lazy<ModelFacts>> models =
        Names.ToDictionary(name => name, name => new Lazy<ModelFacts>(() => Read(name)), StringComparer.Ordinal);

    /// <summary>The facts of a built-in reference.</summary>
    /// <exception cref="ArtifactException">There is none of that name.</exception>
    public static ModelFacts Find(string name) =>
        models.TryGetValue(name, out var model) ? model.Value : throw new ArtifactException(ArtifactCodes.UnknownBuiltIn.At(null, name, Suggestion.For(name, Names)));

    static ModelFacts Read(string name)
    {
        using var stream = typeof(BuiltInReferences).Assembly.GetManifestResourceStream($"{name}.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var saved = SavedFacts.Read(new(name, Prefix + name, bytes, ""));
        return new() { Name = new(saved.Name), Publisher = saved.Publisher, Location = Prefix + name, Facts = saved.Facts };
    }
}

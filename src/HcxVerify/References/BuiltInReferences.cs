using System.Collections.Frozen;
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
        ["cl100k-base", "clip", "llama-3", "llama-3.1-70b", "qwen2-audio", "qwen2.5-72b", "qwen2.5-vl", "siglip"];

    // Each is read when it is first wanted; a run uses few of them.
    static readonly FrozenDictionary<string, Lazy<ModelFacts>> models =
        Names.ToFrozenDictionary(name => name, name => new Lazy<ModelFacts>(() => Read(name)), StringComparer.Ordinal);

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

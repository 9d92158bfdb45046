using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>Where a model's files say a fact: the file, and the keys in it.</summary>
/// <param name="File">The name of the file in the model folder.</param>
/// <param name="Keys">The keys, any of which says it; with <c>/</c> before one inside another.</param>
public sealed record KeyOrigin(string File, params ImmutableArray<string> Keys)
{
    /// <summary>The objects of the file that may hold the keys; empty where they stand at its top only.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>Whether the keys stand at the top of the file, too.</summary>
    public bool AtTop { get; init; } = true;

    /// <summary>What the fact is computed from where no key says it; null where it is not.</summary>
    public string? Computed { get; init; }

    /// <summary>What is said of a fact that no file of a model is read for.</summary>
    public static LocalizedText StatedOnly { get; } = new("stated facts only", "명시된 사실로만");

    /// <summary>In a clause: <c>config.json: hidden_size, n_embd</c>; <c>config.json#/vision_config: depth</c>.</summary>
    public string Brief => $"{File}{(AtTop ? "" : $"#/{Sections[0]}")}: {string.Join(", ", Keys)}";

    /// <summary>In full: <c>config.json: hidden_size or n_embd, also in text_config, llm_config, language_config</c>.</summary>
    public LocalizedText Shown
    {
        get
        {
            var sections = string.Join(", ", Sections);
            var (en, ko) = (Phrases.List(Keys, "or"), Phrases.List(Keys, "또는"));
            (en, ko) = Sections.IsEmpty ? (en, ko)
                : AtTop ? ($"{en}, also in {sections}", $"{ko} ({sections} 안에서도)")
                : ($"{en} in {sections}", $"{sections}의 {ko}");
            return Computed is null
                ? new($"{File}: {en}", $"{File}: {ko}")
                : new($"{File}: {en}; without it, {Computed}", $"{File}: {ko}. 없으면 {Computed}");
        }
    }

    /// <summary>Whether a key, as somebody wrote it, is one of these: alone, or behind the objects that it is in.</summary>
    public bool Has(string written)
    {
        ImmutableArray<string> parts = [.. written.Split(['/', '.', '#'], StringSplitOptions.RemoveEmptyEntries)];
        return Keys.Any(key =>
        {
            var own = key.Split('/');
            var before = parts.Length - own.Length;
            return (before >= 0 && own.SequenceEqual(parts.Skip(before), StringComparer.OrdinalIgnoreCase) && parts.Take(before).All(IsAround))
                || (parts.Length == 1 && string.Equals(own[own.Length - 1], parts[0], StringComparison.OrdinalIgnoreCase));
        });
    }

    bool IsAround(string part) =>
        Sections.Contains(part, StringComparer.OrdinalIgnoreCase) || part is "json" || File.StartsWith(part, StringComparison.OrdinalIgnoreCase);
}

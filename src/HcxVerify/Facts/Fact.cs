using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>How a fact became known.</summary>
public enum FactOrigin
{
    /// <summary>Read from the model's own files in this run.</summary>
    Read,

    /// <summary>Stated in a file of saved facts, or by a built-in reference.</summary>
    Stated,
}

/// <summary>Where a fact stands.</summary>
/// <param name="File">The path as reports print it, or the name of a built-in reference.</param>
/// <param name="Digest">The digest of the file; null for a built-in reference.</param>
/// <param name="Pointer">The JSON pointers of what it was read from, more than one where it was derived.</param>
/// <param name="Line">The line of the first; 0 where there is none.</param>
/// <param name="Cited">For a stated fact, the source that the file cites.</param>
/// <param name="Seen">For a stated fact, the day on which that source was read, as in <c>2026-11-24</c>; null where the file does not say.</param>
public sealed record FactSource(string File, string? Digest, string Pointer, int Line, string? Cited, string? Seen = null)
{
    /// <summary>The pointers one by one.</summary>
    public IEnumerable<string> Pointers => Pointer.Split(Separator);

    /// <summary>What stands between the pointers of a derived fact.</summary>
    public const string Separator = " / ";

    /// <summary>File and pointer, as in <c>config.json#/rope_scaling/factor</c>.</summary>
    public string Place => $"{File}#{Pointer}";
}

/// <summary>Something that is known of a model, and from where.</summary>
/// <param name="Name">The name of the table, or the raw path as a rule wrote it.</param>
public sealed record Fact(string Name, FactValue Value, FactOrigin Origin, FactSource Source);

/// <summary>A fact that a file states otherwise than the model's own files have it. The one that was read counts, and no rule may rest on it.</summary>
public sealed record Contradiction(Fact Read, Fact Stated);

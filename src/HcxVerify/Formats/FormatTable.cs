using System.Collections.Immutable;

namespace HcxVerify.Formats;

/// <summary>A kind of file that is recognised.</summary>
/// <param name="Name">The name it is called by.</param>
/// <param name="FileName">The name that the file has in a model folder; null for what is only named explicitly.</param>
/// <param name="MaxBytes">The most bytes that such a file may have; checked before it is read.</param>
public sealed record Format(string Name, string? FileName, long MaxBytes);

/// <summary>The table of formats.</summary>
public static class FormatTable
{
    const long MiB = 1 << 20;

    // A value of two bytes takes some eighty in memory, so the limits are not far above what is met: labels of 20,000 classes, 65,000 added tokens.
    public static readonly Format Config = new("config.json", "config.json", 4 * MiB);
    public static readonly Format TokenizerConfig = new("tokenizer_config.json", "tokenizer_config.json", 16 * MiB);
    public static readonly Format SavedFacts = new("saved facts", null, 16 * MiB);

    /// <summary>All formats.</summary>
    public static ImmutableArray<Format> All { get; } = [Config, TokenizerConfig, SavedFacts];

    /// <summary>The formats that are recognised in a model folder, by the names of their files.</summary>
    public static IEnumerable<Format> InFolders => All.Where(format => format.FileName is not null);
}

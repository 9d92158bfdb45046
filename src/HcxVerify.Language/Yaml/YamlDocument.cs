using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>A YAML file as it was read.</summary>
/// <param name="Root">The root node; null where the file has none or cannot be read.</param>
/// <param name="Errors">Everything that is wrong with it as YAML.</param>
/// <param name="Refused">The places of the nodes that were refused.</param>
sealed record YamlDocument(YamlNode? Root, ImmutableArray<Diagnostic> Errors, ImmutableArray<Place> Refused)
{
    /// <summary>Reads a file's text; the file is its path as reports print it.</summary>
    public static YamlDocument Read(string text, string file)
    {
        var errors = new List<Diagnostic>();
        var refused = new List<Place>();
        var root = YamlReader.Read(text, file, errors, refused);
        return new(root, [.. errors], [.. refused]);
    }
}

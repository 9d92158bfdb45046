namespace HcxVerify.Artifacts;

/// <summary>Arguments in the commands that messages print for copying.</summary>
public static class ShellWord
{
    // What keeps its meaning between double quotes.
    const string Escaped = "\\\"$`";

    /// <summary>A path as one word: quoted where a shell would take it apart.</summary>
    public static string Of(string path) =>
        path.Length > 0 && path.All(IsPlain) ? path : $"\"{string.Concat(path.Select(character => Escaped.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : $"{character}"))}\"";

    static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '/' or '.' or '_' or '-' or ':' or '@' or '+' or '=' or ',' or '%';
}

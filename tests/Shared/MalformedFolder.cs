namespace HcxVerify.Tests.Shared;

/// <summary>A folder of files with mistakes: each file, or folder of files that belong together, has beside it in a <c>.txt</c> all that is said about it, in English and Korean.</summary>
/// <param name="name">The folder in the tests of the language.</param>
/// <param name="extension">How the names of its files end.</param>
sealed class MalformedFolder(string name, string extension)
{
    readonly string folder = Repository.Path("tests/HcxVerify.Language.Tests", name);

    /// <summary>The names of the files without their ending, and those of the folders.</summary>
    public IEnumerable<string> Names => Directory.GetFiles(folder, "*" + extension).Select(file => Path.GetFileName(file)[..^extension.Length])
        .Concat(Directory.GetDirectories(folder).Select(directory => Path.GetFileName(directory)))
        .Order(StringComparer.Ordinal);

    /// <summary>The names for which there is a text.</summary>
    public IEnumerable<string> Expected => Directory.GetFiles(folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>The full paths of the file, or the files, of a name.</summary>
    public IEnumerable<string> PathsOf(string one)
    {
        var path = Path.Combine(folder, one);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*.yml").Order(StringComparer.Ordinal) : [path + extension];
    }

    /// <summary>The lines that are expected in English.</summary>
    public IReadOnlyList<string> EnglishOf(string one) =>
        File.ReadAllText(Path.Combine(folder, one + ".txt")).Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

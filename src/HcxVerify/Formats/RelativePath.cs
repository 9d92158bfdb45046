using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>Paths that files name other files by. Loaders that followed them as they stand were made to read, and to write, files elsewhere.</summary>
static class RelativePath
{
    const string WithAMeaning = ":*?\"<>|";

    /// <summary>
    /// Whether a path leads to something in or below the folder it is relative to, on every system: it is not absolute, has no step to the folder above, no
    /// drive, no backslash and no control character.
    /// </summary>
    public static bool StaysInside(string path)
    {
        var steps = path.Split('/');
        // Windows drops dots and spaces at the end of a step: there ".. " is one to the folder above.
        return path is not [_, ':', ..]
            && path.All(character => SingleLine.IsShown(character) && character is not '\\')
            && steps.All(step => step is "." || step.TrimEnd('.', ' ').Length > 0)
            && steps[^1] is not ".";
    }

    /// <summary>Whether it names a file there on every system, without a character that means something else on one of them, or to a loader.</summary>
    public static bool IsPlain(string path) => StaysInside(path) && !path.Any(character => WithAMeaning.Contains(character, StringComparison.Ordinal));
}

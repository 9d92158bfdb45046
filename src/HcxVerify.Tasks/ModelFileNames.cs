using System.Buffers;
using System.Collections.Immutable;

namespace HcxVerify.Tasks;

/// <summary>How the files about a model are called: as its folder.</summary>
static class ModelFileNames
{
    // What any system refuses, so that a report has the same name wherever it is built.
    static readonly SearchValues<char> refused = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>One name for each model, in their order; of two folders with the same name the second becomes <c>name-2</c>.</summary>
    /// <param name="models">Full paths, or names of models that are no path.</param>
    public static ImmutableArray<string> Of(IEnumerable<string> models)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        return [.. models.Select(model => Free(Sanitized(Path.GetFileName(Path.TrimEndingDirectorySeparator(model))), taken))];
    }

    static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var count = 2; !taken.Add(free); count++)
            free = FormattableString.Invariant($"{name}-{count}");
        return free;
    }

    static string Sanitized(string name) => name is ""
        ? "model"
        : string.Concat(name.Select(character => char.IsControl(character) || refused.Contains(character) ? '-' : character));
}

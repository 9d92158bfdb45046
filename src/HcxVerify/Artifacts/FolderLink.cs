namespace HcxVerify.Artifacts;

/// <summary>A link below a folder.</summary>
/// <param name="Name">The path relative to the folder, with <c>/</c>.</param>
/// <param name="Target">Where it finally leads, relative to the folder, with <c>/</c>; it begins with <c>..</c>, or is absolute, where that is outside.</param>
/// <param name="LeadsNowhere">Whether nothing is there, as at the end of a circle of links.</param>
/// <param name="ToFolder">Whether a folder is there.</param>
public sealed record FolderLink(string Name, string Target, bool LeadsNowhere, bool ToFolder)
{
    // As many as systems follow.
    const int MaxLinks = 40;

    /// <summary>Whether it leads out of the folder.</summary>
    public bool LeadsOut => IsOutside(Target);

    /// <summary>Whether a path relative to a folder is outside of it.</summary>
    public static bool IsOutside(string target) => target.Split('/')[0] is ".." || Path.IsPathRooted(target);

    /// <summary>Where a link finally leads, through links among the folders on the way as well.</summary>
    /// <param name="folder">The folder below which the link is: a full path.</param>
    internal static FolderLink Of(string name, string fullPath, string folder)
    {
        var (target, isCircle) = Final(fullPath);
        var relative = Path.GetRelativePath(Final(folder).Path, target).Replace(Path.DirectorySeparatorChar, '/');
        return new(name, relative, isCircle || !Path.Exists(target), !isCircle && Directory.Exists(target));
    }

    static (string Path, bool IsCircle) Final(string fullPath)
    {
        var links = 0;
        var path = Path.GetPathRoot(fullPath)!;
        var steps = new Stack<string>(Steps(fullPath).Reverse());
        while (steps.TryPop(out var step))
        {
            if (step is "..")
            {
                path = Path.GetDirectoryName(path) ?? path;
                continue;
            }

            var next = Path.Combine(path, step);
            if (Link(next) is not { } target)
            {
                path = next;
                continue;
            }

            if (++links > MaxLinks)
                return (next, true);
            if (Path.IsPathRooted(target))
                path = Path.GetPathRoot(Path.GetFullPath(target))!;
            foreach (var before in Steps(target).Reverse())
                steps.Push(before);
        }

        return (path, false);
    }

    static IEnumerable<string> Steps(string path) =>
        path[(Path.GetPathRoot(path) ?? "").Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(step => step is not ".");

    static string? Link(string path) => (Directory.Exists(path) ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path)).LinkTarget;
}

using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Artifacts;

/// <summary>
/// The cache of Hugging Face's libraries: <c>models--ORG--NAME</c> with <c>blobs</c>, <c>refs</c>, and <c>snapshots/REVISION</c>, whose files are links to
/// blobs. <see href="https://huggingface.co/docs/huggingface_hub/guides/manage-cache"/>
/// </summary>
public static class HubCache
{
    const string Prefix = "models--";
    const string Snapshots = "snapshots";
    const int LongestRevision = 256;
    const int MostNames = 5;

    /// <summary>The folder of the model's files: that of the revision <c>main</c>, or the only one, where the folder is such a cache; else the folder itself.</summary>
    /// <exception cref="ArtifactException">It has several, and none of them is <c>main</c>.</exception>
    public static string Snapshot(string folder, Workspace workspace)
    {
        var snapshots = Path.Combine(folder, Snapshots);
        if (!Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal) || !Directory.Exists(snapshots))
            return folder;
        var main = Path.Combine(folder, "refs", "main");
        if (workspace.HasFile(main) && Revision(workspace.Read(main, LongestRevision)) is { } revision && workspace.HasFolder(Path.Combine(snapshots, revision)))
            return Path.Combine(snapshots, revision);
        return workspace.FoldersIn(snapshots) switch
        {
            [var only] => only,
            [] => folder,
            var several => throw new ArtifactException(ArtifactCodes.SeveralSnapshots.At(new(workspace.Display(folder)), several.Count, SingleLine.List([.. several.Select(path => Path.GetFileName(path)!)], MostNames))),
        };
    }

    /// <summary>The name of the model whose snapshot a folder is, as <c>ORG/NAME</c>; null for any other folder.</summary>
    public static string? ModelName(string folder) =>
        IsSnapshot(folder) && Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(folder))) is { } name && name.StartsWith(Prefix, StringComparison.Ordinal)
            ? name[Prefix.Length..].Replace("--", "/", StringComparison.Ordinal)
            : null;

    /// <summary>Whether a link below a folder leads where those of a snapshot lead: to the blobs of the same cache.</summary>
    public static bool IsBlob(string folder, FolderLink link) => IsSnapshot(folder) && link.Target.StartsWith("../../blobs/", StringComparison.Ordinal) && !link.Target[12..].Contains('/', StringComparison.Ordinal);

    static bool IsSnapshot(string folder) => Path.GetFileName(Path.GetDirectoryName(folder)) is Snapshots;

    // What the file names is a folder beside others, and no way out.
    static string? Revision(FileContent content) =>
        Encoding.UTF8.GetString(content.Bytes).Trim() is { Length: > 0 } name && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') ? name : null;
}

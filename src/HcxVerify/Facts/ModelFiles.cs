using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>The files of a model, in a folder or one by itself. What is read of them counts in the digest of the model.</summary>
sealed class ModelFiles
{
    readonly Workspace workspace;
    readonly Dictionary<string, FolderEntry> entries;
    readonly Dictionary<string, FolderLink> links;
    readonly string folder;
    readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);

    ModelFiles(string folder, string display, IEnumerable<FolderEntry> entries, IEnumerable<FolderLink> links, Workspace workspace)
    {
        this.folder = folder;
        this.workspace = workspace;
        this.entries = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        this.links = links.ToDictionary(link => link.Name, StringComparer.Ordinal);
        Display = display;
        Names = [.. this.entries.Keys];
    }

    /// <summary>The files below a folder.</summary>
    public static ModelFiles Of(string folder, Workspace workspace)
    {
        var listing = workspace.Listing(folder);
        return new(folder, workspace.Display(folder), listing.Entries, listing.Links, workspace);
    }

    /// <summary>One file, whatever is beside it. It is named to be read, so that a link may lead anywhere.</summary>
    public static ModelFiles OfOne(string path, Workspace workspace) =>
        new(System.IO.Path.GetDirectoryName(path)!, workspace.Display(path), [new(System.IO.Path.GetFileName(path), path, workspace.Look(path, view => view.Length))], [], workspace);

    /// <summary>The folder, or the file, as reports print it.</summary>
    public string Display { get; }

    /// <summary>The names relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The bytes of all files.</summary>
    public long Bytes => entries.Values.Sum(entry => entry.Size);

    /// <summary>Whether a file of that name is there; a folder in its place is taken for one, so that it is refused and not passed over.</summary>
    public bool Has(string name) => entries.ContainsKey(name) || Directory.Exists(Path(name));

    /// <summary>The full path of a file.</summary>
    public string Path(string name) => System.IO.Path.Combine(folder, name);

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="ArtifactException">It cannot be read, is too large, or is a link that leads out of the folder.</exception>
    public FileContent Read(string name, long limit)
    {
        Guard(name);
        var content = workspace.Read(Path(name), limit);
        digests[name] = content.Digest;
        return content;
    }

    /// <summary>Looks at parts of a file.</summary>
    /// <param name="digest">The digest of what counts in that of the model; null where that is the whole file.</param>
    /// <exception cref="ArtifactException">It cannot be read, or is a link that leads out of the folder.</exception>
    public T Look<T>(string name, Func<FileView, T> look, Func<FileView, T, string?> digest)
    {
        Guard(name);
        var (seen, counted) = workspace.Look(Path(name), view =>
        {
            var seen = look(view);
            return (seen, digest(view, seen));
        });
        digests[name] = counted ?? workspace.Digest(Path(name)).Digest;
        return seen;
    }

    /// <summary>The digest of a file that was read whole, of the head of one of weights, or of the file that a Git LFS pointer stands for; null for any other.</summary>
    public string? DigestOf(string name) => digests.GetValueOrDefault(name);

    /// <summary>The Git LFS pointer that a file is; null for anything else.</summary>
    /// <exception cref="ArtifactException">It cannot be read, or is a link that leads out of the folder.</exception>
    public GitLfsPointer? Pointer(string name)
    {
        Guard(name);
        var pointer = entries.TryGetValue(name, out var entry) ? Pointer(entry) : null;
        if (pointer is not null)
            digests[name] = pointer.Oid;
        return pointer;
    }

    /// <summary>By the contract: path and size of every file, the bytes of configurations, indexes and headers, and the digest that a Git LFS pointer names.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names)
        {
            var entry = entries[name];
            var content = digests.GetValueOrDefault(name) ?? (IsOutside(name) ? null : Pointer(entry)?.Oid);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\0{entry.Size}\0{content}\n")));
        }

        return DigestText.Scheme + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    GitLfsPointer? Pointer(FolderEntry entry) =>
        entry.Size >= GitLfsPointer.MinBytes && entry.Size < GitLfsPointer.MaxBytes ? GitLfsPointer.Read(workspace.Read(entry.Path, GitLfsPointer.MaxBytes).Bytes) : null;

    // A model that somebody else made must not have other files of this machine read for its own.
    void Guard(string name)
    {
        if (IsOutside(name))
            throw new ArtifactException(ArtifactCodes.LinkOut.At(new(workspace.Display(Path(name))), SingleLine.Of(links[name].Target)));
    }

    bool IsOutside(string name) => links.TryGetValue(name, out var link) && link.LeadsOut && !HubCache.IsBlob(folder, link);
}

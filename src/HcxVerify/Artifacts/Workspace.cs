using System.Security.Cryptography;
using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Artifacts;

/// <summary>The bytes of a file that was read whole.</summary>
/// <param name="Display">The path as reports print it.</param>
/// <param name="Digest"><c>sha256:</c> and 64 hexadecimal digits.</param>
public sealed record FileContent(string Path, string Display, byte[] Bytes, string Digest);

/// <summary>A file below a folder.</summary>
/// <param name="Name">The path relative to the folder, with <c>/</c>.</param>
public sealed record FolderEntry(string Name, string Path, long Size);

/// <summary>
/// The only way to files. Paths in reports are relative to <see cref="Root"/>; everything that was looked at is remembered in
/// <see cref="Inputs"/>, so that a stored verdict is known to be stale when one of them changes.
/// </summary>
public sealed class Workspace(string root)
{
    /// <summary>The most files that a folder may hold.</summary>
    public const int MaxFiles = 1_000_000;

    readonly SortedDictionary<string, Input> inputs = new(StringComparer.Ordinal);

    /// <summary>The project's or the working folder: a full path.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root, root));

    /// <summary>Everything that was looked at, in ordinal order of the paths.</summary>
    public IEnumerable<Input> Inputs => inputs.Values;

    /// <summary>How many bytes of files were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>A path that the user wrote, in full.</summary>
    public string Full(string path) => Path.GetFullPath(path, Root);

    /// <summary>A path relative to the file that names it, in full.</summary>
    public string FullBeside(string displayedFile, string path) => Path.GetFullPath(path, Path.GetDirectoryName(Full(displayedFile))!);

    /// <summary>A path as reports print it: relative to the root, with <c>/</c>.</summary>
    public string Display(string fullPath) => Path.GetRelativePath(Root, fullPath).Replace('\\', '/');

    /// <summary>Whether a file is there. That it is not counts as an input.</summary>
    public bool HasFile(string fullPath) => File.Exists(fullPath) || Absent(fullPath);

    /// <summary>Whether a folder is there. That it is not counts as an input.</summary>
    public bool HasFolder(string fullPath) => Directory.Exists(fullPath) || Absent(fullPath);

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="ArtifactException">It cannot be read, or is larger than <paramref name="limit"/> bytes, which is checked before anything is sized.</exception>
    public FileContent Read(string fullPath, long limit)
    {
        var display = Display(fullPath);
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length > limit)
                throw new ArtifactException(ArtifactCodes.TooLarge.At(new(display), stream.Length, limit));
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            BytesRead += bytes.Length;
            return new(fullPath, display, bytes, Remember(fullPath, InputKind.File, SHA256.HashData(bytes)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(display, error);
        }
    }

    /// <summary>The sha256 of a file of any size, as <c>sha256:</c> and 64 hexadecimal digits, and its size in bytes.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public (string Digest, long Size) Digest(string fullPath)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var size = stream.Length;
            BytesRead += size;
            return (Remember(fullPath, InputKind.File, SHA256.HashData(stream)), size);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(Display(fullPath), error);
        }
    }

    /// <summary>The first bytes of a file, at most <paramref name="count"/>; for recognising what it is. They are part of the folder's listing, not an input of their own.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public byte[] Head(string fullPath, int count)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var bytes = new byte[count];
            return bytes[..stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(Display(fullPath), error);
        }
    }

    /// <summary>The files below a folder, in ordinal order of their names. Links to folders are not followed, and version control is left out.</summary>
    /// <exception cref="ArtifactException">It cannot be read, or holds more than <see cref="MaxFiles"/> files.</exception>
    public IReadOnlyList<FolderEntry> List(string fullPath)
    {
        var display = Display(fullPath);
        try
        {
            var entries = new List<FolderEntry>();
            Collect(new(fullPath), fullPath, entries, display);
            entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            Remember(fullPath, InputKind.Folder, ListingDigest(entries));
            return entries;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(display, error);
        }
    }

    /// <summary>Whether everything in a list of inputs is as it was found then.</summary>
    public bool IsUnchanged(IEnumerable<Input> earlier) => earlier.All(input =>
    {
        try
        {
            return input.Kind switch
            {
                InputKind.File => File.Exists(input.Path) && Digest(input.Path).Digest == input.Digest,
                InputKind.Folder => Directory.Exists(input.Path) && FolderDigest(input.Path) == input.Digest,
                _ => !Path.Exists(input.Path),
            };
        }
        catch (ArtifactException)
        {
            return false; // The verification itself will say what is wrong.
        }
    });

    string FolderDigest(string fullPath)
    {
        List(fullPath);
        return inputs[fullPath].Digest;
    }

    static void Collect(DirectoryInfo folder, string root, List<FolderEntry> entries, string display)
    {
        foreach (var info in folder.EnumerateFileSystemInfos())
        {
            if (info is DirectoryInfo child)
            {
                if (child.LinkTarget is null && child.Name is not ".git")
                    Collect(child, root, entries, display);
                continue;
            }

            if (entries.Count == MaxFiles)
                throw new ArtifactException(ArtifactCodes.TooManyFiles.At(new(display), MaxFiles));
            entries.Add(new(Path.GetRelativePath(root, info.FullName).Replace('\\', '/'), info.FullName, Size((FileInfo)info)));
        }
    }

    // A link's own size says nothing of the file it leads to, and a dangling one has none.
    static long Size(FileInfo file) => file.LinkTarget is null ? file.Length : file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : 0;

    static byte[] ListingDigest(IEnumerable<FolderEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{entry.Name}\0{entry.Size}\n")));
        return hash.GetHashAndReset();
    }

    string Remember(string fullPath, InputKind kind, ReadOnlySpan<byte> hash)
    {
        var digest = "sha256:" + Convert.ToHexStringLower(hash);
        inputs[fullPath] = new(fullPath, kind, digest);
        return digest;
    }

    bool Absent(string fullPath)
    {
        inputs[fullPath] = new(fullPath, InputKind.Absent, "");
        return false;
    }

    static ArtifactException Unreadable(string display, Exception error) => new(ArtifactCodes.Unreadable.At(new(display), Reason(error)));

    // The system's own message repeats the full path, which differs from machine to machine.
    static LocalizedText Reason(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("it is not there", "존재하지 않습니다"),
        UnauthorizedAccessException => new("access is denied, or it is a folder", "접근이 거부되었거나 폴더입니다"),
        _ => new("the system reports an input or output error", "입출력 오류가 보고되었습니다"),
    };
}

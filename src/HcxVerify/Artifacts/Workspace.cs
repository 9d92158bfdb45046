using System.Buffers;
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
/// <param name="Size">In bytes; 0 for a link that leads nowhere.</param>
public sealed record FolderEntry(string Name, string Path, long Size);

/// <summary>What is below a folder.</summary>
/// <param name="Entries">The files, links to files among them, in ordinal order of their names.</param>
/// <param name="Links">The links, to files and to folders, in the same order.</param>
public sealed record FolderListing(IReadOnlyList<FolderEntry> Entries, IReadOnlyList<FolderLink> Links);

/// <summary>
/// The only way to files. Paths in reports are relative to <see cref="Root"/>; everything that was looked at is remembered in
/// <see cref="Inputs"/>, so that a stored verdict is known to be stale when one of them changes. Several threads may read at once; folders get their names before.
/// </summary>
public sealed partial class Workspace(string root)
{
    /// <summary>The most files that a folder may hold.</summary>
    public const int MaxFiles = 1_000_000;

    const int DigestBlock = 256 << 10;

    readonly Lock sync = new();
    readonly Dictionary<string, Input> inputs = new(StringComparer.Ordinal);
    readonly List<NamedFolder> named = [];
    long bytesRead;

    /// <summary>The project's or the working folder: a full path.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root, root));

    /// <summary>Everything that was looked at, in ordinal order of the paths.</summary>
    public IEnumerable<Input> Inputs
    {
        get
        {
            lock (sync)
                return [.. inputs.Keys.Order(StringComparer.Ordinal).Select(key => inputs[key])];
        }
    }

    /// <summary>How many bytes of files were read.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    /// <summary>The limit of <see cref="MaxFiles"/>, which tests lower.</summary>
    internal int FileLimit { get; init; } = MaxFiles;

    /// <summary>A path that the user wrote, in full.</summary>
    public string Full(string path) => Full(path, Root);

    /// <summary>A path relative to the file that names it, in full.</summary>
    public string FullBeside(string displayedFile, string path) => Full(path, Path.GetDirectoryName(FullOf(displayedFile))!);

    /// <summary>A path as reports print it: relative to the root, with <c>/</c>; in a folder that has a name, that name and what follows it.</summary>
    public string Display(string fullPath)
    {
        foreach (var (name, folder) in named)
        {
            if (fullPath == folder || fullPath.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return name + WithSlashes(fullPath[folder.Length..]);
        }

        return WithSlashes(Path.GetRelativePath(Root, fullPath));
    }

    /// <summary>Gives a folder a name for reports, which then are the same on machines that have it elsewhere.</summary>
    public void Name(string name, string fullPath)
    {
        named.RemoveAll(folder => folder.Name == name);
        named.Add(new(name, Path.TrimEndingDirectorySeparator(fullPath)));
        named.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
    }

    /// <summary>Whether a file is there. That it is not counts as an input.</summary>
    public bool HasFile(string fullPath) => File.Exists(fullPath) || Absent(fullPath);

    /// <summary>Whether a folder is there. That it is not counts as an input.</summary>
    public bool HasFolder(string fullPath) => Directory.Exists(fullPath) || Absent(fullPath);

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="ArtifactException">It cannot be read, or is larger than <paramref name="limit"/> bytes, which is checked before anything is sized.</exception>
    public FileContent Read(string fullPath, long limit)
    {
        try
        {
            using var stream = Open(fullPath);
            if (stream.Length > limit)
                throw Refused(fullPath, ArtifactCodes.TooLarge.At(new(Display(fullPath)), stream.Length, limit));
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Interlocked.Add(ref bytesRead, bytes.Length);
            return new(fullPath, Display(fullPath), bytes, Remember(fullPath, InputKind.File, SHA256.HashData(bytes)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, error);
        }
    }

    /// <summary>The sha256 of a file of any size, as <c>sha256:</c> and 64 hexadecimal digits, and its size in bytes.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public (string Digest, long Size) Digest(string fullPath)
    {
        try
        {
            using var stream = Open(fullPath);
            var size = stream.Length;
            Interlocked.Add(ref bytesRead, size);
            return (Remember(fullPath, InputKind.File, Hash(stream)), size);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, error);
        }
    }

    /// <summary>The files below a folder, in ordinal order of their names. Links to folders are not followed, and the folder of a repository, <c>.git</c> with a <c>HEAD</c>, is left out.</summary>
    /// <exception cref="ArtifactException">It cannot be read, or holds more than <see cref="MaxFiles"/> files.</exception>
    public IReadOnlyList<FolderEntry> List(string fullPath) => Walk(fullPath).Entries;

    /// <summary>The files and the links below a folder, in one walk.</summary>
    /// <exception cref="ArtifactException">It cannot be read, or holds more than <see cref="MaxFiles"/> files.</exception>
    public FolderListing Listing(string fullPath) => Walk(fullPath);

    /// <summary>The links below a folder, to files and to folders, in ordinal order of their names.</summary>
    /// <exception cref="ArtifactException">The folder cannot be read, or holds more than <see cref="MaxFiles"/> files.</exception>
    public IReadOnlyList<FolderLink> Links(string fullPath) => Walk(fullPath).Links;

    /// <summary>Looks at parts of a file of any size. What was read counts as an input, and the rest of the file does not.</summary>
    /// <exception cref="ArtifactException">It cannot be read, or is no file but a pipe or a device, which would keep its reader waiting.</exception>
    public T Look<T>(string fullPath, Func<FileView, T> look)
    {
        try
        {
            using var handle = OpenHandle(fullPath);
            See(fullPath, FileStamp.Of(handle));
            using var view = new FileView(handle);
            try
            {
                return look(view);
            }
            finally
            {
                Interlocked.Add(ref bytesRead, view.BytesRead);
                if (view.Parts() is not { } parts)
                    Digest(fullPath);
                else
                    Remember($"{fullPath}\0{parts}", new(fullPath, InputKind.Parts, parts));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, error);
        }
    }

    /// <summary>The files that are in a folder itself, in ordinal order of their full paths. Only what is then read of them is remembered.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public IReadOnlyList<string> FilesIn(string fullPath)
    {
        try
        {
            return [.. Directory.EnumerateFiles(fullPath).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, error);
        }
    }

    /// <summary>The folders that are in a folder itself, in ordinal order of their full paths; that these are all of them counts as an input.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public IReadOnlyList<string> FoldersIn(string fullPath)
    {
        List(fullPath);
        try
        {
            return [.. Directory.EnumerateDirectories(fullPath).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, error);
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
                InputKind.Absent => !Path.Exists(input.Path),
                InputKind.Parts => File.Exists(input.Path) && Look(input.Path, view => view.IsUnchanged(input.Digest)),
                InputKind.Stamp => File.Exists(input.Path) && Stamp(input.Path).ToString() == input.Digest,
                _ => false,
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
        lock (sync)
            return inputs[fullPath].Digest;
    }

    FolderListing Walk(string fullPath)
    {
        var entries = new List<FolderEntry>();
        var links = new List<FolderLink>();
        Collect(new(fullPath), fullPath, entries, links);
        entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        links.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        Remember(fullPath, InputKind.Folder, ListingDigest(entries, links));
        return new(entries, links);
    }

    void Collect(DirectoryInfo folder, string root, List<FolderEntry> entries, List<FolderLink> links)
    {
        try
        {
            foreach (var info in folder.EnumerateFileSystemInfos())
            {
                var name = WithSlashes(Path.GetRelativePath(root, info.FullName));
                // Only a repository itself: a model could hide files below anything else of that name.
                if (name == ".git" && info is DirectoryInfo { LinkTarget: null } && File.Exists(Path.Combine(info.FullName, "HEAD")))
                    continue;
                if (info.LinkTarget is not null)
                    links.Add(FolderLink.Of(name, info.FullName, root));
                else if (info is DirectoryInfo child)
                    Collect(child, root, entries, links);
                if (info is FileInfo file)
                    entries.Add(new(name, file.FullName, Size(file) ?? 0));
                if (Math.Max(entries.Count, links.Count) > FileLimit)
                    throw Refused(root, ArtifactCodes.TooManyFiles.At(new(Display(root)), FileLimit));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(folder.FullName, error);
        }
    }

    // The platform reads four kilobytes at a time, which costs more than the digest itself.
    static byte[] Hash(Stream stream)
    {
        var block = ArrayPool<byte>.Shared.Rent(DigestBlock);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            while (stream.Read(block) is > 0 and var read)
                hash.AppendData(block.AsSpan(0, read));
            return hash.GetHashAndReset();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    // A pipe or a device has no size and would keep its reader waiting: what has none is taken as empty, and never opened.
    static Stream Open(string fullPath) =>
        Size(new(fullPath)) == 0 ? Stream.Null : new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    // A link's own size says nothing of the file that it leads to. Null where there is no such file, as at the end of a circle of links.
    static long? Size(FileInfo file)
    {
        try
        {
            var target = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
            return target.Exists ? target.Length : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    static byte[] ListingDigest(IEnumerable<FolderEntry> entries, IEnumerable<FolderLink> links)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{entry.Name}\0{entry.Size}\n")));
        foreach (var link in links)
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{link.Name}\0{link.Target}\0{link.LeadsNowhere}\0{link.ToFolder}\n")));
        return hash.GetHashAndReset();
    }

    string Remember(string fullPath, InputKind kind, ReadOnlySpan<byte> hash)
    {
        var digest = DigestText.Scheme + Convert.ToHexStringLower(hash);
        Remember(fullPath, new(fullPath, kind, digest));
        return digest;
    }

    // What was refused once stays so, whoever reads it otherwise before or after.
    void Remember(string key, Input input)
    {
        lock (sync)
        {
            if (!inputs.TryGetValue(key, out var known) || known.Kind is not InputKind.Refused)
                inputs[key] = input;
        }
    }

    bool Absent(string fullPath)
    {
        Remember(fullPath, new(fullPath, InputKind.Absent, ""));
        return false;
    }

    /// <summary>Writes a file whole; its folder is made.</summary>
    /// <exception cref="ArtifactException">It cannot be written.</exception>
    public void Write(string fullPath, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fullPath) ?? fullPath); // The root of a file system is in no folder.
            File.WriteAllBytes(fullPath, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(fullPath, error);
        }
    }

    /// <summary>Deletes a file that an earlier run wrote, if it is there.</summary>
    /// <exception cref="ArtifactException">It cannot be deleted.</exception>
    public void Delete(string fullPath)
    {
        try
        {
            if (File.Exists(fullPath))
                File.Delete(fullPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(fullPath, error);
        }
    }

    ArtifactException NotWritten(string fullPath, Exception error) => new(HostCodes.ReportNotWritten.At(new(Display(fullPath)), Reason(error)));

    internal ArtifactException Refused(string fullPath, Diagnostic diagnostic)
    {
        Remember(fullPath, new(fullPath, InputKind.Refused, ""));
        return new(diagnostic);
    }

    internal ArtifactException Unreadable(string fullPath, Exception error) => Refused(fullPath, ArtifactCodes.Unreadable.At(new(Display(fullPath)), Reason(error)));

    // The system's own message repeats the full path, which differs from machine to machine.
    static LocalizedText Reason(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("it is not there", "존재하지 않습니다"),
        UnauthorizedAccessException => new("access is denied, or it is a folder", "접근이 거부되었거나 폴더입니다"),
        _ => new("the system reports an input or output error", "입출력 오류가 보고되었습니다"),
    };

    string FullOf(string displayed)
    {
        foreach (var (name, folder) in named)
        {
            if (displayed.StartsWith(name + "/", StringComparison.Ordinal))
                return Full(displayed[(name.Length + 1)..], folder);
        }

        return Full(displayed);
    }

    /// <summary>A folder that reports call by a name.</summary>
    sealed record NamedFolder(string Name, string Folder);

    // No file has a NUL in its name; the runtime would refuse the path as an argument instead of not finding it.
    static string Full(string path, string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Replace('\0', '\uFFFD'), folder));

    static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}

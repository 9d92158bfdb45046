using HcxVerify.Language;

using Microsoft.Win32.SafeHandles;

namespace HcxVerify.Artifacts;

/// <summary>
/// A file of weights that is read at positions, by several threads at once. It is not mapped into memory: where a file shrinks, a mapping ends the process, and a read
/// ends in an error.
/// </summary>
public sealed class WeightFile : IDisposable
{
    readonly SafeFileHandle handle;
    readonly string fullPath;
    readonly FileStamp stamp;
    readonly Workspace workspace;

    internal WeightFile(SafeFileHandle handle, string fullPath, FileStamp stamp, Workspace workspace)
    {
        this.handle = handle;
        this.fullPath = fullPath;
        this.stamp = stamp;
        this.workspace = workspace;
        Display = workspace.Display(fullPath);
    }

    /// <summary>The path as reports print it.</summary>
    public string Display { get; }

    /// <summary>The size in bytes when it was opened.</summary>
    public long Length => stamp.Size;

    /// <summary>Reads from an offset until the buffer is full.</summary>
    /// <exception cref="ArtifactException">The file ends before, or cannot be read any more.</exception>
    public void Read(long offset, Span<byte> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (!Holds(offset, buffer.Length))
            throw Ends(offset, buffer.Length, Length);
        var filled = 0;
        try
        {
            while (filled < buffer.Length && RandomAccess.Read(handle, buffer[filled..], offset + filled) is > 0 and var read)
                filled += read;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw workspace.Unreadable(fullPath, error);
        }

        workspace.CountRead(filled);
        if (filled < buffer.Length)
            throw Ends(offset, buffer.Length, offset + filled);
    }

    /// <summary>Whether a part of the file was there when it was opened.</summary>
    public bool Holds(long offset, long length) => (UInt128)offset + (UInt128)length <= (UInt128)Length;

    /// <summary>Makes sure, when all has been read, that it was one and the same file from beginning to end.</summary>
    /// <exception cref="ArtifactException">It has grown, shrunk, been written to, replaced or removed since it was opened.</exception>
    public void EnsureUnchanged()
    {
        // What the path leads to by now is what a report says was read.
        foreach (var now in (ReadOnlySpan<FileStamp>)[Opened(), workspace.Stamp(fullPath)])
        {
            if (now != stamp)
                throw Changed(stamp, now);
        }
    }

    /// <summary>The error for a part that is not there.</summary>
    internal ArtifactException Ends(long offset, long length, long end) =>
        workspace.Refused(fullPath, ArtifactCodes.WeightsEnd.At(new(Display), end, length, offset, Length));

    /// <summary>The error for a file that is not what it was.</summary>
    internal ArtifactException Changed(FileStamp before, FileStamp now) =>
        workspace.Refused(fullPath, ArtifactCodes.WeightsChanged.At(new(Display), before.Size, before.Time, now.Size, now.Time));

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    FileStamp Opened()
    {
        try
        {
            return FileStamp.Of(handle);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw workspace.Unreadable(fullPath, error);
        }
    }
}

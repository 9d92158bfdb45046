using HcxVerify.Language;

using Microsoft.Win32.SafeHandles;

namespace HcxVerify.Artifacts;

public sealed partial class Workspace
{
    readonly Dictionary<string, FileStamp> seen = new(StringComparer.Ordinal);

    /// <summary>Opens a file of weights, of which any part may be read at any time, by several threads at once. Its size and last write time count as an input.</summary>
    /// <exception cref="ArtifactException">It cannot be read, is no file, or is not the one any more that was looked at before.</exception>
    public WeightFile OpenWeights(string fullPath)
    {
        SafeFileHandle? handle = null;
        try
        {
            handle = OpenHandle(fullPath);
            var stamp = FileStamp.Of(handle);
            var file = new WeightFile(handle, fullPath, stamp, this);
            // What its header said is of no use for other bytes.
            if (See(fullPath, stamp) is var first && first != stamp)
                throw file.Changed(first, stamp);
            var digest = stamp.ToString();
            Remember($"{fullPath}\0{digest}", new(fullPath, InputKind.Stamp, digest));
            handle = null;
            return file;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, error);
        }
        finally
        {
            handle?.Dispose();
        }
    }

    /// <summary>The stamp of the file that a path leads to now.</summary>
    internal FileStamp Stamp(string fullPath)
    {
        try
        {
            using var handle = OpenHandle(fullPath);
            return FileStamp.Of(handle);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(fullPath, error);
        }
    }

    internal void CountRead(long bytes) => Interlocked.Add(ref bytesRead, bytes);

    // A pipe or a device would keep its reader waiting.
    SafeFileHandle OpenHandle(string fullPath) => Size(new(fullPath)) == 0 && !SpecialFile.IsFile(fullPath)
        ? throw Refused(fullPath, ArtifactCodes.Unreadable.At(new(Display(fullPath)), new LocalizedText("it is a pipe, a socket or a device", "파이프, 소켓 또는 장치입니다")))
        : File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    // The stamp of a file when it was first looked at.
    FileStamp See(string fullPath, FileStamp stamp)
    {
        lock (sync)
            return seen.TryGetValue(fullPath, out var first) ? first : seen[fullPath] = stamp;
    }
}

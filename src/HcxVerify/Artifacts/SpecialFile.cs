using System.Formats.Tar;

namespace HcxVerify.Artifacts;

/// <summary>Tells files from pipes, sockets and devices, which look like empty ones and keep their readers waiting.</summary>
static class SpecialFile
{
    /// <summary>Whether something that has no bytes is an empty file. Nothing is opened but an empty file.</summary>
    public static bool IsFile(string fullPath)
    {
        if (OperatingSystem.IsWindows())
            return true;
        var path = new FileInfo(fullPath).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? fullPath;
        try
        {
            // The writer of archives is the one place of the platform that says what an entry of a folder is.
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
                writer.WriteEntry(path, "entry");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            return false; // A socket has no place in an archive.
        }
    }
}

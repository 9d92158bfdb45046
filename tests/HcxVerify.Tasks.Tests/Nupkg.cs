using System.Collections.Immutable;
using System.IO.Compression;

namespace HcxVerify.Tasks.Tests;

/// <summary>The files of a package, by their paths in it.</summary>
public static class Nupkg
{
    public static ImmutableSortedDictionary<string, byte[]> Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToImmutableSortedDictionary(entry => Uri.UnescapeDataString(entry.FullName), Bytes, StringComparer.Ordinal);
    }

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}

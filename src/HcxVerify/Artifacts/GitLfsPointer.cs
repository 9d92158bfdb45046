using System.Text;

namespace HcxVerify.Artifacts;

/// <summary>A Git LFS pointer: what a clone without LFS has in place of a large file. <see href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md"/></summary>
/// <param name="Oid">The digest of the file itself: <c>sha256:</c> and 64 hexadecimal digits.</param>
public sealed record GitLfsPointer(string Oid)
{
    /// <summary>No pointer is longer than this, by the specification.</summary>
    public const int MaxBytes = 1024;

    static readonly byte[] version = "version https://git-lfs.github.com/spec/v1"u8.ToArray();

    /// <summary>The pointer that a file's bytes are, or null.</summary>
    public static GitLfsPointer? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= MaxBytes || !bytes.StartsWith(version))
            return null;
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            if (line.StartsWith("oid ", StringComparison.Ordinal))
                return new(line[4..].Trim());
        }

        return null;
    }
}

using System.Globalization;
using System.Text;

namespace HcxVerify.Artifacts;

/// <summary>A Git LFS pointer: what a clone without LFS has in place of a large file. <see href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md"/></summary>
/// <param name="Oid">The digest of the file itself: <c>sha256:</c> and 64 hexadecimal digits.</param>
/// <param name="Size">The size of the file itself, in bytes; null where the pointer does not say.</param>
public sealed record GitLfsPointer(string Oid, long? Size = null)
{
    /// <summary>No pointer is longer than this, by the specification.</summary>
    public const int MaxBytes = 1024;

    static readonly byte[] version = "version https://git-lfs.github.com/spec/v1"u8.ToArray();

    /// <summary>No pointer is shorter than its first line, the end of that, and the beginning of the next.</summary>
    public static readonly int MinBytes = version.Length + "\noid ".Length;

    /// <summary>The pointer that a file's bytes are, or null.</summary>
    public static GitLfsPointer? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= MaxBytes || !bytes.StartsWith(version))
            return null;
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        return Value(lines, "oid ") is { } oid
            ? new(oid, long.TryParse(Value(lines, "size "), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null)
            : null;
    }

    static string? Value(string[] lines, string key) => lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim();
}

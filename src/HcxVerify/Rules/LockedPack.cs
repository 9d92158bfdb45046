using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>A file of a pack as a lock file has it.</summary>
/// <param name="Path">Relative to the pack, with <c>/</c>.</param>
/// <param name="Digest"><c>sha256:</c> and 64 hexadecimal digits.</param>
sealed record LockedFile(string Path, string Digest);

/// <summary>A pack as a lock file has it: a folder, or a package with its version.</summary>
/// <param name="Folder">Relative to the lock file, with <c>/</c>; null for a package.</param>
/// <param name="Files">In ordinal order of their paths.</param>
/// <param name="Place">Where it stands in the lock file; null where it does not.</param>
sealed record LockedPack(string? Folder, string? Package, string? Version, ImmutableArray<LockedFile> Files, Place? Place = null)
{
    /// <summary>The pack as messages name it.</summary>
    public string Name => Folder ?? $"{Package} {Version}";

    /// <summary>What two entries of the same pack have in common: NuGet knows ids and versions in any case.</summary>
    public string Key => Folder ?? Name.ToLowerInvariant();

    /// <summary>The digest of all files: that of what <c>sha256sum</c> prints of them in ordinal order.</summary>
    public string Digest
    {
        get
        {
            var lines = string.Concat(Files.Select(file => $"{DigestText.DigitsOf(file.Digest)}  {file.Path}\n"));
            return DigestText.Scheme + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
        }
    }

    /// <summary>How the pack is now, for a lock file in a folder.</summary>
    public static LockedPack Of(Pack pack, string lockFolder) =>
        pack.Use is PackUse.Package package
            ? new(null, package.Id, package.Version, pack.Content)
            : new(pack.Name.StartsWith(PackFinder.Prefix, StringComparison.Ordinal) ? pack.Name : WithSlashes(Path.GetRelativePath(lockFolder, pack.Folder!)), null, null, pack.Content);

    static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}

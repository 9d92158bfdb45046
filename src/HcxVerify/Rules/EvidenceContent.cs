using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>A file of evidence that is there.</summary>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
/// <param name="IsPointer">Whether it only points to the evidence, by Git LFS.</param>
public sealed record EvidenceContent(string Sha256, bool IsEmpty, bool IsPointer)
{
    // Of no bytes at all.
    const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>A file of which only the digest is known.</summary>
    public static EvidenceContent Of(string sha256) => new(sha256, sha256 == Nothing, IsPointer: false);

    /// <summary>Reads the file at a full path; null where there is none.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public static EvidenceContent? Read(string path, Workspace workspace)
    {
        if (!workspace.HasFile(path))
            return null;
        var (digest, size) = workspace.Digest(path);
        var isPointer = size is > 0 and < GitLfsPointer.MaxBytes && GitLfsPointer.Read(workspace.Read(path, GitLfsPointer.MaxBytes).Bytes) is not null;
        return new(DigestText.DigitsOf(digest), size == 0, isPointer);
    }
}

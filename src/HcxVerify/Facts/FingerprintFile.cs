using HcxVerify.Artifacts;

namespace HcxVerify.Facts;

/// <summary>Where the vocabulary of a fingerprint comes from.</summary>
/// <param name="File">The name of the file that it was read from.</param>
/// <param name="Digest">That file's, as <c>sha256:</c> and 64 hexadecimal digits.</param>
/// <param name="From">Where the file is published: an address, or a text.</param>
/// <param name="Seen">The day on which it was read there.</param>
public sealed record FingerprintOrigin(string File, string Digest, string From, DateOnly Seen);

/// <summary>
/// The file of a vocabulary's fingerprint, <c>.hcxfp</c>, version 1: a head, the fingerprint with where it comes from, and the XxHash3 of all that. Integers are LEB128 in
/// their shortest form, hashes little-endian, texts UTF-8 behind their length. The same fingerprint has the same bytes everywhere. Layout: docs/method/fingerprints.md.
/// </summary>
public sealed record FingerprintFile(VocabularyFingerprint Fingerprint, FingerprintOrigin Origin)
{
    /// <summary>How names of such files end.</summary>
    public const string Extension = ".hcxfp";

    /// <summary>The most bytes that a file has.</summary>
    public const int MaxBytes = 300_000;

    /// <summary>The most characters of the name of the format or of the file, and of the text that says where it is from.</summary>
    internal const int MaxName = 256, MaxFrom = 2048;

    /// <summary>What every file begins with; the last byte is the version.</summary>
    internal static ReadOnlySpan<byte> Head => "hcxfp\n\0\u0001"u8;

    /// <summary>Reads a file.</summary>
    /// <param name="display">The path as messages print it.</param>
    /// <exception cref="ArtifactException">It is no fingerprint.</exception>
    public static FingerprintFile Read(ReadOnlySpan<byte> file, string display) => new FingerprintReader(file, display).Read();

    /// <summary>The bytes of the file. It is read back where the fingerprint is one for files.</summary>
    public byte[] Bytes() => FingerprintWriter.Bytes(this);
}

using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Tests.Given;

/// <summary>Fingerprints of vocabularies, made in code.</summary>
static class Fingerprint
{
    /// <summary>Where they are said to come from.</summary>
    public static FingerprintOrigin Origin { get; } = new("vocabulary.txt", $"sha256:{new string('a', 64)}", "made in code: 시험", new(2026, 11, 24));

    /// <summary>That of so many ordinary tokens, the words <c>t0</c>, <c>t1</c>, ... at every third id, and as many merges.</summary>
    public static VocabularyFingerprint Of(int count, params ReadOnlySpan<SpecialToken> special)
    {
        var hashes = Enumerable.Range(0, count).Select(token => TokenHash.Of(System.Text.Encoding.UTF8.GetBytes($"t{token}"))).ToArray();
        return new(1, count, 256, hashes, [.. Enumerable.Range(0, count).Select(token => 256 + (token * 3))], count, [.. hashes.Order()]) { Format = "tiktoken", SpecialTokens = [.. special] };
    }

    /// <summary>A file of it.</summary>
    public static byte[] File(VocabularyFingerprint fingerprint) => new FingerprintFile(fingerprint, Origin).Bytes();
}

using System.Buffers.Binary;
using System.IO.Hashing;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class FingerprintFiles
{
    static readonly SpecialToken end = new("<|끝|>", 100_257);

    static readonly Gen<VocabularyFingerprint> fingerprints =
        from hashes in Gen.ULong.HashSet[0, 60]
        from gaps in Gen.Int[0, 40_000].Array[hashes.Count]
        from merges in Gen.ULong.HashSet[0, 30]
        from hasMerges in Gen.Bool
        from names in Gen.String[0, 9].Array[0, 4]
        from oneIn in Gen.Int[0, 3]
        select new VocabularyFingerprint(1, hashes.Count, 256, [.. hashes], Ids(gaps), hasMerges ? merges.Count : null, hasMerges ? [.. merges.Order()] : [])
        {
            Format = "SentencePiece",
            SpecialTokens = [.. names.Select((name, id) => new SpecialToken(Whole(name), id * 1000))],
        }.Thinned(1 << oneIn);

    [Fact]
    public void What_was_written_is_read_back() => fingerprints.Sample(fingerprint => Shown(Read(Fingerprint.File(fingerprint))) == Shown(new(fingerprint, Fingerprint.Origin)));

    [Fact]
    public void What_was_read_is_written_as_the_same_bytes() => fingerprints.Sample(fingerprint =>
    {
        var bytes = Fingerprint.File(fingerprint);
        return Read(bytes).Bytes().AsSpan().SequenceEqual(bytes);
    });

    [Fact]
    public void Each_change_of_one_byte_is_refused()
    {
        var file = Fingerprint.File(Fingerprint.Of(20, end));
        for (var at = 0; at < file.Length; at++)
        {
            foreach (var flip in (byte[])[1, 0x80, 0xFF])
            {
                var changed = file.ToArray();
                changed[at] ^= flip;
                Assert.NotEmpty(Problem(changed));
            }
        }
    }

    // Whoever means harm also writes the right checksum.
    [Fact]
    public void A_changed_byte_under_a_checksum_of_its_own_is_refused_or_makes_another_fingerprint() => Gen.Select(fingerprints, Gen.Int[0, 100_000], Gen.Byte).Sample((fingerprint, place, value) =>
    {
        var file = Fingerprint.File(fingerprint);
        var at = FingerprintFile.Head.Length + (place % (file.Length - FingerprintFile.Head.Length - sizeof(ulong)));
        file[at] = value;
        var sealedAgain = Sealed(file);
        return Refusal(sealedAgain) is { } error ? error.Diagnostic.Code == ArtifactCodes.NotFingerprint : Read(sealedAgain).Bytes().AsSpan().SequenceEqual(sealedAgain);
    });

    [Fact]
    public void A_file_that_ends_too_early_is_refused_wherever_it_ends()
    {
        var file = Fingerprint.File(Fingerprint.Of(20, end));
        for (var length = 0; length < file.Length; length++)
            Assert.NotEmpty(Problem(file[..length]));
        for (var length = FingerprintFile.Head.Length; length < file.Length - sizeof(ulong); length++)
            Assert.NotEmpty(Problem(Sealed([.. file.AsSpan(0, length), .. new byte[sizeof(ulong)]])));
    }

    [Theory]
    [InlineData("it does not begin as one at byte 0", 0, 0x78)]
    [InlineData("its version is 2, and 1 is known at byte 7", 7, 2)]
    [InlineData("a name has a control character", 9, 0x0A)]
    [InlineData("a text is not UTF-8", 9, 0xFF)]
    [InlineData("500 is beyond 256", 8, 0xF4, 3)]
    [InlineData("a number is longer than it needs to be", 8, 0x8E, 0)]
    [InlineData("a number is longer than it needs to be", 8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)]
    public void What_is_wrong_is_said_with_its_place(string problem, int at, params int[] bytes)
    {
        var file = Fingerprint.File(Fingerprint.Of(3, end));
        for (var index = 0; index < bytes.Length; index++)
            file[at + index] = (byte)bytes[index];
        Assert.Contains(problem, Problem(Sealed(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_behind_the_fingerprint_are_refused() =>
        Assert.Contains("1 bytes follow that mean nothing", Problem(Sealed([.. Fingerprint.File(Fingerprint.Of(3)), 0])), StringComparison.Ordinal);

    [Fact]
    public void A_sample_that_is_none_is_refused()
    {
        var whole = Fingerprint.Of(8);
        Assert.Contains("a hash is not in the sample of one in 1024", Problem(Fingerprint.File(whole with { OneIn = 1024 })), StringComparison.Ordinal);
        Assert.Contains("8 of 7 is no sample of one in 1", Problem(Fingerprint.File(whole with { Count = 7 })), StringComparison.Ordinal);
        Assert.Contains("8 of 9 is no sample of one in 1", Problem(Fingerprint.File(whole with { Count = 9 })), StringComparison.Ordinal);
        Assert.Contains("8 of 0 is no sample of one in 1", Problem(Fingerprint.File(whole with { MergeCount = null })), StringComparison.Ordinal);
        Assert.Contains("a hash stands twice", Problem(Fingerprint.File(whole with { Hashes = [.. whole.Hashes[..^1], whole.Hashes[0]] })), StringComparison.Ordinal);
        Assert.Contains("a hash stands twice", Problem(Fingerprint.File(whole with { Hashes = [.. whole.Hashes[..^2], 0, 0] })), StringComparison.Ordinal);
        Assert.Contains("the hashes of the merges do not ascend", Problem(Fingerprint.File(whole with { Merges = [.. whole.Merges.Reverse()] })), StringComparison.Ordinal);
        Assert.Contains("the ids of the special tokens descend", Problem(Fingerprint.File(whole with { SpecialTokens = [end, end with { Id = 3 }] })), StringComparison.Ordinal);
        Assert.Contains("16385 is beyond 16384", Problem(Fingerprint.File(Fingerprint.Of(VocabularyFingerprint.MaxTokens + 1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Hashes_that_are_made_to_slow_the_reading_down_are_refused()
    {
        var print = Fingerprint.Of(VocabularyFingerprint.MaxTokens);
        Assert.Contains("its hashes are made to collide", Problem(Fingerprint.File(print with { Hashes = [.. print.Hashes.Select((_, index) => ((ulong)index << 20) + 1)], MergeCount = null, Merges = [] })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_for_a_file_has_the_largest_sample_that_a_file_may_have()
    {
        Assert.Equal((1, 16_384), Size(Fingerprint.Of(VocabularyFingerprint.MaxTokens)));
        var (oneIn, tokens) = Size(Fingerprint.Of(100_000));
        Assert.Equal(8, oneIn);
        Assert.InRange(tokens, 12_000, 13_000);
        Assert.Equal(2, Size(Fingerprint.Of(VocabularyFingerprint.MaxTokens + 1)).OneIn);
        Assert.True(Fingerprint.Of(100_000).Thinned(4).Hashes.Length > VocabularyFingerprint.MaxTokens);
        Assert.Equal(64, Fingerprint.Of(100_000).Thinned(64).ForFile().OneIn);
    }

    [Fact]
    public void A_fingerprint_for_a_file_has_all_the_sampled_merges_or_none()
    {
        Assert.Equal(4_096, Fingerprint.Of(4_096).ForFile().Merges.Length);
        var many = Fingerprint.Of(4_097).ForFile();
        Assert.Equal((0, 4_097), (many.Merges.Length, many.MergeCount));
    }

    [Fact]
    public void The_largest_fingerprint_for_a_file_is_read_back()
    {
        var fingerprint = Fingerprint.Of(VocabularyFingerprint.MaxTokens, Reserved(1_680));
        var file = Fingerprint.File((fingerprint with { Ids = [.. fingerprint.Ids.Select(id => id * 2000)], Merges = fingerprint.Merges[..4096] }).ForFile());
        Assert.InRange(file.Length, 240_000, FingerprintFile.MaxBytes);
        Assert.Equal(1_680, Read(file).Fingerprint.SpecialTokens.Length);
    }

    // Part of them would pass for all.
    [Fact]
    public void A_file_has_all_special_tokens_or_none()
    {
        Assert.Equal(100, Fingerprint.Of(10, Reserved(100)).ForFile().SpecialTokens.Length);
        Assert.Empty(Fingerprint.Of(10, Reserved(50_000)).ForFile().SpecialTokens);
    }

    static SpecialToken[] Reserved(int count) => [.. Enumerable.Range(0, count).Select(id => new SpecialToken($"<|reserved_special_token_{id}|>", id))];

    static (int OneIn, int Tokens) Size(VocabularyFingerprint fingerprint)
    {
        var file = fingerprint.ForFile();
        return (file.OneIn, file.Hashes.Length);
    }

    static FingerprintFile Read(byte[] file) => FingerprintFile.Read(file, "f.hcxfp");

    static string Problem(byte[] file) => Assert.Throws<ArtifactException>(() => Read(file)).Diagnostic.Text.En;

    static ArtifactException? Refusal(byte[] file)
    {
        try
        {
            Read(file);
            return null;
        }
        catch (ArtifactException error)
        {
            return error;
        }
    }

    static byte[] Sealed(byte[] file)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(file.Length - sizeof(ulong)), XxHash3.HashToUInt64(file.AsSpan(0, file.Length - sizeof(ulong))));
        return file;
    }

    static int[] Ids(int[] gaps)
    {
        var next = -1;
        return [.. gaps.Select(gap => next += gap + 1)];
    }

    // Half of a surrogate pair is no text that a file could have.
    static string Whole(string text) => new([.. text.Where(character => !char.IsSurrogate(character))]);

    static string Shown(FingerprintFile file)
    {
        var print = file.Fingerprint;
        return string.Join('|', file.Origin, print.Format, print.OneIn, print.Count, print.ByteCount, print.MergeCount, string.Join(',', print.Hashes), string.Join(',', print.Ids), string.Join(',', print.Merges), string.Join(',', print.SpecialTokens));
    }
}

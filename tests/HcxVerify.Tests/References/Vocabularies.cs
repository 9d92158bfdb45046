
using HcxVerify.Artifacts;
using HcxVerify.Benchmarks;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.References;

public sealed class Vocabularies
{
    public static TheoryData<string> Names => [.. BuiltInVocabularies.Names];

    public static TheoryData<string> References => [.. BuiltInReferences.Names];

    [Fact]
    public void The_names_are_those_of_the_embedded_files_in_ordinal_order() => Assert.Equal(
        typeof(BuiltInVocabularies).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(FingerprintFile.Extension, StringComparison.Ordinal)).Select(name => name[..^FingerprintFile.Extension.Length]).Order(StringComparer.Ordinal),
        BuiltInVocabularies.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_read_with_where_it_comes_from(string name)
    {
        var (print, origin) = BuiltInVocabularies.Find(name);
        Assert.InRange(print.Hashes.Length, 8_000, VocabularyFingerprint.MaxTokens);
        Assert.InRange((double)print.Hashes.Length * print.OneIn / print.Count, 0.95, 1.05);
        Assert.Matches("^sha256:[0-9a-f]{64}$", origin.Digest);
        Assert.Matches("^[^/ ]+/[^@ ]+@[0-9a-f]{12} [^ ]", origin.From);
        Assert.InRange(origin.Seen, new(2026, 1, 1), new(2030, 1, 1));
    }

    // Whoever changes how tokens are read or hashed changes these, and every fingerprint that somebody else has made.
    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_made_of_its_real_file_byte_by_byte(string name)
    {
        var (_, path, from) = Assert.Single(BuiltInFingerprints.All, row => row.Name == name);
        var made = BuiltInFingerprints.Of(TestData.Path(path), from).Bytes();
        using var stream = typeof(BuiltInVocabularies).Assembly.GetManifestResourceStream(name + FingerprintFile.Extension)!;
        var builtIn = new byte[stream.Length];
        stream.ReadExactly(builtIn);
        Assert.True(made.AsSpan().SequenceEqual(builtIn), $"the built-in fingerprint of {name} is of {builtIn.Length} bytes, and the one of the file of {made.Length}");
    }

    [Fact]
    public void Each_has_one_line_in_the_table_of_what_they_are_made_of() => Assert.Equal(BuiltInVocabularies.Names, BuiltInFingerprints.All.Select(row => row.Name));

    [Theory]
    [MemberData(nameof(References))]
    public void A_reference_has_a_vocabulary_that_is_there_and_has_as_many_tokens_as_it(string reference)
    {
        if (BuiltInVocabularies.Of(reference) is not { } name)
            return;
        var print = BuiltInVocabularies.Find(name).Fingerprint;
        var size = Assert.IsType<FactValue.Integer>(BuiltInReferences.Find(reference).Value(FactTable.TokenizerTokenCount) ?? BuiltInReferences.Find(reference).Value(FactTable.TokenizerDeclaredSize)).Value;
        Assert.InRange(print.Count + print.ByteCount, size - 1100, size);
        Assert.True(print.Ids[^1] < size, $"an ordinary token has the id {print.Ids[^1]}");
    }

    [Theory]
    [InlineData("llama-3.2-3b", "llama-3")]
    [InlineData("llama-2-70b", "llama-2")]
    [InlineData("qwen2.5-vl", "qwen2")]
    [InlineData("qwen3-235b-a22b", "qwen2")]
    [InlineData("mixtral-8x7b", "mistral-v1")]
    [InlineData("mistral-7b-v0.3", "mistral-v3")]
    [InlineData("gpt-oss-20b", "o200k-base")]
    [InlineData("granite-3.1-8b", "granite-3.1")]
    [InlineData("phi-3-medium", "phi-3")]
    [InlineData("hyperclovax-seed-text-0.5b", null)]
    [InlineData("qwen2-audio", null)]
    [InlineData("clip", null)]
    [InlineData("nobody's", null)]
    public void Which_vocabulary_a_reference_has_is_known_or_not(string reference, string? vocabulary) => Assert.Equal(vocabulary, BuiltInVocabularies.Of(reference));

    [Fact]
    public void No_reference_has_two_and_each_vocabulary_is_of_one_reference_or_more()
    {
        var known = BuiltInReferences.Names.Select(BuiltInVocabularies.Of).ToHashSet();
        Assert.All(BuiltInVocabularies.Names, name => Assert.Contains(name, known));
    }

    [Fact]
    public void The_ancestors_are_vocabularies() => Assert.Equal(["cl100k-base", "gpt-2", "gpt-neox", "llama-2", "o200k-base", "starcoder2"], BuiltInVocabularies.Ancestors);

    // The relations that were measured between the whole files; the samples have to tell them, too.
    [Theory]
    [InlineData("llama-3", "cl100k-base", 1.00, 1.00)]
    [InlineData("qwen2", "cl100k-base", 0.98, 1.00)]
    [InlineData("llama-3", "qwen2", 0.83, 0.88)]
    [InlineData("phi-3", "llama-2", 1.00, 1.00)]
    [InlineData("mistral-v1", "mistral-v3", 1.00, 1.00)]
    [InlineData("starcoder2", "granite-3.1", 0.99, 1.00)]
    [InlineData("llama-2", "mistral-v1", 0.73, 0.78)]
    [InlineData("cl100k-base", "o200k-base", 0.83, 0.87)]
    public void What_two_of_them_share_is_what_their_files_share(string one, string other, double least, double most)
    {
        var (left, right) = (BuiltInVocabularies.Find(one).Fingerprint, BuiltInVocabularies.Find(other).Fingerprint);
        var oneIn = Math.Max(left.OneIn, right.OneIn);
        var (tokens, others) = (left.Thinned(oneIn).Hashes, right.Thinned(oneIn).Hashes.ToHashSet());
        Assert.InRange((double)tokens.Count(others.Contains) / Math.Min(tokens.Length, others.Count), least, most);
    }

    [Fact]
    public void An_unknown_one_is_refused_with_the_nearest_name() => Assert.Contains(
        "'gpt2'; did you mean 'gpt-2'?", Assert.Throws<ArtifactException>(() => BuiltInVocabularies.Find("gpt2")).Diagnostic.Text.En, StringComparison.Ordinal);
}

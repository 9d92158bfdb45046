using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class RealGguf
{
    const string Llama = "tokenizers/gguf/ggml-vocab-llama-spm.gguf";

    [Theory]
    [InlineData("weights/weight-inspect/empty.gguf", "llama", 1, null, null)]
    [InlineData("tokenizers/gguf/ggml-vocab-deepseek-coder.gguf", "llama", 25, 32_256, 256)]
    [InlineData("tokenizers/gguf/ggml-vocab-gpt-2.gguf", "gpt2", 16, 50_257, 1)]
    [InlineData("tokenizers/gguf/ggml-vocab-gpt-neox.gguf", "gptneox", 17, 50_432, 180)]
    [InlineData(Llama, "llama", 22, 32_000, 2)]
    [InlineData("tokenizers/gguf/ggml-vocab-phi-3.gguf", "phi3", 26, 32_064, 14)]
    [InlineData("tokenizers/gguf/ggml-vocab-starcoder.gguf", "starcoder2", 19, 49_152, 38)]
    public void A_real_vocabulary_is_read_and_has_its_declared_size(string path, string architecture, int keys, int? tokens, int? special) => Look(path, view =>
    {
        var header = GgufHeader.Read(view, path);
        Assert.Equal((3, false, 0, keys), (header.Version, header.IsBigEndian, header.Tensors.Length, header.Metadata.Count));
        Assert.Equal((architecture, tokens, special), (header.Architecture, (int?)header.TokenCount, header.SpecialTokens(view)?.Count()));
        Assert.Equal(view.Length, header.DeclaredSize);
        if (header.Tokens is { } array)
            Assert.Equal(tokens, header.ReadStrings(view, array).Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public void A_real_file_that_was_cut_behind_its_header_is_refused() => Look("weights/weight-inspect/tiny.gguf", view => Assert.Contains(
        "the tensor test.weight.0 goes up to 32768, beyond the end of the file (at byte 114)",
        Assert.Throws<ArtifactException>(() => GgufHeader.Read(view, "tiny.gguf")).Diagnostic.Text.En,
        StringComparison.Ordinal));

    [Fact]
    public void The_metadata_of_a_real_file_has_its_types() => Look(Llama, view =>
    {
        var header = GgufHeader.Read(view, Llama);
        Assert.Equal(new(GgufValueType.UInt32, 4096), header.Find<GgufValue.Integer>("llama.embedding_length"));
        Assert.Equal(new(9.999999747378752e-06f), header.Find<GgufValue.Float32>("llama.attention.layer_norm_rms_epsilon"));
        Assert.Equal(new(false), header.Find<GgufValue.Boolean>("tokenizer.ggml.add_eos_token"));
        Assert.Equal(new("llama-spm"), header.Find<GgufValue.Text>("general.name"));
        Assert.Equal((GgufValueType.Float32, 32_000), (header.Find<GgufValue.Array>("tokenizer.ggml.scores")!.Element, header.Find<GgufValue.Array>("tokenizer.ggml.scores")!.Count));
        Assert.Equal([new(1, "<s>", GgufTokenType.Control), new(2, "</s>", GgufTokenType.Control)], header.SpecialTokens(view)!);
        Assert.Equal(["<unk>", "<s>", "</s>", "<0x00>"], header.ReadStrings(view, header.Tokens!).Take(4));
    });

    static void Look(string path, Action<FileView> look) => new Workspace(TestData.Path(".")).Look(TestData.Path(path), view =>
    {
        look(view);
        return 0;
    });
}

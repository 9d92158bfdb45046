using System.Security.Cryptography;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class VocabulariesOfModels : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hcxverify-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_file_that_says_most_is_taken()
    {
        var small = WrittenVocabulary.Small;
        Write("model.gguf", small.Gguf(byteLevel: false));
        Assert.Equal(("model.gguf", "GGUF"), Found());
        Write("tokenizer.model", small.Tiktoken());
        Assert.Equal(("tokenizer.model", "tiktoken"), Found());
        Write("tokenizer.model", small.SentencePiece());
        Assert.Equal(("tokenizer.model", "SentencePiece"), Found());
        Write("vocab.json", small.VocabularyJson());
        Assert.Equal(("vocab.json", "vocab.json"), Found());
        Write("tokenizer.json", small.TokenizerJson());
        Assert.Equal(("tokenizer.json", "tokenizer.json"), Found());
    }

    [Theory]
    [InlineData("qwen.tiktoken")]
    [InlineData("spiece.model")]
    [InlineData("sentencepiece.bpe.model")]
    [InlineData("tokenizer.model.v3")]
    [InlineData("original/tokenizer.model")]
    [InlineData("tokenizer/tokenizer.model")]
    public void A_file_is_found_by_its_name_and_read_by_its_content(string name)
    {
        Write(name, WrittenVocabulary.Small.SentencePiece());
        Assert.Equal((name, "SentencePiece"), Found());
        Write(name, WrittenVocabulary.Small.Tiktoken());
        Assert.Equal((name, "tiktoken"), Found());
    }

    [Fact]
    public void Merges_belong_to_the_vocabulary_beside_them()
    {
        Write("vocab.json", WrittenVocabulary.Small.VocabularyJson());
        Assert.Null(Read().Tokens.Fingerprint().MergeCount);
        Write("merges.txt", WrittenVocabulary.Small.MergesText());
        Assert.Equal(3, Read().Tokens.Fingerprint().MergeCount);
    }

    [Fact]
    public void The_digest_is_that_of_the_file_and_of_GGUF_that_of_the_header()
    {
        var json = WrittenVocabulary.Small.TokenizerJson();
        Write("tokenizer.json", json);
        Assert.Equal(Digest(json), Read().Digest);
        File.Delete(Path.Combine(folder, "tokenizer.json"));
        var header = WrittenVocabulary.Small.Gguf();
        Write("model.gguf", header);
        Assert.Equal(Digest(header), Read().Digest);
    }

    [Fact]
    public void What_was_read_counts_among_the_inputs()
    {
        Write("vocab.json", WrittenVocabulary.Small.VocabularyJson());
        Write("merges.txt", WrittenVocabulary.Small.MergesText());
        var workspace = new Workspace(folder);
        VocabularyFiles.Of(ModelFiles.Of(folder, workspace), workspace);
        Assert.True(workspace.IsUnchanged(workspace.Inputs));
        Write("merges.txt", [.. "a b\n"u8]);
        Assert.False(workspace.IsUnchanged(workspace.Inputs));
    }

    [Fact]
    public void Without_a_vocabulary_there_is_a_reason()
    {
        Write("weights.gguf", new Gguf().Bytes());
        Assert.Equal("weights.gguf: it has no tokens", WhyNone());
        File.Delete(Path.Combine(folder, "weights.gguf"));
        Assert.StartsWith("it has no file with a vocabulary", WhyNone(), StringComparison.Ordinal);
        Write("tokenizer_config.json", [.. "{}"u8]);
        Assert.Equal("it has special tokens in tokenizer_config.json, and no file with a vocabulary", WhyNone());
        Write("tokenizer.json", [.. "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 5\n"u8]);
        Assert.Equal("tokenizer.json is a Git LFS pointer (sha256:aa)", WhyNone());
        Write("tokenizer.model", WrittenVocabulary.Small.Tiktoken());
        Assert.Equal(("tokenizer.model", "tiktoken"), Found());
    }

    [Fact]
    public void A_damaged_file_is_refused_with_its_path()
    {
        Write("tokenizer.json", [.. "{\"model\":"u8]);
        Write("tokenizer.model", WrittenVocabulary.Small.Tiktoken());
        var error = Assert.Throws<ArtifactException>(Read).Diagnostic;
        Assert.Equal(("HCX0229", "tokenizer.json"), (error.Code.Id, error.Place?.File));
    }

    [Theory]
    [InlineData("anything.bin")]
    [InlineData("tokenizer.model")]
    [InlineData("cl100k_base.tiktoken")]
    public void One_file_is_read_whatever_it_is_called(string name)
    {
        Write(name, WrittenVocabulary.Small.Tiktoken());
        var read = Assert.IsType<ModelVocabulary.Read>(VocabularyFiles.OfFile(Path.Combine(folder, name), new(folder)));
        Assert.Equal((name, "tiktoken", 7), (read.File, read.Tokens.Format, read.Tokens.Count));
    }

    [Fact]
    public void A_real_folder_has_its_vocabulary_or_a_reason()
    {
        var data = TestData.Path("folders");
        var workspace = new Workspace(data);
        Assert.Equal(48_891, Assert.IsType<ModelVocabulary.Read>(In("granite-3.1-1b-a400m-instruct")).Tokens.Count);
        Assert.StartsWith("gpt-oss-20b/tokenizer.json is a Git LFS pointer (sha256:0614fe83", Assert.IsType<ModelVocabulary.None>(In("gpt-oss-20b")).Reason.En, StringComparison.Ordinal);
        Assert.StartsWith("it has special tokens in tokenizer_config.json", Assert.IsType<ModelVocabulary.None>(In("Llama-3.2-3B-Instruct")).Reason.En, StringComparison.Ordinal);

        ModelVocabulary In(string name) => VocabularyFiles.Of(ModelFiles.Of(Path.Combine(data, name), workspace), workspace);
    }

    void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    ModelVocabulary Vocabulary()
    {
        var workspace = new Workspace(folder);
        return VocabularyFiles.Of(ModelFiles.Of(folder, workspace), workspace);
    }

    ModelVocabulary.Read Read() => Assert.IsType<ModelVocabulary.Read>(Vocabulary());

    (string File, string Format) Found() => (Read().File, Read().Tokens.Format);

    string WhyNone() => Assert.IsType<ModelVocabulary.None>(Vocabulary()).Reason.En;

    static string Digest(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}

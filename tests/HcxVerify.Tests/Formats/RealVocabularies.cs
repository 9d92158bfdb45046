using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class RealVocabularies
{
    const string Extensions = "tokenizers/onnxruntime-extensions/";

    [Theory]
    [InlineData("tokenizers/cl100k_base.tiktoken", "tiktoken", 100_000, 256, 0, null)]
    [InlineData("tokenizers/o200k_base.tiktoken", "tiktoken", 199_742, 256, 0, null)]
    [InlineData("tokenizers/llama3/tokenizer.model", "tiktoken", 127_744, 256, 0, null)]
    [InlineData("tokenizers/llama3.2/encoder.json", "vocab.json", 127_744, 256, 0, null)]
    [InlineData("tokenizers/qwen2/vocab.json", "vocab.json", 151_387, 256, 0, null)]
    [InlineData("tokenizers/llama2/tokenizer.model", "SentencePiece", 31_645, 352, 3, null)]
    [InlineData("tokenizers/mistral/tokenizer.model.v1", "SentencePiece", 31_616, 381, 3, null)]
    [InlineData("tokenizers/mistral/mistral_instruct_tokenizer_240323.model.v3", "SentencePiece", 31_616, 381, 771, null)]
    [InlineData("tokenizers/gguf/ggml-vocab-phi-3.gguf", "GGUF", 31_645, 352, 67, null)]
    [InlineData("tokenizers/gguf/ggml-vocab-starcoder.gguf", "GGUF", 48_872, 242, 38, 48_872)]
    [InlineData("tokenizers/gguf/ggml-vocab-gpt-2.gguf", "GGUF", 50_000, 256, 1, 50_000)]
    [InlineData("tokenizers/gguf/ggml-vocab-deepseek-coder.gguf", "GGUF", 31_757, 243, 256, 31_757)]
    [InlineData("tokenizers/gguf/ggml-vocab-gpt-neox.gguf", "GGUF", 50_009, 243, 180, 50_009)]
    [InlineData("tokenizers/gguf/ggml-vocab-llama-spm.gguf", "GGUF", 31_645, 352, 3, null)]
    [InlineData(Extensions + "llama2/tokenizer.json", "tokenizer.json", 31_641, 353, 3, 61_249)]
    [InlineData(Extensions + "phi-3/tokenizer.json", "tokenizer.json", 31_645, 352, 14, 61_249)]
    [InlineData("folders/granite-3.1-1b-a400m-instruct/tokenizer.json", "tokenizer.json", 48_891, 242, 22, 48_891)]
    public void A_real_vocabulary_has_its_tokens(string path, string format, int tokens, int bytes, int special, int? merges)
    {
        var read = Read(path);
        Assert.Equal((format, tokens, bytes, special, merges), (read.Format, read.Count, read.ByteCount, read.SpecialTokens.Length, read.Fingerprint().MergeCount));
    }

    [Theory]
    [InlineData("tokenizers/llama3/tokenizer.model", "tokenizers/llama3.2/encoder.json")]
    [InlineData("tokenizers/llama2/tokenizer.model", "tokenizers/gguf/ggml-vocab-llama-spm.gguf")]
    [InlineData("tokenizers/llama2/tokenizer.model", Extensions + "phi-3/tokenizer.json")]
    [InlineData("tokenizers/mistral/tokenizer.model.v1", "tokenizers/mistral/mistral_instruct_tokenizer_240323.model.v3")]
    public void One_vocabulary_in_two_formats_is_the_same(string one, string other) => Assert.Equal(Read(one).Fingerprint().Hashes, Read(other).Fingerprint().Hashes);

    [Theory]
    [InlineData("tokenizers/llama3.2/vocab.bpe", 280_147)]
    [InlineData("tokenizers/qwen2/merges.txt", 151_387)]
    public void Real_merges_are_read(string path, int count) =>
        Assert.Equal(count, new Workspace(TestData.Path(".")).Look(TestData.Path(path), view => MergesText.Read(view, path)).Count);

    static CanonicalVocabulary Read(string path) =>
        CanonicalVocabulary.Of(new Workspace(TestData.Path(".")).Look(TestData.Path(path), view => VocabularyFormats.Read(view, path)));
}

using System.Collections.Immutable;
using System.Security.Cryptography;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Benchmarks;

/// <summary>Makes the fingerprints of vocabularies that the engine has built in, from a folder of the real files. Always the same.</summary>
static class BuiltInFingerprints
{
    static readonly DateOnly day = new(2026, 11, 24);

    /// <summary>Their names; the file in the folder, or the folder of several that belong together; and where it is published.</summary>
    public static ImmutableArray<(string Name, string Path, string From)> All { get; } =
    [
        ("cl100k-base", "tokenizers/cl100k_base.tiktoken", "dotnet/machinelearning@cd2fbd617c13 src/Microsoft.ML.Tokenizers.Data.Cl100kBase/Data/cl100k_base.tiktoken"),
        ("deepseek-coder", "tokenizers/gguf/ggml-vocab-deepseek-coder.gguf", "ggml-org/llama.cpp@c392e5094dea models/ggml-vocab-deepseek-coder.gguf, made of deepseek-ai/deepseek-coder-6.7b-base"),
        ("gpt-2", "tokenizers/gguf/ggml-vocab-gpt-2.gguf", "ggml-org/llama.cpp@c392e5094dea models/ggml-vocab-gpt-2.gguf, made of openai-community/gpt2"),
        ("gpt-neox", "tokenizers/gguf/ggml-vocab-gpt-neox.gguf", "ggml-org/llama.cpp@c392e5094dea models/ggml-vocab-gpt-neox.gguf, made of EleutherAI/gpt-neox-20b"),
        ("granite-3.1", "folders/granite-3.1-1b-a400m-instruct", "jeremieconte/granite-3.1-1b-a400m-instruct@73154eec21d1 tokenizer.json"),
        ("llama-2", "tokenizers/llama2/tokenizer.model", "karpathy/llama2.c@350e04fe3543 tokenizer.model"),
        ("llama-3", "tokenizers/llama3/tokenizer.model", "meta-llama/llama-models@a9c89c471f79 models/llama3/tokenizer.model"),
        ("mistral-v1", "tokenizers/mistral/tokenizer.model.v1", "mistralai/mistral-common@bc022b91aa1c src/mistral_common/data/tokenizer.model.v1"),
        ("mistral-v3", "tokenizers/mistral/mistral_instruct_tokenizer_240323.model.v3", "mistralai/mistral-common@bc022b91aa1c src/mistral_common/data/mistral_instruct_tokenizer_240323.model.v3"),
        ("o200k-base", "tokenizers/o200k_base.tiktoken", "dotnet/machinelearning@cd2fbd617c13 src/Microsoft.ML.Tokenizers.Data.O200kBase/Data/o200k_base.tiktoken"),
        ("phi-3", "tokenizers/onnxruntime-extensions/phi-3/tokenizer.json", "microsoft/onnxruntime-extensions@319f8d2c02c4 test/data/phi-3/tokenizer.json"),
        ("qwen2", "tokenizers/qwen2", "alibaba/rtp-llm@4b8d39cd5cbe rtp_llm/test/tokenizer_test/testdata/qwen2_tokenizer/vocab.json"),
        ("starcoder2", "tokenizers/gguf/ggml-vocab-starcoder.gguf", "ggml-org/llama.cpp@c392e5094dea models/ggml-vocab-starcoder.gguf, made of bigcode/starcoder2-3b"),
    ];

    /// <summary>Writes each into a folder, and says what it is of.</summary>
    public static void Write(string data, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, path, from) in All)
        {
            var bytes = Of(Path.Combine(data, path), from).Bytes();
            File.WriteAllBytes(Path.Combine(folder, name + FingerprintFile.Extension), bytes);
            var print = FingerprintFile.Read(bytes, name).Fingerprint;
            Console.WriteLine($"{name}: {bytes.Length} bytes, {print.Hashes.Length} of {print.Count} tokens, 1 in {print.OneIn}, {print.MergeCount ?? 0} merges, {print.SpecialTokens.Length} special tokens, {print.Format}");
        }
    }

    /// <summary>The fingerprint of a real file, or of the vocabulary in a folder.</summary>
    public static FingerprintFile Of(string path, string from)
    {
        var isFolder = Directory.Exists(path);
        var workspace = new Workspace(isFolder ? path : Path.GetDirectoryName(path)!);
        var vocabulary = isFolder ? VocabularyFiles.Of(ModelFiles.Of(path, workspace), workspace) : VocabularyFiles.OfFile(path, workspace);
        var read = (ModelVocabulary.Read)vocabulary;
        using var file = File.OpenRead(workspace.Full(read.File));
        var digest = DigestText.Scheme + Convert.ToHexStringLower(SHA256.HashData(file));
        return new(read.Tokens.Fingerprint().ForFile(), new(Path.GetFileName(read.File), digest, from, day));
    }
}

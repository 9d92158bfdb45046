using System.Collections.Immutable;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>
/// Which configurations are of models that have a text decoder and a tokenizer, and nothing else. Only they give
/// <see cref="FactTable.ModelComponents"/>: a type that is not in the table, or any sign of another modality, leaves it unknown.
/// </summary>
static class TextOnlyModels
{
    // Values of model_type that Hugging Face transformers (https://huggingface.co/docs/transformers) has for text alone. Its models of several
    // modalities have types of their own: llava, mllama, qwen2_vl, gemma3, phi3_v, deepseek_vl, glm4v, cohere2_vision, granite_speech, ...
    static readonly HashSet<string> types = new(
        [
            "bloom", "codegen", "cohere", "cohere2", "deepseek_v2", "deepseek_v3", "exaone4", "falcon", "gemma", "gemma2", "gemma3_text", "glm", "glm4",
            "glm4_moe", "gpt2", "gpt_bigcode", "gpt_neo", "gpt_neox", "gpt_oss", "gptj", "granite", "granitemoe", "llama", "mamba", "mistral", "mixtral",
            "mpt", "nemotron", "olmo", "olmo2", "olmoe", "opt", "phi", "phi3", "qwen2", "qwen2_moe", "qwen3", "qwen3_moe", "stablelm", "starcoder2",
        ],
        StringComparer.Ordinal);

    // What classes of these models are called behind the type: LlamaForCausalLM, GPT2LMHeadModel. A class of another name, such as
    // LlavaLlamaForCausalLM in a configuration that says llama, may do anything.
    static readonly ImmutableArray<string> heads =
        ["forcausallm", "lmheadmodel", "forsequenceclassification", "fortokenclassification", "forquestionanswering", "model"];

    // Parts of keys that speak of another modality, or of a model that is put together from several: vision_config, mm_vision_tower, visual,
    // img_processor, audio_processor, mm_projector_type, text_config.
    static readonly ImmutableArray<string> signs =
    [
        "vision", "visual", "image", "img", "pixel", "video", "audio", "speech", "voice", "projector", "multimodal", "multi_modal", "modalit", "omni",
        "text_config", "llm_config", "language_config",
    ];

    public static void Read(ModelDocument config, FactCollector facts)
    {
        if (!facts.TryGet(FactTable.TextModelType, out var type) || type.Value is not FactValue.Text { Value: var name } || !types.Contains(name) || SpeaksOfMore(config.Root))
            return;
        // Where the classes are not named, the type says it all; where they cannot be read, they might say otherwise.
        var classes = facts.TryGet(FactTable.ModelArchitectures, out var fact) ? fact : null;
        if (classes is null ? facts.Has(FactTable.ModelArchitectures) : !AreOf(name, classes.Value))
            return;
        facts.Add(new(
            FactTable.ModelComponents.Name,
            new FactValue.TextList([Components.TextDecoder, Components.Tokenizer]),
            FactOrigin.Read,
            classes is null ? type.Source : type.Source with { Pointer = type.Source.Pointer + FactSource.Separator + classes.Source.Pointer }));
    }

    static bool AreOf(string type, FactValue classes)
    {
        var stem = Plain(type.EndsWith("_text", StringComparison.Ordinal) ? type[..^"_text".Length] : type);
        return classes is FactValue.TextList { Values: var names } && names.Select(Plain).All(name => heads.Any(head => name == stem + head));
    }

    static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    static bool SpeaksOfMore(JsonValue value) =>
        value.Members.Any(member => IsSign(member.Key) || SpeaksOfMore(member.Value)) || value.Items.Any(SpeaksOfMore);

    static bool IsSign(string key) =>
        key.StartsWith("mm_", StringComparison.OrdinalIgnoreCase) || signs.Any(sign => key.Contains(sign, StringComparison.OrdinalIgnoreCase));
}

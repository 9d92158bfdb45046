using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>Where a tensor stands in its model, by its name alone.</summary>
/// <param name="Component">A component of the contract.</param>
/// <param name="Layer">The number of its layer, from 0; null outside of the layers.</param>
/// <param name="Expert">The number of its expert, from 0; null where it belongs to none, or to all of a layer in one.</param>
public readonly record struct TensorPlace(string Component, int? Layer, int? Expert, TensorRole Role)
{
    // What follows is a number: a layer, or an expert.
    static readonly FrozenSet<string> layers = FrozenSet.ToFrozenSet(["layers", "layer", "h", "blocks", "block", "blk", "resblocks"], StringComparer.Ordinal);

    static readonly FrozenSet<string> projectors =
        FrozenSet.ToFrozenSet(["multi_modal_projector", "mm_projector", "vision_projector", "audio_projector", "projector", "merger", "connector", "mm", "aligner", "embed_vision", "embed_audio"], StringComparer.Ordinal);

    static readonly FrozenSet<string> vision =
        FrozenSet.ToFrozenSet(["vision_model", "vision_tower", "vision_encoder", "visual", "vision", "image_encoder", "v"], StringComparer.Ordinal);

    static readonly FrozenSet<string> audio =
        FrozenSet.ToFrozenSet(["audio_tower", "audio_model", "audio_encoder", "speech_encoder", "audio", "a"], StringComparer.Ordinal);

    // The last part of a name before weight or bias: Hugging Face's names, GPT-2's, Meta's, and those of llama.cpp.
    static readonly FrozenDictionary<string, TensorRole> roles = new (TensorRole Role, ImmutableArray<string> Parts)[]
    {
        (TensorRole.TokenEmbedding, ["embed_tokens", "wte", "word_embeddings", "tok_embeddings", "token_embd", "embed_in"]),
        (TensorRole.OutputEmbedding, ["lm_head", "embed_out", "output"]),
        (TensorRole.PositionEmbedding, ["wpe", "position_embedding", "position_embd", "embed_positions", "positional_embedding", "pos_embed"]),
        (TensorRole.PatchEmbedding, ["patch_embed", "patch_embedding", "patch_embd", "conv1", "conv2"]),
        (TensorRole.QueryKeyValue, ["qkv_proj", "c_attn", "attn_qkv", "qkv", "query_key_value", "Wqkv", "in_proj_weight"]),
        (TensorRole.Query, ["q_proj", "wq", "attn_q"]),
        (TensorRole.Key, ["k_proj", "wk", "attn_k"]),
        (TensorRole.Value, ["v_proj", "wv", "attn_v"]),
        (TensorRole.AttentionOutput, ["o_proj", "wo", "attn_output", "attn_out", "out_proj"]),
        (TensorRole.QueryDown, ["q_a_proj", "wq_a", "attn_q_a"]),
        (TensorRole.QueryUp, ["q_b_proj", "wq_b", "attn_q_b"]),
        (TensorRole.KeyValueDown, ["kv_a_proj_with_mqa", "wkv_a", "attn_kv_a_mqa"]),
        (TensorRole.KeyValueUp, ["kv_b_proj", "wkv_b", "attn_kv_b", "attn_k_b", "attn_v_b"]),
        (TensorRole.QueryNorm, ["q_norm", "attn_q_norm", "q_a_layernorm", "attn_q_a_norm"]),
        (TensorRole.KeyNorm, ["k_norm", "attn_k_norm", "kv_a_layernorm", "attn_kv_a_norm"]),
        (TensorRole.AttentionNorm, ["input_layernorm", "ln_1", "attention_norm", "attn_norm", "norm1", "layer_norm1", "ln1", "self_attn_layer_norm"]),
        (TensorRole.FeedForwardNorm, ["post_attention_layernorm", "pre_feedforward_layernorm", "ln_2", "ffn_norm", "norm2", "layer_norm2", "ln2", "final_layer_norm"]),
        (TensorRole.FinalNorm, ["ln_f", "final_layernorm", "output_norm", "ln_post", "post_layernorm"]),
        (TensorRole.Norm, ["norm", "post_feedforward_layernorm", "post_attention_norm", "post_ffw_norm", "ln_pre", "pre_layrnorm", "ln_q", "layer_norm"]),
        (TensorRole.Gate, ["gate_proj", "w1", "ffn_gate", "ffn_gate_exps", "ffn_gate_shexp"]),
        (TensorRole.Up, ["up_proj", "w3", "ffn_up", "ffn_up_exps", "ffn_up_shexp", "c_fc", "fc1"]),
        (TensorRole.GateUp, ["gate_up_proj", "gate_up_proj_blocks", "gate_up_proj_bias"]),
        (TensorRole.Down, ["down_proj", "down_proj_blocks", "down_proj_bias", "w2", "ffn_down", "ffn_down_exps", "ffn_down_shexp", "fc2"]),
        (TensorRole.Router, ["router", "ffn_gate_inp", "e_score_correction_bias", "exp_probs_b"]),
        (TensorRole.Quantization, ["weight_scale_inv", "weight_scale", "input_scale", "scales", "qzeros", "g_idx", "weight_scale_2", "gate_up_proj_scales", "down_proj_scales", "absmax", "quant_map"]),
        (TensorRole.Buffer, ["inv_freq", "rope_freqs", "position_ids", "masked_bias", "num_batches_tracked", "running_mean", "running_var", "rope_factors_long", "rope_factors_short"]),
    }.SelectMany(row => row.Parts.Select(part => KeyValuePair.Create(part, row.Role))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a name says; a name of no known layout is that of the text decoder, with the role <see cref="TensorRole.Other"/>.</summary>
    public static TensorPlace Of(string name)
    {
        var component = Components.TextDecoder;
        int? layer = null;
        int? expert = null;
        ReadOnlySpan<char> part = default;
        ReadOnlySpan<char> before = default;
        ReadOnlySpan<char> outer = default;
        var isFirst = true;
        foreach (var range in name.AsSpan().Split('.'))
        {
            var next = name.AsSpan(range);
            if (layer is null && component is Components.TextDecoder)
                component = ComponentOf(next, isFirst) ?? component;
            // The merger of an image encoder projects what comes out of it.
            else if (layer is null && component is not Components.Projector && Has(projectors, next))
                component = Components.Projector;
            isFirst = false;
            if (int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !part.IsEmpty)
            {
                if (layer is null && Has(layers, part))
                    layer = number;
                else if (part is "experts")
                    expert = number;
            }

            if (next is "weight" or "bias" or "qweight" or "base_layer")
                continue;
            outer = before;
            before = part;
            part = next;
        }

        return new(component, layer, expert, RoleOf(name, part, before, outer, layer is not null));
    }

    static string? ComponentOf(ReadOnlySpan<char> part, bool isFirst) =>
        // One letter is a name of llama.cpp's, and only at the beginning.
        part.Length == 1 && !isFirst ? null
        : Has(projectors, part) ? Components.Projector
        : Has(vision, part) ? Components.VisionEncoder
        : Has(audio, part) ? Components.AudioEncoder
        : null;

    static TensorRole RoleOf(string name, ReadOnlySpan<char> part, ReadOnlySpan<char> before, ReadOnlySpan<char> outer, bool isInLayer) => part switch
    {
        // GPT-2 calls the causal mask a bias of its attention.
        "attn" when name.EndsWith(".attn.bias", StringComparison.Ordinal) => TensorRole.Buffer,
        "c_proj" => before is "mlp" ? TensorRole.Down : TensorRole.AttentionOutput,
        "dense" => TensorRole.AttentionOutput,
        "proj" => before switch { "patch_embed" => TensorRole.PatchEmbedding, "attn" => TensorRole.AttentionOutput, _ => TensorRole.Other },
        "gate" => TensorRole.Router,
        "norm" => isInLayer ? TensorRole.Norm : TensorRole.FinalNorm,
        "weight_scale" or "scales" => TensorRole.Quantization,
        _ when isInLayer && part is "output" => outer is "attention" || before is "attention" ? TensorRole.AttentionOutput : TensorRole.Other,
        _ => roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(part, out var role) ? role : TensorRole.Other,
    };

    static bool Has(FrozenSet<string> words, ReadOnlySpan<char> part) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part);
}

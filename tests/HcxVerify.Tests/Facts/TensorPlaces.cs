using HcxVerify.Facts;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class TensorPlaces
{
    [Theory]
    [InlineData("model.embed_tokens.weight", "text-decoder", null, null, TensorRole.TokenEmbedding)]
    [InlineData("lm_head.weight", "text-decoder", null, null, TensorRole.OutputEmbedding)]
    [InlineData("model.norm.weight", "text-decoder", null, null, TensorRole.FinalNorm)]
    [InlineData("model.layers.71.self_attn.q_proj.weight", "text-decoder", 71, null, TensorRole.Query)]
    [InlineData("model.layers.0.self_attn.k_proj.bias", "text-decoder", 0, null, TensorRole.Key)]
    [InlineData("model.layers.3.self_attn.o_proj.weight", "text-decoder", 3, null, TensorRole.AttentionOutput)]
    [InlineData("model.layers.3.self_attn.q_norm.weight", "text-decoder", 3, null, TensorRole.QueryNorm)]
    [InlineData("model.layers.3.input_layernorm.weight", "text-decoder", 3, null, TensorRole.AttentionNorm)]
    [InlineData("model.layers.3.post_attention_layernorm.weight", "text-decoder", 3, null, TensorRole.FeedForwardNorm)]
    [InlineData("model.layers.3.mlp.gate_up_proj.weight", "text-decoder", 3, null, TensorRole.GateUp)]
    [InlineData("model.layers.3.mlp.down_proj.weight", "text-decoder", 3, null, TensorRole.Down)]
    [InlineData("model.layers.3.mlp.experts.255.up_proj.weight", "text-decoder", 3, 255, TensorRole.Up)]
    [InlineData("model.layers.3.mlp.experts.255.up_proj.weight_scale_inv", "text-decoder", 3, 255, TensorRole.Quantization)]
    [InlineData("model.layers.3.mlp.gate.weight", "text-decoder", 3, null, TensorRole.Router)]
    [InlineData("model.layers.3.block_sparse_moe.gate.weight", "text-decoder", 3, null, TensorRole.Router)]
    [InlineData("model.layers.3.block_sparse_moe.experts.7.w2.weight", "text-decoder", 3, 7, TensorRole.Down)]
    [InlineData("model.layers.3.self_attn.kv_a_proj_with_mqa.weight", "text-decoder", 3, null, TensorRole.KeyValueDown)]
    [InlineData("model.layers.3.self_attn.rotary_emb.inv_freq", "text-decoder", 3, null, TensorRole.Buffer)]
    [InlineData("model.language_model.layers.5.mlp.up_proj.weight", "text-decoder", 5, null, TensorRole.Up)]
    [InlineData("language_model.model.embed_tokens.weight", "text-decoder", null, null, TensorRole.TokenEmbedding)]
    [InlineData("transformer.h.11.attn.c_attn.weight", "text-decoder", 11, null, TensorRole.QueryKeyValue)]
    [InlineData("transformer.h.11.attn.c_proj.weight", "text-decoder", 11, null, TensorRole.AttentionOutput)]
    [InlineData("transformer.h.11.attn.bias", "text-decoder", 11, null, TensorRole.Buffer)]
    [InlineData("transformer.h.11.mlp.c_proj.bias", "text-decoder", 11, null, TensorRole.Down)]
    [InlineData("transformer.wte.weight", "text-decoder", null, null, TensorRole.TokenEmbedding)]
    [InlineData("transformer.ln_f.weight", "text-decoder", null, null, TensorRole.FinalNorm)]
    [InlineData("tok_embeddings.weight", "text-decoder", null, null, TensorRole.TokenEmbedding)]
    [InlineData("layers.2.attention.wq.weight", "text-decoder", 2, null, TensorRole.Query)]
    [InlineData("layers.2.feed_forward.w1.weight", "text-decoder", 2, null, TensorRole.Gate)]
    [InlineData("output.weight", "text-decoder", null, null, TensorRole.OutputEmbedding)]
    [InlineData("blk.12.attn_q.weight", "text-decoder", 12, null, TensorRole.Query)]
    [InlineData("blk.12.ffn_gate_inp.weight", "text-decoder", 12, null, TensorRole.Router)]
    [InlineData("blk.12.ffn_down_exps.weight", "text-decoder", 12, null, TensorRole.Down)]
    [InlineData("token_embd.weight", "text-decoder", null, null, TensorRole.TokenEmbedding)]
    [InlineData("output_norm.weight", "text-decoder", null, null, TensorRole.FinalNorm)]
    [InlineData("v.blk.3.attn_q.weight", "vision-encoder", 3, null, TensorRole.Query)]
    [InlineData("v.patch_embd.weight", "vision-encoder", null, null, TensorRole.PatchEmbedding)]
    [InlineData("mm.0.weight", "projector", null, null, TensorRole.Other)]
    [InlineData("visual.blocks.31.attn.qkv.weight", "vision-encoder", 31, null, TensorRole.QueryKeyValue)]
    [InlineData("visual.blocks.31.attn.proj.weight", "vision-encoder", 31, null, TensorRole.AttentionOutput)]
    [InlineData("visual.patch_embed.proj.weight", "vision-encoder", null, null, TensorRole.PatchEmbedding)]
    [InlineData("visual.merger.mlp.0.weight", "projector", null, null, TensorRole.Other)]
    [InlineData("model.vision_tower.vision_model.encoder.layers.7.mlp.fc1.weight", "vision-encoder", 7, null, TensorRole.Up)]
    [InlineData("model.multi_modal_projector.linear_1.weight", "projector", null, null, TensorRole.Other)]
    [InlineData("audio_tower.layers.31.self_attn.v_proj.weight", "audio-encoder", 31, null, TensorRole.Value)]
    [InlineData("audio_tower.conv1.weight", "audio-encoder", null, null, TensorRole.PatchEmbedding)]
    [InlineData("model.a.b", "text-decoder", null, null, TensorRole.Other)]
    [InlineData("layers.99999999999.w1.weight", "text-decoder", null, null, TensorRole.Gate)]
    [InlineData("", "text-decoder", null, null, TensorRole.Other)]
    [InlineData("...", "text-decoder", null, null, TensorRole.Other)]
    [InlineData("12", "text-decoder", null, null, TensorRole.Other)]
    public void A_name_tells_component_layer_expert_and_role(string name, string component, int? layer, int? expert, TensorRole role) =>
        Assert.Equal(new(component, layer, expert, role), TensorPlace.Of(name));

    [Fact]
    public void Every_tensor_of_the_trained_models_has_a_role()
    {
        foreach (var model in Directory.GetDirectories(TestData.Path("../zoo")))
        {
            var weights = Verification.Facts(model, model).Weights!;
            Assert.NotEmpty(weights.Tensors);
            Assert.All(weights.Tensors, tensor => Assert.NotEqual(TensorRole.Other, tensor.Place.Role));
            Assert.All(weights.Tensors, tensor => Assert.Equal(tensor.Name.Contains("layers.", StringComparison.Ordinal), tensor.Place.Layer is not null));
        }
    }
}

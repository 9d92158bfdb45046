using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>A GGUF file speaks for itself where a model has no configuration.</summary>
public sealed class GgufModels : IDisposable
{
    static readonly Gguf file = new()
    {
        Metadata =
        [
            ("general.architecture", "qwen2"), ("qwen2.embedding_length", 64u), ("qwen2.block_count", 2u), ("qwen2.rope.freq_base", 1e6f), ("qwen2.attention.layer_norm_rms_epsilon", 1e-5f),
            ("tokenizer.ggml.model", "gpt2"), ("tokenizer.ggml.eos_token_id", 2u),
            ("tokenizer.ggml.tokens", GgufList.Of("a", "b", "<e>")), ("tokenizer.ggml.token_type", GgufList.Of(1, 1, 3)),
        ],
        Tensors = [new("token_embd.weight", 8, 64, 3), new("blk.0.attn_q.weight", 12, 256, 2), new("blk.1.attn_q.weight", 12, 256, 2)],
    };

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Metadata_vocabulary_and_tensors_are_facts()
    {
        scene.Write("model.gguf", file.Bytes());
        Assert.Equal(
            [
                "Model.ParameterCount = 1,216", "Model.WeightFormat = gguf", "Model.TensorCount = 3", "Model.TensorTypes = Q4_K, Q8_0", "Model.TensorBytes = 780",
                "Tokenizer.ModelType = gpt2", "Tokenizer.TokenCount = 3", "Tokenizer.HighestId = 2", "Tokenizer.EmbeddingRowCount = 3",
                "Tokenizer.SpecialTokenCount = 1", "Tokenizer.SpecialTokenFirstId = 2", "Tokenizer.SpecialTokenLastId = 2", "Tokenizer.SpecialTokens = 1",
                "Text.ModelType = qwen2", "Text.HiddenSize = 64", "Text.LayerCount = 2", "Text.RopeTheta = 1,000,000", "Text.NormEpsilon = 1e-05", "Text.EndTokenIds = 2",
                "Text.TensorLayerCount = 2", "Text.ParameterCount = 1,216", "Text.HasOutputEmbedding = false",
            ],
            Verification.Facts(scene.Root, "model.gguf").Facts.Select(fact => $"{fact.Name} = {fact.Value.Shown}"));
    }

    [Fact]
    public void Beside_a_configuration_only_the_tensors_count()
    {
        scene.Write("model/model.gguf", file.Bytes());
        scene.Write("model/config.json", """{ "model_type": "qwen2", "hidden_size": 64 }""");
        var model = Verification.Facts(scene.Root, "model");
        Assert.Equal("model/config.json", model.Facts.Single(fact => fact.Name == "Text.HiddenSize").Source.File);
        Assert.Null(model.Value(FactTable.TextLayerCount));
        Assert.Equal(new FactValue.Integer(2), model.Value(FactTable.TextTensorLayerCount));
    }

    [Fact]
    public void A_changed_value_of_the_metadata_changes_the_digest_and_bytes_of_tensors_do_not()
    {
        var bytes = file.Bytes();
        var digest = Digest(bytes);
        var other = bytes.ToArray();
        other[^1] ^= 1;
        Assert.Equal(digest, Digest(other));
        var changed = file with { Metadata = file.Metadata.SetItem(2, ("qwen2.block_count", 3u)) };
        Assert.NotEqual(digest, Digest(changed.Bytes()));
    }

    string? Digest(byte[] bytes)
    {
        scene.Write("model.gguf", bytes);
        return Verification.Facts(scene.Root, "model.gguf").Digest;
    }
}

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>Kinds of tensors that training sets apart: what is found in two of them is no accident of one.</summary>
static class WeightClass
{
    public const string Embeddings = "embeddings";
    public const string Attention = "attention";
    public const string FeedForward = "feed-forward";
    public const string Norms = "norms";
    public const string Other = "other";

    /// <summary>The class of a tensor; null for one that is no trained parameter.</summary>
    public static string? Of(TensorRole role) => role switch
    {
        TensorRole.TokenEmbedding or TensorRole.OutputEmbedding or TensorRole.PositionEmbedding or TensorRole.PatchEmbedding => Embeddings,
        TensorRole.QueryKeyValue or TensorRole.Query or TensorRole.Key or TensorRole.Value or TensorRole.AttentionOutput
            or TensorRole.QueryDown or TensorRole.QueryUp or TensorRole.KeyValueDown or TensorRole.KeyValueUp => Attention,
        TensorRole.Gate or TensorRole.Up or TensorRole.GateUp or TensorRole.Down or TensorRole.Router => FeedForward,
        TensorRole.AttentionNorm or TensorRole.FeedForwardNorm or TensorRole.FinalNorm or TensorRole.Norm or TensorRole.QueryNorm or TensorRole.KeyNorm => Norms,
        TensorRole.Quantization or TensorRole.Buffer => null,
        _ => Other,
    };
}

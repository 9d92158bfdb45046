namespace HcxVerify.Facts;

/// <summary>What a tensor does in its model.</summary>
public enum TensorRole
{
    /// <summary>Nothing that its name tells.</summary>
    Other,

    /// <summary>The rows that tokens are looked up in: [vocabulary, width].</summary>
    TokenEmbedding,

    /// <summary>The rows that scores of tokens are computed with: [vocabulary, width].</summary>
    OutputEmbedding,

    /// <summary>Positions that were learned.</summary>
    PositionEmbedding,

    /// <summary>From patches of an image, or frames of a sound, to the width of an encoder.</summary>
    PatchEmbedding,

    /// <summary>Queries, keys and values in one: [width of all three, width].</summary>
    QueryKeyValue,

    Query,

    Key,

    Value,

    /// <summary>From the heads back to the width.</summary>
    AttentionOutput,

    /// <summary>Latent attention: the width of the queries compressed.</summary>
    QueryDown,

    /// <summary>Latent attention: the queries of all heads from what was compressed.</summary>
    QueryUp,

    /// <summary>Latent attention: the width of keys and values compressed.</summary>
    KeyValueDown,

    /// <summary>Latent attention: keys and values of all heads from what was compressed.</summary>
    KeyValueUp,

    QueryNorm,

    KeyNorm,

    /// <summary>The normalisation before attention.</summary>
    AttentionNorm,

    /// <summary>The normalisation before the feed-forward layer.</summary>
    FeedForwardNorm,

    /// <summary>The normalisation behind the last layer.</summary>
    FinalNorm,

    /// <summary>Any other normalisation.</summary>
    Norm,

    Gate,

    Up,

    /// <summary>Gate and up in one.</summary>
    GateUp,

    Down,

    /// <summary>What chooses the experts of a token.</summary>
    Router,

    /// <summary>A scale, a zero point or an order that quantised weights need: no parameter of its own.</summary>
    Quantization,

    /// <summary>What is computed anew by every loader, and was never trained.</summary>
    Buffer,
}

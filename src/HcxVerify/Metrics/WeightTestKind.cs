namespace HcxVerify.Metrics;

/// <summary>The tests of weights. Definitions: docs/method/weights.md.</summary>
public enum WeightTestKind
{
    /// <summary>Equal bytes.</summary>
    W0,

    /// <summary>Correlation of tensors of one shape.</summary>
    W1,

    /// <summary>Rank correlation of norms.</summary>
    W2,

    /// <summary>Agreement of the axes of embeddings.</summary>
    W3,

    /// <summary>The spiked control: what would have been found.</summary>
    W9,
}

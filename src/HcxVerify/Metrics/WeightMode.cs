namespace HcxVerify.Metrics;

/// <summary>How much of two models is read.</summary>
public enum WeightMode
{
    /// <summary>Every byte of what is compared, once.</summary>
    Full,

    /// <summary>The same rows of each tensor of both, of all layers; the digests of the models choose them.</summary>
    Sampled,
}

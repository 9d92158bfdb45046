namespace HcxVerify.Metrics;

/// <summary>W1 of several pairs of tensors at once.</summary>
/// <param name="Name">The class or layer; empty for all tensors.</param>
/// <param name="Tensors">How many of them have a correlation.</param>
/// <param name="Median">The median of their correlations; null where there is none.</param>
/// <param name="MedianAbsolute">The median of their magnitudes.</param>
/// <param name="ShareAbove">The share of those above <see cref="DirectSimilarity.Noticeable"/>.</param>
/// <param name="Test">One order of the axes for all of them.</param>
public sealed record PooledSimilarity(string Name, int Tensors, double? Median, double? MedianAbsolute, double? ShareAbove, Measured<AxisResult> Test);

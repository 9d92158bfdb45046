namespace HcxVerify.Metrics;

/// <summary>W1 of one pair of tensors.</summary>
/// <param name="Correlation">Pearson's, over all elements that were read: the effect.</param>
/// <param name="Test">Null where no rows along the residual axis were sampled.</param>
public sealed record TensorSimilarity(string Name, string Class, int? Layer, Measured<double> Correlation, Measured<AxisResult>? Test);

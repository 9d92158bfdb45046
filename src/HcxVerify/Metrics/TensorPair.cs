namespace HcxVerify.Metrics;

/// <summary>Two tensors of one name and shape, as they were read.</summary>
/// <param name="Class">What they do in their layer, such as <c>q_proj</c>.</param>
/// <param name="Layer">Null where they belong to no layer.</param>
/// <param name="Moments">Of all pairs of elements that were read.</param>
/// <param name="Sample">The same rows of both, along the residual axis; null where they do not touch it. Of a matrix whose rows are that axis, see
/// <see cref="AxisRows.OfColumns"/>; the axes sampled of it have to be the same in all tensors of the class.</param>
public sealed record TensorPair(string Name, string Class, int? Layer, PairMoments Moments, AxisPair? Sample);

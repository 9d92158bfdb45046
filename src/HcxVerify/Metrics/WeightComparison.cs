using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What comparing the weights of one component with a reference's came to.</summary>
/// <param name="Relation">The candidate's to the reference.</param>
/// <param name="Effect">The largest effect of the tests, from 0 to 1; null where none was computed.</param>
/// <param name="DetectionLimit">The smallest effect that would have been found, from 0 to 1; null where it is not known.</param>
public sealed record WeightComparison(WeightRelation Relation, double? Effect, double? DetectionLimit)
{
    /// <summary>Whether the relation says that the weights are the reference's, or were made from them.</summary>
    public bool IsReuse => Relation is WeightRelation.Identical or WeightRelation.Reused or WeightRelation.Derived;
}

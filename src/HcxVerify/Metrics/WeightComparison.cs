using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What comparing the weights of one component with a reference's came to.</summary>
/// <param name="Relation">The candidate's to the reference.</param>
/// <param name="Effect">The largest effect of the tests, from 0 to 1; null where none was computed.</param>
/// <param name="DetectionLimit">The smallest effect that would have been found, from 0 to 1; null where it is not known.</param>
public sealed record WeightComparison(WeightRelation Relation, double? Effect, double? DetectionLimit)
{
    /// <summary>Why the relation is what it is.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>How much was read; null where nothing was.</summary>
    public WeightMode? Mode { get; init; }

    /// <summary>The tests that were made.</summary>
    public ImmutableArray<WeightTest> Tests { get; init; } = [];

    /// <summary>Each layer of the candidate with the nearest of the reference.</summary>
    public ImmutableArray<LayerSimilarity> Layers { get; init; } = [];

    /// <summary>The tensors that were not compared.</summary>
    public ImmutableArray<TensorLeftOut> LeftOut { get; init; } = [];

    /// <summary>How many tensors were compared.</summary>
    public int Compared { get; init; }

    /// <summary>What the comparison assumes, and a reader has to know.</summary>
    public ImmutableArray<LocalizedText> Assumptions { get; init; } = [];

    /// <summary>Whether the relation says that the weights are the reference's, or were made from them.</summary>
    public bool IsReuse => Relation is WeightRelation.Identical or WeightRelation.Reused or WeightRelation.Derived;
}

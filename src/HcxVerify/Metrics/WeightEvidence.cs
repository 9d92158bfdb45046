using System.Collections.Immutable;

namespace HcxVerify.Metrics;

/// <summary>What is known of two components when their relation is decided.</summary>
sealed record WeightEvidence
{
    public required ImmutableArray<WeightTest> Tests { get; init; }

    /// <summary>The share of the tensors that have the same bytes; null where not all bytes were read.</summary>
    public double? EqualShare { get; init; }

    /// <summary>Whether all tensors of both have the same bytes, and none is left over.</summary>
    public bool AreAllEqual { get; init; }

    /// <summary>Of all tensors.</summary>
    public double? MedianCorrelation { get; init; }

    /// <summary>The share of the candidate's matrices that a deciding test was made of, from 0 to 1.</summary>
    public double TestedShare { get; init; }

    /// <summary>How many pairs of values that were read are no two finite numbers.</summary>
    public long NonFinite { get; init; }

    /// <summary>The tensor that is most like the reference's, where that is beyond doubt; null where there is none.</summary>
    public StrongTensor? Strongest { get; init; }
}

/// <summary>A tensor that is like the reference's.</summary>
/// <param name="Correlation">The magnitude of Pearson's.</param>
sealed record StrongTensor(string Name, double Correlation);

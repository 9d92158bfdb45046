using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>Compares one fact of the candidate with the same fact of a reference.</summary>
public static class FactComparison
{
    /// <summary>The comparison; <see cref="Measurement.Compared.Equal"/> is null unless both are known and of comparable types.</summary>
    public static Measurement.Compared Measure(string name, Fact? candidate, string against, Fact? reference) => new(
        name,
        candidate?.Value,
        against,
        reference?.Value,
        candidate is null || reference is null || !candidate.Value.IsComparableWith(reference.Value) ? null : candidate.Value.Same(reference.Value));
}

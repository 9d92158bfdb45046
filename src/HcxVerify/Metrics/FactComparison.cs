using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Compares one fact of the candidate with the same fact of a reference.</summary>
public static class FactComparison
{
    /// <summary>The comparison; <see cref="Measurement.Compared.Equal"/> is null unless both are known and of comparable types.</summary>
    public static Measurement.Compared Measure(string name, Fact? candidate, string against, Fact? reference) =>
        new(name, candidate?.Value, against, reference?.Value, candidate is null || reference is null ? null : Equal(candidate.Value, reference.Value));

    // Lists of tokens may be partial and lack ids: two that are written differently may still be of the same tokens.
    static bool? Equal(FactValue candidate, FactValue reference) =>
        candidate.Same(reference) ? true
        : candidate is FactValue.TokenList || !candidate.IsComparableWith(reference) ? null
        : false;
}

using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Compares one fact of the candidate with the same fact of a reference.</summary>
public static class FactComparison
{
    /// <summary>The comparison; <see cref="Measurement.Compared.Equal"/> is null unless both are known and of comparable types.</summary>
    public static Measurement.Compared Measure(string name, Fact? candidate, string against, Fact? reference) =>
        new(name, candidate?.Value, against, reference?.Value, candidate is null || reference is null ? null : Equal(candidate.Value, reference.Value));

    /// <summary>
    /// Whether two values are the same; null where that cannot be said. Lists of tokens may be partial and lack ids: two that are written
    /// differently may still be of the same tokens. Texts that differ in case or in spaces around them only may mean the same.
    /// </summary>
    public static bool? Equal(FactValue candidate, FactValue reference) => (candidate, reference) switch
    {
        _ when candidate.Same(reference) => true,
        (FactValue.TokenList, _) => null,
        (FactValue.Text one, FactValue.Text other) when string.Equals(one.Value.Trim(), other.Value.Trim(), StringComparison.OrdinalIgnoreCase) => null,
        _ => candidate.IsComparableWith(reference) ? false : null,
    };
}

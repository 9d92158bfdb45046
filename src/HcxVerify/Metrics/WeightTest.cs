using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>One test of the weights of a component.</summary>
/// <param name="Class">The class of tensors that it is about; null for all.</param>
/// <param name="Effect">From -1 to 1; null where the test could not be made.</param>
/// <param name="Probability">Of an effect at least as high if nothing was reused; null for a test that counts.</param>
public sealed record WeightTest(WeightTestKind Kind, string? Class, double? Effect, PValue? Probability)
{
    /// <summary>The probability, adjusted for the tests that were made besides (Holm); null for one that is in no family.</summary>
    public double? Adjusted { get; init; }

    /// <summary>Whether the relation may rest on it.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Why the test could not be made; null where it was.</summary>
    public LocalizedText? Missing { get; init; }
}

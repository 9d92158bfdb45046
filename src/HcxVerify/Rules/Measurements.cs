using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>Where rules get what is measured of the subject and a reference.</summary>
/// <param name="Vocabulary">The comparison of the vocabularies.</param>
/// <param name="Weights">The comparison of the weights of a component.</param>
public sealed record Measurements(
    Func<LoadedReference, Measured<VocabularyComparison>> Vocabulary,
    Func<LoadedReference, string, Measured<WeightComparison>> Weights)
{
    /// <summary>This version measures nothing in a verification.</summary>
    public static Measurements None { get; } = new(
        _ => new Measured<VocabularyComparison>.Missing(Messages.VocabulariesNotMeasured),
        (_, _) => new Measured<WeightComparison>.Missing(Messages.WeightsNotMeasured));
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>Where rules get what is measured of the subject and a reference.</summary>
/// <param name="Vocabulary">The comparison of the vocabularies, decided by the limits.</param>
/// <param name="Weights">The comparison of the weights of a component.</param>
public sealed record Measurements(
    Func<LoadedReference, RelationLimits, Measured<VocabularyComparison>> Vocabulary,
    Func<LoadedReference, string, Measured<WeightComparison>> Weights)
{
    /// <summary>Nothing is measured.</summary>
    public static Measurements None { get; } = new(
        (_, _) => new Measured<VocabularyComparison>.Missing(Messages.VocabulariesNotMeasured),
        (_, _) => new Measured<WeightComparison>.Missing(Messages.WeightsNotMeasured));

    /// <summary>Compares vocabularies with many references at once, for rules that then ask for each.</summary>
    public Action<ImmutableArray<LoadedReference>, RelationLimits> VocabulariesAhead { get; init; } = (_, _) => { };

    /// <summary>What is measured in a verification, when a rule asks for it.</summary>
    public static Measurements Of(ModelFacts subject, ReferenceSet references, Workspace workspace)
    {
        var vocabulary = new VocabularyMeasurement(subject, references.All, workspace);
        return new(vocabulary.Against, new WeightMeasurement(subject, workspace, WeightOptions.Default).Against) { VocabulariesAhead = vocabulary.Ahead };
    }
}

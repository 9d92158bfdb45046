using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>What a test gives: the only things that are known while it is evaluated. The names are those of <see cref="GivenNames"/>.</summary>
public sealed record Given
{
    /// <summary>Facts of the subject.</summary>
    public ImmutableArray<GivenFact> Facts { get; init; } = [];

    /// <summary>References: facts that take the place of the real ones, or that there is none.</summary>
    public ImmutableArray<GivenReference> References { get; init; } = [];

    /// <summary>How the vocabulary relates to a reference's.</summary>
    public ImmutableArray<GivenVocabulary> Vocabularies { get; init; } = [];

    /// <summary>How the weights of a component relate to a reference's.</summary>
    public ImmutableArray<GivenWeights> Weights { get; init; } = [];

    /// <summary>Every reference that is named, each once.</summary>
    public IEnumerable<string> NamedReferences =>
        References.Select(reference => reference.Name).Concat(Vocabularies.Select(vocabulary => vocabulary.Reference)).Concat(Weights.Select(weights => weights.Reference)).Distinct(StringComparer.Ordinal);

    /// <summary>Files of evidence.</summary>
    public ImmutableArray<GivenEvidence> Evidence { get; init; } = [];

    /// <summary>Files of the model.</summary>
    public ImmutableArray<GivenFile> Files { get; init; } = [];

    /// <summary>The date of the verification; null where the test gives none.</summary>
    public DateTime? Today { get; init; }
}

/// <summary>A fact with its value.</summary>
public sealed record GivenFact(FactPath Path, FactValue Value, Place Place);

/// <summary>A reference of which only these facts are known.</summary>
/// <param name="IsMissing">Whether it is not there at all; then it has no facts.</param>
public sealed record GivenReference(string Name, ImmutableArray<GivenFact> Facts, bool IsMissing);

/// <summary>What a comparison of vocabularies came to.</summary>
public sealed record GivenVocabulary(string Reference, VocabularyRelation Relation);

/// <summary>What a comparison of weights came to.</summary>
/// <param name="Component">As rules name it, such as <c>text-decoder</c>.</param>
/// <param name="Effect">From 0 to 1; null where it is not known.</param>
/// <param name="DetectionLimit">From 0 to 1; null where it is not known.</param>
public sealed record GivenWeights(string Reference, string Component, WeightRelation Relation, double? Effect, double? DetectionLimit);

/// <summary>A file of evidence.</summary>
/// <param name="Path">As the rule writes it.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public sealed record GivenEvidence(string Path, string Sha256);

/// <summary>A file of the model folder, as far as the test describes it.</summary>
/// <param name="Path">Relative to the folder, with <c>/</c>.</param>
/// <param name="Format">What it is by its content; null where the test does not say.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
/// <param name="DeclaredSize">The size, in bytes, that something in the folder declares for it.</param>
/// <param name="LinksTo">Where a link leads; null for what is no link.</param>
public sealed record GivenFile(string Path, FileFormat? Format, long? Size, string? Sha256, long? DeclaredSize, string? LinksTo);

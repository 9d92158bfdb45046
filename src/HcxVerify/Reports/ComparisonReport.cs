using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Reports;

/// <summary>What comparing two models came to.</summary>
public sealed record ComparisonReport
{
    public required ModelFacts Candidate { get; init; }

    public required ModelFacts Reference { get; init; }

    /// <summary>The relation of the vocabularies, or why there is none.</summary>
    public required Measured<VocabularyComparison> Tokenizer { get; init; }

    /// <summary>How the two tokenizers cut the same texts, or why that was not measured. Neither the relation nor the exit code depends on it.</summary>
    public required Measured<TokenizerBehaviour> Behaviour { get; init; }

    /// <summary>Why the vocabularies were not compared; null where they were.</summary>
    public LocalizedText? WhyNoTokenizer => Tokenizer is Measured<VocabularyComparison>.Missing(var reason) ? reason : null;

    /// <summary>The special tokens beside it, or why they are not compared. They count for no relation.</summary>
    public required Measured<SpecialTokenComparison> SpecialTokens { get; init; }

    /// <summary>The relation of the weights of each component that one of them has, or why there is none; in report order.</summary>
    public required ImmutableArray<ComparedComponent> Components { get; init; }

    /// <summary>How many bytes of files were read.</summary>
    public required long BytesRead { get; init; }

    /// <summary>By the contract: 0 when any relation was computed, else 3.</summary>
    public int ExitCode => Tokenizer is Measured<VocabularyComparison>.Value { Result.Metrics: not null } || Components.Any(component => component.IsDecided) ? 0 : 3;
}

/// <summary>What comparing the weights of one component came to.</summary>
public sealed record ComparedComponent(string Component, Measured<WeightComparison> Weights)
{
    /// <summary>Whether a relation was computed.</summary>
    public bool IsDecided => Weights is Measured<WeightComparison>.Value { Result.Relation: not WeightRelation.NotComparable };
}

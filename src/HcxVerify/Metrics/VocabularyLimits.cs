using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>The limits by which two vocabularies are judged. How they were chosen: docs/method/tokenizers.md.</summary>
public sealed record VocabularyLimits
{
    /// <summary>Those of a rule that states none.</summary>
    public static VocabularyLimits Default { get; } = Of(RelationLimits.Default);

    /// <summary>The limits with those that a rule may give.</summary>
    public static VocabularyLimits Of(RelationLimits limits) => new()
    {
        RelatedAdjacency = limits.Related,
        IndependentAdjacency = limits.Independent,
        RelatedCorrelation = limits.RankCorrelation,
        RelatedIncreasing = limits.Increasing,
        Contained = limits.Contained,
        IdenticalOwn = limits.Handful,
    };

    /// <summary>The fewest common tokens of which the order is judged.</summary>
    public int LeastCommon { get; init; } = 50;

    /// <summary>With fewer common tokens than that, but so many, vocabularies are independent where their order is clearly not kept, and nothing else is decided ...</summary>
    public int FewCommon { get; init; } = 10;

    /// <summary>... which is so below this rank correlation: of related ones a sample has nearly that of all, at least .98.</summary>
    public double FewCorrelation { get; init; } = 0.8;

    /// <summary>Related from this order adjacency on.</summary>
    public required double RelatedAdjacency { get; init; }

    /// <summary>Related from so many adjacent tokens on, or from <see cref="RelatedPairShare"/>: among few tokens those that meet by chance are a large share.</summary>
    public int RelatedPairs { get; init; } = 150;

    /// <summary>See <see cref="RelatedPairs"/>.</summary>
    public double RelatedPairShare { get; init; } = 0.5;

    /// <summary>Related from this rank correlation on, and independent only below it.</summary>
    public required double RelatedCorrelation { get; init; }

    /// <summary>Related from this share of the longest increasing sequence on.</summary>
    public required double RelatedIncreasing { get; init; }

    /// <summary>Independent up to this order adjacency.</summary>
    public required double IndependentAdjacency { get; init; }

    /// <summary>Independent up to so many adjacent tokens, as long as they are no larger share than <see cref="IndependentPairShare"/>: their number does not fall with the sample.</summary>
    public int IndependentPairs { get; init; } = 30;

    /// <summary>See <see cref="IndependentPairs"/>.</summary>
    public double IndependentPairShare { get; init; } = 0.1;

    /// <summary>One set of tokens from this Jaccard index on.</summary>
    public double SameSetJaccard { get; init; } = 0.8;

    /// <summary>One set of tokens where this share of either is common, and there are as many as the next two ask for.</summary>
    public double SameSetContainment { get; init; } = 0.98;

    /// <summary>The fewest common tokens, in the whole vocabularies, of which containment says anything: the first few thousand tokens are the same everywhere.</summary>
    public int SameSetTokens { get; init; } = 10_000;

    /// <summary>The fewest of them that were compared.</summary>
    public int SameSetSample { get; init; } = 1000;

    /// <summary>Vocabularies with too few common tokens are independent where both have so many tokens ...</summary>
    public int DisjointTokens { get; init; } = 1000;

    /// <summary>... and a smaller share than this of the smaller one is common.</summary>
    public double DisjointShare { get; init; } = 0.05;

    /// <summary>Identical with a smaller share than this of tokens that only one of them has.</summary>
    public required double IdenticalOwn { get; init; }

    /// <summary>Identical from this order adjacency on.</summary>
    public double IdenticalAdjacency { get; init; } = 0.95;

    /// <summary>One vocabulary holds another from this share of it on.</summary>
    public required double Contained { get; init; }

    /// <summary>Where each holds the other, the candidate is the smaller one when its own share is below this part of what it lacks.</summary>
    public double SubsetOwn { get; init; } = 0.25;

    /// <summary>Beyond a common ancestor, one vocabulary holds the other's additions from this share on.</summary>
    public double ContainedBeyondAncestor { get; init; } = 0.5;
}

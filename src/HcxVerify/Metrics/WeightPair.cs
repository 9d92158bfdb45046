using System.Collections.Immutable;

using HcxVerify.Facts;

namespace HcxVerify.Metrics;

/// <summary>Two models of one width whose weights are compared.</summary>
sealed record WeightPair(
    ModelFacts Candidate, TensorFiles CandidateFiles, ImmutableArray<TensorFacts> CandidateTensors,
    ModelFacts Reference, TensorFiles ReferenceFiles, ImmutableArray<TensorFacts> ReferenceTensors,
    long Width)
{
    /// <summary>Random numbers for a purpose: they come from the digests of both models.</summary>
    public SeededRandom Drawing(string purpose) => SeededRandom.For(Candidate.Digest ?? "", Reference.Digest ?? "", purpose);
}

using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>Two tensors that do the same in their models.</summary>
/// <param name="Name">The candidate's name of it.</param>
/// <param name="Class">See <see cref="WeightClass"/>.</param>
/// <param name="Layer">The candidate's layer; null outside of the layers.</param>
/// <param name="ReferenceLayer">The reference's.</param>
sealed record TensorMatch(string Name, string Class, int? Layer, int? ReferenceLayer, TensorFacts Candidate, TensorFacts Reference)
{
    public TensorRole Role => Candidate.Place.Role;

    public bool HaveOneShape => Candidate.Shape.AsSpan().SequenceEqual(Reference.Shape.AsSpan());
}

/// <summary>A tensor that was not compared, and why.</summary>
public sealed record TensorLeftOut(string Name, LocalizedText Reason);

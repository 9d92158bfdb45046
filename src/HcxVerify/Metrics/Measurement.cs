using HcxVerify.Language;

namespace HcxVerify.Metrics;

/// <summary>What a finding rests on: facts that were compared, a number that was computed, or the reason why there is none.</summary>
public abstract record Measurement(string Name)
{
    /// <summary>One fact of the candidate beside the same fact of a reference, or a published figure.</summary>
    /// <param name="Against">The name of the reference, or the id of the claim.</param>
    /// <param name="Equal">Null where one of them is not known, or they are of different types.</param>
    public sealed record Compared(string Name, FactValue? Candidate, string Against, FactValue? Reference, bool? Equal) : Measurement(Name);

    /// <summary>How the candidate relates to a reference.</summary>
    /// <param name="Against">The name of the reference.</param>
    /// <param name="Relation">A word of the contract.</param>
    public sealed record Related(string Name, string Against, string Relation) : Measurement(Name);

    /// <summary>A number.</summary>
    public sealed record Value(string Name, double Number) : Measurement(Name);

    /// <summary>No number, and why.</summary>
    public sealed record Missing(string Name, LocalizedText Reason) : Measurement(Name);
}

using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>Reads the value of a rule's check; null where it cannot be read, and then the reasons are added to the errors.</summary>
delegate Check? ReadCheck(YamlNode node, List<Diagnostic> errors);

/// <summary>One kind of rule: the key that states its check.</summary>
/// <param name="Number">The middle two digits of the codes of its findings.</param>
/// <param name="Name">The key.</param>
/// <param name="Measures">Whether it computes something from content, and does not only read declared values.</param>
/// <param name="IsAvailable">Whether this version evaluates it; otherwise every rule of the kind is inconclusive.</param>
/// <param name="Summary">What it checks.</param>
/// <param name="Method">How the check is done, for the remaining checks of a report, where a rule does not say it itself.</param>
public sealed record RuleKind(int Number, string Name, bool Measures, bool IsAvailable, LocalizedText Summary, LocalizedText Method)
{
    internal ReadCheck Read { get; init; } = (_, _) => null;

    /// <summary>Whether what it compares can be of different shapes, so that nothing can be said.</summary>
    internal bool ComparesShapes { get; init; }

    /// <summary>The outcomes that a rule of this kind can have.</summary>
    public ImmutableArray<Outcome> Outcomes =>
        !IsAvailable ? [Outcome.Inconclusive, Outcome.NotApplicable, Outcome.Error]
        : ComparesShapes ? [Outcome.Pass, Outcome.Fail, Outcome.Inconclusive, Outcome.NotComparable, Outcome.NotApplicable, Outcome.Error]
        : [Outcome.Pass, Outcome.Fail, Outcome.Inconclusive, Outcome.NotApplicable, Outcome.Error];

    /// <summary>The outcomes that reports show for it: a waiver can take any finding out of the gate that would count there.</summary>
    public ImmutableArray<Outcome> ShownOutcomes => [.. Outcomes, Outcome.Waived];

    /// <inheritdoc/>
    public override string ToString() => Name;
}

using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>A rule's outcome with its message and what it rests on.</summary>
/// <param name="Message">One line, without the rule's id.</param>
/// <param name="FactsRead">The facts of the subject that the rule read.</param>
public sealed record Finding(Rule Rule, Outcome Outcome, LocalizedText Message, ImmutableArray<Measurement> Measurements, ImmutableArray<Fact> FactsRead)
{
    /// <summary>The names of the references that it is about; where the rule says <c>all</c>, those of the suspects.</summary>
    public ImmutableArray<string> References { get; init; } = [.. Rule.Check.References.Where(use => !use.IsAll).Select(use => use.Name)];

    /// <summary>The names of the built-in references that <c>all</c> compared with, besides those.</summary>
    public ImmutableArray<string> BuiltIn { get; init; } = [];

    /// <summary>The nearest of those, whose values are among the measurements; null where there is none.</summary>
    public LoadedReference? Nearest { get; init; }

    /// <summary>The references that the component was seen to be reused from.</summary>
    public ImmutableArray<string> ReusedFrom { get; init; } = [];

    /// <summary>The comparison of the vocabularies that it rests on; null where there was none.</summary>
    public VocabularyComparison? Vocabulary { get; init; }

    /// <summary>Whether a failure is a warning that questions the component, whatever the rule says of its failures.</summary>
    public bool OnlyQuestions { get; init; }

    /// <summary>Whether no waiver holds for it: what was found may be another thing tomorrow on what has the same digest.</summary>
    public bool IsUnwaivable { get; init; }

    /// <summary>The waiver that takes it out of the gate; null where none does. All that is not the gate goes by <see cref="Outcome"/>.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>The outcome as reports name it: <see cref="Outcome.Waived"/> where the finding is waived.</summary>
    public Outcome ShownOutcome => Waiver is null ? Outcome : Outcome.Waived;

    /// <summary>How a failure counts in the gate.</summary>
    public Severity Severity => OnlyQuestions ? Severity.Warning : Rule.Severity;

    /// <summary>What a failure means for the component.</summary>
    public FailureMeaning OnFail => OnlyQuestions ? FailureMeaning.Questioned : Rule.OnFail;

    /// <summary>The code of the rule's kind and the outcome that reports name.</summary>
    public Code Code => FindingCodes.Of(Rule.Check.Kind, ShownOutcome);

    /// <summary>Whether a fact behind it was stated, and not read from the model.</summary>
    public bool RestsOnStatedFacts => FactsRead.Any(fact => fact.Origin is FactOrigin.Stated);

    /// <summary>Whether the rule was not evaluated, and so says nothing.</summary>
    public bool IsOpen => Outcome is Outcome.Inconclusive or Outcome.NotComparable or Outcome.Error;

    /// <summary>Whether it belongs to the remaining checks of a report.</summary>
    public bool Remains => Outcome is Outcome.Inconclusive or Outcome.NotComparable;

    /// <summary>How the open check is done.</summary>
    public LocalizedText Method => Rule.Method ?? Rule.Check.Kind.Method;

    /// <summary>The message as JSON has it: it begins with the rule's id.</summary>
    public LocalizedText Line => Code.Message.With(Rule.Id, Message);
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>What evaluating one rule came to.</summary>
public sealed record Evaluation(Outcome Outcome, LocalizedText Message, ImmutableArray<Measurement> Measurements)
{
    /// <summary>The references that a failure says the component is reused from; empty where it says nothing of the kind.</summary>
    public ImmutableArray<string> ReusedFrom { get; init; } = [];

    /// <summary>Whether a failure is a warning that questions the component, whatever the rule says of its failures.</summary>
    public bool OnlyQuestions { get; init; }

    /// <summary>An outcome without measurements.</summary>
    public static Evaluation Of(Outcome outcome, LocalizedText message) => new(outcome, message, []);

    /// <summary>The rule could not be evaluated.</summary>
    public static Evaluation Inconclusive(LocalizedText reason, params ImmutableArray<Measurement> measurements) => new(Outcome.Inconclusive, reason, measurements);
}

/// <summary>Evaluates a rule of one kind.</summary>
public delegate Evaluation Evaluate(Rule rule, Evaluating context);

/// <summary>
/// What a rule may look at while it is evaluated. Facts are reached through here only, so that it is known which ones the
/// outcome rests on.
/// </summary>
public sealed class Evaluating(Examination examination)
{
    readonly ModelFacts subject = examination.Subject;
    readonly List<Fact> read = [];
    readonly List<Contradiction> contradictions = [];

    /// <summary>The facts of the subject that were read so far, each once.</summary>
    public ImmutableArray<Fact> Read => [.. read.DistinctBy(fact => fact.Name)];

    /// <summary>The contradicted facts that were read so far.</summary>
    public ImmutableArray<Contradiction> Contradictions => [.. contradictions.Distinct()];

    /// <summary>The subject's name.</summary>
    public LocalizedText SubjectName => examination.Rules.Subject.Name ?? subject.Name;

    /// <summary>A fact of the subject, or null where it is not known.</summary>
    public Fact? Fact(FactPath path)
    {
        var fact = subject.Find(path);
        if (fact is not null)
            read.Add(fact);
        contradictions.AddRange(subject.Contradictions.Values.Where(contradiction => Concerns(contradiction.Read, path, fact)).OrderBy(contradiction => contradiction.Read.Name, StringComparer.Ordinal));
        return fact;
    }

    // What stands at the same place, in it or around it, or was derived from it, is contradicted as well, by whatever name it is read.
    static bool Concerns(Fact contradicted, FactPath path, Fact? found) =>
        contradicted.Name == path.Name
        || (found is not null && contradicted.Source.File == found.Source.File && contradicted.Source.Pointers.Any(one => found.Source.Pointers.Any(other => Overlap(one, other))));

    static bool Overlap(string one, string other) =>
        one == other || one.StartsWith(other + "/", StringComparison.Ordinal) || other.StartsWith(one + "/", StringComparison.Ordinal);

    /// <summary>A fact of the subject, or null where it is not known.</summary>
    public Fact? Fact(FactName name) => Fact(new FactPath(name.Name, name));

    /// <summary>The value of a fact of the subject as a whole number, or null.</summary>
    public long? Integer(FactName name) => (Fact(name)?.Value as FactValue.Integer)?.Value;

    /// <summary>Whether the subject's files say something of a fact that cannot be used.</summary>
    public bool IsUnusable(FactName name) => subject.Missing.ContainsKey(name.Name);

    /// <summary>Why a fact of the subject is not known.</summary>
    public LocalizedText WhyUnknown(string name) => WhyUnknown(name, SubjectName, subject);

    /// <summary>Why a fact of a reference is not known.</summary>
    public static LocalizedText WhyUnknown(string name, LoadedReference reference) => WhyUnknown(name, reference.Shown, reference.Facts);

    /// <summary>A reference that the rule uses.</summary>
    public LoadedReference Reference(ReferenceUse use) => examination.References[use];

    /// <summary>The claim of an id that a rule names.</summary>
    public Claim Claim(string id) => examination.Rules.Claims.First(claim => claim.Id == id);

    /// <summary>The file that a rule names, relative to the rule file.</summary>
    public string PathBeside(Rule rule, string path) => Workspace.FullBeside(rule.Place.File, path);

    /// <summary>The only way to files.</summary>
    public Workspace Workspace => examination.Workspace;

    /// <summary>The folder that the subject's files are in: a full path; null for what is no folder.</summary>
    public string? Folder => subject.Folder;

    /// <summary>The files of that folder where they are described, and not looked at.</summary>
    public ImmutableArray<FolderFile>? GivenFiles => examination.GivenFiles;

    /// <summary>The date that decides what has expired.</summary>
    public Calendar Calendar => examination.Calendar;

    /// <summary>The findings of all rules that read none themselves; empty for a rule that is one of those.</summary>
    public ImmutableArray<Finding> Findings => examination.Findings;

    static LocalizedText WhyUnknown(string name, LocalizedText model, ModelFacts? facts) =>
        Messages.FactUnknown.With(name, model, facts?.Missing.TryGetValue(name, out var reason) is true ? Messages.Because.With(reason) : null);
}

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

    /// <summary>Whether its message comes first where there is no room for those against every suspect: what it tells weighs, whatever the outcome.</summary>
    public bool IsTelling { get; init; }

    /// <summary>Whether no waiver holds for it.</summary>
    public bool IsUnwaivable { get; init; }

    /// <summary>The names of the built-in references that <c>all</c> compared with, besides the suspects.</summary>
    public ImmutableArray<string> BuiltIn { get; init; } = [];

    /// <summary>The nearest of those; null where there is none.</summary>
    public LoadedReference? Nearest { get; init; }

    /// <summary>The comparison of the vocabularies that it rests on; null where there was none.</summary>
    public VocabularyComparison? Vocabulary { get; init; }

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

    /// <summary>What the publisher says.</summary>
    public ImmutableArray<Claim> Claims => examination.Rules.Claims;

    /// <summary>What <c>all</c> means: every suspect that the rule files declare or the host locates.</summary>
    public ImmutableArray<LoadedReference> Suspects => examination.References.Suspects;

    /// <summary>What <c>all</c> means besides where built-in references carry what is compared; each is read when its turn comes.</summary>
    public IEnumerable<LoadedReference> BuiltIn => examination.References.BuiltIn;

    /// <summary>The claim of an id that a rule names.</summary>
    public Claim Claim(string id) => Claims.First(claim => claim.Id == id);

    /// <summary>The file that a rule names, relative to the rule file.</summary>
    public string PathBeside(Rule rule, string path) => Workspace.FullBeside(rule.Place.File, path);

    /// <summary>The file of evidence that a rule names, relative to the rule file; null where there is none.</summary>
    /// <exception cref="ArtifactException">It cannot be read.</exception>
    public EvidenceContent? Evidence(Rule rule, string path) =>
        examination.GivenFiles is { } given ? given.Evidence.GetValueOrDefault(path) : EvidenceContent.Read(PathBeside(rule, path), Workspace);

    /// <summary>The files that a test gives in place of the model's; null in a verification.</summary>
    public GivenFiles? GivenFiles => examination.GivenFiles;

    /// <summary>What is measured.</summary>
    public Measurements Measurements => examination.Measurements;

    /// <summary>The only way to files.</summary>
    public Workspace Workspace => examination.Workspace;

    /// <summary>The folder that the subject's files are in: a full path; null for what is no folder.</summary>
    public string? Folder => subject.Folder;

    /// <summary>The date that decides what has expired.</summary>
    public Calendar Calendar => examination.Calendar;

    /// <summary>The findings of all rules that read none themselves; empty for a rule that is one of those.</summary>
    public ImmutableArray<Finding> Findings => examination.Findings;

    /// <summary>What the other rules of a component show of its origin; the outcome rests on the facts that they read.</summary>
    public Observation Observe(string component)
    {
        var observed = Observation.Of(component, Findings);
        read.AddRange(observed.Findings.SelectMany(finding => finding.FactsRead));
        return observed;
    }

    /// <summary>
    /// The fact that says that the model has no such component: it was read from the model's files, and nothing speaks of the component. Null
    /// otherwise; that nothing is known of a component does not say that there is none.
    /// </summary>
    public Fact? Absence(string component) =>
        GroupOf(component) is { } group
        && subject.TryFind(FactTable.ModelComponents, out var fact)
        && fact is { Origin: FactOrigin.Read, Value: FactValue.TextList { Values: var components } } && !components.Contains(component)
        && !subject.Facts.Any(other => other.Name.StartsWith(group, StringComparison.Ordinal))
            ? Fact(FactTable.ModelComponents)
            : null;

    static string? GroupOf(string component) => component switch
    {
        Components.VisionEncoder => "Vision.",
        Components.AudioEncoder => "Audio.",
        Components.Projector => "Projector.",
        _ => null,
    };

    static LocalizedText WhyUnknown(string name, LocalizedText model, ModelFacts? facts) =>
        Messages.FactUnknown.With(name, model, facts?.Missing.TryGetValue(name, out var reason) is true ? Messages.Because.With(reason) : null);
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;

namespace HcxVerify.Tests.Given;

/// <summary>One rule, written as rule files write it, and evaluated on facts.</summary>
public static class OneRule
{
    /// <summary>A set of one rule, with its check and further lines of YAML.</summary>
    public static RuleSet Set(string check, string claims = "", params IReadOnlyCollection<string> located)
    {
        var text = $"version: 1\n{claims}\nrules:\n  - id: the-rule\n    component: {Component(check)}\n    {check.ReplaceLineEndings("\n    ")}\n";
        var (rules, errors) = RuleSetReader.Read([new("rules.hcx.yml", text)], new(BuiltInReferences.Names, located));
        return rules ?? throw new ArgumentException(string.Join('\n', errors.Select(error => error.Line(ReportLanguage.English))), nameof(check));
    }

    // A module rule is about the component whose type it reads.
    static string Component(string check) => encoders.FirstOrDefault(module => check.Contains($"type-of: {module}", StringComparison.Ordinal)) ?? "text-decoder";

    static readonly string[] encoders = ["vision-encoder", "audio-encoder"];

    /// <summary>The finding of a rule; references that are not given are the built-in ones.</summary>
    public static Finding Check(string check, ModelFacts subject, params ImmutableArray<LoadedReference> references) =>
        Check(Set(check, "", [.. references.Select(reference => reference.Name)]), subject, references);

    public static Finding Check(RuleSet rules, ModelFacts subject, params ImmutableArray<LoadedReference> references)
    {
        var rule = Assert.Single(rules.Rules);
        return RuleEvaluation.Check(rule, RuleEvaluation.Kinds[rule.Check.Kind], Context(rules, subject, references));
    }

    /// <summary>The finding of a rule where no other references are built in than these.</summary>
    public static Finding Check(RuleSet rules, ModelFacts subject, ImmutableArray<LoadedReference> references, ImmutableArray<LoadedReference> builtIn)
    {
        var rule = Assert.Single(rules.Rules);
        var examination = Examination(rules, subject, references) with { References = new(references, builtIn) };
        return RuleEvaluation.Check(rule, RuleEvaluation.Kinds[rule.Check.Kind], new(examination));
    }

    /// <summary>The finding of a rule where the vocabularies were compared, or the weights.</summary>
    public static Finding Measured(string check, object comparison, params ImmutableArray<LoadedReference> references)
    {
        var rules = Set(check, "", [.. references.Select(reference => reference.Name)]);
        var rule = Assert.Single(rules.Rules);
        var measurements = new Measurements(
            (_, _) => comparison is VocabularyComparison vocabulary ? new Measured<VocabularyComparison>.Value(vocabulary) : new Measured<VocabularyComparison>.Missing(new("not compared")),
            (_, component) => comparison is WeightComparison weights && component == rule.Component ? new Measured<WeightComparison>.Value(weights) : new Measured<WeightComparison>.Missing(new("not compared")));
        return RuleEvaluation.Check(rule, RuleEvaluation.Kinds[rule.Check.Kind], new(Examination(rules, Model.With(), references) with { Measurements = measurements }));
    }

    public static Evaluating Context(RuleSet rules, ModelFacts subject, params ImmutableArray<LoadedReference> references) => new(Examination(rules, subject, references));

    static Examination Examination(RuleSet rules, ModelFacts subject, ImmutableArray<LoadedReference> references)
    {
        var workspace = new Workspace(Path.GetTempPath());
        var builtIn = ReferenceSet.Read(rules, ImmutableDictionary<string, string>.Empty, workspace);
        return new(
            rules, subject, new([.. references, .. NotGiven(builtIn.All)], NotGiven(builtIn.BuiltIn)), workspace, new(null));

        IEnumerable<LoadedReference> NotGiven(IEnumerable<LoadedReference> all) => all.Where(reference => references.All(given => given.Name != reference.Name));
    }

    /// <summary>One check of each kind, as in <c>architecture: { ... }</c>; those that need a reference use <c>other</c>.</summary>
    public static ImmutableDictionary<RuleKind, string> OfEachKind { get; } = new Dictionary<RuleKind, string>
    {
        [RuleKinds.Architecture] = "architecture: { differs-from: other, fields: [Text.HiddenSize] }",
        [RuleKinds.Module] = "module: { type-of: vision-encoder, reused-when: { qwen2_5_vl: qwen2.5-vl } }",
        [RuleKinds.SpecialTokens] = "special-tokens: { differs-from: other }",
        [RuleKinds.Claim] = "claim: published",
        [RuleKinds.Evidence] = "evidence: { kind: training-log, file: log.txt }",
        [RuleKinds.Vocabulary] = "vocabulary: { differs-from: other, fail-when: [identical] }",
        [RuleKinds.Similarity] = "similarity: { against: other, below: 0.1 }",
        [RuleKinds.Integrity] = "integrity: { declared-equals-actual: true }",
        [RuleKinds.Assert] = "assert: Text.HiddenSize == 1",
    }.ToImmutableDictionary();

    /// <summary>The claim that the check of <see cref="OfEachKind"/> names.</summary>
    public const string Claims = "claims: [{ id: published, fact: Text.HiddenSize, value: 5120, source: the paper }]";
}

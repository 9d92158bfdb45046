using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;

namespace HcxVerify.Verdicts;

/// <summary>Evaluates the whole rule set on what one test gives. Nothing else is known: no file of the model and no evidence is read, and nothing that is stated elsewhere counts. A list of digests is part of its rule.</summary>
public static class RuleTestRun
{
    /// <summary>The result of a test of one of the rules.</summary>
    /// <param name="workspace">Where the rule files are; only lists of digests are read.</param>
    public static RuleTestResult Of(RuleTest test, RuleSet rules, Workspace workspace, CancellationToken cancellation = default)
    {
        var given = test.Given;
        var references = ReferenceSet.Given(rules, given.References.ToDictionary(reference => reference.Name, reference => Reference(reference, test), StringComparer.Ordinal), given.NamedReferences);
        var calendar = new Calendar(given.Today is { } today ? DateOnly.FromDateTime(today) : null);
        var examination = new Examination(rules, Subject(test, rules), references, workspace, calendar)
        {
            Measurements = new((reference, _) => Vocabulary(reference, given), (reference, component) => Weights(reference, component, given)),
            GivenFiles = new(given.Evidence.ToImmutableDictionary(file => file.Path, file => EvidenceContent.Of(file.Sha256), StringComparer.Ordinal), [.. given.Files.Select(File)]),
        };
        var findings = RuleEvaluation.Check(examination, cancellation);
        var finding = findings.First(finding => finding.Rule.Id == test.Rule);
        var verdict = ComponentVerdict.Of(findings, rules.ClaimedComponents).FirstOrDefault(verdict => verdict.Component == finding.Rule.Component);
        return new(test, finding, verdict?.Verdict);
    }

    static FolderFile File(GivenFile file) => new(file.Path)
    {
        Formats = file.Format is { } format ? [format] : null,
        Size = file.Size,
        Sha256 = file.Sha256,
        DeclaredSize = file.DeclaredSize,
        LinksTo = file.LinksTo,
    };

    static ModelFacts Subject(RuleTest test, RuleSet rules) => Model(rules.Subject.Name ?? new("the subject", "검증 대상"), test, test.Given.Facts);

    // A reference that is known by name keeps it: messages of tests are those of verifications.
    static LoadedReference Reference(GivenReference reference, RuleTest test) => reference.IsMissing
        ? new(reference.Name, ReferenceRole.Suspect, null, Messages.GivenMissing, [])
        : new(reference.Name, ReferenceRole.Suspect, Model(BuiltInReferences.Names.Contains(reference.Name) ? BuiltInReferences.Find(reference.Name).Name : new(reference.Name), test, reference.Facts), null, []);

    static ModelFacts Model(LocalizedText name, RuleTest test, ImmutableArray<GivenFact> facts)
    {
        ImmutableArray<(GivenFact Given, Fact Fact)> all = [.. facts.Select(given => (given, Fact(given)))];
        return new()
        {
            Name = name,
            Location = test.Place.File,
            Facts = ModelFacts.InOrder([.. all.Where(pair => pair.Given.Path.Fact is not null).Select(pair => pair.Fact)]),
            Raw = [.. all.Where(pair => pair.Given.Path.Fact is null).Select(pair => pair.Fact)],
        };
    }

    static Fact Fact(GivenFact given) =>
        new(given.Path.Name, given.Value, FactOrigin.Read, new(given.Place.File, null, $"/{given.Path.Name}", given.Place.Line, null));

    static Measured<VocabularyComparison> Vocabulary(LoadedReference reference, Given given) =>
        given.Vocabularies.FirstOrDefault(vocabulary => vocabulary.Reference == reference.Name) is { } measured
            ? new Measured<VocabularyComparison>.Value(new(measured.Relation))
            : new Measured<VocabularyComparison>.Missing(Why(reference, Messages.VocabulariesNotGiven.With(reference.Shown)));

    static Measured<WeightComparison> Weights(LoadedReference reference, string component, Given given) =>
        given.Weights.FirstOrDefault(weights => weights.Reference == reference.Name && weights.Component == component) is { } measured
            ? new Measured<WeightComparison>.Value(new(measured.Relation, measured.Effect, measured.DetectionLimit))
            : new Measured<WeightComparison>.Missing(Why(reference, Messages.WeightsNotGiven.With(component, reference.Shown)));

    static LocalizedText Why(LoadedReference reference, LocalizedText notMeasured) =>
        reference.Facts is null ? Messages.ReferenceUnavailable.With(reference.Name, reference.Unavailable) : notMeasured;
}

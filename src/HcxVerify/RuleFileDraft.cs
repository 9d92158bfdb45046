using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Rules;

namespace HcxVerify;

/// <summary>
/// A first rule file for a model: its rules are about what the model's files say, each with a test of what it comes to on them, and the file says what only
/// its author can decide.
/// </summary>
public static class RuleFileDraft
{
    // A list of more is too long to read in a test.
    const int MostTokensOfTest = 40;
    const int MostReferences = 2;

    static readonly ImmutableArray<FactName> shape =
    [
        FactTable.TextHiddenSize, FactTable.TextLayerCount, FactTable.TextAttentionHeadCount, FactTable.TextKeyValueHeadCount, FactTable.TextHeadSize,
        FactTable.TextIntermediateSize, FactTable.TextVocabularySize,
    ];

    static readonly ImmutableArray<FactName> published =
        [FactTable.TextHiddenSize, FactTable.TextLayerCount, FactTable.TextIntermediateSize, FactTable.TextVocabularySize, FactTable.TextContextLength, FactTable.TokenizerSpecialTokenCount];

    /// <summary>The text of the file; its lines end with <c>\n</c>.</summary>
    /// <param name="schema">Where the JSON Schema of rule files is, relative to the file, for editors.</param>
    /// <param name="language">The language of the comments.</param>
    public static string Of(ModelFacts model, string schema, ReportLanguage language)
    {
        var rules = Rules(model);
        var untested = Write(model, rules, schema, language, _ => []);
        var findings = Evaluate(untested, model).ToDictionary(finding => finding.Rule.Id, StringComparer.Ordinal);
        return Write(model, rules, schema, language, rule => Tests(rule, findings[rule.Id], language));
    }

    /// <summary>A rule of the draft: its lines without <c>- id</c> and <c>component</c>, and what its author has to decide.</summary>
    sealed record DraftRule(string Id, string Component, ImmutableArray<string> Lines, LocalizedText? Decide = null)
    {
        /// <summary>Tests of what the model's files do not say, each with what it gives and expects.</summary>
        public ImmutableArray<(LocalizedText Name, string Given, string Expect)> Tests { get; init; } = [];
    }

    static ImmutableArray<DraftRule> Rules(ModelFacts model)
    {
        var rules = ImmutableArray.CreateBuilder<DraftRule>();
        if (Has(model, "Tokenizer"))
        {
            rules.Add(new("vocabulary-is-its-own", Components.Tokenizer,
                ["on-fail: reused", "vocabulary: { differs-from: all, fail-when: [identical, extends, subset], warn-when: [shared-ancestor] }"], DraftTexts.DecideSuspects)
            {
                Tests =
                [
                    (DraftTexts.TestOfReuse, "Vocabulary(\"llama-3\").Relation: extends", "{ outcome: fail, verdict: reused }"),
                    (DraftTexts.TestOfOwn, "Vocabulary(\"llama-3\").Relation: independent", "pass"),
                ],
            });
            rules.AddRange(Near(model, [FactTable.TokenizerDeclaredSize, FactTable.TokenizerSpecialTokenFirstId, FactTable.TokenizerSpecialTokenLastId, FactTable.TokenizerSpecialTokenCount])
                .Where(reference => BuiltInReferences.Find(reference).Value(FactTable.TokenizerSpecialTokens) is not null)
                .Select(reference => new DraftRule($"special-tokens-are-not-{reference}", Components.Tokenizer, ["severity: warning", $"special-tokens: {{ differs-from: {reference}, own-names-at-least: 1 }}"])));
        }

        if (Has(model, "Text"))
        {
            foreach (var reference in Near(model, shape))
            {
                var fields = string.Join(", ", Common(model, reference, shape).Select(fact => fact.Name));
                rules.Add(new($"decoder-shape-is-not-{reference}", Components.TextDecoder, ["severity: warning", $"architecture: {{ differs-from: {reference}, fields: [{fields}] }}"]));
            }

            rules.Add(new("decoder-weights-are-its-own", Components.TextDecoder, ["on-fail: reused", "similarity: { against: all, below: 0.1 }"], DraftTexts.DecideThreshold)
            {
                Tests =
                [
                    (DraftTexts.TestOfReuse, Weights("derived", "0.8"), "{ outcome: fail, verdict: reused }"),
                    (DraftTexts.TestOfOwn, Weights("no-reuse-found", "0.01"), "pass"),
                ],
            });
        }

        if (Has(model, "Vision"))
            rules.Add(new("vision-encoder-is-its-own", Components.VisionEncoder, ["on-fail: reused", "module:", $"  type-of: {Components.VisionEncoder}", "  reused-when: { qwen2_5_vl: qwen2.5-vl, siglip_vision_model: siglip, clip_vision_model: clip }"], DraftTexts.DecideEncoder));
        if (Has(model, "Audio"))
            rules.Add(new("audio-encoder-is-its-own", Components.AudioEncoder, ["on-fail: reused", "module:", $"  type-of: {Components.AudioEncoder}", "  reused-when: { qwen2_audio_encoder: qwen2-audio }"], DraftTexts.DecideEncoder));
        rules.Add(new("files-are-safe", Components.Subject, ["integrity: { links: inside }"], DraftTexts.DecideFormats)
        {
            Tests =
            [
                (DraftTexts.TestOfSafetensors, "File(\"model.safetensors\").Format: safetensors", "pass"),
                (DraftTexts.TestOfPickle, "File(\"pytorch_model.bin\").Format: pickle", "fail"),
            ],
        });
        rules.Add(new("training-evidence", Components.Subject, ["evidence: { kind: technical-report, file: evidence/technical-report.pdf }"], DraftTexts.DecideEvidence));
        return rules.ToImmutable();
    }

    static string Weights(string relation, string effect)
    {
        const string Measurement = "Weights(\"llama-3\").TextDecoder";
        return $"{Measurement}.Relation: {relation}, {Measurement}.Effect: {effect}, {Measurement}.DetectionLimit: 0.05";
    }

    static bool Has(ModelFacts model, string group) => model.Facts.Any(fact => fact.Name.StartsWith(group + ".", StringComparison.Ordinal));

    // The built-in references that the model is most like by what its files declare: those that a reader would ask about first.
    static IEnumerable<string> Near(ModelFacts model, ImmutableArray<FactName> facts) => BuiltInReferences.Names
        .Select(name => (Name: name, Common: Common(model, name, facts).ToList()))
        .Where(reference => reference.Common.Count > 1)
        .OrderByDescending(reference => reference.Common.Count(fact => model.Value(fact)!.Same(BuiltInReferences.Find(reference.Name).Value(fact)!)))
        .ThenByDescending(reference => Has(BuiltInReferences.Find(reference.Name), "Text")) // A whole model before a tokenizer alone.
        .ThenByDescending(reference => reference.Common.Count)
        .ThenBy(reference => reference.Name, StringComparer.Ordinal)
        .Take(MostReferences)
        .Select(reference => reference.Name);

    static IEnumerable<FactName> Common(ModelFacts model, string reference, ImmutableArray<FactName> facts) =>
        facts.Where(fact => model.Value(fact) is not null && BuiltInReferences.Find(reference).Value(fact) is not null);

    static ImmutableArray<Finding> Evaluate(string text, ModelFacts model)
    {
        var (rules, errors) = RuleSetReader.Read([new("draft.hcx.yml", text)], new(BuiltInReferences.Names, []));
        if (rules is null)
            throw new InvalidOperationException(errors[0].Line(ReportLanguage.English));
        var workspace = new Workspace(Path.GetTempPath());
        var subject = new ModelFacts { Name = model.Name, Location = model.Location, Facts = [.. model.Facts.Select(fact => fact with { Origin = FactOrigin.Read })] };
        return RuleEvaluation.Check(new(rules, subject, ReferenceSet.Read(rules, ImmutableDictionary<string, string>.Empty, workspace), workspace, new(null)), CancellationToken.None);
    }

    static IEnumerable<string> Tests(DraftRule rule, Finding finding, ReportLanguage language)
    {
        yield return "tests:";
        if (!finding.FactsRead.IsEmpty && !finding.FactsRead.Any(IsLong))
        {
            yield return $"  - name: {DraftYaml.Text(DraftTexts.TestOfFiles.In(language))}";
            yield return "    given:";
            foreach (var fact in finding.FactsRead)
                yield return $"      {fact.Name}: {DraftYaml.Value(fact.Value)}";
            yield return $"    expect: {Words.Outcomes[finding.Outcome]}";
        }

        foreach (var (name, given, expect) in rule.Tests)
            yield return $"  - {{ name: {DraftYaml.Text(name.In(language))}, given: {{ {given} }}, expect: {expect} }}";
        yield return $"  - {{ name: {DraftYaml.Text(DraftTexts.TestOfNothing.In(language))}, given: {{}}, expect: {Words.Outcomes[Outcome.Inconclusive]} }}";
    }

    static bool IsLong(Fact fact) => fact.Value is FactValue.TokenList { Values.Length: > MostTokensOfTest };

    static string Write(ModelFacts model, ImmutableArray<DraftRule> rules, string schema, ReportLanguage language, Func<DraftRule, IEnumerable<string>> tests)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        void Comment(LocalizedText comment, string indent = "")
        {
            foreach (var line in comment.In(language).Split('\n'))
                Line($"{indent}# {line}");
        }

        Line($"# yaml-language-server: $schema={schema}");
        Comment(DraftTexts.Header.With(model.Name));
        Line("version: 1");
        Line("");
        Line("subject:");
        Line($"  name: {DraftYaml.Text(model.Name.En is "" ? model.Location : model.Name.En)}");
        if (model.Publisher is { } publisher)
            Line($"  publisher: {DraftYaml.Text(publisher.En)}");
        else
            Comment(DraftTexts.DecidePublisher, "  ");

        ImmutableArray<string> components = [.. rules.Select(rule => rule.Component).Where(component => component != Components.Subject).Distinct(StringComparer.Ordinal)];
        if (!components.IsEmpty)
        {
            Line("");
            Comment(DraftTexts.DecideClaim);
            Line("claims:");
            Line($"  - {{ id: from-scratch, says: from-scratch, components: [{string.Join(", ", components)}], source: {DraftYaml.Text(DraftTexts.NoSource.In(language))} }}");
            Comment(DraftTexts.DecideFigures, "  ");
            foreach (var fact in model.Facts.Where(fact => published.Any(name => name.Name == fact.Name)))
                Line(string.Create(CultureInfo.InvariantCulture, $"  # - {{ id: published-{DraftYaml.Name(fact.Name)}, fact: {fact.Name}, value: {DraftYaml.Value(fact.Value)}, source: ... }}"));
        }

        Line("");
        Comment(DraftTexts.DecideReferences);
        Line("");
        Line("rules:");
        foreach (var rule in rules)
        {
            if (rule != rules[0])
                Line("");
            if (rule.Decide is not null)
                Comment(rule.Decide, "  ");
            Line($"  - id: {rule.Id}");
            foreach (var line in rule.Lines.Prepend($"component: {rule.Component}").Concat(tests(rule)))
                Line($"    {line}");
        }

        return text.ToString();
    }
}

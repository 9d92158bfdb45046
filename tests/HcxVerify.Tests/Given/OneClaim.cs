using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Rules;

namespace HcxVerify.Tests.Given;

/// <summary>A rule with the outcome that a test gives it. Its references are of the names that its check has.</summary>
/// <param name="ReusedFrom">What a failure says the component is reused from.</param>
public sealed record Came(string Id, string Component, string Check, Outcome Outcome, params ImmutableArray<string> ReusedFrom)
{
    public FailureMeaning OnFail { get; init; } = FailureMeaning.Questioned;

    /// <summary>Whether the fact behind it was stated.</summary>
    public bool FromStated { get; init; }

    public static Came Vocabulary(string id, string reference, Outcome outcome, params ImmutableArray<string> from) =>
        new(id, Components.Tokenizer, $"vocabulary: {{ differs-from: {reference}, fail-when: [identical] }}", outcome, from);

    public static Came Weights(string id, string reference, Outcome outcome, params ImmutableArray<string> from) =>
        new(id, Components.TextDecoder, $"similarity: {{ against: {reference}, below: 0.1 }}", outcome, from);

    public static Came Vision(string id, Outcome outcome, params ImmutableArray<string> from) =>
        new(id, Components.VisionEncoder, "module: { type-of: vision-encoder, reused-when: { qwen2_5_vl: qwen2.5-vl, clip_vision_model: clip } }", outcome, from);

    public static Came Shape(string id, string reference, Outcome outcome, string component = Components.TextDecoder) =>
        new(id, component, $"architecture: {{ differs-from: {reference}, fields: [Text.HiddenSize] }}", outcome);

    public static Came SpecialTokens(string id, string reference, Outcome outcome) => new(id, Components.Tokenizer, $"special-tokens: {{ differs-from: {reference} }}", outcome);
}

/// <summary>A claim rule, written as rule files write it, over rules that came to given outcomes.</summary>
static class OneClaim
{
    /// <summary>The finding of a rule with this check.</summary>
    /// <param name="claims">The claims, one a line, as in <c>{ id: own, says: from-scratch, components: [tokenizer] }</c>.</param>
    public static Finding Check(string claims, string check, string component, params ImmutableArray<Came> others)
    {
        var (set, findings) = Read(claims, [("the-claim", check, component)], others);
        return Find(set, "the-claim", findings);
    }

    /// <summary>What the rules came to, with the findings of all claim rules, in the order of the file.</summary>
    public static ImmutableArray<Finding> All(string claims, IEnumerable<(string Id, string Check, string Component)> checks, params ImmutableArray<Came> others)
    {
        var (set, findings) = Read(claims, checks, others);
        return [.. findings, .. set.Rules.Where(rule => rule.Check.ReadsFindings).Select(rule => Find(set, rule.Id, findings))];
    }

    static Finding Find(RuleSet set, string id, ImmutableArray<Finding> findings)
    {
        var rule = set.Rules.Single(rule => rule.Id == id);
        var examination = new Examination(set, Model.With(), new([], []), new Workspace(Path.GetTempPath()), new(null)) { Findings = findings };
        return RuleEvaluation.Check(rule, RuleEvaluation.Kinds[rule.Check.Kind], new(examination));
    }

    static (RuleSet Set, ImmutableArray<Finding> Findings) Read(string claims, IEnumerable<(string Id, string Check, string Component)> checks, ImmutableArray<Came> others)
    {
        var text = "version: 1\nclaims:\n" + string.Concat(claims.Split('\n').Select(claim => $"  - {claim}\n")) + "rules:\n"
            + string.Concat(checks.Select(check => $"  - id: {check.Id}\n    component: {check.Component}\n    {check.Check}\n"))
            + string.Concat(others.Select(rule => $"  - id: {rule.Id}\n    component: {rule.Component}\n    on-fail: {Words.Meanings[rule.OnFail]}\n    {rule.Check}\n"));
        var (set, errors) = RuleSetReader.Read([new("rules.hcx.yml", text)], new(BuiltInReferences.Names, []));
        Assert.Empty(errors.Select(error => error.Line(ReportLanguage.English)));
        return (set!, [.. others.Select(rule => Of(set!.Rules.Single(other => other.Id == rule.Id), rule))]);
    }

    static Finding Of(Rule rule, Came came) =>
        new(rule, came.Outcome, new("what it came to"), [], [Model.Fact(FactTable.TextHiddenSize, 1, came.FromStated ? FactOrigin.Stated : FactOrigin.Read)]) { ReusedFrom = came.ReusedFrom };
}

using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Codes;

/// <summary>The table of findings: every kind of rule with a model for each outcome that it can have.</summary>
public static class FindingFixtures
{
    static readonly LoadedReference other = Model.Reference("other", [.. Model.SpecialTokens(1, 9, 9, "<b>@9"), (FactTable.TextHiddenSize, 4096)]);

    public static ImmutableArray<(RuleKind Kind, Outcome Outcome, Func<Finding> Find)> All { get; } =
    [
        (RuleKinds.Architecture, Outcome.Pass, () => Check(RuleKinds.Architecture, (FactTable.TextHiddenSize, 5120))),
        (RuleKinds.Architecture, Outcome.Fail, () => Check(RuleKinds.Architecture, (FactTable.TextHiddenSize, 4096))),
        (RuleKinds.Architecture, Outcome.Inconclusive, () => Check(RuleKinds.Architecture)),
        (RuleKinds.Architecture, Outcome.Error, () => Contradicted(RuleKinds.Architecture, FactTable.TextHiddenSize)),
        (RuleKinds.Module, Outcome.Pass, () => Check(RuleKinds.Module, Encoder("own"))),
        (RuleKinds.Module, Outcome.Fail, () => Check(RuleKinds.Module, Encoder("qwen2_5_vl"))),
        (RuleKinds.Module, Outcome.Inconclusive, () => Check(RuleKinds.Module)),
        (RuleKinds.Module, Outcome.Error, () => Contradicted(RuleKinds.Module, FactTable.VisionModelType)),
        (RuleKinds.SpecialTokens, Outcome.Pass, () => Check(RuleKinds.SpecialTokens, [.. Model.SpecialTokens(1, 7, 7, "<a>@7")])),
        (RuleKinds.SpecialTokens, Outcome.Fail, () => Check(RuleKinds.SpecialTokens, [.. Model.SpecialTokens(1, 9, 9, "<b>@9")])),
        (RuleKinds.SpecialTokens, Outcome.Inconclusive, () => Check(RuleKinds.SpecialTokens)),
        (RuleKinds.SpecialTokens, Outcome.Error, () => Contradicted(RuleKinds.SpecialTokens, FactTable.TokenizerSpecialTokens)),
        (RuleKinds.Claim, Outcome.Pass, () => Check(RuleKinds.Claim, (FactTable.TextHiddenSize, 5120))),
        (RuleKinds.Claim, Outcome.Fail, () => Check(RuleKinds.Claim, (FactTable.TextHiddenSize, 4096))),
        (RuleKinds.Claim, Outcome.Inconclusive, () => Check(RuleKinds.Claim)),
        (RuleKinds.Claim, Outcome.Error, () => Contradicted(RuleKinds.Claim, FactTable.TextHiddenSize)),
        (RuleKinds.Evidence, Outcome.Pass, () => Evidence("5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5", "12345")),
        (RuleKinds.Evidence, Outcome.Fail, () => Evidence("5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5", "54321")),
        (RuleKinds.Evidence, Outcome.Inconclusive, () => Check(RuleKinds.Evidence)),
        (RuleKinds.Evidence, Outcome.Error, () => Broken(RuleKinds.Evidence)),
        (RuleKinds.Vocabulary, Outcome.Pass, () => Vocabulary(VocabularyRelation.Independent)),
        (RuleKinds.Vocabulary, Outcome.Fail, () => Vocabulary(VocabularyRelation.Identical)),
        (RuleKinds.Vocabulary, Outcome.Inconclusive, () => Check(RuleKinds.Vocabulary)),
        (RuleKinds.Vocabulary, Outcome.NotComparable, () => Vocabulary(VocabularyRelation.NotComparable)),
        (RuleKinds.Vocabulary, Outcome.Error, () => Broken(RuleKinds.Vocabulary)),
        (RuleKinds.Similarity, Outcome.Pass, () => Weights(WeightRelation.NoReuseFound)),
        (RuleKinds.Similarity, Outcome.Fail, () => Weights(WeightRelation.Derived)),
        (RuleKinds.Similarity, Outcome.Inconclusive, () => Check(RuleKinds.Similarity)),
        (RuleKinds.Similarity, Outcome.NotComparable, () => Weights(WeightRelation.NotComparable)),
        (RuleKinds.Similarity, Outcome.Error, () => Broken(RuleKinds.Similarity)),
        (RuleKinds.Integrity, Outcome.Pass, () => Integrity(Bytes.Safetensors())),
        (RuleKinds.Integrity, Outcome.Fail, () => Integrity(Bytes.PickledCall[4])),
        (RuleKinds.Integrity, Outcome.Inconclusive, () => Check(RuleKinds.Integrity)),
        (RuleKinds.Integrity, Outcome.Error, () => Broken(RuleKinds.Integrity)),
        .. from kind in (RuleKind[])[RuleKinds.Assert]
           from fixture in (IEnumerable<(RuleKind, Outcome, Func<Finding>)>)[(kind, Outcome.Inconclusive, () => Check(kind)), (kind, Outcome.Error, () => Broken(kind))]
           select fixture,
        .. from kind in RuleKinds.All select (kind, Outcome.NotApplicable, (Func<Finding>)(() => OfAComponentThatIsNotThere(kind))),
        .. from kind in RuleKinds.All select (kind, Outcome.Waived, (Func<Finding>)(() => Waived(kind))),
    ];

    static Finding Waived(RuleKind kind) => Check(kind) with { Waiver = new("the-rule", "text-decoder", "sha256:model", new("a reason"), "an owner", new(2027, 1, 31), new("a.hcx.waivers.yml", 3, 5)) };

    static Finding OfAComponentThatIsNotThere(RuleKind kind)
    {
        var rules = Rules(kind);
        rules = rules with { Rules = [rules.Rules[0] with { Component = Components.VisionEncoder }] };
        return OneRule.Check(rules, Model.With((FactTable.ModelComponents, (string[])["text-decoder", "tokenizer"])), other);
    }

    static (FactName, object)[] Encoder(string type) =>
        [(FactTable.VisionModelType, type), (FactTable.VisionHiddenSize, 1), (FactTable.VisionLayerCount, 2), (FactTable.VisionAttentionHeadCount, 3), (FactTable.VisionPatchSize, 4)];

    static RuleSet Rules(RuleKind kind) => OneRule.Set(OneRule.OfEachKind[kind], OneRule.Claims, "other");

    static Finding Check(RuleKind kind, params (FactName, object)[] facts) => OneRule.Check(Rules(kind), Model.With(facts), other);

    static Finding Vocabulary(VocabularyRelation relation) => OneRule.Measured(OneRule.OfEachKind[RuleKinds.Vocabulary], new VocabularyComparison(relation), other);

    static Finding Weights(WeightRelation relation) => OneRule.Measured(OneRule.OfEachKind[RuleKinds.Similarity], new WeightComparison(relation, 0.01, 0.05), other);

    static Finding Contradicted(RuleKind kind, FactName name)
    {
        object value = name.Type switch { FactType.Integer => 7, FactType.TokenList => Model.Tokens("<a>"), _ => "own" };
        var fact = Model.Fact(name, value);
        return OneRule.Check(Rules(kind), Model.With((name, value)) with { Contradictions = ImmutableDictionary<string, Contradiction>.Empty.Add(name.Name, new(fact, fact)) }, other);
    }

    static Finding Broken(RuleKind kind)
    {
        var rules = Rules(kind);
        return RuleEvaluation.Check(rules.Rules[0], (_, _) => throw new InvalidTimeZoneException(), OneRule.Context(rules, Model.With(), other));
    }

    static Finding Evidence(string digest, string content)
    {
        using var scene = Scene.Passing();
        scene.Write("rules/log.txt", content);
        scene.Write("rules/own.hcx.yml", $"version: 1\nrules: [{{ id: log, component: subject, evidence: {{ kind: training-log, file: log.txt, sha256: {digest} }} }}]\n");
        return scene.Finding();
    }

    static Finding Integrity(byte[] weights)
    {
        using var scene = Scene.Passing();
        scene.Write("model/weights", weights);
        scene.Write("rules/own.hcx.yml", "version: 1\nrules: [{ id: files, component: subject, integrity: { declared-equals-actual: true } }]\n");
        return scene.Finding();
    }
}

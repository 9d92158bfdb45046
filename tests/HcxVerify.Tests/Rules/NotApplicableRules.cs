using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>Rules on components that the model, by what was read, does not have.</summary>
public sealed class NotApplicableRules
{
    static readonly string[] textOnly = ["text-decoder", "tokenizer"];

    public static TheoryData<string, string> Cases =>
        [.. from kind in RuleKinds.All from component in (string[])["vision-encoder", "audio-encoder", "projector"] select (kind.Name, component)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_of_any_kind_on_an_encoder_or_projector_that_is_not_there_does_not_apply(string kind, string component)
    {
        var finding = Check(kind, component, Model.With((FactTable.ModelComponents, textOnly)));
        Assert.Equal((Outcome.NotApplicable, $"the model has no {component}: Model.Components is text-decoder, tokenizer (config.json#/Model.Components)"), (finding.Outcome, finding.Message.En));
        Assert.Equal("Model.Components", Assert.Single(finding.FactsRead).Name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_applies_where_the_components_are_not_known_are_stated_or_name_it(string kind, string component)
    {
        var stated = Model.With() with { Facts = [Model.Fact(FactTable.ModelComponents, textOnly, FactOrigin.Stated)] };
        Assert.All(
            [Model.With(), stated, Model.With((FactTable.ModelComponents, (string[])[.. textOnly, component]))],
            subject => Assert.Equal(Outcome.Inconclusive, Check(kind, component, subject).Outcome));
    }

    [Theory]
    [InlineData("vision-encoder", "Vision.ModelType")]
    [InlineData("audio-encoder", "Audio.HiddenSize")]
    [InlineData("projector", "Projector.Kind")]
    public void It_applies_where_anything_is_known_of_the_component(string component, string fact)
    {
        var name = FactTable.Find(fact)!;
        object value = name.Type is FactType.Integer ? 1 : "own";
        Assert.NotEqual(Outcome.NotApplicable, Check("architecture", component, Model.With((FactTable.ModelComponents, textOnly), (name, value))).Outcome);
    }

    [Theory]
    [InlineData("text-decoder")]
    [InlineData("tokenizer")]
    [InlineData("subject")]
    [InlineData("router")]
    public void A_rule_on_any_other_component_always_applies(string component) =>
        Assert.Equal(Outcome.Inconclusive, Check("architecture", component, Model.With((FactTable.ModelComponents, (string[])["tokenizer"]))).Outcome);

    [Fact]
    public void A_contradiction_wins()
    {
        var fact = Model.Fact(FactTable.ModelComponents, textOnly);
        var subject = Model.With((FactTable.ModelComponents, textOnly)) with { Contradictions = ImmutableDictionary<string, Contradiction>.Empty.Add(fact.Name, new(fact, fact with { Origin = FactOrigin.Stated })) };
        Assert.Equal(Outcome.Error, Check("architecture", "vision-encoder", subject).Outcome);
    }

    [Fact]
    public void A_stated_type_that_differs_from_the_one_read_contradicts_what_follows_from_it()
    {
        using var scene = Llama();
        scene.Write("facts.json", """{ "schema": "hcxverify/facts/1", "name": "x", "facts": { "Text.ModelType": { "value": "own", "source": "s" } } }""");
        scene.Write("rules/own.hcx.yml", "version: 1\nsubject: { stated: ../facts.json }\n" + Rule("vision-encoder"));
        Assert.Equal(Outcome.Error, scene.Finding().Outcome);
    }

    [Fact]
    public void A_component_of_which_no_rule_applies_has_no_verdict_unless_it_is_claimed()
    {
        using var scene = Llama();
        scene.Write("rules/own.hcx.yml", "version: 1\n" + Rule("vision-encoder"));
        var report = scene.Report();
        Assert.Equal((Outcome.NotApplicable, 0, 3), (Assert.Single(report.Findings).Outcome, report.Components.Length, report.ExitCode));
        Assert.Equal("the model has no vision-encoder: Model.Components is text-decoder, tokenizer (model/config.json#/model_type)", report.Findings[0].Message.En);
        Assert.Equal("모델에 vision-encoder이(가) 없습니다. Model.Components: text-decoder, tokenizer (model/config.json#/model_type)", report.Findings[0].Message.Ko);

        scene.Write("rules/own.hcx.yml", "version: 1\nclaims: [{ id: own, says: from-scratch, components: [vision-encoder] }]\n" + Rule("vision-encoder"));
        var row = Assert.Single(scene.Report().Components);
        Assert.Equal(("vision-encoder", Verdict.NeedsVerification, 0), (row.Component, row.Verdict, row.Because.Length));
    }

    [Fact]
    public void Every_report_shows_a_rule_that_does_not_apply()
    {
        using var scene = Llama();
        scene.Write("rules/own.hcx.yml", "version: 1\n" + Rule("vision-encoder"));
        var report = scene.Report();
        Assert.Contains("not-applicable  HCX1024  the-rule: the model has no vision-encoder", ReportTable.Find("text")!.Text(report, ReportLanguage.English), StringComparison.Ordinal);
        Assert.Contains("해당 없음 (HCX1024)", ReportTable.Find("markdown")!.Text(report, ReportLanguage.Korean), StringComparison.Ordinal);
        Assert.Contains("\"outcome\": \"not-applicable\"", ReportTable.Find("json")!.Text(report, ReportLanguage.English), StringComparison.Ordinal);
        Assert.Empty(report.Remaining);
    }

    static Scene Llama()
    {
        var scene = new Scene();
        scene.Write("model/config.json", """{ "model_type": "llama" }""");
        return scene;
    }

    static string Rule(string component) =>
        $"rules: [{{ id: the-rule, component: {component}, module: {{ type-of: {component}, reused-when: {{ clip_vision_model: clip }} }} }}]\n";

    static Finding Check(string kind, string component, ModelFacts subject)
    {
        var rules = OneRule.Set(OneRule.OfEachKind[RuleKinds.Find(kind)!], OneRule.Claims, "other");
        return OneRule.Check(rules with { Rules = [rules.Rules[0] with { Component = component }] }, subject, Model.Unavailable("other"));
    }
}

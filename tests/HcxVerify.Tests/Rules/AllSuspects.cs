using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary><c>all</c> in place of a reference.</summary>
public sealed class AllSuspects
{
    static readonly ImmutableArray<Outcome> order = [Outcome.Fail, Outcome.Error, Outcome.Inconclusive, Outcome.NotComparable, Outcome.Pass, Outcome.NotApplicable];

    [Fact]
    public void Of_two_outcomes_the_one_that_decides_more_is_that_of_the_rule()
    {
        foreach (var (one, other) in from one in order from other in order select (one, other))
            Assert.Equal(order[Math.Min(order.IndexOf(one), order.IndexOf(other))], Evaluate(FailureMeaning.Questioned, Is(one), Is(other)).Outcome);
    }

    [Fact]
    public void Without_a_suspect_nothing_passes()
    {
        var finding = OneRule.Check("special-tokens: { differs-from: all }", Model.With(Model.SpecialTokens(1, 1, 1, "<s>@1")));
        Assert.Equal((Outcome.Inconclusive, "no suspect is declared or located, so there is nothing to compare with"), (finding.Outcome, finding.Message.En));
        Assert.Empty(finding.References);
    }

    [Fact]
    public void The_message_names_what_decides_with_its_reason_and_the_others_by_outcome()
    {
        var evaluation = Evaluate(FailureMeaning.Reused, Is(Outcome.Pass), Is(Outcome.Fail), Is(Outcome.Inconclusive), Is(Outcome.Fail), Is(Outcome.Pass));
        Assert.Equal(
            new LocalizedText(
                "r1: reason 1; r3: reason 3; inconclusive against r2; pass against r0, r4",
                "r1: 이유 1; r3: 이유 3; r2: 판단 불가; r0, r4: 통과"),
            evaluation.Message);
        Assert.Equal(["r1", "r3"], evaluation.ReusedFrom);
        Assert.Equal(["0", "1", "2", "3", "4"], evaluation.Measurements.Select(measurement => measurement.Name));
    }

    [Fact]
    public void The_message_of_many_suspects_is_not_endless()
    {
        var evaluation = Evaluate(FailureMeaning.Questioned, [.. Enumerable.Range(0, 1000).Select(index => Is(Outcome.Pass) with { Message = new(FormattableString.Invariant($"{index}{new string('x', 1000)}")) })]);
        Assert.InRange(evaluation.Message.En.Length, 5 * 400, 3000);
        Assert.EndsWith("and 995 more: r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, …", evaluation.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_that_several_suspects_have_is_said_once()
    {
        var unknown = Is(Outcome.Inconclusive) with { Message = new("the width is not known", "너비를 알 수 없습니다") };
        Assert.Equal(
            new LocalizedText("r0, r2: the width is not known; r1: reason 1; pass against r3", "r0, r2: 너비를 알 수 없습니다; r1: 이유 1; r3: 통과"),
            Evaluate(FailureMeaning.Questioned, unknown, Is(Outcome.Inconclusive), unknown, Is(Outcome.Pass)).Message);
        Assert.Equal("r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, …: the width is not known", Evaluate(FailureMeaning.Questioned, [.. Enumerable.Repeat(unknown, 1000)]).Message.En);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    public void Failures_only_question_where_all_of_them_do(bool one, bool other, bool expected) => Assert.Equal(
        expected,
        Evaluate(FailureMeaning.Reused, Is(Outcome.Fail) with { OnlyQuestions = one }, Is(Outcome.Fail) with { OnlyQuestions = other }, Is(Outcome.Inconclusive)).OnlyQuestions);

    [Fact]
    public void A_failure_that_means_reuse_is_reuse_from_those_that_it_names_or_else_from_the_suspect()
    {
        var named = Is(Outcome.Fail) with { ReusedFrom = ["elsewhere"] };
        Assert.Equal(["elsewhere", "r1"], Evaluate(FailureMeaning.Reused, named, Is(Outcome.Fail)).ReusedFrom);
        Assert.Equal(["elsewhere"], Evaluate(FailureMeaning.Questioned, named, Is(Outcome.Fail)).ReusedFrom);
        Assert.Empty(Evaluate(FailureMeaning.Reused, Is(Outcome.Fail) with { OnlyQuestions = true }).ReusedFrom);
        Assert.Empty(Evaluate(FailureMeaning.Reused, Is(Outcome.Pass)).ReusedFrom);
    }

    [Fact]
    public void A_rule_that_breaks_on_one_suspect_is_an_error_beside_what_the_others_come_to()
    {
        var rules = OneRule.Set("special-tokens: { differs-from: all }", "", "one", "two");
        var finding = RuleEvaluation.Check(rules.Rules[0], (rule, _) => rule.Check.References[0].Name == "one" ? throw new InvalidTimeZoneException("x") : Is(Outcome.Pass), Context(rules));
        Assert.Equal((Outcome.Error, "one: the rule broke: InvalidTimeZoneException: x; pass against two"), (finding.Outcome, finding.Message.En));
        finding = RuleEvaluation.Check(rules.Rules[0], (rule, _) => rule.Check.References[0].Name == "one" ? throw new ArtifactException(ArtifactCodes.EmptyFile.At(null)) : Is(Outcome.Fail), Context(rules));
        Assert.Equal((Outcome.Fail, "two: reason; error against one"), (finding.Outcome, finding.Message.En));
        Assert.Equal(["one", "two"], finding.References);
    }

    [Fact]
    public void A_message_of_the_rules_own_stands_for_all()
    {
        var subject = Model.With((FactTable.TextHiddenSize, 4097));
        ImmutableArray<LoadedReference> references = [Suspect("one", 4097), Suspect("two", 5120)];
        const string Check = "architecture: { differs-from: all, fields: [Text.HiddenSize] }";
        Assert.StartsWith("one: equals the one in Text.HiddenSize (4,097); pass against two, built-in references; nearest: the one, ", OneRule.Check(Check, subject, references).Message.En, StringComparison.Ordinal);
        Assert.Equal("the width is 4,097", OneRule.Check(Check + "\nmessage: \"the width is {Text.HiddenSize:N0}\"", subject, references).Message.En);
    }

    [Fact]
    public void All_means_every_suspect_that_a_file_declares_or_the_host_locates()
    {
        using var scene = Scene.Passing();
        scene.Write("rules/own.hcx.yml", """
            version: 1
            references:
              ours: { from: ../ours }
              absent: { from: ../absent }
              ancestor: { from: ../ours, role: ancestor }
              control: { from: ../ours, role: control }
              qwen2.5-72b: {}
            rules:
              - { id: by-name, component: text-decoder, architecture: { differs-from: llama-3, fields: [Text.HiddenSize] } }
              - { id: width, component: text-decoder, architecture: { differs-from: all, fields: [Text.HiddenSize] } }
            """);
        scene.Write("ours/config.json", """{ "hidden_size": 4096 }""");
        scene.Write("model/config.json", """{ "hidden_size": 5121 }""");
        scene.Write("located/config.json", """{ "hidden_size": 5121 }""");
        var request = scene.Request();
        request = request with { References = request.References.Add("located", "located").Add("control", "ours") };
        var finding = Scene.Report(request).Findings[1];
        Assert.Equal(["ours", "absent", "qwen2.5-72b", "located"], finding.References);
        Assert.Equal(Outcome.Fail, finding.Outcome);
        Assert.StartsWith(
            "located: equals located in Text.HiddenSize (5,121); inconclusive against absent; pass against ours, qwen2.5-72b, built-in references; nearest: located, ", finding.Message.En, StringComparison.Ordinal);
        Assert.Empty(Scene.Report(request).Notices);
    }

    [Fact]
    public void A_file_that_puts_a_model_in_place_of_a_built_in_reference_is_meant_by_all_in_other_files_too()
    {
        using var scene = Scene.Passing();
        scene.Write("rules/a.hcx.yml", "version: 1\nrules:\n  - { id: width, component: text-decoder, architecture: { differs-from: all, fields: [Text.HiddenSize] } }\n  - { id: named, component: text-decoder, architecture: { differs-from: llama-3, fields: [Text.HiddenSize] } }\n");
        scene.Write("rules/b.hcx.yml", "version: 1\nreferences: { llama-3: { from: ../ours } }\nrules:\n  - { id: evidence, component: subject, evidence: { kind: training-log, file: log.txt } }\n");
        scene.Write("ours/config.json", Scene.Config);
        Assert.Equal([("width", Outcome.Fail), ("named", Outcome.Pass)], Scene.Report(scene.Request()).Findings.Take(2).Select(finding => (finding.Rule.Id, finding.Outcome)));
    }

    [Fact]
    public void The_kinds_that_take_all_are_inconclusive_where_a_suspect_is_missing()
    {
        foreach (var kind in (RuleKind[])[RuleKinds.Architecture, RuleKinds.SpecialTokens, RuleKinds.Vocabulary, RuleKinds.Similarity])
        {
            var check = OneRule.OfEachKind[kind].Replace("other", "all", StringComparison.Ordinal);
            var finding = OneRule.Check(check, Model.With((FactTable.TextHiddenSize, 1)), Model.Unavailable("gone") with { IsInAll = true });
            Assert.Equal((kind, Outcome.Inconclusive), (kind, finding.Outcome));
            Assert.StartsWith("gone: ", finding.Message.En, StringComparison.Ordinal);
        }
    }

    static LoadedReference Suspect(string name, int width) => Model.Reference(name, (FactTable.TextHiddenSize, width)) with { IsInAll = true };

    static Evaluating Context(RuleSet rules) => OneRule.Context(rules, Model.With(), Suspect("one", 1), Suspect("two", 2));

    static Evaluation Is(Outcome outcome) => Evaluation.Of(outcome, new("reason", "이유"));

    static Evaluation Evaluate(FailureMeaning onFail, params ImmutableArray<Evaluation> each)
    {
        var place = new Place("own.hcx.yml", 1, 1);
        var check = new SimilarityCheck(new("all", place), 0.1);
        var rule = new Rule("a", place, "text-decoder", Severity.Error, onFail, Priority.High, null, null, null, null, check);
        ImmutableArray<LoadedReference> suspects = [.. each.Select((_, index) => Model.Unavailable(FormattableString.Invariant($"r{index}")))];
        return EverySuspect.Evaluate(rule, check.Against, suspects, use =>
        {
            var index = int.Parse(use.Name[1..], System.Globalization.CultureInfo.InvariantCulture);
            var one = each[index];
            return one with
            {
                Message = one.Message.En == "reason" && each.Length > 3 ? new($"reason {index}", $"이유 {index}") : one.Message,
                Measurements = [new HcxVerify.Metrics.Measurement.Value(FormattableString.Invariant($"{index}"), index)],
            };
        });
    }
}

using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class Evaluations
{
    public static TheoryData<string> Kinds => [.. RuleKinds.All.Select(kind => kind.Name)];

    [Fact]
    public void Every_kind_of_the_language_has_an_evaluation() => Assert.Equal(RuleKinds.All.ToHashSet(), RuleEvaluation.Kinds.Keys.ToHashSet());

    [Fact]
    public void The_kinds_that_are_not_available_yet_share_one_evaluation_and_the_others_have_their_own()
    {
        Assert.Single(RuleKinds.All.Where(kind => !kind.IsAvailable).Select(kind => RuleEvaluation.Kinds[kind]).Distinct());
        var available = RuleKinds.All.Where(kind => kind.IsAvailable).ToList();
        Assert.Equal(available.Count, available.Select(kind => RuleEvaluation.Kinds[kind]).Distinct().Count());
    }

    [Theory]
    [InlineData("vocabulary", "vocabularies are not measured here, so nothing was evaluated")]
    [InlineData("similarity", "this version does not measure weights yet, so nothing was evaluated")]
    [InlineData("assert", "rules of the kind 'assert' are not available yet, so nothing was evaluated")]
    public void A_kind_that_is_not_available_yet_is_inconclusive(string kind, string says)
    {
        var finding = Check(kind, Model.With((FactTable.TextHiddenSize, 1)));
        Assert.Equal(Outcome.Inconclusive, finding.Outcome);
        Assert.Equal(says, finding.Message.En);
        Assert.True(finding.Remains);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_kind_passes_on_a_model_of_which_nothing_is_known(string kind) => Assert.Equal(Outcome.Inconclusive, Check(kind, Model.With()).Outcome);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_rule_that_throws_is_an_error_of_its_own_kind(string kind)
    {
        var finding = Throwing(kind, new InvalidTimeZoneException("first\nsecond"));
        Assert.Equal((Outcome.Error, "the rule broke: InvalidTimeZoneException: first second"), (finding.Outcome, finding.Message.En));
        Assert.Equal($"HCX1{RuleKinds.Find(kind)!.Number:00}{(int)Outcome.Error}", finding.Code.Id);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_rule_that_meets_a_file_it_cannot_use_is_an_error_with_the_reason(string kind)
    {
        var finding = Throwing(kind, new ArtifactException(ArtifactCodes.EmptyFile.At(null)));
        Assert.Equal((Outcome.Error, "the file is empty; fetch it again, or remove it"), (finding.Outcome, finding.Message.En));
    }

    [Fact]
    public void A_cancelled_verification_is_no_finding()
    {
        Assert.Throws<OperationCanceledException>(() => Throwing("claim", new OperationCanceledException()));
        using var scene = Scene.Passing();
        Assert.Throws<OperationCanceledException>(() => Verification.Run(scene.Request(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_broken_rule_does_not_end_the_others()
    {
        using var scene = Scene.Passing();
        File.CreateSymbolicLink(scene.Full("rules/log.txt"), scene.Full("nowhere"));
        scene.Write("rules/a.hcx.yml", "version: 1\nrules: [{ id: broken, component: subject, evidence: { kind: training-log, file: log.txt } }]\n");
        Assert.Equal([("broken", Outcome.Error), ("width-is-its-own", Outcome.Pass)], scene.Report().Findings.Select(finding => (finding.Rule.Id, finding.Outcome)));
        Assert.Equal(1, scene.Report().ExitCode);
    }

    [Fact]
    public void A_contradicted_fact_makes_every_rule_that_reads_it_an_error_whatever_its_outcome_would_be()
    {
        foreach (var (kind, check) in OneRule.OfEachKind.Where(kind => kind.Key is { IsAvailable: true, Measures: false } && kind.Key != RuleKinds.Evidence && kind.Key != RuleKinds.Integrity))
        {
            var own = Model.With([.. Model.SpecialTokens(1, 7, 7, "<a>@7"), .. vision, (FactTable.TextHiddenSize, 5120)]);
            var references = ImmutableArray.Create(Model.Reference("other", [.. Model.SpecialTokens(1, 9, 9, "<b>@9"), (FactTable.TextHiddenSize, 4096)]));
            var rules = OneRule.Set(check, OneRule.Claims, "other");
            Assert.Equal((kind, Outcome.Pass), (kind, OneRule.Check(rules, own, references).Outcome));
            foreach (var fact in OneRule.Check(rules, own, references).FactsRead)
            {
                var finding = OneRule.Check(rules, Contradict(own, fact), references);
                Assert.Equal((Outcome.Error, fact.Name), (finding.Outcome, finding.Message.En.Split(' ')[2]));
            }
        }
    }

    [Fact]
    public void A_contradicted_fact_that_the_rule_does_not_read_is_none_of_its_business()
    {
        var subject = Model.With((FactTable.TextHiddenSize, 5120), (FactTable.TextLayerCount, 3));
        var finding = OneRule.Check(OneRule.OfEachKind[RuleKinds.Architecture], Contradict(subject, subject.Facts[1]), Model.Reference("other", (FactTable.TextHiddenSize, 4096)));
        Assert.Equal(Outcome.Pass, finding.Outcome);
    }

    [Fact]
    public void A_contradicted_fact_that_only_the_message_of_a_failure_reads_makes_it_an_error()
    {
        var subject = Model.With((FactTable.TextHiddenSize, 4096), (FactTable.TextLayerCount, 3));
        var rule = OneRule.OfEachKind[RuleKinds.Architecture] + "\nmessage: \"{Text.LayerCount} layers\"";
        var other = Model.Reference("other", (FactTable.TextHiddenSize, 4096));
        Assert.Equal((Outcome.Fail, "3 layers"), Shown(OneRule.Check(rule, subject, other)));
        var finding = OneRule.Check(rule, Contradict(subject, subject.Facts[1]), other);
        Assert.Equal(Outcome.Error, finding.Outcome);
        Assert.Contains("Text.LayerCount is contradicted", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_read_twice_is_listed_once()
    {
        var subject = Document.Config("{ \"x\": [\"a\"] }");
        var reference = new HcxVerify.References.LoadedReference("other", ReferenceRole.Suspect, subject, null, []);
        var finding = OneRule.Check("architecture: { differs-from: other, fields: [\"config.json#/x\"] }\nmessage: \"{config.json#/x}\"", subject, reference);
        Assert.Equal((Outcome.Fail, "a"), Shown(finding));
        Assert.Equal("config.json#/x", Assert.Single(finding.FactsRead).Name);
    }

    [Fact]
    public void A_raw_path_to_the_place_of_a_contradicted_fact_reads_that_fact()
    {
        var subject = Document.Config("{ \"hidden_size\": 5120, \"num_hidden_layers\": 3 }");
        var reference = new HcxVerify.References.LoadedReference("other", ReferenceRole.Suspect, Document.Config("{ \"hidden_size\": 4096 }"), null, []);
        const string Rule = "architecture: { differs-from: other, fields: [\"config.json#/hidden_size\"] }";
        Assert.Equal(Outcome.Pass, OneRule.Check(Rule, subject, reference).Outcome);
        Assert.Equal(Outcome.Error, OneRule.Check(Rule, Contradict(subject, subject.Facts[0]), reference).Outcome);
        Assert.Equal(Outcome.Pass, OneRule.Check(Rule, Contradict(subject, subject.Facts[1]), reference).Outcome);
    }

    [Fact]
    public void A_message_cannot_write_lines_of_its_own_into_a_log()
    {
        var subject = Model.With([.. Unnamed, (FactTable.VisionModelType, "own\n::error file=a.cs::no\u001b[31m")]);
        var finding = Check("module", subject);
        Assert.Equal((Outcome.Pass, "the type own ::error file=a.cs::no [31m with dimensions 1/2/3/4 is of no known family"), Shown(finding));
    }

    [Fact]
    public void A_message_is_cut_when_a_value_of_a_file_is_as_long_as_the_file() =>
        Assert.InRange(Check("module", Model.With([.. Unnamed, (FactTable.VisionModelType, new string('x', 1_000_000))])).Message.En.Length, 1000, 5000);

    static readonly ImmutableArray<(FactName Name, object Value)> vision =
        [(FactTable.VisionModelType, "own"), (FactTable.VisionHiddenSize, 1), (FactTable.VisionLayerCount, 2), (FactTable.VisionAttentionHeadCount, 3), (FactTable.VisionPatchSize, 4)];

    static IEnumerable<(FactName Name, object Value)> Unnamed => vision.Where(fact => fact.Name != FactTable.VisionModelType);

    static ModelFacts Contradict(ModelFacts model, Fact fact) => model with
    {
        Contradictions = ImmutableDictionary<string, Contradiction>.Empty.Add(fact.Name, new(fact, fact with { Value = new FactValue.Text("something else"), Origin = FactOrigin.Stated })),
    };

    static Finding Check(string kind, ModelFacts subject) =>
        OneRule.Check(OneRule.Set(OneRule.OfEachKind[RuleKinds.Find(kind)!], OneRule.Claims, "other"), subject, Model.Unavailable("other"));

    static Finding Throwing(string kind, Exception exception)
    {
        var rules = OneRule.Set(OneRule.OfEachKind[RuleKinds.Find(kind)!], OneRule.Claims, "other");
        return RuleEvaluation.Check(rules.Rules[0], (_, _) => throw exception, OneRule.Context(rules, Model.With(), Model.Unavailable("other")));
    }

    static (Outcome Outcome, string Message) Shown(Finding finding) => (finding.Outcome, finding.Message.En);
}

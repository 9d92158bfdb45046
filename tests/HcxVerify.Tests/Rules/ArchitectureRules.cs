using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class ArchitectureRules
{
    static readonly LoadedReference other = Model.Reference(
        "other", (FactTable.TextHiddenSize, 4096), (FactTable.TextLayerCount, 32), (FactTable.TextActivation, "silu"), (FactTable.TextRopeTheta, 500_000.0));

    [Theory]
    [InlineData(4096, 32, false, Outcome.Fail, "equals the other in Text.HiddenSize (4,096), Text.LayerCount (32)")]
    [InlineData(5120, 32, false, Outcome.Pass, "differs from the other in Text.HiddenSize (5,120 against 4,096); equal in Text.LayerCount (32)")]
    [InlineData(5120, 72, false, Outcome.Pass, "differs from the other in Text.HiddenSize (5,120 against 4,096), Text.LayerCount (72 against 32)")]
    [InlineData(4096, 32, true, Outcome.Fail, "equals the other in Text.HiddenSize (4,096), Text.LayerCount (32)")]
    [InlineData(5120, 32, true, Outcome.Fail, "equals the other in Text.LayerCount (32)")]
    [InlineData(5120, 72, true, Outcome.Pass, "differs from the other in Text.HiddenSize (5,120 against 4,096), Text.LayerCount (72 against 32)")]
    public void One_field_that_differs_is_enough_and_with_each_all_have_to(int hidden, int layers, bool each, Outcome outcome, string message)
    {
        var finding = Check(each, (FactTable.TextHiddenSize, hidden), (FactTable.TextLayerCount, layers));
        Assert.Equal((outcome, message), (finding.Outcome, finding.Message.En));
    }

    [Theory]
    [InlineData(5120, false, Outcome.Inconclusive)]
    [InlineData(4096, false, Outcome.Inconclusive)]
    [InlineData(5120, true, Outcome.Inconclusive)]
    [InlineData(4096, true, Outcome.Fail)]
    public void An_unknown_field_of_the_subject_leaves_it_open_unless_each_known_equal_field_fails_it(int hidden, bool each, Outcome outcome)
    {
        var finding = Check(each, (FactTable.TextHiddenSize, hidden));
        Assert.Equal(outcome, finding.Outcome);
        if (outcome is Outcome.Inconclusive)
            Assert.Equal("Text.LayerCount of the-model is not known", finding.Message.En);
    }

    [Theory]
    [InlineData(5120, false, Outcome.Inconclusive)]
    [InlineData(4096, true, Outcome.Fail)]
    public void An_unknown_field_of_the_reference_leaves_it_open_as_well(int hidden, bool each, Outcome outcome)
    {
        var subject = Model.With((FactTable.TextHiddenSize, hidden), (FactTable.TextLayerCount, 72));
        var finding = OneRule.Check(Rule(each), subject, Model.Reference("other", (FactTable.TextHiddenSize, 4096)));
        Assert.Equal(outcome, finding.Outcome);
        if (outcome is Outcome.Inconclusive)
            Assert.Equal("Text.LayerCount of the other is not known", finding.Message.En);
    }

    [Fact]
    public void The_reason_why_a_fact_is_missing_is_in_the_message()
    {
        var subject = Model.With((FactTable.TextLayerCount, 72)) with
        {
            Missing = ImmutableDictionary<string, LocalizedText>.Empty.Add("Text.HiddenSize", new("config.json#/hidden_size is a list")),
        };
        Assert.Equal("Text.HiddenSize of the-model is not known (config.json#/hidden_size is a list)", OneRule.Check(Rule(false), subject, other).Message.En);
    }

    [Fact]
    public void A_number_and_a_text_cannot_be_compared()
    {
        var finding = Check("config.json#/x", Document.Config("{ \"x\": 7 }"), Document.Config("{ \"x\": \"7\" }"));
        Assert.Equal((Outcome.Inconclusive, "config.json#/x is 7 and 7 in the other, which cannot be compared"), (finding.Outcome, finding.Message.En));
    }

    [Theory]
    [InlineData("{ \"rope\": { \"factor\": 8 } }", "{ \"rope\": { \"factor\": 8.0 } }", Outcome.Fail)]
    [InlineData("{ \"rope\": { \"factor\": 8 } }", "{ \"rope\": { \"factor\": 32 } }", Outcome.Pass)]
    [InlineData("{ \"rope\": { \"factor\": -8 } }", "{ \"rope\": { \"factor\": 8 } }", Outcome.Pass)]
    [InlineData("{ \"rope\": { \"factor\": [\"a\"] } }", "{ \"rope\": { \"factor\": [\"a\"] } }", Outcome.Fail)]
    [InlineData("{ \"rope\": { } }", "{ \"rope\": { \"factor\": 8 } }", Outcome.Inconclusive)]
    [InlineData("{ \"rope\": { \"factor\": 8 } }", "{ }", Outcome.Inconclusive)]
    [InlineData("{ \"rope\": { \"factor\": null } }", "{ \"rope\": { \"factor\": 8 } }", Outcome.Inconclusive)]
    [InlineData("{ \"rope\": { \"factor\": \"\" } }", "{ \"rope\": { \"factor\": \"yarn\" } }", Outcome.Inconclusive)]
    [InlineData("{ \"rope\": { \"factor\": 1e999 } }", "{ \"rope\": { \"factor\": 8 } }", Outcome.Inconclusive)]
    [InlineData("{ \"rope\": { \"factor\": [] } }", "{ \"rope\": { \"factor\": [\"a\"] } }", Outcome.Inconclusive)]
    [InlineData("{ \"rope\": { \"factor\": { } } }", "{ \"rope\": { \"factor\": { } } }", Outcome.Inconclusive)]
    public void A_raw_path_is_compared_by_the_type_of_its_value(string subject, string reference, Outcome outcome) =>
        Assert.Equal(outcome, Check("config.json#/rope/factor", Document.Config(subject), Document.Config(reference)).Outcome);

    [Fact]
    public void A_raw_path_into_a_file_that_was_not_read_leaves_it_open() =>
        Assert.Equal(Outcome.Inconclusive, Check("generation_config.json#/top_k", Document.Config("{}"), Document.Config("{}")).Outcome);

    [Fact]
    public void A_reference_that_is_not_there_leaves_it_open()
    {
        var finding = OneRule.Check(Rule(false), Model.With((FactTable.TextHiddenSize, 5120)), Model.Unavailable("other"));
        Assert.Equal((Outcome.Inconclusive, "the reference other is not available: it was not there"), (finding.Outcome, finding.Message.En));
    }

    [Fact]
    public void Lists_of_tokens_that_differ_decide_nothing_because_they_may_be_partial()
    {
        var reference = Model.Reference("other", Model.SpecialTokens(2, 1, 2, "<s>@1", "</s>@2"));
        Outcome Of(params string[] tokens) =>
            OneRule.Check("architecture: { differs-from: other, fields: [Tokenizer.SpecialTokens] }", Model.With(Model.SpecialTokens(2, 1, 2, tokens)), reference).Outcome;
        Assert.Equal(Outcome.Inconclusive, Of("<s>"));
        Assert.Equal(Outcome.Fail, Of("<s>@1", "</s>@2"));
    }

    [Fact]
    public void Every_field_is_a_measurement_with_both_values()
    {
        var finding = Check(false, (FactTable.TextHiddenSize, 5120), (FactTable.TextLayerCount, 32));
        Assert.Equal(
            [
                new("Text.HiddenSize", new FactValue.Integer(5120), "other", new FactValue.Integer(4096), false),
                new("Text.LayerCount", new FactValue.Integer(32), "other", new FactValue.Integer(32), true),
            ],
            finding.Measurements.Cast<Measurement.Compared>());
        Assert.Equal(["Text.HiddenSize", "Text.LayerCount"], finding.FactsRead.Select(fact => fact.Name));
    }

    [Fact]
    public void The_message_of_a_rule_speaks_for_a_failure_only()
    {
        const string Message = "message: { en: \"as wide as {Text.HiddenSize:N0} ({Text.HeadSize})\", ko: \"{Text.HiddenSize}\" }";
        var rule = $"{Rule(false)}\n{Message}";
        var failed = OneRule.Check(rule, Model.With((FactTable.TextHiddenSize, 4096), (FactTable.TextLayerCount, 32)), other);
        Assert.Equal(("as wide as 4,096 ((unknown))", "4,096"), (failed.Message.En, failed.Message.Ko));
        Assert.Equal("the-rule: as wide as 4,096 ((unknown))", failed.Line.En);
        Assert.StartsWith("differs from", OneRule.Check(rule, Model.With((FactTable.TextHiddenSize, 1), (FactTable.TextLayerCount, 32)), other).Message.En, StringComparison.Ordinal);
    }

    static string Rule(bool each) => $"architecture: {{ differs-from: other, fields: [Text.HiddenSize, Text.LayerCount], each: {(each ? "true" : "false")} }}";

    static Finding Check(bool each, params (FactName, object)[] facts) => OneRule.Check(Rule(each), Model.With(facts), other);

    static Finding Check(string path, ModelFacts subject, ModelFacts reference) => OneRule.Check(
        $"architecture: {{ differs-from: other, fields: [\"{path}\"] }}", subject, new LoadedReference("other", ReferenceRole.Suspect, reference with { Name = new("the other") }, null, []));
}

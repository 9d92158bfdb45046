using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary><c>architecture</c> with <c>all</c>: the built-in references are compared, too, and the nearest is named.</summary>
public sealed class EveryShapes
{
    const string Caveat = "an equal shape is no proof of copied weights, and a different one none of independence";

    // As their publishers state them.
    static readonly LoadedReference kimiK2 = Shape("kimi-k2", 7168, 61, 64, 18432, 163_840, 131_072);
    static readonly LoadedReference deepSeekV3 = Shape("deepseek-v3", 7168, 61, 128, 18432, 129_280, 163_840);
    static readonly LoadedReference glm45 = Shape("glm-4.5", 5120, 92, 96, 12288, 151_552, 131_072);
    static readonly ModelFacts axK1 = Stated(7168, 61, 64, null, 163_840, 131_072);

    [Fact]
    public void The_stated_shape_of_AX_K1_is_nearest_to_that_of_Kimi_K2()
    {
        var finding = Check(
            "fields: [Text.HiddenSize, Text.LayerCount, Text.AttentionHeadCount, Text.VocabularySize, Text.ContextLength]", axK1, [], deepSeekV3, glm45, kimiK2 with { Name = "zz" });
        Assert.Equal((Outcome.Fail, "zz"), (finding.Outcome, finding.Nearest!.Name));

        finding = Check(
            "fields: [Text.HiddenSize, Text.LayerCount, Text.AttentionHeadCount, Text.VocabularySize, Text.ContextLength, Text.ModelType]",
            With(axK1, (FactTable.TextModelType, "axk1")), [], deepSeekV3, glm45, With(kimiK2, (FactTable.TextModelType, "kimi_k2")));
        Assert.Equal(
            (Outcome.Pass, "built-in references: none is equal; nearest: the kimi-k2, 5 of 6 equal: Text.HiddenSize (7,168), Text.LayerCount (61), Text.AttentionHeadCount (64), "
                + "Text.VocabularySize (163,840), Text.ContextLength (131,072); different: Text.ModelType (axk1 against kimi_k2); built-in references compared: 3; " + Caveat),
            (finding.Outcome, finding.Message.En));
    }

    [Theory]
    [InlineData(4096, 32, 32, Outcome.Fail, "equal: the full; nearest: the full, 3 of 3 equal: Text.HiddenSize (4,096), Text.LayerCount (32), Text.AttentionHeadCount (32); then the part, 1 of 3 equal; not compared: Text.LayerCount, Text.AttentionHeadCount")]
    [InlineData(4096, 32, 40, Outcome.Inconclusive, "not told apart, for want of these fields: the part (Text.LayerCount, Text.AttentionHeadCount); nearest: the full, 2 of 3 equal: Text.HiddenSize (4,096), Text.LayerCount (32); different: Text.AttentionHeadCount (40 against 32)")]
    [InlineData(5120, 32, 40, Outcome.Pass, "none is equal; nearest: the full, 1 of 3 equal: Text.LayerCount (32); different: Text.HiddenSize (5,120 against 4,096), Text.AttentionHeadCount (40 against 32)")]
    [InlineData(5120, null, 40, Outcome.Inconclusive, "Text.LayerCount of the-model is not known; nearest: the part, 0 of 3 equal; different: Text.HiddenSize (5,120 against 4,096); not compared: Text.LayerCount, Text.AttentionHeadCount")]
    [InlineData(null, null, null, Outcome.Inconclusive, "Text.HiddenSize of the-model is not known")]
    public void One_known_field_that_differs_is_enough_for_a_built_in_reference_and_every_field_of_the_model_has_to_be_known(int? hidden, int? layers, int? heads, Outcome outcome, string message)
    {
        var finding = Check("fields: [Text.HiddenSize, Text.LayerCount, Text.AttentionHeadCount]", Stated(hidden, layers, heads), [], Three(4096, null, null, "part"), Three(4096, 32, 32, "full"), Three(null, null, null, "none"));
        var caveat = hidden is null ? "" : $"; {Caveat}";
        Assert.Equal((outcome, $"built-in references: {message}; built-in references compared: 2, without any of these fields: 1{caveat}"), (finding.Outcome, finding.Message.En));
        Assert.Equal(["part", "full"], finding.BuiltIn);
    }

    [Theory]
    [InlineData(4096, 40, Outcome.Fail, "equal in at least one field: the one, the part")]
    [InlineData(4096, null, Outcome.Fail, "equal in at least one field: the one, the part")]
    [InlineData(5120, 48, Outcome.Inconclusive, "not told apart, for want of these fields: the part (Text.LayerCount)")]
    [InlineData(5120, null, Outcome.Inconclusive, "Text.LayerCount of the-model is not known")]
    public void With_each_a_known_equal_field_fails_first_and_an_unknown_one_leaves_it_open(int hidden, int? layers, Outcome outcome, string message)
    {
        var finding = Check("fields: [Text.HiddenSize, Text.LayerCount], each: true", Stated(hidden, layers, null), [], Three(4096, 32, null, "one"), Three(4096, null, null, "part"));
        Assert.Equal((outcome, $"built-in references: {message}"), (finding.Outcome, finding.Message.En.Split("; nearest")[0]));
    }

    [Fact]
    public void With_each_it_passes_where_every_field_differs_from_every_reference()
    {
        var finding = Check("fields: [Text.HiddenSize, Text.LayerCount], each: true", Stated(5120, 48, null), [], Three(4096, 32, null, "one"), Three(2048, 24, null, "other"));
        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.StartsWith("built-in references: none is equal in any field; nearest: the one, 0 of 2 equal; different: ", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_equal_references_ten_are_named_and_all_are_what_a_failure_says_is_reused()
    {
        ImmutableArray<LoadedReference> many = [.. Enumerable.Range(10, 60).Select(number => Three(4096, number, null, FormattableString.Invariant($"r{number}")))];
        var finding = Check("fields: [Text.HiddenSize]", Stated(4096, 1, 1), [], [.. many]);
        Assert.StartsWith("built-in references: equal: the r10, the r11, the r12, the r13, the r14, the r15, the r16, the r17, the r18, the r19, and 50 more; nearest: the r10, 1 of 1 equal", finding.Message.En, StringComparison.Ordinal);
        Assert.Empty(finding.ReusedFrom);
        Assert.Single(finding.Measurements);
        finding = OneRule.Check(OneRule.Set("architecture: { differs-from: all, fields: [Text.HiddenSize] }\non-fail: reused"), Stated(4096, 1, 1), [], many);
        Assert.Equal(many.Select(reference => reference.Name), finding.ReusedFrom);
    }

    [Fact]
    public void A_declared_suspect_is_compared_as_ever_and_can_be_the_nearest()
    {
        var finding = Check("fields: [Text.HiddenSize, Text.LayerCount]", Stated(4096, 40, null), [Three(4096, 48, null, "ours")], Three(4096, 32, null, "built-in"), Three(2048, null, null, "other"));
        Assert.Equal(
            (Outcome.Pass, "ours: differs from the ours in Text.LayerCount (40 against 48); equal in Text.HiddenSize (4,096); built-in references: none is equal; "
                + "nearest: the ours, 1 of 2 equal: Text.HiddenSize (4,096); different: Text.LayerCount (40 against 48); built-in references compared: 2; " + Caveat),
            (finding.Outcome, finding.Message.En));
        Assert.Equal(["ours", "ours", "built-in", "built-in"], finding.Measurements.Cast<Measurement.Compared>().Select(measurement => measurement.Against));
        Assert.Equal(["ours"], finding.References);
        Assert.Equal(["built-in", "other"], finding.BuiltIn);
        Assert.Equal("built-in", finding.Nearest!.Name);
    }

    [Fact]
    public void A_declared_suspect_of_which_a_field_is_unknown_or_that_is_missing_leaves_it_open_as_ever()
    {
        var subject = Stated(4096, 40, null);
        var finding = Check("fields: [Text.HiddenSize, Text.LayerCount]", subject, [Three(2048, null, null, "ours")], Three(4096, 32, null, "built-in"));
        Assert.Equal(Outcome.Inconclusive, finding.Outcome);
        Assert.StartsWith("ours: Text.LayerCount of the ours is not known; pass against built-in references; nearest: the built-in, 1 of 2 equal", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(Outcome.Inconclusive, Check("fields: [Text.HiddenSize]", subject, [Model.Unavailable("gone")], Three(1, 32, null, "built-in")).Outcome);
        finding = Check("fields: [Text.HiddenSize]", subject, [Model.Unavailable("gone")], Three(4096, 32, null, "built-in"));
        Assert.Equal(Outcome.Fail, finding.Outcome);
        Assert.StartsWith("내장 참조: 동일: the built-in; gone: 판단 불가; 가장 가까운 참조: the built-in, 1개 중 1개 동일: Text.HiddenSize (4,096); 비교한 내장 참조 1개; 구조가 같아도", finding.Message.Ko, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_built_in_reference_states_is_compared_with_suspects_alone()
    {
        const string Check = "architecture: { differs-from: all, fields: [\"config.json#/x\"] }";
        var (subject, reference) = (Document.Config("{ \"x\": 7 }"), Document.Config("{ \"x\": 8 }"));
        var suspect = new LoadedReference("ours", ReferenceRole.Suspect, reference with { Name = new("ours") }, null, []) { IsInAll = true };
        var finding = OneRule.Check(OneRule.Set(Check, "", "ours"), subject, [suspect], [kimiK2]);
        Assert.Equal(
            (Outcome.Pass, "ours: differs from ours in config.json#/x (7 against 8); nearest: ours, 0 of 1 equal; different: config.json#/x (7 against 8); "
                + "built-in references compared: 0, without any of these fields: 1; " + Caveat),
            (finding.Outcome, finding.Message.En));
        finding = OneRule.Check(OneRule.Set(Check), subject, [], [kimiK2]);
        Assert.Equal(
            (Outcome.Inconclusive, "no suspect is declared or located, and no built-in reference states any of these fields, so there is nothing to compare with"),
            (finding.Outcome, finding.Message.En));
        Assert.Null(finding.Nearest);
    }

    [Fact]
    public void A_model_that_is_built_in_itself_is_equal_to_itself_and_the_next_one_is_named_besides()
    {
        const string Fields = "fields: [Text.HiddenSize, Text.LayerCount, Text.AttentionHeadCount, Text.IntermediateSize]";
        var finding = Check(Fields, kimiK2.Facts!, [], glm45, deepSeekV3, kimiK2);
        Assert.Equal(Outcome.Fail, finding.Outcome);
        Assert.StartsWith("built-in references: equal: the kimi-k2; nearest: the kimi-k2, 4 of 4 equal: ", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("; then the deepseek-v3, 3 of 4 equal; different: Text.AttentionHeadCount (64 against 128); ", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(Outcome.Fail, OneRule.Check("architecture: { differs-from: all, fields: [Text.HiddenSize, Text.LayerCount] }", BuiltInReferences.Find("llama-3")).Outcome);
    }

    [Fact]
    public void Values_that_cannot_be_compared_are_not_taken_for_different()
    {
        var finding = Check("fields: [Text.Activation]", With(axK1, (FactTable.TextActivation, "SiLU")), [], With(kimiK2, (FactTable.TextActivation, "silu")));
        Assert.Equal(Outcome.Inconclusive, finding.Outcome);
        Assert.StartsWith("built-in references: not told apart, for want of these fields: the kimi-k2 (Text.Activation); nearest: the kimi-k2, 0 of 1 equal; not compared: Text.Activation", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_kinds_compare_with_suspects_alone()
    {
        foreach (var kind in (RuleKind[])[RuleKinds.SpecialTokens, RuleKinds.Vocabulary, RuleKinds.Similarity])
        {
            var finding = OneRule.Check(OneRule.OfEachKind[kind].Replace("other", "all", StringComparison.Ordinal), BuiltInReferences.Find("llama-3"));
            Assert.Equal((Outcome.Inconclusive, Messages.NoSuspect), (finding.Outcome, finding.Message));
        }
    }

    // The size of cl100k_base is no other's.
    const string Model100277 = """{ "vocab_size": 100277 }""";

    const string SizeOfAll = "architecture: { differs-from: all, fields: [Tokenizer.DeclaredSize] }";

    [Theory]
    [InlineData("", Outcome.Fail)]
    [InlineData("references: { cl100k-base: { role: control } }", Outcome.Pass)]
    [InlineData("references: { cl100k-base: { role: ancestor } }", Outcome.Pass)]
    [InlineData("references: { cl100k-base: { from: ../ours } }", Outcome.Pass)]
    [InlineData("references: { cl100k-base: {} }", Outcome.Fail)]
    public void A_built_in_reference_that_a_file_declares_is_what_the_file_says_it_is(string references, Outcome outcome)
    {
        using var scene = Scene.Passing();
        scene.Write("model/config.json", Model100277);
        scene.Write("ours/config.json", """{ "vocab_size": 7 }""");
        scene.Write("rules/own.hcx.yml", $"version: 1\n{references}\nrules:\n  - {{ id: size, component: tokenizer, {SizeOfAll} }}\n");
        var finding = scene.Finding();
        var isDeclared = references.Length > 0;
        Assert.Equal((outcome, !isDeclared), (finding.Outcome, finding.BuiltIn.Contains("cl100k-base")));
        Assert.Equal(isDeclared && !references.Contains("role", StringComparison.Ordinal) ? ["cl100k-base"] : [], finding.References);
        Assert.Equal(!isDeclared, finding.Nearest!.Name == "cl100k-base");
    }

    [Fact]
    public void The_host_puts_another_model_in_place_of_a_built_in_reference_here_too()
    {
        using var scene = Scene.Passing();
        scene.Write("model/config.json", Model100277);
        scene.Write("ours/config.json", """{ "vocab_size": 7 }""");
        scene.Write("rules/own.hcx.yml", $"version: 1\nrules:\n  - {{ id: size, component: tokenizer, {SizeOfAll} }}\n");
        var request = scene.Request();
        var finding = Assert.Single(Scene.Report(request with { References = request.References.Add("cl100k-base", "ours") }).Findings);
        Assert.Equal((Outcome.Pass, "cl100k-base"), (finding.Outcome, Assert.Single(finding.References)));
        Assert.DoesNotContain("cl100k-base", finding.BuiltIn);
    }

    [Fact]
    public void The_nearest_built_in_reference_is_in_the_report_with_its_values_and_their_sources()
    {
        using var scene = Scene.Passing();
        scene.Write("model/config.json", Model100277);
        scene.Write("rules/own.hcx.yml", $"version: 1\nrules:\n  - {{ id: size, component: tokenizer, {SizeOfAll} }}\n");
        var report = scene.Report();
        Assert.Equal(["cl100k-base"], report.References.Select(reference => reference.Name));
        var markdown = HcxVerify.Reports.ReportTable.Find("markdown")!.Text(report, ReportLanguage.English);
        Assert.Contains("| Fact | model | cl100k_base |", markdown, StringComparison.Ordinal);
        Assert.Contains("| `cl100k-base` | `Tokenizer.DeclaredSize` | 100,277 |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_reuse_from_a_built_in_reference_is_held_against_it()
    {
        using var scene = Scene.Passing();
        scene.Write("model/config.json", Model100277);
        string Rules(string of) => $$"""
            version: 1
            claims: [{ id: reused, says: reused, of: {{of}}, components: [tokenizer], source: model card }]
            rules:
              - { id: size, component: tokenizer, on-fail: reused, {{SizeOfAll}} }
              - { id: declared, component: tokenizer, claim: reused }
            """;
        scene.Write("rules/own.hcx.yml", Rules("cl100k-base"));
        Assert.Equal(Outcome.Pass, scene.Report().Findings[1].Outcome);
        scene.Write("rules/own.hcx.yml", Rules("qwen2.5-72b"));
        Assert.Equal(Outcome.Fail, scene.Report().Findings[1].Outcome);
        scene.Write("model/config.json", """{ "vocab_size": 7 }""");
        var open = scene.Report().Findings[1];
        Assert.Equal(Outcome.Inconclusive, open.Outcome);
        Assert.DoesNotContain("not compared with", open.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_of_a_rule_sees_the_built_in_references_and_what_it_gives_in_place_of_them()
    {
        using var scene = new Scene();
        scene.Write("own.hcx.yml", $$"""
            version: 1
            rules:
              - id: size
                component: tokenizer
                {{SizeOfAll}}
                tests:
                  - { name: built in, given: { Tokenizer.DeclaredSize: 100277 }, expect: { outcome: fail, message: cl100k_base } }
                  - { name: another in its place, given: { Tokenizer.DeclaredSize: 100277, Reference("cl100k-base").Tokenizer.DeclaredSize: 7 }, expect: { outcome: pass, message: nearest } }
                  - { name: missing, given: { Tokenizer.DeclaredSize: 100277, Reference("cl100k-base"): missing }, expect: inconclusive }
            """);
        var tested = Assert.IsType<RuleTestRunResult.Tested>(RuleTests.Run(new() { Root = scene.Root, Rules = ["own.hcx.yml"] }, TestContext.Current.CancellationToken));
        Assert.Empty(tested.Report.Errors.Select(error => error.Line(ReportLanguage.English)));
    }

    static Finding Check(string check, ModelFacts subject, ImmutableArray<LoadedReference> suspects, params ImmutableArray<LoadedReference> builtIn) => OneRule.Check(
        OneRule.Set($"architecture: {{ differs-from: all, {check} }}", "", [.. suspects.Select(suspect => suspect.Name)]), subject, [.. suspects.Select(suspect => suspect with { IsInAll = true })], builtIn);

    static LoadedReference Three(int? hidden, int? layers, int? heads, string name) => Model.Reference(name, Facts(hidden, layers, heads));

    static LoadedReference Shape(string name, params int?[] values) => Model.Reference(name, Facts(values));

    static ModelFacts Stated(params int?[] values) => Model.With(Facts(values));

    static ModelFacts With(ModelFacts model, (FactName Name, object Value) fact) => model with { Facts = ModelFacts.InOrder([.. model.Facts, Model.Fact(fact.Name, fact.Value)]) };

    static LoadedReference With(LoadedReference reference, (FactName Name, object Value) fact) => reference with { Facts = With(reference.Facts!, fact) };

    static IEnumerable<(FactName, object)> Facts(params int?[] values) =>
        new[] { FactTable.TextHiddenSize, FactTable.TextLayerCount, FactTable.TextAttentionHeadCount, FactTable.TextIntermediateSize, FactTable.TextVocabularySize, FactTable.TextContextLength }
            .Zip(values).SelectMany(pair => pair.Second is { } value ? [(pair.First, (object)value)] : ImmutableArray<(FactName, object)>.Empty);
}

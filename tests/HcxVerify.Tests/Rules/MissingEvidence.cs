using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

using CsCheck;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>Random facts and rules: what is not known, or is no usable value, never makes a rule pass.</summary>
public sealed class MissingEvidence
{
    static readonly ConcurrentDictionary<string, RuleSet> sets = new();

    static readonly ImmutableArray<FactName> compared =
        [FactTable.TextHiddenSize, FactTable.TextLayerCount, FactTable.TextHeadSize, FactTable.TextRopeTheta, FactTable.TextActivation, FactTable.TextTiedEmbeddings, FactTable.ModelArchitectures];

    static readonly Gen<FactValue> tokens = Gen.Select(Gen.OneOf("<a>", "<b>", "<s>", "</s>"), Gen.OneOf<long?>(null, 1, 2, 3, 4)).Array[1, 2]
        .Select(list => (FactValue)new FactValue.TokenList([.. list.Select(token => new SpecialToken(token.Item1, token.Item2))]));

    // Few values, so that a candidate often has the reference's.
    static Gen<FactValue> Values(FactName name) => (name.Type, name.Name) switch
    {
        (FactType.Integer, "Vision.HiddenSize" or "Audio.HiddenSize") => Gen.OneOf<long>(1280, 7).Select(value => (FactValue)new FactValue.Integer(value)),
        (FactType.Integer, "Vision.LayerCount" or "Audio.LayerCount") => Gen.OneOf<long>(32, 7).Select(value => (FactValue)new FactValue.Integer(value)),
        (FactType.Integer, "Vision.AttentionHeadCount") => Gen.OneOf<long>(16, 7).Select(value => (FactValue)new FactValue.Integer(value)),
        (FactType.Integer, "Vision.PatchSize") => Gen.OneOf<long>(14, 7).Select(value => (FactValue)new FactValue.Integer(value)),
        (FactType.Integer, "Tokenizer.SpecialTokenCount") => Gen.Long[1, 2].Select(value => (FactValue)new FactValue.Integer(value)),
        (FactType.Integer, "Tokenizer.SpecialTokenFirstId") => Gen.Const((FactValue)new FactValue.Integer(0)),
        (FactType.Integer, "Tokenizer.SpecialTokenLastId") => Gen.OneOf<long>(9, 2).Select(value => (FactValue)new FactValue.Integer(value)),
        (FactType.Integer, _) => Gen.Long[0, 4].Select(value => (FactValue)new FactValue.Integer(value)),
        (FactType.Number, _) => Gen.OneOf(1.0, 2.0, 0.5).Select(value => (FactValue)new FactValue.Number(value)),
        (FactType.Flag, _) => Gen.Bool.Select(value => (FactValue)new FactValue.Flag(value)),
        (FactType.IntegerList, _) => Gen.Long[0, 3].Array[1, 2].Select(value => (FactValue)new FactValue.IntegerList([.. value])),
        (FactType.TextList, _) => Gen.OneOf("Own", "Qwen2_5_VisionTransformerPretrainedModel", "SiglipVisionModel").Array[1, 2].Select(value => (FactValue)new FactValue.TextList([.. value])),
        (FactType.TokenList, _) => tokens,
        _ => Gen.OneOf("own", "qwen2_5_vl", "siglip", "silu").Select(value => (FactValue)new FactValue.Text(value)),
    };

    static readonly ImmutableArray<FactName> used =
    [
        .. compared, FactTable.TokenizerSpecialTokens, FactTable.TokenizerSpecialTokenCount, FactTable.TokenizerSpecialTokenFirstId, FactTable.TokenizerSpecialTokenLastId,
        FactTable.VisionModelType, FactTable.VisionArchitectures, FactTable.VisionHiddenSize, FactTable.VisionLayerCount, FactTable.VisionAttentionHeadCount, FactTable.VisionPatchSize,
    ];

    // Each fact in four models of five.
    static Gen<ModelFacts> Models() => used.Aggregate(
        Gen.Const(ImmutableArray<(FactName, object)>.Empty),
        (facts, name) => Gen.Select(facts, Gen.Int[0, 4], Values(name), (known, dice, value) => dice == 0 ? known : known.Add((name, value))))
        .Select(facts => Model.With(facts));

    static readonly Gen<string> checks = Gen.Frequency(
        (2, Gen.Select(Gen.OneOf([.. compared.Select(name => name.Name)]).Array[1, 3], Gen.Bool).Select((fields, each) =>
            $"architecture: {{ differs-from: other, fields: [{string.Join(", ", fields.Distinct())}], each: {(each ? "true" : "false")} }}")),
        (3, Gen.OneOf("qwen2_5_vl: qwen2.5-vl", "siglip_vision_model: siglip", "own: other").Select(reuse => $"module: {{ type-of: vision-encoder, reused-when: {{ {reuse} }} }}")),
        (8, Gen.Int[1, 2].Select(least => $"special-tokens: {{ differs-from: other, own-names-at-least: {least} }}")),
        (4, Gen.Select(Gen.OneOf("<a>", "<s>", "<b>"), Gen.OneOf("differ", "equal")).Select((token, must) => $"special-tokens: {{ differs-from: other, groups: [{{ name: g, tokens: [{token}], must: {must} }}] }}")),
        (1, Gen.Const("claim: published")),
        (1, Gen.OneOf([.. OneRule.OfEachKind.Where(kind => !kind.Key.IsAvailable).Select(kind => kind.Value)])));

    static readonly Gen<(ModelFacts Subject, ModelFacts Reference, string Check)> cases = Gen.Select(Models(), Models(), checks);

    [Fact]
    public void Taking_a_fact_away_never_makes_a_rule_pass()
    {
        var passed = new ConcurrentDictionary<string, int>();
        cases.Sample(
            sample =>
            {
                if (Check(sample.Check, sample.Subject, sample.Reference) is Outcome.Pass)
                    passed.AddOrUpdate(sample.Check.Split(':')[0], 1, (_, count) => count + 1);
                else
                    Assert.All(Poorer(sample.Subject, sample.Check), poorer => Assert.NotEqual(Outcome.Pass, Check(sample.Check, poorer, sample.Reference)));
            },
            iter: 3000,
            print: Print);
        Assert.Equal(["architecture", "claim", "module", "special-tokens"], passed.Keys.Order()); // Otherwise the cases would show nothing.
    }

    [Fact]
    public void Taking_a_fact_away_from_the_reference_never_makes_a_rule_pass() => cases.Sample(
        sample =>
        {
            if (Check(sample.Check, sample.Subject, sample.Reference) is not Outcome.Pass)
                Assert.All(sample.Reference.Facts, fact => Assert.NotEqual(Outcome.Pass, Check(sample.Check, sample.Subject, sample.Reference.Without(fact))));
        },
        iter: 1000,
        print: Print);

    [Fact]
    public void Without_any_fact_on_either_side_nothing_passes() => cases.Sample(
        sample =>
        {
            Assert.NotEqual(Outcome.Pass, Check(sample.Check, Model.With(), sample.Reference));
            if (!sample.Check.StartsWith("module", StringComparison.Ordinal) && !sample.Check.StartsWith("claim", StringComparison.Ordinal))
                Assert.NotEqual(Outcome.Pass, Check(sample.Check, sample.Subject, Model.With()));
        },
        print: Print);

    // Classes are evidence of reuse only: no pass rests on them, so their absence may end a failure.
    static IEnumerable<ModelFacts> Poorer(ModelFacts subject, string check) => subject.Facts
        .Where(fact => !(check.StartsWith("module", StringComparison.Ordinal) && fact.Name == FactTable.VisionArchitectures.Name))
        .Select(subject.Without);

    [Fact]
    public void A_value_that_is_no_number_of_its_field_never_passes() => Gen.Select(
        Gen.OneOf("hidden_size", "num_hidden_layers", "rope_theta", "rms_norm_eps", "head_dim"),
        Gen.OneOf("1e999", "-1e999", "1e400", "\"NaN\"", "\"Infinity\"", "\"4096\"", "\"\"", "null", "[]", "[4096]", "{}", "true"),
        Gen.Bool).Sample((key, value, each) => NeverPasses(key, value, each));

    [Fact]
    public void A_count_that_is_no_count_never_passes() => Gen.Select(
        Gen.OneOf("hidden_size", "num_hidden_layers", "num_attention_heads", "num_key_value_heads", "head_dim", "intermediate_size", "vocab_size", "max_position_embeddings"),
        Gen.OneOf(
            Gen.OneOf("4096.5", "1e300", "18446744073709551616", "9223372036854775808", "0.1"),
            Gen.Int[1, int.MaxValue].Select(value => $"-{value.ToString(CultureInfo.InvariantCulture)}"),
            Gen.Char['1', '9'].Array[20, 40].Select(digits => new string(digits))),
        Gen.Bool).Sample((key, value, each) => NeverPasses(key, value, each));

    static void NeverPasses(string key, string value, bool each)
    {
        var subject = Document.Config($"{{ \"{key}\": {value} }}");
        var field = Document.Config($"{{ \"{key}\": 1 }}").Facts[^1].Name;
        var reference = Model.With([.. FactTable.All.Where(name => name.Type is FactType.Integer).Select(name => (name, (object)4096)), (FactTable.TextRopeTheta, 2.0), (FactTable.TextNormEpsilon, 2.0)]);
        Assert.Equal(Outcome.Inconclusive, Check($"architecture: {{ differs-from: other, fields: [{field}], each: {(each ? "true" : "false")} }}", subject, reference));
        Assert.Equal(Outcome.Inconclusive, OneRule.Check(OneRule.Set("claim: published", $"claims: [{{ id: published, fact: {field}, value: 4096 }}]"), subject).Outcome);
    }

    static Outcome Check(string check, ModelFacts subject, ModelFacts reference)
    {
        var rules = sets.GetOrAdd(check, text => OneRule.Set(text, "claims: [{ id: published, fact: Text.HiddenSize, value: 2 }]", "other"));
        return OneRule.Check(rules, subject, new LoadedReference("other", ReferenceRole.Suspect, reference, null, [])).Outcome;
    }

    static string Print((ModelFacts Subject, ModelFacts Reference, string Check) sample) =>
        $"{sample.Check}\nsubject {string.Join("; ", Document.Shown(sample.Subject))}\nreference {string.Join("; ", Document.Shown(sample.Reference))}";
}

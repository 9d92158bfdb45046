using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.References;

public sealed class BuiltIns
{
    public static TheoryData<string> Names => [.. BuiltInReferences.Names];

    [Fact]
    public void The_names_are_those_of_the_embedded_files_in_ordinal_order() => Assert.Equal(
        typeof(BuiltInReferences).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name[..^".json".Length]).Order(StringComparer.Ordinal),
        BuiltInReferences.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_one_is_read_with_a_publisher_and_a_source_for_each_value(string name)
    {
        var model = BuiltInReferences.Find(name);
        Assert.Equal($"builtin:{name}", model.Location);
        Assert.NotNull(model.Publisher);
        Assert.Null(model.Digest);
        Assert.NotEmpty(model.Facts);
        Assert.All(model.Facts, fact => Assert.Equal((FactOrigin.Stated, true), (fact.Origin, fact.Source.Cited!.Length > 10)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_special_tokens_of_each_fit_their_count_and_their_block(string name)
    {
        var model = BuiltInReferences.Find(name);
        if (model.Value(FactTable.TokenizerSpecialTokens) is not FactValue.TokenList { Values: var tokens })
            return;
        Assert.Equal(new FactValue.Integer(tokens.Length), model.Value(FactTable.TokenizerSpecialTokenCount));
        Assert.Equal(tokens.Length, SpecialTokenNames.Count(tokens));
        Assert.Equal(tokens.Length, tokens.DistinctBy(token => token.Id).Count());
        Assert.Equal(new FactValue.Integer(tokens.Min(token => token.Id)!.Value), model.Value(FactTable.TokenizerSpecialTokenFirstId));
        Assert.Equal(new FactValue.Integer(tokens.Max(token => token.Id)!.Value), model.Value(FactTable.TokenizerSpecialTokenLastId));
    }

    [Fact]
    public void An_unknown_one_is_refused_with_the_nearest_name() => Assert.StartsWith(
        "hcxverify: error HCX0215: there is no built-in model 'llama3'; did you mean 'llama-3'?",
        Assert.Throws<ArtifactException>(() => BuiltInReferences.Find("llama3")).Diagnostic.Line(ReportLanguage.English),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("llama-3.1-70b", "configs/Llama-3.1-70B-Instruct")]
    [InlineData("llama-3", "configs/llama3-8B-instruct")]
    [InlineData("qwen2.5-vl", "configs/Qwen2.5-VL-7B-Instruct")]
    public void Every_value_that_the_real_configuration_has_is_that_of_the_configuration(string name, string folder)
    {
        var builtIn = BuiltInReferences.Find(name);
        var real = Verification.Facts(TestData.Path(folder), TestData.Path(folder));
        var common = real.Facts.Where(fact => builtIn.TryFind(FactTable.Find(fact.Name)!, out _)).ToList();
        Assert.True(common.Count >= 11, $"only {common.Count} facts are in both");
        Assert.All(common, fact => Assert.Equal(fact.Value.Shown, builtIn.Value(FactTable.Find(fact.Name)!)!.Shown));
    }

    [Fact]
    public void The_audio_encoder_of_Qwen2_Audio_is_that_of_the_copy_in_NAVERs_serving_code()
    {
        var text = File.ReadAllText(TestData.Path("hyperclovax/omniserve/encoder/audio/track_b/app/model/weights/qwen2-audio-encoder-from-qwen2-audio-7b-instruct/config.json"));
        Assert.Equal(
            Document.Config($"{{ \"audio_config\": {text} }}").Facts.Select(fact => (fact.Name, fact.Value.Shown)),
            BuiltInReferences.Find("qwen2-audio").Facts.Select(fact => (fact.Name, fact.Value.Shown)));
    }

    // The figures of the hand-written report that were wrong, beside the true ones.
    [Theory]
    [InlineData("llama-3.1-70b", "Text.IntermediateSize", 28672, 14336)]
    [InlineData("llama-3.1-70b", "Text.HiddenSize", 8192, 5120)]
    [InlineData("llama-3", "Text.IntermediateSize", 14336, 28672)]
    [InlineData("llama-3", "Text.VocabularySize", 128256, 128000)]
    [InlineData("qwen2.5-72b", "Text.HiddenSize", 8192, 12288)]
    [InlineData("qwen2.5-72b", "Text.AttentionHeadCount", 64, 128)]
    [InlineData("qwen2.5-72b", "Text.IntermediateSize", 29568, 49152)]
    [InlineData("qwen2.5-72b", "Text.VocabularySize", 152064, 152000)]
    [InlineData("qwen2.5-72b", "Text.LayerCount", 80, 72)]
    [InlineData("qwen2.5-72b", "Text.KeyValueHeadCount", 8, 64)]
    [InlineData("cl100k-base", "Tokenizer.DeclaredSize", 100277, 100256)]
    public void The_true_figures_are_there_and_the_reports_wrong_ones_are_not(string name, string fact, long right, long wrong)
    {
        var value = BuiltInReferences.Find(name).Value(FactTable.Find(fact)!);
        Assert.Equal(new FactValue.Integer(right), value);
        Assert.NotEqual(new FactValue.Integer(wrong), value);
    }

    [Fact]
    public void The_base_of_Qwen2_5_72B_has_the_epsilon_of_the_base_checkpoint() =>
        Assert.Equal(new FactValue.Number(1e-5), BuiltInReferences.Find("qwen2.5-72b").Value(FactTable.TextNormEpsilon));

    [Fact]
    public void The_special_tokens_of_cl100k_base_stand_where_OpenAI_has_them() => Assert.Equal(
        Model.Tokens("<|endoftext|>@100257", "<|fim_prefix|>@100258", "<|fim_middle|>@100259", "<|fim_suffix|>@100260", "<|endofprompt|>@100276"),
        ((FactValue.TokenList)BuiltInReferences.Find("cl100k-base").Value(FactTable.TokenizerSpecialTokens)!).Values);

    public static TheoryData<string> Families => [.. ModuleFamily.All.Select(family => family.Type)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_of_encoders_has_a_built_in_reference_with_its_type_its_class_and_all_dimensions(string type)
    {
        var family = Assert.Single(ModuleFamily.All, family => family.Type == type);
        var facts = ModuleFacts.Of(family.Component);
        Assert.Contains(family.BuiltIn, BuiltInReferences.Names);
        Assert.Equal(new FactValue.Text(family.Type), family.Reference.Value(facts.Type));
        Assert.IsType<FactValue.TextList>(family.Reference.Value(facts.Architectures));
        Assert.All(facts.Dimensions, dimension => Assert.IsType<FactValue.Integer>(family.Reference.Value(dimension)));
    }

    [Fact]
    public void No_two_families_of_a_component_share_a_type_or_all_dimensions()
    {
        var types = ModuleFamily.All.SelectMany(family => family.OtherTypes.Prepend(family.Type)).ToList();
        Assert.Equal(types.Distinct(), types);
        foreach (var families in ModuleFamily.All.GroupBy(family => family.Component))
        {
            var dimensions = families.Select(family => string.Join('/', ModuleFacts.Of(families.Key).Dimensions.Select(name => family.Reference.Value(name)!.Shown))).ToList();
            Assert.Equal(dimensions.Distinct(), dimensions);
        }
    }
}

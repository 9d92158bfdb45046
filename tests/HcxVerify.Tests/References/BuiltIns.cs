using System.Globalization;

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
    public void Every_one_is_read_with_a_publisher_and_for_each_value_a_source_and_the_day_on_which_it_was_read(string name)
    {
        var model = BuiltInReferences.Find(name);
        Assert.Equal($"builtin:{name}", model.Location);
        Assert.NotNull(model.Publisher);
        Assert.Null(model.Digest);
        Assert.NotEmpty(model.Facts);
        Assert.All(model.Facts, fact => Assert.Equal((FactOrigin.Stated, true), (fact.Origin, fact.Source.Cited!.Length > 10)));
        Assert.All(model.Facts, fact => Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", fact.Source.Seen));
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
    [InlineData("deepseek-v3", "configs/DeepSeek-V3")]
    [InlineData("exaone-4-32b", "configs/EXAONE-4.0-32B")]
    [InlineData("gemma-2-2b", "configs/gemma2_2b_it")]
    [InlineData("glm-4.5", "configs/GLM-4.5")]
    [InlineData("gpt-oss-20b", "folders/gpt-oss-20b")]
    [InlineData("granite-3.1-1b-a400m", "folders/granite-3.1-1b-a400m-instruct")]
    [InlineData("hyperclovax-seed-text-0.5b", "hyperclovax/HyperCLOVAX-SEED-Text-Instruct-0.5B")]
    [InlineData("kimi-k2", "configs/Kimi-K2")]
    [InlineData("llama-3.1-8b", "configs/Llama-3.1-8B-Instruct")]
    [InlineData("llama-3.2-1b", "configs/Llama-3.2-1B-Instruct")]
    [InlineData("llama-3.2-3b", "folders/Llama-3.2-3B-Instruct")]
    [InlineData("phi-3-mini", "configs/phi-3-mini-4k-instruct")]
    [InlineData("qwen2-1.5b", "configs/Qwen2-1.5B-Instruct")]
    [InlineData("qwen2-7b", "configs/Qwen2-7B-Instruct")]
    [InlineData("qwen2.5-0.5b", "configs/Qwen2.5-0.5B-Instruct")]
    [InlineData("qwen2.5-3b", "configs/Qwen2.5-3B")]
    [InlineData("qwen3-1.7b", "configs/Qwen3-1.7B")]
    [InlineData("qwen3-32b", "configs/Qwen3-32B")]
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
            BuiltInReferences.Find("qwen2-audio").Facts.Where(fact => fact.Name.StartsWith("Audio.", StringComparison.Ordinal)).Select(fact => (fact.Name, fact.Value.Shown)));
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

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "a.x-k1", "7168 61 64 18432 163840", "192 1 8 2048 1 1536 512" },
        { "deepseek-v3", "7168 61 128 18432 129280", "256 1 8 2048 3 1536 512" },
        { "exaone-4-32b", "5120 64 40 27392 102400", "- - - - - - -" },
        { "gemma-2-27b", "4608 46 32 36864 256000", "- - - - - - -" },
        { "gemma-2-2b", "2304 26 8 9216 256000", "- - - - - - -" },
        { "gemma-2-9b", "3584 42 16 14336 256000", "- - - - - - -" },
        { "gemma-3-12b", "3840 48 16 15360 262144", "- - - - - - -" },
        { "gemma-3-1b", "1152 26 4 6912 262144", "- - - - - - -" },
        { "gemma-3-27b", "5376 62 32 21504 262144", "- - - - - - -" },
        { "gemma-3-4b", "2560 34 8 10240 262144", "- - - - - - -" },
        { "glm-4.5", "5120 92 96 12288 151552", "160 1 8 1536 3 - -" },
        { "glm-4.5-air", "4096 46 96 10944 151552", "128 1 8 1408 1 - -" },
        { "gpt-oss-20b", "2880 24 64 2880 201088", "32 - 4 - - - -" },
        { "granite-3.1-1b-a400m", "1024 24 16 512 49155", "32 - 8 - - - -" },
        { "granite-3.1-2b", "2048 40 32 8192 -", "- - - - - - -" },
        { "granite-3.1-8b", "4096 40 32 12800 -", "- - - - - - -" },
        { "hyperclovax-seed-text-0.5b", "1024 24 16 4096 110592", "- - - - - - -" },
        { "k-exaone-236b-a23b", "6144 48 64 18432 153600", "128 1 8 2048 1 - -" },
        { "kimi-k2", "7168 61 64 18432 163840", "384 1 8 2048 1 1536 512" },
        { "llama-2-13b", "5120 40 40 13824 32000", "- - - - - - -" },
        { "llama-2-70b", "8192 80 64 28672 32000", "- - - - - - -" },
        { "llama-2-7b", "4096 32 32 11008 32000", "- - - - - - -" },
        { "llama-3", "4096 32 32 14336 128256", "- - - - - - -" },
        { "llama-3-70b", "8192 80 64 28672 128256", "- - - - - - -" },
        { "llama-3.1-405b", "16384 126 128 53248 128256", "- - - - - - -" },
        { "llama-3.1-70b", "8192 80 64 28672 128256", "- - - - - - -" },
        { "llama-3.1-8b", "4096 32 32 14336 128256", "- - - - - - -" },
        { "llama-3.2-1b", "2048 16 32 8192 128256", "- - - - - - -" },
        { "llama-3.2-3b", "3072 28 24 8192 128256", "- - - - - - -" },
        { "mistral-7b", "4096 32 32 14336 32000", "- - - - - - -" },
        { "mistral-7b-v0.3", "4096 32 32 14336 32768", "- - - - - - -" },
        { "mixtral-8x7b", "4096 32 32 14336 32000", "8 - 2 - - - -" },
        { "phi-3-medium", "5120 40 40 17920 32064", "- - - - - - -" },
        { "phi-3-mini", "3072 32 32 8192 32064", "- - - - - - -" },
        { "phi-4", "5120 40 40 17920 100352", "- - - - - - -" },
        { "phi-4-mini", "3072 32 24 8192 200064", "- - - - - - -" },
        { "qwen2-0.5b", "896 24 14 4864 151936", "- - - - - - -" },
        { "qwen2-1.5b", "1536 28 12 8960 151936", "- - - - - - -" },
        { "qwen2-72b", "8192 80 64 29568 152064", "- - - - - - -" },
        { "qwen2-7b", "3584 28 28 18944 152064", "- - - - - - -" },
        { "qwen2-audio", "4096 32 32 11008 156032", "- - - - - - -" },
        { "qwen2.5-0.5b", "896 24 14 4864 151936", "- - - - - - -" },
        { "qwen2.5-1.5b", "1536 28 12 8960 151936", "- - - - - - -" },
        { "qwen2.5-14b", "5120 48 40 13824 152064", "- - - - - - -" },
        { "qwen2.5-32b", "5120 64 40 27648 152064", "- - - - - - -" },
        { "qwen2.5-3b", "2048 36 16 11008 151936", "- - - - - - -" },
        { "qwen2.5-72b", "8192 80 64 29568 152064", "- - - - - - -" },
        { "qwen2.5-7b", "3584 28 28 18944 152064", "- - - - - - -" },
        { "qwen2.5-vl", "3584 28 28 18944 152064", "- - - - - - -" },
        { "qwen3-0.6b", "1024 28 16 3072 151936", "- - - - - - -" },
        { "qwen3-1.7b", "2048 28 16 6144 151936", "- - - - - - -" },
        { "qwen3-14b", "5120 40 40 17408 151936", "- - - - - - -" },
        { "qwen3-235b-a22b", "4096 94 64 12288 151936", "128 - 8 1536 - - -" },
        { "qwen3-30b-a3b", "2048 48 32 6144 151936", "128 - 8 768 - - -" },
        { "qwen3-32b", "5120 64 64 25600 151936", "- - - - - - -" },
        { "qwen3-4b", "2560 36 32 9728 151936", "- - - - - - -" },
        { "qwen3-8b", "4096 36 32 12288 151936", "- - - - - - -" },
        { "solar-open-100b", "4096 48 64 10240 196608", "128 1 8 1280 0 - -" },
        { "vaetki", "3072 48 24 18432 137216", "128 1 8 2048 3 1536 512" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_shape_of_each_decoder_is_the_published_one(string name, string decoder, string experts)
    {
        Assert.Equal(decoder, Figures(name, "HiddenSize", "LayerCount", "AttentionHeadCount", "IntermediateSize", "VocabularySize"));
        Assert.Equal(experts, Figures(name, "ExpertCount", "SharedExpertCount", "ExpertsPerToken", "ExpertIntermediateSize", "DenseLayerCount", "QueryLoraRank", "KeyValueLoraRank"));
    }

    [Fact]
    public void The_table_of_shapes_has_every_reference_with_a_decoder() => Assert.Equal(
        BuiltInReferences.Names.Where(name => BuiltInReferences.Find(name).Value(FactTable.TextHiddenSize) is not null),
        Shapes.Select(row => row.Data.Item1));

    static string Figures(string name, params IEnumerable<string> facts) => string.Join(' ', facts.Select(fact =>
        BuiltInReferences.Find(name).Value(FactTable.Find($"Text.{fact}")!) is FactValue.Integer { Value: var value } ? value.ToString(CultureInfo.InvariantCulture) : "-"));

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

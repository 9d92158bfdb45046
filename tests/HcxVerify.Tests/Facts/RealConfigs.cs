using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>Real configurations; the figures were copied from the files by hand.</summary>
public sealed class RealConfigs
{
    const long None = -1;

    [Theory]
    [InlineData("hyperclovax/HyperCLOVAX-SEED-Text-Instruct-0.5B", "LlamaForCausalLM", "llama", 1024, 24, 16, 8, 128, 4096, 110592, 8192, 500_000, "silu", 1e-5, true)]
    [InlineData("configs/Llama-3.1-70B-Instruct", "LlamaForCausalLM", "llama", 8192, 80, 64, 8, 128, 28672, 128256, 131072, 500_000, "silu", 1e-5, false)]
    [InlineData("configs/llama3-8B-instruct", null, "llama", 4096, 32, 32, 8, 128, 14336, 128256, 8192, 500_000, null, 1e-5, false)]
    [InlineData("configs/Qwen2.5-VL-7B-Instruct", "Qwen2_5_VLForConditionalGeneration", "qwen2_5_vl", 3584, 28, 28, 4, 128, 18944, 152064, 128000, 1_000_000, "silu", 1e-6, false)]
    [InlineData("configs/Qwen2.5-32B-Instruct", "Qwen2ForCausalLM", "qwen2", 5120, 64, 40, 8, 128, 27648, 152064, 131072, 1_000_000, "silu", 1e-6, false)]
    [InlineData("configs/gemma2_2b_it", "Gemma2ForCausalLM", "gemma2", 2304, 26, 8, 4, 256, 9216, 256000, 8192, 10_000, "gelu_pytorch_tanh", 1e-6, null)]
    [InlineData("configs/DeepSeek-V3", "DeepseekV3ForCausalLM", "deepseek_v3", 7168, 61, 128, 128, None, 18432, 129280, 163840, 10_000, "silu", 1e-6, false)]
    [InlineData("configs/phi-2", "PhiForCausalLM", "phi", 2560, 32, 32, 32, 80, 10240, 51200, 2048, 10_000, "gelu_new", 1e-5, false)]
    public void The_text_decoder_is_read(
        string folder, string? architecture, string type, long hidden, long layers, long heads, long keyValueHeads, long head, long intermediate, long vocabulary, long context, double theta, string? activation, double epsilon, bool? tied)
    {
        var model = Read(folder);
        (FactName Name, object? Value)[] expected =
        [
            (FactTable.ModelArchitectures, architecture),
            (FactTable.TokenizerDeclaredSize, vocabulary),
            (FactTable.TextModelType, type),
            (FactTable.TextHiddenSize, hidden),
            (FactTable.TextLayerCount, layers),
            (FactTable.TextAttentionHeadCount, heads),
            (FactTable.TextKeyValueHeadCount, keyValueHeads),
            (FactTable.TextHeadSize, head == None ? null : head),
            (FactTable.TextIntermediateSize, intermediate),
            (FactTable.TextVocabularySize, vocabulary),
            (FactTable.TextContextLength, context),
            (FactTable.TextRopeTheta, theta),
            (FactTable.TextActivation, activation),
            (FactTable.TextNormEpsilon, epsilon),
            (FactTable.TextTiedEmbeddings, tied),
        ];
        Assert.Equal(
            expected.Where(fact => fact.Value is not null).Select(fact => (fact.Name.Name, fact.Value)),
            model.Facts.Where(fact => expected.Any(row => row.Name.Name == fact.Name)).Select(fact => (fact.Name, (object?)Plain(fact.Value))));
        Assert.All(model.Facts, fact => Assert.Equal(FactOrigin.Read, fact.Origin));
        Assert.DoesNotContain(model.Missing, missing => model.Weights?.Unknown != missing.Value);
    }

    [Fact]
    public void The_vision_encoder_of_Qwen2_5_VL_is_read_without_a_type() => Assert.Equal(
        [
            "Vision.HiddenSize = 1,280 at /vision_config/hidden_size",
            "Vision.LayerCount = 32 at /vision_config/depth",
            "Vision.AttentionHeadCount = 16 at /vision_config/num_heads",
            "Vision.PatchSize = 14 at /vision_config/patch_size",
            "Vision.IntermediateSize = 3,420 at /vision_config/intermediate_size",
            "Vision.OutputSize = 3,584 at /vision_config/out_hidden_size",
            "Vision.SpatialMergeSize = 2 at /vision_config/spatial_merge_size",
            "Vision.WindowSize = 112 at /vision_config/window_size",
        ],
        Document.Shown(Read("configs/Qwen2.5-VL-7B-Instruct")).Where(fact => fact.StartsWith("Vision.", StringComparison.Ordinal)));

    [Fact]
    public void The_tokenizer_of_HyperCLOVA_X_SEED_Text_has_its_special_tokens_at_the_ids_of_cl100k_base()
    {
        var model = Read("hyperclovax/HyperCLOVAX-SEED-Text-Instruct-0.5B");
        Assert.Equal(
            [
                "Tokenizer.Class = GPT2Tokenizer at /tokenizer_class",
                "Tokenizer.DeclaredSize = 110,592 at /vocab_size",
                "Tokenizer.SpecialTokenCount = 54 at /added_tokens_decoder",
                "Tokenizer.SpecialTokenFirstId = 100,256 at /added_tokens_decoder",
                "Tokenizer.SpecialTokenLastId = 110,523 at /added_tokens_decoder",
                "Tokenizer.SpecialTokens = 54 at /added_tokens_decoder",
            ],
            Document.Shown(model).Where(fact => fact.StartsWith("Tokenizer.", StringComparison.Ordinal)));
        var tokens = Assert.IsType<FactValue.TokenList>(model.Value(FactTable.TokenizerSpecialTokens)).Values;
        Assert.Equal(
            [(100257, "<|endoftext|>"), (100258, "<|fim_prefix|>"), (100259, "<|fim_middle|>"), (100260, "<|fim_suffix|>"), (100276, "<|endofprompt|>")],
            tokens.Where(token => token.Id is 100257 or 100258 or 100259 or 100260 or 100276).Select(token => ((int)token.Id!, token.Content)));
        Assert.Equal(12, tokens.Count(token => token.Content.StartsWith("<|_unuse_missing_", StringComparison.Ordinal)));
        Assert.Equal(3, model.Facts.First(fact => fact.Name == FactTable.TokenizerSpecialTokens.Name).Source.Line);
    }

    [Fact]
    public void The_audio_encoder_of_NAVER_is_read_under_audio_config()
    {
        var text = File.ReadAllText(TestData.Path("hyperclovax/omniserve/encoder/audio/track_b/app/model/configs/audio_config.json"));
        Assert.Equal(
            [
                "Audio.ModelType = qwen2_audio_encoder at /audio_config/model_type",
                "Audio.Architectures = Qwen2AudioEncoder at /audio_config/architectures",
                "Audio.HiddenSize = 1,280 at /audio_config/d_model",
                "Audio.LayerCount = 32 at /audio_config/encoder_layers",
                "Audio.AttentionHeadCount = 20 at /audio_config/encoder_attention_heads",
                "Audio.IntermediateSize = 5,120 at /audio_config/encoder_ffn_dim",
                "Audio.MelBinCount = 128 at /audio_config/num_mel_bins",
            ],
            Document.Shown(Document.Config($"{{ \"audio_config\": {text} }}")));
    }

    [Fact]
    public void An_empty_configuration_file_is_refused()
    {
        var empty = TestData.Path("configs/edge-empty-file");
        Assert.Equal(ArtifactCodes.EmptyFile, Assert.Throws<ArtifactException>(() => Verification.Facts(empty, empty)).Diagnostic.Code);
    }

    [Theory]
    [InlineData("configs")]
    [InlineData("folders")]
    [InlineData("hyperclovax")]
    public void Every_real_folder_is_read_or_refused_with_a_code(string folder)
    {
        var read = 0;
        foreach (var model in Directory.EnumerateDirectories(TestData.Path(folder)))
        {
            try
            {
                Assert.NotEmpty(Verification.Facts(model, model).Facts);
                read++;
            }
            catch (ArtifactException error)
            {
                Assert.Contains(error.Diagnostic.Code, (Code[])[ArtifactCodes.EmptyFile, ArtifactCodes.NothingRecognised]);
            }
        }

        Assert.NotEqual(0, read);
    }

    static ModelFacts Read(string folder) => Verification.Facts(TestData.Path(folder), TestData.Path(folder));

    static object Plain(FactValue value) => value switch
    {
        FactValue.Integer integer => integer.Value,
        FactValue.Number number => number.Value,
        FactValue.Flag flag => flag.Value,
        _ => value.Shown,
    };
}

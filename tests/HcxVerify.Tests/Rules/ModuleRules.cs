using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class ModuleRules
{
    const string Rule = "module: { type-of: vision-encoder, reused-when: { qwen2_5_vl: qwen2.5-vl } }";
    const string AudioRule = "module: { type-of: audio-encoder, reused-when: { qwen2_audio_encoder: qwen2-audio } }";

    [Theory]
    [InlineData("qwen2_5_vl")]
    [InlineData("qwen2_5_vl_vision")]
    public void A_type_that_the_rule_lists_fails_by_any_of_its_names(string type)
    {
        var finding = Check(Vision(type, 1, 2, 3, 4));
        Assert.Equal((Outcome.Fail, $"Vision.ModelType is {type}: the encoder of Qwen2.5-VL-7B"), (finding.Outcome, finding.Message.En));
        Assert.Equal(["qwen2.5-vl"], finding.ReusedFrom);
    }

    [Fact]
    public void A_type_of_the_table_that_the_rule_does_not_list_is_no_pass()
    {
        var finding = Check(Vision("siglip_vision_model", 1, 2, 3, 4));
        Assert.Equal((Outcome.Inconclusive, "it is of the family siglip_vision_model, of which the rule does not say what it means"), (finding.Outcome, finding.Message.En));
    }

    [Fact]
    public void A_renamed_encoder_with_the_dimensions_of_Qwen2_5_ViT_fails_whatever_its_other_widths()
    {
        var finding = Check([.. Vision("own_vit", 1280, 32, 16, 14), (FactTable.VisionIntermediateSize, 3456), (FactTable.VisionOutputSize, 5120), (FactTable.VisionWindowSize, 7)]);
        Assert.Equal((Outcome.Fail, "the type is called own_vit, but the dimensions 1,280/32/16/14 are those of the encoder of Qwen2.5-VL-7B"), (finding.Outcome, finding.Message.En));
        Assert.Equal(4, finding.Measurements.Length);
        Assert.Equal(["qwen2.5-vl"], finding.ReusedFrom);
    }

    [Fact]
    public void The_dimensions_of_Qwen2_5_ViT_without_any_type_fail_too()
    {
        var finding = Check([.. Vision("own_vit", 1280, 32, 16, 14).Where(fact => fact.Name != FactTable.VisionModelType)]);
        Assert.Equal((Outcome.Fail, "the type is called (unknown), but the dimensions 1,280/32/16/14 are those of the encoder of Qwen2.5-VL-7B"), (finding.Outcome, finding.Message.En));
        Assert.Equal("유형 이름은 (알 수 없음)이지만 차원 1,280/32/16/14은(는) Qwen2.5-VL-7B 인코더의 것입니다", finding.Message.Ko);
    }

    [Fact]
    public void The_configuration_of_Qwen2_5_VL_itself_fails_though_its_encoder_has_no_type()
    {
        var folder = TestData.Path("configs/Qwen2.5-VL-7B-Instruct");
        Assert.Equal(
            (Outcome.Fail, "the type is called (unknown), but the dimensions 1,280/32/16/14 are those of the encoder of Qwen2.5-VL-7B"), Shown(OneRule.Check(Rule, Verification.Facts(folder, folder))));
    }

    [Fact]
    public void A_class_of_the_family_fails_without_type_and_dimensions()
    {
        var finding = Check((FactTable.VisionArchitectures, Classes("Something", "Qwen2_5_VisionTransformerPretrainedModel")));
        Assert.Equal(
            (Outcome.Fail, "Vision.Architectures is Something, Qwen2_5_VisionTransformerPretrainedModel: the encoder of Qwen2.5-VL-7B"), (finding.Outcome, finding.Message.En));
    }

    [Fact]
    public void A_class_of_the_family_fails_an_encoder_of_an_own_type_and_own_dimensions() =>
        Assert.Equal(Outcome.Fail, Check([.. Vision("own_vit", 1, 2, 3, 4), (FactTable.VisionArchitectures, Classes("Qwen2_5_VisionTransformerPretrainedModel"))]).Outcome);

    [Theory]
    [InlineData("siglip_vision_model")]
    [InlineData("clip")]
    public void The_name_of_an_unlisted_family_does_not_hide_the_dimensions_of_a_listed_one(string type) => Assert.Equal(Outcome.Fail, Check(Vision(type, 1280, 32, 16, 14)).Outcome);

    [Fact]
    public void The_dimensions_of_an_unlisted_family_are_no_pass() =>
        Assert.Equal((Outcome.Inconclusive, "it is of the family clip_vision_model, of which the rule does not say what it means"), Shown(Check(Vision("own_vit", 1024, 24, 16, 14))));

    [Fact]
    public void An_own_type_with_own_dimensions_passes() =>
        Assert.Equal((Outcome.Pass, "the type own_vit with dimensions 1,280/32/16/16 is of no known family"), Shown(Check(Vision("own_vit", 1280, 32, 16, 16))));

    [Theory]
    [InlineData("Vision.ModelType")]
    [InlineData("Vision.HiddenSize")]
    [InlineData("Vision.LayerCount")]
    [InlineData("Vision.AttentionHeadCount")]
    [InlineData("Vision.PatchSize")]
    public void One_unknown_figure_of_an_own_encoder_leaves_it_open(string unknown) =>
        Assert.Equal((Outcome.Inconclusive, $"{unknown} of the-model is not known"), Shown(Check([.. Vision("own_vit", 999, 32, 16, 16).Where(fact => fact.Name.Name != unknown)])));

    [Fact]
    public void Nothing_known_leaves_it_open() => Assert.Equal((Outcome.Inconclusive, "Vision.ModelType of the-model is not known"), Shown(Check()));

    [Fact]
    public void A_type_of_no_family_of_the_table_can_be_listed() => Assert.Equal(
        (Outcome.Fail, "Vision.ModelType is their_vit: the encoder of their-model"),
        Shown(OneRule.Check("module: { type-of: vision-encoder, reused-when: { their_vit: their-model } }", Model.With(Vision("their_vit", 1, 2, 3, 4)), Model.Unavailable("their-model"))));

    [Fact]
    public void The_audio_encoder_of_NAVER_fails_by_its_name() =>
        Assert.Equal((Outcome.Fail, "Audio.ModelType is qwen2_audio_encoder: the encoder of Qwen2-Audio-7B"), Shown(OneRule.Check(AudioRule, NaversAudioEncoder("qwen2_audio_encoder", "Qwen2AudioEncoder"))));

    [Fact]
    public void The_audio_encoder_of_NAVER_fails_by_its_class_when_it_is_renamed() =>
        Assert.Equal((Outcome.Fail, "Audio.Architectures is Qwen2AudioEncoder: the encoder of Qwen2-Audio-7B"), Shown(OneRule.Check(AudioRule, NaversAudioEncoder("hcx_audio", "Qwen2AudioEncoder"))));

    [Fact]
    public void The_audio_encoder_of_NAVER_fails_by_its_dimensions_when_its_class_is_renamed_too() => Assert.Equal(
        (Outcome.Fail, "the type is called hcx_audio, but the dimensions 1,280/32/20/128 are those of the encoder of Qwen2-Audio-7B"),
        Shown(OneRule.Check(AudioRule, NaversAudioEncoder("hcx_audio", "HCXAudioEncoder"))));

    [Fact]
    public void The_families_of_one_component_are_not_those_of_another() => Assert.Equal(Outcome.Inconclusive, OneRule.Check(AudioRule, Model.With(Vision("qwen2_5_vl", 1280, 32, 16, 14))).Outcome);

    // The figures of NAVER's own serving configuration.
    static ModelFacts NaversAudioEncoder(string type, string architecture) => Document.Config($$"""
        { "audio_config": { "architectures": ["{{architecture}}"], "model_type": "{{type}}", "num_hidden_layers": 32, "num_mel_bins": 128, "d_model": 1280,
            "encoder_layers": 32, "encoder_attention_heads": 20, "encoder_ffn_dim": 5120 } }
        """);

    static FactValue.TextList Classes(params IEnumerable<string> classes) => new([.. classes]);

    static IEnumerable<(FactName Name, object Value)> Vision(string type, int width, int layers, int heads, int patch) =>
    [
        (FactTable.VisionModelType, type),
        (FactTable.VisionHiddenSize, width),
        (FactTable.VisionLayerCount, layers),
        (FactTable.VisionAttentionHeadCount, heads),
        (FactTable.VisionPatchSize, patch),
    ];

    static Finding Check(params IEnumerable<(FactName Name, object Value)> facts) => OneRule.Check(Rule, Model.With(facts));

    static (Outcome Outcome, string Message) Shown(Finding finding) => (finding.Outcome, finding.Message.En);
}

using HcxVerify.Facts;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class Configs
{
    [Fact]
    public void A_nested_text_configuration_wins_and_the_outer_one_fills_in() => Assert.Equal(
        [
            "Tokenizer.DeclaredSize = 128,256 at /text_config/vocab_size",
            "Text.ModelType = hyperclovax at /text_config/model_type",
            "Text.HiddenSize = 5,120 at /text_config/hidden_size",
            "Text.VocabularySize = 128,256 at /text_config/vocab_size",
            "Text.ContextLength = 4,096 at /max_position_embeddings",
            "Text.TiedEmbeddings = false at /tie_word_embeddings",
        ],
        Shown("""
            { "model_type": "hcx_vlm", "hidden_size": 5120, "max_position_embeddings": 4096, "tie_word_embeddings": false,
              "text_config": { "model_type": "hyperclovax", "hidden_size": 5120, "vocab_size": 128256 } }
            """));

    [Fact]
    public void The_type_of_the_whole_is_not_the_type_of_a_nested_decoder() =>
        Assert.Equal(["Text.HiddenSize = 5,120 at /text_config/hidden_size"], Shown("""{ "model_type": "hcx_vlm", "text_config": { "hidden_size": 5120 } }"""));

    [Theory]
    [InlineData("text_config")]
    [InlineData("llm_config")]
    [InlineData("language_config")]
    public void A_nested_decoder_is_found_under_any_of_its_names(string name) =>
        Assert.Equal([$"Text.LayerCount = 3 at /{name}/num_hidden_layers"], Shown($"{{ \"{name}\": {{ \"num_hidden_layers\": 3 }} }}"));

    [Theory]
    [InlineData("""{ "n_embd": 768, "n_layer": 12, "n_head": 6, "n_inner": 3072, "n_positions": 1024, "activation_function": "gelu_new", "layer_norm_epsilon": 0.5 }""",
        "Text.HiddenSize = 768 at /n_embd|Text.LayerCount = 12 at /n_layer|Text.AttentionHeadCount = 6 at /n_head|Text.HeadSize = 128 at /n_embd / /n_head|Text.IntermediateSize = 3,072 at /n_inner|Text.ContextLength = 1,024 at /n_positions|Text.Activation = gelu_new at /activation_function|Text.NormEpsilon = 0.5 at /layer_norm_epsilon")]
    [InlineData("""{ "rope_parameters": { "rope_theta": 5e7 } }""", "Text.RopeTheta = 50,000,000 at /rope_parameters/rope_theta")]
    [InlineData("""{ "rope_scaling": { "rope_theta": 1 } }""", "Text.RopeTheta = 1 at /rope_scaling/rope_theta")]
    [InlineData("""{ "rope_theta": null, "rope_scaling": { "rope_theta": 1 } }""", "Text.RopeTheta = 1 at /rope_scaling/rope_theta")]
    [InlineData("""{ "rope_theta": 2, "rope_scaling": { "rope_theta": 2 } }""", "Text.RopeTheta = 2 at /rope_theta")]
    [InlineData("""{ "attention_multiplier": 0.5 }""", "Text.AttentionMultiplier = 0.5 at /attention_multiplier")]
    [InlineData("""{ "hidden_size": 4096.0 }""", "Text.HiddenSize = 4,096 at /hidden_size")]
    [InlineData("""{ "vision_config": { "model_type": "v", "embed_dim": 1280 } }""", "Vision.ModelType = v at /vision_config/model_type|Vision.HiddenSize = 1,280 at /vision_config/embed_dim")]
    [InlineData("""{ "vision_config": { "num_hidden_layers": 24, "num_attention_heads": 16 } }""", "Vision.LayerCount = 24 at /vision_config/num_hidden_layers|Vision.AttentionHeadCount = 16 at /vision_config/num_attention_heads")]
    [InlineData("""{ "audio_config": { "hidden_size": 8, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 32 } }""",
        "Audio.HiddenSize = 8 at /audio_config/hidden_size|Audio.LayerCount = 2 at /audio_config/num_hidden_layers|Audio.AttentionHeadCount = 4 at /audio_config/num_attention_heads|Audio.IntermediateSize = 32 at /audio_config/intermediate_size")]
    [InlineData("""{ "vision_config": "qwen", "audio_config": [], "unknown": 1 }""", "")]
    [InlineData("""{ "vocab_size": 0, "hidden_size": -1, "num_key_value_heads": 0.0, "vision_config": { "patch_size": 0 }, "audio_config": { "num_mel_bins": 0 } }""", "")]
    [InlineData("{}", "")]
    public void A_configuration_is_read_under_every_name_that_its_family_uses(string config, string facts) => Assert.Equal(facts, string.Join('|', Shown(config)));

    [Theory]
    [InlineData("\"hidden_size\": 4096, \"num_attention_heads\": 32, \"head_dim\": 256", "256 at /head_dim")]
    [InlineData("\"hidden_size\": 4096, \"num_attention_heads\": 32", "128 at /hidden_size / /num_attention_heads")]
    [InlineData("\"hidden_size\": 4096, \"num_attention_heads\": 32, \"head_dim\": null", "128 at /hidden_size / /num_attention_heads")]
    [InlineData("\"hidden_size\": 4096, \"num_attention_heads\": 32, \"head_dim\": \"wide\"", null)]
    [InlineData("\"hidden_size\": 4096, \"num_attention_heads\": 32, \"qk_nope_head_dim\": 128", null)]
    [InlineData("\"hidden_size\": 4096, \"num_attention_heads\": 48", null)]
    [InlineData("\"hidden_size\": 4096, \"num_attention_heads\": 0", null)]
    [InlineData("\"hidden_size\": 0, \"num_attention_heads\": 32", null)]
    [InlineData("\"hidden_size\": 4096", null)]
    public void The_head_size_is_read_or_derived_where_it_divides(string members, string? expected)
    {
        foreach (var config in (string[])[$"{{ {members} }}", $"{{ \"text_config\": {{ {members} }} }}"])
        {
            var size = Shown(config).SingleOrDefault(fact => fact.StartsWith("Text.HeadSize", StringComparison.Ordinal));
            Assert.Equal(expected is null ? null : $"Text.HeadSize = {expected}", size?.Replace("/text_config", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_wrong_head_size_further_out_is_not_replaced_by_a_derived_one() =>
        Assert.DoesNotContain(Shown("""{ "head_dim": "wide", "text_config": { "hidden_size": 4096, "num_attention_heads": 32 } }"""), fact => fact.StartsWith("Text.HeadSize", StringComparison.Ordinal));

    [Theory]
    [InlineData("hidden_size", "\"5120\"", "Text.HiddenSize", "config.json#/hidden_size is the text '5120', not an integer of 0 or more")]
    [InlineData("hidden_size", "5120.5", "Text.HiddenSize", "config.json#/hidden_size is the number 5120.5, not an integer of 0 or more")]
    [InlineData("hidden_size", "-1", "Text.HiddenSize", "config.json#/hidden_size is the number -1, not an integer of 0 or more")]
    [InlineData("hidden_size", "1e999", "Text.HiddenSize", "config.json#/hidden_size is the number 1e999, not an integer of 0 or more")]
    [InlineData("hidden_size", "99999999999999999999", "Text.HiddenSize", "config.json#/hidden_size is the number 99999999999999999999, not an integer of 0 or more")]
    [InlineData("hidden_size", "true", "Text.HiddenSize", "config.json#/hidden_size is true, not an integer of 0 or more")]
    [InlineData("hidden_size", "[1]", "Text.HiddenSize", "config.json#/hidden_size is a list, not an integer of 0 or more")]
    [InlineData("hidden_size", "{}", "Text.HiddenSize", "config.json#/hidden_size is an object, not an integer of 0 or more")]
    [InlineData("rope_theta", "1e999", "Text.RopeTheta", "config.json#/rope_theta is the number 1e999, not a number")]
    [InlineData("rope_theta", "\"NaN\"", "Text.RopeTheta", "config.json#/rope_theta is the text 'NaN', not a number")]
    [InlineData("model_type", "7", "Text.ModelType", "config.json#/model_type is the number 7, not a text that is not blank")]
    [InlineData("model_type", "\" \"", "Text.ModelType", "config.json#/model_type is the text ' ', not a text that is not blank")]
    [InlineData("architectures", "[]", "Model.Architectures", "config.json#/architectures is a list, not a list of texts that are not blank")]
    [InlineData("architectures", "[\"A\", 7]", "Model.Architectures", "config.json#/architectures is a list, not a list of texts that are not blank")]
    [InlineData("architectures", "[\"\"]", "Model.Architectures", "config.json#/architectures is a list, not a list of texts that are not blank")]
    [InlineData("architectures", "\"A\"", "Model.Architectures", "config.json#/architectures is the text 'A', not a list of texts that are not blank")]
    [InlineData("tie_word_embeddings", "1", "Text.TiedEmbeddings", "config.json#/tie_word_embeddings is the number 1, not true or false")]
    public void A_value_of_the_wrong_type_is_missing_with_the_reason(string key, string value, string fact, string reason)
    {
        var model = Document.Config($"{{ \"{key}\": {value} }}");
        Assert.Empty(model.Facts);
        Assert.Equal((fact, reason), (Assert.Single(model.Missing).Key, model.Missing[fact].En));
        Assert.NotNull(model.Missing[fact].Ko);
    }

    [Fact]
    public void A_wrong_value_of_the_decoder_itself_is_not_replaced_by_one_further_out() =>
        Assert.Empty(Shown("""{ "hidden_size": 5120, "text_config": { "hidden_size": "5120" } }"""));

    [Fact]
    public void A_long_wrong_value_is_cut_in_the_reason() =>
        Assert.InRange(Document.Config($"{{ \"hidden_size\": \"{new string('x', 100_000)}\" }}").Missing["Text.HiddenSize"].En.Length, 100, 300);

    static IEnumerable<string> Shown(string config) => Document.Shown(Document.Config(config));
}

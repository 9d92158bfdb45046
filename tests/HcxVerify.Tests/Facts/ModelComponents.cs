using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>Which configurations say, by the type of their model, which components it has.</summary>
public sealed class ModelComponents
{
    static readonly string[] textOnly =
    [
        "configs/DeepSeek-V3", "configs/EXAONE-4.0-32B", "configs/GLM-4.5", "configs/Llama-3.1-70B-Instruct", "configs/Llama-3.1-8B-Instruct", "configs/Llama-3.2-1B-Instruct",
        "configs/Llama-3.2-3B-Instruct", "configs/Qwen2-1.5B-Instruct", "configs/Qwen2-7B-Instruct", "configs/Qwen2.5-0.5B-Instruct", "configs/Qwen2.5-32B-Instruct",
        "configs/Qwen2.5-3B", "configs/Qwen3-1.7B", "configs/Qwen3-32B", "configs/gemma2_2b_it", "configs/granite-3.1-1b-a400m-instruct", "configs/llama3-8B-instruct",
        "configs/phi-2", "configs/phi-3-medium-128k-instruct", "configs/phi-3-mini-4k-instruct", "configs/toy-llama",
        "folders/Llama-3.2-3B-Instruct", "folders/gpt-oss-20b", "folders/granite-3.1-1b-a400m-instruct", "hyperclovax/HyperCLOVAX-SEED-Text-Instruct-0.5B",
    ];

    [Fact]
    public void Of_all_real_configurations_exactly_those_of_known_text_models_say_it()
    {
        var data = TestData.Path("");
        var found = Directory.EnumerateFiles(data, "config.json", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length > 0)
            .Select(file => Path.GetDirectoryName(file)!)
            .Where(folder => Verification.Facts(data, folder).TryFind(FactTable.ModelComponents, out _))
            .Select(folder => Path.GetRelativePath(data, folder).Replace('\\', '/'));
        Assert.Equal(textOnly.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("configs/Qwen2.5-VL-7B-Instruct")] // a vision_config, and a class for conditional generation
    [InlineData("configs/Qwen-VL-Chat-Int4")] // a type that has text models, too, and a section 'visual'
    [InlineData("configs/Kimi-K2")] // a type that is not in the table
    [InlineData("configs/phi-4-mini-reasoning")] // a type that does not exist in transformers
    public void A_model_of_several_modalities_or_of_another_type_does_not_say_it(string folder) =>
        Assert.False(Verification.Facts(TestData.Path(folder), TestData.Path(folder)).TryFind(FactTable.ModelComponents, out _));

    [Theory]
    [InlineData("""{ "model_type": "llama" }""", "/model_type")]
    [InlineData("""{ "model_type": "llama", "architectures": ["LlamaForCausalLM"] }""", "/model_type / /architectures")]
    [InlineData("""{ "model_type": "gpt2", "architectures": ["GPT2LMHeadModel"] }""", "/model_type / /architectures")]
    [InlineData("""{ "model_type": "gemma3_text", "architectures": ["Gemma3ForCausalLM"] }""", "/model_type / /architectures")]
    [InlineData("""{ "model_type": "qwen3_moe", "architectures": ["Qwen3MoeForSequenceClassification"] }""", "/model_type / /architectures")]
    public void A_configuration_of_a_text_model_has_a_text_decoder_and_a_tokenizer(string config, string place)
    {
        var model = Document.Config(config);
        Assert.True(model.TryFind(FactTable.ModelComponents, out var fact));
        Assert.Equal(("text-decoder, tokenizer", FactOrigin.Read, place), (fact.Value.Shown, fact.Origin, fact.Source.Pointer));
    }

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "model_type": "Llama" }""")]
    [InlineData("""{ "model_type": 7 }""")]
    [InlineData("""{ "model_type": "qwen2_5_vl" }""")]
    [InlineData("""{ "model_type": "gemma3" }""")]
    [InlineData("""{ "model_type": "gemma3", "text_config": { "model_type": "gemma3_text" } }""")]
    [InlineData("""{ "text_config": { "model_type": "llama" } }""")]
    [InlineData("""{ "model_type": "llama", "text_config": { "model_type": "llama" } }""")]
    [InlineData("""{ "model_type": "llama", "architectures": [] }""")]
    [InlineData("""{ "model_type": "llama", "architectures": ["LlavaLlamaForCausalLM"] }""")]
    [InlineData("""{ "model_type": "llama", "architectures": ["LlamaForCausalLM", "LlamaVisionModel"] }""")]
    [InlineData("""{ "model_type": "llama", "architectures": ["LlamaForConditionalGeneration"] }""")]
    [InlineData("""{ "model_type": "llama", "architectures": ["LlamaOmniForCausalLM"] }""")]
    [InlineData("""{ "model_type": "llama", "architectures": ["HCXVisionV2ForCausalLM"] }""")]
    public void A_configuration_that_may_be_of_another_model_does_not_say_it(string config) => Assert.False(Document.Config(config).TryFind(FactTable.ModelComponents, out _));

    [Theory]
    [InlineData("\"vision_config\": {}")]
    [InlineData("\"vision_config\": null")]
    [InlineData("\"Vision_Config\": 1")]
    [InlineData("\"audio_config\": { \"d_model\": 1 }")]
    [InlineData("\"mm_vision_tower\": \"clip\"")]
    [InlineData("\"mm_hidden_size\": 1024")]
    [InlineData("\"vision_tower\": \"siglip\"")]
    [InlineData("\"visual\": {}")]
    [InlineData("\"img_processor\": {}")]
    [InlineData("\"image_token_index\": 3")]
    [InlineData("\"audio_processor\": {}")]
    [InlineData("\"projector_hidden_act\": \"gelu\"")]
    [InlineData("\"multimodal\": true")]
    [InlineData("\"speech_encoder\": {}")]
    [InlineData("\"video_token_id\": 3")]
    [InlineData("\"extra\": { \"parts\": [{ \"vision_tower\": \"clip\" }] }")]
    public void Any_sign_of_another_modality_wherever_it_stands_leaves_the_components_unknown(string member) =>
        Assert.False(Document.Config($"{{ \"model_type\": \"llama\", {member} }}").TryFind(FactTable.ModelComponents, out _));

    [Fact]
    public void Saved_facts_state_it_and_do_not_read_it()
    {
        using var scene = new Scene();
        scene.Write("facts.json", """{ "schema": "hcxverify/facts/1", "name": "x", "facts": { "Model.Components": { "value": ["text-decoder", "tokenizer"], "source": "s" } } }""");
        Assert.Equal(FactOrigin.Stated, Assert.Single(Verification.Facts(scene.Root, "facts.json").Facts).Origin);
    }
}

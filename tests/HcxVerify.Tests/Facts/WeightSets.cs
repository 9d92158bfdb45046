using HcxVerify.Facts;
using HcxVerify.Language;

namespace HcxVerify.Tests.Facts;

/// <summary>Which files of a folder belong together as weights, and which are read first.</summary>
public sealed class WeightSets
{
    [Theory]
    [InlineData("model.safetensors", "model.safetensors: model.safetensors")]
    [InlineData("b.safetensors a.safetensors model.safetensors", "model.safetensors: model.safetensors|a.safetensors: a.safetensors|b.safetensors: b.safetensors")]
    [InlineData("model-00001-of-00002.safetensors model-00002-of-00002.safetensors", "model-00001-of-00002.safetensors: model-00001-of-00002.safetensors, model-00002-of-00002.safetensors")]
    [InlineData("model-00000-of-00002.safetensors model-00001-of-00002.safetensors", "model-00000-of-00002.safetensors: model-00000-of-00002.safetensors, model-00001-of-00002.safetensors")]
    [InlineData("m-00000-of-00002.safetensors m-00001-of-00002.safetensors m-00002-of-00002.safetensors", "m-00000-of-00002.safetensors: m-00000-of-00002.safetensors, m-00001-of-00002.safetensors, m-00002-of-00002.safetensors")]
    [InlineData("model-00001-of-00003.safetensors model-00003-of-00003.safetensors", "model-00001-of-00003.safetensors: model-00001-of-00003.safetensors, model-00003-of-00003.safetensors without model-00002-of-00003.safetensors")]
    [InlineData("model-00002-of-00002.gguf", "model-00002-of-00002.gguf: model-00002-of-00002.gguf without model-00001-of-00002.gguf")]
    [InlineData("model-999999999-of-999999999.gguf", "model-999999999-of-999999999.gguf: model-999999999-of-999999999.gguf without model-000000001-of-999999999.gguf")]
    [InlineData("model-00001-of-00002.safetensors model.safetensors.index.json", "model.safetensors.index.json: ")]
    [InlineData("a.fp16.safetensors.index.json model.safetensors.index.json", "model.safetensors.index.json: |a.fp16.safetensors.index.json: ")]
    [InlineData("pytorch_model.bin model.onnx model.gguf model.safetensors", "model.safetensors: model.safetensors|model.gguf: model.gguf|model.onnx: model.onnx|pytorch_model.bin: pytorch_model.bin")]
    [InlineData("pytorch_model.bin original/model.safetensors", "pytorch_model.bin: pytorch_model.bin|original/model.safetensors: original/model.safetensors")]
    [InlineData("training_args.bin optimizer.pt rng_state_0.pth weights.bin tokenizer.bin config.json model.safetensors.txt", "")]
    public void Files_are_told_apart_by_their_names(string names, string expected) => Assert.Equal(
        expected,
        string.Join('|', WeightFiles.Among(names.Split(' ').Order(StringComparer.Ordinal)).Select(set => $"{set.Name}: {string.Join(", ", set.Files)}{(set.Absent is null ? "" : $" without {set.Absent}")}")));

    [Fact]
    public void The_order_of_the_names_changes_nothing_but_ties()
    {
        string[] names = ["model.gguf", "pytorch_model-00001-of-00002.bin", "pytorch_model-00002-of-00002.bin", "x.safetensors", "model.safetensors"];
        Assert.Equal(
            WeightFiles.Among(names).Select(set => (set.Format, set.Name)),
            [(WeightFormat.Safetensors, "model.safetensors"), (WeightFormat.Safetensors, "x.safetensors"), (WeightFormat.Gguf, "model.gguf"), (WeightFormat.PyTorch, "pytorch_model-00001-of-00002.bin")]);
    }
}

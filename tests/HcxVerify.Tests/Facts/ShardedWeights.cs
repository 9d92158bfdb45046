using System.Globalization;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>Weights in one file and in several: what is counted, and what is not known then.</summary>
public sealed class ShardedWeights : IDisposable
{
    const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:aaaa\nsize 12\n";

    readonly Scene scene = new();

    public ShardedWeights() => scene.Write("model/config.json", "{ \"model_type\": \"own\" }");

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Tensors_are_counted_by_component_and_layer()
    {
        Write("model.safetensors", ("model.embed_tokens.weight", "F16", "10,4"), ("model.layers.0.mlp.up_proj.weight", "F16", "4,4"), ("model.layers.1.mlp.up_proj.weight", "BF16", "4,4"), ("visual.blocks.0.attn.qkv.weight", "F32", "2"), ("model.rotary_emb.inv_freq", "F32", "8"));
        Assert.Equal(
            [
                "Model.ParameterCount = 74", "Model.WeightFormat = safetensors", "Model.TensorCount = 5", "Model.TensorTypes = BF16, F16, F32", "Model.TensorBytes = 184", "Tokenizer.EmbeddingRowCount = 10",
                "Text.ModelType = own", "Text.TensorLayerCount = 2", "Text.ParameterCount = 72", "Text.HasOutputEmbedding = false", "Vision.TensorLayerCount = 1", "Vision.ParameterCount = 2",
            ],
            Read().Facts.Select(fact => $"{fact.Name} = {fact.Value.Shown}"));
    }

    [Fact]
    public void The_embedding_that_a_layer_has_of_its_own_is_not_the_models()
    {
        Write("model.safetensors", ("model.embed_tokens.weight", "F16", "10,4"), ("model.layers.1.embed_tokens.weight", "F16", "10,4"));
        Assert.Equal(new FactValue.Integer(10), Read().Value(FactTable.TokenizerEmbeddingRowCount));
    }

    [Fact]
    public void Packed_elements_are_no_parameters_and_the_reason_names_them()
    {
        Write("model.safetensors", ("model.layers.0.mlp.up_proj.qweight", "I32", "2"));
        Assert.Equal("the tensor model.layers.0.mlp.up_proj.qweight has elements of type I32, which may hold several parameters, or none", Read().Missing["Model.ParameterCount"].En);
        Assert.Equal("Model.TensorCount = 1", Read().Facts.Where(fact => fact.Name == "Model.TensorCount").Select(fact => $"{fact.Name} = {fact.Value.Shown}").Single());
    }

    [Fact]
    public void The_files_of_an_index_are_read_as_one()
    {
        Write("model-00001-of-00002.safetensors", ("a", "F16", "2"));
        Write("model-00002-of-00002.safetensors", ("b", "F16", "3"));
        Index(("a", "model-00001-of-00002.safetensors"), ("b", "model-00002-of-00002.safetensors"));
        var weights = Read().Weights!;
        Assert.Null(weights.Unknown);
        Assert.Equal([("a", "model-00001-of-00002.safetensors", 4L), ("b", "model-00002-of-00002.safetensors", 6L)], weights.Tensors.Select(tensor => (tensor.Name, tensor.File, tensor.Bytes!.Value)));
        var first = File.ReadAllBytes(scene.Full("model/model-00001-of-00002.safetensors"));
        Assert.Equal(first.Length - 4, weights.Tensors[0].Offset);
    }

    [Theory]
    [InlineData("absent", "model-00002-of-00002.safetensors is not there")]
    [InlineData("pointer", "model-00002-of-00002.safetensors is a Git LFS pointer (sha256:aaaa)")]
    [InlineData("cut", "its tensors end at")]
    [InlineData("other", "it has the tensor b in model-00002-of-00002.safetensors, which has none of that name")]
    [InlineData("more", "it does not have the tensor c of model-00002-of-00002.safetensors")]
    public void A_shard_that_does_not_hold_leaves_the_tensors_unknown_but_not_their_names(string how, string reason)
    {
        Write("model-00001-of-00002.safetensors", ("a", "F16", "2"));
        Write("model-00002-of-00002.safetensors", how is "other" ? [("c", "F16", "3")] : how is "more" ? [("b", "F16", "3"), ("c", "F16", "3")] : [("b", "F16", "3")]);
        var path = scene.Full("model/model-00002-of-00002.safetensors");
        if (how is "absent")
            File.Delete(path);
        else if (how is "pointer")
            File.WriteAllText(path, Pointer);
        else if (how is "cut")
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        Index(("a", "model-00001-of-00002.safetensors"), ("b", "model-00002-of-00002.safetensors"));
        var model = Read();
        Assert.Contains(reason, model.Missing["Model.ParameterCount"].En, StringComparison.Ordinal);
        Assert.Empty(model.Weights!.Tensors);
        Assert.Equal(new FactValue.Integer(2), model.Value(FactTable.ModelTensorCount));
        Assert.Equal(how is "cut", model.Problems.Length == 1);
        Assert.Equal(how is "other" or "more", model.Notices.Length == 1);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\\\weights")]
    [InlineData("..\\\\a.safetensors")]
    public void An_index_that_leads_out_of_the_folder_is_refused(string file)
    {
        Index(("a", file));
        Assert.Equal(ArtifactCodes.RefusedPath, Assert.Single(Read().Problems).Code);
    }

    [Fact]
    public void A_tensor_in_two_files_is_a_contradiction()
    {
        Write("model-00001-of-00002.safetensors", ("a", "F16", "2"));
        Write("model-00002-of-00002.safetensors", ("a", "F16", "2"));
        var model = Read();
        Assert.Equal(ArtifactCodes.FilesDisagree, Assert.Single(model.Notices).Code);
        Assert.NotNull(model.Weights!.Unknown);
    }

    [Fact]
    public void A_pointer_keeps_the_digest_of_its_file()
    {
        scene.Write("model/model.safetensors", Pointer);
        Assert.Equal("sha256:aaaa", Read().Facts.Single(fact => fact.Name == "Model.WeightFormat").Source.Digest);
    }

    [Fact]
    public void Damaged_weights_end_a_verification_that_nothing_else_ends_and_stand_in_its_report()
    {
        using var passing = Scene.Passing();
        passing.Write("model/model.safetensors", 1, 2, 3);
        var report = passing.Report();
        Assert.Equal((2, Outcome.Pass), (report.ExitCode, report.Findings[0].Outcome));
        Assert.Equal(ArtifactCodes.NotSafetensors, Assert.Single(report.Problems).Code);
        Assert.Contains(HcxVerify.Reports.BuildLog.Of(report, ReportLanguage.English), line => line is { Level: HcxVerify.Verdicts.LogLevel.Error, Code: "HCX0221", File: "model/model.safetensors" });
        Assert.All(["HCX0221", "model/model.safetensors"], text => Assert.Contains(text, Scene.Reports(passing.Request()), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"tie_word_embeddings\": false }", "lm_head.weight", null)]
    [InlineData("{ \"tie_word_embeddings\": false }", "model.other", "model/config.json#/tie_word_embeddings is false, and there is no output embedding")]
    [InlineData("{ \"tie_word_embeddings\": true }", "model.other", null)]
    [InlineData("{ \"vocab_size\": 11 }", "model.other", "the rows of the input embedding are 10, and model/config.json#/vocab_size says 11")]
    [InlineData("{ \"hidden_size\": 5 }", "model.other", "model.embed_tokens.weight has the width 4, and model/config.json#/hidden_size says 5")]
    [InlineData("{ \"num_hidden_layers\": 1 }", "model.layers.0.w", null)]
    [InlineData("{ \"num_hidden_layers\": 2 }", "model.layers.0.w", "the decoder's layers are 1, and model/config.json#/num_hidden_layers says 2")]
    [InlineData("{ \"num_hidden_layers\": 0, \"vocab_size\": 10 }", "model.layers.0.w", null)]
    public void What_is_declared_is_held_against_what_is_there(string config, string other, string? problem)
    {
        scene.Write("model/config.json", config);
        Write("model.safetensors", ("model.embed_tokens.weight", "F16", "10,4"), (other, "F16", "2"));
        Assert.Equal(problem is null ? [] : [problem], Read().Notices.Select(notice => notice.Text.En["the files of the model contradict each other: ".Length..].Split(';')[0]));
    }

    ModelFacts Read() => ModelFolder.Read(scene.Full("model"), new(scene.Root));

    void Index(params (string Tensor, string File)[] files) =>
        scene.Write("model/model.safetensors.index.json", $"{{ \"weight_map\": {{ {string.Join(", ", files.Select(file => $"\"{file.Tensor}\": \"{file.File}\""))} }} }}");

    void Write(string name, params (string Name, string Type, string Shape)[] tensors)
    {
        var end = 0;
        var rows = new List<string>();
        foreach (var (tensor, type, shape) in tensors)
        {
            var size = shape.Split(',').Aggregate(type is "F32" or "I32" ? 4 : 2, (product, dimension) => product * int.Parse(dimension, CultureInfo.InvariantCulture));
            rows.Add($"\"{tensor}\":{{\"dtype\":\"{type}\",\"shape\":[{shape}],\"data_offsets\":[{end},{end + size}]}}");
            end += size;
        }

        scene.Write($"model/{name}", Bytes.Safetensors($"{{{string.Join(",", rows)}}}", end));
    }
}

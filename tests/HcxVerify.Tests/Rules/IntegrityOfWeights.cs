using System.Text;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>Files that loaders take for weights by their names, and waivers of what files are.</summary>
public sealed class IntegrityOfWeights : IDisposable
{
    readonly Scene scene = Scene.Passing();

    public IntegrityOfWeights() => scene.Write("model/model.safetensors", Bytes.Safetensors());

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("b.safetensors", "", "safetensors and is empty")]
    [InlineData("b.SafeTensors", "404: Not Found", "safetensors and is text")]
    [InlineData("b.safetensors", "{}", "safetensors and is json")]
    [InlineData("b.safetensors", "\u0001\0\0", "safetensors and is of no known format")]
    [InlineData("b.gguf", "", "gguf and is empty")]
    [InlineData("b.GGUF", "[]", "gguf and is json")]
    public void A_file_that_is_named_as_weights_and_is_none_fails(string name, string content, string problem)
    {
        scene.Write($"model/{name}", Encoding.UTF8.GetBytes(content));
        Assert.Equal((Outcome.Fail, $"{name} is named as {problem}"), Check("declared-equals-actual: true"));
    }

    [Fact]
    public void An_index_is_one_in_any_case_of_its_name()
    {
        scene.Write("model/MODEL.SAFETENSORS.INDEX.JSON", """{"metadata":{"total_size":3},"weight_map":{"z":"q"}}""");
        Assert.Equal((Outcome.Fail, "MODEL.SAFETENSORS.INDEX.JSON: it names q, which is not there"), Check("declared-equals-actual: true"));
    }

    [Fact]
    public void The_size_of_a_tensor_of_an_unknown_type_stays_open()
    {
        var header = Encoding.ASCII.GetBytes("""{"a":{"dtype":"X99","shape":[2],"data_offsets":[0,8]}}""".PadRight(56));
        scene.Write("model/model.safetensors", [56, 0, 0, 0, 0, 0, 0, 0, .. header, .. new byte[8]]);
        Assert.Equal((Outcome.Inconclusive, "the tensor a of model.safetensors has the type X99, whose size is not known"), Check("declared-equals-actual: true"));
    }

    [Fact]
    public void A_GGUF_file_has_the_size_that_it_declares_or_is_aligned_behind_its_last_tensor()
    {
        var bytes = new Gguf { Metadata = [("general.architecture", "llama")], Tensors = [new("a", 24, 40)] }.Bytes();
        foreach (var (size, outcome, message) in ((int, Outcome, string)[])
        [
            (bytes.Length, Outcome.Pass, "files looked at: 3 (safetensors, gguf, json); sizes as declared: 2"),
            (bytes.Length + 24, Outcome.Pass, "files looked at: 3 (safetensors, gguf, json); sizes as declared: 2"),
            (bytes.Length + 25, Outcome.Fail, $"a.gguf has {bytes.Length + 25} bytes, and declares {bytes.Length}"),
            (bytes.Length - 1, Outcome.Fail, "a.gguf: the GGUF file cannot be used: the tensor a goes up to 40, beyond the end of the file (at byte 94); fetch the file again, or convert the model anew"),
        ])
        {
            scene.Write("model/a.gguf", [.. bytes[..Math.Min(size, bytes.Length)], .. new byte[Math.Max(size - bytes.Length, 0)]]);
            Assert.Equal((outcome, message), Check("declared-equals-actual: true"));
        }
    }

    [Fact]
    public void A_GGUF_file_without_tensors_ends_with_its_header()
    {
        var bytes = new Gguf { Metadata = [("tokenizer.ggml.tokens", GgufList.Of("a", "b"))] }.Bytes();
        scene.Write("model/a.gguf", bytes);
        Assert.Equal(Outcome.Pass, Check("declared-equals-actual: true").Outcome);
        scene.Write("model/a.gguf", [.. bytes, .. new byte[64]]);
        Assert.Equal(Outcome.Fail, Check("declared-equals-actual: true").Outcome);
    }

    [Fact]
    public void No_truncation_of_a_GGUF_file_passes()
    {
        var bytes = new Gguf { Metadata = [("general.architecture", "llama")], Tensors = [new("a", 24, 3)] }.Bytes();
        for (var length = 0; length < bytes.Length; length++)
        {
            scene.Write("model/a.gguf", bytes[..length]);
            Assert.NotEqual(Outcome.Pass, Check("declared-equals-actual: true").Outcome);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_version_of_GGUF_that_is_not_read_stays_open(uint version)
    {
        scene.Write("model/a.gguf", new Gguf { Version = version }.Bytes());
        Assert.Equal((Outcome.Inconclusive, "the size that a.gguf declares (gguf) is not known"), Check("declared-equals-actual: true"));
    }

    [Fact]
    public void A_tensor_of_GGUF_of_an_unknown_type_stays_open()
    {
        scene.Write("model/a.gguf", new Gguf { Tensors = [new("a", 99, 7)] }.Bytes());
        Assert.Equal((Outcome.Inconclusive, "the tensor a of a.gguf has the type 99, whose size is not known"), Check("declared-equals-actual: true"));
    }

    [Fact]
    public void A_file_of_unknown_format_is_named()
    {
        scene.Write("model/a.bin", [1, 2, 3, 0, 5]);
        Assert.Equal((Outcome.Pass, "files looked at: 3 (safetensors, json, of no format that is known: a.bin)"), Check("links: inside"));
        Assert.Equal((Outcome.Inconclusive, "the size that a.bin declares (of no known format) is not known"), Check("declared-equals-actual: true"));
    }

    [Fact]
    public void A_list_of_digests_that_is_a_folder_is_an_error()
    {
        Directory.CreateDirectory(scene.Full("rules/SUMS"));
        Assert.Equal(Outcome.Error, Check("digests: SUMS").Outcome);
    }

    [Theory]
    [InlineData("links: inside", true)]
    [InlineData("formats: [safetensors, json, pickle]", false)]
    [InlineData("formats: [json, pickle]", false)]
    public void Pickle_is_not_waivable_where_the_rule_does_not_list_it(string rule, bool isUnwaivable)
    {
        scene.Write("model/a.bin", Bytes.PickledCall[0]);
        Rule(rule);
        Assert.Equal(isUnwaivable, scene.Finding().IsUnwaivable);
    }

    [Fact]
    public void What_may_be_pickle_is_not_waivable_and_what_cannot_be_is()
    {
        scene.Write("model/a.gz", [0x1F, 0x8B, 8, 0]);
        Rule("links: inside");
        Assert.True(scene.Finding().IsUnwaivable);
        File.Delete(scene.Full("model/a.gz"));
        Rule("formats: [json]");
        Assert.False(scene.Finding().IsUnwaivable);
        scene.Write("rules/SUMS", "no list");
        Rule("digests: SUMS");
        Assert.True(scene.Finding().IsUnwaivable);
    }

    [Fact]
    public void Pickle_stays_unwaivable_where_the_message_names_a_contradicted_fact()
    {
        scene.Write("model/a.bin", Bytes.PickledCall[0]);
        scene.Write("rules/stated.json", """{ "schema": "hcxverify/facts/1", "name": "a", "facts": { "Text.HiddenSize": { "value": 1, "source": "s" } } }""");
        scene.Write("rules/own.hcx.yml", "version: 1\nsubject: { stated: stated.json }\nrules: [{ id: the-rule, component: subject, message: \"{Text.HiddenSize}\", integrity: { links: inside } }]\n");
        Assert.Equal((Outcome.Error, true), (scene.Finding().Outcome, scene.Finding().IsUnwaivable));
    }

    (Outcome Outcome, string Message) Check(string integrity)
    {
        Rule(integrity);
        var finding = scene.Finding();
        return (finding.Outcome, finding.Message.En);
    }

    void Rule(string integrity) => scene.Write("rules/own.hcx.yml", $"version: 1\nrules:\n  - {{ id: files, component: subject, integrity: {{ {integrity} }} }}\n");
}

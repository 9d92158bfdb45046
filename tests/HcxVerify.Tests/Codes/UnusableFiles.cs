using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Codes;

/// <summary>The table of files that only a rule of integrity reads: what is wrong with one is told in its finding, and stops nothing else.</summary>
public static class UnusableFiles
{
    public static ImmutableArray<(string Name, Func<Diagnostic> Read)> All { get; } =
    [
        ("a line that is no digest and path", () => Digests("abc  model.safetensors\n")),
        ("a path out of the folder", () => Digests($"{new string('a', 64)}  ../model.safetensors\n")),
        ("a file twice", () => Digests($"{new string('a', 64)}  a\n{new string('b', 64)}  a\n")),
        ("a header that is none", () => Refused(() => Bytes.Look(Bytes.Safetensors("{", 0), view => SafetensorsHeader.Read(view, "f")))),
        ("a file that is no ONNX model", () => Refused(() => Onnx.Read([]))),
        ("a PyTorch archive whose list of entries is cut", () => Refused(() => PyTorch.Read("PK\x03\x04"u8.ToArray())!)),
        ("a tokenizer that is none", () => Refused(() => Bytes.Look([.. "{}"u8], view => TokenizerJson.Read(view, "f")))),
        ("a fingerprint that is none", () => Refused(() => FingerprintFile.Read("{}"u8, "f"))),
        ("a GGUF file that claims more than it has", () => Refused(() => Bytes.Look(new Gguf { KeyCount = 1 }.Bytes(), view => GgufHeader.Read(view, "f")))),
        ("weights that end too early", () => Refused(() => Opened(file => Read(file, 2, 3)))),
        ("weights that were written to since their header was read", () => Refused(() => Opened(file => file, isWrittenTo: true))),
        ("an index that is none", () => Refused(() => ShardIndex.Read(Content("{}")))),
    ];

    // A file of four bytes, opened when it has been looked at.
    static object Opened(Func<WeightFile, object> read, bool isWrittenTo = false)
    {
        using var scene = new Scene();
        var workspace = new Workspace(scene.Root);
        workspace.Look(scene.Write("f", "1234"), view => view.Length);
        if (isWrittenTo)
            scene.Write("f", "12345");
        using var file = workspace.OpenWeights(scene.Full("f"));
        return read(file);
    }

    static WeightFile Read(WeightFile file, long offset, int count)
    {
        file.Read(offset, new byte[count]);
        return file;
    }

    static Diagnostic Digests(string text) => Refused(() => DigestList.Read(Content(text)));

    static FileContent Content(string text) => new("/f", "f", Encoding.UTF8.GetBytes(text), "sha256:");

    static Diagnostic Refused(Func<object> read) => Assert.Throws<ArtifactException>(read).Diagnostic;
}

using System.Collections.Immutable;
using System.Text.Json;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Formats;

/// <summary>What is read of GGUF files, held against the npm package @huggingface/gguf, which node runs.</summary>
public sealed class GgufPackage : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hcxverify-gguf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_generated_file_is_read_as_the_package_reads_it()
    {
        int[] alignments = [8, 16, 32, 64, 128, 4096];
        var byType = Enumerable.Range(0, 48).Select(type => new Gguf
        {
            Version = 2 + (uint)type % 2,
            IsBigEndian = type / 2 % 2 == 1,
            Metadata = [("general.architecture", $"type{type}"), ("general.alignment", (uint)alignments[type % alignments.Length]), ("tokenizer.ggml.tokens", GgufList.Of("<s>", "가"))],
            Tensors = [new("first", (uint)type, 256, 2), new("token_embd.weight", 0, 3), new("last", (uint)type, 512, 1, 2, 3), new("empty", (uint)type, 0)],
        });
        var random = GgufHeaders.Files.Array[40].Single();
        foreach (var (given, index) in byType.Concat(random).Select((given, index) => (given, index)))
            File.WriteAllBytes(Path.Combine(folder, $"{index}.gguf"), given.Bytes());

        var listed = Listed(folder);
        Assert.Equal(88, listed.Count);
        Assert.All(listed, file => Assert.Equal(file, Read(Path.Combine(folder, file.File))));
        Assert.Equal(4, listed.Select(file => (file.Version, file.IsBigEndian)).Distinct().Count());
        Assert.Equal(Gguf.Types.Values.Select(type => type.Name).Order(StringComparer.Ordinal), listed.SelectMany(file => file.Tensors).Select(tensor => tensor.Type).Where(type => !char.IsDigit(type[0])).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_real_file_is_read_as_the_package_reads_it_but_for_the_one_that_is_cut()
    {
        string[] folders = [TestData.Path("weights/weight-inspect"), TestData.Path("tokenizers/gguf")];
        var listed = Listed(folders).ToDictionary(file => file.File);
        var paths = folders.SelectMany(real => Directory.GetFiles(real, "*.gguf")).ToDictionary(path => Path.GetFileName(path));
        Assert.Equal(paths.Keys.Order(StringComparer.Ordinal), listed.Keys.Order(StringComparer.Ordinal));

        // The package lists a tensor of 32,768 bytes in a file of 122: it holds no tensor against the end of the file.
        Assert.True(listed.Remove("tiny.gguf", out var cut));
        Assert.Equal((3, 128, "test.weight.0 F32 [64,128] 0"), (cut.Version, cut.TensorDataStart, Assert.Single(cut.Tensors).ToString()));
        Assert.Throws<ArtifactException>(() => Read(paths["tiny.gguf"]));
        Assert.All(listed.Values, file => Assert.Equal(file, Read(paths[file.File])));
    }

    [Fact]
    public void What_the_package_reads_and_we_refuse_is_no_file_that_GGML_reads()
    {
        Write("overlap", new() { Tensors = [new("a", 0, 16), new("b", 0, 16) { Offset = 32 }] });
        Write("unaligned", new() { Tensors = [new("a", 0, 8) { Offset = 16 }] });
        Write("twice", new() { Tensors = [new("a", 0, 8), new("a", 0, 8)] });
        Write("dimensions", new() { Tensors = [new("a", 0, 1, 1, 1, 1, 1)] });
        Write("blocks", new() { Tensors = [new("a", 2, 48)] });
        Write("alignment", new() { Metadata = [("general.alignment", 24u)], Tensors = [new("a", 0, 6)] });
        var listed = Listed(folder);
        Assert.Equal(6, listed.Count);
        Assert.All(listed, file =>
        {
            Assert.Equal((null, "a"), (file.Error, file.Tensors[0].Name));
            Assert.Throws<ArtifactException>(() => Read(Path.Combine(folder, file.File)));
        });
    }

    [Fact]
    public void What_the_package_refuses_and_we_read_is_beyond_limits_of_its_own()
    {
        Write("array", new() { Metadata = [("a", GgufList.Of(new byte[1_000_001]))] });
        Write("dimension", new() { Tensors = [new("a", 0, (1ul << 32) + 1, 0)] });
        var listed = Listed(folder).ToDictionary(file => file.File, file => file.Error);
        Assert.Equal(("Metadata array length 1000001 exceeds maximum allowed (1000000)", "Tensor \"a\" dimension 0 is 4294967297, which exceeds the maximum allowed (4294967296)"), (listed["array.gguf"], listed["dimension.gguf"]));
        Assert.Equal(1_000_001, Bytes.Look(File.ReadAllBytes(Path.Combine(folder, "array.gguf")), view => GgufHeader.Read(view, "f").Find<GgufValue.Array>("a")!.Count));
        Assert.Equal("a F32 [4294967297,0] 0", Read(Path.Combine(folder, "dimension.gguf")).Tensors[0].ToString());
    }

    void Write(string name, Gguf given) => File.WriteAllBytes(Path.Combine(folder, $"{name}.gguf"), given.Bytes());

    static ListedFile Read(string path) => new Workspace(Path.GetDirectoryName(path)!).Look(path, view =>
    {
        var header = GgufHeader.Read(view, path);
        return new ListedFile(Path.GetFileName(path), header.Version, header.IsBigEndian, header.Architecture, header.TokenCount, header.TensorDataStart,
            [.. header.Tensors.Select(tensor => new ListedTensor(tensor.Name, tensor.Type, tensor.Dimensions, tensor.Offset))]);
    });

    static List<ListedFile> Listed(params string[] folders)
    {
        var (packages, missing) = Packages();
        NodePackages.Require(missing);
        return
        [
            .. NodePackages.Run("node", packages, [Repository.Path("tests", "gguf", "list-tensors.mjs"), .. folders]).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<ListedFile>(line, JsonSerializerOptions.Web)!),
        ];
    }

    static (string Packages, string? Missing) Packages()
    {
        try
        {
            return (NodePackages.Install("gguf"), null);
        }
        catch (NodeMissingException error)
        {
            return ("", error.Message);
        }
    }

    sealed record ListedTensor(string Name, string Type, ImmutableArray<long> Dimensions, long Offset)
    {
        public bool Equals(ListedTensor? other) => ToString() == other?.ToString();

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => $"{Name} {Type} [{string.Join(',', Dimensions)}] {Offset}";
    }

    sealed record ListedFile(string File, int Version, bool IsBigEndian, string? Architecture, long? Tokens, long TensorDataStart, ImmutableArray<ListedTensor> Tensors, string? Error = null)
    {
        public bool Equals(ListedFile? other) => ToString() == other?.ToString();

        public override int GetHashCode() => File.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => $"{File} {Version} {IsBigEndian} {Architecture} {Tokens} {TensorDataStart} {Error}: {string.Join("; ", Tensors.IsDefault ? [] : Tensors)}";
    }
}

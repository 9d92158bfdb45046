using System.Collections.Immutable;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class ValuesOfTensors : IDisposable
{
    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Rows_lie_along_the_last_dimension_in_either_format()
    {
        ImmutableArray<GivenValues> given =
        [
            GivenValues.Floats("a", [2, 3], 1, 2, 3, 4, 5, 6), GivenValues.Floats("b", [2, 2, 2], 1, 2, 3, 4, 5, 6, 7, 8), GivenValues.Floats("c", [3], 7, 8, 9),
            GivenValues.Floats("d", [], 5), GivenValues.Floats("e", [0, 4]),
        ];
        scene.Write("one/model.safetensors", Weights.Safetensors(given));
        scene.Write("two/model.gguf", Weights.Gguf("llama", [], given));
        Assert.All((string[])["one", "two"], folder =>
        {
            var (files, model) = Read(folder);
            using (files)
            {
                var data = model.Weights!.Tensors.ToDictionary(tensor => tensor.Name, tensor => Open(files, tensor));
                Assert.Equal([(2, 3), (4, 2), (1, 3), (1, 1), (0L, 4L)], ((string[])["a", "b", "c", "d", "e"]).Select(name => (data[name].Rows, data[name].RowLength)));
                Assert.Equal([4, 5, 6], Rows(data["a"], 1, 1));
                Assert.Equal([3, 4, 5, 6], Rows(data["b"], 1, 2));
                Assert.Equal([7, 8, 9], Rows(data["c"], 0, 1));
                Assert.Equal([5], Rows(data["d"], 0, 1));
                Assert.Empty(Rows(data["e"], 0, 0));
                files.EnsureUnchanged();
            }
        });
    }

    [Fact]
    public void Tensors_of_several_files_are_read_from_their_own()
    {
        scene.Write("model/model-00001-of-00002.safetensors", Weights.Safetensors(GivenValues.Floats("a", [2], 1, 2)));
        scene.Write("model/model-00002-of-00002.safetensors", Weights.Safetensors(GivenValues.Floats("b", [2], 3, 4)));
        var (files, model) = Read("model");
        using (files)
            Assert.Equal([1, 2, 3, 4], model.Weights!.Tensors.SelectMany(tensor => Rows(Open(files, tensor), 0, 1)));
    }

    [Fact]
    public void A_single_file_is_read_as_a_folder_is()
    {
        var workspace = new Workspace(scene.Root);
        var model = ModelFile.Read(scene.Write("any.safetensors", Weights.Safetensors(GivenValues.Floats("a", [2], 1, 2))), workspace);
        using var files = new TensorFiles(model, workspace);
        Assert.Equal([1, 2], Rows(Open(files, model.Weights!.Tensors[0]), 0, 1));
    }

    [Fact]
    public void Any_rows_and_any_bytes_are_those_of_the_whole() =>
        Gen.Select(Gen.Int[0, ElementType.All.Length - 1], Gen.Int[1, 9], Gen.Int[1, 3], Gen.Int[0, 8], Gen.Int[0, 9]).Sample((index, rows, blocks, first, count) =>
        {
            var type = ElementType.All[index];
            var bytes = new byte[rows * blocks * type.BlockBytes];
            new Random(index + rows).NextBytes(bytes);
            var given = new GivenValues("a", type.Name, [rows, blocks * type.BlockLength], bytes);
            var isSafetensors = SafetensorsReader.Bits(type.Name) is not null;
            using var own = new Scene();
            own.Write(isSafetensors ? "model/model.safetensors" : "model/model.gguf", isSafetensors ? Weights.Safetensors(given) : Weights.Gguf("llama", [], given));
            var workspace = new Workspace(own.Root);
            var model = ModelFolder.Read(own.Full("model"), workspace);
            using var files = new TensorFiles(model, workspace);
            var data = Open(files, model.Weights!.Tensors[0]);
            (first, count) = (Math.Min(first, rows), Math.Min(count, rows - Math.Min(first, rows)));
            var whole = new float[rows * data.RowLength];
            type.Decode(bytes, whole);
            Assert.Equal(whole[(int)(first * data.RowLength)..(int)((first + count) * data.RowLength)], Rows(data, first, count));
            var part = new byte[count * data.RowBytes];
            data.ReadBytes(first * data.RowBytes, part);
            Assert.Equal(bytes[(int)(first * data.RowBytes)..(int)((first + count) * data.RowBytes)], part);
        }, iter: 150, threads: 1);

    [Theory]
    [InlineData("F16")]
    [InlineData("Q6_K")]
    public void Rows_of_more_bytes_than_one_buffer_holds_are_read_whole(string name)
    {
        var type = ElementType.Find(name)!;
        var bytes = new byte[3_000_000 / type.BlockBytes * type.BlockBytes];
        new Random(1).NextBytes(bytes);
        var whole = new float[bytes.Length / type.BlockBytes * type.BlockLength];
        type.Decode(bytes, whole);
        scene.Write("model/model.gguf", Weights.Gguf("llama", [], new GivenValues("a", name, [1, whole.Length], bytes)));
        var (files, model) = Read("model");
        using (files)
            Assert.Equal(whole, Rows(Open(files, model.Weights!.Tensors[0]), 0, 1));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    [InlineData(long.MaxValue, 1)]
    [InlineData(0, -1)]
    public void Rows_that_are_not_there_are_a_mistake_of_the_caller(long first, int count)
    {
        scene.Write("model/model.safetensors", Weights.Safetensors(GivenValues.Floats("a", [2, 1], 1, 2), GivenValues.Floats("b", [1], 3)));
        var (files, model) = Read("model");
        using (files)
        {
            var data = Open(files, model.Weights!.Tensors[0]);
            Assert.Throws<ArgumentOutOfRangeException>(() => data.ReadRows(first, count, new float[1]));
            Assert.Throws<ArgumentOutOfRangeException>(() => data.ReadBytes(first, new byte[9]));
        }
    }

    [Fact]
    public void Values_that_are_not_read_have_a_reason()
    {
        scene.Write("one/model.safetensors", Weights.Safetensors(new GivenValues("a", "I8", [2], [1, 2])));
        scene.Write("two/model.gguf", Weights.Gguf("llama", [], new GivenValues("a", "Q2_K", [256], new byte[84])));
        scene.Write("three/model.gguf", Weights.Gguf(isBigEndian: true, "llama", [], GivenValues.Floats("a", [2], 1, 2)));
        Assert.Equal("the values of the type I8 are not read", Reason("one").En);
        Assert.Equal("the values of the type Q2_K are not read", Reason("two").En);
        Assert.Equal("model.gguf is in big-endian byte order, whose values are not read", Reason("three").En);
        Assert.Contains("빅 엔디언", Reason("three").Ko, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WeightFormat.Onnx, "F32", 4L, 0L, 4L, "the values of weights in the format Onnx are not read")]
    [InlineData(WeightFormat.Safetensors, "F32", 1L, null, 4L, "it is not known where the bytes of a are")]
    [InlineData(WeightFormat.Safetensors, "F32", 1L, 0L, null, "it is not known where the bytes of a are")]
    [InlineData(WeightFormat.Safetensors, "F32", 2L, 0L, 4L, "the 4 bytes of a are not those of its shape")]
    [InlineData(WeightFormat.Safetensors, "F32", long.MaxValue, 0L, 4L, "the 4 bytes of a are not those of its shape")]
    [InlineData(WeightFormat.Gguf, "Q8_0", 33L, 0L, 34L, "the 34 bytes of a are not those of its shape")]
    public void What_no_header_could_say_has_a_reason(WeightFormat format, string type, long length, long? offset, long? bytes, string reason)
    {
        scene.Write("model/a", [.. Enumerable.Repeat((byte)1, 100)]);
        using var files = new TensorFiles(Stated(format), new(scene.Root));
        Assert.False(files.TryOpen(new("a", type, [length], "a", offset, bytes), out _, out var said));
        Assert.Equal(reason, said.En);
    }

    [Fact]
    public void A_tensor_that_ends_behind_its_file_is_an_error_before_any_of_it_is_read()
    {
        scene.Write("model/a", new byte[100]);
        using var files = new TensorFiles(Stated(WeightFormat.Safetensors), new(scene.Root));
        var error = Assert.Throws<ArtifactException>(() => files.TryOpen(new("a", "F32", [100, 100], "a", 64, 40_000), out _, out _));
        Assert.Equal((ArtifactCodes.WeightsEnd, "model/a"), (error.Diagnostic.Code, error.Diagnostic.Place?.File));
    }

    [Fact]
    public void A_file_that_changes_behind_its_header_is_an_error()
    {
        scene.Write("model/model.safetensors", Weights.Safetensors(GivenValues.Floats("a", [2], 1, 2)));
        var (files, model) = Read("model");
        using (files)
        {
            scene.Write("model/model.safetensors", Weights.Safetensors(GivenValues.Floats("a", [3], 1, 2, 3)));
            Assert.Equal(ArtifactCodes.WeightsChanged, Assert.Throws<ArtifactException>(() => Open(files, model.Weights!.Tensors[0])).Diagnostic.Code);
        }
    }

    [Fact]
    public void A_file_that_vanishes_while_it_is_read_is_an_error()
    {
        scene.Write("model/model.safetensors", Weights.Safetensors(GivenValues.Floats("a", [2], 1, 2)));
        var (files, model) = Read("model");
        using (files)
        {
            Open(files, model.Weights!.Tensors[0]);
            File.Delete(scene.Full("model/model.safetensors"));
            Assert.Equal(ArtifactCodes.Unreadable, Assert.Throws<ArtifactException>(files.EnsureUnchanged).Diagnostic.Code);
        }
    }

    [Fact]
    public void Many_threads_open_each_file_once()
    {
        scene.Write("model/model.safetensors", Weights.Safetensors([.. Enumerable.Range(0, 50).Select(number => GivenValues.Floats($"t{number}", [1], number))]));
        var (files, model) = Read("model");
        using (files)
            Parallel.ForEach(model.Weights!.Tensors, (tensor, _, index) => Assert.Equal([index], Rows(Open(files, tensor), 0, 1)));
    }

    LocalizedText Reason(string folder)
    {
        var (files, model) = Read(folder);
        using (files)
        {
            Assert.False(files.TryOpen(model.Weights!.Tensors[0], out _, out var reason));
            return reason;
        }
    }

    ModelFacts Stated(WeightFormat format) => new() { Name = new("m"), Location = "model", Folder = scene.Full("model"), Weights = new() { Format = format, Name = "a" } };

    (TensorFiles Files, ModelFacts Model) Read(string folder)
    {
        var workspace = new Workspace(scene.Root);
        var model = ModelFolder.Read(scene.Full(folder), workspace);
        return (new(model, workspace), model);
    }

    internal static TensorData Open(TensorFiles files, TensorFacts tensor) => files.TryOpen(tensor, out var data, out var reason) ? data : throw new InvalidOperationException(reason.En);

    internal static float[] Rows(TensorData data, long first, int count)
    {
        var rows = new float[count * data.RowLength];
        data.ReadRows(first, count, rows);
        return rows;
    }
}

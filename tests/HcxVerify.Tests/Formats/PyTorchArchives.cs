using System.Buffers.Binary;
using System.IO.Compression;

using CsCheck;

using HcxVerify.Formats;
using HcxVerify.Tests.Given;

using static HcxVerify.Tests.Given.PyTorch;

namespace HcxVerify.Tests.Formats;

public sealed class PyTorchArchives
{
    [Fact]
    public void The_state_of_a_module_is_read_with_the_places_of_its_tensors()
    {
        var archive = Read(Golden("state"))!;
        Assert.Equal(("state", 3L, null, false, 64L), (archive.Prefix, archive.Version, archive.ByteOrder, archive.IsTorchScript, archive.TotalBytes));
        Assert.Equal([new("0", 640, 24), new("1", 768, 8), new("2", 896, 12), new("3", 1024, 20)], archive.Storages);
        Assert.Null(archive.TensorsUnknown);
        Assert.Equal(
            [
                "fc.weight float32 [2,3]/[3,1] 0+0 640 24",
                "fc.bias float32 [2]/[1] 1+0 768 8",
                "half float16 [3,2]/[1,3] 2+0  ",
                "view bfloat16 [4]/[1] 3+4 1032 8",
            ],
            archive.Tensors.Select(Shown));
        Assert.Equal(5, BinaryPrimitives.ReadSingleLittleEndian(Golden("state").AsSpan(640 + 20)));
    }

    [Fact]
    public void Dictionaries_and_lists_give_their_keys_to_the_names() => Assert.Equal(
        [
            "model.a float32 [2,2]/[2,1] 0+0 640 16",
            "list.0 int64 [4]/[1] 1+0 768 32",
            "list.2 int64 [2]/[1] 1+2 784 16",
            "list.3 float32 [0,5]/[5,1] 2+0 896 0",
        ],
        Read(Golden("nested"))!.Tensors.Select(Shown));

    [Fact]
    public void A_pickle_of_protocol_4_and_a_tensor_alone_are_read_as_well()
    {
        Assert.Equal(["a float32 [2]/[1] 0+0 384 8", "b bool []/[] 1+0 512 1"], Read(Golden("p4"))!.Tensors.Select(Shown));
        Assert.Equal([" float32 []/[] 0+0 320 4"], Read(Golden("tensor"))!.Tensors.Select(Shown));
    }

    [Theory]
    [InlineData("script", true, "data.pkl needs __torch__.M, which plain tensors do not")]
    [InlineData("module", false, "data.pkl needs __main__.M, which plain tensors do not")]
    public void What_is_more_than_tensors_leaves_them_unknown_and_the_storages_known(string name, bool isTorchScript, string reason)
    {
        var archive = Read(Golden(name))!;
        Assert.Equal((isTorchScript, reason), (archive.IsTorchScript, archive.TensorsUnknown?.En));
        Assert.NotNull(archive.TensorsUnknown!.Ko);
        Assert.Empty(archive.Tensors);
        Assert.Equal([24, 8], archive.Storages.Select(storage => storage.Length));
    }

    [Theory]
    [InlineData("FloatStorage", "float32", 4)]
    [InlineData("HalfStorage", "float16", 2)]
    [InlineData("BFloat16Storage", "bfloat16", 2)]
    [InlineData("DoubleStorage", "float64", 8)]
    [InlineData("LongStorage", "int64", 8)]
    [InlineData("IntStorage", "int32", 4)]
    [InlineData("ShortStorage", "int16", 2)]
    [InlineData("CharStorage", "int8", 1)]
    [InlineData("ByteStorage", "uint8", 1)]
    [InlineData("BoolStorage", "bool", 1)]
    [InlineData("ComplexFloatStorage", "complex64", 8)]
    [InlineData("ComplexDoubleStorage", "complex128", 16)]
    public void Every_type_has_its_name_and_its_size(string storage, string type, int size)
    {
        var tensor = Assert.Single(Read(Archive(Mapping(("w", Tensor(Storage(storage, "0", 6), 1, [5], [1]))), new byte[6 * size]))!.Tensors);
        Assert.Equal((type, 5L * size), (tensor.Type, tensor.Bytes));
    }

    [Fact]
    public void Entries_that_say_nothing_of_tensors_make_no_difference()
    {
        var plain = Archive(Mapping(("w", Tensor(Storage("FloatStorage", "0", 1), 0, [], []))), new byte[4]);
        using var stream = new MemoryStream();
        stream.Write(plain);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.CreateEntry("archive/data/");
            archive.CreateEntry("archive/.format_version");
            archive.CreateEntry("README");
        }

        var read = Read(stream.ToArray())!;
        Assert.Equal(("archive", "little"), (read.Prefix, read.ByteOrder));
        Assert.Equal("w", Assert.Single(read.Tensors).Name);
        Assert.Equal("0", Assert.Single(read.Storages).Key);
    }

    [Fact]
    public void An_archive_tells_its_byte_order_and_of_two_versions_the_later_ones()
    {
        var archive = Read(Bytes.Zip(CompressionLevel.NoCompression, ("a/data.pkl", Pickle("N")), ("a/byteorder", "big"u8.ToArray()), ("a/version", "3\n"u8.ToArray()), ("a/.data/version", "11\n"u8.ToArray())))!;
        Assert.Equal(("big", 11L), (archive.ByteOrder, archive.Version));
        Assert.Null(archive.TensorsUnknown);
        Assert.Empty(archive.Tensors);
    }

    [Fact]
    public void A_parameter_and_its_metadata_are_read_and_what_changes_its_values_is_not()
    {
        var parameter = $"ctorch._utils\n_rebuild_parameter\n{Tuple(Tensor(Storage("FloatStorage", "0", 1), 0, [1], [1]), "\u0088", Ordered)}R";
        Assert.Equal("w", Assert.Single(Read(Archive(Mapping(("w", parameter)), new byte[4]))!.Tensors).Name);
        foreach (var (metadata, isKnown) in ((string, bool)[])[("N", true), ("}", true), ($"}}{Text("neg")}\u0088s", false)])
        {
            var tensor = "ctorch._utils\n_rebuild_tensor_v2\n" + Tuple(Storage("FloatStorage", "0", 1), Number(0), Tuple(Number(1)), Tuple(Number(1)), "\u0089", Ordered, metadata) + "R";
            Assert.Equal(isKnown, Read(Archive(Mapping(("w", tensor)), new byte[4]))!.TensorsUnknown is null);
        }
    }

    [Fact]
    public void A_compressed_storage_stands_nowhere_as_it_is()
    {
        var pickle = Pickle(Mapping(("w", Tensor(Storage("FloatStorage", "0", 100), 0, [100], [1]))));
        var whole = Read(Bytes.Zip(CompressionLevel.Optimal, ("a/data.pkl", pickle), ("a/data/0", new byte[400])))!;
        Assert.Equal((new("0", null, 400), "data.pkl is compressed"), (Assert.Single(whole.Storages), whole.TensorsUnknown?.En));
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, level) in ((string, byte[], CompressionLevel)[])[("a/data.pkl", pickle, CompressionLevel.NoCompression), ("a/data/0", new byte[400], CompressionLevel.Optimal)])
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        var tensor = Assert.Single(Read(stream.ToArray())!.Tensors);
        Assert.Equal((null, 400L), (tensor.FileOffset, tensor.Bytes));
    }

    [Fact]
    public void Another_zip_archive_is_none_and_neither_is_another_file()
    {
        Assert.Null(Read(Bytes.Zip(CompressionLevel.NoCompression, ("word/document.xml", "<a/>"u8.ToArray()), ("data.pkl", Pickle("N")))));
        Assert.Null(Read(Bytes.Zip(CompressionLevel.NoCompression, ("a/data.pkl", Pickle("N")), ("a/model.txt", [1]))));
        Assert.Null(Read(Bytes.Zip(CompressionLevel.NoCompression)));
        Assert.Null(Read(Pickle("N")));
        Assert.Null(Read([]));
        Assert.Null(Read([.. new byte[8], .. Golden("state")]));
    }

    [Fact]
    public void What_is_written_is_read_back() => models.Sample(model =>
    {
        var archive = Read(Archive(Mapping([.. model.Select((tensor, index) => ($"t{index}", Tensor(Storage("ShortStorage", $"{index}", tensor.Elements), tensor.Offset, tensor.Shape, Steps(tensor.Shape))))]), [.. model.Select(tensor => new byte[2 * tensor.Elements])]))!;
        Assert.Null(archive.TensorsUnknown);
        Assert.Equal(model.Length, archive.Tensors.Length);
        for (var index = 0; index < model.Length; index++)
        {
            var (tensor, expected) = (archive.Tensors[index], model[index]);
            Assert.Equal(($"t{index}", $"{index}", expected.Offset), (tensor.Name, tensor.StorageKey, tensor.ElementOffset));
            Assert.Equal(expected.Shape, tensor.Shape);
            Assert.Equal(2 * expected.Shape.Aggregate(1L, (product, size) => product * size), tensor.Bytes);
            Assert.Equal(archive.Storages[index].Offset + 2 * expected.Offset, tensor.FileOffset);
        }
    }, iter: 300);

    static readonly Gen<(long[] Shape, long Offset, long Elements)[]> models =
        Gen.Select(Gen.Long[0, 5].Array[0, 3], Gen.Long[0, 3], Gen.Long[0, 3], (shape, before, behind) => (shape, before, before + shape.Aggregate(1L, (product, size) => product * size) + behind)).Array[0, 6];

    static long[] Steps(long[] shape)
    {
        var steps = new long[shape.Length];
        long step = 1;
        for (var dimension = shape.Length - 1; dimension >= 0; dimension--)
        {
            steps[dimension] = step;
            step *= shape[dimension];
        }

        return steps;
    }

    static string Shown(PyTorchTensor tensor) =>
        FormattableString.Invariant($"{tensor.Name} {tensor.Type} [{string.Join(',', tensor.Shape)}]/[{string.Join(',', tensor.Strides)}] {tensor.StorageKey}+{tensor.ElementOffset} {tensor.FileOffset} {tensor.Bytes}");
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Artifacts;
using HcxVerify.Formats;

using static HcxVerify.Tests.Given.Onnx;
using static HcxVerify.Tests.Given.Protobuf;

namespace HcxVerify.Tests.Formats;

public sealed class OnnxModels
{
    /// <summary>
    /// Written by onnx 1.12: initializers of FLOAT as raw bytes, of INT64, FLOAT16 and STRING value by value, one in another file and a sparse one; a node
    /// If with an initializer in one branch and a constant in the other; a symbolic, an open and an unknown shape, and a sequence.
    /// </summary>
    internal static readonly ImmutableArray<byte> Golden =
    [
        .. Convert.FromHexString(
            "0808120673616d706c651a03312e303aa7040ab2010a01631201791a0663686f6f7365220249662a4e0a0b656c73655f6272616e6368323c0a2312016b2208436f6e7374616e742a140a0576616c7565"
            + "2a08080210034a020304a001041204656c7365620f0a016b120a0a08080312040a020802a001052a4e0a0b7468656e5f6272616e6368323c0a130a046269617312017422084964656e74697479120474"
            + "68656e2a0e080210034204626961734a020102620f0a0174120a0a08080312040a020802a001050a0e0a01780a017712017a220341646412046d61696e2a230802080310014201774a18000000000000"
            + "803f0000004000004040000080400000a0402a17080310073a0c01feffffffffffffffff010342036964732a110802100a2a058078808001420468616c662a1208021008320161320262634205776f72"
            + "64732a7e08040802100142036269676a1b0a086c6f636174696f6e120f776569676874732f6269672e62696e6a0e0a066f66667365741204343039366a0c0a066c656e677468120233326a340a086368"
            + "65636b73756d12286139393933653336343730363831366162613365323537313738353063323663396364306438396470015a0b0a016312060a04080912005a1a0a017812150a130801120f0a071205"
            + "62617463680a0208030a00620f0a0179120a0a08080312040a02080262090a017a12040a020801620d0a0171120822060a040a0208017a210a120801100122040000a040420673706172736512090801"
            + "10073a01024200180442040a001011420e0a0a61692e6f6e6e782e6d6c1003"),
    ];

    [Fact]
    public void A_file_of_the_library_is_read_whole()
    {
        var model = Read([.. Golden]);
        Assert.Equal((8, "sample", "1.0", "main"), (model.IrVersion, model.ProducerName, model.ProducerVersion, model.GraphName));
        Assert.Equal([new("", 17), new("ai.onnx.ml", 3)], model.OperatorSets);
        Assert.Equal((1, 1), (model.SparseTensors, model.AttributeTensors));
        Assert.Equal(
            [
                ("choose/then_branch", "bias", "INT8", "2", 177L, 2L, "raw_data"),
                ("", "w", "FLOAT", "2,3", 234, 24, "raw_data"),
                ("", "ids", "INT64", "3", null, null, "int64_data"),
                ("", "half", "FLOAT16", "2", null, null, "int32_data"),
                ("", "words", "STRING", "2", null, null, "string_data"),
                ("", "big", "FLOAT", "4,2", null, 32, (string?)null),
            ],
            model.Tensors.Select(tensor => (tensor.Graph, tensor.Name, tensor.Type, string.Join(',', tensor.Shape), tensor.Offset, tensor.Bytes, tensor.Field)));
        Assert.Equal(5, BinaryPrimitives.ReadSingleLittleEndian(Golden.AsSpan()[(234 + 20)..]));
        Assert.Equal([null, null, null, null, null, new("weights/big.bin", 4096, 32, "a9993e364706816aba3e25717850c26c9cd0d89d")], model.Tensors.Select(tensor => tensor.External));
    }

    [Fact]
    public void Inputs_and_outputs_have_their_types_and_shapes()
    {
        var model = Read([.. Golden]);
        Assert.Equal(["c: tensor of BOOL []", "x: tensor of FLOAT [batch, 3, ?]"], model.Inputs.Select(Shown));
        Assert.Equal(["y: tensor of INT8 [2]", "z: tensor of FLOAT without a shape", "q: sequence of nothing known without a shape"], model.Outputs.Select(Shown));

        static string Shown(OnnxValue value) =>
            $"{value.Name}: {value.Kind} of {value.Type ?? "nothing known"} {(value.Shape is { } shape ? $"[{string.Join(", ", shape.Select(dimension => dimension.Symbol ?? dimension.Size?.ToString(CultureInfo.InvariantCulture) ?? "?"))}]" : "without a shape")}";
    }

    [Theory]
    [InlineData(0, "UNDEFINED", null)]
    [InlineData(1, "FLOAT", 32)]
    [InlineData(2, "UINT8", 8)]
    [InlineData(3, "INT8", 8)]
    [InlineData(4, "UINT16", 16)]
    [InlineData(5, "INT16", 16)]
    [InlineData(6, "INT32", 32)]
    [InlineData(7, "INT64", 64)]
    [InlineData(8, "STRING", null)]
    [InlineData(9, "BOOL", 8)]
    [InlineData(10, "FLOAT16", 16)]
    [InlineData(11, "DOUBLE", 64)]
    [InlineData(12, "UINT32", 32)]
    [InlineData(13, "UINT64", 64)]
    [InlineData(14, "COMPLEX64", 64)]
    [InlineData(15, "COMPLEX128", 128)]
    [InlineData(16, "BFLOAT16", 16)]
    [InlineData(17, "FLOAT8E4M3FN", 8)]
    [InlineData(18, "FLOAT8E4M3FNUZ", 8)]
    [InlineData(19, "FLOAT8E5M2", 8)]
    [InlineData(20, "FLOAT8E5M2FNUZ", 8)]
    [InlineData(21, "UINT4", 4)]
    [InlineData(22, "INT4", 4)]
    [InlineData(23, "FLOAT4E2M1", 4)]
    [InlineData(24, "FLOAT8E8M0", 8)]
    [InlineData(25, "UINT2", 2)]
    [InlineData(26, "INT2", 2)]
    public void Every_type_has_its_name_and_its_size(int number, string name, int? bits)
    {
        Assert.Equal(name, Assert.Single(Read(Model(Tensor("w", number, [0]))).Tensors).Type);
        foreach (var elements in bits is null ? [] : (int[])[1, 3, 5, 8])
        {
            var bytes = (elements * bits!.Value + 7) / 8;
            Assert.Equal(bytes, Assert.Single(Read(Model(Tensor("w", number, [elements], Raw(bytes)))).Tensors).Bytes);
            Assert.Throws<ArtifactException>(() => Read(Model(Tensor("w", number, [elements], Raw(bytes + 1)))));
            Assert.Throws<ArtifactException>(() => Read(Model(Tensor("w", number, [elements], Raw(bytes - 1)))));
        }
    }

    [Theory]
    [InlineData(27)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void A_type_that_no_version_has_keeps_its_number_and_its_bytes(int number)
    {
        var tensor = Assert.Single(Read(Model(Tensor("w", number, [3], Raw(5)))).Tensors);
        Assert.Equal((number.ToString(CultureInfo.InvariantCulture), 5L), (tensor.Type, tensor.Bytes));
    }

    [Fact]
    public void Dimensions_and_values_may_be_packed_or_not()
    {
        foreach (var shape in (byte[][])[Packed(1, 2, 3), [.. Number(1, 2), .. Packed(1, 3)], [.. Number(1, 2), .. Number(1, 3)]])
        {
            var tensor = Assert.Single(Read(Model(Initializer(shape, Number(2, Longs), Text(8, "w"), Packed(7, 1, -2, 3), Number(7, 4), Packed(7, 5, 6)))).Tensors);
            Assert.Equal([2, 3], tensor.Shape);
            Assert.Equal("int64_data", tensor.Field);
        }
    }

    [Fact]
    public void Fields_of_later_versions_and_the_order_of_fields_make_no_difference()
    {
        var tensor = Initializer(Counted(9, [1, 2, 3, 4]), Counted(40, [1, 2]), [.. Tag(50, 5), 1, 2, 3, 4], Text(8, "w"), Number(2, Floats));
        byte[] model = [.. Message(7, Counted(60, [9, 9]), tensor), .. Text(2, "later"), .. Number(30, 5), .. Number(1, 99)];
        var read = Read(model);
        Assert.Equal(("w", 4L), (Assert.Single(read.Tensors).Name, read.Tensors[0].Bytes));
        Assert.Equal(model.AsSpan().IndexOf((byte[])[1, 2, 3, 4]), read.Tensors[0].Offset);
    }

    [Fact]
    public void Graphs_in_nodes_in_functions_and_in_training_are_read_as_well()
    {
        var inner = Message(6, Tensor("b", Floats, [1], Raw(4)), Text(2, "inner"));
        var graph = Node("loop", "body", Message(11, Tensor("a", Floats, [1], Raw(4)), Node("", "then", inner)));
        byte[] model = [.. Model(graph), .. Message(20, Message(2, Tensor("t", Floats, [1], Raw(4)))), .. Message(25, Text(1, "f"), Message(7, Node("n", "g", inner)[2..]))];
        Assert.Equal(["loop/body a", "loop/body/0/then b", "training/algorithm t", "f/n/g b"], Read(model).Tensors.Select(tensor => $"{tensor.Graph} {tensor.Name}"));
    }

    [Theory]
    [InlineData(22, 3, 1, true)]
    [InlineData(22, 3, 2, true)]
    [InlineData(22, 3, 3, false)]
    [InlineData(22, 9, 1, false)]
    [InlineData(25, 5, 1, true)]
    [InlineData(25, 5, 2, true)]
    [InlineData(25, 5, 3, false)]
    public void Values_of_less_than_a_byte_share_a_byte_and_may_share_a_value(int type, long elements, int values, bool fits)
    {
        var bytes = Model(Tensor("w", type, [elements], [.. Enumerable.Repeat(Number(5, 1), values)]));
        if (fits)
            Assert.Equal("int32_data", Assert.Single(Read(bytes).Tensors).Field);
        else
            Assert.Throws<ArtifactException>(() => Read(bytes));
    }

    [Fact]
    public void A_tensor_without_elements_needs_no_bytes()
    {
        var tensors = Read(Model(Tensor("a", Floats, [0, 5]), Tensor("b", Floats, [0], Raw(0)), Tensor("c", Texts, [0]))).Tensors;
        Assert.Equal([(null, 0L), ("raw_data", 0), (null, 0)], tensors.Select(tensor => (tensor.Field, tensor.Bytes)));
    }

    [Fact]
    public void External_data_has_the_bytes_of_its_shape_where_the_model_does_not_say()
    {
        var tensor = Assert.Single(Read(Model(External("w", [2, 3], ("location", "./a b/c.bin"), ("prepacked", "x")))).Tensors);
        Assert.Equal((24, new("./a b/c.bin", 0, null, null)), (tensor.Bytes, tensor.External));
    }
}

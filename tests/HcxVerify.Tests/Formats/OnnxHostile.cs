using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

using static HcxVerify.Tests.Given.Onnx;
using static HcxVerify.Tests.Given.Protobuf;

namespace HcxVerify.Tests.Formats;

/// <summary>ONNX models that are cut, that lie, or that say a thing in two ways.</summary>
public sealed class OnnxHostile
{
    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../weights.bin")]
    [InlineData("a/../../weights.bin")]
    [InlineData("a/..")]
    [InlineData(".. /weights.bin")]
    [InlineData(".../weights.bin")]
    [InlineData("C:weights.bin")]
    [InlineData("C:/weights.bin")]
    [InlineData("weights.bin:stream")]
    [InlineData("..\\weights.bin")]
    [InlineData("\\\\host\\share")]
    [InlineData("//host/share")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("weights/")]
    [InlineData("a//b")]
    [InlineData("weights.bin\0.txt")]
    [InlineData("weights\n.bin")]
    [InlineData("weights\u202enib.bin")]
    [InlineData("*/_ORT_MEM_ADDR_/*")]
    public void External_data_stays_in_the_folder_of_the_model(string location) => AssertRefused("no plain path of a file in the model's folder", Model(External("w", [2], ("location", location))));

    [Theory]
    [InlineData("offset", "-1")]
    [InlineData("length", "-8")]
    [InlineData("offset", "+1")]
    [InlineData("offset", " 1")]
    [InlineData("offset", "1_0")]
    [InlineData("offset", "0x10")]
    [InlineData("offset", "")]
    [InlineData("offset", "9223372036854775808")]
    [InlineData("length", "99999999999999999999999999")]
    public void A_place_in_external_data_is_a_number_of_bytes(string key, string value) =>
        AssertRefused($"the {key} '{value}' of external data is no number of bytes", Model(External("w", [2], ("location", "a.bin"), (key, value))));

    [Fact]
    public void A_place_in_external_data_ends_in_a_file() => AssertRefused(
        "ends at 9223372036854775808, beyond any file", Model(External("w", [2], ("location", "a.bin"), ("offset", "9223372036854775800"), ("length", "8"))));

    [Fact]
    public void External_data_is_named_once_whole_and_as_the_only_data()
    {
        AssertRefused("names no file", Model(External("w", [2], ("offset", "8"))));
        AssertRefused("gives location twice", Model(External("w", [2], ("location", "a.bin"), ("location", "b.bin"))));
        AssertRefused("has 9 bytes, and FLOAT of [2] takes 8", Model(External("w", [2], ("location", "a.bin"), ("length", "9"))));
        AssertRefused("is external, and has raw_data as well", Model(Tensor("w", Floats, [2], Entry("location", "a.bin"), Number(14, 1), Raw(8))));
        AssertRefused("is external, and has float_data as well", Model(Tensor("w", Floats, [2], Entry("location", "a.bin"), Number(14, 1), Counted(4, new byte[8]))));
        AssertRefused("does not say that it is external", Model(Tensor("w", Floats, [2], Entry("location", "a.bin"), Raw(8))));
        AssertRefused("at a place 2", Model(Tensor("w", Floats, [2], Number(14, 2))));
        AssertRefused("is not UTF-8", Model(Tensor("w", Floats, [2], Message(13, Text(1, "location"), Counted(2, [0xC0, 0xAE, 0x2F])), Number(14, 1))));
    }

    [Theory]
    [InlineData(new long[] { -1 }, "has a dimension of -1")]
    [InlineData(new long[] { 2, -3, 0 }, "has a dimension of -3")]
    [InlineData(new[] { long.MaxValue, 2 }, "is too large")]
    [InlineData(new[] { 4294967296, 4294967296 }, "is too large")]
    [InlineData(new[] { 4294967296, 4294967296, 0 }, "is too large")]
    [InlineData(new[] { 0, 4294967296, 4294967296 }, "is too large")]
    [InlineData(new[] { 1L << 62 }, "is too large: 4611686018427387904 of FLOAT")]
    [InlineData(new long[] { 3 }, "has 8 bytes, and FLOAT of [3] takes 12")]
    [InlineData(new long[] { 0 }, "has 8 bytes, and FLOAT of [0] takes 0")]
    [InlineData(new long[] { }, "has 8 bytes, and FLOAT of [] takes 4")]
    public void A_shape_that_does_not_fit_its_bytes_is_refused(long[] shape, string problem) => AssertRefused(problem, Model(Tensor("w", Floats, shape, Raw(8))));

    [Fact]
    public void More_dimensions_than_any_tensor_has_are_refused()
    {
        AssertRefused("more than 64 numbers", Model(Tensor("w", Floats, [.. Enumerable.Repeat(1L, 65)], Raw(4))));
        AssertRefused("more than 64 dimensions", Model(Message(11, Text(1, "x"), Message(2, Message(1, Message(2, [.. Enumerable.Repeat(Message(1), 65)]))))));
    }

    [Fact]
    public void Values_are_in_one_field_of_their_type_and_as_many_as_the_shape_says()
    {
        AssertRefused("has 3 elements, and not as many values", Model(Tensor("w", Floats, [3], Counted(4, new byte[8]))));
        AssertRefused("has 3 elements, and not as many values", Model(Tensor("w", Floats, [3])));
        AssertRefused("has 3 elements, and not as many values", Model(Tensor("w", Longs, [3], Packed(7, 1, 2))));
        AssertRefused("has 1 elements, and not as many values", Model(Tensor("w", Longs, [1], Counted(7, new byte[11]))));
        AssertRefused("has 2 elements, and not as many values", Model(Tensor("w", Texts, [2], Text(6, "a"))));
        AssertRefused("not whole values", Model(Tensor("w", Floats, [2], Counted(4, new byte[7]))));
        AssertRefused("has int64_data, and its type FLOAT takes float_data", Model(Tensor("w", Floats, [1], Packed(7, 1))));
        AssertRefused("has both float_data and double_data", Model(Tensor("w", Floats, [1], Counted(4, new byte[4]), Counted(10, new byte[8]))));
        AssertRefused("has both raw_data and float_data", Model(Tensor("w", Floats, [1], Counted(4, new byte[4]), Raw(4))));
        AssertRefused("which the type STRING cannot have", Model(Tensor("w", Texts, [1], Raw(4))));
        AssertRefused("which the type UNDEFINED cannot have", Model(Tensor("w", 0, [1], Raw(4))));
        AssertRefused("is only a part", Model(Tensor("w", Floats, [1], Message(3, Number(1, 0)), Raw(4))));
    }

    [Fact]
    public void Names_are_there_and_stand_once_in_a_graph()
    {
        AssertRefused("the name w stands twice", Model(Tensor("w", Floats, [1], Raw(4)), Tensor("w", Floats, [1], Raw(4))));
        AssertRefused("the name w stands twice", Model(Tensor("w", Floats, [1], Raw(4)), Message(15, Message(1, Tensor("w", Floats, [1], Raw(4))[2..]))));
        AssertRefused("has no name", Model(Tensor("", Floats, [1], Raw(4))));
        AssertRefused("is not UTF-8", Model(Initializer(Number(2, Floats), Number(1, 1), Counted(8, [0x77, 0xFF]), Raw(4))));
        Read(Model(Node("n", "a", Message(6, Tensor("w", Floats, [1], Raw(4)))), Tensor("w", Floats, [1], Raw(4))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void What_a_model_says_once_does_not_stand_twice(int field)
    {
        var again = field is 1 or 5 ? Number(field, 8) : Counted(field, []);
        AssertRefused($"field {field} stands twice", [.. Model(), .. again, .. again]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(14)]
    public void What_a_tensor_says_once_does_not_stand_twice(int field) =>
        AssertRefused($"field {field} stands twice", Model(Tensor("w", Floats, [1], Raw(4), Number(14, 0), field switch { 8 => Text(8, "v"), 9 => Raw(4), _ => Number(field, field == 2 ? 6 : 0) })));

    [Theory]
    [InlineData(new byte[] { 0x0B }, "field 1 is written as kind 3")]
    [InlineData(new byte[] { 0x0C }, "field 1 is written as kind 4")]
    [InlineData(new byte[] { 0x0E }, "field 1 is written as kind 6")]
    [InlineData(new byte[] { 0x0F }, "field 1 is written as kind 7")]
    [InlineData(new byte[] { 0x00, 0x01 }, "there is no field 0")]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x10, 0x01 }, "there is no field 536870912")]
    [InlineData(new byte[] { 0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01 }, "a number does not end")]
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02 }, "a number does not end")]
    [InlineData(new byte[] { 0x08 }, "a number does not end")]
    [InlineData(new byte[] { 0x08, 0x80 }, "a number does not end")]
    [InlineData(new byte[] { 0x0A, 0x00 }, "field 1 is written as kind 2, and its value is of kind 0")]
    [InlineData(new byte[] { 0x10, 0x00 }, "field 2 is written as kind 0, and its value is of kind 2")]
    [InlineData(new byte[] { 0x51, 1, 2, 3, 4 }, "field 10 claims 8 bytes, and 4 are left")]
    [InlineData(new byte[] { 0x55, 1, 2 }, "field 10 claims 4 bytes, and 2 are left")]
    [InlineData(new byte[] { 0x52, 0x05, 1, 2 }, "field 10 claims 5 bytes, and 2 are left")]
    [InlineData(new byte[] { 0x52, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F }, "field 10 claims 9223372036854775807 bytes")]
    [InlineData(new byte[] { 0x52, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 }, "field 10 claims 18446744073709551615 bytes")]
    [InlineData(new byte[] { 0x08, 0x00 }, "its version is 0")]
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 }, "its version is -1")]
    [InlineData(new byte[] { 0x3A, 0x00 }, "no ir_version")]
    [InlineData(new byte[] { 0x08, 0x08 }, "or no graph")]
    [InlineData(new byte[] { }, "no ir_version or no graph")]
    public void Fields_that_are_none_are_refused(byte[] bytes, string problem) => AssertRefused(problem, bytes);

    [Fact]
    public void The_offset_of_a_problem_is_that_of_its_field()
    {
        var model = Model(Tensor("v", Floats, [1], Raw(4)), Tensor("w", Floats, [1], Raw(5)));
        AssertRefused($"(at byte {model.Length - 7})", model);
        AssertRefused("(at byte 4)", [0x08, 8, 0x3A, 2, 0x2A, 9]);
    }

    [Fact]
    public void A_message_ends_where_what_holds_it_ends()
    {
        // The length of the tensor reaches into what follows the graph.
        AssertRefused("claims 3 bytes, and 1 are left in what holds it", [0x08, 8, 0x3A, 3, 0x2A, 3, 0x10, 1, 0x42, 0]);
        // So does a number.
        AssertRefused("a number does not end", [0x08, 8, 0x3A, 4, 0x2A, 2, 0x10, 0x81, 1]);
        AssertRefused("has more than 32 bits", Model(Tensor("w", 1, [1], Raw(4)), Initializer(Number(2, 0x1_0000_0001), Text(8, "v"))));
    }

    [Fact]
    public void Graphs_within_graphs_are_followed_to_a_depth()
    {
        var graph = Tensor("w", Floats, [1], Raw(4));
        for (var depth = 1; depth < 32; depth++)
            graph = Node("n", "g", Message(6, graph));
        Assert.Single(Read(Model(graph)).Tensors);
        AssertRefused("nested deeper than 32", Model(Node("n", "g", Message(6, graph))));
    }

    [Fact]
    public void A_dimension_or_a_value_is_of_one_kind()
    {
        AssertRefused("both a size and a symbol", Model(Input(Message(1, Number(1, 1), Message(2, Message(1, Number(1, 3), Text(2, "n")))))));
        AssertRefused("the type of 'x' is both tensor and sequence", Model(Input([.. Message(1, Number(1, 1)), .. Message(4)])));
    }

    [Fact]
    public void No_cut_of_a_model_is_a_model()
    {
        var golden = OnnxModels.Golden.ToArray();
        for (var length = 0; length < golden.Length; length++)
        {
            if (Looked(golden[..length]) is { } model)
                Assert.Equal("main", model.GraphName); // Behind the graph only operator sets follow, whole.
        }
    }

    [Fact]
    public void Lengths_and_counts_size_nothing()
    {
        byte[][] hostile =
        [
            [0x08, 8, .. Tag(7, 2), .. Varint(int.MaxValue), 0],
            Model(Initializer([.. Tag(8, 2), .. Varint(ulong.MaxValue)])),
            Model(Initializer([.. Tag(1, 2), .. Varint(1 << 30)])),
            Model(Tensor("w", Floats, [1L << 40], Raw(4))),
            Model(External("w", [1L << 40], ("location", "a"))),
        ];
        Assert.All(hostile, bytes => Looked(bytes));
    }

    [Fact]
    public void A_text_that_is_too_long_is_not_read() => AssertRefused("has 65537 bytes; at most 65536 are read", Model(Text(2, new string('a', 65_537))));

    [Fact]
    public void What_is_kept_of_a_file_is_bounded()
    {
        var name = new string('n', 65_000);
        var graph = Enumerable.Range(0, 4200).Select(index => Tensor($"{name}{index}", Floats, [0])).ToArray();
        AssertRefused("take more than 268435456 bytes", Model(graph));
    }

    [Fact]
    public void Fields_and_tensors_are_counted()
    {
        AssertRefused("more than 10000000 fields", [.. Number(1, 8), .. Enumerable.Repeat((byte)0, 10_000_000).SelectMany(_ => (byte[])[0x48, 0])]);
        var tensors = Enumerable.Repeat(Message(10, Number(1, 0)), 1_000_001).ToArray();
        AssertRefused("more than 1000000 tensors", Model(Node("n", "values", tensors)));
        Assert.Equal(1_000_000, Read(Model(Node("n", "values", tensors[1..]))).AttributeTensors);
    }

    [Fact]
    public void Bytes_of_tensors_are_passed_over()
    {
        const long Huge = 5L << 30;
        byte[] before = [.. Text(8, "huge"), .. Number(2, 2), .. Number(1, Huge), .. Tag(9, 2), .. Varint((ulong)Huge)];
        byte[] tensor = [.. Tag(5, 2), .. Varint((ulong)(before.Length + Huge)), .. before];
        var last = Tensor("last", Floats, [1], Raw(4));
        byte[] head = [.. Number(1, 8), .. Tag(7, 2), .. Varint((ulong)(tensor.Length + Huge + last.Length)), .. tensor];
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                file.Write(head);
                file.Position = head.Length + Huge;
                file.Write(last);
            }

            var (model, read) = new Workspace(Path.GetTempPath()).Look(path, view => (OnnxModel.Read(view, "f"), view.BytesRead));
            Assert.Equal([(head.Length, Huge), (head.Length + Huge + last.Length - 4, 4)], model.Tensors.Select(tensor => (tensor.Offset!.Value, tensor.Bytes!.Value)));
            Assert.InRange(read, 0, 100_000);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static byte[] Input(byte[] type) => Message(11, Text(1, "x"), Counted(2, type));

    static void AssertRefused(string problem, byte[] bytes)
    {
        var diagnostic = Assert.Throws<ArtifactException>(() => Read(bytes)).Diagnostic;
        Assert.Equal(ArtifactCodes.NotOnnx, diagnostic.Code);
        Assert.Contains(problem, diagnostic.Text.En, StringComparison.Ordinal);
        Assert.Matches("[0-9]+바이트 위치", diagnostic.Text.Ko);
    }

    // Null where it is refused; whatever it is, it costs little.
    static OnnxModel? Looked(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return Read(bytes);
        }
        catch (ArtifactException error)
        {
            Assert.Equal(ArtifactCodes.NotOnnx, error.Diagnostic.Code);
            return null;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        }
    }
}

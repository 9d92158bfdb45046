using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class GgufHeaders
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public void A_header_tells_metadata_tensors_and_the_size_of_the_file(uint version, bool isBigEndian)
    {
        var given = new Gguf
        {
            Version = version,
            IsBigEndian = isBigEndian,
            Metadata = [("general.architecture", "llama"), ("llama.block_count", 2u), ("general.alignment", 64u), ("a.list", GgufList.Of(1, 2, 3))],
            Tensors = [new("b", 12, 256, 3), new("a", 0), new("c", 30, 5, 0, 2), new("d", 1, 2, 3, 4, 5)],
        };
        var bytes = given.Bytes();
        var header = Read(bytes);
        Assert.Equal(((int)version, isBigEndian, 64, "llama", null), (header.Version, header.IsBigEndian, header.Alignment, header.Architecture, header.TokenCount));
        Assert.Equal((bytes.Length, true), (header.DeclaredSize, header.Declares(bytes.Length)));
        Assert.Equal([("b", "Q4_K", 0, 432), ("a", "F32", 448, 4), ("c", "BF16", 512, 0), ("d", "F16", 512L, 240L)], header.Tensors.Select(tensor => (tensor.Name, tensor.Type, tensor.Offset, tensor.Bytes!.Value)));
        Assert.Equal(["256 3", "", "5 0 2", "2 3 4 5"], header.Tensors.Select(tensor => string.Join(' ', tensor.Dimensions)));
        Assert.Equal(new GgufValue.Array(GgufValueType.Int32, 3, header.Find<GgufValue.Array>("a.list")!.Offset, 12), header.Metadata["a.list"]);
        Assert.Equal((given.Header().Length, given.Aligned(given.Header().Length)), (header.Length, header.TensorDataStart));
    }

    [Fact]
    public void Every_type_of_tensors_has_the_bytes_of_its_blocks() => Assert.All(Enumerable.Range(0, 64), number =>
    {
        var tensor = Assert.Single(Read(new Gguf { Tensors = [new("a", (uint)number, 512, 3)] }.Bytes()).Tensors);
        var isKnown = Gguf.Types.TryGetValue((uint)number, out var type);
        Assert.Equal(isKnown ? (type.Name, 512 / type.BlockLength * type.BlockBytes * 3) : ($"{number}", null), (tensor.Type, (int?)tensor.Bytes));
    });

    [Fact]
    public void A_tensor_of_an_unknown_type_is_kept_and_leaves_the_size_open()
    {
        var bytes = new Gguf { Tensors = [new("a", 0, 8), new("b", 4_000_000_000, 7, 3), new("c", 0, 8)] }.Bytes();
        var header = Read(bytes);
        Assert.Equal(("b", "4000000000", null), (header.OfUnknownType?.Name, header.OfUnknownType?.Type, header.OfUnknownType?.Bytes));
        Assert.Equal((null, false), (header.DeclaredSize, header.Declares(bytes.Length)));
    }

    [Fact]
    public void A_file_without_tensors_ends_with_its_header_or_aligned()
    {
        var bytes = new Gguf { Metadata = [("general.architecture", "llama")] }.Bytes();
        var header = Read(bytes);
        Assert.Equal((69, 69, 96), (bytes.Length, header.DeclaredSize, header.TensorDataStart));
        Assert.Equal([69, 96], ((int[])[68, 69, 96, 97]).Where(size => header.Declares(size)));
    }

    [Fact]
    public void The_end_of_the_last_tensor_may_be_aligned_and_no_more()
    {
        var bytes = new Gguf { Tensors = [new("a", 24, 33)] }.Bytes();
        var header = Read([.. bytes, .. new byte[100]]);
        Assert.Equal(bytes.Length, header.DeclaredSize);
        Assert.Equal(Enumerable.Range(bytes.Length, 32), Enumerable.Range(0, bytes.Length + 100).Where(size => header.Declares(size)));
    }

    [Fact]
    public void Tensors_may_stand_in_another_order_than_their_bytes() =>
        Assert.Equal(["b", "a"], Read(new Gguf { Tensors = [new("b", 0, 8) { Offset = 32 }, new("a", 0, 8) { Offset = 0 }] }.Bytes()).Tensors.Select(tensor => tensor.Name));

    [Fact]
    public void Texts_that_are_long_or_no_UTF_8_stay_in_the_file()
    {
        var header = Read(new Gguf { Metadata = [("a", new string('x', 1 << 20)), ("b", new string('x', (1 << 20) + 1)), ("c", new byte[] { 0xFF }), ("general.architecture", new byte[] { 0xFF })] }.Bytes());
        Assert.Equal(1 << 20, header.Find<GgufValue.Text>("a")!.Value.Length);
        Assert.Equal((1 << 20) + 1, header.Find<GgufValue.UnreadText>("b")!.Bytes);
        Assert.Equal(1, header.Find<GgufValue.UnreadText>("c")!.Bytes);
        Assert.Null(header.Architecture);
    }

    [Fact]
    public void Whatever_is_written_is_read() => Files.Sample(given =>
    {
        var bytes = given.Bytes();
        var header = Read(bytes);
        Assert.Equal((given.Version, given.IsBigEndian, given.Alignment, bytes.Length), ((uint)header.Version, header.IsBigEndian, header.Alignment, header.DeclaredSize));
        Assert.Equal(given.Metadata.Select(pair => pair.Key), header.Metadata.Keys);
        foreach (var (key, value) in given.Metadata)
        {
            if (value is GgufList list)
                AssertSame(list, header, bytes, header.Find<GgufValue.Array>(key)!);
            else
                Assert.Equal(value, Gguf.Plain(header.Metadata[key]));
        }

        Assert.Equal(
            given.Tensors.Zip(given.Offsets(), (tensor, offset) => (tensor.Name, Gguf.Types[tensor.Type].Name, string.Join(' ', tensor.Dimensions), offset, Gguf.BytesOf(tensor))),
            header.Tensors.Select(tensor => (tensor.Name, tensor.Type, string.Join(' ', tensor.Dimensions), tensor.Offset, tensor.Bytes!.Value)));
        Assert.Equal(given.Header(), Gguf.Rewritten(header, bytes));
    }, iter: 400, threads: 1);

    [Fact]
    public void A_changed_byte_gives_another_true_header_or_one_error_and_costs_little() => Gen.Select(Files, Gen.Double.Unit, Gen.Byte).Sample((given, where, value) =>
    {
        var bytes = given.Bytes();
        bytes[(int)(where * given.Header().Length)] = value;
        AssertTrueOrRefused(bytes);
    }, iter: 1500, threads: 1);

    [Fact]
    public void No_byte_of_a_header_can_be_changed_to_anything_worse()
    {
        var given = new Gguf { Metadata = [("general.alignment", 32u), ("a", GgufList.Of("x", "y")), ("b", new GgufList(GgufValueType.Array, [GgufList.Of(true)])), ("c", "text")], Tensors = [new("t", 2, 32, 2), new("u", 0, 3)] };
        for (var at = 0; at < given.Header().Length; at++)
        {
            foreach (var change in (byte[])[1, 2, 4, 8, 0x20, 0x80, 0xFF])
            {
                var bytes = given.Bytes();
                bytes[at] ^= change;
                AssertTrueOrRefused(bytes);
            }
        }
    }

    internal static GgufHeader Read(byte[] bytes) => Bytes.Look(bytes, view => GgufHeader.Read(view, "f"));

    // True is what gives the same bytes when it is written anew.
    static void AssertTrueOrRefused(byte[] bytes)
    {
        GgufHeader? header = null;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            header = Read(bytes);
        }
        catch (ArtifactException error)
        {
            Assert.Equal("HCX0223", error.Diagnostic.Code.Id);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000 + (20 * bytes.Length));
        if (header is not null)
            Assert.Equal(bytes[..(int)header.Length], Gguf.Rewritten(header, bytes));
    }

    static void AssertSame(GgufList given, GgufHeader header, byte[] bytes, GgufValue.Array array)
    {
        Assert.Equal((given.Element, given.Items.Length), (array.Element, array.Count));
        if (given.Element is GgufValueType.Text)
            Assert.Equal(given.Items, Bytes.Look(bytes, view => header.ReadStrings(view, array).ToList()));
        else if (given.Element is GgufValueType.Int32 or GgufValueType.UInt8)
            Assert.Equal(given.Items.Select(Convert.ToInt64), Bytes.Look(bytes, view => header.ReadIntegers(view, array).ToList()));
    }

    static readonly Gen<string> text = Gen.OneOf("a", "b", " ", "\"", "é", "가", "😀").Array[0, 9].Select(string.Concat);

    static readonly Gen<object> scalar = Gen.OneOf(
        Gen.Byte.Select(value => (object)value), Gen.SByte.Select(value => (object)value), Gen.UShort.Select(value => (object)value), Gen.Short.Select(value => (object)value),
        Gen.UInt.Select(value => (object)value), Gen.Int.Select(value => (object)value), Gen.ULong.Select(value => (object)value), Gen.Long.Select(value => (object)value),
        Gen.Float.Select(value => (object)value), Gen.Double.Select(value => (object)value), Gen.Bool.Select(value => (object)value), text.Select(value => (object)value));

    static readonly Gen<object> list = Gen.OneOf(
        text.Array[0, 9].Select(GgufList.Of), Gen.Int.Array[0, 9].Select(GgufList.Of), Gen.Byte.Array[0, 9].Select(GgufList.Of), Gen.Float.Array[0, 9].Select(GgufList.Of),
        Gen.Bool.Array[0, 9].Select(GgufList.Of), text.Array[0, 3].Select(GgufList.Of).Array[0, 3].Select(GgufList.Of)).Select(value => (object)value);

    static readonly Gen<GivenTensor> tensor = Gen.Select(Gen.OneOf([.. Gguf.Types.Keys]), Gen.ULong[0, 4].Array[0, 4], (type, dimensions) =>
        new GivenTensor("", type, [.. dimensions.Length == 0 ? [(ulong)Gguf.Types[type].BlockLength] : dimensions.Select((dimension, index) => index == 0 ? dimension * (ulong)Gguf.Types[type].BlockLength : dimension)]));

    internal static Gen<Gguf> Files { get; } = Gen.Select(
        Gen.UInt[2, 3], Gen.Bool, Gen.OneOf<uint?>(null, 8, 16, 32, 64, 4096), Gen.OneOf(scalar, list).Array[0, 6], tensor.Array[0, 5],
        (version, isBigEndian, alignment, values, tensors) => new Gguf
        {
            Version = version,
            IsBigEndian = isBigEndian,
            Metadata = [.. values.Select((value, index) => ($"key.{index}", value)), .. alignment is { } own ? [("general.alignment", own)] : Array.Empty<(string, object)>()],
            Tensors = [.. tensors.Select((tensor, index) => tensor with { Name = $"blk.{index}.가" })],
        });
}

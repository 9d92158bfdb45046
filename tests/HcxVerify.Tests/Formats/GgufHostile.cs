using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

/// <summary>GGUF files that lie, each refused at the byte that does.</summary>
public sealed class GgufHostile
{
    const int FirstEntry = 24; // behind magic, version and two counts

    static readonly byte[] most = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    static readonly ImmutableArray<(string What, byte[] Bytes, long Place, string Problem)> files =
    [
        ("no byte", [], 0, "it does not begin with GGUF"),
        ("half a magic", [.. "GG"u8], 0, "it does not begin with GGUF"),
        ("another magic", [.. "GGML"u8, 3, 0, 0, 0, .. new byte[16]], 0, "it does not begin with GGUF"),
        ("version 0", new Gguf { Version = 0 }.Bytes(), 4, "it is of version 0, and only 2 and 3 are read"),
        ("version 1", new Gguf { Version = 1 }.Bytes(), 4, "it is of version 1, and only 2 and 3 are read"),
        ("version 1 of big endian", new Gguf { Version = 1, IsBigEndian = true }.Bytes(), 4, "it is of version 1, and only 2 and 3 are read"),
        ("version 4", new Gguf { Version = 4 }.Bytes(), 4, "it is of version 4, and only 2 and 3 are read"),
        ("the most tensors", new Gguf { TensorCount = ulong.MaxValue }.Bytes(), 8, "it claims 18446744073709551615 tensors, where at most 0 may be"),
        ("negative tensors", new Gguf { TensorCount = 1ul << 63, Tensors = [new("a", 0)] }.Bytes(), 8, "it claims 9223372036854775808 tensors, where at most 2 may be"),
        ("more tensors than fit", new Gguf { TensorCount = 3, Tensors = [new("a", 0)] }.Bytes(), 8, "it claims 3 tensors, where at most 2 may be"),
        ("the most keys", new Gguf { KeyCount = ulong.MaxValue }.Bytes(), 16, "it claims 18446744073709551615 keys, where at most 0 may be"),
        ("a key beyond the file", Patched(Keys(("abc", 1u)), FirstEntry, most), FirstEntry, "a string claims 18446744073709551615 bytes, and 11 follow"),
        ("a key that is no UTF-8", Patched(Keys(("abc", 1u)), FirstEntry + 9, [0xFF]), FirstEntry + 9, "a string is not UTF-8"),
        ("an empty key", Keys(("", 1u), ("b", 1u)), FirstEntry, "a key is empty"),
        ("a key with a NUL", Keys(("a\0b", 1u)), FirstEntry, "the name a b holds a NUL"),
        ("a long key", Keys((new string('x', 65_536), 1u)), FirstEntry, "a name has 65536 bytes, and 65535 are allowed"),
        ("a key twice", Keys(("a", 1u), ("b", 1u), ("a", 2u)), FirstEntry + 34, "the key a stands twice"),
        ("an unknown type of values", Patched(Keys(("abc", 1u)), FirstEntry + 11, [13]), FirstEntry + 11, "there is no type 13 of values"),
        ("a negative type of values", Patched(Keys(("abc", 1u)), FirstEntry + 11, [0xFF, 0xFF, 0xFF, 0xFF]), FirstEntry + 11, "there is no type 4294967295 of values"),
        ("a value that is cut", Keys(("abc", 1ul))[..^1], FirstEntry + 15, "8 bytes should follow, and 7 do"),
        ("neither true nor false", Patched(Keys(("abc", true)), FirstEntry + 15, [2]), FirstEntry + 15, "2 is neither true nor false"),
        ("a text beyond the file", Patched(Keys(("abc", "text")), FirstEntry + 15, [5]), FirstEntry + 15, "a string claims 5 bytes, and 4 follow"),
        ("an unknown type of elements", Patched(Keys(("abc", GgufList.Of(1))), FirstEntry + 15, [99]), FirstEntry + 15, "there is no type 99 of values"),
        ("the most bytes", Patched(Keys(("abc", new GgufList(GgufValueType.UInt8, []))), FirstEntry + 19, most), FirstEntry + 15, "an array claims 18446744073709551615 elements, more than fit into the 0 bytes that follow"),
        ("the most numbers", Patched(Keys(("abc", new GgufList(GgufValueType.Float64, []))), FirstEntry + 19, most), FirstEntry + 15, "an array claims 18446744073709551615 elements"),
        ("the most texts", Patched(Keys(("abc", new GgufList(GgufValueType.Text, []))), FirstEntry + 19, most), FirstEntry + 15, "an array claims 18446744073709551615 elements"),
        ("the most arrays", Patched(Keys(("abc", new GgufList(GgufValueType.Array, []))), FirstEntry + 19, most), FirstEntry + 15, "an array claims 18446744073709551615 elements"),
        ("a text of an array beyond the file", Patched(Keys(("abc", GgufList.Of("a", "b"))), FirstEntry + 27, [99]), FirstEntry + 27, "a string claims 99 bytes, and 10 follow"),
        ("arrays in arrays", Keys(("abc", Nested(5))), FirstEntry + 15 + (4 * 12), "arrays are nested deeper than 4 levels"),
        ("an alignment of 0", Keys(("general.alignment", 0u)), FirstEntry, "general.alignment is no power of two from 8 to 2097152 in 32 bits"),
        ("an alignment of 4", Keys(("general.alignment", 4u)), FirstEntry, "general.alignment is no power of two"),
        ("an alignment of 24", Keys(("general.alignment", 24u)), FirstEntry, "general.alignment is no power of two"),
        ("an alignment of 4 MiB", Keys(("general.alignment", 4u << 20)), FirstEntry, "general.alignment is no power of two"),
        ("an alignment of 2 GiB", Keys(("general.alignment", 1u << 31)), FirstEntry, "general.alignment is no power of two"),
        ("an alignment of another type", Keys(("general.alignment", 32ul)), FirstEntry, "general.alignment is no power of two"),
        ("an alignment that is a text", Keys(("general.alignment", "32")), FirstEntry, "general.alignment is no power of two"),
        ("a tensor twice", Tensors(new("a", 0, 8), new("b", 0, 8), new("a", 0, 8)), FirstEntry + (2 * 33), "the tensor a stands twice"),
        ("a name that is no UTF-8", Patched(Tensors(new GivenTensor("abc", 0, 8)), FirstEntry + 10, [0xC3]), FirstEntry + 10, "a string is not UTF-8"),
        ("a long name", Tensors(new GivenTensor(new('x', 1025), 0, 8)), FirstEntry, "a name has 1025 bytes, and 1024 are allowed"),
        ("five dimensions", Tensors(new GivenTensor("a", 0, 1, 1, 1, 1, 1)), FirstEntry + 9, "the tensor a has 5 dimensions, and 4 are allowed"),
        ("dimensions without end", Patched(Tensors(new GivenTensor("a", 0, 1)), FirstEntry + 9, [0xFF, 0xFF, 0xFF, 0xFF]), FirstEntry + 9, "the tensor a has 4294967295 dimensions, and 4 are allowed"),
        ("a negative dimension", Claimed(new("a", 0, 4, 1ul << 63)), FirstEntry + 21, "the tensor a has a dimension of 9223372036854775808"),
        ("a product beyond 64 bits", Claimed(new("a", 0, 1ul << 40, 1ul << 40)), FirstEntry + 29, "the tensor a has more elements than any file"),
        ("a product beyond 128 bits", Claimed(new("a", 24, long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue)), FirstEntry + 45, "the tensor a has more elements than any file"),
        ("bytes beyond 64 bits", Claimed(new("a", 28, 1ul << 62)), FirstEntry + 21, "the tensor a has more elements than any file"),
        ("a product of an unknown type", Claimed(new("a", 99, 1ul << 40, 1ul << 40)), FirstEntry + 29, "the tensor a has more elements than any file"),
        ("a row of half a block", Tensors(new GivenTensor("a", 2, 48)), FirstEntry + 21, "the tensor a has rows of 48, and blocks of Q4_0 have 32"),
        ("no row for a block", Claimed(new("a", 12)), FirstEntry + 13, "the tensor a has rows of 1, and blocks of Q4_K have 256"),
        ("an offset that is not aligned", Tensors(new GivenTensor("a", 0, 8) { Offset = 16 }), FirstEntry + 25, "the tensor a begins at 16, which is no multiple of 32"),
        ("the last offset", Tensors(new GivenTensor("a", 0, 8) { Offset = ulong.MaxValue - 31 }), FirstEntry + 25, "the tensor a goes up to 18446744073709551584, beyond the end of the file"),
        ("the last positive offset", Tensors(new GivenTensor("a", 0, 8) { Offset = long.MaxValue - 31 }), FirstEntry + 25, "the tensor a goes up to 9223372036854775808, beyond the end of the file"),
        ("tensors that overlap", Tensors(new("a", 0, 16), new("b", 0, 16) { Offset = 32 }), FirstEntry + 33 + 25, "the tensor b begins at 32, and the one before it ends at 64"),
        ("the same bytes twice", Tensors(new("a", 0, 16), new("b", 0, 16) { Offset = 0 }), FirstEntry + 33 + 25, "the tensor b begins at 0, and the one before it ends at 64"),
        ("bytes of no tensor", [.. Tensors(new("a", 0, 8), new("b", 0, 8) { Offset = 64 }), .. new byte[32]], FirstEntry + 33 + 25, "the tensor b begins at 64, and the one before it ends at 32"),
        ("bytes before the first tensor", [.. Tensors(new GivenTensor("a", 0, 8) { Offset = 32 }), .. new byte[32]], FirstEntry + 25, "the tensor a begins at 32, and the one before it ends at 0"),
        ("a tensor that is cut", Tensors(new GivenTensor("a", 0, 8))[..^1], FirstEntry + 25, "the tensor a goes up to 32, beyond the end of the file"),
        ("no byte, and no place for it", Tensors(new GivenTensor("a", 0, 0))[..^1], FirstEntry + 25, "the tensor a goes up to 0, beyond the end of the file"),
        ("a tensor of an unknown type beyond the file", Claimed(new("a", 99, 1) { Offset = 1 << 20 }), FirstEntry + 25, "the tensor a goes up to 1048576, beyond the end of the file"),
    ];

    public static TheoryData<string> Names => [.. files.Select(file => file.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_at_its_byte_and_costs_little(string what)
    {
        var (_, bytes, place, problem) = files.Single(file => file.What == what);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var diagnostic = Refused(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 600_000);
        Assert.Equal((ArtifactCodes.NotGguf, "f"), (diagnostic.Code, diagnostic.Place?.ToString()));
        Assert.StartsWith("the GGUF file cannot be used: ", diagnostic.Text.En, StringComparison.Ordinal);
        Assert.Contains($"{problem}", diagnostic.Text.En, StringComparison.Ordinal);
        Assert.Contains($" (at byte {place}); ", diagnostic.Text.En, StringComparison.Ordinal);
        Assert.Contains($" ({place}바이트 위치); ", diagnostic.Text.Ko, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_the_file_has_room_for_have_limits()
    {
        Assert.Contains("it claims 262145 tensors, where at most 262144 may be (at byte 8)", RefusedIn(8_000_000, new Gguf { TensorCount = (1 << 18) + 1 }.Header()), StringComparison.Ordinal);
        Assert.Contains("it claims 65537 keys, where at most 65536 may be (at byte 16)", RefusedIn(8_000_000, new Gguf { KeyCount = (1 << 16) + 1 }.Header()), StringComparison.Ordinal);
        var texts = Patched(Keys(("abc", new GgufList(GgufValueType.Text, []))), FirstEntry + 19, [1, 0, 0, 1]);
        Assert.Contains("arrays of texts and arrays have more than 16777216 elements together (at byte 39)", RefusedIn(200_000_000, texts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_is_cut_anywhere_is_refused(bool isBigEndian)
    {
        var bytes = new Gguf
        {
            IsBigEndian = isBigEndian,
            Metadata = [("general.architecture", "llama"), ("a", GgufList.Of("x", "yz")), ("b", new GgufList(GgufValueType.Array, [GgufList.Of(1, 2)])), ("c", 1.5f), ("d", true)],
            Tensors = [new("a", 2, 64), new("b", 0, 3)],
        }.Bytes();
        Assert.Equal(bytes.Length, GgufHeaders.Read(bytes).DeclaredSize);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Equal(ArtifactCodes.NotGguf, Refused(bytes[..length]).Code);
    }

    [Fact]
    public void A_dimension_of_0_makes_the_others_harmless() =>
        Assert.Equal(0, GgufHeaders.Read(new Gguf { Tensors = [new("a", 0, long.MaxValue, 0, long.MaxValue)] }.Bytes()).Tensors[0].Bytes);

    [Fact]
    public void Names_and_texts_that_are_kept_have_a_limit_together()
    {
        var texts = Enumerable.Range(0, 64).Select(index => ($"{index}", (object)new string('x', (1 << 20) - 100)));
        Assert.Contains("all names and texts together have more than 67108864 bytes", Refused(Keys([.. texts, (new('y', 10_000), 1u)])).Text.En, StringComparison.Ordinal);
        Assert.IsType<GgufValue.UnreadText>(GgufHeaders.Read(Keys([.. texts, ("last", new string('y', 10_000))])).Metadata["last"]);
    }

    [Fact]
    public void A_vocabulary_is_passed_over_and_takes_no_memory()
    {
        var bytes = new Gguf
        {
            Metadata =
            [
                ("general.architecture", "llama"),
                ("tokenizer.ggml.tokens", GgufList.Of(Enumerable.Range(0, 250_000).Select(id => $"token {id}"))),
                ("tokenizer.ggml.merges", GgufList.Of(Enumerable.Range(0, 500_000).Select(id => $"left {id}"))),
                ("tokenizer.ggml.token_type", GgufList.Of(Enumerable.Repeat(1, 250_000))),
            ],
        }.Bytes();
        var allocated = Bytes.Look(bytes, view =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(250_000, GgufHeader.Read(view, "f").TokenCount);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.InRange(allocated, 0, 200_000);
    }

    static byte[] Keys(params ImmutableArray<(string, object)> metadata) => new Gguf { Metadata = metadata }.Bytes();

    static byte[] Tensors(params ImmutableArray<GivenTensor> tensors) => new Gguf { Tensors = tensors }.Bytes();

    // Without the bytes of the tensor, which no file could have.
    static byte[] Claimed(GivenTensor tensor) => [.. new Gguf { Tensors = [tensor with { Offset = tensor.Offset ?? 0 }] }.Header(), .. new byte[64]];

    static byte[] Patched(byte[] bytes, int place, byte[] patch)
    {
        patch.CopyTo(bytes, place);
        return bytes;
    }

    static GgufList Nested(int depth) => depth == 0 ? GgufList.Of(1) : new GgufList(GgufValueType.Array, [Nested(depth - 1)]);

    // Zeros follow the bytes, which take no place on the disk.
    static string RefusedIn(long length, byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            using (var file = File.OpenWrite(path))
                file.SetLength(length);
            return Assert.Throws<ArtifactException>(() => new Workspace(Path.GetTempPath()).Look(path, view => GgufHeader.Read(view, "f"))).Diagnostic.Text.En;
        }
        finally
        {
            File.Delete(path);
        }
    }

    static Diagnostic Refused(byte[] bytes) => Assert.Throws<ArtifactException>(() => GgufHeaders.Read(bytes)).Diagnostic;
}

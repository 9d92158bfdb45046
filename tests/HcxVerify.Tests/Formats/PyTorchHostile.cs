using System.Buffers.Binary;
using System.IO.Compression;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

using static HcxVerify.Tests.Given.PyTorch;

namespace HcxVerify.Tests.Formats;

/// <summary>PyTorch archives whose entries, pickle or tensors lie.</summary>
public sealed class PyTorchHostile
{
    const string Plain = "FloatStorage";

    [Theory]
    [InlineData(0, new long[] { 11 }, new long[] { 1 })]
    [InlineData(1, new long[] { 10 }, new long[] { 1 })]
    [InlineData(0, new long[] { 2, 2 }, new long[] { 9, 1 })]
    [InlineData(10, new long[] { }, new long[] { })]
    [InlineData(11, new long[] { 0 }, new long[] { 1 })]
    [InlineData(-1, new long[] { 1 }, new long[] { 1 })]
    [InlineData(0, new long[] { -1 }, new long[] { 1 })]
    [InlineData(5, new long[] { 2 }, new long[] { -1 })]
    [InlineData(0, new long[] { 2 }, new long[] { 1, 1 })]
    [InlineData(0, new[] { long.MaxValue, 2 }, new long[] { 0, 0 })]
    [InlineData(0, new[] { long.MaxValue }, new[] { long.MaxValue })]
    [InlineData(0, new long[] { 3 }, new[] { long.MaxValue })]
    public void A_tensor_that_reaches_beyond_its_storage_is_refused(long offset, long[] shape, long[] strides) =>
        AssertRefused("the tensor w reaches beyond its storage 0", Archive(Mapping(("w", Tensor(Storage(Plain, "0", 10), offset, shape, strides))), new byte[40]));

    [Fact]
    public void A_storage_has_the_elements_that_the_pickle_says()
    {
        var pickle = Mapping(("w", Tensor(Storage(Plain, "0", 10), 0, [2], [1])));
        AssertRefused("the storage 0 has 36 bytes, and w takes it for 10 of float32", Archive(pickle, new byte[36]));
        AssertRefused("is in the storage '0', which is not there", Archive(pickle));
        AssertRefused("the storage 0 has 40 bytes", Archive(Mapping(("w", Tensor(Storage(Plain, "0", long.MaxValue), 0, [2], [1]))), new byte[40]));
        AssertRefused("the storage 0 is both float32 and int32", Archive(Mapping(("w", Tensor(Storage(Plain, "0", 1), 0, [1], [1])), ("v", Tensor(Storage("IntStorage", "0", 1), 0, [1], [1]))), new byte[4]));
    }

    [Theory]
    [InlineData("archive/../../etc/passwd")]
    [InlineData("/archive/x")]
    [InlineData("archive/..\\x")]
    [InlineData("C:/x")]
    [InlineData("archive//x")]
    [InlineData("archive/x\n")]
    public void A_name_that_leads_elsewhere_is_refused(string name) => AssertRefused(
        "is not named by a plain path", Bytes.Zip(CompressionLevel.NoCompression, ("archive/data.pkl", Pickle("N")), ("archive/version", "3"u8.ToArray()), (name, [1])));

    [Theory]
    [InlineData("archive/version")]
    [InlineData("archive/Version")]
    [InlineData("ARCHIVE/DATA.PKL")]
    public void A_name_stands_once_whatever_its_case(string name) => AssertRefused(
        "stands twice", Bytes.Zip(CompressionLevel.NoCompression, ("archive/data.pkl", Pickle("N")), ("archive/version", "3"u8.ToArray()), (name, [1])));

    [Theory]
    [InlineData("version", "x", "its version is 'x'")]
    [InlineData("version", "", "its version is ''")]
    [InlineData("version", "-3", "its version is '-3'")]
    [InlineData("version", "33333333333333333333333333333333333333", "its version is '33333333333333333333333333333333'")]
    [InlineData(".data/version", "1.5", "its version is '1.5'")]
    [InlineData("byteorder", "middle", "its byte order is 'middle'")]
    public void What_an_archive_says_of_itself_is_what_the_format_has(string entry, string text, string problem) => AssertRefused(
        problem, Bytes.Zip(CompressionLevel.NoCompression, ("archive/data.pkl", Pickle("N")), ($"archive/{entry}", System.Text.Encoding.ASCII.GetBytes(text)), ("archive/data/0", [])));

    [Fact]
    public void Entries_that_share_bytes_are_refused()
    {
        var bytes = Archive(Mapping(), new byte[64], new byte[64]);
        var (first, second) = (Row(bytes, "archive/data/0"), Row(bytes, "archive/data/1"));
        bytes.AsSpan(first + 42, 4).CopyTo(bytes.AsSpan(second + 42));
        AssertRefused("does not fit the file", bytes); // The head there has the name of the other.
        bytes = Archive(Mapping(), [.. Enumerable.Repeat((byte)1, 64)], new byte[64]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Row(bytes, "archive/data/0") + 20), 70);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Row(bytes, "archive/data/0") + 24), 70);
        AssertRefused("archive/data/1 overlaps", bytes);
    }

    [Fact]
    public void An_entry_that_reaches_into_the_list_or_beyond_the_file_is_refused()
    {
        foreach (var (length, problem) in ((uint, string)[])[(10, "archive/version overlaps"), (100_000, "archive/version does not fit the file"), (uint.MaxValue, "archive/version does not fit the file")])
        {
            var bytes = Archive(Mapping());
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Row(bytes, "archive/version") + 20), length);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Row(bytes, "archive/version") + 24), length);
            AssertRefused(problem, bytes);
        }
    }

    [Theory]
    [InlineData(8, 1, "is encrypted")]
    [InlineData(10, 12, "compressed in a way that is not read")]
    [InlineData(10, 8, "does not fit the file")]
    [InlineData(24, 99, "does not fit the file")]
    [InlineData(42, 1, "does not fit the file")]
    public void A_row_that_lies_is_refused(int field, byte value, string problem)
    {
        var bytes = Archive(Mapping(), new byte[64]);
        bytes[Row(bytes, "archive/data/0") + field] = value;
        AssertRefused(problem, bytes);
    }

    [Fact]
    public void A_list_of_entries_that_lies_is_refused()
    {
        var bytes = Archive(Mapping());
        bytes[^12] = 9;
        AssertRefused("its list of entries does not fit the file", bytes);
        bytes = Archive(Mapping());
        bytes[^22]++;
        AssertRefused("its list of entries does not fit the file", bytes);
        byte[] shifted = [.. "PK\x03\x04 "u8, .. Archive(Mapping())];
        AssertRefused("its list of entries does not fit the file", shifted);
    }

    [Theory]
    [InlineData("cos\nsystem\nX\u0002\u0000\u0000\u0000ls\u0085R", "data.pkl needs os.system")]
    [InlineData("ctorch._utils\n_rebuild_qtensor\n)R", "data.pkl needs torch._utils._rebuild_qtensor")]
    [InlineData("ctorch._utils\n_rebuild_tensor_v2\n)R", "opcode 0x52")]
    [InlineData("ccollections\nOrderedDict\n]\u0085R", "opcode 0x52")]
    [InlineData("ccollections\nOrderedDict\n)\u0081", "opcode 0x81")]
    [InlineData("(ios\nsystem\n", "opcode 0x69")]
    [InlineData("\u0082\u0001", "opcode 0x82")]
    [InlineData("}}b", "opcode 0x62")]
    [InlineData("ccollections\nOrderedDict\n)R}X\u0005\u0000\u0000\u0000itemsNsb", "opcode 0x62")]
    [InlineData("NQ", "opcode 0x51")]
    [InlineData("0", "opcode 0x30")]
    [InlineData("h\u0005", "opcode 0x68")]
    [InlineData("(N", "opcode 0x2E")]
    [InlineData("NN", "opcode 0x2E")]
    [InlineData("", "opcode 0x2E")]
    [InlineData("X\u0010\u0000\u0000\u0000a", "opcode 0x58")]
    [InlineData("X\u0001\u0000\u0000\u0000\u00FF", "opcode 0x58")]
    [InlineData("X\u00FF\u00FF\u00FF\u00FF", "opcode 0x58")]
    [InlineData("C\u0010", "opcode 0x43")]
    [InlineData("(NNNu", "opcode 0x75")]
    [InlineData("}(Nu", "opcode 0x75")]
    [InlineData("N]a", "opcode 0x61")]
    [InlineData("\u0080\u0009", "opcode 0x80")]
    public void Anything_but_plain_tensors_leaves_them_unknown(string value, string reason)
    {
        var archive = Read(Archive(value, new byte[8]))!;
        Assert.Contains(reason, archive.TensorsUnknown!.En, StringComparison.Ordinal);
        Assert.Empty(archive.Tensors);
        Assert.Equal(8, Assert.Single(archive.Storages).Length);
    }

    [Fact]
    public void A_pickle_that_breaks_off_leaves_the_tensors_unknown()
    {
        var whole = Pickle(Mapping(("w", Tensor(Storage(Plain, "0", 1), 0, [1], [1]))));
        for (var length = 0; length < whole.Length; length++)
        {
            var archive = Read(Archive(whole[..length], new byte[4]))!;
            Assert.NotNull(archive.TensorsUnknown);
            Assert.Empty(archive.Tensors);
        }
    }

    [Fact]
    public void Names_that_readers_would_tell_apart_in_two_ways_leave_the_tensors_unknown()
    {
        var tensor = Tensor(Storage(Plain, "0", 1), 0, [1], [1]);
        AssertUnknown("has the name w twice", Mapping(("w", tensor), ("w", tensor)));
        AssertUnknown("has the name w twice", Mapping(("w", tensor), ("w", "N")));
        AssertUnknown("has the name a.b twice", Mapping(("a", Mapping(("b", tensor))), ("a.b", tensor)));
        AssertUnknown("neither a text nor a number", $"}}N{tensor}s");
        AssertUnknown("nests too deeply", $"}}q\0{Text("a")}h\0s");
        AssertUnknown("names that are too long", string.Concat(Enumerable.Repeat("}" + Text(new string('k', 500)), 10)) + tensor + new string('s', 10));
    }

    [Fact]
    public void Values_that_stand_in_one_place_and_are_reached_by_many_ways_cost_little()
    {
        // Each of forty has the one before it twice.
        var mappings = string.Concat(Enumerable.Range(0, 40).Select(level => $"}}({Text("a")}h{(char)level}{Text("b")}h{(char)level}uq{(char)(level + 1)}"));
        var tuples = string.Concat(Enumerable.Range(0, 40).Select(level => $"h{(char)level}h{(char)level}\u0086q{(char)(level + 1)}"));
        Assert.All((string[])[mappings, tuples], values =>
            Assert.Contains("too many values", Looked(Archive($"(]q\0{values}t"), 300_000_000)?.TensorsUnknown?.En, StringComparison.Ordinal));
    }

    [Fact]
    public void More_opcodes_than_are_followed_leave_the_tensors_unknown() =>
        AssertUnknown("more than 1000000 opcodes", new string('}', 1_000_001));

    [Fact]
    public void Changed_bytes_are_read_as_they_are_or_refused_and_cost_little()
    {
        foreach (var name in (string[])["state", "nested", "p4"])
        {
            var golden = Golden(name);
            Gen.Select(Gen.Int[0, golden.Length - 1], Gen.Byte).Array[1, 3].Sample(changes =>
            {
                var bytes = golden.ToArray();
                foreach (var (at, value) in changes)
                    bytes[at] = value;
                if (Looked(bytes, 2_000_000) is { } archive)
                    AssertTrueOf(archive, bytes);
            }, iter: 1500, threads: 1);
        }
    }

    [Fact]
    public void A_cut_archive_is_refused()
    {
        var golden = Golden("state");
        for (var length = 4; length < golden.Length; length += 3)
            Assert.Null(Looked(golden[..length], 2_000_000));
    }

    static void AssertTrueOf(PyTorchArchive archive, byte[] bytes)
    {
        Assert.All(archive.Storages, storage => Assert.True(storage.Length >= 0 && (storage.Offset is not { } offset || (offset > 0 && offset + storage.Length <= bytes.Length))));
        Assert.All(archive.Tensors, tensor => Assert.True(tensor.FileOffset is not { } offset || offset + tensor.Bytes <= bytes.Length));
        Assert.True(archive.TensorsUnknown is null || archive.Tensors.IsEmpty);
        // Another reader of zip, that looks at more of it, finds the same bytes.
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var storage in archive.Storages)
                Assert.Equal(storage.Length, zip.Entries.Single(entry => entry.FullName == $"{archive.Prefix}/data/{storage.Key}").Length);
        }
        catch (InvalidDataException)
        {
        }
    }

    static int Row(byte[] bytes, string name)
    {
        var list = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        return list + bytes.AsSpan(list).IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) - 46;
    }

    static void AssertUnknown(string reason, string value) => Assert.Contains(reason, Read(Archive(value, new byte[4]))?.TensorsUnknown?.En, StringComparison.Ordinal);

    static void AssertRefused(string problem, byte[] bytes)
    {
        var diagnostic = Assert.Throws<ArtifactException>(() => Read(bytes)).Diagnostic;
        Assert.Equal(ArtifactCodes.NotPyTorch, diagnostic.Code);
        Assert.Contains(problem, diagnostic.Text.En, StringComparison.Ordinal);
        Assert.NotNull(diagnostic.Text.Ko);
    }

    // Null where it is refused, or no archive.
    static PyTorchArchive? Looked(byte[] bytes, long most)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return Read(bytes);
        }
        catch (ArtifactException error)
        {
            Assert.Equal(ArtifactCodes.NotPyTorch, error.Diagnostic.Code);
            return null;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, most);
        }
    }
}

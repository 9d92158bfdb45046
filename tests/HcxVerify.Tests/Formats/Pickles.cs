using System.Buffers.Binary;
using System.Text;

using CsCheck;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class Pickles
{
    public static TheoryData<int> Protocols => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_pickle_of_every_protocol_is_recognised(int protocol)
    {
        AssertPickle(Bytes.PickledData[protocol]);
        AssertPickle(Bytes.PickledCall[protocol]);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_pickle_that_breaks_off_behind_its_call_has_run_by_then(int protocol)
    {
        AssertPickle([.. Bytes.PickledCall[protocol][..^1], 0, 0xFF, 0xFF]);
        AssertPickle([.. Bytes.PickledCall[protocol], .. "and a text"u8]);
        AssertPickle(Bytes.PickledCall[protocol][..^1]);
    }

    [Theory]
    [InlineData("63 6f 73 0a 73 79 73 74 65 6d 0a 28 53 27 6c 73 27 0a 74 52 2e")] // cos\nsystem\n(S'ls'\ntR.
    [InlineData("28 53 27 6c 73 27 0a 69 6f 73 0a 73 79 73 74 65 6d 0a 2e")] // (S'ls'\nios\nsystem\n.
    [InlineData("28 63 6f 73 0a 73 79 73 74 65 6d 0a 53 27 6c 73 27 0a 6f 2e")] // (cos\nsystem\nS'ls'\no.
    [InlineData("8c 02 6f 73 8c 06 73 79 73 74 65 6d 93 8c 02 6c 73 85 52 2e")] // protocol 4 without a head
    [InlineData("63 6f 73 0a 78 0a 71 01 30 68 01 29 81 2e")] // the import comes out of the memo
    [InlineData("63 6f 73 0a 78 0a 32 29 7d 92 2e")]
    [InlineData("63 6f 73 0a 78 0a 7d 62 2e")] // a state is set
    [InlineData("82 01 29 52 2e")] // an import by its number
    [InlineData("80 02 8a 0a 6c fc 9c 46 f9 20 6a a8 50 19 2e 80 02 4d e9 03 2e")] // the magic number of old PyTorch files
    [InlineData("49 31 0a 2e 49 32 0a 2e")] // two, one behind the other
    [InlineData("80 04 95 01 00 00 00 00 00 00 00 4e 2e 00 01 02 03")] // raw bytes follow, as joblib writes
    [InlineData("4e 2e")]
    [InlineData("28 53 27 6c 73 27 0a 69 6f 73 0a 73 79 73 74 65 6d 78")] // the last name without the end of its line
    public void Every_way_to_call_or_to_end_is_seen(string hex) => AssertPickle(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("cat\ndog\nRest\n")]
    [InlineData("(c) 2025 Example\nAll rights reserved.\n")]
    [InlineData("I1 is an interface\n.")]
    [InlineData("Python\nPandas\nR\n.")]
    [InlineData("Notes\n")]
    [InlineData("]\n.")]
    [InlineData("()")]
    [InlineData("import os\nos.system('ls')\n")]
    [InlineData("#!/bin/sh\nexec ls\n")]
    [InlineData("the t\n")]
    [InlineData("Ġ t\nĠ a\n")]
    [InlineData(".")]
    [InlineData("(.")]
    [InlineData("0123456789.")]
    public void Text_that_begins_as_a_pickle_is_text(string text) => Assert.Equal([FileFormat.Text], Bytes.Recognise(Encoding.UTF8.GetBytes(text)).Formats);

    [Fact]
    public void Words_that_begin_with_no_import_are_no_pickle() => Gen.Select(Gen.Char["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].Array[1, 8], Gen.OneOf(" ", "\n", "\t", ", ", "\r\n")).Array[1, 60]
        .Select(words => string.Concat(words.Select(word => new string(word.Item1) + word.Item2)))
        .Where(text => text[0] is not 'c')
        .Sample(text => Assert.Equal([FileFormat.Text], Bytes.Recognise(Encoding.ASCII.GetBytes(text)).Formats), iter: 2000);

    [Fact]
    public void Random_bytes_behind_the_head_of_a_pickle_cost_nothing() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Bytes.Recognise([0x80, 4, .. bytes]);
        Bytes.Recognise(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }, iter: 2000, threads: 1);

    [Fact]
    public void A_stream_of_random_opcodes_up_to_its_stop_is_recognised() => streams.Sample(AssertPickle, iter: 2000, print: Convert.ToHexString);

    [Fact]
    public void Counts_that_are_longer_than_the_file_do_not_size_anything() => Assert.All(
        (byte[][])[[0x8E, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1], [(byte)'T', 0xFF, 0xFF, 0xFF, 0xFF, 1], [(byte)'X', 0xFF, 0xFF, 0xFF, 0x7F, 1]],
        bytes => Assert.DoesNotContain(FileFormat.Pickle, Bytes.Recognise(bytes).Formats));

    [Fact]
    public void What_could_be_a_pickle_for_longer_than_is_followed_stays_open()
    {
        var seen = Bytes.Recognise(Encoding.ASCII.GetBytes(new string('N', 1_100_000)));
        Assert.Equal([FileFormat.Text], seen.Formats);
        Assert.NotNull(seen.NotLookedInto);
        Assert.NotNull(Bytes.Recognise(Encoding.ASCII.GetBytes("V" + new string('x', 2_000_000))).NotLookedInto);
    }

    // Pieces that each leave one value more on the stack than they found, so that every sequence of them ends as a pickle does.
    static readonly Gen<byte[]> scalars = Gen.OneOf(
        Gen.OneOf<byte[]>("N"u8.ToArray(), ")"u8.ToArray(), "]"u8.ToArray(), "}"u8.ToArray(), [0x88], [0x89], [0x8F], "I01\n"u8.ToArray(), "F-1.5e3\n"u8.ToArray(), "L12L\n"u8.ToArray(), "S'it\\'s'\n"u8.ToArray(), "V\uAC00\n"u8.ToArray(), "Pid\n"u8.ToArray(), "cos\npath\n"u8.ToArray(), "()t"u8.ToArray(), "(NNl"u8.ToArray(), "(NNd"u8.ToArray(), [(byte)'N', 0x85]),
        Gen.Byte.Select(value => new byte[] { (byte)'K', value }),
        Gen.Byte.Array[2].Select(value => (byte[])[(byte)'M', .. value]),
        Gen.Byte.Array[4].Select(value => (byte[])[(byte)'J', .. value]),
        Gen.Byte.Array[8].Select(value => (byte[])[(byte)'G', .. value]),
        Gen.Byte.Array[0, 255].Select(value => (byte[])[0x8C, (byte)value.Length, .. value]),
        Gen.Byte.Array[0, 255].Select(value => (byte[])[(byte)'U', (byte)value.Length, .. value]),
        Gen.Byte.Array[0, 600].Select(value => (byte[])[(byte)'B', .. Count(value), .. value]),
        Gen.Byte.Array[0, 600].Select(value => (byte[])[(byte)'X', .. Count(value), .. value]),
        Gen.Byte.Array[0, 9000].Select(value => (byte[])[0x8E, .. Count(value), 0, 0, 0, 0, .. value]));

    static readonly Gen<byte[]> streams = Gen.Select(
        Gen.OneOf<byte[]>([], [0x80, 0], [0x80, 2], [0x80, 5]),
        Gen.Select(scalars, Gen.OneOf<byte[]>([], "q\x01"u8.ToArray(), [0x94], "p7\n"u8.ToArray(), "20"u8.ToArray(), "0N"u8.ToArray(), [0x95, 1, 0, 0, 0, 0, 0, 0, 0])).Array[1, 12],
        (head, pieces) => (byte[])[.. head, .. pieces.SelectMany(piece => (byte[])[.. piece.Item1, .. piece.Item2]), (byte)'.']);

    static byte[] Count(byte[] value)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, value.Length);
        return count;
    }

    static void AssertPickle(byte[] bytes) => Assert.Equal([FileFormat.Pickle], Bytes.Recognise(bytes).Formats);
}

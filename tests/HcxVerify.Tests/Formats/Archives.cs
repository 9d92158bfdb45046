using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;

using CsCheck;

using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class Archives
{
    static readonly byte[] pickle = Bytes.PickledCall[2];
    static readonly byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("text\n", 10_000)));

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Pickle_in_an_archive_is_found_whatever_it_is_called(CompressionLevel level)
    {
        var seen = Bytes.Recognise(Bytes.Zip(level, ("archive/version", text), ("archive/data/0.txt", pickle), ("archive/data/1", text)));
        Assert.Equal([FileFormat.Pickle, FileFormat.Zip], seen.Formats);
        Assert.Equal("archive/data/0.txt", seen.PickleEntry);
    }

    [Theory]
    [MemberData(nameof(Pickles.Protocols), MemberType = typeof(Pickles))]
    public void Pickle_of_every_protocol_is_found_in_zip_and_tar(int protocol)
    {
        Assert.Equal("data.pkl", Bytes.Recognise(Bytes.Zip(CompressionLevel.Fastest, ("data.pkl", Bytes.PickledData[protocol]))).PickleEntry);
        Assert.Equal("data.pkl", Bytes.Recognise(RecognisedFormats.Tar(("a.txt", text), ("data.pkl", Bytes.PickledCall[protocol]))).PickleEntry);
    }

    [Fact]
    public void An_archive_without_pickle_is_only_an_archive()
    {
        AssertOnly(FileFormat.Zip, Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text), ("b.json", "{}"u8.ToArray()), ("empty", []), ("folder/", []), ("array.npy", Bytes.Numpy("'<f4'")), ("weights", Bytes.Safetensors(100))));
        AssertOnly(FileFormat.Zip, Bytes.Zip(CompressionLevel.Optimal));
        AssertOnly(FileFormat.Tar, RecognisedFormats.Tar(("a.txt", text), ("b.json", "{}"u8.ToArray())));
    }

    [Fact]
    public void An_array_of_objects_in_an_archive_is_pickle() => Assert.Equal("b.npy", Bytes.Recognise(Bytes.Zip(CompressionLevel.Optimal, ("a.npy", Bytes.Numpy("'<f4'")), ("b.npy", Bytes.Numpy("'|O'")))).PickleEntry);

    [Fact]
    public void An_archive_in_an_archive_is_not_looked_into()
    {
        AssertOpen(Bytes.Zip(CompressionLevel.Optimal, ("inner.pt", Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text)))), "inner.pt");
        AssertOpen(Bytes.Zip(CompressionLevel.Optimal, ("inner.gz", [0x1F, 0x8B, 8, 0, 0])), "inner.gz");
        AssertOpen(RecognisedFormats.Tar(("weights.ckpt", Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text)))), "weights.ckpt");
    }

    [Fact]
    public void A_safetensors_file_with_an_archive_at_its_end_is_both()
    {
        byte[] polyglot = [.. Bytes.Safetensors(), .. Bytes.Zip(CompressionLevel.Optimal, ("data.pkl", pickle))];
        Assert.Equal([FileFormat.Safetensors, FileFormat.Pickle, FileFormat.Zip], Bytes.Recognise(polyglot).Formats);
        Assert.Equal([FileFormat.Safetensors, FileFormat.Pickle, FileFormat.Zip], Bytes.Recognise([.. polyglot, .. new byte[40_000]]).Formats);
    }

    [Fact]
    public void A_text_with_an_archive_at_its_end_is_an_archive() => Assert.Contains(FileFormat.Pickle, Bytes.Recognise([.. text, .. Bytes.Zip(CompressionLevel.NoCompression, ("x", pickle))]).Formats);

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(16)]
    public void A_list_of_entries_that_lies_is_not_looked_into_and_sizes_nothing(int field)
    {
        var archive = Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text), ("b.txt", text));
        foreach (var lie in (uint[])[0, 1, 3, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF])
        {
            var lying = archive.ToArray();
            var end = lying.Length - 22;
            if (field < 12)
                BinaryPrimitives.WriteUInt16LittleEndian(lying.AsSpan(end + field), (ushort)lie);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(end + field), lie);
            var seen = Recognise(lying);
            Assert.Contains(FileFormat.Zip, seen.Formats);
            Assert.True(field == 8 || seen.NotLookedInto is not null, $"{field} {lie}"); // How many entries this disk has is nobody's concern.
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(42)]
    public void An_entry_that_lies_is_not_looked_into(int field)
    {
        var archive = Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text));
        var row = archive.AsSpan().IndexOf("PK\x01\x02"u8);
        foreach (var lie in (uint[])[1, 99, 0x7FFFFFFF, 0xFFFFFFFF])
        {
            var lying = archive.ToArray();
            BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(row + field), lie);
            var seen = Recognise(lying);
            // A length that is claimed beyond what was unpacked of it is that of the rest, which is not needed.
            Assert.True(seen.NotLookedInto is not null || field == 24, $"{field} {lie}");
        }
    }

    [Fact]
    public void An_encrypted_entry_or_one_of_another_compression_is_not_looked_into()
    {
        var archive = Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text));
        var row = archive.AsSpan().IndexOf("PK\x01\x02"u8);
        var encrypted = archive.ToArray();
        encrypted[row + 8] |= 1;
        Assert.Equal("a.txt in it is encrypted", Bytes.Recognise(encrypted).NotLookedInto!.En);
        var other = archive.ToArray();
        other[row + 10] = 12;
        Assert.Equal("a.txt in it is compressed in a way that is not read", Bytes.Recognise(other).NotLookedInto!.En);
    }

    [Fact]
    public void An_archive_of_which_readers_see_different_entries_is_not_looked_into() => AssertOpen([.. "PK\x03\x04 "u8, .. Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text))], "does not fit");

    [Fact]
    public void A_cut_archive_is_not_looked_into()
    {
        var archive = Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text), ("data.pkl", pickle));
        for (var length = 4; length < archive.Length - 22; length += 7)
            AssertOpen(archive[..length], "does not fit");
        var tar = RecognisedFormats.Tar(("a.txt", text), ("b.txt", text));
        foreach (var length in (int[])[512, 600, 5000, 51_000])
            AssertOpen(tar[..length], "cannot be followed");
    }

    [Fact]
    public void A_bomb_costs_what_its_head_costs()
    {
        var bomb = Bytes.Zip(CompressionLevel.Optimal, ("bomb", new byte[50_000_000]));
        var watch = Stopwatch.StartNew();
        AssertOnly(FileFormat.Zip, bomb);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
        Assert.Contains(FileFormat.Zip, Recognise(bomb).Formats);
    }

    [Fact]
    public void More_entries_than_are_followed_stay_open()
    {
        byte[] end = [.. "PK\x05\x06"u8, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 46, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        AssertOpen([.. "PK\x01\x02"u8, .. new byte[42], .. end], "");
    }

    [Fact]
    public void Changed_bytes_of_an_archive_cost_nothing_and_hide_no_pickle_that_a_reader_would_find()
    {
        var archive = Bytes.Zip(CompressionLevel.Optimal, ("a.txt", text), ("archive/data.pkl", pickle));
        Gen.Select(Gen.Int[0, archive.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            var changed = archive.ToArray();
            foreach (var (at, value) in changes)
                changed[at] = value;
            var seen = Recognise(changed);
            if (!seen.Formats.Contains(FileFormat.Pickle) && seen.NotLookedInto is null)
                Assert.False(Loads(changed));
        }, iter: 3000, threads: 1);
    }

    // What reads it whole and finds the pickle in it.
    static bool Loads(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            return archive.Entries.Any(entry =>
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                return content.ToArray().AsSpan().StartsWith(pickle);
            });
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    static FileRecognition Recognise(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var seen = Bytes.Recognise(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
        return seen;
    }

    static void AssertOnly(FileFormat format, byte[] bytes)
    {
        var seen = Recognise(bytes);
        Assert.Equal([format], seen.Formats);
        Assert.Null(seen.PickleEntry);
        Assert.Null(seen.NotLookedInto);
    }

    static void AssertOpen(byte[] bytes, string reason)
    {
        var seen = Recognise(bytes);
        Assert.DoesNotContain(FileFormat.Pickle, seen.Formats);
        Assert.Contains(reason, seen.NotLookedInto?.En ?? "looked into", StringComparison.Ordinal);
    }
}

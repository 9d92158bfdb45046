using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class RecognisedFormats
{
    static readonly ImmutableArray<(FileFormat Format, byte[] Bytes)> files =
    [
        (FileFormat.Safetensors, Bytes.Safetensors()),
        (FileFormat.Gguf, [.. "GGUF"u8, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (FileFormat.Onnx, [0x08, 8, 0x12, 2, .. "pt"u8, 0x3A, 3, 0x0A, 1, (byte)'n', 0x42, 2, 0x10, 17]),
        (FileFormat.Pickle, Bytes.PickledCall[2]),
        (FileFormat.Hdf5, [0x89, .. "HDF\r\n"u8, 0x1A, .. "\n"u8, 0, 0, 0]),
        (FileFormat.Numpy, Bytes.Numpy("'<f4'")),
        (FileFormat.SentencePiece, [0x0A, 8, 0x0A, 1, (byte)'a', 0x15, 0, 0, 0x80, 0x3F, 0x0A, 8, 0x0A, 1, (byte)'b', 0x15, 0, 0, 0x80, 0x3F, 0x12, 2, 0x18, 1]),
        (FileFormat.Json, "{ \"a\": [1, \"가\"] }"u8.ToArray()),
        (FileFormat.Text, "# a model\n모델\n"u8.ToArray()),
        (FileFormat.Png, [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, 0]),
        (FileFormat.Jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0]),
        (FileFormat.Webp, [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8]),
        (FileFormat.Pdf, [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0]),
        (FileFormat.Zip, Bytes.Zip(CompressionLevel.Fastest, ("a.txt", "text"u8.ToArray()))),
        (FileFormat.Tar, Tar()),
        (FileFormat.Gzip, [0x1F, 0x8B, 8, 0]),
        (FileFormat.Bzip2, [.. "BZh91AY&SY"u8, 0]),
        (FileFormat.Xz, [0xFD, .. "7zXZ"u8, 0, 0, 4]),
        (FileFormat.Zstd, [0x28, 0xB5, 0x2F, 0xFD, 4]),
        (FileFormat.Lz4, [0x04, 0x22, 0x4D, 0x18, 0x64]),
        (FileFormat.Zlib, [0x78, 0x9C, 0x4B, 0x04, 0, 0, 0x62, 0, 0x62]),
        (FileFormat.SevenZip, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]),
        (FileFormat.LfsPointer, "version https://git-lfs.github.com/spec/v1\noid sha256:aaaa\nsize 12\n"u8.ToArray()),
        (FileFormat.Empty, []),
    ];

    public static TheoryData<FileFormat> Formats => [.. Enum.GetValues<FileFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_of_the_language_is_recognised_by_its_content_alone(FileFormat format) =>
        Assert.Equal([format], Bytes.Recognise(files.Single(file => file.Format == format).Bytes).Formats);

    [Fact]
    public void A_cut_head_is_no_reason_to_crash_and_never_another_archive() => Assert.All(files, file =>
    {
        for (var length = 0; length < Math.Min(file.Bytes.Length, 64); length++)
            Assert.All(Bytes.Recognise(file.Bytes[..length]).Formats, format => Assert.True(format == file.Format || format is FileFormat.Text or FileFormat.Empty or FileFormat.Pickle, $"{file.Format} cut to {length}: {format}"));
    });

    [Theory]
    [InlineData("{ \"a\": NaN }", FileFormat.Text)]
    [InlineData("{ \"a\": 1 } x", FileFormat.Text)]
    [InlineData("{ \"a\": 1 ", FileFormat.Text)]
    [InlineData("\"a text\"", FileFormat.Text)]
    [InlineData("12", FileFormat.Text)]
    [InlineData("\n [1]\n", FileFormat.Json)]
    [InlineData("\uFEFF{}", FileFormat.Json)]
    [InlineData("x^2 + 1", FileFormat.Text)]
    [InlineData("BZh9 is how bzip2 begins", FileFormat.Text)]
    [InlineData("\u001b[31mred\u001b[0m", FileFormat.Text)]
    public void Text_is_JSON_where_it_is_a_whole_object_or_list(string text, FileFormat format) => Assert.Equal([format], Bytes.Recognise(Encoding.UTF8.GetBytes(text)).Formats);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x68, 0, 0x69, 0 })]
    [InlineData(new byte[] { 0x68, 0x69, 0, 0x0A })]
    [InlineData(new byte[] { 0x68, 0xC3, 0x28 })]
    [InlineData(new byte[] { 0x68, 0xEA, 0xB0 })]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0 })]
    public void What_is_no_UTF_8_or_has_a_NUL_is_no_text(byte[] bytes) => Assert.Empty(Bytes.Recognise(bytes).Formats);

    [Theory]
    [InlineData(65_536)]
    [InlineData(262_144)]
    [InlineData(600_000)]
    public void A_character_may_stand_at_the_border_of_what_is_read_at_once(int border)
    {
        foreach (var shift in (int[])[-3, -2, -1, 0])
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes(new string('a', border + shift) + "가😀" + new string('b', 300_000))];
            Assert.Equal([FileFormat.Text], Bytes.Recognise(bytes).Formats);
            bytes[border + shift + 1] = (byte)'c';
            Assert.Empty(Bytes.Recognise(bytes).Formats);
            byte[] json = [.. "[\""u8, .. Encoding.UTF8.GetBytes(new string('a', border + shift) + "가😀\", 1"), .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(", 12345", 50_000))), .. "]"u8];
            Assert.Equal([FileFormat.Json], Bytes.Recognise(json).Formats);
            Assert.Equal([FileFormat.Text], Bytes.Recognise(json[..^1]).Formats);
        }
    }

    [Theory]
    [InlineData("'|O'", true)]
    [InlineData("'O'", true)]
    [InlineData("[('a', '<f4'), ('b', '|O')]", true)]
    [InlineData("'object'", true)]
    [InlineData("'<f4'", false)]
    [InlineData("[('x', '<f8')]", false)]
    public void An_array_of_objects_is_pickle(string type, bool isPickle) =>
        Assert.Equal(isPickle ? [FileFormat.Pickle, FileFormat.Numpy] : [FileFormat.Numpy], Bytes.Recognise(Bytes.Numpy(type)).Formats);

    [Fact]
    public void An_array_whose_description_is_longer_than_what_is_read_stays_open() =>
        Assert.NotNull(Bytes.Recognise([0x93, .. "NUMPY"u8, 2, 0, 0, 0, 0x10, 0, .. new byte[1000]]).NotLookedInto);

    [Fact]
    public void HDF5_may_stand_behind_a_block_of_the_users_own() => Assert.Equal([FileFormat.Hdf5], Bytes.Recognise([.. new byte[1024], .. files.Single(file => file.Format is FileFormat.Hdf5).Bytes]).Formats);

    [Fact]
    public void A_truncated_ONNX_or_SentencePiece_model_is_no_model() => Assert.All((FileFormat[])[FileFormat.Onnx, FileFormat.SentencePiece], format =>
        Assert.DoesNotContain(format, Bytes.Recognise(files.Single(file => file.Format == format).Bytes[..^1]).Formats));

    internal static byte[] Tar(params ImmutableArray<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Formats.Tar.TarWriter(stream, System.Formats.Tar.TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, content) in entries.IsDefaultOrEmpty ? [("a.txt", "text"u8.ToArray())] : entries)
                writer.WriteEntry(new System.Formats.Tar.UstarTarEntry(System.Formats.Tar.TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return stream.ToArray();
    }
}

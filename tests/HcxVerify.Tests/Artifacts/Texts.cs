using System.Text;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Tests.Artifacts;

public sealed class Texts
{
    [Theory]
    [InlineData(new byte[] { }, null)]
    [InlineData(new byte[] { 0x61, 0xEA, 0xB0, 0x80 }, null)]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { 0x61, 0xEA, 0xB0 }, 1)]
    [InlineData(new byte[] { 0x61, 0xC0, 0x80 }, 1)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xED, 0xA0, 0x80 }, 2)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0)]
    public void The_first_byte_that_is_not_UTF_8_is_found(byte[] bytes, int? offset) => Assert.Equal(offset, Utf8Text.FirstInvalidByte(bytes));

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_found_behind_any_text() => Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text =>
        Utf8Text.FirstInvalidByte([.. Encoding.UTF8.GetBytes(text), 0xFF, 0x61]) == Encoding.UTF8.GetByteCount(text));

    [Fact]
    public void A_position_counts_lines_and_UTF_16_code_units() => Gen.OneOf(Gen.Const("a"), Gen.Const("가"), Gen.Const("😀"), Gen.Const("\n"), Gen.Const("\r\n")).Array.Sample(parts =>
    {
        var text = string.Concat(parts);
        var lines = text.Split('\n');
        var bytes = Encoding.UTF8.GetBytes(text);
        return Utf8Text.Position(bytes, bytes.Length) == (lines.Length, lines[^1].Length + 1) && Utf8Text.Offset(bytes, lines.Length, lines[^1].Length + 1) == bytes.Length;
    });

    [Fact]
    public void A_text_that_is_cut_within_its_last_character_is_whole_without_it()
    {
        var bytes = "aé가😀"u8.ToArray();
        int[] whole = [0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10];
        Assert.Equal(whole, Enumerable.Range(0, bytes.Length + 1).Select(length => Utf8Text.WholeCharacters(bytes.AsSpan(0, length))));
        Assert.Equal(4, Utf8Text.WholeCharacters([0x80, 0x80, 0x80, 0x80]));
    }

    [Theory]
    [InlineData("one\ntwo\r\n::error::three", "one two  ::error::three")]
    [InlineData("a\u0000b\u001B[31mc\u2028d\u2029e\u0085f", "a b [31mc d e f")]
    [InlineData("가\t나", "가 나")]
    [InlineData("right\u202eleft\u2066", "right left ")]
    public void A_value_is_shown_in_one_line(string value, string shown) => Assert.Equal(shown, SingleLine.Of(value));

    [Fact]
    public void A_long_value_is_cut_and_never_within_a_character()
    {
        Assert.Equal(new string('a', 200), SingleLine.Of(new string('a', 200)));
        Assert.Equal(new string('a', 200) + "…", SingleLine.Of(new string('a', 201)));
        Assert.Equal(new string('a', 199) + "…", SingleLine.Of(new string('a', 199) + "😀😀"));
        Assert.Equal("😀…", SingleLine.Of("😀😀", most: 3));
    }

    [Fact]
    public void A_message_is_one_line_in_both_languages()
    {
        var line = SingleLine.Of(new LocalizedText("a\nb", "가\n나"));
        Assert.Equal(("a b", "가 나"), (line.En, line.Ko));
        Assert.Null(SingleLine.Of(new LocalizedText("a")).Ko);
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:f40f\nsize 12\n", "sha256:f40f")]
    [InlineData("version https://git-lfs.github.com/spec/v1\r\noid sha256:f40f\r\nsize 12\r\n", "sha256:f40f")]
    [InlineData("version https://git-lfs.github.com/spec/v1\nsize 12\n", null)]
    [InlineData("{ \"version\": \"https://git-lfs.github.com/spec/v1\" }", null)]
    [InlineData("", null)]
    public void A_Git_LFS_pointer_is_known_by_its_first_line(string text, string? oid) => Assert.Equal(oid, GitLfsPointer.Read(Encoding.UTF8.GetBytes(text))?.Oid);

    [Fact]
    public void What_is_longer_than_a_Git_LFS_pointer_may_be_is_none() =>
        Assert.Null(GitLfsPointer.Read(Encoding.UTF8.GetBytes("version https://git-lfs.github.com/spec/v1\noid sha256:f40f\n" + new string('x', 1024))));
}

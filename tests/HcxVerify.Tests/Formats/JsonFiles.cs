using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Tests.Formats;

public sealed class JsonFiles
{
    [Theory]
    [InlineData("", "f: error HCX0205: the file is empty")]
    [InlineData("\n  \n", "f(3,1): error HCX0204: this is not JSON: The input does not contain any JSON tokens.")]
    [InlineData("[1]", "f(1,1): error HCX0206: the file holds a list, not an object")]
    [InlineData("\n 7", "f(2,2): error HCX0206: the file holds a number, not an object")]
    [InlineData("null", "f(1,1): error HCX0206: the file holds a literal, not an object")]
    [InlineData("{\n  \"a\": NaN }", "f(2,8): error HCX0204: this is not JSON: 'N' is an invalid start of a value")]
    [InlineData("{ \"a\": 1 } x", "f(1,12): error HCX0204: this is not JSON: 'x' is invalid after a single JSON value.")]
    [InlineData("{ \"a\": 1, }", "f(1,11): error HCX0204: this is not JSON: The JSON object contains a trailing comma")]
    [InlineData("{ \"a\": 1 // no\n }", "f(1,10): error HCX0204: this is not JSON: '/' is invalid after a value.")]
    [InlineData("{ \"a\": 01 }", "f(1,9): error HCX0204: this is not JSON: Invalid leading zero before '1'")]
    [InlineData("{ \"가나\": x }", "f(1,9): error HCX0204: this is not JSON: 'x' is an invalid start of a value")]
    [InlineData("{ \"😀\": \"\\ud800\" }", "f(1,9): error HCX0204: this is not JSON: half of a surrogate pair")]
    [InlineData("{ \"a\\udc00\": 1 }", "f(1,3): error HCX0204: this is not JSON: half of a surrogate pair")]
    [InlineData("{\n\"a\": { \"b\": 1, \"가\": 2,\n \"\\u0062\": 3 } }", "f(3,2): error HCX0209: the property 'b' stands twice")]
    public void A_broken_file_is_refused_at_its_place(string text, string line) => Assert.StartsWith(line, Refused(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_truncated_file_is_refused_wherever_it_ends()
    {
        var text = Encoding.UTF8.GetBytes("{ \"a\": [1, {\"b\": \"가\"}], \"c\": true }");
        for (var length = 1; length < text.Length; length++)
            Assert.Matches("^f\\(1,[0-9]+\\): error HCX02(04|17): ", Refused(text[..length]));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xEA, 0xB0, 0x80, 0xFF, (byte)'"' }, "f(2,3): error HCX0217: byte 6 is not UTF-8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'{', 0x80 }, "f(1,2): error HCX0217: byte 4 is not UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0x00 }, "f(1,1): error HCX0217: byte 0 is not UTF-8")]
    public void A_file_that_is_not_UTF_8_is_refused_at_the_byte(byte[] bytes, string line) => Assert.StartsWith(line, Refused(bytes), StringComparison.Ordinal);

    [Fact]
    public void A_Git_LFS_pointer_is_called_what_it_is() => Assert.StartsWith(
        "f: error HCX0203: the file is a Git LFS pointer (sha256:f40f), not the configuration itself",
        Refused(Encoding.UTF8.GetBytes("version https://git-lfs.github.com/spec/v1\noid sha256:f40f\nsize 12\n")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void A_file_nests_64_levels_and_no_deeper(string open, string close)
    {
        string Nested(int levels) => "{\"a\":" + string.Concat(Enumerable.Repeat(open, levels - 1)) + "1" + string.Concat(Enumerable.Repeat(close, levels - 1)) + "}";
        Assert.NotNull(Read(Nested(64)));
        var column = "{\"a\":".Length + (open.Length * 64) + 1;
        Assert.Equal($"f(1,{column}): error HCX0207: the file nests deeper than 64 levels; no model needs that; fetch the file again", Refused(Encoding.UTF8.GetBytes(Nested(66))));
        Assert.Contains("HCX0207", Refused(Encoding.UTF8.GetBytes(Nested(10_000))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(500)]
    public void A_property_that_stands_twice_is_found_among_any_number(int properties)
    {
        var text = string.Concat(Enumerable.Range(0, properties).Select(property => $"\"p{property}\": {{ \"p0\": 0 }},\n"));
        Assert.Equal(properties, Read($"{{{text}\"last\": 1}}").Members.Length - 1);
        Assert.Contains($"f({properties + 1},1): error HCX0209: the property 'p{properties - 1}' stands twice", Refused(Encoding.UTF8.GetBytes($"{{{text}\"p{properties - 1}\": 1}}")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_offending_name_is_shown_in_one_line_and_cut()
    {
        var name = new string('a', 1000);
        var line = Refused(Encoding.UTF8.GetBytes($"{{ \"{name}\\n\": 1, \"{name}\\n\": 2 }}"));
        Assert.DoesNotContain('\n', line);
        Assert.True(line.Length < 400, line);
    }

    [Fact]
    public void A_byte_order_mark_is_accepted_and_not_counted()
    {
        var value = Json.Read(new("f", "f", [0xEF, 0xBB, 0xBF, .. "{\"a\":1}"u8], ""));
        Assert.Equal((1, 1), (value.Line, value.Column));
        Assert.Equal((1, 6), (value.Find("a")!.Line, value.Find("a")!.Column));
    }

    [Theory]
    [InlineData("0", 0L, 0.0)]
    [InlineData("-0", 0L, 0.0)]
    [InlineData("-7", -7L, -7.0)]
    [InlineData("4096.0", 4096L, 4096.0)]
    [InlineData("5e2", 500L, 500.0)]
    [InlineData("1e-05", null, 1e-05)]
    [InlineData("0.08838834764831845", null, 0.08838834764831845)]
    [InlineData("9223372036854775807", long.MaxValue, 9.223372036854775807e18)]
    [InlineData("9223372036854775808", null, 9.223372036854775808e18)]
    [InlineData("9007199254740993.0", null, 9007199254740992.0)]
    [InlineData("1e300", null, 1e300)]
    [InlineData("1e999", null, null)]
    [InlineData("-1e999", null, null)]
    [InlineData("\"5\"", null, null)]
    [InlineData("true", null, null)]
    public void A_number_is_an_integer_when_it_is_one_exactly_and_finite_or_nothing(string json, long? integer, double? number)
    {
        var value = Read($"{{\"a\": {json}}}").Find("a")!;
        Assert.Equal((integer, number), (value.AsInteger(), value.AsNumber()));
    }

    [Theory]
    [InlineData("/a/b/0", "first")]
    [InlineData("/a/b/1", "second")]
    [InlineData("/a/b/2", null)]
    [InlineData("/a/b/-1", null)]
    [InlineData("/a/b/x", null)]
    [InlineData("/x~1y/m~0n", "escaped")]
    [InlineData("/~01", "order")]
    [InlineData("/", "empty")]
    [InlineData("/A", null)]
    [InlineData("/a/b/0/c", null)]
    public void A_pointer_leads_to_a_value_or_to_nothing(string pointer, string? text) =>
        Assert.Equal(text, Read("""{ "a": { "b": ["first", "second"] }, "x/y": { "m~n": "escaped" }, "~1": "order", "": "empty" }""").At(pointer)?.Text);

    [Fact]
    public void The_empty_pointer_leads_to_the_whole() => Assert.Equal(JsonKind.Object, Read("{}").At("")!.Kind);

    [Fact]
    public void Every_row_of_the_table_has_a_name_and_a_limit()
    {
        Assert.Equal(
            ["config.json", "tokenizer_config.json", "tokenizer.json", "special_tokens_map.json", "added_tokens.json", "generation_config.json", "config.yaml", "config.yml", "README.md"],
            FormatTable.InFolders.Select(format => format.FileName));
        Assert.Equal([FormatTable.SavedFacts], FormatTable.All.Except(FormatTable.InFolders));
        Assert.All(FormatTable.All, format => Assert.InRange(format.MaxBytes, 1 << 20, format.IsApart ? 1 << 30 : 1 << 26));
    }

    [Fact]
    public void Every_format_of_a_folder_has_a_reader_of_its_facts() =>
        Assert.Equal(FormatTable.InFolders.Select(format => format.FileName).Order(StringComparer.Ordinal), ModelReader.Readers.Keys.Concat(TokenizerFiles.FileNames).Order(StringComparer.Ordinal));

    static JsonValue Read(string text) => Json.Read(new("f", "f", Encoding.UTF8.GetBytes(text), ""));

    static string Refused(byte[] bytes) => Assert.Throws<ArtifactException>(() => Json.Read(new("f", "f", bytes, ""))).Diagnostic.Line(ReportLanguage.English);
}

using System.Text;

using CsCheck;

using HcxVerify.Formats;

namespace HcxVerify.Tests.Formats;

public sealed class HashCommentTexts
{
    [Theory]
    [InlineData("{\"a\": 1 # one\n}", "{\"a\": 1      \n}", 1)]
    [InlineData("# first\n{\"a\": 1}", "       \n{\"a\": 1}", 1)]
    [InlineData("{\n# a\r\n# b\n}", "{\n    \n   \n}", 2)]
    [InlineData("{} # to the end", "{}             ", 1)]
    public void A_comment_becomes_as_many_blanks(string json, string expected, int line)
    {
        var blanked = HashComments.Blank(Encoding.UTF8.GetBytes(json), out var first);
        Assert.Equal((expected, line), (Encoding.UTF8.GetString(blanked!), first));
    }

    [Theory]
    [InlineData("{\"a#b\": \"# no comment\"}")]
    [InlineData("{\"a\": \"\\\" # still inside\"}")]
    [InlineData("{\"a\": \"ends with a backslash \\\\\"}")]
    [InlineData("")]
    [InlineData("\"open # string")]
    public void A_hash_within_a_string_begins_none(string json) => Assert.Null(HashComments.Blank(Encoding.UTF8.GetBytes(json), out _));

    [Fact]
    public void Comments_that_are_put_in_come_out_and_every_place_stays() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 8], Gen.String[Gen.Char["a#\"\\ {}"], 0, 6]).Sample((values, comment) =>
        {
            var plain = $"{{\n{string.Join(",\n", values.Select((value, at) => $"\"k{at}\": {value}"))}\n}}";
            var lines = plain.Split('\n');
            var commented = string.Join('\n', lines.Select(line => $"{line} #{comment}"));
            var blanked = Encoding.UTF8.GetString(HashComments.Blank(Encoding.UTF8.GetBytes(commented), out var first)!);
            Assert.Equal(1, first);
            Assert.Equal(lines, blanked.Split('\n').Select(line => line.TrimEnd()));
            Assert.Equal(commented.Length, blanked.Length);
        });
}

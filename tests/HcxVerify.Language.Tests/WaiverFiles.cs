using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HcxVerify.Language.Tests;

/// <summary>What a good waiver file says, and that a slip in one of its lines never leaves fewer waivers, or others, behind.</summary>
public sealed partial class WaiverFiles
{
    static readonly string text = File.ReadAllText(Load.Path("Good/good.hcx.waivers.yml"));
    static readonly ImmutableArray<string> lines = [.. text.TrimEnd('\n').Split('\n')];
    static readonly ImmutableArray<string> whole = Description(text)!.Value;

    [Fact]
    public void A_good_file_says_whose_waivers_hold_for_what_and_how_long()
    {
        var (waivers, errors) = WaiverReader.Read([new("good.hcx.waivers.yml", text)]);
        Assert.Empty(errors);
        Assert.Equal(
            new Waiver(
                "vocabulary-size-is-not-llama-3", "tokenizer", "sha256:" + string.Concat(Enumerable.Repeat("0123456789abcdef", 4)), new("the sizes are rounded alike", "같은 방식으로 올림한 크기"),
                "tokenizer team", new(2026, 12, 31), new("good.hcx.waivers.yml", 12, 5)),
            waivers[1]);
        Assert.Equal([4, 12, 20], waivers.Select(waiver => waiver.Place.Line));
    }

    [Fact]
    public void The_files_of_one_verification_make_one_list_in_the_order_of_their_names()
    {
        var (waivers, _) = WaiverReader.Read([new("b", text), new("a", text.Replace("vo", "va", StringComparison.Ordinal).Replace("vi", "va", StringComparison.Ordinal).Replace("vasion-encoder\n", "router\n", StringComparison.Ordinal))]);
        Assert.Equal(["a", "a", "a", "b", "b", "b"], waivers.Select(waiver => waiver.Place.File));
    }

    [Fact]
    public void A_digest_in_capitals_is_the_same_digest() =>
        Assert.Equal(whole, Description(Digest().Replace(text, match => "sha256:" + match.Groups[1].Value.ToUpperInvariant())));

    [Fact]
    public void A_digest_and_a_day_may_stand_without_quotes_or_in_them()
    {
        Assert.Equal(whole, Description(text.Replace("\"", "", StringComparison.Ordinal)));
        Assert.Equal(whole, Description(Date().Replace(text, "\"$0\"")));
    }

    [Fact]
    public void An_owner_is_one_line()
    {
        var (waivers, errors) = WaiverReader.Read([new("a", text.Replace("owner: model team", "owner: \"model\\nteam\"", StringComparison.Ordinal))]);
        Assert.Empty(waivers);
        Assert.Equal(RuleFileCodes.WrongType, Assert.Single(errors).Code);
    }

    [Fact]
    public void Without_one_line_a_file_is_refused_unless_the_line_is_a_comment_or_a_second_language()
    {
        for (var line = 0; line < lines.Length; line++)
        {
            var left = Description(string.Join('\n', lines.RemoveAt(line)) + "\n");
            if (lines[line].Trim() is "" or ['#', ..])
                Assert.Equal(whole, left);
            else if (lines[line].Trim().StartsWith("ko: ", StringComparison.Ordinal))
                Assert.Equal(whole.Select(waiver => waiver.Split(" | ")[0]), left!.Value.Select(waiver => waiver.Split(" | ")[0]));
            else
                Assert.True(left is null, lines[line]);
        }
    }

    [Fact]
    public void A_line_that_is_indented_differently_is_refused_or_changes_nothing()
    {
        foreach (var (line, instead) in from line in Enumerable.Range(0, lines.Length)
                                        where lines[line].Length > 0
                                        from shift in (int[])[-2, -1, 1, 2]
                                        where shift > 0 || lines[line].StartsWith(new string(' ', -shift), StringComparison.Ordinal)
                                        select (line, shift > 0 ? new string(' ', shift) + lines[line] : lines[line][-shift..]))
            AssertRefusedOrSame(line, instead);
    }

    [Fact]
    public void Two_letters_swapped_or_one_missing_in_a_key_are_refused()
    {
        var slips = 0;
        foreach (var (line, key) in from line in Enumerable.Range(0, lines.Length) from key in Key().Matches(lines[line]) where !lines[line].TrimStart().StartsWith('#') select (line, key.Groups[1]))
        {
            for (var at = key.Index; at < key.Index + key.Length; at++)
            {
                AssertRefused(line, lines[line].Remove(at, 1));
                if (at + 1 < key.Index + key.Length && lines[line][at] != lines[line][at + 1])
                    AssertRefused(line, lines[line][..at] + lines[line][at + 1] + lines[line][at] + lines[line][(at + 2)..]);
                slips++;
            }
        }

        Assert.InRange(slips, 100, 1000);
    }

    [Fact]
    public void One_digit_more_or_less_in_a_digest_or_a_day_is_refused()
    {
        foreach (var (line, value) in from line in Enumerable.Range(0, lines.Length) from value in DigestOrDate().Matches(lines[line]) select (line, value))
        {
            for (var at = value.Index; at < value.Index + value.Length; at++)
            {
                AssertRefused(line, lines[line].Remove(at, 1));
                AssertRefused(line, lines[line].Insert(at, "1"));
            }
        }
    }

    [Fact]
    public void A_line_that_stands_twice_is_refused_unless_it_is_empty_or_a_comment()
    {
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].Trim() is not ("" or ['#', ..]))
                AssertRefused(line, $"{lines[line]}\n{lines[line]}");
        }
    }

    static void AssertRefused(int line, string instead) => Assert.True(With(line, instead) is null, $"line {line + 1}: {instead}");

    static void AssertRefusedOrSame(int line, string instead) => Assert.True(With(line, instead) is not { } left || left.SequenceEqual(whole), $"line {line + 1}: {instead}");

    static ImmutableArray<string>? With(int line, string instead) => Description(string.Join('\n', lines.SetItem(line, instead)) + "\n");

    // Without the places; null where the file is refused.
    static ImmutableArray<string>? Description(string text)
    {
        var (waivers, errors) = WaiverReader.Read([new("a", text)]);
        return errors.IsEmpty ? [.. waivers.Select(waiver => $"{waiver.Rule} {waiver.Component} {waiver.Subject} {waiver.Owner} {Day.Shown(waiver.Expires)} {waiver.Reason.En} | {waiver.Reason.Ko}")] : null;
    }

    [GeneratedRegex("^[ -]*([a-z]+):")]
    private static partial Regex Key();

    [GeneratedRegex("sha256:([0-9a-f]{64})")]
    private static partial Regex Digest();

    [GeneratedRegex("2[0-9]{3}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Date();

    [GeneratedRegex("(?<=sha256:)[0-9a-f]{64}|2[0-9]{3}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex DigestOrDate();
}

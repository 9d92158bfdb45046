using System.Text;

using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class TokensOfOneVocabulary
{
    [Theory]
    [InlineData(" 대한", "hangul")]
    [InlineData("ㅋㅋ", "hangul")]
    [InlineData("漢字", "han")]
    [InlineData("日本の", "kana")]
    [InlineData("カタ", "kana")]
    [InlineData(" the", "latin")]
    [InlineData("été", "latin")]
    [InlineData("Ａ１", "latin")]
    [InlineData("λόγος", "greek")]
    [InlineData(" слово", "cyrillic")]
    [InlineData("שלום", "hebrew")]
    [InlineData("سلام", "arabic")]
    [InlineData("हिंदी", "indic")]
    [InlineData("தமிழ்", "indic")]
    [InlineData("ไทย", "thai")]
    [InlineData("ქართ", "other")]
    [InlineData("A대한", "hangul")]
    [InlineData("대GPT", "latin")]
    [InlineData("A가", "hangul")]
    [InlineData("2026", "digits")]
    [InlineData("1.", "digits")]
    [InlineData("();", "signs")]
    [InlineData(" 😀", "signs")]
    [InlineData(" \n\t", "spaces")]
    public void A_token_is_of_the_script_of_most_of_its_letters(string token, string script) => Assert.Equal(script, TokenScripts.Of(Encoding.UTF8.GetBytes(token)).Name);

    [Fact]
    public void Bytes_that_are_no_whole_characters_are_incomplete()
    {
        Assert.Equal(TokenScript.Incomplete, TokenScripts.Of("한"u8[..2]));
        Assert.Equal(TokenScript.Incomplete, TokenScripts.Of([(byte)'a', 0xFF]));
    }

    [Fact]
    public void Every_script_stands_once_in_the_table() => Assert.Equal(
        (TokenScript.All.Length, TokenScript.All.Length, TokenScript.All.Length),
        (TokenScript.All.Distinct().Count(), TokenScript.All.DistinctBy(script => script.Shown.Ko).Count(),
            typeof(TokenScript).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public).Length));

    [Fact]
    public void Tokens_that_the_reference_lacks_are_counted_by_script_with_those_of_the_lowest_ids()
    {
        var candidate = Vocabularies.Of([(9, "하나"u8.ToArray(), TokenKind.Ordinary), (1, "one"u8.ToArray(), TokenKind.Ordinary), (7, "둘"u8.ToArray(), TokenKind.Ordinary),
            (5, "셋"u8.ToArray(), TokenKind.Ordinary), (3, "common"u8.ToArray(), TokenKind.Ordinary), (8, [0xED, 0x95], TokenKind.Ordinary), (2, "<special>"u8.ToArray(), TokenKind.Special)]);
        var unique = UniqueTokens.Of(candidate, Vocabularies.Of(["common", "other"]).Fingerprint(), samples: 2);
        Assert.Equal((1, 6, 5), (unique.OneIn, unique.Compared, unique.Count));
        Assert.Equal(["hangul 3: 셋 둘", "latin 1: one", "incomplete 1: <0xED><0x95>"], unique.Scripts.Select(each => $"{each.Script.Name} {each.Count}: {string.Join(' ', each.Samples)}"));
    }

    [Fact]
    public void Only_the_sampled_tokens_count_where_the_reference_is_a_sample()
    {
        var candidate = Vocabularies.Of(Vocabularies.Numbered(3000));
        var reference = Vocabularies.Of(Vocabularies.Numbered(2000)).Fingerprint(8);
        var unique = UniqueTokens.Of(candidate, reference);
        var sample = candidate.Fingerprint(8).Hashes.Length;
        Assert.Equal((8, sample, sample - reference.Hashes.Length), (unique.OneIn, unique.Compared, unique.Count));
    }

    [Fact]
    public void Nothing_is_unique_to_a_vocabulary_beside_itself() =>
        Assert.Equal((100, 0, 0), (UniqueTokens.Of(Some, Some.Fingerprint()).Compared, UniqueTokens.Of(Some, Some.Fingerprint()).Count, UniqueTokens.Of(Some, Some.Fingerprint()).Scripts.Length));

    static CanonicalVocabulary Some => Vocabularies.Of(Vocabularies.Numbered(100));
}

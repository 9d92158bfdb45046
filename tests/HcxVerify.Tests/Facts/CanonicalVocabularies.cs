using System.Text;

using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class CanonicalVocabularies
{
    [Theory]
    [InlineData(TokenSpelling.ByteLevel, "Ġab", " ab")]
    [InlineData(TokenSpelling.ByteLevel, "íķľ", "한")]
    [InlineData(TokenSpelling.ByteLevel, "ĊĊ", "\n\n")]
    [InlineData(TokenSpelling.ByteLevel, "<|한|>", "<|한|>")]
    [InlineData(TokenSpelling.ByteLevel, "a b", "a b")]
    [InlineData(TokenSpelling.Metaspace, "▁ab", " ab")]
    [InlineData(TokenSpelling.Metaspace, "▁▁한▁", "  한 ")]
    [InlineData(TokenSpelling.Metaspace, "▂ab", "▂ab")]
    [InlineData(TokenSpelling.WordPiece, "ab", " ab")]
    [InlineData(TokenSpelling.WordPiece, "##ab", "ab")]
    [InlineData(TokenSpelling.Bytes, "Ġ▁##", "Ġ▁##")]
    public void A_token_is_spelled_out(TokenSpelling spelling, string written, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Canonical(spelling, (written, 0, TokenKind.Ordinary))[0]));

    [Fact]
    public void Every_byte_is_spelled_by_the_table_of_GPT_2()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        var written = WrittenVocabulary.ByteLevel(all);
        Assert.Equal(all, Canonical(TokenSpelling.ByteLevel, (written, 0, TokenKind.Ordinary))[0].ToArray());
    }

    [Fact]
    public void Special_tokens_and_bytes_are_set_aside_and_of_equal_tokens_the_first_is_kept()
    {
        var read = Canonical(
            TokenSpelling.Metaspace,
            ("bb", 9, TokenKind.Ordinary), ("</s>", 8, TokenKind.Special), ("bb", 3, TokenKind.Ordinary), ("b", 4, TokenKind.Ordinary), ("<0x0A>", 5, TokenKind.Byte), ("user", 6, TokenKind.Added), ("aa", 7, TokenKind.Ordinary));
        Assert.Equal((2, 2, 1), (read.Count, read.ByteCount, read.RepeatedCount));
        Assert.Equal((3, 7), (read.Id(0), read.Id(1)));
        Assert.Equal(["user", "</s>"], read.SpecialTokens.Select(token => token.Content));
    }

    [Fact]
    public void Of_tokens_with_one_id_the_first_of_the_file_comes_first()
    {
        var read = Canonical(TokenSpelling.Bytes, [.. Enumerable.Range(0, 100).Select(index => ($"token {index}", index < 50 ? 5 : 4, TokenKind.Ordinary))]);
        Assert.Equal("token 50"u8, read[0]);
        Assert.Equal("token 99"u8, read[49]);
        Assert.Equal("token 0"u8, read[50]);
    }

    [Fact]
    public void An_added_token_is_there_once_whether_the_vocabulary_has_it_or_not()
    {
        byte[] file = [.. """
            {"added_tokens":[{"id":9,"content":"<a>","special":true},{"id":1,"content":"bb","special":false},{"id":9,"content":"<a>","special":true}],
             "model":{"type":"BPE","vocab":{"aa":0,"bb":1,"<0x41>":2,"<0xZZ>":3},"merges":[]}}
            """u8];
        var read = WrittenVocabulary.Read(file);
        Assert.Equal([TokenKind.Ordinary, TokenKind.Added, TokenKind.Byte, TokenKind.Ordinary, TokenKind.Special], Enumerable.Range(0, read.Tokens.Count).Select(read.Tokens.Kind));
    }

    [Fact]
    public void A_list_of_scores_has_its_places_as_ids()
    {
        var read = WrittenVocabulary.Canonical([.. """{"model":{"type":"Unigram","vocab":[["<unk>",0.0],["▁ab",-1.5],["b",-2]]},"added_tokens":[{"id":0,"content":"<unk>","special":true}]}"""u8]);
        Assert.Equal(" ab"u8, read[0]);
        Assert.Equal((1, 1, 1, null), (read.Count, read.Id(0), read.SpecialTokens.Length, read.Fingerprint().MergeCount));
    }

    static CanonicalVocabulary Canonical(TokenSpelling spelling, params (string Text, int Id, TokenKind Kind)[] tokens)
    {
        var list = new TokenList();
        foreach (var (text, id, kind) in tokens)
            list.Add(Encoding.UTF8.GetBytes(text), id, kind);
        return CanonicalVocabulary.Of(new("given", null, spelling, list, null));
    }
}

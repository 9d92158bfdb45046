using System.Collections.Immutable;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class VocabulariesHostile
{
    [Theory]
    [InlineData("<html>", "it is no vocabulary of a known format (at byte 0)")]
    [InlineData("\u0001", "it is no vocabulary of a known format (at byte 0)")]
    [InlineData("404: Not Found", "line 1 is no token in base64 with a rank (at byte 0)")]
    [InlineData("YWE= 0\nYWE 1\n", "line 2 is no token in base64 with a rank (at byte 7)")]
    [InlineData("YWE= 0\nYmI=\n", "line 2 is no token in base64 with a rank (at byte 7)")]
    [InlineData("YWE= 0\nYmI= -1\n", "line 2 is no token in base64 with a rank (at byte 7)")]
    [InlineData("YWE= 0\nYmI= +1\n", "line 2 is no token in base64 with a rank (at byte 7)")]
    [InlineData("YWE= 0\nYmI= 2147483648\n", "line 2 is no token in base64 with a rank (at byte 7)")]
    [InlineData("YWE= 0\nYmI= 1 2\n", "line 2 is no token in base64 with a rank (at byte 7)")]
    [InlineData("YWE= 0\n\n\nYmI= 0\n", "the id 0 stands twice (at byte 9)")]
    [InlineData("""{"aa":0,"bb":0}""", "the id 0 stands twice (at byte 8)")]
    [InlineData("""{"aa":0,"bb":-1}""", "-1 is no id from 0 to 2147483647 (at byte 13)")]
    [InlineData("""{"aa":0,"bb":2147483648}""", "2147483648 is no id from 0 to 2147483647 (at byte 13)")]
    [InlineData("""{"aa":0,"bb":"x"}""", "x is no id from 0 to 2147483647 (at byte 13)")]
    [InlineData("""{"aa":0,"bb":1,"\u0061a":2}""", "the token 'aa' stands twice, and readers differ in which id they take (at byte 15)")]
    [InlineData("""{"aa":0,"\ud800":1}""", "half of a surrogate pair (at byte 8)")]
    [InlineData("""{"aa":0,"bb":1""", "it is not JSON")]
    [InlineData("""{"aa":0}x""", "it is not JSON")]
    [InlineData("""{}""", "it has no model (at byte 1)")]
    [InlineData("""{"model":{"vocab":{"a":0,"b":1},"merges":["ab"]}}""", "a merge is neither a text nor a pair of texts (at byte 42)")]
    [InlineData("""{"model":{"vocab":{"a":0,"b":1},"merges":["a b","ab"]}}""", "a merge is neither a text nor a pair of texts (at byte 48)")]
    [InlineData("""{"model":{"vocab":{"a":0,"b":1},"merges":[["a","b"],["a"]]}}""", "a merge is neither a text nor a pair of texts")]
    public void What_is_no_vocabulary_is_refused_at_its_byte(string file, string problem) => Refused(Encoding.UTF8.GetBytes(file), problem);

    [Fact]
    public void What_is_no_message_of_SentencePiece_is_refused_at_its_byte()
    {
        var good = WrittenVocabulary.Small.SentencePiece();
        var piece = WrittenVocabulary.Piece("ab", null);
        Refused([.. Protobuf.Message(2, Protobuf.Number(3, 1))], "it has no tokens (at byte 0)");
        Refused(WrittenVocabulary.Piece("", null), "a token is empty (at byte 0)");
        Refused([.. piece, .. Protobuf.Message(1, Protobuf.Number(3, 1))], $"a token is empty (at byte {piece.Length})");
        Refused([.. piece, .. WrittenVocabulary.Piece("ab", 7)], $"there is no kind 7 of tokens (at byte {piece.Length})");
        Refused([.. piece, .. WrittenVocabulary.Piece("ab", 6)], $"the piece 'ab' is no byte, and it is marked as one (at byte {piece.Length})");
        Refused([.. piece, .. Protobuf.Number(1, 5)], "field 1 is written as kind 0");
        Refused([.. piece, .. Protobuf.Tag(1, 2), .. Protobuf.Varint(ulong.MaxValue)], "field 1 claims 18446744073709551615 bytes, and 0 are left");
        Refused([.. piece, .. Protobuf.Message(1, [.. Protobuf.Tag(1, 2), .. Protobuf.Varint(1 << 20)])], "field 1 claims 1048576 bytes, and 0 are left");
        Refused([.. piece, .. Protobuf.Message(1, Protobuf.Text(1, "a"), Protobuf.Text(1, "b"))], "field 1 stands twice");
        Refused(WrittenVocabulary.Piece(new string('x', TokenizerReader.MaxToken + 1), null), "at most 65536 are read");
        for (var length = 1; length < good.Length; length++)
            Said(good[..length]);
    }

    [Fact]
    public void A_vocabulary_of_GGUF_that_does_not_fit_together_is_refused_at_its_byte()
    {
        Refused(Gguf("gpt2"), "it has no tokens");
        Refused(Gguf("gpt2", ("tokenizer.ggml.tokens", GgufList.Of<string>())), "it has no tokens");
        Refused(Gguf("rwkv", ("tokenizer.ggml.tokens", GgufList.Of("a"))), "its vocabulary is of the kind rwkv, which is not read");
        Refused(Gguf("gpt2", ("tokenizer.ggml.tokens", GgufList.Of(1, 2))), "the array is one of Int32");
        Refused(Gguf("gpt2", ("tokenizer.ggml.tokens", GgufList.Of("a")), ("tokenizer.ggml.token_type", GgufList.Of(1, 1))), "there are 1 tokens, and types of 2");
        Refused(Gguf("gpt2", ("tokenizer.ggml.tokens", GgufList.Of("a")), ("tokenizer.ggml.token_type", GgufList.Of(9))), "there is no kind 9 of tokens");
        Refused(Gguf("gpt2", ("tokenizer.ggml.tokens", GgufList.Of("a")), ("tokenizer.ggml.merges", GgufList.Of("ab"))), "a merge is neither a text nor a pair of texts");
        Refused(Gguf("gpt2", ("tokenizer.ggml.tokens", GgufList.Of(new string('x', TokenizerReader.MaxToken + 1)))), "a string has 65537 bytes, and 65536 are allowed");
        // The count of the tokens, which stands behind the name of their array and two types.
        var claims = Gguf("gpt2", ("tokenizer.ggml.tokens", GgufList.Of("abc")));
        var at = claims.AsSpan().IndexOf("tokenizer.ggml.tokens"u8) + "tokenizer.ggml.tokens".Length + 8;
        for (var index = 0; index < 8; index++)
            claims[at + index] = 0xFF;
        Refused(claims, "an array claims 18446744073709551615 elements");
    }

    [Fact]
    public void A_token_of_GGUF_need_not_be_text_and_without_types_all_are_ordinary()
    {
        var read = WrittenVocabulary.Canonical(Gguf("llama", ("tokenizer.ggml.tokens", GgufList.Of<byte[]>([0xFF, 0xFE], [.. "<s>"u8]))));
        Assert.Equal([0xFF, 0xFE], read[0].ToArray());
        Assert.Equal((2, 0), (read.Count, read.SpecialTokens.Length));
    }

    [Fact]
    public void A_file_that_is_empty_or_a_pointer_is_refused_by_its_own_code()
    {
        Assert.StartsWith("HCX0205", Said([]), StringComparison.Ordinal);
        Assert.StartsWith("HCX0203", Said([.. "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 5\n"u8]), StringComparison.Ordinal);
        Assert.StartsWith("HCX0217", Said([.. "{\"a\":0,\""u8, 0xFF, .. "\":1}"u8]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#version: 0.2\na b\nc\n", "line 3 is no merge of two tokens (at byte 18)")]
    [InlineData("a b\n#version 0.2 \n", "line 2 is no merge of two tokens (at byte 4)")]
    [InlineData("a b\n c\n", "line 2 is no merge of two tokens (at byte 4)")]
    [InlineData("a b\nc \n", "line 2 is no merge of two tokens (at byte 4)")]
    [InlineData("a b c\n", "line 1 is no merge of two tokens (at byte 0)")]
    public void A_line_that_is_no_merge_is_refused_at_its_byte(string file, string problem) =>
        Assert.Contains(problem, Assert.Throws<ArtifactException>(() => Bytes.Look(Encoding.UTF8.GetBytes(file), view => MergesText.Read(view, "f"))).Diagnostic.Text.En, StringComparison.Ordinal);

    [Fact]
    public void Merges_may_have_a_version_a_mark_and_ends_of_lines_of_Windows_and_name_what_is_no_token()
    {
        var expected = Bytes.Look([.. "a b\nc d\n"u8], view => MergesText.Read(view, "f"));
        Assert.Equal([TokenHash.Of("a b"u8), TokenHash.Of("c d"u8)], expected);
        Assert.Equal(expected, Bytes.Look([.. "\uFEFF#version: 0.2\r\na b\r\n\r\nc d"u8], view => MergesText.Read(view, "f")));
    }

    [Fact]
    public void A_line_of_any_length_is_refused_and_not_kept()
    {
        var line = Encoding.ASCII.GetBytes("YWE= 0\n" + new string('A', 1 << 20));
        Refused(line, "a line has more than 196608 bytes (at byte 7)");
    }

    static byte[] Gguf(string model, params ImmutableArray<(string, object)> more) => new Gguf { Metadata = [("tokenizer.ggml.model", model), .. more] }.Bytes();

    static void Refused(byte[] file, string problem)
    {
        var said = Said(file);
        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    static string Said(byte[] file)
    {
        try
        {
            WrittenVocabulary.Canonical(file);
            return "";
        }
        catch (ArtifactException error)
        {
            return $"{error.Diagnostic.Code.Id} {error.Diagnostic.Text.En}";
        }
    }
}

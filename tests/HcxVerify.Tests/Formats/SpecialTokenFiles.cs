using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

/// <summary><c>special_tokens_map.json</c> and <c>added_tokens.json</c>.</summary>
public sealed class SpecialTokenFiles
{
    [Fact]
    public void Special_tokens_are_texts_or_objects()
    {
        var map = SpecialTokensMap.Read(Content("""
            { "bos_token": "<s>", "eos_token": { "content": "</s>", "lstrip": false }, "unk_token": null, "boi_token": "\u00a0",
              "additional_special_tokens": ["<a>", { "content": "<b>" }], "note": 5 }
            """));
        Assert.Equal([new("bos_token", "<s>"), new("eos_token", "</s>"), new("boi_token", "\u00a0")], map.Roles);
        Assert.Equal(["<a>", "<b>"], map.Additional);
    }

    [Fact]
    public void A_file_without_special_tokens_has_none()
    {
        var map = SpecialTokensMap.Read(Content("""{"additional_special_tokens":null}"""));
        Assert.Equal((0, 0), (map.Roles.Length, map.Additional.Length));
    }

    [Theory]
    [InlineData("hyperclovax/HyperCLOVAX-SEED-Text-Instruct-0.5B", "bos_token=<|endoftext|> eos_token=<|endofturn|> pad_token=<|endoftext|> unk_token=<|endoftext|>", 54)]
    [InlineData("folders/Llama-3.2-3B-Instruct", "bos_token=<|begin_of_text|> eos_token=<|eot_id|>", 0)]
    [InlineData("folders/gpt-oss-20b", "bos_token=<|startoftext|> eos_token=<|return|> pad_token=<|endoftext|>", 0)]
    [InlineData("folders/granite-3.1-1b-a400m-instruct", "bos_token=<|end_of_text|> eos_token=<|end_of_text|> pad_token=<|end_of_text|> unk_token=<|end_of_text|>", 3)]
    public void Real_maps_are_read(string folder, string roles, int additional)
    {
        var map = SpecialTokensMap.Read(Content(File.ReadAllBytes(TestData.Path($"{folder}/special_tokens_map.json"))));
        Assert.Equal(roles, string.Join(' ', map.Roles.Select(role => $"{role.Key}={role.Value}")));
        Assert.Equal(additional, map.Additional.Length);
    }

    [Fact]
    public void Real_added_tokens_are_read()
    {
        var added = AddedTokensFile.Read(Content(File.ReadAllBytes(TestData.Path("folders/granite-3.1-1b-a400m-instruct/added_tokens.json"))));
        Assert.Equal([new("<|end_of_role|>", 49153, true), new("<|start_of_role|>", 49152, true), new("<|tool_call|>", 49154, true)], added.Tokens);
        Assert.Empty(added.Contradictions);
    }

    [Fact]
    public void Added_tokens_of_one_id_are_told() => Assert.Equal(
        "the id 3 has 'a' among the added tokens and 'c' among the added tokens",
        Assert.Single(AddedTokensFile.Read(Content("""{"a":3,"b":4,"c":3}""")).Contradictions).Text.En);

    [Theory]
    [InlineData("{\n \"한\":0, \"bos_token\": 5}", "bos_token is no text and no object with a content (at byte 25)", 2, 22)]
    [InlineData("{\"eos_token\":{\"content\":1}}", "eos_token is no text and no object with a content (at byte 13)", 1, 14)]
    [InlineData("{\"additional_special_tokens\":\"<a>\"}", "additional_special_tokens is no list (at byte 29)", 1, 30)]
    [InlineData("{\"additional_special_tokens\":[\"<a>\",[]]}", "additional_special_tokens is no text and no object with a content (at byte 36)", 1, 37)]
    public void A_map_that_does_not_hold_is_refused_at_its_place(string json, string problem, int line, int column) =>
        Is(Refused(() => SpecialTokensMap.Read(Content(json))), problem, line, column);

    [Theory]
    [InlineData("{\"a\":0,\n\"😀\":\"1\"}", "1 is no id from 0 to 2147483647 (at byte 15)", 2, 6)]
    [InlineData("{\"a\":[1]}", "a is no id from 0 to 2147483647 (at byte 5)", 1, 6)]
    [InlineData("{\"a\":-1}", "-1 is no id from 0 to 2147483647 (at byte 5)", 1, 6)]
    [InlineData("{\"a\":1.0}", "1.0 is no id from 0 to 2147483647 (at byte 5)", 1, 6)]
    [InlineData("{\"a\":2147483648}", "2147483648 is no id from 0 to 2147483647 (at byte 5)", 1, 6)]
    public void Added_tokens_that_do_not_hold_are_refused_at_their_place(string json, string problem, int line, int column) =>
        Is(Refused(() => AddedTokensFile.Read(Content(json))), problem, line, column);

    [Fact]
    public void A_token_twice_is_refused() => Assert.Equal(ArtifactCodes.DuplicateProperty, Refused(() => AddedTokensFile.Read(Content("""{"a":1,"\u0061":2}"""))).Code);

    static void Is(Diagnostic diagnostic, string problem, int line, int column)
    {
        Assert.Equal((ArtifactCodes.NotTokenizer, new Place("f", line, column)), (diagnostic.Code, diagnostic.Place));
        Assert.Contains($": {problem};", diagnostic.Text.En, StringComparison.Ordinal);
    }

    static Diagnostic Refused(Func<object> read) => Assert.Throws<ArtifactException>(read).Diagnostic;

    static FileContent Content(string text) => Content(Encoding.UTF8.GetBytes(text));

    static FileContent Content(byte[] bytes) => new("/f", "f", bytes, "sha256:");
}

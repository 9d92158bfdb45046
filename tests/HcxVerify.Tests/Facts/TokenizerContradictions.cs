using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

/// <summary>The files of one tokenizer beside each other.</summary>
public sealed class TokenizerContradictions : IDisposable
{
    const string Tokenizer = """
        { "added_tokens": [{ "id": 3, "content": "<s>", "special": true }, { "id": 4, "content": "<x>", "special": false }],
          "model": { "type": "BPE", "vocab": { "a": 0, "b": 1, "ab": 7 }, "merges": ["a b"] } }
        """;

    const string Config = """{ "tokenizer_class": "Own", "eos_token": "<s>", "added_tokens_decoder": { "3": { "content": "<s>", "special": true }, "4": { "content": "<x>", "special": false } } }""";

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void The_tokenizer_alone_says_sizes_ids_merges_and_special_tokens() => Assert.Equal(
        [
            "Tokenizer.ModelType = BPE at /model/type",
            "Tokenizer.TokenCount = 5 at /model/vocab / /added_tokens",
            "Tokenizer.HighestId = 7 at /model/vocab / /added_tokens",
            "Tokenizer.UnusedIdCount = 3 at /model/vocab / /added_tokens",
            "Tokenizer.MergeCount = 1 at /model/merges",
            "Tokenizer.SpecialTokenCount = 1 at /added_tokens",
            "Tokenizer.SpecialTokenFirstId = 3 at /added_tokens",
            "Tokenizer.SpecialTokenLastId = 3 at /added_tokens",
            "Tokenizer.SpecialTokens = 1 at /added_tokens",
        ],
        Document.Shown(Read(("tokenizer.json", Tokenizer))));

    [Fact]
    public void Files_that_agree_are_read_without_a_word()
    {
        var model = Read(("tokenizer.json", Tokenizer), ("tokenizer_config.json", Config), ("added_tokens.json", """{ "<s>": 3, "<x>": 4 }"""), ("special_tokens_map.json", """{ "eos_token": { "content": "<s>" } }"""), ("config.json", """{ "eos_token_id": [2, 3] }"""));
        Assert.Empty(model.Notices);
        Assert.Equal(1L, Assert.IsType<FactValue.Integer>(model.Value(FactTable.TokenizerSpecialTokenCount)).Value);
    }

    [Theory]
    [InlineData("tokenizer.json", """{ "added_tokens": [{ "id": 3, "content": "<t>", "special": true }], "model": { "type": "BPE", "vocab": { "a": 0 }, "merges": [] } }""", "the id 3 has '<t>', and '<s>' in model/tokenizer_config.json", true)]
    [InlineData("tokenizer.json", """{ "added_tokens": [{ "id": 5, "content": "<s>", "special": true }], "model": { "type": "BPE", "vocab": { "a": 0 }, "merges": [] } }""", "the token '<s>' has the id 5, and 3 in model/tokenizer_config.json", true)]
    [InlineData("tokenizer.json", """{ "added_tokens": [{ "id": 3, "content": "<s>", "special": false }], "model": { "type": "BPE", "vocab": { "a": 0 }, "merges": [] } }""", "the token '<s>' is not special, and otherwise in model/tokenizer_config.json", true)]
    [InlineData("tokenizer.json", """{ "added_tokens": [{ "id": 9, "content": "a", "special": false }], "model": { "type": "BPE", "vocab": { "a": 0 }, "merges": [] } }""", "the token 'a' has the id 9 among the added tokens and 0 in the vocabulary", false)]
    [InlineData("added_tokens.json", """{ "<s>": 9 }""", "the token '<s>' has the id 9, and 3 in model/tokenizer_config.json", true)]
    [InlineData("special_tokens_map.json", """{ "eos_token": "<e>", "additional_special_tokens": ["<s>"] }""", "eos_token is '<e>', and '<s>' in tokenizer_config.json", false)]
    [InlineData("special_tokens_map.json", """{ "additional_special_tokens": ["<s>", "<new>"] }""", "the special token '<new>' is in no list of added tokens", false)]
    [InlineData("config.json", """{ "eos_token_id": 7 }""", "eos_token is '<s>' with the id 3, and model/config.json#/eos_token_id is 7", false)]
    public void A_contradiction_is_told_and_the_special_tokens_are_then_not_known(string file, string text, string problem, bool withdraws)
    {
        var model = Read(("tokenizer_config.json", Config), (file, text));
        Assert.Contains(model.Notices, notice => notice.Code == ArtifactCodes.FilesDisagree && notice.Text.En.Contains(problem, StringComparison.Ordinal) && notice.Text.Ko is not null);
        Assert.Equal(withdraws, model.Value(FactTable.TokenizerSpecialTokens) is null);
        Assert.Equal(withdraws, model.Missing.ContainsKey("Tokenizer.SpecialTokens"));
    }

    [Fact]
    public void What_ends_a_text_may_be_said_for_generation_alone() => Assert.Empty(
        Read(("tokenizer_config.json", Config), ("config.json", """{ "eos_token_id": 7 }"""), ("generation_config.json", """{ "eos_token_id": [7, 3] }""")).Notices);

    [Fact]
    public void Names_of_special_tokens_without_ids_are_known_from_the_map_alone()
    {
        var model = Read(("special_tokens_map.json", """{ "bos_token": "<s>", "eos_token": "\u00A0e", "additional_special_tokens": ["<s>", "<a>"] }"""));
        Assert.Equal([new("<s>", null), new("\u00A0e", null), new("<a>", null)], Assert.IsType<FactValue.TokenList>(model.Value(FactTable.TokenizerSpecialTokens)).Values);
        Assert.Null(model.Value(FactTable.TokenizerSpecialTokenCount));
    }

    [Fact]
    public void A_pointer_leaves_what_is_counted_unknown_with_the_reason()
    {
        var model = Read(("tokenizer.json", "version https://git-lfs.github.com/spec/v1\noid sha256:aaaa\nsize 12\n"), ("tokenizer_config.json", Config));
        Assert.Equal("model/tokenizer.json is a Git LFS pointer (sha256:aaaa)", model.Missing["Tokenizer.TokenCount"].En);
        Assert.Empty(model.Problems);
    }

    [Fact]
    public void A_tokenizer_that_cannot_be_read_is_a_problem_and_not_the_end()
    {
        var model = Read(("tokenizer.json", "{ \"model\": "), ("tokenizer_config.json", Config));
        Assert.Equal(ArtifactCodes.NotTokenizer, Assert.Single(model.Problems).Code);
        Assert.NotNull(model.Value(FactTable.TokenizerClass));
    }

    [Fact]
    public void A_change_of_one_byte_of_the_tokenizer_changes_the_digest_of_the_model()
    {
        var digest = Read(("tokenizer.json", Tokenizer)).Digest;
        Assert.NotEqual(digest, Read(("tokenizer.json", Tokenizer.Replace("\"ab\": 7", "\"ab\": 8", StringComparison.Ordinal))).Digest);
    }

    ModelFacts Read(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
            scene.Write($"model/{name}", text);
        return ModelFolder.Read(scene.Full("model"), new Workspace(scene.Root));
    }
}

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class TokenizerConfigs
{
    [Fact]
    public void Special_tokens_are_read_in_the_order_of_their_ids_and_others_only_as_added()
    {
        var model = Document.TokenizerConfig("""
            {
              "tokenizer_class": "GPT2Tokenizer",
              "added_tokens_decoder": {
                "12": { "content": "<|end|>", "special": true },
                "9": { "content": "<|begin|>", "special": true },
                "10": { "content": "plain", "special": false },
                "11": { "content": "silent" }
              }
            }
            """);
        Assert.Equal(
            [
                "Tokenizer.Class = GPT2Tokenizer at /tokenizer_class",
                "Tokenizer.SpecialTokenCount = 2 at /added_tokens_decoder",
                "Tokenizer.SpecialTokenFirstId = 9 at /added_tokens_decoder",
                "Tokenizer.SpecialTokenLastId = 12 at /added_tokens_decoder",
                "Tokenizer.SpecialTokens = 2 at /added_tokens_decoder",
                "Tokenizer.AddedTokens = 4 at /added_tokens_decoder",
            ],
            Document.Shown(model));
        Assert.Equal(Model.Tokens("<|begin|>@9", "<|end|>@12"), ((FactValue.TokenList)model.Value(FactTable.TokenizerSpecialTokens)!).Values);
        Assert.Equal((3, "tokenizer_config.json"), (model.Facts[^1].Source.Line, model.Facts[^1].Source.File));
    }

    [Theory]
    [InlineData("\"x\": { \"content\": \"a\", \"special\": true }", "x")]
    [InlineData("\"-1\": { \"content\": \"a\", \"special\": true }", "-1")]
    [InlineData("\"1.0\": { \"content\": \"a\", \"special\": true }", "1.0")]
    [InlineData("\"99999999999999999999\": { \"content\": \"a\", \"special\": true }", "99999999999999999999")]
    [InlineData("\"1\": { \"special\": true }", "1")]
    [InlineData("\"1\": { \"content\": 7, \"special\": true }", "1")]
    [InlineData("\"1\": \"a\"", "1")]
    [InlineData("\"1\": { \"content\": \"a\", \"special\": true }, \"01\": { \"content\": \"b\", \"special\": true }", "01")]
    public void One_unreadable_token_leaves_all_of_them_unknown(string token, string key)
    {
        var model = Document.TokenizerConfig($"{{ \"added_tokens_decoder\": {{ \"7\": {{ \"content\": \"good\", \"special\": true }}, {token} }} }}");
        Assert.Empty(model.Facts);
        Assert.Equal($"tokenizer_config.json#/added_tokens_decoder/{key} is no token with an id of its own and a content", model.Missing["Tokenizer.SpecialTokens"].En);
    }

    [Theory]
    [InlineData("{ \"added_tokens_decoder\": [] }")]
    [InlineData("{ \"tokenizer_class\": 7 }")]
    [InlineData("{ \"tokenizer_class\": \"\" }")]
    public void A_value_of_the_wrong_type_is_missing_with_the_reason(string config)
    {
        var model = Document.TokenizerConfig(config);
        Assert.Empty(model.Facts);
        Assert.Single(model.Missing);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"tokenizer_class\": null }")]
    [InlineData("{ \"added_tokens_decoder\": {} }")]
    public void What_a_configuration_does_not_say_is_unknown(string config)
    {
        var model = Document.TokenizerConfig(config);
        Assert.Empty(model.Facts);
        Assert.Empty(model.Missing);
    }
}

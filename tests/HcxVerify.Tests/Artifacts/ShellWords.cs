using HcxVerify.Artifacts;

namespace HcxVerify.Tests.Artifacts;

public sealed class ShellWords
{
    [Theory]
    [InlineData("rules/a.hcx.yml", "rules/a.hcx.yml")]
    [InlineData("builtin:llama-3", "builtin:llama-3")]
    [InlineData("규칙/a", "규칙/a")]
    [InlineData("my rules", "\"my rules\"")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("a\"b$c`d\\e", "\"a\\\"b\\$c\\`d\\\\e\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("", "\"\"")]
    public void A_path_is_one_word(string path, string word) => Assert.Equal(word, ShellWord.Of(path));
}

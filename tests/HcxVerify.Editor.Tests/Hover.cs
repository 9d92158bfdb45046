namespace HcxVerify.Editor.Tests;

/// <summary>What the editor shows of what stands in a rule file.</summary>
public sealed class Hover(Editor editor)
{
    [Theory]
    [InlineData("version: 1\nrules:\n  - id: a\n    component: tokenizer\n    sever|ity: error\n    claim: b\n", "How a failure counts in the build", "`warning`: a failure is a warning of the build")]
    [InlineData("version: 1\nrules:\n  - id: a\n    component: tokenizer\n    vocabul|ary: { differs-from: llama-3, fail-when: [subset] }\n", "Compares the vocabularies token by token.")]
    [InlineData("version: 1\nrules:\n  - id: a\n    component: tokenizer\n    architecture: { differs-from: llama-3, fields: [Text.Hidden|Size] }\n", "The name of a fact.", "`Text.HiddenSize`: width of the residual stream")]
    [InlineData("version: 1\nreferences:\n  llama-|3: {}\n", "Llama 3 (8B), Meta (built in).")]
    [InlineData("version: 1\nclaims:\n  - { id: a, fact: Text.RopeTheta, val|ue: 10000 }\n", "The value, of the type of the fact.")]
    public async Task Shows_the_description(string text, params string[] expected)
    {
        var shown = await editor.HoverAsync(text);
        Assert.All(expected, part => Assert.Contains(part, shown, StringComparison.Ordinal));
    }
}

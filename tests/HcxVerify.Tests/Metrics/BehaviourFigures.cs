using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class BehaviourFigures
{
    static readonly Measured<TextCutter> bytes = Cutters.Load(Cutters.Tiktoken());
    static readonly Measured<TextCutter> more = Cutters.Load(Cutters.Tiktoken("Th", "The", "1", "42", " 1024"));

    [Fact]
    public void Words_together_are_their_text() => Assert.All(BehaviourTexts.All, text => Assert.Equal(text.Text, string.Concat(text.Words)));

    [Fact]
    public void Texts_are_as_the_method_says() => Assert.All(BehaviourTexts.All, text =>
    {
        Assert.True(text.Text.IsNormalized());
        Assert.All(text.Text.EnumerateRunes(), rune => Assert.False(System.Text.Rune.IsLetter(rune) && !rune.IsBmp));
        Assert.InRange(text.Words.Length, 10, 100);
    });

    [Theory]
    [InlineData("one two\n  three", "one| two|\n  three")]
    [InlineData("清晨，好。再见", "清晨，|好。|再见")]
    [InlineData("a, b", "a,| b")]
    public void A_word_ends_before_white_space_and_behind_wide_punctuation(string text, string words) => Assert.Equal(words, string.Join('|', new BehaviourText("", new(""), text).Words));

    [Theory]
    [InlineData("ab cd", "ab| cd", "ab| cd", "1 1")]
    [InlineData("ab cd", "ab| cd", "a|b| cd", "0 1")]
    [InlineData("ab cd", "ab cd", "ab cd", "1 1")]
    [InlineData("ab cd", "ab cd", "ab| cd", "0 0")]
    [InlineData("ab cd", "ab |cd", "ab| cd", "0 0")]
    [InlineData("ab cd", "|ab| cd", "ab| cd", "1 1")]
    [InlineData("ab cd ef", "ab c|d |ef", "ab c|d| ef", "1 0 0")]
    [InlineData("ab ab", "ab a|b", "a|b ab", "0 0")]
    public void A_word_is_cut_alike_where_the_same_tokens_stand_over_it(string text, string candidate, string reference, string alike) =>
        Assert.Equal(alike, string.Join(' ', WordCuts.Of(new("", new(""), text), Given(candidate), Given(reference)).Select(cut => cut.IsAlike ? 1 : 0)));

    [Fact]
    public void Figures_are_counts_over_counts()
    {
        var behaviour = Behaviour(bytes, more);
        var english = behaviour.Languages.Single(language => language.Text.Id == "en").Counts!;
        var text = BehaviourTexts.All.Single(text => text.Id == "en").Text;
        Assert.Equal((text.Length, text.Length - 3), (english.CandidateTokens, english.ReferenceTokens)); // ASCII, with one "The" and one "Thursday".
        Assert.Equal((english.Words - 2, 1.0), (english.Alike, english.CandidateTokensPerCharacter));
        Assert.Equal(behaviour.Languages.Sum(language => language.Counts!.ReferenceTokens), behaviour.Overall!.ReferenceTokens);
        var sample = behaviour.Samples.Single(sample => sample.Language == "en");
        Assert.Equal(("The", "T h e", "The"), (sample.Word, string.Join(' ', sample.Candidate), string.Join(' ', sample.Reference)));
    }

    [Fact]
    public void A_language_of_which_one_side_loses_text_is_not_measured_and_not_counted()
    {
        var ascii = Cutters.Load(Cutters.Tiktoken().Take(Cutters.Tiktoken().AsSpan().IndexOf(" 128\n"u8) - 4).ToArray());
        var behaviour = Behaviour(ascii, bytes);
        Assert.Equal(["code", "en"], behaviour.Languages.Where(language => language.Counts is not null).Select(language => language.Text.Id).Order());
        Assert.All(behaviour.Languages.Where(language => language.Counts is null), language => Assert.StartsWith("not measured (Candidate): ", language.WhyNot!.En, StringComparison.Ordinal));
        Assert.Equal(behaviour.Languages.Sum(language => language.Counts?.Words ?? 0), behaviour.Overall!.Words);
        Assert.All(Behaviour(bytes, ascii).Languages.Where(language => language.Counts is null), language => Assert.StartsWith("not measured (Reference): ", language.WhyNot!.En, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_both_there_is_a_reason()
    {
        var none = new Measured<TextCutter>.Missing(new("none"));
        Assert.Equal("none", Assert.IsType<Measured<TokenizerBehaviour>.Missing>(TokenizerBehaviour.Of(none, bytes)).Reason.En);
        Assert.Equal("none", Assert.IsType<Measured<TokenizerBehaviour>.Missing>(TokenizerBehaviour.Of(bytes, none)).Reason.En);
    }

    static TokenizerBehaviour Behaviour(Measured<TextCutter> one, Measured<TextCutter> other) => Assert.IsType<Measured<TokenizerBehaviour>.Value>(TokenizerBehaviour.Of(one, other)).Result;

    static System.Collections.Immutable.ImmutableArray<byte[]> Given(string tokens) => [.. tokens.Split('|').Select(System.Text.Encoding.UTF8.GetBytes)];
}

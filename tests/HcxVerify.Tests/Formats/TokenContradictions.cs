using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class TokenContradictions
{
    [Fact]
    public void An_added_token_that_the_vocabulary_has_with_its_id_is_ordinary() => Assert.Empty(Of("""{"a":0,"b":1}""", ("b", 1), ("c", 2)));

    [Fact]
    public void An_added_token_with_another_id_than_in_the_vocabulary_is_told() =>
        Assert.Equal(["the token 'b' has the id 7 among the added tokens and 1 in the vocabulary"], Of("""{"a":0,"b":1}""", ("b", 7)));

    [Fact]
    public void An_added_token_with_the_id_of_another_token_is_told() =>
        Assert.Equal(["the id 1 has 'x' among the added tokens and 'b' in the vocabulary"], Of("""{"a":0,"b":1}""", ("x", 1)));

    [Fact]
    public void An_added_token_may_contradict_two() => Assert.Equal(
        [
            "the token 'a' has the id 1 among the added tokens and 0 in the vocabulary",
            "the id 1 has 'a' among the added tokens and 'b' in the vocabulary",
        ],
        Of("""{"a":0,"b":1}""", ("a", 1)));

    [Fact]
    public void Two_tokens_of_the_vocabulary_with_one_id_are_told() =>
        Assert.Equal(["the id 3 has 'b' in the vocabulary and 'd' in the vocabulary"], Of("""{"a":0,"b":3,"c":1,"d":3}"""));

    [Fact]
    public void Added_tokens_that_contradict_each_other_are_told() => Assert.Equal(
        [
            "the token 'y' has the id 5 among the added tokens and 6 among the added tokens",
            "the id 8 has 'v' among the added tokens and 'w' among the added tokens",
            "the token 'x' stands twice among the added tokens",
        ],
        Of("""{"a":0}""", ("v", 8), ("x", 9), ("y", 5), ("w", 8), ("x", 9), ("y", 6)));

    [Fact]
    public void A_token_twice_in_a_list_is_told()
    {
        var tokenizer = Tokenizer.Read("""{"model":{"type":"Unigram","vocab":[["a",0],["b",-1],["a",-2]]}}""");
        Assert.Equal("the token 'a' has the id 0 in the vocabulary and 2 in the vocabulary", Assert.Single(tokenizer.Contradictions).Text.En);
        Assert.Equal(3, tokenizer.TokenCount);
    }

    [Fact]
    public void A_token_that_stands_in_a_list_again_and_again_is_told_of_a_few_places()
    {
        var vocabulary = string.Join(',', Enumerable.Repeat("[\"a\",0]", 5000));
        Assert.InRange(Tokenizer.Read("{\"model\":{\"vocab\":[" + vocabulary + "]}}").Contradictions.Length, 1, 8);
    }

    [Fact]
    public void Of_many_the_first_are_told()
    {
        var vocabulary = "{" + string.Join(',', Enumerable.Range(0, 5000).Select(index => $"\"t{index}\":{index / 2}")) + "}";
        var tokenizer = Tokenizer.Read(Tokenizer.Bpe(vocabulary));
        Assert.Equal((2500, 5000, TokenizerJson.MaxContradictions), (tokenizer.TokenCount, tokenizer.VocabularyCount, tokenizer.Contradictions.Length));
        Assert.Equal(Enumerable.Range(0, TokenizerJson.MaxContradictions).Select(index => (long)index), tokenizer.Contradictions.Select(contradiction => contradiction.First.Id));
    }

    [Fact]
    public void One_id_of_all_tokens_is_told_of_a_few()
    {
        var vocabulary = "{" + string.Join(',', Enumerable.Range(0, 5000).Select(index => $"\"t{index}\":0")) + "}";
        Assert.InRange(Tokenizer.Read(Tokenizer.Bpe(vocabulary)).Contradictions.Length, 1, 8);
    }

    static IEnumerable<string> Of(string vocabulary, params (string Content, long Id)[] added)
    {
        var list = string.Join(',', added.Select(token => Tokenizer.Added(token.Content, token.Id)));
        return Tokenizer.Read(Tokenizer.Bpe(vocabulary, before: $"\"added_tokens\":[{list}],")).Contradictions.Select(contradiction => contradiction.Text.En);
    }
}

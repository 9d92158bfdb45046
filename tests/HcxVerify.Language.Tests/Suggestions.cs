using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>"Did you mean".</summary>
public sealed class Suggestions
{
    static readonly Gen<string> word = Gen.String[Gen.Char["abcde"], 0, 7];
    static readonly Gen<string> text = Gen.OneOf(word, Gen.String, Gen.String[Gen.Char, 0, 400]);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "cab", 2)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Insertions_deletions_substitutions_and_swaps_of_neighbours_count_one_each(string left, string right, int distance) => Assert.Equal(distance, Suggestion.Distance(left, right));

    [Fact]
    public void The_distance_is_none_only_between_equals_and_the_same_both_ways() => Gen.Select(text, text).Sample((left, right) =>
        Suggestion.Distance(left, right) == Suggestion.Distance(right, left)
        && Suggestion.Distance(left, left) == 0
        && (Suggestion.Distance(left, right) == 0) == (left == right));

    [Fact]
    public void The_distance_is_at_least_the_difference_in_length_and_at_most_the_longer_length() => Gen.Select(word, word).Sample((left, right) =>
        Suggestion.Distance(left, right) is var distance && distance >= Math.Abs(left.Length - right.Length) && distance <= Math.Max(left.Length, right.Length));

    [Fact]
    public void Any_text_gets_a_suggestion_in_both_languages() => Gen.Select(text, text.Array[0, 5]).Sample((name, choices) =>
        Suggestion.For(name, choices) is { En.Length: > 0, Ko.Length: > 0 } && Suggestion.ForFact(name) is { En.Length: > 0, Ko.Length: > 0 });

    [Fact]
    public void A_choice_is_always_near_to_itself_in_any_case_of_its_letters() => Gen.Select(word, word.Array[0, 5]).Sample((name, choices) =>
        Suggestion.Near(name.ToUpperInvariant(), [name, .. choices]).First() == name || choices.Contains(name) || name.Length == 0);

    [Fact]
    public void A_long_name_costs_nothing_and_is_no_slip() => Assert.Empty(Suggestion.Near(new string('a', 1_000_000), [new string('b', 1_000_000), "severity"]));

    [Theory]
    [InlineData("severty", "did you mean 'severity'?", "'severity'인가요?")]
    [InlineData("form", "did you mean 'from'?", "'from'인가요?")]
    [InlineData("fial", "did you mean 'fail'?", "'fail'인가요?")]
    [InlineData("something", "use one of: severity, from, fail", "다음 중 하나를 쓰세요: severity, from, fail")]
    public void The_nearest_choice_is_suggested_or_all_of_them(string name, string english, string korean) =>
        Assert.Equal(new(english, korean), Suggestion.For(name, ["severity", "from", "fail", "from"]));

    [Fact]
    public void At_most_three_are_suggested_nearest_first_then_in_ordinal_order() =>
        Assert.Equal("did you mean 'abcd' or 'abce' or 'abcf'?", Suggestion.For("abcd", ["abcf", "abxx", "abce", "abcg", "abcd"]).En);

    [Fact]
    public void At_most_thirty_choices_are_listed() =>
        Assert.Equal($"use one of: {string.Join(", ", Enumerable.Range(100, 30))}, …", Suggestion.For("something", Enumerable.Range(100, 31).Select(number => $"{number}")).En);

    [Fact]
    public void The_only_choice_is_named_alone() => Assert.Equal(new("use 'all'", "'all'을(를) 쓰세요"), Suggestion.For("3", ["all"]));

    [Theory]
    [InlineData("Text.HidenSize", "did you mean 'Text.HiddenSize' (config.json: hidden_size, n_embd, dim, d_model) or 'Text.HeadSize' (config.json: head_dim, kv_channels)?")]
    [InlineData("Text.VocabSize", "did you mean 'Text.VocabularySize' (config.json: vocab_size)?")]
    [InlineData("vocab_size", "did you mean 'Tokenizer.DeclaredSize' (config.json: vocab_size) or 'Text.VocabularySize' (config.json: vocab_size)?")]
    [InlineData("hidden_size", "did you mean 'Text.HiddenSize' (config.json: hidden_size, n_embd, dim, d_model) or 'Vision.HiddenSize' (config.json#/vision_config: embed_dim, hidden_size, width) or 'Audio.HiddenSize' (config.json#/audio_config: d_model, hidden_size)?")]
    [InlineData("vision_config/hidden_size", "did you mean 'Vision.HiddenSize' (config.json#/vision_config: embed_dim, hidden_size, width)?")]
    [InlineData("vision_config.hidden_size", "did you mean 'Vision.HiddenSize' (config.json#/vision_config: embed_dim, hidden_size, width)?")]
    [InlineData("config.json/n_embd", "did you mean 'Text.HiddenSize' (config.json: hidden_size, n_embd, dim, d_model)?")]
    [InlineData("num_key_value_heads", "did you mean 'Text.KeyValueHeadCount' (config.json: num_key_value_heads, n_kv_heads, n_head_kv)?")]
    [InlineData("num_key_value_head", "did you mean 'Text.KeyValueHeadCount' (config.json: num_key_value_heads, n_kv_heads, n_head_kv)?")]
    [InlineData("rope_theta", "did you mean 'Text.RopeTheta' (config.json: rope_theta, rope_parameters/rope_theta, rope_parameters/full_attention/rope_theta, rope_scaling/rope_theta, rotary_emb_base)?")]
    [InlineData("rope_scaling.rope_theta", "did you mean 'Text.RopeTheta' (config.json: rope_theta, rope_parameters/rope_theta, rope_parameters/full_attention/rope_theta, rope_scaling/rope_theta, rotary_emb_base)?")]
    [InlineData("out_hidden_size", "did you mean 'Vision.OutputSize' (config.json#/vision_config: out_hidden_size, output_dim)?")]
    [InlineData("n_embd", "did you mean 'Text.HiddenSize' (config.json: hidden_size, n_embd, dim, d_model)?")]
    [InlineData("tokenizer_class", "did you mean 'Tokenizer.Class' (tokenizer_config.json: tokenizer_class)?")]
    [InlineData("Model.Parameters", "did you mean 'Model.ParameterCount' (the tensors of the weights)?")]
    [InlineData("Projector.Type", "did you mean 'Projector.Kind' (stated facts only)?")]
    [InlineData("Audio.Nothing", "use one of: Audio.ModelType, Audio.Architectures, Audio.HiddenSize, Audio.LayerCount, Audio.AttentionHeadCount, Audio.IntermediateSize, Audio.MelBinCount, Audio.TensorLayerCount, Audio.ParameterCount")]
    [InlineData("nothing", "write the group and the name of a fact, as in Text.HiddenSize; the groups are Model, Tokenizer, Text, Vision, Audio, Projector, Generation")]
    [InlineData("config.json#hidden_size", "did you mean 'config.json#/hidden_size'?")]
    [InlineData("config.json#/a~b", "write a raw path as FILE#/KEY, of a file in the model's folder, as in config.json#/rope_scaling/factor")]
    [InlineData("config.json# a b", "write a raw path as FILE#/KEY, of a file in the model's folder, as in config.json#/rope_scaling/factor")]
    public void A_fact_is_suggested_by_its_spelling_its_words_its_key_in_a_file_or_its_group(string name, string expected) => Assert.Equal(expected, Suggestion.ForFact(name).En);
}

using System.Collections.Immutable;
using System.Text;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class TextCuts
{
    static readonly (string, string)[] merges = [("a", "b"), (" ", "a"), ("ab", "ab"), ("1", "2")];

    static readonly TextCutter[] anyCutter = [Assumed(), Json(), Json("""{"type":"ByteLevel"}"""), Json(settings: "\"ignore_merges\":true,")];

    static readonly Gen<string> anyText = Gen.Int[0, 0x10FFFF].Where(value => value is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32).Array[0, 12].Select(string.Concat);
    static readonly Gen<string> commonText = Gen.String[Gen.Char["ab 안녕\n12'sé\u200D。"], 0, 24];

    [Fact]
    public void Tokens_of_byte_level_bpe_add_up_to_any_text() =>
        Gen.Select(Gen.OneOf(anyText, commonText), Gen.Int[0, 3]).Sample((text, cutter) =>
            Assert.Equal(Encoding.UTF8.GetBytes(text), Cutters.Tokens(anyCutter[cutter], text).SelectMany(token => token)), iter: 3000, threads: 1);

    [Fact]
    public void Merges_apply_in_their_order() => Assert.Equal("abab| |ab| a", Json().Cut("abab ab a", '|'));

    [Theory]
    [InlineData("""{"type":"ByteLevel","add_prefix_space":false}""", " ab12 ab", " |ab|12| |ab")]
    [InlineData("""{"type":"ByteLevel"}""", "ab a", "|ab| a")]
    [InlineData("""{"type":"Sequence","pretokenizers":[{"type":"Digits","individual_digits":true},{"type":"ByteLevel","add_prefix_space":false,"use_regex":false}]}""", "ab12", "ab|1|2")]
    [InlineData("""{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"b"},"behavior":"Isolated"},{"type":"ByteLevel","add_prefix_space":false,"use_regex":false}]}""", "ab12", "a|b|12")]
    [InlineData("""{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"String":"a"},"behavior":"Removed","invert":false},{"type":"ByteLevel"}]}""", "ab", null)]
    [InlineData("""{"type":"Split","pattern":{"Regex":"ab|12"},"behavior":"Removed","invert":true}""", "ab12", "ab|12")]
    [InlineData("""{"type":"BertPreTokenizer"}""", "ab", null)]
    public void Steps_apply_before_the_merges(string steps, string text, string? cut)
    {
        var loaded = Cutters.Load(Cutters.Json(steps.Contains("ByteLevel", StringComparison.Ordinal) ? steps : $$"""{"type":"Sequence","pretokenizers":[{{steps}},{{Cutters.OnePiece}}]}""", merges: merges));
        Assert.Equal(cut, loaded is Measured<TextCutter>.Value(var cutter) ? cutter.Cut(text, '|') : null);
    }

    [Fact]
    public void A_piece_that_is_a_token_is_one_where_merges_are_ignored()
    {
        // No "x" is left for the "yz" that it would have to be merged with.
        (string, string)[] unreachable = [("x", "y"), ("y", "z"), ("x", "yz")];
        Assert.Equal("xy|z", Json(merges: unreachable).Cut("xyz", '|'));
        Assert.Equal("xyz", Json(settings: "\"ignore_merges\":true,", merges: unreachable).Cut("xyz", '|'));
    }

    [Fact]
    public void Text_that_a_step_drops_is_lost_and_said_to_be() => Assert.Equal(
        "text is lost: its tokens do not add up to the text",
        Cutters.WhyNot(Json($$$"""{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"a"},"behavior":"Removed","invert":true},{{{Cutters.OnePiece}}}]}"""), "ab"));

    [Fact]
    public void Text_of_which_a_byte_has_no_token_is_lost_and_said_to_be()
    {
        var loaded = Cutters.Loaded(Cutters.Load(Encoding.UTF8.GetBytes(Tokenizer.Bpe("""{"a":0,"b":1,"ab":2}""", """["a b"]""", $"\"pre_tokenizer\":{Cutters.OnePiece},"))));
        Assert.StartsWith("text is lost", Cutters.WhyNot(loaded, "안녕하세요"), StringComparison.Ordinal);
        Assert.Equal("ab", loaded.Cut("ab", '|'));
    }

    [Fact]
    public void A_text_with_an_added_token_is_not_cut() => Assert.Equal(
        "the text holds 'hand', which was added to the vocabulary by hand",
        Cutters.WhyNot(Json(added: Tokenizer.Added("hand", 900, isSpecial: false)), "by hand"));

    [Fact]
    public void An_expression_that_takes_for_ever_is_a_reason() =>
        Assert.Equal("its expression takes too long", Cutters.WhyNot(Split("(?!b)(a|aa|a.a)+c"), new string('a', 60)));

    [Fact]
    public void An_expression_that_matches_nothing_cuts_between_characters_and_loses_none() =>
        Assert.Equal("a|aa", Cutters.Loaded(Cutters.Load(Cutters.Json(Steps("(?=aa$)"), merges: [("a", "a")]))).Cut("aaa", '|'));

    [Theory]
    [InlineData(@"\\p{Han}+")]
    [InlineData("(a")]
    [InlineData("a++")]
    public void An_expression_that_dotnet_does_not_have_is_a_reason(string expression) =>
        Assert.StartsWith("its expression is not one of .NET: ", Assert.IsType<Measured<TextCutter>.Missing>(Cutters.Load(Cutters.Json(Steps(expression), merges: merges))).Reason.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"dropout\":0.1,", "its step 'dropout' is not known here, so no text is cut")]
    [InlineData("\"end_of_word_suffix\":\"</w>\",", "its step 'end_of_word_suffix' is not known here, so no text is cut")]
    public void A_setting_that_changes_the_cut_is_a_reason(string setting, string reason) =>
        Assert.Equal(reason, Assert.IsType<Measured<TextCutter>.Missing>(Cutters.Load(Cutters.Json(settings: setting, merges: merges))).Reason.En);

    [Fact]
    public void A_normalizer_that_changes_text_is_a_reason() => Assert.Equal(
        "its step 'Lowercase' is not known here, so no text is cut",
        Assert.IsType<Measured<TextCutter>.Missing>(Cutters.Load(Cutters.Json(normalizer: """{"type":"Sequence","normalizers":[{"type":"NFC"},{"type":"Lowercase"}]}""", merges: merges))).Reason.En);

    [Fact]
    public void Kinds_that_the_library_is_not_given_have_a_reason()
    {
        Assert.IsType<Measured<TextCutter>.Missing>(Cutters.Load(WrittenVocabulary.Small.VocabularyJson()));
        Assert.IsType<Measured<TextCutter>.Missing>(Cutters.Load(WrittenVocabulary.Small.Gguf(byteLevel: false)));
        Assert.IsType<Measured<TextCutter>.Missing>(Cutters.Load("""{"model":{"type":"WordPiece","unk_token":"u","vocab":{"a":0,"u":1}}}"""u8.ToArray()));
    }

    [Fact]
    public void A_model_of_sentencepiece_in_which_bytes_were_changed_is_refused_or_cuts_whole_texts_or_none() => Gen.Select(Gen.Int[1, 2], Gen.Byte.Array[0, 40], Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[0, 3]).Sample((type, charsmap, changes) =>
    {
        byte[] bytes = [.. WrittenVocabulary.Small.SentencePiece(type), .. Protobuf.Message(3, Protobuf.Message(2, charsmap))];
        foreach (var (at, value) in changes)
            bytes[at % bytes.Length] = value;
        if (Loaded(bytes) is Measured<TextCutter>.Value(var cutter) && cutter.Cut("a ab 다  안녕") is Measured<ImmutableArray<byte[]>>.Value(var tokens))
            Assert.Equal("a ab 다  안녕", Encoding.UTF8.GetString([.. tokens.SelectMany(token => token)]));
    }, iter: 3000, threads: 1);

    static Measured<TextCutter>? Loaded(byte[] bytes)
    {
        try
        {
            return Cutters.Load(bytes);
        }
        catch (ArtifactException)
        {
            return null; // Our own reader has refused it before.
        }
    }

    static TextCutter Json(string preTokenizer = Cutters.OnePiece, string settings = "", string added = "", params IEnumerable<(string, string)> merges) =>
        Cutters.Loaded(Cutters.Load(Cutters.Json(preTokenizer, "null", settings, added, merges.Any() ? merges : TextCuts.merges)));

    static TextCutter Split(string expression) => Json(Steps(expression));

    static string Steps(string expression) => $$$"""{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"{{{expression}}}"},"behavior":"Isolated"},{{{Cutters.OnePiece}}}]}""";

    static TextCutter Assumed() => Cutters.Loaded(Cutters.Load(Cutters.Tiktoken("ab", " a", "안", "안녕")));
}

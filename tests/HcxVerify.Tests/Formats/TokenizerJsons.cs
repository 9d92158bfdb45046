using System.Text;
using System.Text.Json;

using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

public sealed class TokenizerJsons
{
    const string Full = """
        {
          "version": "1.0", "truncation": null, "padding": { "strategy": ["BatchLongest"] },
          "added_tokens": [
            { "id": 1, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true },
            { "id": 9, "content": "<tool>", "special": false },
            { "content": "<pad>", "id": 7 }
          ],
          "normalizer": { "type": "Sequence", "normalizers": [{ "type": "Prepend", "prepend": "▁" }, { "pattern": { "String": " " }, "type": "Replace" }] },
          "pre_tokenizer": null,
          "post_processor": { "type": "TemplateProcessing", "single": [{ "SpecialToken": { "id": "<s>", "type_id": 0 } }] },
          "decoder": { "type": "ByteFallback" },
          "model": {
            "type": "BPE", "dropout": null, "unk_token": "<unk>", "fuse_unk": true, "byte_fallback": true,
            "vocab": { "<unk>": 0, "<s>": 1, "a": 2, "b": 3, "ab": 4, "\u2581": 5 },
            "merges": [["a", "b"], ["▁", "a"]]
          }
        }
        """;

    [Fact]
    public void A_tokenizer_tells_its_facts()
    {
        var tokenizer = Tokenizer.Read(Full);
        Assert.Equal(("1.0", "BPE", true), (tokenizer.Version, tokenizer.ModelType, tokenizer.ByteFallback));
        Assert.Equal((8, 6, 9L, 2, 2), (tokenizer.TokenCount, tokenizer.VocabularyCount, tokenizer.HighestId, tokenizer.UnusedIdCount, tokenizer.MergeCount));
        Assert.Equal([new(1, "<s>", true), new(9, "<tool>", false), new(7, "<pad>", false)], tokenizer.AddedTokens);
        Assert.Equal(["Prepend", "Replace"], tokenizer.Normalizers);
        Assert.Equal([], tokenizer.PreTokenizers);
        Assert.Equal(["ByteFallback"], tokenizer.Decoders);
        Assert.Empty(tokenizer.Contradictions);
    }

    [Theory]
    [InlineData("tokenizers/onnxruntime-extensions/llama2/tokenizer.json", 32_000, 61_249)]
    [InlineData("tokenizers/onnxruntime-extensions/phi-3/tokenizer.json", 32_011, 61_249)]
    [InlineData("folders/granite-3.1-1b-a400m-instruct/tokenizer.json", 49_155, 48_891)]
    public void A_real_tokenizer_has_what_another_reader_counts(string path, int tokens, int merges)
    {
        var bytes = File.ReadAllBytes(TestData.Path(path));
        var tokenizer = Tokenizer.Read(bytes);
        TokenizerCounts.Same(JsonDocument.Parse(bytes).RootElement, tokenizer);
        Assert.Equal((tokens, merges), (tokenizer.TokenCount, tokenizer.MergeCount));
        Assert.Empty(tokenizer.Contradictions);
        Assert.Equal(Tokenizer.Facts(tokenizer), Tokenizer.Facts(Tokenizer.Read(bytes, 1000)));
    }

    [Theory]
    [InlineData("""{"vocab":{"a":0},"merges":[]}""", "BPE")]
    [InlineData("""{"vocab":{"a":0},"merges":null}""", null)]
    [InlineData("""{"vocab":[["a",-1.5]],"unk_id":0}""", "Unigram")]
    [InlineData("""{"vocab":{"a":0},"unk_token":"a","continuing_subword_prefix":"##","max_input_chars_per_word":100}""", "WordPiece")]
    [InlineData("""{"vocab":{"a":0},"unk_token":"a","continuing_subword_prefix":"##"}""", "WordLevel")]
    [InlineData("""{"vocab":{"a":0},"unk_token":null}""", null)]
    [InlineData("""{"vocab":{"a":0}}""", null)]
    [InlineData("""{"type":null,"vocab":{"a":0},"merges":["a b"]}""", "BPE")]
    [InlineData("""{"vocab":{"a":0},"type":"OfLater"}""", "OfLater")]
    public void A_model_without_a_type_is_taken_for_what_the_library_takes_it_for(string model, string? type) =>
        Assert.Equal(type, Tokenizer.Read($$"""{"model":{{model}}}""").ModelType);

    [Fact]
    public void Ids_of_a_list_are_the_places_in_it()
    {
        var tokenizer = Tokenizer.Read("""{"model":{"type":"Unigram","vocab":[["<unk>",0],["a",-1.5],["b",-2e-3]]},"added_tokens":[{"id":2,"content":"b","special":true},{"id":3,"content":"c"}]}""");
        Assert.Equal((4, 3, 3L, 0), (tokenizer.TokenCount, tokenizer.VocabularyCount, tokenizer.HighestId, tokenizer.UnusedIdCount));
        Assert.Empty(tokenizer.Contradictions);
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("""["a b"]""", 1)]
    [InlineData("""["a b","\u00e9 b", "a\\ b" ]""", 3)]
    [InlineData("""[["a","b"] , ["\"","b"],["a","c"],["a","d"]]""", 4)]
    [InlineData("null", 0)]
    public void Merges_are_counted_in_either_form(string merges, int count) => Assert.Equal(count, Tokenizer.Read(Tokenizer.Bpe("""{"a":0}""", merges)).MergeCount);

    [Fact]
    public void Where_a_file_has_its_added_tokens_makes_no_difference()
    {
        var added = $"[{Tokenizer.Added("a", 0)},{Tokenizer.Added("b", 5)},{Tokenizer.Added("x", 1)}]";
        var before = Tokenizer.Read(Tokenizer.Bpe("""{"a":0,"b":1}""", before: $"\"added_tokens\":{added},"));
        var after = Tokenizer.Read(Tokenizer.Bpe("""{"a":0,"b":1}""", after: $",\"added_tokens\":{added}"));
        Assert.Equal(Tokenizer.Facts(before), Tokenizer.Facts(after));
        Assert.Equal(2, before.Contradictions.Length);
    }

    [Theory]
    [InlineData("\u00a0", " ")]
    [InlineData("\ufeff", "")]
    [InlineData("\u00e9", "e\u0301")]
    [InlineData("\uff21", "A")]
    public void Strings_are_bytes_and_nothing_is_made_alike(string one, string other) =>
        Assert.Equal(2, Tokenizer.Read(Tokenizer.Bpe($$"""{"{{one}}":0,"{{other}}":1}""")).TokenCount);

    [Fact]
    public void An_escape_is_the_character_that_it_stands_for()
    {
        var tokenizer = Tokenizer.Read("""{"added_tokens":[{"id":3,"content":"\u00a0\ud83d\ude00\ufeff\n\"\/x"}],"model":{"vocab":{}}}""");
        Assert.Equal("\u00a0😀\ufeff\n\"/x", Assert.Single(tokenizer.AddedTokens).Content);
        Assert.Equal(1, Tokenizer.Read("""{"added_tokens":[{"id":3,"content":"\ud83d\ude00"}],"model":{"vocab":{"😀":3}}}""").TokenCount);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal(1, Tokenizer.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Tokenizer.Bpe("""{"a":0}"""))], 1).TokenCount);

    [Fact]
    public void No_token_is_no_id()
    {
        var tokenizer = Tokenizer.Read("""{"model":{"vocab":{}}}""");
        Assert.Equal((0, null, 0), (tokenizer.TokenCount, tokenizer.HighestId, tokenizer.UnusedIdCount));
    }

    [Theory]
    [InlineData("""{"type":"NFC"}""", "NFC")]
    [InlineData("null", "")]
    [InlineData("{}", "?")]
    [InlineData("""{"normalizers":[{"type":"NFC"},{"x":[{"type":"no"}]},{"type":"Sequence","normalizers":[{"type":"Lowercase"}]}],"type":"Sequence"}""", "NFC ? Sequence")]
    [InlineData("""{"type":"Other","normalizers":[{"type":"NFC"}]}""", "Other")]
    public void A_normalizer_tells_the_types_of_its_steps(string normalizer, string types) =>
        Assert.Equal(types, string.Join(' ', Tokenizer.Read(Tokenizer.Bpe("{}", before: $"\"normalizer\":{normalizer},")).Normalizers));

    [Fact]
    public void High_ids_cost_what_they_are()
    {
        var json = Tokenizer.Bpe("""{"a":2147483647,"b":16777215,"c":16777216,"d":0}""");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokenizer = Tokenizer.Read(json);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
        Assert.Equal((4, 2147483647L, 2147483644), (tokenizer.TokenCount, tokenizer.HighestId, tokenizer.UnusedIdCount));
    }
}

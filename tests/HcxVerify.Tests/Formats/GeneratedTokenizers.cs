using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using CsCheck;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Formats;

/// <summary>Random tokenizers, written in many ways: what is read of them is what another reader counts, and a changed byte makes nothing else of it.</summary>
public sealed class GeneratedTokenizers
{
    static readonly Gen<string> tokens = Gen.OneOf(
        Gen.Char.AlphaNumeric.Array[0, 4].Select(characters => new string(characters)),
        Gen.OneOf("▁", "\u00a0", " ", "\ufeff", "한", "😀", "\"", "\\", "\n", "é", "e\u0301", "<s>", "/"),
        Gen.Int[1, 60].Select(length => new string('=', length)));

    static readonly Gen<JsonObject> models = Gen.Select(tokens.Array[0, 30], Gen.Int[0, 40].Array[30], Gen.Int[0, 4], tokens.Array[0, 12], Gen.Bool).Select((vocabulary, ids, spread, merges, isList) =>
    {
        vocabulary = [.. vocabulary.Distinct()];
        // Mostly each its own id, as in a file, and sometimes any.
        var numbered = vocabulary.Select((token, index) => KeyValuePair.Create(token, (JsonNode?)(spread == 0 ? ids[index] : index * spread)));
        JsonNode vocab = isList ? new JsonArray([.. vocabulary.Select(token => (JsonNode)new JsonArray(token, -1.5))]) : new JsonObject(numbered);
        var model = new JsonObject { ["type"] = isList ? "Unigram" : "BPE", ["unk_token"] = null, ["vocab"] = vocab };
        if (!isList)
            model["merges"] = new JsonArray([.. merges.Select((token, index) => index % 2 == 0 ? (JsonNode)new JsonArray(token, "b") : $"a {token}")]);
        return model;
    });

    static readonly Gen<JsonObject> roots = Gen.Select(models, Gen.Select(tokens, Gen.Int[0, 60]).Array[0, 5], Gen.Bool, Gen.Bool).Select((model, added, isFirst, isKnown) =>
    {
        var known = model["vocab"] is JsonObject vocabulary && isKnown ? vocabulary.Take(2).Select(token => (token.Key, (int)token.Value!)) : [];
        var list = new JsonArray([.. known.Concat(added).Select(token => (JsonNode)new JsonObject { ["id"] = token.Item2, ["content"] = token.Item1, ["special"] = true, ["lstrip"] = false })]);
        var root = new JsonObject { ["version"] = "1.0", ["post_processor"] = new JsonObject { ["a"] = new JsonArray(1, new JsonObject { ["b"] = "\n" }) } };
        if (isFirst)
            root["added_tokens"] = list;
        root["model"] = model;
        if (!isFirst)
            root["added_tokens"] = list;
        return root;
    });

    static readonly Gen<byte[]> files = Gen.Select(roots, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Select((root, isIndented, isEscaped, hasReturns, hasMark) =>
    {
        var text = root.ToJsonString(new() { WriteIndented = isIndented, NewLine = hasReturns ? "\r\n" : "\n", Encoder = isEscaped ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return (byte[])[.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    });

    [Fact]
    public void What_is_read_is_what_another_reader_counts_whatever_the_blocks() => Gen.Select(files, Gen.Int[1, 300].Array[4]).Sample(
        (bytes, blocks) => Bytes.Look(bytes, view =>
        {
            var tokenizer = TokenizerJson.Read(view, "f");
            TokenizerCounts.Same(Parsed(bytes), tokenizer);
            Assert.All(blocks, block => Assert.Equal(Tokenizer.Facts(tokenizer), Tokenizer.Said(view, block)));
            return 0;
        }),
        iter: 300);

    [Fact]
    public void A_changed_byte_gives_facts_that_are_true_or_a_coded_error() => Gen.Select(files, Gen.Int[0, 100_000], Gen.OneOf(Gen.Byte, Gen.OneOf("\"\\{}[],:0-u\n "u8.ToArray())), Gen.Int[1, 100]).Sample(
        (bytes, at, value, block) =>
        {
            bytes[at % bytes.Length] = value;
            Bytes.Look(bytes, view =>
            {
                var said = Tokenizer.Said(view, JsonBlocks.BlockBytes);
                Assert.Equal(said, Tokenizer.Said(view, block));
                if (!said.StartsWith("f: error HCX", StringComparison.Ordinal))
                    TokenizerCounts.Same(Parsed(bytes), TokenizerJson.Read(view, "f"));
                else if (said.Contains("it is not JSON", StringComparison.Ordinal))
                    Assert.Contains($"(at byte {FirstError(bytes)})", said, StringComparison.Ordinal);
                return 0;
            });
        },
        iter: 2000);

    static JsonElement Parsed(byte[] bytes) => JsonDocument.Parse(bytes.AsMemory()[Mark(bytes)..]).RootElement;

    static int Mark(byte[] bytes) => bytes.Length - Utf8Text.WithoutMark(bytes).Length;

    // Where a reader that has all of it at once stops.
    static int FirstError(byte[] bytes)
    {
        var text = Utf8Text.WithoutMark(bytes);
        var reader = new Utf8JsonReader(text, new() { MaxDepth = 100 });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException error)
        {
            var line = 0;
            for (var lines = error.LineNumber!.Value; lines > 0; lines--)
                line += text[line..].IndexOf((byte)'\n') + 1;
            return Math.Min(bytes.Length, Mark(bytes) + line + (int)error.BytePositionInLine!.Value);
        }

        return -1;
    }
}

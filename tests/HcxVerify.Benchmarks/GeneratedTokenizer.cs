using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HcxVerify.Benchmarks;

/// <summary>A <c>tokenizer.json</c> of the size and the form of the largest known one, always with the same bytes.</summary>
static class GeneratedTokenizer
{
    const int Tokens = 262_144;
    const int Merges = 550_000;
    const int AddedTokens = 6_415;

    /// <summary>Writes the file; how many bytes its vocabulary has.</summary>
    public static long Write(string path)
    {
        var random = new Random(3);
        var vocabulary = Vocabulary(random);
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("version", "1.0");
        json.WriteNull("truncation");
        json.WriteNull("padding");
        Added(json, vocabulary);
        Component(json, "normalizer", """{ "type": "Replace", "pattern": { "String": " " }, "content": "▁" }""");
        Component(json, "pre_tokenizer", """{ "type": "Split", "pattern": { "String": " " }, "behavior": "MergedWithPrevious", "invert": false }""");
        Component(json, "decoder", """{ "type": "Fuse" }""");
        json.WriteStartObject("model");
        json.WriteString("type", "BPE");
        json.WriteBoolean("byte_fallback", false);
        json.WriteStartObject("vocab");
        for (var id = 0; id < vocabulary.Count; id++)
            json.WriteNumber(vocabulary[id], id);
        json.WriteEndObject();
        json.WriteStartArray("merges");
        foreach (var (left, right) in Pairs(vocabulary).Take(Merges))
        {
            json.WriteStartArray();
            json.WriteStringValue(left);
            json.WriteStringValue(right);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return vocabulary.Sum(token => (long)Encoding.UTF8.GetByteCount(token));
    }

    // Every token that is no character is made of two others, in each way that it can be: conversions of other formats write several merges for one token.
    static IEnumerable<(string Left, string Right)> Pairs(List<string> vocabulary) =>
        from length in Enumerable.Range(1, 24)
        from token in vocabulary.Skip(AddedTokens)
        where token.Length > length
        select (token[..length], token[length..]);

    // With a word all of its parts are tokens, so that every merge is of tokens.
    static List<string> Vocabulary(Random random)
    {
        var tokens = new List<string>(Tokens);
        var seen = new HashSet<string>();
        for (var id = 0; id < AddedTokens; id++)
            Add($"<unused{id}>");
        while (tokens.Count < Tokens)
        {
            var word = Word(random);
            for (var length = 1; length <= word.Length; length++)
            {
                for (var start = 0; start + length <= word.Length && tokens.Count < Tokens; start++)
                    Add(word.Substring(start, length));
            }
        }

        return tokens;

        void Add(string token)
        {
            if (seen.Add(token))
                tokens.Add(token);
        }
    }

    // Half of them begin a word, two thirds are Latin, the others of scripts with two and three bytes a character; some have what JSON escapes.
    static string Word(Random random)
    {
        var (first, count, longest) = random.Next(12) switch { < 8 => ('a', 26, 12), < 10 => ('а', 32, 8), 10 => ('가', 11_172, 3), _ => ('一', 20_000, 3) };
        var word = new StringBuilder(random.Next(2) == 0 ? "▁" : "");
        if (random.Next(200) == 0)
            word.Append(random.Next(2) == 0 ? '"' : '\\');
        for (var left = 1 + (random.Next(longest) + random.Next(longest)) / 2; left > 0; left--)
            word.Append((char)(first + random.Next(count)));
        return word.ToString();
    }

    static void Added(Utf8JsonWriter json, List<string> vocabulary)
    {
        json.WriteStartArray("added_tokens");
        for (var id = 0; id < AddedTokens; id++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("content", vocabulary[id]);
            foreach (var flag in (string[])["single_word", "lstrip", "rstrip", "normalized", "special"])
                json.WriteBoolean(flag, flag is "special" && id < 7);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Component(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}

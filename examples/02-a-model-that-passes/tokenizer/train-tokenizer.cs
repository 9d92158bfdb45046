// Trains the tokenizer of the example on text.txt, and writes its files beside the model, or into the folder that is named:
//     dotnet run --file examples/02-a-model-that-passes/tokenizer/train-tokenizer.cs [-- FOLDER]
// The same text gives the same files, byte for byte: nothing here depends on chance, the order of a hash table, the culture or the system.
#:property PublishAot=false

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

const int EmbeddingRows = 260; // of the model: a token has to have a row

// The weights were trained on bytes. Characters keep the ids of their bytes, and the special tokens get the last four rows, which no byte has.
string[] special = ["<|unknown|>", "<|start|>", "<|end|>", "<|pad|>"];
var vocabulary = new SortedDictionary<int, string>();
foreach (var character in Enumerable.Range(' ', '~' - ' ' + 1).Append('\n'))
    vocabulary.Add(character, Bpe.Shown((char)character));
for (var index = 0; index < special.Length; index++)
    vocabulary.Add(EmbeddingRows - special.Length + index, special[index]);

// What is learned gets the ids that are left: those of bytes that are in no text of these characters.
var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var text = File.ReadAllText(Path.Combine(here, "text.txt"));
var free = new Queue<int>(Enumerable.Range(0, EmbeddingRows).Where(id => !vocabulary.ContainsKey(id)));
var merges = Bpe.Learn(text, free.Count);
foreach (var token in Bpe.Tokens(merges))
    vocabulary.Add(free.Dequeue(), token);

var folder = args is [var named] ? named : Path.Combine(here, "../model");
Write("tokenizer.json", Files.Tokenizer(vocabulary, merges, special));
Write("tokenizer_config.json", Files.Configuration(vocabulary, special));
Write("special_tokens_map.json", Files.SpecialTokens(special));
Console.WriteLine($"{vocabulary.Count} tokens: {Bpe.Tokens(merges).Count()} learned by {merges.Count} merges, {special.Length} special");

void Write(string name, JsonObject content)
{
    using var stream = File.Create(Path.Combine(folder, name));
    using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        content.WriteTo(json);
    stream.WriteByte((byte)'\n');
}

/// <summary>Byte pair encoding: the most frequent pair of neighbours becomes a token, again and again.</summary>
static partial class Bpe
{
    /// <summary>A character as byte-level tokenizers write it, who keep spaces and control characters out of their files: Ġ is a space, Ċ a line feed.</summary>
    public static string Shown(char character) => $"{(character <= ' ' ? (char)('\u0100' + character) : character)}";

    /// <summary>The tokens that merges make, in their order; two merges may make the same.</summary>
    public static IEnumerable<string> Tokens(IEnumerable<(string Left, string Right)> merges) => merges.Select(merge => merge.Left + merge.Right).Distinct(StringComparer.Ordinal);

    /// <summary>The merges that make so many tokens, in their order.</summary>
    public static List<(string Left, string Right)> Learn(string text, int count)
    {
        foreach (var other in text.Where(character => character is not ('\n' or (>= ' ' and <= '~'))))
            throw new InvalidDataException($"text.txt holds U+{(int)other:X4}, which is not among the characters of the vocabulary");
        var words = Word().Matches(text).GroupBy(word => word.Value, StringComparer.Ordinal)
            .Select(word => (Pieces: word.Key.Select(Shown).ToList(), Count: word.Count())).ToList();
        var merges = new List<(string, string)>();
        while (Tokens(merges).Count() < count)
        {
            var (left, right) = MostFrequent(words);
            merges.Add((left, right));
            foreach (var (pieces, _) in words)
                Merge(pieces, left, right);
        }

        return merges;
    }

    // Of pairs that are equally frequent, the first in ordinal order.
    static (string Left, string Right) MostFrequent(List<(List<string> Pieces, int Count)> words)
    {
        var pairs = new Dictionary<(string Left, string Right), int>();
        foreach (var (pieces, count) in words)
        {
            foreach (var pair in pieces.Zip(pieces.Skip(1)))
                pairs[pair] = pairs.GetValueOrDefault(pair) + count;
        }

        return pairs.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Left, StringComparer.Ordinal).ThenBy(pair => pair.Key.Right, StringComparer.Ordinal).First().Key;
    }

    static void Merge(List<string> pieces, string left, string right)
    {
        for (var index = 0; index + 1 < pieces.Count; index++)
        {
            if (pieces[index] != left || pieces[index + 1] != right)
                continue;
            pieces[index] = left + right;
            pieces.RemoveAt(index + 1);
        }
    }

    // The words of the pre-tokenizer "ByteLevel", which is GPT-2's: merges do not cross their borders.
    [GeneratedRegex("""'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>The files, as the libraries of Hugging Face read them.</summary>
static class Files
{
    public static JsonObject Tokenizer(IDictionary<int, string> vocabulary, List<(string Left, string Right)> merges, string[] special) => new()
    {
        ["version"] = "1.0",
        ["truncation"] = null,
        ["padding"] = null,
        ["added_tokens"] = new JsonArray([.. vocabulary.Where(token => special.Contains(token.Value)).Select(token => Added(token.Value, token.Key))]),
        ["normalizer"] = null,
        ["pre_tokenizer"] = ByteLevel(),
        ["post_processor"] = null,
        ["decoder"] = ByteLevel(),
        ["model"] = new JsonObject
        {
            ["type"] = "BPE",
            ["dropout"] = null,
            ["unk_token"] = special[0],
            ["continuing_subword_prefix"] = null,
            ["end_of_word_suffix"] = null,
            ["fuse_unk"] = true,
            ["byte_fallback"] = false,
            ["ignore_merges"] = false,
            ["vocab"] = new JsonObject(vocabulary.Select(token => KeyValuePair.Create(token.Value, (JsonNode?)token.Key))),
            ["merges"] = new JsonArray([.. merges.Select(merge => $"{merge.Left} {merge.Right}")]),
        },
    };

    public static JsonObject Configuration(IDictionary<int, string> vocabulary, string[] special) => new()
    {
        ["tokenizer_class"] = "PreTrainedTokenizerFast",
        ["model_max_length"] = 96,
        ["clean_up_tokenization_spaces"] = false,
        ["unk_token"] = special[0],
        ["bos_token"] = special[1],
        ["eos_token"] = special[2],
        ["pad_token"] = special[3],
        ["added_tokens_decoder"] = new JsonObject(vocabulary.Where(token => special.Contains(token.Value)).Select(token => KeyValuePair.Create($"{token.Key}", (JsonNode?)Added(token.Value, id: null)))),
    };

    public static JsonObject SpecialTokens(string[] special) => new()
    {
        ["unk_token"] = special[0],
        ["bos_token"] = special[1],
        ["eos_token"] = special[2],
        ["pad_token"] = special[3],
    };

    static JsonObject ByteLevel() => new() { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["trim_offsets"] = true, ["use_regex"] = true };

    static JsonObject Added(string content, int? id)
    {
        var token = new JsonObject { ["content"] = content, ["single_word"] = false, ["lstrip"] = false, ["rstrip"] = false, ["normalized"] = false, ["special"] = true };
        if (id is not null)
            token.Insert(0, "id", id);
        return token;
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using HcxVerify.Facts;
using HcxVerify.Formats;

namespace HcxVerify.Tests.Given;

/// <summary>A vocabulary, to be written in any of the formats: its tokens with their places as ids, and special tokens with the ids behind them.</summary>
/// <param name="Tokens">As text, with spaces as they are.</param>
/// <param name="Merges">Pairs of such texts.</param>
sealed record WrittenVocabulary(ImmutableArray<string> Tokens, ImmutableArray<string> Special, ImmutableArray<(string Left, string Right)> Merges)
{
    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A few tokens of several scripts.</summary>
    public static WrittenVocabulary Small { get; } = new(["a", "b", " a", "ab", "다", " 안녕", "\n\n", "\"\\", "é ab"], ["<s>", "</s>"], [("a", "b"), (" ", "a"), (" 안", "녕")]);

    /// <summary>A <c>tokenizer.json</c>.</summary>
    /// <param name="byteLevel">In the spelling of GPT-2, else of SentencePiece.</param>
    /// <param name="pairs">The merges as pairs, else as texts.</param>
    /// <param name="escaped">Every character beyond ASCII as an escape.</param>
    /// <param name="seed">Another order of the entries of the vocabulary; 0 for that of the ids.</param>
    /// <param name="specialInside">The special tokens also among the others.</param>
    public byte[] TokenizerJson(bool byteLevel = true, bool pairs = false, bool escaped = false, int seed = 0, bool specialInside = false)
    {
        var options = escaped ? JsonSerializerOptions.Default : plain;
        var vocabulary = Numbered(byteLevel ? ByteLevel : Metaspace).Concat(specialInside ? SpecialIds() : []).ToArray();
        if (seed != 0)
            new Random(seed).Shuffle(vocabulary);
        var root = new Dictionary<string, object?>
        {
            ["version"] = "1.0",
            ["added_tokens"] = SpecialIds().Select(token => new { id = token.Id, content = token.Text, special = true }),
            ["pre_tokenizer"] = byteLevel ? new { type = "ByteLevel" } : null,
            ["model"] = new
            {
                type = "BPE",
                vocab = vocabulary.ToDictionary(token => token.Text, token => token.Id),
                merges = Written(byteLevel ? ByteLevel : Metaspace).Select(merge => pairs ? (object)(string[])[merge.Left, merge.Right] : $"{merge.Left} {merge.Right}"),
            },
        };
        return JsonSerializer.SerializeToUtf8Bytes(root, options);
    }

    /// <summary>A <c>vocab.json</c>, without the special tokens.</summary>
    public byte[] VocabularyJson() => JsonSerializer.SerializeToUtf8Bytes(Numbered(ByteLevel).ToDictionary(token => token.Text, token => token.Id), plain);

    /// <summary>The <c>merges.txt</c> beside it.</summary>
    public byte[] MergesText() => Encoding.UTF8.GetBytes($"#version: 0.2\n{string.Concat(Written(ByteLevel).Select(merge => $"{merge.Left} {merge.Right}\n"))}");

    /// <summary>The text of tiktoken, without the special tokens.</summary>
    public byte[] Tiktoken() => Encoding.UTF8.GetBytes(string.Concat(Tokens.Select((token, id) => $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(token))} {id}\n")));

    /// <summary>A model of SentencePiece.</summary>
    /// <param name="type">1 for unigram, 2 for BPE.</param>
    public byte[] SentencePiece(int type = 2) =>
    [
        .. Numbered(Metaspace).SelectMany(token => Piece(token.Text, null)),
        .. Special.SelectMany(token => Piece(token, 3)),
        .. Protobuf.Message(2, Protobuf.Number(3, type), Protobuf.Text(1, "corpus.txt")),
    ];

    /// <summary>One piece of such a model.</summary>
    /// <param name="type">Null where it is not written.</param>
    public static byte[] Piece(string text, int? type) =>
        Protobuf.Message(1, Protobuf.Text(1, text), [.. Protobuf.Tag(2, 5), .. BitConverter.GetBytes(-1.5f)], type is { } number ? Protobuf.Number(3, number) : []);

    /// <summary>A GGUF file.</summary>
    /// <param name="byteLevel">In the spelling of GPT-2, else of SentencePiece.</param>
    public byte[] Gguf(bool byteLevel = true, bool isBigEndian = false) => new Gguf
    {
        IsBigEndian = isBigEndian,
        Metadata =
        [
            ("tokenizer.ggml.model", byteLevel ? "gpt2" : "llama"),
            ("tokenizer.ggml.tokens", GgufList.Of(Numbered(byteLevel ? ByteLevel : Metaspace).Select(token => token.Text).Concat(Special))),
            ("tokenizer.ggml.token_type", GgufList.Of(Tokens.Select(_ => 1).Concat(Special.Select(_ => 3)))),
            ("tokenizer.ggml.merges", GgufList.Of(Written(byteLevel ? ByteLevel : Metaspace).Select(merge => $"{merge.Left} {merge.Right}"))),
        ],
    }.Bytes();

    /// <summary>What is read of a file of any of the formats, by its content.</summary>
    public static VocabularyFile Read(byte[] bytes, IReadOnlyList<ulong>? merges = null) => Bytes.Look(bytes, view => VocabularyFormats.Read(view, "f", merges));

    /// <summary>The same in canonical form.</summary>
    public static CanonicalVocabulary Canonical(byte[] bytes) => CanonicalVocabulary.Of(Read(bytes));

    /// <summary>A text in the spelling of GPT-2.</summary>
    public static string ByteLevel(string text) => ByteLevel(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes in that spelling.</summary>
    public static string ByteLevel(byte[] bytes)
    {
        var written = new StringBuilder();
        foreach (var value in bytes)
        {
            // The 68 bytes that are no printable characters of Latin-1: 0 to 32, 127 to 160, and 173.
            var character = value <= 32 ? 256 + value : value is >= 127 and <= 160 ? 256 + 33 + value - 127 : value == 173 ? 256 + 67 : value;
            written.Append((char)character);
        }

        return written.ToString();
    }

    /// <summary>A text in the spelling of SentencePiece.</summary>
    public static string Metaspace(string text) => text.Replace(' ', '\u2581');

    IEnumerable<(string Text, int Id)> Numbered(Func<string, string> spelling) => Tokens.Select((token, id) => (spelling(token), id));

    IEnumerable<(string Text, int Id)> SpecialIds() => Special.Select((token, index) => (token, Tokens.Length + index));

    IEnumerable<(string Left, string Right)> Written(Func<string, string> spelling) => Merges.Select(merge => (spelling(merge.Left), spelling(merge.Right)));
}

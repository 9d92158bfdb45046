using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HcxVerify.Formats;

/// <summary>Takes a token of a vocabulary.</summary>
/// <param name="content">Holds during the call.</param>
/// <param name="offset">Where in the file the token begins.</param>
delegate void TakeToken(ReadOnlySpan<byte> content, int id, long offset);

/// <summary>Walks over a <c>tokenizer.json</c>: what is told of it is in the properties, and each token of the vocabulary is handed over.</summary>
/// <param name="merges">Takes the merges; null where they are only counted.</param>
ref struct TokenizerReader(JsonBlocks blocks, TakeToken take, MergeHashes? merges = null)
{
    /// <summary>The most tokens of a vocabulary: four times as many as the largest known one has.</summary>
    public const int MaxTokens = 4 << 20;

    /// <summary>The most bytes of a token.</summary>
    public const int MaxToken = 64 << 10;

    static readonly ImmutableArray<string> rootNames = ["version", "added_tokens", "normalizer", "pre_tokenizer", "decoder", "model"];
    static readonly ImmutableArray<string> modelNames =
        ["type", "vocab", "merges", "byte_fallback", "unk_token", "continuing_subword_prefix", "max_input_chars_per_word"];

    JsonBlocks json = blocks;
    byte[] token = new byte[256];

    public string? Version { get; private set; }

    public string? ModelType { get; private set; }

    public bool? ByteFallback { get; private set; }

    /// <summary>Whether the vocabulary is a list, whose ids are the places in it.</summary>
    public bool HasList { get; private set; }

    public int VocabularyCount { get; private set; }

    public long MergeCount { get; private set; }

    public ImmutableArray<AddedToken> Added { get; private set; } = [];

    public ImmutableArray<string> Normalizers { get; private set; } = [];

    public ImmutableArray<string> PreTokenizers { get; private set; } = [];

    public ImmutableArray<string> Decoders { get; private set; } = [];

    public void Read() => Read(isVocabulary: false);

    /// <summary>Walks over a file that is nothing but a vocabulary.</summary>
    public void ReadVocabulary() => Read(isVocabulary: true);

    void Read(bool isVocabulary)
    {
        try
        {
            json.Read();
            if (isVocabulary)
                Vocabulary();
            else
                Root();
            json.Read(); // Anything behind the object is an error of its syntax.
        }
        catch (JsonException error)
        {
            throw json.NotJson(error);
        }
    }

    void Root()
    {
        json.Expect(JsonTokenType.StartObject, TokenizerProblems.NoObject);
        var hasModel = false;
        var seen = 0;
        while (json.Next(rootNames, ref seen) is { } name)
        {
            switch (name)
            {
                case "version":
                    Version = json.Name();
                    break;
                case "added_tokens":
                    Added = AddedTokenReader.Read(ref json);
                    break;
                case "normalizer":
                    Normalizers = TokenizerSteps.Read(ref json);
                    break;
                case "pre_tokenizer":
                    PreTokenizers = TokenizerSteps.Read(ref json);
                    break;
                case "decoder":
                    Decoders = TokenizerSteps.Read(ref json);
                    break;
                case "model":
                    Model();
                    hasModel = true;
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (!hasModel)
            throw json.Refused(TokenizerProblems.NoModel);
    }

    void Model()
    {
        json.Expect(JsonTokenType.StartObject, TokenizerProblems.ModelNoObject);
        var given = new HashSet<string>();
        var seen = 0;
        while (json.Next(modelNames, ref seen) is { } name)
        {
            if (json.Type is not JsonTokenType.Null)
                given.Add(name);
            switch (name)
            {
                case "type":
                    ModelType = json.Name();
                    break;
                case "vocab":
                    Vocabulary();
                    break;
                case "merges":
                    Merges();
                    break;
                case "byte_fallback":
                    ByteFallback = json.Flag();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (!given.Contains("vocab"))
            throw json.Refused(TokenizerProblems.NoVocabulary);
        ModelType ??= Inferred(given);
        if (ModelType is "BPE" or "WordPiece" or "WordLevel" ? HasList : ModelType is "Unigram" && !HasList)
            throw json.Refused(TokenizerProblems.VocabularyOfAnother.With(ModelType));
    }

    // What the library tries, in its order, for files of before a model had a type: the first that has all it needs.
    readonly string? Inferred(HashSet<string> given) =>
        HasList ? "Unigram"
        : given.Contains("merges") ? "BPE"
        : !given.Contains("unk_token") ? null
        : given.Contains("continuing_subword_prefix") && given.Contains("max_input_chars_per_word") ? "WordPiece"
        : "WordLevel";

    void Vocabulary()
    {
        HasList = json.Type is JsonTokenType.StartArray;
        if (!HasList)
            json.Expect(JsonTokenType.StartObject, TokenizerProblems.VocabularyForm);
        for (json.Read(); json.Type is not (JsonTokenType.EndObject or JsonTokenType.EndArray); json.Read())
        {
            if (VocabularyCount == MaxTokens)
                throw json.Refused(TokenizerProblems.ManyTokens.With(MaxTokens));
            if (HasList)
                Scored();
            else
                Numbered();
            VocabularyCount++;
            if (!HasList)
                PassNumbered();
        }
    }

    void Numbered()
    {
        var offset = json.Offset;
        var text = Token();
        text.CopyTo(token); // It would be gone when the id has been read.
        json.Read();
        take(token.AsSpan(0, text.Length), json.Id(), offset);
    }

    // Those that follow another one, for as long as they are written plainly. Compiled at once: it is most of the work.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void PassNumbered()
    {
        var plain = json.Ahead;
        var (end, count) = (plain.At, VocabularyCount);
        while (count < MaxTokens && plain.Mark((byte)',') && plain.Text(out var text) && text.Length <= MaxToken)
        {
            var offset = json.OffsetOf(plain.At - text.Length - 2);
            if (!plain.Mark((byte)':') || !plain.Integer(out var id))
                break;
            take(text, id, offset);
            (end, count) = (plain.At, count + 1);
        }

        VocabularyCount = count;
        json.GoTo(end);
    }

    void Scored()
    {
        json.Expect(JsonTokenType.StartArray, TokenizerProblems.NoScoredToken);
        json.Read();
        json.Expect(JsonTokenType.String, TokenizerProblems.NoScoredToken);
        take(Token(), VocabularyCount, json.Offset);
        json.Read();
        json.Expect(JsonTokenType.Number, TokenizerProblems.NoScoredToken);
        json.Read();
        json.Expect(JsonTokenType.EndArray, TokenizerProblems.NoScoredToken);
    }

    ReadOnlySpan<byte> Token()
    {
        var text = json.Text();
        if (text.Length > MaxToken)
            throw json.Refused(TokenizerProblems.LongToken.With(MaxToken));
        if (text.Length > token.Length)
            token = new byte[MaxToken];
        return text;
    }

    // Whether their parts are tokens is not looked at.
    void Merges()
    {
        if (json.Type is JsonTokenType.Null)
            return;
        json.Expect(JsonTokenType.StartArray, TokenizerProblems.MergesNoList);
        for (json.Read(); json.Type is not JsonTokenType.EndArray; json.Read())
        {
            if (merges?.IsFull is true)
                throw json.Refused(VocabularyProblems.ManyMerges.With(MergeHashes.Most));
            Merge();
            MergeCount++;
            if (merges is null)
                PassMerges();
            else
                TakeMerges(merges);
        }
    }

    void Merge()
    {
        if (json.Type is JsonTokenType.StartArray)
        {
            json.Read();
            var left = Part();
            merges?.Left(left);
            json.Read();
            var right = Part();
            merges?.Right(right);
            json.Read();
            json.Expect(JsonTokenType.EndArray, TokenizerProblems.NoMerge);
        }
        else
        {
            var text = Part();
            if (merges?.TryAdd(text) is false)
                throw json.Refused(TokenizerProblems.NoMerge);
        }
    }

    ReadOnlySpan<byte> Part()
    {
        json.Expect(JsonTokenType.String, TokenizerProblems.NoMerge);
        return json.Text();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void PassMerges()
    {
        var plain = json.Ahead;
        var (end, count) = (plain.At, MergeCount);
        for (; plain.Mark((byte)',') && IsMerge(ref plain); count++)
            end = plain.At;
        MergeCount = count;
        json.GoTo(end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsMerge(ref PlainJson plain)
    {
        var before = plain;
        if (plain.Text(out _))
            return true;
        plain = before;
        return IsPair(ref plain, out _, out _);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsPair(ref PlainJson plain, out ReadOnlySpan<byte> left, out ReadOnlySpan<byte> right)
    {
        right = default;
        left = default;
        return plain.Mark((byte)'[') && plain.Text(out left) && plain.Mark((byte)',') && plain.Text(out right) && plain.Mark((byte)']');
    }

    // What is not taken here is met again by the reader.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void TakeMerges(MergeHashes merges)
    {
        var plain = json.Ahead;
        var (end, count) = (plain.At, MergeCount);
        while (!merges.IsFull && plain.Mark((byte)','))
        {
            var before = plain;
            if (plain.Text(out var text))
            {
                if (!merges.TryAdd(text))
                    break;
            }
            else
            {
                plain = before;
                if (!IsPair(ref plain, out var left, out var right))
                    break;
                merges.Left(left);
                merges.Right(right);
            }

            (end, count) = (plain.At, count + 1);
        }

        MergeCount = count;
        json.GoTo(end);
    }
}

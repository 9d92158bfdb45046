using System.Collections.Immutable;
using System.Globalization;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>The facts in the metadata of a GGUF file, which stand in for a configuration where a model has none.</summary>
/// <param name="Values">The facts with the key that each was read from.</param>
sealed record GgufMetadataFacts(ImmutableArray<(FactName Name, FactValue Value, string Key)> Values)
{
    // The keys behind the architecture, as in llama.embedding_length. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
    static readonly ImmutableArray<(FactName Name, string Key)> ofArchitecture =
    [
        (FactTable.TextHiddenSize, "embedding_length"),
        (FactTable.TextLayerCount, "block_count"),
        (FactTable.TextAttentionHeadCount, "attention.head_count"),
        (FactTable.TextKeyValueHeadCount, "attention.head_count_kv"),
        (FactTable.TextIntermediateSize, "feed_forward_length"),
        (FactTable.TextVocabularySize, "vocab_size"),
        (FactTable.TokenizerDeclaredSize, "vocab_size"),
        (FactTable.TextHeadSize, "attention.key_length"),
        (FactTable.TextContextLength, "context_length"),
        (FactTable.TextRopeTheta, "rope.freq_base"),
        (FactTable.TextRopeScalingType, "rope.scaling.type"),
        (FactTable.TextRopeScalingFactor, "rope.scaling.factor"),
        (FactTable.TextSlidingWindow, "attention.sliding_window"),
        (FactTable.TextNormEpsilon, "attention.layer_norm_rms_epsilon"),
        (FactTable.TextNormEpsilon, "attention.layer_norm_epsilon"),
        (FactTable.TextExpertCount, "expert_count"),
        (FactTable.TextSharedExpertCount, "expert_shared_count"),
        (FactTable.TextExpertsPerToken, "expert_used_count"),
        (FactTable.TextExpertIntermediateSize, "expert_feed_forward_length"),
        (FactTable.TextDenseLayerCount, "leading_dense_block_count"),
        (FactTable.TextQueryLoraRank, "attention.q_lora_rank"),
        (FactTable.TextKeyValueLoraRank, "attention.kv_lora_rank"),
    ];

    static readonly ImmutableArray<(FactName Name, string Key)> others =
    [
        (FactTable.TextModelType, "general.architecture"),
        (FactTable.ModelLicense, "general.license"),
        (FactTable.TokenizerModelType, "tokenizer.ggml.model"),
        (FactTable.TextBeginTokenId, "tokenizer.ggml.bos_token_id"),
        (FactTable.TextEndTokenIds, "tokenizer.ggml.eos_token_id"),
        (FactTable.TextPadTokenId, "tokenizer.ggml.padding_token_id"),
    ];

    /// <summary>The text of a key; null where it is no fact.</summary>
    public string? Text(string key) => Values.Where(fact => fact.Key == key).Select(fact => fact.Value).OfType<FactValue.Text>().FirstOrDefault()?.Value;

    /// <summary>The integer of a key; null where it is no fact.</summary>
    public long? Integer(string key) => Values.Where(fact => fact.Key == key).Select(fact => fact.Value).OfType<FactValue.Integer>().FirstOrDefault()?.Value;

    /// <summary>The facts of a header, while the view is open.</summary>
    /// <exception cref="ArtifactException">The vocabulary cannot be walked over.</exception>
    public static GgufMetadataFacts Of(GgufHeader header, FileView view, string display)
    {
        var values = ImmutableArray.CreateBuilder<(FactName, FactValue, string)>();
        foreach (var (name, key) in others)
            Add(name, key);
        if (header.Architecture is { } architecture)
        {
            foreach (var (name, key) in ofArchitecture)
                Add(name, $"{architecture}.{key}");
        }

        if (header.TokenCount is { } tokens)
        {
            values.Add((FactTable.TokenizerTokenCount, new FactValue.Integer(tokens), "tokenizer.ggml.tokens"));
            if (tokens > 0)
                values.Add((FactTable.TokenizerHighestId, new FactValue.Integer(tokens - 1), "tokenizer.ggml.tokens"));
        }

        if (header.Find<GgufValue.Array>("tokenizer.ggml.merges") is { } merges)
            values.Add((FactTable.TokenizerMergeCount, new FactValue.Integer(merges.Count), "tokenizer.ggml.merges"));
        if (header.SpecialTokens(view) is { } special)
            Special([.. special.Where(token => token.Type is GgufTokenType.Control).Take(MostTokens + 1).Select(token => new SpecialToken(token.Text, token.Id))], display, header);
        return new(values.ToImmutable());

        void Add(FactName name, string key)
        {
            if (header.Metadata.GetValueOrDefault(key) is { } value && Typed(value, name.Type) is { } typed)
                values.Add((name, typed, key));
        }

        void Special(ImmutableArray<SpecialToken> tokens, string display, GgufHeader header)
        {
            if (tokens.Length > MostTokens)
                throw new ArtifactException(ArtifactCodes.NotGguf.At(new(display), new LocalizedText($"more than {MostTokens} of its tokens are control tokens", $"제어 토큰이 {MostTokens}개를 넘습니다"), header.TokenTypes!.Offset));
            values.AddRange(SpecialTokenFacts.Of(tokens).Select(fact => (fact.Name, fact.Value, "tokenizer.ggml.token_type")));
        }
    }

    /// <summary>Adds the facts; those that a document says already stay as they are.</summary>
    public void AddTo(FactCollector facts, string file, string? digest)
    {
        foreach (var (name, value, key) in Values.Where(fact => !facts.Has(fact.Name)))
            facts.Add(new(name.Name, value, FactOrigin.Read, new(file, digest, $"/{key}", 0, null)));
    }

    // A special token costs memory, and no model has a tenth as many.
    const int MostTokens = 100_000;

    // 1e-05 in single precision is meant as 0.00001, not as the double next to what the four bytes hold.
    static double AsWritten(float number) => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    static FactValue? Typed(GgufValue value, FactType type) => (value, type) switch
    {
        (GgufValue.Integer { Value: var integer }, FactType.Integer) when integer >= 0 && integer <= long.MaxValue => new FactValue.Integer((long)integer),
        (GgufValue.Integer { Value: var integer }, FactType.IntegerList) when integer >= 0 && integer <= long.MaxValue => new FactValue.IntegerList([(long)integer]),
        (GgufValue.Integer { Value: var integer }, FactType.Number) => new FactValue.Number((double)integer),
        (GgufValue.Float32 { Value: var number }, FactType.Number) when float.IsFinite(number) => new FactValue.Number(AsWritten(number)),
        (GgufValue.Float64 { Value: var number }, FactType.Number) when double.IsFinite(number) => new FactValue.Number(number),
        (GgufValue.Text { Value: var text }, FactType.Text) when !string.IsNullOrWhiteSpace(text) => new FactValue.Text(text),
        _ => null,
    };
}

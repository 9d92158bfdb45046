using System.Collections.Immutable;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>One canonical name and the keys that configurations write it under, in the order in which they are tried.</summary>
/// <param name="OwnOnly">Whether the key means something else at the root of a configuration that nests the component.</param>
sealed record Alias(FactName Fact, ImmutableArray<string> Keys, bool OwnOnly = false);

/// <summary>From <c>config.json</c> to facts: the one place that knows under which names configurations write them.</summary>
static class ConfigFacts
{
    static readonly ImmutableArray<string> textSections = ["text_config", "llm_config", "language_config"];
    static readonly ImmutableArray<string> visionSections = ["vision_config"];
    static readonly ImmutableArray<string> audioSections = ["audio_config"];

    static readonly ImmutableArray<Alias> model =
    [
        new(FactTable.ModelArchitectures, ["architectures"]),
    ];

    static readonly ImmutableArray<Alias> text =
    [
        new(FactTable.TextModelType, ["model_type"], OwnOnly: true),
        new(FactTable.TextHiddenSize, ["hidden_size", "n_embd"]),
        new(FactTable.TextLayerCount, ["num_hidden_layers", "n_layer"]),
        new(FactTable.TextAttentionHeadCount, ["num_attention_heads", "n_head"]),
        new(FactTable.TextKeyValueHeadCount, ["num_key_value_heads"]),
        new(FactTable.TextHeadSize, ["head_dim"]),
        new(FactTable.TextIntermediateSize, ["intermediate_size", "n_inner"]),
        new(FactTable.TextVocabularySize, ["vocab_size"]),
        new(FactTable.TokenizerDeclaredSize, ["vocab_size"]),
        new(FactTable.TextContextLength, ["max_position_embeddings", "n_positions"]),
        new(FactTable.TextRopeTheta, ["rope_theta", "rope_parameters/rope_theta", "rope_scaling/rope_theta"]),
        new(FactTable.TextActivation, ["hidden_act", "activation_function"]),
        new(FactTable.TextNormEpsilon, ["rms_norm_eps", "layer_norm_epsilon", "layer_norm_eps"]),
        new(FactTable.TextAttentionMultiplier, ["attention_multiplier"]),
        new(FactTable.TextTiedEmbeddings, ["tie_word_embeddings"]),
    ];

    static readonly ImmutableArray<Alias> vision =
    [
        new(FactTable.VisionModelType, ["model_type"]),
        new(FactTable.VisionArchitectures, ["architectures"]),
        new(FactTable.VisionHiddenSize, ["embed_dim", "hidden_size"]),
        new(FactTable.VisionLayerCount, ["depth", "num_hidden_layers"]),
        new(FactTable.VisionAttentionHeadCount, ["num_heads", "num_attention_heads"]),
        new(FactTable.VisionPatchSize, ["patch_size"]),
        new(FactTable.VisionIntermediateSize, ["intermediate_size"]),
        new(FactTable.VisionOutputSize, ["out_hidden_size"]),
        new(FactTable.VisionSpatialMergeSize, ["spatial_merge_size"]),
        new(FactTable.VisionWindowSize, ["window_size"]),
    ];

    static readonly ImmutableArray<Alias> audio =
    [
        new(FactTable.AudioModelType, ["model_type"]),
        new(FactTable.AudioArchitectures, ["architectures"]),
        new(FactTable.AudioHiddenSize, ["d_model", "hidden_size"]),
        new(FactTable.AudioLayerCount, ["encoder_layers", "num_hidden_layers"]),
        new(FactTable.AudioAttentionHeadCount, ["encoder_attention_heads", "num_attention_heads"]),
        new(FactTable.AudioIntermediateSize, ["encoder_ffn_dim", "intermediate_size"]),
        new(FactTable.AudioMelBinCount, ["num_mel_bins"]),
    ];

    /// <summary>The aliases with the sections that they are looked for in, and whether at the root, too. <see cref="FactName.Origin"/> tells people the same.</summary>
    internal static ImmutableArray<(ImmutableArray<Alias> Aliases, ImmutableArray<string> Sections, bool AtTop)> Tables { get; } =
        [(model, [], true), (text, textSections, true), (vision, visionSections, false), (audio, audioSections, false)];

    public static void Read(ModelDocument config, FactCollector facts)
    {
        var root = new Section(config.Root, "");
        var nested = Sections(config, root, textSections, text, facts);
        ReadAll(config, model, [root], [], facts);
        ReadAll(config, text, nested.IsEmpty ? [root] : nested, nested.IsEmpty ? [] : [root], facts);
        HeadSize(nested.IsEmpty ? root : nested[0], facts);
        ReadAll(config, vision, Sections(config, root, visionSections, vision, facts), [], facts);
        ReadAll(config, audio, Sections(config, root, audioSections, audio, facts), [], facts);
        TextOnlyModels.Read(config, facts);
    }

    // Which of several keys a loader takes differs from loader to loader, so a fact that they say differently is not known.
    static void ReadAll(ModelDocument config, ImmutableArray<Alias> aliases, ImmutableArray<Section> own, ImmutableArray<Section> outer, FactCollector facts)
    {
        foreach (var alias in aliases)
        {
            ImmutableArray<(string Pointer, JsonValue Value)> said = [.. own.Concat(alias.OwnOnly ? [] : outer).SelectMany(section => Find(alias, section))];
            if (said.IsEmpty)
                continue;
            var other = said.FirstOrDefault(place => !AreSame(place.Value, said[0].Value, alias.Fact.Type));
            if (other.Value is not null)
                facts.AddMissing(alias.Fact, Disagreement(config, said[0], other));
            else
                facts.AddDimension(alias.Fact, config, said[0].Pointer, said[0].Value);
        }
    }

    static bool AreSame(JsonValue left, JsonValue right, FactType type) =>
        (Values.Typed(left, type), Values.Typed(right, type)) is ({ } a, { } b) ? a.Same(b) : ReferenceEquals(left, right);

    static LocalizedText Disagreement(ModelDocument config, (string Pointer, JsonValue Value) left, (string Pointer, JsonValue Value) right) => new(
        $"{config.Display}#{left.Pointer} is {Values.Found(left.Value).En}, but {config.Display}#{right.Pointer} is {Values.Found(right.Value).En}",
        $"{config.Display}#{left.Pointer}: {Values.Found(left.Value).Ko}, {config.Display}#{right.Pointer}: {Values.Found(right.Value).Ko}");

    // A configuration without head_dim means hidden_size / num_attention_heads, in every loader that has the field. Latent attention
    // (qk_nope_head_dim) has heads of several widths, none of them this.
    static void HeadSize(Section section, FactCollector facts)
    {
        if (facts.Has(FactTable.TextHeadSize) || section.Value.Find("qk_nope_head_dim") is not null
            || !facts.TryGet(FactTable.TextHiddenSize, out var hidden) || !facts.TryGet(FactTable.TextAttentionHeadCount, out var heads))
            return;
        if ((hidden.Value, heads.Value) is (FactValue.Integer { Value: > 0 } width, FactValue.Integer { Value: > 0 } count) && width.Value % count.Value == 0)
            facts.Add(new(FactTable.TextHeadSize.Name, new FactValue.Integer(width.Value / count.Value), FactOrigin.Read, hidden.Source with { Pointer = hidden.Source.Pointer + FactSource.Separator + heads.Source.Pointer }));
    }

    // A section that is no object says something that nobody can read: none of its facts is known then.
    static ImmutableArray<Section> Sections(ModelDocument config, Section root, ImmutableArray<string> names, ImmutableArray<Alias> aliases, FactCollector facts)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var name in names)
        {
            if (root.Value.Find(name) is not { Kind: not JsonKind.Null } value)
                continue;
            if (value.Kind is JsonKind.Object)
                sections.Add(new(value, $"/{name}"));
            else
            {
                foreach (var alias in aliases)
                    facts.AddMissing(alias.Fact, new($"{config.Display}#/{name} is {Values.Found(value).En}, not an object", $"{config.Display}#/{name}: 객체가 아니라 {Values.Found(value).Ko}"));
            }
        }

        return sections.ToImmutable();
    }

    static IEnumerable<(string Pointer, JsonValue Value)> Find(Alias alias, Section section) =>
        from key in alias.Keys
        let value = section.Value.At($"/{key}")
        where value is { Kind: not JsonKind.Null }
        select ($"{section.Pointer}/{key}", value);
}

/// <summary>A part of a configuration and the pointer to it.</summary>
sealed record Section(JsonValue Value, string Pointer);

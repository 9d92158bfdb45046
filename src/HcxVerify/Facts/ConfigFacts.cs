using System.Collections.Immutable;

using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>
/// From a model's configuration to facts. Under which keys configurations write a fact, and in which sections, <see cref="FactTable"/> says: what
/// people are told and what is read are one table.
/// </summary>
static class ConfigFacts
{
    static readonly ImmutableArray<FactName> model = Of("Model");
    static readonly ImmutableArray<FactName> text = [FactTable.TokenizerDeclaredSize, .. Of("Text")];
    static readonly ImmutableArray<FactName> vision = Of("Vision");
    static readonly ImmutableArray<FactName> audio = Of("Audio");

    // Everywhere else a count or a size of 0 says nothing, and would differ from every reference.
    static readonly ImmutableArray<FactName> mayBeZero =
        [FactTable.TextQueryLoraRank, FactTable.TextSharedExpertCount, FactTable.TextDenseLayerCount, FactTable.TextPredictionLayerCount, FactTable.TextBeginTokenId, FactTable.TextPadTokenId];

    // A class that is an encoder by itself, as in Qwen2_5_VisionTransformerPretrainedModel, SiglipVisionModel and Qwen2AudioEncoder. A model
    // that has one inside is named for what it does: ...ForConditionalGeneration.
    static readonly ImmutableArray<string> visionClasses = ["VisionTransformer", "VisionModel", "VisionEncoder"];
    static readonly ImmutableArray<string> audioClasses = ["AudioEncoder", "WhisperEncoder", "SpeechEncoder"];

    /// <summary>Reads a configuration: of a model, or of an encoder by itself.</summary>
    public static void Read(ModelDocument config, FactCollector facts)
    {
        var root = new Section(config.Root, "");
        ReadAll(config, model, [root], [], facts);
        if (IsEncoder(config.Root, facts, visionClasses))
            ReadAll(config, vision, [root], [], facts);
        else if (IsEncoder(config.Root, facts, audioClasses))
            ReadAll(config, audio, [root], [], facts);
        else
            Model(config, root, facts);
    }

    static void Model(ModelDocument config, Section root, FactCollector facts)
    {
        var nested = Sections(config, root, text, facts);
        ReadAll(config, text, nested.IsEmpty ? [root] : nested, nested.IsEmpty ? [] : [root], facts);
        HeadSize(nested.IsEmpty ? root : nested[0], facts);
        ReadAll(config, vision, Sections(config, root, vision, facts), [], facts);
        ReadAll(config, audio, Sections(config, root, audio, facts), [], facts);
        TextOnlyModels.Read(config, facts);
    }

    // The components follow from a key by a table of their own.
    static ImmutableArray<FactName> Of(string group) =>
        [.. FactTable.All.Where(fact => fact.Group == group && fact.Origin?.File == FormatTable.Config.FileName && fact != FactTable.ModelComponents)];

    static bool IsEncoder(JsonValue root, FactCollector facts, ImmutableArray<string> classes) =>
        !text.Concat(vision).Concat(audio).SelectMany(fact => fact.Origin!.Sections).Any(section => root.Find(section) is not null)
        && facts.TryGet(FactTable.ModelArchitectures, out var fact) && fact.Value is FactValue.TextList { Values: var names }
        && names.All(name => classes.Any(part => name.Contains(part, StringComparison.Ordinal)) && !name.Contains("For", StringComparison.Ordinal));

    // Which of several keys a loader takes differs from loader to loader, so a fact that they say differently is not known.
    static void ReadAll(ModelDocument config, ImmutableArray<FactName> names, ImmutableArray<Section> own, ImmutableArray<Section> outer, FactCollector facts)
    {
        foreach (var name in names)
        {
            // At the root of a configuration that nests its decoder, model_type is the type of the whole.
            ImmutableArray<(string Pointer, JsonValue Value)> said = [.. own.Concat(name == FactTable.TextModelType ? [] : outer).SelectMany(section => Find(name, section))];
            if (said.IsEmpty)
                continue;
            var other = said.FirstOrDefault(place => !AreSame(place.Value, said[0].Value, name.Type));
            if (other.Value is not null)
                facts.AddMissing(name, Disagreement(config, said[0], other));
            else if (mayBeZero.Contains(name))
                facts.Add(name, config, said[0].Pointer, said[0].Value);
            else
                facts.AddDimension(name, config, said[0].Pointer, said[0].Value);
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
    static ImmutableArray<Section> Sections(ModelDocument config, Section root, ImmutableArray<FactName> facts, FactCollector collector)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var name in facts[0].Origin!.Sections)
        {
            if (root.Value.Find(name) is not { Kind: not JsonKind.Null } value)
                continue;
            if (value.Kind is JsonKind.Object)
                sections.Add(new(value, $"/{name}"));
            else
            {
                foreach (var fact in facts)
                    collector.AddMissing(fact, new($"{config.Display}#/{name} is {Values.Found(value).En}, not an object", $"{config.Display}#/{name}: 객체가 아니라 {Values.Found(value).Ko}"));
            }
        }

        return sections.ToImmutable();
    }

    static IEnumerable<(string Pointer, JsonValue Value)> Find(FactName name, Section section) =>
        from key in IsSwitchedOff(name, section) ? [] : name.Origin!.Keys
        let value = section.Value.At($"/{key}")
        where value is { Kind: not JsonKind.Null }
        select ($"{section.Pointer}/{key}", value);

    // Qwen2 declares the width of a window that it does not use.
    static bool IsSwitchedOff(FactName name, Section section) =>
        name == FactTable.TextSlidingWindow && section.Value.Find("use_sliding_window") is { Kind: JsonKind.Flag, Text: "false" };
}

/// <summary>A part of a configuration and the pointer to it.</summary>
sealed record Section(JsonValue Value, string Pointer);

using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Rules;

/// <summary>The facts that tell one encoder from another.</summary>
/// <param name="Dimensions">Width, layers, heads, and patch size or mel bins. Feed-forward and output width vary within a family.</param>
sealed record ModuleFacts(FactName Type, FactName Architectures, ImmutableArray<FactName> Dimensions)
{
    public static ModuleFacts Of(string component) => component switch
    {
        Components.VisionEncoder => new(FactTable.VisionModelType, FactTable.VisionArchitectures,
            [FactTable.VisionHiddenSize, FactTable.VisionLayerCount, FactTable.VisionAttentionHeadCount, FactTable.VisionPatchSize]),
        Components.AudioEncoder => new(FactTable.AudioModelType, FactTable.AudioArchitectures,
            [FactTable.AudioHiddenSize, FactTable.AudioLayerCount, FactTable.AudioAttentionHeadCount, FactTable.AudioMelBinCount]),
        _ => throw new ArgumentOutOfRangeException(nameof(component)),
    };
}

/// <summary>An encoder that is known to be somebody's: by the names of its type, and by the dimensions of a built-in reference.</summary>
/// <param name="Type">The key by which rules list the family.</param>
/// <param name="OtherTypes">Further values of <c>model_type</c> that mean the same encoder.</param>
/// <param name="BuiltIn">The built-in reference that has its dimensions and classes.</param>
sealed record ModuleFamily(string Component, string Type, ImmutableArray<string> OtherTypes, string BuiltIn)
{
    /// <summary>The table of families.</summary>
    public static ImmutableArray<ModuleFamily> All { get; } =
    [
        new(Components.VisionEncoder, "qwen2_5_vl", ["qwen2_5_vl_vision"], "qwen2.5-vl"),
        new(Components.VisionEncoder, "siglip_vision_model", ["siglip"], "siglip"),
        new(Components.VisionEncoder, "clip_vision_model", ["clip"], "clip"),
        new(Components.AudioEncoder, "qwen2_audio_encoder", ["qwen2_audio"], "qwen2-audio"),
    ];

    public ModelFacts Reference => BuiltInReferences.Find(BuiltIn);

    public bool HasType(string type) => AreSame(type, Type) || OtherTypes.Any(other => AreSame(type, other));

    /// <summary>Whether one of the classes that load the encoder is this family's.</summary>
    public bool HasClass(ImmutableArray<string> classes, FactName architectures) =>
        Reference.Value(architectures) is FactValue.TextList list && list.Values.Any(own => classes.Any(name => AreSame(own, name)));

    /// <summary>Whether all dimensions are known, and are this family's.</summary>
    public bool HasDimensions(ImmutableArray<Fact?> dimensions, ModuleFacts facts) => HaveSame(dimensions, facts, Reference);

    /// <summary>Whether all dimensions are known, and are those of a model.</summary>
    public static bool HaveSame(ImmutableArray<Fact?> dimensions, ModuleFacts facts, ModelFacts model) =>
        facts.Dimensions.Zip(dimensions).All(pair => pair.Second is { } fact && model.Value(pair.First)?.Same(fact.Value) is true);

    /// <summary>Whether two names mean one thing: case and spaces around a name do not make it another's.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}

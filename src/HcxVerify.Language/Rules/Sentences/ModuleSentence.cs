using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>A <c>module</c> rule in words.</summary>
static class ModuleSentence
{
    static readonly ImmutableArray<FactName> vision =
    [
        FactTable.VisionModelType, FactTable.VisionArchitectures,
        FactTable.VisionHiddenSize, FactTable.VisionLayerCount, FactTable.VisionAttentionHeadCount, FactTable.VisionPatchSize,
    ];

    static readonly ImmutableArray<FactName> audio =
    [
        FactTable.AudioModelType, FactTable.AudioArchitectures,
        FactTable.AudioHiddenSize, FactTable.AudioLayerCount, FactTable.AudioAttentionHeadCount, FactTable.AudioMelBinCount,
    ];

    public static RuleSentence Of(ModuleCheck check)
    {
        var encoder = Phrases.Component(check.TypeOf);
        var references = check.ReusedWhen.Select(reuse => reuse.Reference.Name).Distinct(StringComparer.Ordinal).ToList();
        var listed = string.Join(", ", check.ReusedWhen.Select(reuse => $"{reuse.Type} ({reuse.Reference.Name})"));
        return new(
            new(
                $"It compares the type, the classes and the dimensions of {encoder.En} with the families of encoders that are known, and with {Phrases.List(references, "and")}.",
                $"{encoder.Ko}의 유형, 클래스, 차원을 알려진 인코더 계열 및 참조 {string.Join(", ", references)}의 것과 비교합니다."),
            new("The type and all dimensions are known, and they are those of no known family and of none of the references.", "유형과 모든 차원을 알고, 알려진 어느 계열이나 참조의 것도 아닐 때 통과합니다."),
            new(
                $"The type, a class, or all dimensions are those of one of these: {listed}. A renamed type is found by its dimensions.",
                $"유형, 클래스 또는 모든 차원이 다음 중 하나의 것이면 실패합니다: {listed}. 유형의 이름을 바꾸어도 차원으로 찾아냅니다."),
            new(
                "The type or a dimension is unknown, a reference is missing, or the encoder is of a known family that the rule does not list.",
                "유형이나 차원을 모르거나, 참조가 없거나, 규칙에 없는 알려진 계열이면 판단할 수 없습니다."),
            [.. (check.TypeOf == Components.AudioEncoder ? audio : vision).Select(RuleSentence.Path)]);
    }
}

namespace HcxVerify.Language;

/// <summary>A <c>similarity</c> rule in words.</summary>
static class SimilaritySentence
{
    public static RuleSentence Of(SimilarityCheck check, string of)
    {
        var (reference, component) = (Phrases.Reference(check.Against), Phrases.Component(of));
        return new(
            new($"It compares the weights of {component.En} with those of {reference.En}, layer by layer.", $"{component.Ko}의 가중치를 {reference.Ko}의 가중치와 레이어별로 비교합니다."),
            new(
                FormattableString.Invariant($"No reuse is found: the effect is below {check.Below}, and the detection limit is at most {check.Below}, so a reuse of that size would have been seen."),
                FormattableString.Invariant($"재사용이 발견되지 않고, 효과 크기가 {check.Below} 미만이며, 검출 한계가 {check.Below} 이하여서 그 크기의 재사용을 놓치지 않았을 때 통과합니다.")),
            new("The weights are identical to those of the reference, reused, or derived from them.", "가중치가 참조와 동일하거나, 재사용되었거나, 참조에서 파생되었으면 실패합니다."),
            new(
                FormattableString.Invariant($"The measurement does not decide (no reuse is found, but the effect is {check.Below} or more, or the detection limit is above {check.Below}), or weights or the reference are missing. Weights of different shapes are not comparable."),
                FormattableString.Invariant($"재사용을 찾지 못했으나 효과 크기가 {check.Below} 이상이거나, 검출 한계가 그보다 크거나, 가중치나 참조가 없으면 판단할 수 없습니다. 형태가 다르면 비교 불가입니다.")),
            []);
    }
}

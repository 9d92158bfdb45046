namespace HcxVerify.Language;

/// <summary>A <c>special-tokens</c> rule in words.</summary>
static class SpecialTokensSentence
{
    public static RuleSentence Of(SpecialTokensCheck check)
    {
        var of = Phrases.Reference(check.DiffersFrom);
        var least = check.OwnNamesAtLeast == 1 ? "one special token has a name" : FormattableString.Invariant($"{check.OwnNamesAtLeast} special tokens have names");
        return new(
            new(
                $"It counts the model's special tokens whose names {of.En} does not have, and checks whether the model could hold all special tokens of the reference at their ids.",
                $"모델의 특수 토큰 중 {of.Ko}에 없는 이름을 세고, 참조의 특수 토큰이 모두 같은 id에 있을 수 있는지 확인합니다."),
            new(
                $"At least {least} of the model's own, and the model cannot hold all special tokens of the reference at their ids.",
                FormattableString.Invariant($"고유한 이름의 특수 토큰이 {check.OwnNamesAtLeast}개 이상이고, 참조의 특수 토큰이 모두 같은 id에 있을 수 없을 때 통과합니다.")),
            new(
                $"All special tokens of the reference stand at their ids in the model, or it is certain that {(check.OwnNamesAtLeast == 1 ? "no name is the model's own" : FormattableString.Invariant($"fewer than {check.OwnNamesAtLeast} names are the model's own"))}.",
                $"참조의 특수 토큰이 모두 모델의 같은 id에 있거나, {(check.OwnNamesAtLeast == 1 ? "고유한 이름이 하나도 없음이" : FormattableString.Invariant($"고유한 이름이 {check.OwnNamesAtLeast}개 미만임이"))} 확실하면 실패합니다."),
            new(
                "So many names are unknown that they could decide otherwise, what is known of the tokens contradicts itself, or the reference or its tokens are not known.",
                "모르는 이름이 결과를 바꿀 만큼 많거나, 토큰에 대해 알려진 것이 서로 맞지 않거나, 참조나 참조의 토큰을 알 수 없으면 판단할 수 없습니다."),
            [
                .. new[]
                {
                    FactTable.TokenizerSpecialTokens, FactTable.TokenizerAddedTokens, FactTable.TokenizerSpecialTokenCount,
                    FactTable.TokenizerSpecialTokenFirstId, FactTable.TokenizerSpecialTokenLastId,
                }.Select(RuleSentence.Path),
            ]);
    }
}

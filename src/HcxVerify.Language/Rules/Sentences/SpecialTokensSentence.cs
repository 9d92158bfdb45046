namespace HcxVerify.Language;

/// <summary>A <c>special-tokens</c> rule in words.</summary>
static class SpecialTokensSentence
{
    const int MostTokens = 6;

    public static RuleSentence Of(SpecialTokensCheck check)
    {
        var of = Phrases.Reference(check.DiffersFrom);
        var least = check.OwnNamesAtLeast == 1 ? "one special token has a name" : FormattableString.Invariant($"{check.OwnNamesAtLeast} special tokens have names");
        var groups = Groups(check);
        return new(
            new(
                $"It counts the model's special tokens whose names {of.En} does not have, and checks whether the model could hold all special tokens of the reference at their ids.{groups.Checks.En}",
                $"모델의 특수 토큰 중 {of.Ko}에 없는 이름을 세고, 참조의 특수 토큰이 모두 같은 id에 있을 수 있는지 확인합니다.{groups.Checks.Ko}"),
            new(
                $"At least {least} of the model's own, and the model cannot hold all special tokens of the reference at their ids{groups.Passes.En}.",
                FormattableString.Invariant($"고유한 이름의 특수 토큰이 {check.OwnNamesAtLeast}개 이상이고, 참조의 특수 토큰이 모두 같은 id에 있을 수 없{groups.Passes.Ko} 때 통과합니다.")),
            new(
                $"All special tokens of the reference stand at their ids in the model, or it is certain that {(check.OwnNamesAtLeast == 1 ? "no name is the model's own" : FormattableString.Invariant($"fewer than {check.OwnNamesAtLeast} names are the model's own"))}{groups.Fails.En}.",
                $"참조의 특수 토큰이 모두 모델의 같은 id에 있거나, {(check.OwnNamesAtLeast == 1 ? "고유한 이름이 하나도 없" : FormattableString.Invariant($"고유한 이름이 {check.OwnNamesAtLeast}개 미만"))}{groups.Fails.Ko} 확실하면 실패합니다."),
            new(
                $"So many names are unknown that they could decide otherwise, what is known of the tokens contradicts itself, {groups.Open.En}or the reference or its tokens are not known.",
                $"모르는 이름이 결과를 바꿀 만큼 많거나, 토큰에 대해 알려진 것이 서로 맞지 않거나, {groups.Open.Ko}참조나 참조의 토큰을 알 수 없으면 판단할 수 없습니다."),
            [
                .. new[]
                {
                    FactTable.TokenizerSpecialTokens, FactTable.TokenizerAddedTokens, FactTable.TokenizerSpecialTokenCount,
                    FactTable.TokenizerSpecialTokenFirstId, FactTable.TokenizerSpecialTokenLastId,
                }.Select(RuleSentence.Path),
            ]);
    }

    static (LocalizedText Checks, LocalizedText Passes, LocalizedText Fails, LocalizedText Open) Groups(SpecialTokensCheck check) => check.Groups.IsEmpty
        ? (new("", ""), new("", "을"), new("", check.OwnNamesAtLeast == 1 ? "음이" : "임이"), new("", ""))
        : (
            new(
                Of(check, TokenGroupDemand.Differ, " No token of these may have a name of the reference's: ") + Of(check, TokenGroupDemand.Equal, " All tokens of these must stand at the reference's ids: "),
                Of(check, TokenGroupDemand.Differ, " 참조에 이름이 없어야 하는 토큰: ") + Of(check, TokenGroupDemand.Equal, " 참조와 같은 id에 있어야 하는 토큰: ")),
            new(", and every token of every group is a special token of the model and as its group must be", "고, 각 그룹의 토큰이 모두 모델의 특수 토큰이며 조건에 맞을"),
            new(", or that some token of a group is none of the model's or not as its group must be", check.OwnNamesAtLeast == 1 ? "거나, 그룹의 어떤 토큰이 모델에 없거나 조건에 어긋남이" : "이거나, 그룹의 어떤 토큰이 모델에 없거나 조건에 어긋남이"),
            new("a name or an id that a group needs is not known, ", "그룹에 필요한 이름이나 id를 알 수 없거나, "));

    static string Of(SpecialTokensCheck check, TokenGroupDemand must, string says)
    {
        var groups = check.Groups.Where(group => group.Must == must).Select(group => $"{group.Name} ({SingleLine.List(group.Tokens, MostTokens)})").ToList();
        return groups.Count == 0 ? "" : $"{says}{string.Join("; ", groups)}.";
    }
}

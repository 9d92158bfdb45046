namespace HcxVerify.Language;

/// <summary>A <c>claim</c> rule in words.</summary>
static class ClaimSentence
{
    public static RuleSentence Of(ClaimCheck check, RuleSet rules) => rules.Claims.First(claim => claim.Id == check.Claim) switch
    {
        Claim.States claim => OfFigure(claim),
        Claim.Says claim => OfStatement(claim),
        _ => throw new InvalidOperationException(),
    };

    static RuleSentence OfFigure(Claim.States claim)
    {
        var (value, source) = (claim.Value.Shown, Phrases.Source(claim.Source));
        return new(
            new($"It compares the model's {claim.Fact} with the published figure {value}{source.En}.", $"모델의 {claim.Fact} 값이 공표된 수치와 같은지 확인합니다: {value}{source.Ko}."),
            new($"The model's value is {value}.", $"모델의 값이 {value}이면 통과합니다."),
            new("The model's value is another one.", "모델의 값이 다르면 실패합니다."),
            new("The value is not known, or cannot be compared with the published one.", "값을 모르거나 공표된 값과 비교할 수 없으면 판단할 수 없습니다."),
            [RuleSentence.Path(claim.Fact)]);
    }

    static RuleSentence OfStatement(Claim.Says claim)
    {
        var (components, source) = (Phrases.List(claim.Components, "and"), Phrases.Source(claim.Source));
        var (en, ko) = claim.Statement is Statement.Reused
            ? ($"reused{(claim.Of is null ? "" : $" from {claim.Of}")}", $"{(claim.Of is null ? "" : $"{claim.Of}에서 ")}재사용")
            : ("built from scratch", "from scratch");
        return new(
            new(
                $"It holds what the other rules observe against the claim that {components} {(claim.Components.Length == 1 ? "is" : "are")} {en}{source.En}.",
                $"다른 규칙이 관찰한 것을 주장과 비교합니다: {string.Join(", ", claim.Components)}, {ko}{source.Ko}."),
            new("What was observed agrees with the claim.", "관찰한 것이 주장과 맞으면 통과합니다."),
            new("What was observed contradicts the claim.", "관찰한 것이 주장과 어긋나면 실패합니다."),
            new("Nothing was observed that could decide it.", "판단할 만한 것이 관찰되지 않으면 판단할 수 없습니다."),
            []);
    }
}

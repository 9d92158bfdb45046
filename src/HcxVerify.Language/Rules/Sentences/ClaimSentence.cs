namespace HcxVerify.Language;

/// <summary>A <c>claim</c> rule in words.</summary>
static class ClaimSentence
{
    public static RuleSentence Of(ClaimCheck check, RuleSet rules) => check.CoversReuse ? OfReuse() : rules.Claims.First(claim => claim.Id == check.Claim) switch
    {
        Claim.States claim => OfFigure(claim),
        Claim.Says claim => OfStatement(claim),
        _ => throw new InvalidOperationException(),
    };

    static RuleSentence OfReuse() => new(
        new(
            "It holds every reuse that the other rules observe against the claims that say reused: each has to be declared, for its component and of the model that it is from.",
            "다른 규칙이 관찰한 모든 재사용을 재사용(reused) 주장과 비교합니다. 재사용은 컴포넌트와 원본 모델별로 선언되어 있어야 합니다."),
        new("Every reuse that was observed is declared, and every rule that could have observed one was evaluated.", "관찰된 재사용이 모두 선언되어 있고, 재사용을 관찰할 수 있는 규칙이 모두 평가되었으면 통과합니다."),
        new("A reuse was observed that no claim declares.", "선언되지 않은 재사용이 관찰되면 실패합니다."),
        new("A rule that could have observed a reuse was not evaluated, or there is none.", "재사용을 관찰할 수 있는 규칙이 평가되지 않았거나 없으면 판단할 수 없습니다."),
        []);

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
            ? ($"reused{(claim.Of is null ? "" : $" from {claim.Of.Name}")}", $"{(claim.Of is null ? "" : $"{claim.Of.Name}에서 ")}재사용")
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

namespace HcxVerify.Language;

/// <summary>An <c>architecture</c> rule in words.</summary>
static class ArchitectureSentence
{
    public static RuleSentence Of(ArchitectureCheck check)
    {
        var (of, names) = (Phrases.Reference(check.DiffersFrom), string.Join(", ", check.Fields.Select(field => field.Name)));
        if (check.Fields.Length == 1)
        {
            return new(
                new($"It compares the model's {names} with that of {of.En}.", $"모델의 {names} 값을 {of.Ko}의 값과 비교합니다."),
                new("The value is known on both sides and differs.", "양쪽 값을 모두 알고 서로 다를 때 통과합니다."),
                new("The value is the same on both sides.", "양쪽 값이 같으면 실패합니다."),
                new("The value is unknown on either side, the two values cannot be compared, or the reference is missing.", "어느 한쪽의 값을 모르거나, 두 값을 비교할 수 없거나, 참조가 없으면 판단할 수 없습니다."),
                check.Fields);
        }

        return new(
            new($"It compares {check.Fields.Length} facts of the model with those of {of.En}: {names}.", $"모델의 사실 {check.Fields.Length}가지를 {of.Ko}의 값과 비교합니다: {names}."),
            check.Each
                ? new("All of them are known on both sides, and every one differs.", "양쪽에서 모두 알고 하나도 빠짐없이 다를 때 통과합니다.")
                : new("All of them are known on both sides, and at least one differs.", "양쪽에서 모두 알고 하나라도 다르면 통과합니다."),
            check.Each
                ? new("At least one of them is the same on both sides, also where others are unknown.", "하나라도 양쪽 값이 같으면, 다른 값을 모르더라도 실패합니다.")
                : new("All of them are the same on both sides.", "모두 양쪽 값이 같으면 실패합니다."),
            check.Each
                ? new("None is the same, but one is unknown on either side or cannot be compared; or the reference is missing.", "같은 값은 없지만 어느 한쪽에서 모르거나 비교할 수 없는 값이 있거나, 참조가 없으면 판단할 수 없습니다.")
                : new("One of them is unknown on either side or cannot be compared, or the reference is missing.", "어느 한쪽에서 모르거나 비교할 수 없는 값이 있거나, 참조가 없으면 판단할 수 없습니다."),
            check.Fields);
    }
}

namespace HcxVerify.Language;

/// <summary>An <c>architecture</c> rule in words.</summary>
static class ArchitectureSentence
{
    public static RuleSentence Of(ArchitectureCheck check) => check.DiffersFrom.IsAll ? OfAll(check) : OfOne(check);

    static RuleSentence OfOne(ArchitectureCheck check)
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

    // One field or several: of a built-in reference, what it states decides where it can.
    static RuleSentence OfAll(ArchitectureCheck check)
    {
        var (count, names) = (check.Fields.Length, string.Join(", ", check.Fields.Select(field => field.Name)));
        return new(
            count == 1
                ? new(
                    $"It compares the model's {names} with that of every suspect and of every built-in reference that states it, and names the nearest of them.",
                    $"모델의 {names} 값을 모든 의심 대상과 이 값이 있는 모든 내장 참조의 값과 비교하고, 가장 가까운 참조를 알려 줍니다.")
                : new(
                    $"It compares {count} facts of the model with those of every suspect and of every built-in reference that states any of them, and names the nearest of them: {names}.",
                    $"모델의 사실 {count}가지를 모든 의심 대상과 그중 하나라도 값이 있는 모든 내장 참조의 값과 비교하고, 가장 가까운 참조를 알려 줍니다: {names}."),
            count == 1 ? new("The value is known, and differs from that of each of them.", "값을 알고, 비교한 모든 참조의 값과 다를 때 통과합니다.")
            : check.Each ? new("All of them are known on both sides, and every one differs from each of these references.", "양쪽의 값을 모두 알고, 비교한 모든 참조와 하나도 빠짐없이 다를 때 통과합니다.")
            : new(
                "All of them are known of the model, and at least one differs from each of these references; of a built-in reference it is enough that one which it states differs.",
                "모델의 값을 모두 알고, 비교한 모든 참조와 하나라도 다르면 통과합니다. 내장 참조는 값이 있는 것 중 하나만 달라도 됩니다."),
            count == 1 ? new("The value is that of one of them.", "그중 하나와 값이 같으면 실패합니다.")
            : check.Each ? new("At least one of them is the same as with one of these references, also where others are unknown.", "비교한 참조 중 하나와 같은 값이 하나라도 있으면, 다른 값을 모르더라도 실패합니다.")
            : new("All of them are the same as those of one of these references.", "비교한 참조 중 하나와 모두 같으면 실패합니다."),
            new(
                check.Each || count == 1
                    ? "It does not fail, but a value is unknown on either side or cannot be compared, a suspect is missing, or no reference states any."
                    : "It does not fail, but a value of the model or of a suspect is unknown or cannot be compared; all that a built-in reference states is the same, and it does not state all; a suspect is missing, or no reference states any.",
                check.Each || count == 1
                    ? "실패는 아니지만 어느 한쪽에서 모르거나 비교할 수 없는 값이 있거나, 사용할 수 없는 의심 대상이 있거나, 값이 있는 참조가 하나도 없으면 판단할 수 없습니다."
                    : "실패는 아니지만 모델이나 의심 대상에 모르거나 비교할 수 없는 값이 있거나, 내장 참조에 있는 값은 모두 같으나 없는 값이 있거나, 사용할 수 없는 의심 대상이 있거나, 값이 있는 참조가 하나도 없으면 판단할 수 없습니다."),
            check.Fields);
    }
}

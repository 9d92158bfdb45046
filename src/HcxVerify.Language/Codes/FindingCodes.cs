using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>Codes of findings: one for each rule kind and outcome, <c>HCX1</c>, two digits of the kind, one of the outcome.</summary>
public static class FindingCodes
{
    internal static ImmutableArray<Code> All { get; } = [.. RuleKinds.All.SelectMany(kind => kind.ShownOutcomes.Select(outcome => Row(kind, outcome)))];

    /// <summary>The code of an outcome of a rule kind.</summary>
    /// <exception cref="InvalidOperationException">A rule of that kind cannot have that outcome.</exception>
    public static Code Of(RuleKind kind, Outcome outcome) => All.First(code => code.Id == Id(kind, outcome));

    static string Id(RuleKind kind, Outcome outcome) => FormattableString.Invariant($"HCX1{kind.Number:00}{(int)outcome}");

    static Code Row(RuleKind kind, Outcome outcome) => new(
        Id(kind, outcome),
        new($"{kind.Name}: {Words.Outcomes[outcome]} ({kind.Summary.En})", $"{kind.Name}: {Words.Outcomes.Shown(outcome).Ko} ({kind.Summary.Ko})"),
        new("{rule}: {finding}", "{rule}: {finding}"),
        Remedy(outcome),
        ExitCode: 0);

    static LocalizedText Remedy(Outcome outcome) => outcome switch
    {
        Outcome.Pass => new("nothing is to be done; the report shows what was compared", "조치할 것이 없습니다. 비교한 내용은 보고서에 있습니다"),
        Outcome.Fail => new(
            "the check was made and does not hold: mend the model, or what is said of it; the report shows the facts behind it",
            "검사 결과 성립하지 않습니다. 모델 또는 모델에 대한 설명을 고치세요. 근거가 된 사실은 보고서에 있습니다"),
        Outcome.Inconclusive => new(
            "something that the check needs is missing: the message names it; until then the check counts as not made",
            "검사에 필요한 것이 없습니다. 메시지에 이름이 있으며, 채워질 때까지 검사하지 않은 것으로 봅니다"),
        Outcome.NotComparable => new(
            "the two do not have the same shape, so nothing can be said; this is no support",
            "두 대상의 형태가 달라 말할 수 있는 것이 없습니다. 지지 근거가 아닙니다"),
        Outcome.NotApplicable => new("the model has nothing that the rule is about, by a fact that was read", "읽은 사실에 따르면 규칙의 대상이 모델에 없습니다"),
        Outcome.Error => new(
            "the rule could not be evaluated: a fact that it reads is contradicted, or it broke; the message names the cause",
            "규칙을 평가하지 못했습니다. 읽은 사실이 서로 어긋나거나 평가가 중단되었으며, 원인은 메시지에 있습니다"),
        Outcome.Waived => new("somebody took this finding out of the gate, for a reason and until a day that the message names; what was found still stands, and so does its verdict",
            "메시지에 있는 사유와 기한으로 판정 게이트에서만 제외되었습니다. 발견된 내용과 그 판정은 그대로입니다"),
        _ => throw new InvalidOperationException(),
    };
}

using System.Collections.Immutable;
using System.Text;

namespace HcxVerify.Language;

/// <summary>A code in full: what it says, what to do, and for a code of findings what the outcome means for the verdict and in a build.</summary>
public static class Explanation
{
    static readonly LocalizedText message = new("It says", "메시지");
    static readonly LocalizedText remedy = new("What to do", "조치");
    static readonly LocalizedText exitCode = new("Exit code", "종료 코드");
    static readonly LocalizedText warning = new("none: it is a warning, and changes no exit code", "없음. 경고이며 종료 코드를 바꾸지 않습니다");
    static readonly LocalizedText ruleKind = new("Rule kind", "규칙 종류");
    static readonly LocalizedText method = new("Method", "방법");
    static readonly LocalizedText verdict = new("For the verdict", "판정에 미치는 영향");
    static readonly LocalizedText build = new("In a build", "빌드에서");

    /// <summary>One part of an explanation.</summary>
    public sealed record Part(LocalizedText Label, LocalizedText Content);

    /// <summary>The parts of an explanation in their order; holes are shown as <c>&lt;name&gt;</c>.</summary>
    public static ImmutableArray<Part> PartsOf(Code code)
    {
        ImmutableArray<Part> parts = [new(message, WithNamesOfHoles(code.Message)), new(remedy, WithNamesOfHoles(code.Remedy))];
        return FindingOf(code) is var (kind, outcome)
            ?
            [
                .. parts,
                new(ruleKind, new($"{kind.Name}: {kind.Summary.En}", $"{kind.Name}: {kind.Summary.Ko}")),
                new(method, kind.Method),
                new(verdict, Meaning(outcome).Verdict),
                new(build, Meaning(outcome).Build),
            ]
            : parts.Add(new(exitCode, code.ExitCode == 0 ? warning : new($"{code.ExitCode}")));
    }

    /// <summary>The explanation of one code, for a terminal.</summary>
    public static string Of(Code code, ReportLanguage language)
    {
        var text = new StringBuilder($"{code.Id}: {code.Title.In(language)}\n");
        foreach (var part in PartsOf(code))
            text.Append('\n').Append(part.Label.In(language)).Append("\n  ").Append(part.Content.In(language)).Append('\n');
        return text.ToString();
    }

    /// <summary>The kind and outcome whose findings have a code; null for every other code.</summary>
    internal static (RuleKind Kind, Outcome Outcome)? FindingOf(Code code)
    {
        foreach (var kind in RuleKinds.All)
        {
            foreach (var outcome in kind.ShownOutcomes.Where(outcome => FindingCodes.Of(kind, outcome) == code))
                return (kind, outcome);
        }

        return null;
    }

    static LocalizedText WithNamesOfHoles(LocalizedText template) => new(WithNamesOfHoles(template.En), WithNamesOfHoles(template.Ko ?? template.En));

    static string WithNamesOfHoles(string template) => template.Replace('{', '<').Replace('}', '>');

    // The contract's folding, told from the side of one outcome.
    static (LocalizedText Verdict, LocalizedText Build) Meaning(Outcome outcome) => outcome switch
    {
        Outcome.Pass => (
            new("speaks for the component; where all that passed are declared values, for conditional at most", "컴포넌트를 지지합니다. 통과한 것이 모두 선언된 값이면 조건부 지지까지만 가능합니다"),
            new("a message", "메시지")),
        Outcome.Fail => (
            new("with `on-fail: reused` the component is reused; with `on-fail: questioned` it is conditional where another of its rules passed, else needs-verification",
                "`on-fail: reused`이면 재사용, `on-fail: questioned`이면 같은 컴포넌트의 다른 규칙이 통과한 경우 조건부 지지, 아니면 추가 검증 필요입니다"),
            new("an error or a warning, as the rule's severity says; --fail-on says from which on the build fails", "규칙의 severity에 따라 오류 또는 경고이며, --fail-on 이상이면 빌드가 실패합니다")),
        Outcome.Inconclusive or Outcome.NotComparable => (
            new("with `priority: high` the component needs verification, else it is conditional at most; the rule stays among the remaining checks",
                "`priority: high`이면 추가 검증 필요, 아니면 조건부 지지까지만 가능합니다. 규칙은 남은 확인 사항에 표시됩니다"),
            new("a warning; with --fail-on-inconclusive an error", "경고이며, --fail-on-inconclusive이면 오류입니다")),
        Outcome.NotApplicable => (new("left out", "제외됩니다"), new("a message", "메시지")),
        Outcome.Error => (
            new("with `priority: high` the component needs verification, else it is conditional at most", "`priority: high`이면 추가 검증 필요, 아니면 조건부 지지까지만 가능합니다"),
            new("an error, and the build fails; with --fail-on never a warning", "오류이며 빌드가 실패합니다. --fail-on never이면 경고입니다")),
        Outcome.Waived => (
            new("that of the outcome that was waived: a waiver changes the gate only", "면제된 원래 결과를 따릅니다. 면제는 게이트만 바꿉니다"),
            new("a message that says what was waived, by whom, why and until when", "무엇을 누가 왜 언제까지 면제했는지 알리는 메시지")),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}

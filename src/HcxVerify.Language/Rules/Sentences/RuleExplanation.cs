using System.Collections.Immutable;
using System.Text;

namespace HcxVerify.Language;

/// <summary>Where a reference is, for people.</summary>
/// <param name="Role">What it is to the subject; null for one that no rule file declares.</param>
public sealed record ReferenceSite(string Name, LocalizedText Where, ReferenceRole? Role);

/// <summary>A rule in full: its sentence, what a failure means, the facts and references it reads, its message and method.</summary>
public static class RuleExplanation
{
    static readonly LocalizedText checks = new("What it checks", "검사 내용");
    static readonly LocalizedText passes = new("It passes when", "통과");
    static readonly LocalizedText fails = new("It fails when", "실패");
    static readonly LocalizedText open = new("It is inconclusive when", "판단 불가");
    static readonly LocalizedText failure = new("What a failure means", "실패의 의미");
    static readonly LocalizedText undecided = new("What it means when it cannot be decided", "판단하지 못한 경우의 의미");
    static readonly LocalizedText reads = new("The facts it reads", "읽는 사실");
    static readonly LocalizedText compares = new("The references it compares with", "비교하는 참조");
    static readonly LocalizedText message = new("The message of a failure", "실패 메시지");
    static readonly LocalizedText method = new("Method", "방법");
    static readonly LocalizedText source = new("Source", "출처");
    static readonly LocalizedText notYet = new(
        "This version does not evaluate rules of this kind yet: the rule is inconclusive.", "이 버전은 이 종류의 규칙을 아직 평가하지 않으므로 항상 판단 불가입니다.");

    static readonly LocalizedText notMeasured = new(
        "This version does not measure it yet: outside of tests the rule is inconclusive.", "이 버전은 아직 측정하지 않으므로 테스트가 아니면 항상 판단 불가입니다.");

    static readonly LocalizedText ownMessage = new("The rule has none of its own: the message says what was compared.", "규칙에 따로 없습니다. 무엇을 비교했는지 메시지로 알려 줍니다.");
    static readonly LocalizedText rawPath = new("the value at this place of the file", "파일의 이 위치에 있는 값");

    /// <summary>The explanation of a rule of a set, for a terminal.</summary>
    /// <param name="siteOf">Where a reference is.</param>
    public static string Of(Rule rule, RuleSet rules, Func<ReferenceUse, ReferenceSite> siteOf, ReportLanguage language)
    {
        var sentence = RuleSentence.Of(rule, rules);
        var name = rule.Name is null ? "" : $": {rule.Name.In(language)}";
        var text = new StringBuilder($"{rule.Id}{name}\n{rule.Place} ({rule.Check.Kind}, {Components.Shown(rule.Component).In(language)})\n");
        Part(checks, sentence.Checks);
        Part(passes, sentence.Passes);
        Part(fails, sentence.Fails);
        Part(open, rule.Check.Kind.IsAvailable && !rule.Check.Kind.Measures ? sentence.Open : Together(sentence.Open, rule.Check.Kind.IsAvailable ? notMeasured : notYet));
        Part(failure, Together(Failure(rule), Gate(rule.Severity)));
        Part(undecided, Undecided(rule));
        Part(reads, [.. sentence.Facts.Concat(rule.Message?.Facts ?? []).Distinct().SelectMany(Shown)]);
        Part(compares, [.. rule.Check.References.GroupBy(use => use.Name, StringComparer.Ordinal).Select(uses => Shown(siteOf(uses.First())))]);
        Part(message, rule.Message is null ? ownMessage : new(Written(rule.Message.English), Written(rule.Message.Korean)));
        Part(method, rule.Method ?? rule.Check.Kind.Method);
        if (rule.Source is not null)
            Part(source, rule.Source);
        return text.ToString();

        void Part(LocalizedText label, params ImmutableArray<LocalizedText> lines)
        {
            if (lines.IsEmpty)
                return;
            text.Append('\n').Append(label.In(language)).Append('\n');
            foreach (var line in lines)
                text.Append("  ").Append(line.In(language)).Append('\n');
        }
    }

    // The contract's folding, told from the side of one rule.
    static LocalizedText Failure(Rule rule)
    {
        var component = Phrases.Component(rule.Component);
        return (rule.Component, rule.OnFail) switch
        {
            (Components.Subject, _) => new("It is about the model as a whole: the conclusion cannot be 'claim supported' then.", "모델 전체에 대한 규칙이므로, 실패하면 '주장 지지' 결론을 낼 수 없습니다."),
            (_, FailureMeaning.Reused) => new($"The verdict on {component.En} is 'reused', whatever its other rules come to.", $"다른 규칙의 결과와 관계없이 {component.Ko} 판정은 '재사용'이 됩니다."),
            _ => new(
                $"It raises a question about {component.En}: the verdict is at best 'conditional', if another of its rules passes, and else 'needs-verification'.",
                $"{component.Ko}에 의문점이 남습니다. 다른 규칙이 통과해도 판정은 '조건부 지지'까지이며, 통과한 규칙이 없으면 '추가 검증 필요'입니다."),
        };
    }

    static LocalizedText Gate(Severity severity) => severity is Severity.Error
        ? new("It is an error, and the build fails, except with --fail-on never.", "오류로 보고되며, --fail-on never가 아니면 빌드가 실패합니다.")
        : new("It is a warning, and the build fails with --fail-on warning only.", "경고로 보고되며, --fail-on warning일 때만 빌드가 실패합니다.");

    static LocalizedText Undecided(Rule rule)
    {
        var component = Phrases.Component(rule.Component);
        var (word, verdict) = (Words.Priorities[rule.Priority], (rule.Component, rule.Priority) switch
        {
            (Components.Subject, _) => new LocalizedText("the conclusion cannot be 'claim supported'", "'주장 지지' 결론을 낼 수 없습니다"),
            (_, Priority.High) => new(
                $"the verdict on {component.En} is 'needs-verification', unless another failure makes it 'reused'",
                $"다른 규칙의 실패로 '재사용'이 되지 않는 한 {component.Ko} 판정은 '추가 검증 필요'입니다"),
            _ => new($"the verdict on {component.En} is at best 'conditional'", $"{component.Ko} 판정은 '조건부 지지'까지만 가능합니다"),
        });
        return new(
            $"Its priority is {word}: {verdict.En}. The check stays among the remaining ones, and is reported as a warning, or as an error with --fail-on-inconclusive.",
            $"우선순위가 {Words.Priorities.Shown(rule.Priority).Ko}이므로 {verdict.Ko}. 검사는 추가 검증 필요 사항에 남습니다. 경고로 보고되며, --fail-on-inconclusive이면 오류입니다.");
    }

    static IEnumerable<LocalizedText> Shown(FactPath path)
    {
        var type = path.Fact is null ? null : Words.FactTypes.Shown(path.Fact.Type);
        yield return path.Fact is null
            ? new($"{path.Name}: {rawPath.En}", $"{path.Name}: {rawPath.Ko}")
            : new($"{path.Name} ({type!.En}): {path.Fact.Meaning.En}", $"{path.Name} ({type.Ko}): {path.Fact.Meaning.Ko}");
        if (path.Fact is not null)
            yield return new($"  {path.Fact.From.En}", $"  {path.Fact.From.Ko}");
    }

    static LocalizedText Shown(ReferenceSite site)
    {
        var role = Words.Roles.Shown(site.Role ?? ReferenceRole.Suspect);
        return new($"{site.Name} ({role.En}): {site.Where.En}", $"{site.Name} ({role.Ko}): {site.Where.Ko ?? site.Where.En}");
    }

    // As the author wrote it, in one line.
    static string Written(ImmutableArray<MessageTemplate.Part> parts) => SingleLine.Of(new LocalizedText(string.Concat(parts.Select(part => part.Fact is null
        ? part.Literal
        : $"{{{part.Fact.Name}{(part.Format is null ? "" : $":{part.Format}")}}}")))).En;

    static LocalizedText Together(LocalizedText one, LocalizedText other) => new($"{one.En} {other.En}", $"{one.Ko} {other.Ko}");
}

using System.Text.RegularExpressions;

namespace HcxVerify.Language;

/// <summary>An <c>assert</c> rule in words.</summary>
static class AssertSentence
{
    // Facts of a reference are behind its parenthesis, and a group may be asked for with ?.
    static readonly Regex fact = new(@"(?<![\w.)])[A-Z]\w*\??\.[A-Z]\w*", RegexOptions.CultureInvariant);

    public static RuleSentence Of(AssertCheck check)
    {
        var expression = SingleLine.Of(check.Expression.Trim(), 400);
        var named = fact.Matches(expression).Cast<Match>().Select(match => FactTable.Find(match.Value.Replace("?", ""))).Where(name => name is not null).Distinct();
        return new(
            new($"It evaluates an expression over the facts: {expression}", $"사실에 대한 식을 평가합니다: {expression}"),
            new("The expression is true.", "식이 참이면 통과합니다."),
            new("The expression is false.", "식이 거짓이면 실패합니다."),
            new("A fact that decides it is unknown, or a reference is missing.", "결과를 정하는 사실을 모르거나 참조가 없으면 판단할 수 없습니다."),
            [.. named.Select(name => RuleSentence.Path(name!))]);
    }
}

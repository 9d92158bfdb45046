namespace HcxVerify.Language;

/// <summary>A <c>vocabulary</c> rule in words.</summary>
static class VocabularySentence
{
    public static RuleSentence Of(VocabularyCheck check)
    {
        var of = Phrases.Reference(check.DiffersFrom);
        var warns = check.WarnWhen.Except(check.FailWhen).ToList();
        var others = Words.VocabularyRelations.All.Select(word => Words.VocabularyRelations.Find(word)!.Value)
            .Where(relation => relation is not (VocabularyRelation.Indeterminate or VocabularyRelation.NotComparable) && !check.FailWhen.Contains(relation) && !warns.Contains(relation))
            .ToList();
        var (fail, warn, other) = (Shown(check.FailWhen), Shown(warns), Shown(others));
        return new(
            new(
                $"It compares the model's vocabulary with that of {of.En}, token by token, and takes the relation of the two.{ByLimits(check.Limits).En}",
                $"모델의 어휘를 {of.Ko}의 어휘와 token 단위로 비교해 둘의 관계를 구합니다.{ByLimits(check.Limits).Ko}"),
            others.Count == 0
                ? new("Never: every relation fails it.", "통과할 수 없습니다. 모든 관계가 실패이기 때문입니다.")
                : new($"The relation is {other.En}{Besides(check).En}.", $"관계가 {other.Ko}이{Besides(check).Ko}면 통과합니다."),
            warns.Count == 0
                ? new($"The relation is {fail.En}.", $"관계가 {fail.Ko}이면 실패합니다.")
                : new(
                    $"The relation is {fail.En}. With {warn.En} it fails, too, but as a warning that questions the component, whatever the rule says of its failures.",
                    $"관계가 {fail.Ko}이면 실패합니다. {warn.Ko}도 실패이지만, 규칙의 설정과 관계없이 의문점을 남기는 경고로만 처리합니다."),
            new(
                "The vocabularies do not decide the relation, or a vocabulary or the reference is missing. Vocabularies of which nothing can be said are not comparable.",
                "어휘만으로 관계가 정해지지 않거나, 어휘나 참조가 없으면 판단할 수 없습니다. 서로 견줄 수 없는 어휘이면 비교 불가입니다."),
            []);
    }

    static LocalizedText Besides(VocabularyCheck check)
    {
        List<string> english = [.. check.AtMost.Select(threshold => FormattableString.Invariant($", {Words.VocabularyMetrics[threshold.Metric]} is at most {threshold.Most}"))];
        List<string> korean = [.. check.AtMost.Select(threshold => FormattableString.Invariant($"고 {Words.VocabularyMetrics.Shown(threshold.Metric).Ko} 값이 {threshold.Most} 이하이"))];
        if (check.OwnTokensAtLeast is { } own)
        {
            english.Add(FormattableString.Invariant($", and at least {own} tokens are not the reference's"));
            korean.Add(FormattableString.Invariant($"고 참조에 없는 token이 {own}개 이상이"));
        }

        return new(string.Concat(english), string.Concat(korean));
    }

    static LocalizedText ByLimits(RelationLimits limits) => limits == RelationLimits.Default ? new("", "") : new(
        FormattableString.Invariant($" The relation is decided by limits of the rule's own: related from an order adjacency of {limits.Related}, independent up to {limits.Independent}, rank correlation {limits.RankCorrelation}, longest increasing subsequence {limits.Increasing}, contained {limits.Contained}, a handful {limits.Handful}."),
        FormattableString.Invariant($" 관계는 이 규칙의 한계값으로 정합니다. 순서 인접도 {limits.Related} 이상이면 관련, {limits.Independent} 이하이면 독립, 순위 상관 {limits.RankCorrelation}, 최장 증가 부분열 {limits.Increasing}, 포함 {limits.Contained}, 소수 {limits.Handful}."));

    // The words of the rule file, which the reader has before them.
    static LocalizedText Shown(IEnumerable<VocabularyRelation> relations) => Phrases.Or(relations.Select(relation => Words.VocabularyRelations[relation]));
}

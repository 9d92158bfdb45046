namespace HcxVerify.Language;

/// <summary>An <c>integrity</c> rule in words: one clause for each key.</summary>
static class IntegritySentence
{
    public static RuleSentence Of(IntegrityCheck check)
    {
        var clauses = Clauses(check).ToList();
        return new(
            new($"It checks every file of the model folder: {string.Join("; ", clauses.Select(clause => clause.En))}.", $"모델 폴더의 모든 파일에 대해 확인합니다: {string.Join("; ", clauses.Select(clause => clause.Ko))}."),
            clauses.Count == 1 ? new("That holds for every file.", "모든 파일이 그러하면 통과합니다.") : new("All of that holds for every file.", "모든 파일이 위의 조건을 모두 만족하면 통과합니다."),
            new("One file is otherwise, or holds pickled objects that the rule does not allow.", "하나라도 어긋나는 파일이 있거나, 규칙이 허용하지 않은 pickle 객체가 있으면 실패합니다."),
            new("A file that it needs is missing, cannot be read, or is a Git LFS pointer.", "필요한 파일이 없거나, 읽을 수 없거나, Git LFS 포인터이면 판단할 수 없습니다."),
            []);
    }

    static IEnumerable<LocalizedText> Clauses(IntegrityCheck check)
    {
        if (!check.Formats.IsEmpty)
            yield return new($"each is {Phrases.Or(check.Formats).En} by its content", $"내용으로 본 형식이 {Phrases.Or(check.Formats).Ko}인지");
        if (check.Digests is not null)
            yield return new($"each has the sha256 that {check.Digests} lists", $"sha256이 {check.Digests}의 목록과 같은지");
        if (check.DeclaredEqualsActual)
            yield return new("the sizes that headers and indexes declare are the actual ones", "헤더와 인덱스에 선언된 크기가 실제와 같은지");
    }
}

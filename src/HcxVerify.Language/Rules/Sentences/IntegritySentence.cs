namespace HcxVerify.Language;

/// <summary>An <c>integrity</c> rule in words: one clause for each key.</summary>
static class IntegritySentence
{
    public static RuleSentence Of(IntegrityCheck check)
    {
        var clauses = LocalizedText.Join("; ", Clauses(check));
        return new(
            new($"It checks every file of the model folder: {clauses.En}.", $"모델 폴더의 모든 파일에 대해 확인합니다: {clauses.Ko}."),
            new("All of that holds for every file, and every file was looked at.", "모든 파일을 확인했고 위의 조건을 모두 만족하면 통과합니다."),
            new("One file is otherwise, or holds pickled objects that the rule does not allow.", "하나라도 어긋나는 파일이 있거나, 규칙이 허용하지 않은 pickle 객체가 있으면 실패합니다."),
            new("A file cannot be looked at or into, is a Git LFS pointer, or declares a size that this version does not read; or the list of digests is missing.", "확인하거나 열어 볼 수 없는 파일, Git LFS 포인터, 이 버전이 읽지 못하는 크기 선언이 있거나 digest 목록이 없으면 판단할 수 없습니다."),
            []);
    }

    static IEnumerable<LocalizedText> Clauses(IntegrityCheck check)
    {
        var formats = Phrases.Or(check.Formats.Select(format => Words.FileFormats[format]));
        if (!check.Formats.IsEmpty)
            yield return new($"each is {formats.En} by its content", $"내용으로 본 형식이 {formats.Ko}인지");
        if (check.Digests is not null)
            yield return new($"each has the sha256 that {check.Digests} lists", $"sha256이 {check.Digests}의 목록과 같은지");
        if (check.NoOtherFiles)
            yield return new("none is missing from that list", "목록에 없는 파일이 없는지");
        if (check.DeclaredEqualsActual)
            yield return new("the sizes that headers and indexes declare are the actual ones", "헤더와 인덱스에 선언된 크기가 실제와 같은지");
        yield return check.Links is LinkPolicy.Inside
            ? new("no link leads out of the folder", "폴더 밖으로 나가는 링크가 없는지")
            : new("links may lead anywhere, and are followed to files", "링크는 폴더 밖의 파일로도 연결될 수 있음");
    }
}

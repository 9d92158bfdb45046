namespace HcxVerify.Language;

/// <summary>An <c>evidence</c> rule in words: a file, a page that somebody saw, or both.</summary>
static class EvidenceSentence
{
    static readonly LocalizedText judged = new(" Whether it says what it should is for people to judge.", " 내용이 알맞은지는 사람이 판단합니다.");

    public static RuleSentence Of(EvidenceCheck check)
    {
        var kind = Words.EvidenceKinds.Shown(check.EvidenceKind);
        return check.File is null ? OfPage(check, check.Page!, kind)
            : check.Sha256 is null ? OfAnyFile(check.File, kind)
            : OfFile(check, check.File, kind);
    }

    // Age and page change nothing: without a digest the file is not looked at any further.
    static RuleSentence OfAnyFile(string file, LocalizedText kind) => new(
        new($"It looks for the {kind.En} at {file}, beside the rule file.", $"규칙 파일 기준 경로 {file}에서 {kind.Ko} 파일을 찾습니다."),
        new("Never: the rule names no sha256, and any file would do.", "통과할 수 없습니다. 규칙에 sha256이 없어 어떤 파일이든 맞게 되기 때문입니다."),
        new("Never, for the same reason.", "같은 이유로 실패하지도 않습니다."),
        new("Always: the message says that the file is missing, or which sha256 it has, so that the rule can name it.", "항상 판단 불가입니다. 파일이 없다는 사실 또는 규칙에 쓸 파일의 sha256을 메시지에서 알려 줍니다."),
        []);

    static RuleSentence OfFile(EvidenceCheck check, string file, LocalizedText kind)
    {
        var (age, copy) = (Age(check), Copy(check.Page));
        return new(
            new(
                $"It looks for the {kind.En} at {file}, beside the rule file, and compares its sha256 with {check.Sha256}.{copy.En}",
                $"규칙 파일 기준 경로 {file}에서 {kind.Ko} 파일을 찾아 sha256을 {check.Sha256} 값과 비교합니다.{copy.Ko}"),
            new($"The file is there and has that sha256{age.En}.{judged.En}", $"파일이 있고 sha256이 같으면{age.Ko} 통과합니다.{judged.Ko}"),
            new("The file is there and has another sha256.", "파일이 있지만 sha256이 다르면 실패합니다."),
            new($"The file is missing, empty, or a Git LFS pointer{TooOld(check).En}.", $"파일이 없거나, 비어 있거나, Git LFS 포인터이면{TooOld(check).Ko} 판단할 수 없습니다."),
            []);
    }

    static RuleSentence OfPage(EvidenceCheck check, SeenPage page, LocalizedText kind) => new(
        new(
            $"It takes the {kind.En} at {page.Url} as {page.By} saw it on {Day.Shown(page.Seen)}; the page itself is not fetched.",
            $"{page.By}이(가) {Day.Shown(page.Seen)}에 확인한 {page.Url}의 {kind.Ko} 기록을 사용하며, 페이지를 직접 가져오지는 않습니다."),
        new($"The record is there{Age(check).En}.{judged.En}", $"기록이 있으면{Age(check).Ko} 통과합니다.{judged.Ko}"),
        new("Never: a record that somebody wrote cannot be found to be another.", "실패하지 않습니다. 사람이 쓴 기록은 다른 것으로 판명될 수 없기 때문입니다."),
        new($"The day on which it was seen has not come{TooOld(check).En}.", $"확인한 날짜가 아직 오지 않았으면{TooOld(check).Ko} 판단할 수 없습니다."),
        []);

    static LocalizedText Copy(SeenPage? page) => page is null ? new("", "") : new(
        $" The file is a copy of {page.Url}, as {page.By} saw it on {Day.Shown(page.Seen)}.", $" 파일은 {page.By}이(가) {Day.Shown(page.Seen)}에 확인한 {page.Url}의 사본입니다.");

    static LocalizedText Age(EvidenceCheck check) =>
        check.MaxAgeDays is { } days ? new($", and is at most {days:D} days old", $" 그리고 {days:D}일 넘게 지나지 않았으면") : new("", "");

    static LocalizedText TooOld(EvidenceCheck check) =>
        check.MaxAgeDays is { } days ? new($", it is older than {days:D} days, or no date of the verification is known", $" 또는 {days:D}일 넘게 지났거나 검증 일자를 모르면") : new("", "");
}

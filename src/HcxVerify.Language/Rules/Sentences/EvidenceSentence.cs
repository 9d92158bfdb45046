namespace HcxVerify.Language;

/// <summary>An <c>evidence</c> rule in words.</summary>
static class EvidenceSentence
{
    public static RuleSentence Of(EvidenceCheck check)
    {
        var kind = Words.EvidenceKinds.Shown(check.EvidenceKind);
        var looks = new LocalizedText($"It looks for the {kind.En} at {check.File}, beside the rule file", $"규칙 파일 기준 경로 {check.File}에서 {kind.Ko}");
        return check.Sha256 is null
            ? new(
                new($"{looks.En}.", $"{looks.Ko} 파일을 찾습니다."),
                new("Never: the rule names no sha256, and any file would do.", "통과할 수 없습니다. 규칙에 sha256이 없어 어떤 파일이든 맞게 되기 때문입니다."),
                new("Never, for the same reason.", "같은 이유로 실패하지도 않습니다."),
                new("Always: the message says that the file is missing, or which sha256 it has, so that the rule can name it.", "항상 판단 불가입니다. 파일이 없다는 사실 또는 규칙에 쓸 파일의 sha256을 메시지에서 알려 줍니다."),
                [])
            : new(
                new($"{looks.En}, and compares its sha256 with {check.Sha256}.", $"{looks.Ko} 파일을 찾아 sha256을 {check.Sha256} 값과 비교합니다."),
                new("The file is there and has that sha256. Whether it says what it should is for people to judge.", "파일이 있고 sha256이 같으면 통과합니다. 내용이 알맞은지는 사람이 판단합니다."),
                new("The file is there and has another sha256.", "파일이 있지만 sha256이 다르면 실패합니다."),
                new("The file is missing, empty, or a Git LFS pointer.", "파일이 없거나, 비어 있거나, Git LFS 포인터이면 판단할 수 없습니다."),
                []);
    }
}

namespace HcxVerify.Language;

/// <summary>What the hosts themselves say, in both languages: the command line and the MSBuild task.</summary>
public static class HostMessages
{
    public static readonly LocalizedText UnknownCommand = new("unknown command '{name}'{suggestion}", "알 수 없는 명령 '{name}'{suggestion}");
    public static readonly LocalizedText UnknownOption = new("unknown option '{name}'{suggestion}", "알 수 없는 옵션 '{name}'{suggestion}");
    public static readonly LocalizedText Unexpected = new("'{argument}' is one argument too many", "불필요한 인수 '{argument}'");
    public static readonly LocalizedText NeedsArgument = new("{name} is missing", "{name}이(가) 없습니다");
    public static readonly LocalizedText ArgumentFirst = new("{name} is missing; write it before {option}, which takes all that follows it", "{name}이(가) 없습니다. 뒤에 오는 값을 모두 받는 {option} 앞에 쓰세요");
    public static readonly LocalizedText Together = new("{given} is of no use without {other}", "{given}은(는) {other}와(과) 함께 쓰세요");
    public static readonly LocalizedText NeedsValue = new("{option} needs a value", "{option}에 값이 필요합니다");
    public static readonly LocalizedText Twice = new("{option} stands twice", "{option}이(가) 두 번 쓰였습니다");
    public static readonly LocalizedText NotAValue = new("'{value}' is not a value of {option} ({suggestion})", "'{value}'은(는) {option}의 값이 아닙니다 ({suggestion})");
    public static readonly LocalizedText NotAReferenceName = new(
        "'{name}' cannot be the name of a reference in {option}: names have lower-case letters, digits, '-', '.' and '_'",
        "'{name}'은(는) {option}의 참조 이름이 될 수 없습니다. 이름에는 영문 소문자, 숫자, '-', '.', '_'만 씁니다");
    public static readonly LocalizedText WrongShape = new("{option} takes {shape}, not '{value}'", "{option}에는 {shape} 형식이 필요하며 '{value}'은(는) 아닙니다");
    public static readonly LocalizedText SameFile = new("two reports go to {file}", "두 보고서가 같은 {file}(으)로 지정되었습니다");
    public static readonly LocalizedText ReportOverInput = new("a report would overwrite {file}, which the verification read", "보고서가 검증에 쓰인 {file}을(를) 덮어쓰게 됩니다");
    public static readonly LocalizedText UnknownCode = new("there is no code '{code}'{suggestion}", "코드 '{code}'이(가) 없습니다{suggestion}");
    public static readonly LocalizedText SeeAllCodes = new("hcxverify explain lists them all; for a rule, name its files with --rules", "hcxverify explain이 모두 보여 줍니다. 규칙이면 --rules로 규칙 파일을 지정하세요");
    public static readonly LocalizedText UnknownRule = new("there is no rule '{id}'{suggestion}", "규칙 '{id}'이(가) 없습니다{suggestion}");
    public static readonly LocalizedText BuiltIn = new("{name}, built in ({path})", "{name}, 내장 ({path})");
    public static readonly LocalizedText DeclaredAt = new("{path}, declared at {place}", "{path}, {place}에서 선언");
    public static readonly LocalizedText Nowhere = new("nowhere; the rule is inconclusive without it", "위치가 없어 판단 불가가 됩니다");
    public static readonly LocalizedText AllBuiltIn = new("every built-in reference ({count})", "모든 내장 참조({count}개)");
    public static readonly LocalizedText AndBuiltIn = new("{suspects}, and every other built-in reference ({count})", "{suspects} 및 그 밖의 모든 내장 참조({count}개)");
    public static readonly LocalizedText InParentheses = new(" ({text})", " ({text})");
    public static readonly LocalizedText Command = new("the command '{name}'", "명령 '{name}'");
    public static readonly LocalizedText Option = new("the option {name}", "옵션 {name}");
    public static readonly LocalizedText Format = new("the report format '{name}'", "보고서 형식 '{name}'");

    public static readonly LocalizedText StandardOutput = new("standard output", "표준 출력");
    public static readonly LocalizedText NoReport = new("none", "없음");
    public static readonly LocalizedText LastLine = new("{verdict}; report: {places}", "{verdict}; 보고서: {places}");
    public static readonly LocalizedText NothingVerified = new("hcxverify: nothing was verified: {reason}", "hcxverify: 아무것도 검증하지 않음: {reason}");
    public static readonly LocalizedText NothingTested = new("hcxverify: nothing was tested: {reason}", "hcxverify: 아무것도 테스트하지 않음: {reason}");
    public static readonly LocalizedText AndMore = new("{reason}, and {count} more", "{reason} 외 {count}건");
    public static readonly LocalizedText Timings = new("hcxverify: {seconds} s, peak memory {bytes} bytes", "hcxverify: {seconds}초, 최대 메모리 {bytes}바이트");
    public static readonly LocalizedText Verifying = new("verifying {model}", "{model} 검증 중");
    public static readonly LocalizedText Testing = new("testing {rules}", "{rules} 테스트 중");
    public static readonly LocalizedText RuleFileEnding = new(": its name has to end in {ending}", ". 이름이 {ending}(으)로 끝나야 합니다");
    public static readonly LocalizedText TestFileEnding = new("'{path}' looks like a file of tests, and its name does not end in {ending}", "'{path}'은(는) 테스트 파일처럼 보이지만 이름이 {ending}(으)로 끝나지 않습니다");
    public static readonly LocalizedText FingerprintWritten = new("{model}: {sampled} of {count} ordinary tokens; written to {file}", "{model}: 일반 token {count}개 중 {sampled}개; {file}에 저장");
    public static readonly LocalizedText FactsWritten = new("{model}: {count} facts; written to {file}", "{model}: 사실 {count}개; {file}에 저장");
    public static readonly LocalizedText Drafted = new("wrote {rules}, and {schema} for editors; what is left to decide is marked in it. Next:", "{rules}과(와) 편집기용 {schema}을(를) 작성했습니다. 정해야 할 것은 파일에 표시되어 있습니다. 다음 단계:");
    public static readonly LocalizedText FactColumn = new("fact", "사실");
    public static readonly LocalizedText ValueColumn = new("value", "값");
    public static readonly LocalizedText PlaceColumn = new("place", "위치");
    public static readonly LocalizedText NameColumn = new("name", "이름");
    public static readonly LocalizedText ModelColumn = new("model", "모델");
    public static readonly LocalizedText PublisherColumn = new("publisher", "제공사");
    public static readonly LocalizedText KindsColumn = new("facts on", "사실 분야");
    public static readonly LocalizedText ReferenceTitle = new("{name}: {model}, {publisher}", "{name}: {model}, {publisher}");
    public static readonly LocalizedText Written = new("written to {file}", "{file}에 저장");

    public static readonly LocalizedText NothingToLock = new("hcxverify: no pack is extended, so there is nothing to lock", "hcxverify: 확장하는 팩이 없어 잠글 것이 없습니다");
    public static readonly LocalizedText LockIsStale = new("hcxverify: {file} is stale: read what changed, then run hcxverify lock without --check", "hcxverify: {file}이(가) 최신이 아닙니다. 바뀐 내용을 검토한 뒤 --check 없이 hcxverify lock을 실행하세요");
    public static readonly LocalizedText LockAdded = new("added {pack} ({digest}, files: {files})", "추가 {pack} ({digest}, 파일 {files}개)");
    public static readonly LocalizedText LockChanged = new("changed {pack} ({digest}, files: {files})", "변경 {pack} ({digest}, 파일 {files}개)");
    public static readonly LocalizedText LockRemoved = new("removed {pack} ({digest}, files: {files})", "삭제 {pack} ({digest}, 파일 {files}개)");
    public static readonly LocalizedText LockUnchanged = new("unchanged {pack} ({digest}, files: {files})", "그대로 {pack} ({digest}, 파일 {files}개)");
    public static readonly LocalizedText LockFileChanged = new("changed {files}", "변경 {files}");
    public static readonly LocalizedText LockFileAdded = new("added {files}", "추가 {files}");
    public static readonly LocalizedText LockFileRemoved = new("removed {files}", "삭제 {files}");

    public static readonly LocalizedText ReportFormat = new("the report format '{name}' in HcxReportFormats", "HcxReportFormats의 보고서 형식 '{name}'");
    public static readonly LocalizedText NoReportToPack = new("HcxPackReport has nothing to pack, because HcxReportFormats names no format", "HcxReportFormats에 형식이 없어 HcxPackReport로 넣을 보고서가 없습니다");
    public static readonly LocalizedText ReferenceWithoutPlace = new("the HcxReference '{name}' has no From", "HcxReference '{name}'에 From이 없습니다");
    public static readonly LocalizedText ReferenceInTwoPlaces = new("the HcxReference '{name}' stands twice, From '{first}' and '{second}'", "HcxReference '{name}'이(가) 두 번 있으며 From이 '{first}'와 '{second}'입니다");
    public static readonly LocalizedText Replayed = new("nothing that the verdict rests on has changed, so it is the stored one of an earlier build", "판정의 근거가 바뀌지 않아 이전 빌드에 저장된 판정을 다시 보여 줍니다");
    public static readonly LocalizedText Reports = new("reports: {files}", "보고서: {files}");
}

using System.Collections.Immutable;

using static HcxVerify.Language.Code;

namespace HcxVerify.Language;

/// <summary>Codes of the hosts: the MSBuild task and the command line.</summary>
public static class HostCodes
{
    public static readonly Code UnsupportedHost = Row(1,
        ("the build engine is too old", "빌드 엔진이 너무 오래됨"),
        ("HcxVerify.Tasks needs MSBuild 18.0 or later and runs on {version}", "HcxVerify.Tasks는 MSBuild 18.0 이상이 필요하며 현재 버전은 {version}입니다"),
        ("build with the .NET SDK 10 or later", ".NET SDK 10 이상으로 빌드하세요"));

    public static readonly Code InternalError = Row(2,
        ("an internal error", "내부 오류"),
        ("an internal error: {error}", "내부 오류: {error}"),
        ("this is a defect of HcxVerify; the stack is in the detailed log of a build, and with HCXVERIFY_STACK=1 on standard error",
            "HcxVerify의 결함입니다. 스택은 빌드의 상세 로그에 있고, HCXVERIFY_STACK=1이면 표준 오류에 출력됩니다"), exitCode: 5);

    public static readonly Code UnusableArguments = Row(3,
        ("an argument cannot be used", "사용할 수 없는 인수"),
        ("{problem}", "{problem}"),
        ("see hcxverify --help, or README for the properties of a build", "hcxverify --help 또는 README의 빌드 속성을 참고하세요"));

    public static readonly Code NotAvailableYet = Row(4,
        ("not available yet", "아직 제공되지 않는 기능"),
        ("{what} is not available yet", "{what}: 아직 제공되지 않습니다"),
        ("it comes with a later version", "이후 버전에서 제공됩니다"));

    public static readonly Code ReportNotWritten = Row(5,
        ("a report could not be written", "보고서를 쓸 수 없음"),
        ("the report could not be written: {error}", "보고서를 쓸 수 없습니다: {error}"),
        ("name a file in a folder that can be written", "쓸 수 있는 폴더의 파일을 지정하세요"));

    public static readonly Code NoRules = Row(6,
        ("a model without rules", "규칙이 없는 모델"),
        ("no rule file is named for {model}, so nothing would be verified", "{model}에 규칙 파일이 지정되지 않아 아무것도 검증되지 않습니다"),
        ("name one with --rules, or with HcxRules or the Rules metadata of HcxModel", "--rules 또는 HcxRules, HcxModel의 Rules 메타데이터로 지정하세요"));

    public static readonly Code UnusedLocation = Row(7,
        ("a location for a reference that no rule uses", "쓰이지 않는 참조의 위치"),
        ("a location is given for the reference '{name}', which no rule uses", "참조 '{name}'의 위치가 주어졌으나 이를 쓰는 규칙이 없습니다"),
        ("check the name: {suggestion}", "이름을 확인하세요: {suggestion}"), exitCode: 0);

    public static readonly Code ReplacedReference = Row(8,
        ("another model in place of a built-in reference", "내장 참조를 대신하는 다른 모델"),
        ("the reference '{name}' is not the built-in one: {fact} of {location} is {value}, that of the built-in one {expected}", "참조 '{name}'은(는) 내장 참조가 아닙니다. {location}의 {fact}은(는) {value}, 내장 참조는 {expected}입니다"),
        ("give it a name of its own, if it is another model", "다른 모델이면 다른 이름을 쓰세요"), exitCode: 0);

    public static readonly Code ExpiredWaiver = Row(9,
        ("a waiver that has expired", "만료된 면제"),
        ("the waiver of rule '{rule}' by {owner} expired on {date} and waives nothing", "규칙 '{rule}'의 면제(담당 {owner})는 {date}에 만료되어 적용되지 않습니다"),
        ("remove it, or renew it with a reason that still holds", "지우거나, 아직 유효한 사유로 갱신하세요"), exitCode: 0);

    public static readonly Code UnmatchedWaiver = Row(10,
        ("a waiver that matches no finding", "해당하는 검사 결과가 없는 면제"),
        ("the waiver of rule '{rule}' waives nothing: {reason}", "규칙 '{rule}'의 면제는 적용되지 않습니다. {reason}"),
        ("{remedy}", "{remedy}"), exitCode: 0);

    public static readonly Code NeedlessWaiver = Row(11,
        ("a waiver of something that needs none", "필요 없는 면제"),
        ("the waiver of rule '{rule}' waives nothing: the outcome of the rule is {outcome}", "규칙 '{rule}'의 면제는 적용되지 않습니다. 규칙의 결과는 {outcome}입니다"),
        ("remove it", "지우세요"), exitCode: 0);

    public static readonly Code UndatedWaiver = Row(12,
        ("a waiver without a date to judge it by", "날짜를 몰라 판단할 수 없는 면제"),
        ("the waiver of rule '{rule}' waives nothing: the date of the verification is not known, so it may have expired on {date}", "규칙 '{rule}'의 면제는 적용되지 않습니다. 검증 일자를 알 수 없어 {date}에 만료되었을 수 있습니다"),
        ("pass the date", "날짜를 전달하세요"), exitCode: 0);

    public static readonly Code UnexpectedOutcome = Row(15,
        ("a test of a rule with another outcome than expected", "기대와 다른 규칙 테스트 결과"),
        ("{rule}: {test}: expected {expected}, found {actual}; the finding says: {message}", "{rule}: {test}: 기대: {expected}, 실제: {actual}, 검사 메시지: {message}"),
        ("mend the rule, or what the test expects", "규칙 또는 테스트의 기대를 고치세요"), exitCode: 1);

    public static readonly Code RuleWithoutTest = Row(16,
        ("a rule without a test", "테스트가 없는 규칙"),
        ("{rule}: no test reaches this rule", "{rule}: 이 규칙의 테스트가 없습니다"),
        ("write one under 'tests' in the rule, or in a .hcx.test.yml file beside the rule file", "규칙의 'tests' 아래 또는 규칙 파일 옆의 .hcx.test.yml 파일에 쓰세요"), exitCode: 1);

    public static readonly Code FileExists = Row(17,
        ("a file that would be overwritten", "덮어쓰게 될 파일"),
        ("there is a file at '{path}' already", "'{path}'에 이미 파일이 있습니다"),
        ("name another with --output, or remove it", "--output으로 다른 파일을 지정하거나 지우세요"));

    internal static ImmutableArray<Code> All { get; } =
    [
        UnsupportedHost, InternalError, UnusableArguments, NotAvailableYet, ReportNotWritten, NoRules, UnusedLocation, ReplacedReference, ExpiredWaiver,
        UnmatchedWaiver, NeedlessWaiver, UndatedWaiver, UnexpectedOutcome, RuleWithoutTest, FileExists,
    ];
}

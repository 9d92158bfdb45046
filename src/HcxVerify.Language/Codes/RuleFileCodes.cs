using System.Collections.Immutable;

using static HcxVerify.Language.Code;

namespace HcxVerify.Language;

/// <summary>Codes of rule files: what a strict load refuses.</summary>
public static class RuleFileCodes
{
    public static readonly Code NotFound = Row(101,
        ("no rule file there", "규칙 파일이 없음"),
        ("no rule file at '{path}'", "'{path}'에 규칙 파일이 없습니다"),
        ("name a .hcx.yml file, or a folder that holds one", ".hcx.yml 파일 또는 그 파일이 있는 폴더를 지정하세요"));

    public static readonly Code NotUtf8 = Row(102,
        ("not UTF-8", "UTF-8이 아님"),
        ("byte {offset} is not UTF-8", "{offset}번째 바이트가 UTF-8이 아닙니다"),
        ("save the file as UTF-8", "파일을 UTF-8로 저장하세요"));

    public static readonly Code Syntax = Row(103,
        ("not YAML", "YAML이 아님"),
        ("this is not YAML: {error}", "YAML 문법 오류: {error}"),
        ("mend the syntax at this place", "이 위치의 문법을 고치세요"));

    public static readonly Code RefusedFeature = Row(104,
        ("a YAML feature that rule files do not have", "규칙 파일에서 쓸 수 없는 YAML 기능"),
        ("rule files have no {feature}, so that a rule says all it does where it stands", "규칙은 쓰인 자리에서 모두 읽혀야 하므로 {feature}을(를) 쓸 수 없습니다"),
        ("write the value out", "값을 그대로 쓰세요"));

    public static readonly Code Limit = Row(105,
        ("over a limit of rule files", "규칙 파일의 한도 초과"),
        ("{what} is over the limit of {limit}", "{what}: 한도 {limit} 초과"),
        ("split the file", "파일을 나누세요"));

    public static readonly Code DuplicateKey = Row(106,
        ("a key stands twice", "중복된 키"),
        ("the key '{key}' stands twice; the first is in line {line}", "키 '{key}'가 두 번 쓰였습니다. 처음은 {line}행입니다"),
        ("keep one", "하나만 남기세요"));

    public static readonly Code UnknownKey = Row(107,
        ("an unknown key", "알 수 없는 키"),
        ("unknown key '{key}'", "알 수 없는 키 '{key}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code MissingKey = Row(108,
        ("a required key is missing", "필수 키가 없음"),
        ("{where} needs the key '{key}'", "{where}에 키 '{key}'가 필요합니다"),
        ("add it", "추가하세요"));

    public static readonly Code WrongType = Row(109,
        ("a value of the wrong type", "잘못된 형식의 값"),
        ("'{key}' takes {expected}, not {found}", "'{key}'에는 {expected}이(가) 필요하나 {found}이(가) 있습니다"),
        ("write {expected}", "{expected}을(를) 쓰세요"));

    public static readonly Code UnknownValue = Row(110,
        ("a value that is not one of the choices", "선택지에 없는 값"),
        ("'{value}' is not a value of '{key}'", "'{value}'은(는) '{key}'의 값이 아닙니다"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code DuplicateId = Row(111,
        ("an id stands twice", "중복된 id"),
        ("the {what} id '{id}' stands twice; the first is at {place}", "{what} id '{id}'가 두 번 쓰였습니다. 처음은 {place}입니다"),
        ("give each its own", "서로 다른 id를 쓰세요"));

    public static readonly Code UnknownFact = Row(112,
        ("an unknown fact", "알 수 없는 사실"),
        ("unknown fact '{name}'", "알 수 없는 사실 '{name}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code UnknownReference = Row(113,
        ("an unknown reference", "알 수 없는 참조"),
        ("unknown reference '{name}'", "알 수 없는 참조 '{name}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code UnusedReference = Row(114,
        ("a reference that no rule uses", "쓰이지 않는 참조"),
        ("no rule uses the reference '{name}'", "참조 '{name}'를 쓰는 규칙이 없습니다"),
        ("remove it, or give it the role it has", "지우거나 역할을 지정하세요"));

    public static readonly Code UnknownClaim = Row(115,
        ("an unknown claim", "알 수 없는 주장"),
        ("unknown claim '{id}'", "알 수 없는 주장 '{id}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code NotOneCheck = Row(116,
        ("a rule states its check with exactly one key", "규칙의 검사는 정확히 하나"),
        ("the rule '{id}' has {count} checks ({kinds})", "규칙 '{id}'에 검사가 {count}개 있습니다 ({kinds})"),
        ("state exactly one of: {all}", "다음 중 정확히 하나를 쓰세요: {all}"));

    public static readonly Code BadHole = Row(117,
        ("a hole of a message cannot be filled", "채울 수 없는 메시지 빈칸"),
        ("the hole '{hole}' of a message cannot be filled: {problem}", "메시지의 빈칸 '{hole}'을(를) 채울 수 없습니다: {problem}"),
        ("name one fact, with a .NET format after a colon if you like, as in Text.HiddenSize:N0", "Text.HiddenSize:N0처럼 사실 하나를 쓰고, 필요하면 콜론 뒤에 .NET 형식을 붙이세요"));

    public static readonly Code UnsupportedVersion = Row(118,
        ("a version of the rule language that is not known", "지원하지 않는 규칙 언어 버전"),
        ("version {version} of the rule language is not known", "규칙 언어 버전 {version}은(는) 지원하지 않습니다"),
        ("write version: 1, or update HcxVerify", "version: 1을 쓰거나 HcxVerify를 갱신하세요"));

    public static readonly Code Empty = Row(119,
        ("nothing to check", "검사할 것이 없음"),
        ("{what} is empty, so nothing would be checked", "{what}이(가) 비어 있어 아무것도 검사되지 않습니다"),
        ("fill it, or remove it", "채우거나 지우세요"));

    public static readonly Code Conflict = Row(120,
        ("two files say different things", "두 파일의 내용이 다름"),
        ("'{key}' is given here and at {place}", "'{key}'가 여기와 {place} 두 곳에 있습니다"),
        ("say it in one place", "한 곳에만 쓰세요"));

    public static readonly Code BadName = Row(121,
        ("a name that cannot be used", "사용할 수 없는 이름"),
        ("'{name}' cannot be the {what}", "'{name}'은(는) {what}(으)로 쓸 수 없습니다"),
        ("use lower-case letters, digits, '-' and '.', beginning with a letter or digit", "영문 소문자나 숫자로 시작하고 소문자, 숫자, '-', '.'만 쓰세요"));

    internal static ImmutableArray<Code> All { get; } =
    [
        NotFound, NotUtf8, Syntax, RefusedFeature, Limit, DuplicateKey, UnknownKey, MissingKey, WrongType, UnknownValue, DuplicateId,
        UnknownFact, UnknownReference, UnusedReference, UnknownClaim, NotOneCheck, BadHole, UnsupportedVersion, Empty, Conflict, BadName,
    ];
}

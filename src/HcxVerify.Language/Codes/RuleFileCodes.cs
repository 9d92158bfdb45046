using System.Collections.Immutable;

using static HcxVerify.Language.Code;

namespace HcxVerify.Language;

/// <summary>Codes of rule files: what a strict load refuses.</summary>
public static class RuleFileCodes
{
    public static readonly Code NotFound = Row(101,
        ("no rule file there", "규칙 파일이 없음"),
        ("no rule file at '{path}'{reason}", "'{path}'에 규칙 파일이 없습니다{reason}"),
        ("name a .hcx.yml file, or a folder that holds one", ".hcx.yml 파일 또는 그 파일이 있는 폴더를 지정하세요"));

    public static readonly Code NotUtf8 = Row(102,
        ("not UTF-8", "UTF-8이 아님"),
        ("byte {offset} is not UTF-8", "{offset}번째 바이트가 UTF-8이 아닙니다"),
        ("save the file as UTF-8", "파일을 UTF-8로 저장하세요"));

    public static readonly Code Syntax = Row(103,
        ("not YAML", "YAML이 아님"),
        ("this is not YAML: {error}", "YAML 문법 오류: {error}"),
        ("{remedy}", "{remedy}"));

    public static readonly Code RefusedFeature = Row(104,
        ("a YAML feature that rule files do not have", "규칙 파일에서 쓸 수 없는 YAML 기능"),
        ("rule files have no {feature}", "규칙 파일에서 쓸 수 없는 YAML 기능입니다: {feature}"),
        ("{remedy}", "{remedy}"));

    public static readonly Code Limit = Row(105,
        ("over a limit of rule files", "규칙 파일의 한도 초과"),
        ("{what} is over the limit of {limit}", "{what}: 한도 {limit} 초과"),
        ("write it flatter, or split the file", "중첩을 줄이거나 파일을 나누세요"));

    public static readonly Code DuplicateKey = Row(106,
        ("a key stands twice", "중복된 키"),
        ("the key '{key}' stands twice; the first is in line {line}", "키가 두 번 있습니다: '{key}' (처음은 {line}행)"),
        ("keep one", "하나만 남기세요"));

    public static readonly Code UnknownKey = Row(107,
        ("an unknown key", "알 수 없는 키"),
        ("unknown key '{key}'", "알 수 없는 키 '{key}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code MissingKey = Row(108,
        ("a required key is missing", "필수 키가 없음"),
        ("{where} needs the key {key}", "{where}에 필요한 키가 없습니다: {key}"),
        ("add it", "추가하세요"));

    public static readonly Code WrongType = Row(109,
        ("a value of the wrong type", "잘못된 형식의 값"),
        ("{what} takes {expected}, not {found}", "{what}: 필요한 값은 {expected}, 현재는 {found}"),
        ("{remedy}", "{remedy}"));

    public static readonly Code UnknownValue = Row(110,
        ("a value that is not one of the choices", "선택지에 없는 값"),
        ("'{value}' is not a value of '{key}'", "'{key}'에 쓸 수 없는 값입니다: '{value}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code DuplicateId = Row(111,
        ("an id stands twice", "중복된 id"),
        ("the {what} '{id}' stands twice; the first is at {place}", "{what} 중복: '{id}' (처음은 {place})"),
        ("give each a name of its own", "서로 다른 이름을 쓰세요"));

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
        ("no rule uses the reference '{name}'", "쓰는 규칙이 없는 참조입니다: '{name}'"),
        ("compare with it in a rule, remove it, or give it the role ancestor or control", "규칙에서 비교에 쓰거나, 지우거나, 역할을 ancestor 또는 control로 지정하세요"));

    public static readonly Code UnknownClaim = Row(115,
        ("an unknown claim", "알 수 없는 주장"),
        ("unknown claim '{id}'", "알 수 없는 주장 '{id}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code NotOneCheck = Row(116,
        ("a rule states its check with exactly one key", "규칙의 검사는 정확히 하나"),
        ("{rule} has {checks}", "{rule}에 {checks}"),
        ("state exactly one of: {all}", "다음 중 정확히 하나를 쓰세요: {all}"));

    public static readonly Code BadHole = Row(117,
        ("a hole of a message cannot be filled", "채울 수 없는 메시지 빈칸"),
        ("'{hole}' in the message cannot be filled: {problem}", "메시지의 '{hole}': {problem}"),
        ("name one fact, and for a number a .NET format after a colon if you like, as in Text.HiddenSize:N0", "Text.HiddenSize:N0처럼 사실 하나를 쓰고, 값이 수이면 콜론 뒤에 .NET 형식을 붙일 수 있습니다"));

    public static readonly Code UnsupportedVersion = Row(118,
        ("a version of the rule language that is not known", "지원하지 않는 규칙 언어 버전"),
        ("only version 1 of the rule language is known, and the file says {version}", "규칙 언어의 버전은 1뿐인데 현재는 {version}"),
        ("write version: 1, or use the HcxVerify that the file was written for", "version: 1로 쓰거나 그 파일에 맞는 HcxVerify를 쓰세요"));

    public static readonly Code Empty = Row(119,
        ("an empty value", "빈 값"),
        ("{what} is empty", "{what}: 비어 있습니다"),
        ("fill it, or leave it out where it is optional", "채우거나, 선택 항목이면 지우세요"));

    public static readonly Code Conflict = Row(120,
        ("two files say different things", "두 파일의 내용이 다름"),
        ("'{key}' is given here and at {place}", "여기와 {place} 두 곳에 있습니다: '{key}'"),
        ("say it in one place", "한 곳에만 쓰세요"));

    public static readonly Code BadName = Row(121,
        ("a name that cannot be used", "사용할 수 없는 이름"),
        ("'{name}' cannot be the {what}", "{what}에 쓸 수 없는 값입니다: '{name}'"),
        ("use lower-case letters, digits, '-', '.' and '_', beginning with a letter or digit", "영문 소문자나 숫자로 시작하고 소문자, 숫자, '-', '.', '_'만 쓰세요"));

    public static readonly Code DuplicateItem = Row(122,
        ("an item stands twice in a list", "목록에 중복된 항목"),
        ("'{item}' stands twice in {list}; the first is in line {line}", "{list}에 두 번 있습니다: '{item}' (처음은 {line}행)"),
        ("keep one, or write what the other was to be", "하나만 남기거나 다른 하나를 바르게 고치세요"));

    public static readonly Code UnknownName = Row(123,
        ("an unknown name in the given of a test", "테스트의 given에 있는 알 수 없는 이름"),
        ("a test cannot give '{name}'", "테스트에서 줄 수 없는 이름입니다: '{name}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code UnknownRule = Row(124,
        ("a test of an unknown rule", "알 수 없는 규칙의 테스트"),
        ("unknown rule '{id}'", "알 수 없는 규칙 '{id}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code GivenContradiction = Row(125,
        ("a test gives what it says is missing", "없다고 한 것을 함께 주는 테스트"),
        ("'{name}' is given, but line {line} says that the reference is missing", "'{name}'이(가) 주어졌지만 {line}행에서는 그 참조가 없다고 합니다"),
        ("keep one of them", "하나만 남기세요"));

    public static readonly Code TestsAsRules = Row(126,
        ("a file of tests in place of rules", "규칙 대신 지정된 테스트 파일"),
        ("'{path}' holds tests, not rules", "'{path}'은(는) 규칙이 아니라 테스트 파일입니다"),
        ("name the rule file, {rules}: the tests beside it belong to it", "규칙 파일 {rules}을(를) 지정하세요. 옆에 있는 테스트는 함께 읽힙니다"));

    public static readonly Code NoTests = Row(127,
        ("rules without any test", "테스트가 하나도 없는 규칙"),
        ("there is no test in or beside {rules}, so nothing was tested", "{rules}과(와) 그 옆에 테스트가 없어 아무것도 테스트되지 않았습니다"),
        ("write one under 'tests' in a rule, or in a .hcx.test.yml file beside the rule file", "규칙의 'tests' 아래 또는 규칙 파일 옆의 .hcx.test.yml 파일에 쓰세요"), exitCode: 3);

    public static readonly Code NotStricter = Row(128,
        ("a change that does not tighten", "더 엄격하지 않은 변경"),
        ("'{key}: {value}' does not tighten the rule '{rule}', which has '{now}'", "'{key}: {value}'은(는) 규칙 '{rule}'의 '{now}'보다 엄격하지 않습니다"),
        ("write a stricter value, or remove it: a pack is loosened only by a waiver", "더 엄격한 값을 쓰거나 지우세요. 팩은 면제로만 완화할 수 있습니다"));

    public static readonly Code UnknownTightened = Row(129,
        ("an unknown rule is tightened", "알 수 없는 규칙을 tighten함"),
        ("unknown rule '{id}'", "알 수 없는 규칙 '{id}'"),
        ("{suggestion}", "{suggestion}"));

    public static readonly Code OwnRule = Row(130,
        ("a rule of one's own that is tightened", "자기 파일의 규칙을 tighten함"),
        ("the rule '{id}' is in this file, in line {line}", "규칙 '{id}'은(는) 이 파일의 {line}행에 있습니다"),
        ("edit the rule itself", "규칙 자체를 고치세요"));

    public static readonly Code ReservedName = Row(131,
        ("a reserved name", "예약된 이름"),
        ("'{name}' stands for every suspect, and cannot be the name of one reference", "'{name}'은(는) 모든 의심 대상을 뜻하므로 참조 하나의 이름이 될 수 없습니다"),
        ("give the reference another name", "참조에 다른 이름을 쓰세요"));

    public static readonly Code PackCycle = Row(132,
        ("a pack that extends itself", "자기 자신을 확장하는 팩"),
        ("the pack {pack} extends itself: {chain}", "팩 {pack}이(가) 자기 자신을 확장합니다: {chain}"),
        ("remove one of these from 'extends'", "'extends'에서 이 중 하나를 지우세요"));

    public static readonly Code UnusablePack = Row(133,
        ("a pack that cannot be used", "사용할 수 없는 팩"),
        ("the pack {pack} cannot be used: {problem}", "팩 {pack}을(를) 사용할 수 없습니다: {problem}"),
        ("{remedy}", "{remedy}"));

    public static readonly Code TwoVersions = Row(134,
        ("two versions of one package", "한 패키지의 두 버전"),
        ("the package {pack} is extended here, and {other} at {place}", "여기서는 패키지 {pack}, {place}에서는 {other}을(를) 확장합니다"),
        ("extend one version", "한 버전만 확장하세요"));

    public static readonly Code DuplicateWaiver = Row(140,
        ("a waiver stands twice", "중복된 면제"),
        ("the finding of rule '{rule}' on {component} is waived twice for the same model; the first waiver is at {place}", "같은 모델에 대해 규칙 '{rule}'({component})의 검사 결과가 두 번 면제되었습니다 (처음은 {place})"),
        ("keep one: it has one reason, one owner and one end", "하나만 남기세요. 사유, 담당자, 기한은 하나씩입니다"));

    public static readonly Code NoWaiverFile = Row(141,
        ("no waiver file there", "면제 파일이 없음"),
        ("no waiver file at '{path}'", "'{path}'에 면제 파일이 없습니다"),
        ("name a .hcx.waivers.yml file", ".hcx.waivers.yml 파일을 지정하세요"));

    internal static ImmutableArray<Code> All { get; } =
    [
        NotFound, NotUtf8, Syntax, RefusedFeature, Limit, DuplicateKey, UnknownKey, MissingKey, WrongType, UnknownValue, DuplicateId,
        UnknownFact, UnknownReference, UnusedReference, UnknownClaim, NotOneCheck, BadHole, UnsupportedVersion, Empty, Conflict, BadName,
        DuplicateItem, UnknownName, UnknownRule, GivenContradiction, TestsAsRules, NoTests, NotStricter, UnknownTightened, OwnRule, ReservedName,
        PackCycle, UnusablePack, TwoVersions, DuplicateWaiver, NoWaiverFile,
    ];
}

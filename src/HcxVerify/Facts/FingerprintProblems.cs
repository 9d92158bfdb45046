using HcxVerify.Language;

namespace HcxVerify.Facts;

/// <summary>What can be wrong with the file of a fingerprint.</summary>
static class FingerprintProblems
{
    public static readonly LocalizedText NoHead = new("it does not begin as one", "시작 부분이 지문 파일과 다릅니다");
    public static readonly LocalizedText OtherVersion = new("its version is {version}, and 1 is known", "버전이 {version}이며 알려진 버전은 1입니다");
    public static readonly LocalizedText TooShort = new("it ends too early", "중간에 끝납니다");
    public static readonly LocalizedText TooLong = new("it has more than {limit} bytes", "{limit}바이트를 넘습니다");
    public static readonly LocalizedText Damaged = new("its bytes are not those that were written", "기록된 바이트와 다릅니다");
    public static readonly LocalizedText Trailing = new("{count} bytes follow that mean nothing", "의미 없는 {count}바이트가 뒤에 있습니다");

    public static readonly LocalizedText Number = new("a number is longer than it needs to be", "수가 필요 이상으로 길게 적혔습니다");
    public static readonly LocalizedText LargeNumber = new("{value} is beyond {limit}", "{value}은(는) 한도 {limit}을(를) 넘습니다");
    public static readonly LocalizedText NotUtf8 = new("a text is not UTF-8", "텍스트가 UTF-8이 아닙니다");
    public static readonly LocalizedText Control = new("a name has a control character", "이름에 제어 문자가 있습니다");

    public static readonly LocalizedText Sampled = new("{count} of {whole} is no sample of one in {oneIn}", "{whole}개 중 {count}개는 {oneIn}개에 하나인 표본이 아닙니다");
    public static readonly LocalizedText OutOfSample = new("a hash is not in the sample of one in {oneIn}", "{oneIn}개에 하나인 표본에 속하지 않는 해시가 있습니다");
    public static readonly LocalizedText Twice = new("a hash stands twice", "해시가 두 번 있습니다");
    public static readonly LocalizedText Collisions = new("its hashes are made to collide", "서로 충돌하도록 만든 해시가 있습니다");
    public static readonly LocalizedText Unordered = new("the hashes of the merges do not ascend", "병합 해시가 오름차순이 아닙니다");
    public static readonly LocalizedText UnorderedTokens = new("the ids of the special tokens descend", "특수 토큰의 id가 오름차순이 아닙니다");
}

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What can be wrong with a vocabulary in another format than <c>tokenizer.json</c>.</summary>
static class VocabularyProblems
{
    public static readonly LocalizedText NoFormat = new("it is no vocabulary of a known format", "알려진 형식의 어휘가 아닙니다");
    public static readonly LocalizedText NoToken = new("it has no tokens", "토큰이 없습니다");
    public static readonly LocalizedText EmptyToken = new("a token is empty", "빈 토큰이 있습니다");
    public static readonly LocalizedText IdTwice = new("the id {id} stands twice", "id {id}이(가) 두 번 있습니다");
    public static readonly LocalizedText LargeTokens = new("its tokens claim {bytes} bytes, and {limit} are allowed", "토큰이 모두 {bytes}바이트라고 하나 한도는 {limit}바이트입니다");
    public static readonly LocalizedText ManyMerges = new("it has more than {limit} merges", "병합이 {limit}개를 넘습니다");

    public static readonly LocalizedText LongLine = new("a line has more than {limit} bytes", "한 줄이 {limit}바이트를 넘습니다");
    public static readonly LocalizedText NoMergeLine = new("line {line} is no merge of two tokens", "{line}번째 줄이 두 토큰의 병합이 아닙니다");
    public static readonly LocalizedText NoRankLine = new("line {line} is no token in base64 with a rank", "{line}번째 줄이 base64 토큰과 순위가 아닙니다");

    public static readonly LocalizedText NoByte = new("the piece '{piece}' is no byte, and it is marked as one", "조각 '{piece}'이(가) 바이트로 표시되었으나 바이트가 아닙니다");
    public static readonly LocalizedText NoKind = new("there is no kind {kind} of tokens", "토큰 종류 {kind}은(는) 없습니다");
    public static readonly LocalizedText OtherVocabulary = new("its vocabulary is of the kind {kind}, which is not read", "어휘 종류 {kind}은(는) 읽지 않습니다");
    public static readonly LocalizedText OtherCount = new("there are {tokens} tokens, and types of {types}", "토큰은 {tokens}개이나 자료형은 {types}개입니다");
}

using HcxVerify.Language;

namespace HcxVerify.Formats;

/// <summary>What can be wrong with a <c>tokenizer.json</c>.</summary>
static class TokenizerProblems
{
    public static readonly LocalizedText NotJson = new("it is not JSON: {error}", "JSON 문법 오류: {error}");
    public static readonly LocalizedText TooDeep = new("it nests deeper than {limit} levels", "중첩이 {limit}단계를 넘습니다");
    public static readonly LocalizedText TooLong = new("a text or number has more than {limit} bytes", "문자열이나 수가 {limit}바이트를 넘습니다");

    public static readonly LocalizedText NoObject = new("it holds no JSON object", "JSON 객체가 아닙니다");
    public static readonly LocalizedText PropertyTwice = new(
        "the property '{name}' stands twice, and readers differ in which one they take",
        "속성 '{name}'이(가) 두 번 있으며 읽는 쪽마다 다르게 해석됩니다");
    public static readonly LocalizedText NoName = new("{value} is no name", "이름이 아닌 값: {value}");
    public static readonly LocalizedText LongName = new("a name has more than {limit} bytes", "이름이 {limit}바이트를 넘습니다");
    public static readonly LocalizedText NoFlag = new("{value} is neither true nor false", "true도 false도 아닌 값: {value}");
    public static readonly LocalizedText NoId = new("{value} is no id from 0 to {limit}", "0부터 {limit}까지의 id가 아닌 값: {value}");

    public static readonly LocalizedText NoModel = new("it has no model", "model이 없습니다");
    public static readonly LocalizedText ModelNoObject = new("its model is no object", "model이 객체가 아닙니다");
    public static readonly LocalizedText NoVocabulary = new("its model has no vocab", "model에 vocab이 없습니다");
    public static readonly LocalizedText VocabularyOfAnother = new("its vocab has not the form of the model type {type}", "vocab이 모델 유형 {type}의 형식이 아닙니다");
    public static readonly LocalizedText VocabularyForm = new("its vocab is neither an object nor a list", "vocab이 객체도 목록도 아닙니다");
    public static readonly LocalizedText NoScoredToken = new("an entry of its vocab is no token with a score", "vocab의 항목이 토큰과 점수의 쌍이 아닙니다");
    public static readonly LocalizedText ManyTokens = new("it has more than {limit} tokens", "토큰이 {limit}개를 넘습니다");
    public static readonly LocalizedText LongToken = new("a token has more than {limit} bytes", "토큰 하나가 {limit}바이트를 넘습니다");
    public static readonly LocalizedText TokenTwice = new(
        "the token '{token}' stands twice, and readers differ in which id they take",
        "토큰 '{token}'이(가) 두 번 있으며 읽는 쪽마다 다른 id를 씁니다");
    public static readonly LocalizedText Collisions = new("its tokens are made to have equal hashes", "해시가 서로 같도록 만든 토큰이 있습니다");

    public static readonly LocalizedText MergesNoList = new("its merges are no list", "merges가 목록이 아닙니다");
    public static readonly LocalizedText NoMerge = new("a merge is neither a text nor a pair of texts", "병합 항목이 문자열도 문자열의 쌍도 아닙니다");

    public static readonly LocalizedText AddedNoList = new("its added_tokens are no list", "added_tokens가 목록이 아닙니다");
    public static readonly LocalizedText AddedNoObject = new("an added token is no object", "추가 토큰이 객체가 아닙니다");
    public static readonly LocalizedText AddedNoText = new("the content of an added token is no text", "추가 토큰의 content가 문자열이 아닙니다");
    public static readonly LocalizedText AddedIncomplete = new("an added token has no id or no content", "추가 토큰에 id 또는 content가 없습니다");
    public static readonly LocalizedText ManyAdded = new("it has more than {limit} added tokens", "추가 토큰이 {limit}개를 넘습니다");
    public static readonly LocalizedText LargeAdded = new("its added tokens have more than {limit} bytes", "추가 토큰을 모두 합쳐 {limit}바이트를 넘습니다");

    public static readonly LocalizedText StepNoObject = new("a normalizer, pre_tokenizer or decoder is no object", "normalizer, pre_tokenizer 또는 decoder가 객체가 아닙니다");
    public static readonly LocalizedText ManySteps = new("a sequence has more than {limit} steps", "Sequence의 단계가 {limit}개를 넘습니다");
}

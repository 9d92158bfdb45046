namespace HcxVerify.Language;

/// <content>Labels of the special tokens in a comparison.</content>
public static partial class Labels
{
    public static readonly LocalizedText SpecialTokensBeside = new("Special tokens, which never change the relation:", "특수 토큰 (관계를 바꾸지 않음):");
    public static readonly LocalizedText SpecialTokensNotCompared = new("Special tokens were not compared: {reason}", "특수 토큰을 비교하지 못했습니다: {reason}");
    public static readonly LocalizedText SpecialTokensOf = new("Special tokens", "특수 토큰");
    public static readonly LocalizedText Ids = new("Ids", "id");
    public static readonly LocalizedText NamesKnown = new("{known} names are known", "이름을 아는 것 {known}개");
    public static readonly LocalizedText NamesOfBoth = new("Names of both", "공통 이름");
    public static readonly LocalizedText NamesAtEqualIds = new("Of these, at equal ids", "그중 같은 id");
    public static readonly LocalizedText IdsOfNamesUnknown = new("{count} more of them may stand at equal ids: an id is not known", "그 밖에 {count}개는 id를 알 수 없어 같은지 판단할 수 없음");
    public static readonly LocalizedText NamesOfCandidate = new("Names of the candidate only", "후보에만 있는 이름");
    public static readonly LocalizedText NamesOfReference = new("Names of the reference only", "참조에만 있는 이름");
    public static readonly LocalizedText SpecialTokensAnchored = new(
        "{role}: {tokens} of {of} special tokens of {ancestor} stand at its ids, which supports that ancestor, and decides nothing alone",
        "{role}: {ancestor}의 특수 토큰 {of}개 중 {tokens}개가 같은 id에 있어 그 조상을 뒷받침하지만, 그것만으로는 판단할 수 없습니다");
}

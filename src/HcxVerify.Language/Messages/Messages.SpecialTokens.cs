namespace HcxVerify.Language;

/// <content>Messages of <c>special-tokens</c>: what is found of the names, of the block of ids, and of each group is a statement of its own.</content>
public static partial class Messages
{
    public static readonly LocalizedText TokensFound = new("names: {names}; block: {block}", "이름: {names}; 블록: {block}");

    public static readonly LocalizedText TokensOwn = new("{own} of {known} known names are not among {reference}'s", "알려진 이름 {known}개 중 {own}개가 {reference}에 없음");
    public static readonly LocalizedText TokensFew = new("only {own} of {known} names are not among {reference}'s, {least} are wanted", "이름 {known}개 중 {own}개만 {reference}에 없음(요구 {least}개)");
    public static readonly LocalizedText TokensContain = new("all {count} special tokens of {reference} stand at their ids", "{reference}의 특수 토큰 {count}개가 모두 같은 id에 있음");
    public static readonly LocalizedText TokensIncomplete = new("{missing} of {count} special tokens are not known by name, and the known ones do not decide", "특수 토큰 {count}개 중 {missing}개의 이름을 알 수 없어 판단할 수 없음");
    public static readonly LocalizedText TokensOfReferenceIncomplete = new("{known} special tokens of {reference} are known by name, but it has {count}", "{reference}의 특수 토큰 {count}개 중 이름을 아는 것은 {known}개");

    public static readonly LocalizedText TokensMiscounted = new("{known} special tokens are named, but {count} are said to exist", "이름이 있는 특수 토큰은 {known}개인데 개수는 {count}개로 되어 있습니다");
    public static readonly LocalizedText TokensDoNotFit = new("{count} special tokens do not fit in the ids {first}-{last}", "특수 토큰 {count}개는 id {first}-{last}에 들어갈 수 없습니다");
    public static readonly LocalizedText TokensOutsideBlock = new("{token} has the id {id}, outside the block {first}-{last}", "{token}의 id {id}은(는) 블록 {first}-{last} 밖에 있습니다");
    public static readonly LocalizedText TokensShareId = new("{token} and {other} both have the id {id}", "{token}와(과) {other}의 id가 모두 {id}입니다");
    public static readonly LocalizedText TokensContradict = new("what is known of the special tokens does not fit together: {problem}", "특수 토큰에 대해 알려진 것이 서로 맞지 않습니다: {problem}");

    public static readonly LocalizedText TokensBlockSame = new("ids {first}-{last} ({size}), exactly {reference}'s", "id {first}-{last}({size}개), {reference}와 정확히 같음");
    public static readonly LocalizedText TokensBlockOwn = new("ids {first}-{last} ({size}), {reference}'s are {referenceFirst}-{referenceLast}", "id {first}-{last}({size}개), {reference}은(는) {referenceFirst}-{referenceLast}");

    public static readonly LocalizedText TokenGroupDiffers = new("group {group}: none of its {count} names is {reference}'s", "그룹 {group}: 이름 {count}개가 모두 {reference}에 없음");
    public static readonly LocalizedText TokenGroupEquals = new("group {group}: all {count} stand at {reference}'s ids", "그룹 {group}: {count}개가 모두 {reference}와 같은 id에 있음");
    public static readonly LocalizedText TokenGroupMustDiffer = new("group {group} must differ, but {problems}", "그룹 {group}은(는) 달라야 하는데, {problems}");
    public static readonly LocalizedText TokenGroupMustEqual = new("group {group} must be equal, but {problems}", "그룹 {group}은(는) 같아야 하는데, {problems}");
    public static readonly LocalizedText TokensNotOfModel = new("these are no special tokens of the model: {tokens}", "모델의 특수 토큰이 아님: {tokens}");
    public static readonly LocalizedText TokensNotOfReference = new("these are no special tokens of {reference}: {tokens}", "{reference}의 특수 토큰이 아님: {tokens}");
    public static readonly LocalizedText TokensOfReference = new("{reference} has these names, too: {tokens}", "{reference}에도 있는 이름: {tokens}");
    public static readonly LocalizedText TokensAtOtherIds = new("these have other ids than {reference}'s: {tokens}", "{reference}와 id가 다름: {tokens}");
    public static readonly LocalizedText TokensPerhapsOfModel = new("not all names of the model are known, and these are not among them: {tokens}", "모델의 이름을 모두 알지는 못하며, 아는 이름에는 없음: {tokens}");
    public static readonly LocalizedText TokensPerhapsOfReference = new("not all names of {reference} are known, and these are not among them: {tokens}", "{reference}의 이름을 모두 알지는 못하며, 아는 이름에는 없음: {tokens}");
    public static readonly LocalizedText TokensWithoutId = new("the ids of these are not known on both sides: {tokens}", "양쪽의 id를 모두 알지는 못함: {tokens}");
}

namespace HcxVerify.Language;

/// <summary>
/// The messages of findings, in both languages; each row is a template (see <see cref="LocalizedText"/>). Labels of reports are in
/// <see cref="Labels"/>, messages of diagnostics beside their codes.
/// </summary>
public static class Messages
{
    public static readonly LocalizedText Unknown = new("(unknown)", "(알 수 없음)");
    public static readonly LocalizedText NotAvailableYet = new("rules of the kind '{kind}' are not available yet, so nothing was evaluated", "'{kind}' 종류의 규칙은 아직 제공되지 않아 평가하지 않았습니다");
    public static readonly LocalizedText RuleBroke = new("the rule broke: {error}", "규칙 평가가 중단되었습니다: {error}");
    public static readonly LocalizedText Contradicted = new("the fact {fact} is contradicted: {read} in {place}, but stated as {stated} in {statedPlace}", "사실 {fact}이(가) 서로 어긋납니다: {place}에는 {read}, {statedPlace}에는 {stated}");
    public static readonly LocalizedText FactUnknown = new("{fact} of {model} is not known{reason}", "{model}의 {fact}을(를) 알 수 없습니다{reason}");
    public static readonly LocalizedText Because = new(" ({reason})", " ({reason})");
    public static readonly LocalizedText ReferenceUnavailable = new("the reference {name} is not available: {reason}", "참조 {name}을(를) 사용할 수 없습니다: {reason}");
    public static readonly LocalizedText FactOfOtherType = new("{fact} is {candidate} and {reference} in {model}, which cannot be compared", "{fact}: {candidate}와(과) {model}의 {reference}은(는) 비교할 수 없습니다");

    public static readonly LocalizedText ArchitectureDiffers = new("differs from {reference} in {differing}{equal}", "{reference}와 다름: {differing}{equal}");
    public static readonly LocalizedText ArchitectureAlsoEqual = new("; equal in {fields}", "; 동일: {fields}");
    public static readonly LocalizedText ArchitectureEqual = new("equals {reference} in {fields}", "{reference}와 동일: {fields}");
    public static readonly LocalizedText ArchitecturePair = new("{fact} ({candidate} against {reference})", "{fact} ({candidate}, 참조 {reference})");
    public static readonly LocalizedText ArchitectureShared = new("{fact} ({value})", "{fact} ({value})");

    public static readonly LocalizedText ModuleType = new("{fact} is {type}: the encoder of {family}", "{fact}이(가) {type}입니다. {family}의 인코더입니다");
    public static readonly LocalizedText ModuleDimensions = new("the type is called {type}, but the dimensions {dimensions} are those of the encoder of {family}", "유형 이름은 {type}이지만 차원 {dimensions}은(는) {family} 인코더의 것입니다");
    public static readonly LocalizedText ModuleUnlisted = new("it is of the family {family}, of which the rule does not say what it means", "{family} 계열이지만 규칙에 그 의미가 없습니다");
    public static readonly LocalizedText ModuleOwn = new("the type {type} with dimensions {dimensions} is of no known family", "유형 {type}, 차원 {dimensions}은(는) 알려진 계열에 없습니다");

    public static readonly LocalizedText TokensOwn = new("{own} of {known} known names are not among {reference}'s; {block}", "알려진 이름 {known}개 중 {own}개가 {reference}에 없습니다; {block}");
    public static readonly LocalizedText TokensFew = new("only {own} of {known} names are not among {reference}'s, {least} are wanted; {block}", "이름 {known}개 중 {own}개만 {reference}에 없습니다(요구 {least}개); {block}");
    public static readonly LocalizedText TokensContain = new("all {count} special tokens of {reference} stand at their ids; {block}", "{reference}의 특수 토큰 {count}개가 모두 같은 id에 있습니다; {block}");
    public static readonly LocalizedText TokensIncomplete = new("{missing} of {count} special tokens are not known by name, and the known ones do not decide", "특수 토큰 {count}개 중 {missing}개의 이름을 알 수 없어 판단할 수 없습니다");
    public static readonly LocalizedText TokensMiscounted = new("{known} special tokens are named, but {count} are said to exist", "이름이 있는 특수 토큰은 {known}개인데 개수는 {count}개로 되어 있습니다");
    public static readonly LocalizedText TokensDoNotFit = new("{count} special tokens do not fit in the ids {first}-{last}", "특수 토큰 {count}개는 id {first}-{last}에 들어갈 수 없습니다");
    public static readonly LocalizedText TokensOutsideBlock = new("{token} has the id {id}, outside the block {first}-{last}", "{token}의 id {id}은(는) 블록 {first}-{last} 밖에 있습니다");
    public static readonly LocalizedText TokensShareId = new("{token} and {other} both have the id {id}", "{token}와(과) {other}의 id가 모두 {id}입니다");
    public static readonly LocalizedText TokensContradict = new("what is known of the special tokens does not fit together: {problem}", "특수 토큰에 대해 알려진 것이 서로 맞지 않습니다: {problem}");
    public static readonly LocalizedText TokensOfReferenceIncomplete = new("{known} special tokens of {reference} are known by name, but it has {count}", "{reference}의 특수 토큰 {count}개 중 이름을 아는 것은 {known}개입니다");
    public static readonly LocalizedText TokensBlockSame = new("the block of ids {first}-{last} is exactly {reference}'s", "id 블록 {first}-{last}은(는) {reference}와 정확히 같습니다");
    public static readonly LocalizedText TokensBlockOwn = new("the block of ids is {first}-{last}, {reference}'s is {referenceFirst}-{referenceLast}", "id 블록은 {first}-{last}, {reference}은(는) {referenceFirst}-{referenceLast}");

    public static readonly LocalizedText ClaimHolds = new("{fact} is {value}, as published", "{fact}: {value}, 공표된 수치와 같음");
    public static readonly LocalizedText ClaimFails = new("{fact} is {value}, published is {claimed}{source}", "{fact}: {value}, 공표된 수치는 {claimed}{source}");
    public static readonly LocalizedText ClaimOnRelations = new("claims on whole components are not available yet in 'claim' rules", "컴포넌트 전체에 대한 주장은 'claim' 규칙에서 아직 제공되지 않습니다");

    public static readonly LocalizedText EvidenceAbsent = new("there is no {kind} at {file}", "{file}에 {kind}이(가) 없습니다");
    public static readonly LocalizedText EvidenceEmpty = new("the {kind} at {file} is empty", "{file}의 {kind}이(가) 비어 있습니다");
    public static readonly LocalizedText EvidencePointer = new("{file} is a Git LFS pointer, not the {kind} itself; fetch it with git lfs pull", "{file}은(는) {kind}이(가) 아니라 Git LFS 포인터입니다. git lfs pull로 내려받으세요");
    public static readonly LocalizedText EvidenceWithoutDigest = new("the rule names no sha256, so any file would do; that of {file} is {digest}", "규칙에 sha256이 없어 어떤 파일이든 통과됩니다. {file}의 값은 {digest}입니다");
    public static readonly LocalizedText EvidenceChanged = new("the {kind} at {file} has sha256 {digest}, not that of the rule", "{file}의 {kind}은(는) sha256이 {digest}로, 규칙의 값과 다릅니다");
    public static readonly LocalizedText EvidenceHolds = new("the {kind} at {file} is the one that the rule names", "{file}의 {kind}이(가) 규칙의 것과 같습니다");

    public static readonly LocalizedText IntegrityNoFolder = new("{model} is no folder of files here, so nothing was looked at", "{model}은(는) 파일이 있는 폴더가 아니어서 아무것도 확인하지 않았습니다");
    public static readonly LocalizedText IntegrityEmptyFolder = new("{model} holds no file", "{model}에 파일이 없습니다");
    public static readonly LocalizedText IntegrityManifest = new("{place}: {code}: {problem}", "{place}: {code}: {problem}");
    public static readonly LocalizedText IntegrityManifestAbsent = new("there is no list of digests at {file}", "{file}에 digest 목록이 없습니다");
    public static readonly LocalizedText IntegrityManifestPointer = new("{file} is a Git LFS pointer, not the list of digests itself; fetch it with git lfs pull", "{file}은(는) digest 목록이 아니라 Git LFS 포인터입니다. git lfs pull로 내려받으세요");
    public static readonly LocalizedText IntegrityHolds = new("{count} files looked at ({formats}){digests}{sizes}", "파일 {count}개 확인({formats}){digests}{sizes}");
    public static readonly LocalizedText IntegrityDigestsHold = new("; {count} digests are those listed", "; digest {count}개 일치");
    public static readonly LocalizedText IntegritySizesHold = new("; {count} declared sizes are the actual ones", "; 선언된 크기 {count}건 일치");
    public static readonly LocalizedText IntegrityPickle = new("{file} is pickle, which runs code when it is loaded", "{file}은(는) 불러올 때 코드를 실행하는 pickle입니다");
    public static readonly LocalizedText IntegrityPickleInside = new("{file} holds pickle, which runs code when it is loaded, in {entry}", "{file} 안의 {entry}이(가) 불러올 때 코드를 실행하는 pickle입니다");
    public static readonly LocalizedText IntegrityFormat = new("{file} is {format}, which the rule does not allow", "{file}: 규칙에서 허용하지 않는 형식입니다({format})");
    public static readonly LocalizedText IntegrityUnrecognised = new("{file} is of no format that is known", "{file}: 알려진 형식이 아닙니다");
    public static readonly LocalizedText IntegrityFormatUnknown = new("the format of {file} is not known", "{file}의 형식을 알 수 없습니다");
    public static readonly LocalizedText IntegrityUnread = new("{file} was not looked at: {reason}", "{file}을(를) 확인하지 못했습니다: {reason}");
    public static readonly LocalizedText IntegrityOpaque = new("{file} was not looked into and may hold pickle: {reason}", "{file}의 내용을 확인하지 못해 pickle이 있을 수 있습니다: {reason}");
    public static readonly LocalizedText IntegrityPointer = new("{file} is a Git LFS pointer, and the file itself was not looked at; fetch it with git lfs pull", "{file}은(는) Git LFS 포인터여서 실제 파일을 확인하지 못했습니다. git lfs pull로 내려받으세요");
    public static readonly LocalizedText IntegrityPointerOther = new("{file} is a Git LFS pointer to {actual}, listed is sha256:{listed}", "{file}은(는) {actual}의 Git LFS 포인터이나 목록에는 sha256:{listed}입니다");
    public static readonly LocalizedText IntegrityLinkOut = new("{file} links out of the folder, to {target}", "{file}은(는) 폴더 밖 {target}(으)로 연결된 링크입니다");
    public static readonly LocalizedText IntegrityLinkNowhere = new("{file} is a link to {target}, where nothing is", "{file}은(는) {target}(으)로 연결된 링크이나 대상이 없습니다");
    public static readonly LocalizedText IntegrityLinkFolder = new("{file} links to a folder elsewhere, {target}, whose files were not looked at", "{file}은(는) 다른 곳의 폴더 {target}(으)로 연결되어 그 파일을 확인하지 않았습니다");
    public static readonly LocalizedText IntegrityDigest = new("{file} has sha256 {actual}, listed is {listed}", "{file}의 sha256은 {actual}, 목록의 값은 {listed}");
    public static readonly LocalizedText IntegrityDigestUnknown = new("the sha256 of {file} is not known", "{file}의 sha256을 알 수 없습니다");
    public static readonly LocalizedText IntegrityMissing = new("{file} is listed and is not there", "{file}은(는) 목록에 있으나 파일이 없습니다");
    public static readonly LocalizedText IntegrityOther = new("{file} is not listed", "{file}은(는) 목록에 없습니다");
    public static readonly LocalizedText IntegritySize = new("{file} has {actual} bytes, and declares {declared}", "{file}의 크기는 {actual}바이트, 선언은 {declared}바이트");
    public static readonly LocalizedText IntegritySizeUnknown = new("the size that {file} declares ({format}) is not known", "{file}이(가) 선언한 크기({format})를 알 수 없습니다");
    public static readonly LocalizedText IntegrityDamaged = new("{file}: {problem}", "{file}: {problem}");
    public static readonly LocalizedText IntegrityIndexTotal = new("{file} declares {declared} bytes of tensors, its files have {actual}", "{file}의 텐서 크기 선언은 {declared}바이트, 실제 파일은 {actual}바이트");
    public static readonly LocalizedText IntegrityIndexFile = new("{file} names {named}, which is not there", "{file}에 적힌 {named}이(가) 없습니다");
    public static readonly LocalizedText IntegrityIndexTensor = new("{file} names the tensor {tensor} in {named}, which does not have it", "{file}에 따르면 {named}에 있어야 할 텐서 {tensor}이(가) 없습니다");
    public static readonly LocalizedText IntegrityIndexOpen = new("{file} names {named}, whose tensors were not read", "{file}에 적힌 {named}의 텐서를 읽지 못했습니다");
    public static readonly LocalizedText IntegrityNothingDeclared = new("no file declares a size that could be compared", "비교할 크기를 선언한 파일이 없습니다");
}

namespace HcxVerify.Language;

/// <summary>
/// The messages of findings, in both languages; each row is a template (see <see cref="LocalizedText"/>). Labels of reports are in
/// <see cref="Labels"/>, messages of diagnostics beside their codes.
/// </summary>
public static partial class Messages
{
    public static readonly LocalizedText Unknown = new("(unknown)", "(알 수 없음)");
    public static readonly LocalizedText VocabulariesNotMeasured = new("vocabularies are not measured here, so nothing was evaluated", "여기에서는 어휘를 측정하지 않아 평가하지 않았습니다");
    public static readonly LocalizedText VocabularyAbsent = new("no vocabulary of {model} was compared: {reason}", "{model}의 어휘를 비교하지 못했습니다: {reason}");
    public static readonly LocalizedText VocabularyUnknown = new("{model} has no files, and so no vocabulary", "{model}에는 파일이 없어 어휘도 없습니다");
    public static readonly LocalizedText VocabularyNotBuiltIn = new("no vocabulary of {model} is built in", "{model}의 어휘가 내장되어 있지 않습니다");
    public static readonly LocalizedText FingerprintHasNoTokens = new("{model} is a fingerprint, which holds no tokens", "{model}은(는) 지문이어서 토큰이 들어 있지 않습니다");
    public static readonly LocalizedText KindNotCut = new("no text is cut with a tokenizer of the kind {format}, {model}, or without its merges", "{format} 형식의 {model} 토크나이저이거나 병합 목록이 없어 텍스트를 나눠 볼 수 없습니다");
    public static readonly LocalizedText VocabularyTooLargeToCut = new("a vocabulary of {tokens} tokens and {merges} merges is too large to cut text with", "토큰 {tokens}개, 병합 {merges}개인 어휘는 너무 커서 텍스트를 나눠 볼 수 없습니다");
    public static readonly LocalizedText StepUnknown = new("its step '{type}' is not known here, so no text is cut", "단계 '{type}'을(를) 지원하지 않아 텍스트를 나눠 볼 수 없습니다");
    public static readonly LocalizedText PatternUnknown = new("its expression is not one of .NET: {pattern}", ".NET에서 쓸 수 없는 정규식입니다: {pattern}");
    public static readonly LocalizedText PatternLong = new("its expression has more than {limit} characters", "정규식이 {limit}자를 넘습니다");
    public static readonly LocalizedText PatternSlow = new("its expression takes too long", "정규식 처리가 너무 오래 걸립니다");
    public static readonly LocalizedText PatternAssumed = new("its file has no expression for words, so Llama 3's is assumed", "파일에 단어를 나누는 정규식이 없어 Llama 3의 정규식을 가정했습니다");
    public static readonly LocalizedText CutterBroke = new("Microsoft.ML.Tokenizers cannot use it", "Microsoft.ML.Tokenizers가 사용할 수 없는 토크나이저입니다");
    public static readonly LocalizedText TextLost = new("text is lost: its tokens do not add up to the text", "토큰을 모두 이어도 원래 텍스트가 되지 않아 텍스트가 소실됩니다");
    public static readonly LocalizedText TextHasAddedToken = new("the text holds '{token}', which was added to the vocabulary by hand", "어휘에 수동으로 추가된 '{token}'이(가) 텍스트에 들어 있습니다");
    public static readonly LocalizedText TextNotCut = new("not measured ({side}): {reason}", "측정 안 함({side}): {reason}");
    public static readonly LocalizedText TokensAnchored = new(
        "{reason}; {tokens} of {of} special tokens of {ancestor} stand at its ids, which supports a shared ancestor, and decides nothing alone",
        "{reason}. {ancestor}의 특수 토큰 {of}개 중 {tokens}개가 같은 id에 있어 공통 조상을 뒷받침하지만, 그것만으로는 판단할 수 없습니다");
    public static readonly LocalizedText WeightsNotMeasured = new("this version does not measure weights yet, so nothing was evaluated", "이 버전은 아직 가중치를 측정하지 않아 평가하지 않았습니다");
    public static readonly LocalizedText NotAvailableYet = new("rules of the kind '{kind}' are not available yet, so nothing was evaluated", "'{kind}' 종류의 규칙은 아직 제공되지 않아 평가하지 않았습니다");
    public static readonly LocalizedText RuleBroke = new("the rule broke: {error}", "규칙 평가가 중단되었습니다: {error}");
    public static readonly LocalizedText Contradicted = new("the fact {fact} is contradicted: {read} in {place}, but stated as {stated} in {statedPlace}", "사실 {fact}이(가) 서로 어긋납니다: {place}에는 {read}, {statedPlace}에는 {stated}");
    public static readonly LocalizedText FactUnknown = new("{fact} of {model} is not known{reason}", "{model}의 {fact}을(를) 알 수 없습니다{reason}");
    public static readonly LocalizedText Because = new(" ({reason})", " ({reason})");
    public static readonly LocalizedText ReferenceUnavailable = new("the reference {name} is not available: {reason}", "참조 {name}을(를) 사용할 수 없습니다: {reason}");
    public static readonly LocalizedText NoSuspect = new("no suspect is declared or located, so there is nothing to compare with", "선언되거나 위치가 주어진 의심 대상이 없어 비교할 것이 없습니다");
    public static readonly LocalizedText AgainstOne = new("{reference}: {finding}", "{reference}: {finding}");
    public static readonly LocalizedText AgainstMore = new("and {count} more: {references}", "외 {count}개: {references}");
    public static readonly LocalizedText AgainstOthers = new("{outcome} against {references}", "{references}: {outcome}");
    public static readonly LocalizedText FactOfOtherType = new("{fact} is {candidate} and {reference} in {model}, which cannot be compared", "{fact}: {candidate}와(과) {model}의 {reference}은(는) 비교할 수 없습니다");

    public static readonly LocalizedText ArchitectureDiffers = new("differs from {reference} in {differing}{equal}", "{reference}와 다름: {differing}{equal}");
    public static readonly LocalizedText ArchitectureAlsoEqual = new("; equal in {fields}", "; 동일: {fields}");
    public static readonly LocalizedText ArchitectureEqual = new("equals {reference} in {fields}", "{reference}와 동일: {fields}");
    public static readonly LocalizedText ArchitecturePair = new("{fact} ({candidate} against {reference})", "{fact} ({candidate}, 참조 {reference})");
    public static readonly LocalizedText ArchitectureShared = new("{fact} ({value})", "{fact} ({value})");

    public static readonly LocalizedText NoShape = new(
        "no suspect is declared or located, and no built-in reference states any of these fields, so there is nothing to compare with",
        "선언되거나 위치가 주어진 의심 대상이 없고 이 값을 가진 내장 참조도 없어 비교할 것이 없습니다");
    public static readonly LocalizedText BuiltInReferences = new("built-in references", "내장 참조");
    public static readonly LocalizedText ShapesDiffer = new("none is equal", "같은 것 없음");
    public static readonly LocalizedText ShapesDifferInEach = new("none is equal in any field", "한 항목이라도 같은 것 없음");
    public static readonly LocalizedText ShapesEqual = new("equal: {references}", "동일: {references}");
    public static readonly LocalizedText ShapesEqualInOne = new("equal in at least one field: {references}", "한 항목 이상 동일: {references}");
    public static readonly LocalizedText ShapesOpen = new("not told apart, for want of these fields: {references}", "다음 값을 비교할 수 없어 구별되지 않음: {references}");
    public static readonly LocalizedText ShapesCompared = new("built-in references compared: {count}{unstated}", "비교한 내장 참조 {count}개{unstated}");
    public static readonly LocalizedText ShapesUnstated = new(", without any of these fields: {count}", ", 해당 값이 없는 내장 참조 {count}개");
    public static readonly LocalizedText ShapeNearest = new(
        "nearest: {reference}, {equal} of {count} equal{shared}{differing}{open}", "가장 가까운 참조: {reference}, {count}개 중 {equal}개 동일{shared}{differing}{open}");
    public static readonly LocalizedText ShapeThen = new(
        "then {reference}, {equal} of {count} equal{shared}{differing}{open}", "그다음: {reference}, {count}개 중 {equal}개 동일{shared}{differing}{open}");
    public static readonly LocalizedText ShapeEqual = new(": {fields}", ": {fields}");
    public static readonly LocalizedText ShapeDifferent = new("; different: {fields}", "; 다름: {fields}");
    public static readonly LocalizedText ShapeOpen = new("; not compared: {fields}", "; 비교 안 됨: {fields}");
    public static readonly LocalizedText ShapeCaveat = new(
        "an equal shape is no proof of copied weights, and a different one none of independence",
        "구조가 같아도 가중치를 복사했다는 증거는 아니며, 달라도 독립적이라는 증거는 아닙니다");

    public static readonly LocalizedText ModuleType = new("{fact} is {type}: the encoder of {family}", "{fact}이(가) {type}입니다. {family}의 인코더입니다");
    public static readonly LocalizedText ModuleDimensions = new("the type is called {type}, but the dimensions {dimensions} are those of the encoder of {family}", "유형 이름은 {type}이지만 차원 {dimensions}은(는) {family} 인코더의 것입니다");
    public static readonly LocalizedText ModuleUnlisted = new("it is of the family {family}, of which the rule does not say what it means", "{family} 계열이지만 규칙에 그 의미가 없습니다");
    public static readonly LocalizedText ModuleOwn = new("the type {type} with dimensions {dimensions} is of no known family", "유형 {type}, 차원 {dimensions}은(는) 알려진 계열에 없습니다");

    public static readonly LocalizedText ClaimHolds = new("{fact} is {value}, as published", "{fact}: {value}, 공표된 수치와 같음");
    public static readonly LocalizedText ClaimFails = new("{fact} is {value}, published is {claimed}{source}", "{fact}: {value}, 공표된 수치는 {claimed}{source}");

    public static readonly LocalizedText ClaimAgrees = new("as declared ({declared}): {observed}", "선언({declared})과 일치: {observed}");
    public static readonly LocalizedText ClaimDisagrees = new("declared is {declared}, but observed is {observed}", "선언은 {declared}, 관찰 결과는 {observed}");
    public static readonly LocalizedText ClaimUndecided = new("declared is {declared}; what was observed does not decide it: {observed}", "선언은 {declared}이지만 관찰 결과로는 판단할 수 없습니다: {observed}");
    public static readonly LocalizedText ReuseDeclared = new("all reuse that was observed is declared ({declared}): {observed}", "관찰된 재사용이 모두 선언되어 있습니다({declared}): {observed}");
    public static readonly LocalizedText ReuseUndeclared = new("not declared is {observed}; declared is {declared}", "선언되지 않은 것: {observed}; 선언된 것: {declared}");
    public static readonly LocalizedText ReuseUndecided = new("whether all reuse is declared ({declared}) is not decided: {observed}", "재사용이 모두 선언되어 있는지({declared}) 판단할 수 없습니다: {observed}");
    public static readonly LocalizedText DeclaredFromScratch = new("{components} from scratch", "{components}: from scratch");
    public static readonly LocalizedText DeclaredReused = new("{components} reused", "{components}: 재사용");
    public static readonly LocalizedText DeclaredReusedFrom = new("{components} reused from {reference}", "{components}: {reference}에서 재사용");
    public static readonly LocalizedText NothingDeclared = new("no reuse", "재사용 없음");
    public static readonly LocalizedText ObservedOf = new("{component} {observed}", "{component} {observed}");
    public static readonly LocalizedText ReusedFrom = new("reused from {references}{rules}", "{references}에서 재사용{rules}");
    public static readonly LocalizedText ReusedSomehow = new("reused, from what is not known{rules}", "출처를 알 수 없는 재사용{rules}");
    public static readonly LocalizedText NotReusedFrom = new("not reused from {references}{rules}", "{references}에서 재사용하지 않음{rules}");
    public static readonly LocalizedText Questioned = new("questioned{rules}", "의문점 있음{rules}");
    public static readonly LocalizedText StillOpen = new("still open{rules}", "미결{rules}");
    public static readonly LocalizedText NothingObserved = new("without a rule that can observe reuse", "재사용을 관찰할 수 있는 규칙 없음");
    public static readonly LocalizedText NotComparedWith = new("not compared with {reference} by any rule", "{reference}와(과) 비교하는 규칙 없음");

    public static readonly LocalizedText VocabularyRelates = new("the relation of the vocabulary to {reference}'s is: {relation}", "{reference} 어휘와의 관계: {relation}");

    public static readonly LocalizedText VocabularyNumbers = new(
        "{common} common of {candidate} and {reference} tokens, order adjacency {adjacency}, Jaccard {jaccard}", "token {candidate}개와 {reference}개 중 공통 {common}개, 순서 인접도 {adjacency}, Jaccard {jaccard}");
    public static readonly LocalizedText MetricAbove = new("{metric} is {value}, above {most}", "{metric} {value}이(가) 기준 {most}을(를) 넘음");
    public static readonly LocalizedText MetricUnknown = new("{metric} could not be computed", "{metric}을(를) 계산할 수 없음");
    public static readonly LocalizedText OwnTokensFew = new("{own} tokens of its own, fewer than {least}", "자체 token {own}개가 기준 {least}개보다 적음");
    public static readonly LocalizedText OwnTokensUnknown = new("its own tokens could not be counted", "자체 token을 셀 수 없음");
    public static readonly LocalizedText VocabularyEmpty = new("one of the two has no ordinary token", "한쪽에 일반 토큰이 하나도 없습니다");
    public static readonly LocalizedText VocabularyTooFew = new("only {common} tokens are common, too few to judge their order: {least} are wanted", "공통 토큰이 {common}개뿐이어서 순서를 판단할 수 없습니다(최소 {least}개)");
    public static readonly LocalizedText VocabularyDisjoint = new("only {common} tokens are common, of {smaller} in the smaller vocabulary", "작은 쪽 어휘의 토큰 {smaller}개 중 공통 토큰이 {common}개뿐입니다");
    public static readonly LocalizedText VocabularyIdentical = new(
        "{common} common tokens are in one order; {own} are the model's alone, and {missing} the reference's", "공통 토큰 {common}개의 순서가 같습니다. 모델에만 있는 토큰 {own}개, 참조에만 있는 토큰 {missing}개");
    public static readonly LocalizedText VocabularyExtends = new(
        "it has {common} of the reference's tokens in their order, and {own} of its own; {missing} are left out", "참조의 토큰 {common}개를 그 순서대로 가지고 있습니다. 추가된 토큰 {own}개, 빠진 토큰 {missing}개");
    public static readonly LocalizedText VocabularySubset = new(
        "{common} of its tokens are the reference's in their order, and {own} its own; {missing} of the reference's are left out",
        "토큰 {common}개가 참조의 순서 그대로입니다. 자체 토큰 {own}개, 참조에서 빠진 토큰 {missing}개");
    public static readonly LocalizedText VocabularyNoAncestor = new(
        "{common} common tokens are in one order, but neither has most of the other's, and no known vocabulary explains them",
        "공통 토큰 {common}개의 순서가 같지만, 어느 쪽도 상대의 토큰을 대부분 포함하지는 않으며 이를 설명하는 알려진 어휘도 없습니다");
    public static readonly LocalizedText VocabularySharesAncestor = new("both come from {ancestor}; beyond it, {beyond}", "둘 다 {ancestor}에서 나왔습니다. 그 밖의 토큰: {beyond}");
    public static readonly LocalizedText VocabularyBeyondAncestorOpen = new(
        "both come from {ancestor}; whether they share more than that is not decided: {beyond}", "둘 다 {ancestor}에서 나왔으며, 그 밖에도 공유하는지는 판단할 수 없습니다: {beyond}");
    public static readonly LocalizedText VocabularyNearerThanAncestor = new(
        "both come from {ancestor}, but that does not explain all: beyond it, {beyond}", "둘 다 {ancestor}에서 나왔지만 그것만으로는 설명되지 않습니다. 그 밖의 토큰: {beyond}");
    public static readonly LocalizedText VocabularyKeepsSome = new(
        "{common} common tokens are in one order, of {candidate} of the model's and {reference} of the reference's",
        "모델의 토큰 {candidate}개와 참조의 토큰 {reference}개 중 공통 토큰 {common}개의 순서가 같습니다");
    public static readonly LocalizedText VocabularyBroken = new(
        "{adjacent} of {common} common tokens have the same successor, but the order as a whole is another (rank correlation {correlation}, longest increasing share {increasing})",
        "공통 토큰 {common}개 중 {adjacent}개는 다음 토큰이 같지만 전체 순서는 다릅니다(순위 상관 {correlation}, 최장 증가 부분열 비율 {increasing})");
    public static readonly LocalizedText VocabularyReordered = new(
        "the tokens are the reference's, in another order: {common} are common, of {candidate} of the model's and {reference} of the reference's",
        "참조와 같은 토큰이 다른 순서로 있습니다. 모델의 토큰 {candidate}개와 참조의 토큰 {reference}개 중 공통 토큰 {common}개");
    public static readonly LocalizedText VocabularyOwnOrder = new(
        "the common tokens stand in an order of their own: {adjacent} of {common} have the same successor, rank correlation {correlation}",
        "공통 토큰의 순서가 서로 다릅니다. {common}개 중 다음 토큰이 같은 것 {adjacent}개, 순위 상관 {correlation}");
    public static readonly LocalizedText VocabularyBetween = new(
        "{adjacent} of {common} common tokens have the same successor, rank correlation {correlation}: neither one order nor two of their own",
        "공통 토큰 {common}개 중 {adjacent}개의 다음 토큰이 같습니다(순위 상관 {correlation}). 같은 순서라고도, 서로 무관한 순서라고도 할 수 없습니다");
    public static readonly LocalizedText VocabularySampled = new("{reason} (of a sample of one token in {oneIn})", "{reason} (토큰 {oneIn}개당 1개의 표본)");

    public static readonly LocalizedText WeightsRelate = new("the relation of the weights of {component} to {reference}'s is: {relation}", "{component} 가중치와 {reference} 가중치의 관계: {relation}");
    public static readonly LocalizedText WeightsDiffer = new("no reuse of {reference}'s weights was found: effect {effect} below {below}, detection limit {limit}", "{reference} 가중치의 재사용이 발견되지 않음: 효과 크기 {effect} (기준 {below}), 탐지 한계 {limit}");
    public static readonly LocalizedText WeightsEffect = new("no reuse of {reference}'s weights was found, but the effect is {effect}, not below {below}", "{reference} 가중치의 재사용은 발견되지 않았으나 효과 크기가 {effect}(으)로 기준 {below}보다 작지 않습니다");
    public static readonly LocalizedText WeightsLimit = new("no reuse of {reference}'s weights was found, but the detection limit is {limit}, and the rule asks for {below}", "{reference} 가중치의 재사용은 발견되지 않았으나 탐지 한계가 {limit}(으)로 규칙의 기준 {below}을(를) 넘습니다");

    public static readonly LocalizedText NotGiven = new("the test does not give it", "테스트에서 주어지지 않았습니다");
    public static readonly LocalizedText GivenMissing = new("the test says that it is missing", "테스트에서 없다고 했습니다");
    public static readonly LocalizedText VocabulariesNotGiven = new("the test gives no relation to the vocabulary of {reference}", "테스트에 {reference} 어휘와의 관계가 없습니다");
    public static readonly LocalizedText WeightsNotGiven = new("the test gives no relation of the weights of {component} to {reference}'s", "테스트에 {component} 가중치와 {reference} 가중치의 관계가 없습니다");

    public static readonly LocalizedText EvidenceAbsent = new("there is no {kind} at {file}", "{file}에 {kind}이(가) 없습니다");
    public static readonly LocalizedText EvidenceEmpty = new("the {kind} at {file} is empty", "{file}의 {kind}이(가) 비어 있습니다");
    public static readonly LocalizedText EvidencePointer = new("{file} is a Git LFS pointer, not the {kind} itself; fetch it with git lfs pull", "{file}은(는) {kind}이(가) 아니라 Git LFS 포인터입니다. git lfs pull로 내려받으세요");
    public static readonly LocalizedText EvidenceWithoutDigest = new("the rule names no sha256, so any file would do; that of {file} is {digest}", "규칙에 sha256이 없어 어떤 파일이든 통과됩니다. {file}의 값은 {digest}입니다");
    public static readonly LocalizedText EvidenceChanged = new("the {kind} at {file} has sha256 {digest}, not that of the rule", "{file}의 {kind}은(는) sha256이 {digest}로, 규칙의 값과 다릅니다");
    public static readonly LocalizedText WaiverForOtherModel = new("it is for another model, {subject}; the digest of this one is {digest}", "다른 모델({subject})에 대한 면제입니다. 이 모델의 digest는 {digest}입니다");
    public static readonly LocalizedText WaiverOtherModelRemedy = new(
        "leave it, if that model is verified elsewhere; else look at the finding on this model again, and write its digest as the subject",
        "그 모델을 다른 곳에서 검증한다면 그대로 두고, 아니면 이 모델의 검사 결과를 다시 확인한 뒤 subject에 이 digest를 쓰세요");
    public static readonly LocalizedText WaiverWithoutDigest = new("it is for the model {subject}, and this one is built in and has no digest", "모델 {subject}에 대한 면제이며, 이 모델은 내장 모델이라 digest가 없습니다");
    public static readonly LocalizedText WaiverWithoutDigestRemedy = new("remove it, or verify that model", "지우거나 그 모델을 검증하세요");
    public static readonly LocalizedText WaiverOfPickle = new(
        "a file of the model is pickle, or was not looked into and may be, and that cannot be waived: the bytes of weights are not in the subject's digest, so the file can be replaced",
        "모델 파일이 pickle이거나 확인하지 못해 pickle일 수 있으며, 이는 면제할 수 없습니다. 모델 digest에는 가중치 파일의 내용이 들어 있지 않아 파일이 바뀔 수 있습니다");
    public static readonly LocalizedText WaiverOfPickleRemedy = new(
        "remove the waiver, and the file; if the rule may accept pickle, list it in its formats", "면제와 해당 파일을 지우세요. pickle을 받아들이려면 규칙의 formats에 적으세요");
    public static readonly LocalizedText WaiverUnknownRule = new("no rule has that id", "그런 id의 규칙이 없습니다");
    public static readonly LocalizedText WaiverOtherComponent = new("the rule is on {component}, not on {waived}", "규칙의 컴포넌트는 {waived}이(가) 아니라 {component}입니다");
    public static readonly LocalizedText WaiverOtherComponentRemedy = new("write component: {component}, if that is what was accepted", "그것을 면제하려는 것이면 component: {component}(으)로 쓰세요");

    public static readonly LocalizedText EvidenceHolds = new("the {kind} at {file} is the one that the rule names", "{file}의 {kind}이(가) 규칙의 것과 같습니다");
    public static readonly LocalizedText EvidenceSeen = new("the {kind} at {url} is there as {name} saw it on {date}; the page itself was not fetched", "{url}의 {kind}: {name}이(가) {date}에 확인한 기록이며, 페이지를 직접 가져오지는 않았습니다");
    public static readonly LocalizedText EvidenceKept = new("{file}; it is a copy of {url} as {name} saw it on {date}; the page itself was not fetched", "{file}; {name}이(가) {date}에 확인한 {url}의 사본이며, 페이지를 직접 가져오지는 않았습니다");
    public static readonly LocalizedText EvidenceStale = new("the {kind} was seen {age} days ago, at most {most} are allowed", "{kind}: 확인한 지 {age}일이 지났습니다(최대 {most}일)");
    public static readonly LocalizedText EvidenceOld = new("the {kind} is {age} days old, at most {most} are allowed", "{kind}: 작성된 지 {age}일이 지났습니다(최대 {most}일)");
    public static readonly LocalizedText EvidenceOfTheFuture = new("the {kind} has the date {date}, which has not come", "{kind}의 날짜 {date}은(는) 아직 오지 않았습니다");
    public static readonly LocalizedText EvidenceWithoutToday = new("how old the {kind} is cannot be told without the date of the verification; give one", "검증 일자가 없어 {kind}이(가) 얼마나 오래되었는지 알 수 없습니다. 날짜를 지정하세요");

    public static readonly LocalizedText ComponentAbsent = new("the model has no {component}: {fact} is {components} ({place})", "모델에 {component}이(가) 없습니다. {fact}: {components} ({place})");

    public static readonly LocalizedText IntegrityNoFolder = new("{model} is no folder of files here, so nothing was looked at", "{model}은(는) 파일이 있는 폴더가 아니어서 아무것도 확인하지 않았습니다");
    public static readonly LocalizedText IntegrityEmptyFolder = new("{model} holds no file", "{model}에 파일이 없습니다");
    public static readonly LocalizedText IntegrityListUnusable = new("{place}: {code}: {problem}", "{place}: {code}: {problem}");
    public static readonly LocalizedText IntegrityListAbsent = new("there is no list of digests at {file}", "{file}에 digest 목록이 없습니다");
    public static readonly LocalizedText IntegrityListPointer = new("{file} is a Git LFS pointer, not the list of digests itself; fetch it with git lfs pull", "{file}은(는) digest 목록이 아니라 Git LFS 포인터입니다. git lfs pull로 내려받으세요");
    public static readonly LocalizedText IntegrityHolds = new("files looked at: {count} ({formats}){digests}{sizes}", "확인한 파일 {count}개({formats}){digests}{sizes}");
    public static readonly LocalizedText IntegrityOfNoFormat = new("of no format that is known: {files}", "알려지지 않은 형식: {files}");
    public static readonly LocalizedText IntegrityDigestsHold = new("; digests as listed: {count}", "; digest {count}개 일치");
    public static readonly LocalizedText IntegritySizesHold = new("; sizes as declared: {count}", "; 선언된 크기 {count}건 일치");
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
    public static readonly LocalizedText IntegrityIndexTotal = new("it declares {declared} bytes of tensors, its files have {actual}", "텐서 크기 선언은 {declared}바이트, 실제 파일은 {actual}바이트");
    public static readonly LocalizedText IntegrityIndexFile = new("it names {named}, which is not there", "적혀 있는 {named}이(가) 없습니다");
    public static readonly LocalizedText IntegrityIndexTensor = new("it names the tensor {tensor} in {named}, which does not have it", "{named}에 있다고 적힌 텐서 {tensor}이(가) 없습니다");
    public static readonly LocalizedText IntegrityIndexOpen = new("{file} names {named}, whose tensors were not read", "{file}에 적힌 {named}의 텐서를 읽지 못했습니다");
    public static readonly LocalizedText IntegrityIndexEmpty = new("{file} names no tensor, so nothing was held against it", "{file}에 텐서가 하나도 없어 비교한 것이 없습니다");
    public static readonly LocalizedText IntegrityIndexWithoutTotal = new("{file} declares no total_size that could be compared", "{file}에 비교할 total_size가 없습니다");
    public static readonly LocalizedText IntegrityTypeUnknown = new("the tensor {tensor} of {file} has the type {type}, whose size is not known", "{file}의 텐서 {tensor}은(는) 크기를 알 수 없는 자료형({type})입니다");
    public static readonly LocalizedText IntegrityNamed = new("{file} is named as {named} and is {format}", "{file}: 이름은 {named}이나 내용은 {format}입니다");
    public static readonly LocalizedText IntegrityNoFormat = new("of no known format", "알려지지 않은 형식");
    public static readonly LocalizedText IntegrityNothingDeclared = new("no file declares a size that could be compared", "비교할 크기를 선언한 파일이 없습니다");
}

namespace HcxVerify.Language;

/// <summary>The labels and set phrases of reports, in both languages.</summary>
public static partial class Labels
{
    public static readonly LocalizedText VerdictLine = new("{model}: {components}; conclusion: {conclusion}", "{model}: {components}; 결론: {conclusion}");
    public static readonly LocalizedText NoComponent = new("no component", "컴포넌트 없음");
    public static readonly LocalizedText FromStatedFacts = new("{conclusion} (from stated facts)", "{conclusion} (명시된 사실 기준)");

    public static readonly LocalizedText Title = new("{name}: verification", "{name} 검증");
    public static readonly LocalizedText Subject = new("Subject", "검증 대상");
    public static readonly LocalizedText Digest = new("Digest", "Digest");
    public static readonly LocalizedText Date = new("Date of verification", "검증 일자");
    public static readonly LocalizedText State = new("State", "상태");
    public static readonly LocalizedText InProgress = new("verification in progress, checks still open: {count}", "검증 진행 중, 추가 검증 {count}건 남음");
    public static readonly LocalizedText InProgressWithErrors = new(
        "verification in progress, checks still open: {count}, rules in error: {errors}", "검증 진행 중, 추가 검증 {count}건 남음, 오류가 난 규칙 {errors}건");
    public static readonly LocalizedText WithErrors = new("verification incomplete, rules in error: {errors}", "검증 미완료, 오류가 난 규칙 {errors}건");
    public static readonly LocalizedText Complete = new("verification complete", "검증 완료");
    public static readonly LocalizedText Basis = new("Basis", "근거");
    public static readonly LocalizedText BasisAllStated = new(
        "{stated} stated facts ({file}, {digest}); nothing was read from files of the model",
        "명시된 사실 {stated}건 ({file}, {digest}). 모델 파일에서 읽은 것은 없습니다");
    public static readonly LocalizedText BasisMixed = new(
        "{read} facts read from files of the model, {stated} stated ({file}, {digest})",
        "모델 파일에서 읽은 사실 {read}건, 명시된 사실 {stated}건 ({file}, {digest})");
    public static readonly LocalizedText BasisBuiltIn = new("{stated} facts of a built-in model; nothing was read from files of the model", "내장 모델의 사실 {stated}건. 모델 파일에서 읽은 것은 없습니다");
    public static readonly LocalizedText BasisRead = new("{read} facts read from files of the model", "모델 파일에서 읽은 사실 {read}건");
    public static readonly LocalizedText Limit = new(
        "What was compared is declared values. No token of the vocabulary and no weight was measured: declared values that agree are evidence of reuse, "
        + "and declared values that differ are evidence against it, no more.",
        "비교한 것은 선언된 값입니다. 어휘의 token과 가중치는 측정하지 않았습니다. 선언된 값이 같으면 재사용의 증거, 다르면 그 반대의 증거일 뿐입니다.");

    public static readonly LocalizedText Overview = new("Overview", "모델 개요");
    public static readonly LocalizedText Item = new("Item", "항목");
    public static readonly LocalizedText Value = new("Value", "값");
    public static readonly LocalizedText VocabularyAgainst = new("Vocabulary against {reference}", "{reference} 어휘와 비교");
    public static readonly LocalizedText MapOfIds = new("ids 0 to {last}: {unchanged} {reference}'s, unchanged; {moved} in its order at other ids; {other} others", "id 0에서 {last}까지: {unchanged} {reference}와 동일; {moved} 순서만 같음; {other} 그 밖");
    public static readonly LocalizedText Candidate = new("Candidate", "후보");
    public static readonly LocalizedText Reference = new("Reference", "참조");
    public static readonly LocalizedText Metric = new("Metric", "지표");
    public static readonly LocalizedText Shows = new("What it shows", "의미");
    public static readonly LocalizedText Compared = new("Common tokens", "공통 token");
    public static readonly LocalizedText ComparedAll = new("of {candidate} of the candidate and {reference} of the reference", "후보 {candidate}개, 참조 {reference}개 중");
    public static readonly LocalizedText ComparedOf = new("of {candidate} of the candidate and {reference} of the reference; one token in {one} was compared", "후보 {candidate}개, 참조 {reference}개 중. {one}개 중 1개를 비교");
    public static readonly LocalizedText VocabularyIdenticalTo = new("identical to {reference}", "{reference}와 동일");
    public static readonly LocalizedText VocabularyExtends = new("extends {reference}", "{reference}의 확장");
    public static readonly LocalizedText VocabularySubsetOf = new("a subset of {reference}", "{reference}의 부분집합");
    public static readonly LocalizedText VocabularySharesAncestor = new("shares the ancestor {ancestor} with {reference}", "{reference}와 공통 조상 {ancestor}");
    public static readonly LocalizedText VocabularySharesUnknown = new("shares an ancestor that is not known with {reference}", "{reference}와 알려지지 않은 공통 조상");
    public static readonly LocalizedText VocabularyIndependentOf = new("independent of {reference}", "{reference}와 독립");
    public static readonly LocalizedText VocabularyIndeterminate = new("indeterminate: its relation to {reference} cannot be told", "{reference}와의 관계를 판단할 수 없음");
    public static readonly LocalizedText VocabularyNotComparable = new("not comparable with {reference}", "{reference}와 비교 불가");
    public static readonly LocalizedText BlockUnchanged = new("ids {first}-{last} are {reference}'s, unchanged{compared}", "id {first}-{last}: {reference}와 동일, 번호 그대로{compared}");
    public static readonly LocalizedText BlockMoved = new("ids {first}-{last} are {reference}'s {ofFirst}-{ofLast}, in its order{compared}", "id {first}-{last}: {reference}의 {ofFirst}-{ofLast}와 같은 순서{compared}");
    public static readonly LocalizedText AsFarAsCompared = new(", as far as tokens were compared", " (비교한 token 기준)");
    public static readonly LocalizedText Behaviour = new("Behaviour (context, not part of the relation)", "동작 비교(참고용이며 관계 판단에 쓰지 않음)");
    public static readonly LocalizedText BehaviourMissing = new("Behaviour: not measured: {reason}", "동작 비교: 측정 안 함: {reason}");
    public static readonly LocalizedText BehaviourAssumed = new("{side}: {assumed}", "{side}: {assumed}");
    public static readonly LocalizedText Language = new("Language", "언어");
    public static readonly LocalizedText WordCount = new("Words", "단어 수");
    public static readonly LocalizedText CutAlike = new("Cut alike", "동일하게 나뉨");
    public static readonly LocalizedText TokensPerCharacter = new("Tokens per character: {side}", "글자당 토큰: {side}");
    public static readonly LocalizedText Overall = new("Overall", "전체");
    public static readonly LocalizedText Word = new("Word", "단어");
    public static readonly LocalizedText OwnTokens = new("{count} tokens are in the candidate only{compared}", "후보에만 있는 token {count}개{compared}");
    public static readonly LocalizedText Script = new("Script", "문자");
    public static readonly LocalizedText Count = new("Tokens", "개수");
    public static readonly LocalizedText Samples = new("Samples", "예");
    public static readonly LocalizedText Structure = new("Structure", "모델 구조");

    public static readonly LocalizedText TokenizerSection = new("1. Tokenizer", "1. Tokenizer 분석");
    public static readonly LocalizedText Parameter = new("Fact", "파라미터");
    public static readonly LocalizedText Published = new("Published", "공표");
    public static readonly LocalizedText EqualLegend = new(
        "**Bold with =**: equals the subject's value. An empty cell: not known.", "**굵게 =**: 검증 대상의 값과 같음. 빈칸: 알 수 없음.");
    public static readonly LocalizedText IdBlock = new("Ids of the special tokens", "특수 토큰 id");
    public static readonly LocalizedText SpecialTokens = new("Special tokens by group", "특수 토큰 구성");
    public static readonly LocalizedText SpecialTokensKnown = new("{known} of {count} are known by name.", "{count}개 중 이름을 아는 것은 {known}개입니다.");
    public static readonly LocalizedText AllSpecialTokensKnown = new("All {count} are known by name.", "{count}개의 이름을 모두 압니다.");
    public static readonly LocalizedText Group = new("Group", "분류");
    public static readonly LocalizedText Tokens = new("Tokens", "토큰");
    public static readonly LocalizedText More = new("and {count} more", "외 {count}개");

    public static readonly LocalizedText ArchitectureSection = new("2. Architecture", "2. Architecture 분석");
    public static readonly LocalizedText OtherSection = new("Other checks", "기타 검사");
    public static readonly LocalizedText Notes = new("Notes", "비고");
    public static readonly LocalizedText NoteOutputSize = new("Vision.OutputSize equals the decoder's Text.HiddenSize ({value}), as it has to", "Vision.OutputSize는 디코더의 Text.HiddenSize({value})와 일치합니다");
    public static readonly LocalizedText NoteAttentionMultiplier = new(
        "Text.AttentionMultiplier {value} is 1/sqrt({size}), the ordinary scale for heads of that size: it says nothing about origin",
        "Text.AttentionMultiplier {value}은(는) 1/sqrt({size}), 즉 이 헤드 크기의 일반적인 배율이므로 출처에 대해 말해 주지 않습니다");
    public static readonly LocalizedText NoteQuoted = new(
        "{source} gives {fact} of {reference} as {quoted}. The reference itself has {actual}, and that is what the table shows",
        "{source}에는 {reference}의 {fact}이(가) {quoted}(으)로 되어 있으나 참조 자체의 값은 {actual}이며, 표는 이 값을 씁니다");

    public static readonly LocalizedText Verdict = new("Verdict", "판정");
    public static readonly LocalizedText Check = new("Check", "검사");
    public static readonly LocalizedText Outcome = new("Outcome", "결과");
    public static readonly LocalizedText ForFromScratch = new("For “from scratch”", "From scratch 지지");
    public static readonly LocalizedText What = new("What was found", "내용");
    public static readonly LocalizedText Supports = new("supports", "지지");
    public static readonly LocalizedText Questions = new("questions", "의문점");
    public static readonly LocalizedText IsReused = new("reused", "재사용");
    public static readonly LocalizedText NotEvaluated = new("not evaluated", "평가되지 않음");
    public static readonly LocalizedText IsAsDeclared = new("as declared", "선언과 일치");
    public static readonly LocalizedText NotCounted = new("does not count", "해당 없음");

    public static readonly LocalizedText Assessment = new("3. Overall assessment", "3. 종합 판정");
    public static readonly LocalizedText ClaimReviewed = new("Claim examined: from scratch, for {components}{source}.", "검토한 주장: {components}의 from scratch{source}.");
    public static readonly LocalizedText NoClaim = new("No from-scratch claim is named; the conclusion is over all components.", "From scratch 주장이 지정되지 않아 모든 컴포넌트로 결론을 냅니다.");
    public static readonly LocalizedText Component = new("Component", "컴포넌트");
    public static readonly LocalizedText Because = new("Because of", "근거");
    public static readonly LocalizedText NothingEvaluated = new("no rule was evaluated", "평가된 규칙 없음");
    public static readonly LocalizedText DeclaredAndObserved = new("Declared and observed", "선언과 관찰 결과");
    public static readonly LocalizedText Declared = new("Declared", "선언");
    public static readonly LocalizedText Observed = new("Observed", "관찰 결과");
    public static readonly LocalizedText ByRules = new("By the rules", "관련 규칙");
    public static readonly LocalizedText MainFindings = new("Main findings", "주요 발견 사항");
    public static readonly LocalizedText ConclusionTitle = new("Conclusion", "결론");
    public static readonly LocalizedText DeclaredReuse = new("Reused outside the claim: {components}.", "주장 범위 밖의 재사용: {components}.");
    public static readonly LocalizedText Remaining = new("Remaining checks", "추가 검증 필요 사항");
    public static readonly LocalizedText NothingRemains = new("None.", "없음.");
    public static readonly LocalizedText Method = new("Method", "방법");
    public static readonly LocalizedText PriorityTitle = new("Priority", "우선순위");
    public static readonly LocalizedText Reason = new("Why it is open", "남은 이유");

    public static readonly LocalizedText References = new("References", "참고 자료");
    public static readonly LocalizedText Facts = new("Facts and where they stand", "사실과 그 위치");
    public static readonly LocalizedText FileNotes = new("Notes on the files", "파일에 관한 참고 사항");
    public static readonly LocalizedText ReferenceFacts = new("Facts of the references", "참조의 사실과 출처");
    public static readonly LocalizedText Place = new("File and place", "파일과 위치");
    public static readonly LocalizedText Origin = new("Origin", "구분");
    public static readonly LocalizedText Source = new("Source", "출처");
    public static readonly LocalizedText Read = new("read", "읽음");
    public static readonly LocalizedText Stated = new("stated", "명시");
    public static readonly LocalizedText Findings = new("Findings", "검사 결과");
    public static readonly LocalizedText Components = new("Components", "컴포넌트");

    public static readonly LocalizedText Waivers = new("Waivers", "면제");
    public static readonly LocalizedText WaivedFinding = new("{message} (found: {outcome}; waived through {date} by {owner}: {reason})", "{message} (원래 결과: {outcome}, {date}까지 {owner} 면제: {reason})");
    public static readonly LocalizedText WaivedOutcome = new("waived, was {outcome}", "면제, 원래 결과 {outcome}");
    public static readonly LocalizedText Owner = new("Owner", "담당");
    public static readonly LocalizedText LastDay = new("Last day", "기한");
    public static readonly LocalizedText WaiverReason = new("Why it is waived", "면제 사유");
    public static readonly LocalizedText WaivesNothing = new("waives nothing", "적용 안 됨");
    public static readonly LocalizedText WaiverHolds = new("holds, {days} left", "유효, {days} 남음");
    public static readonly LocalizedText WaiverHoldsToday = new("holds, for the last day", "유효, 오늘 만료");
    public static readonly LocalizedText WaiverExpired = new("expired {days} ago", "{days} 전 만료");

    /// <summary>A number of days.</summary>
    public static LocalizedText Days(int count) => count == 1 ? new("1 day", "1일") : new($"{count:D} days", $"{count:D}일");

    public static readonly LocalizedText RulesWithoutTests = new("Rules without tests", "테스트가 없는 규칙");
    public static readonly LocalizedText Expected = new("expected", "기대");
    public static readonly LocalizedText Actual = new("actual", "실제");
    public static readonly LocalizedText Message = new("message", "메시지");
    public static readonly LocalizedText TestSummary = new("{passed} passed, {failed} failed, {untested}{packs}", "통과 {passed}건, 실패 {failed}건, {untested}{packs}");
    public static readonly LocalizedText UntestedOne = new("{count} rule without tests", "테스트가 없는 규칙 {count}건");
    public static readonly LocalizedText UntestedMany = new("{count} rules without tests", "테스트가 없는 규칙 {count}건");
    public static readonly LocalizedText TestsOfPacks = new(
        "; the tests of packs are kept with them: hcxverify test PACKFOLDER", "; 팩의 테스트는 팩에 있습니다: hcxverify test PACKFOLDER");

    /// <summary>A conclusion as reports show it; what rests on stated facts says so.</summary>
    public static LocalizedText Conclusion(Conclusion conclusion, bool fromStatedFacts) =>
        fromStatedFacts ? FromStatedFacts.With(Words.Conclusions.Shown(conclusion)) : Words.Conclusions.Shown(conclusion);
}

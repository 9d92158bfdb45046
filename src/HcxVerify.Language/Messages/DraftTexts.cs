namespace HcxVerify.Language;

/// <summary>What a drafted rule file says to its author, in comments; a line break begins a new line of the comment.</summary>
public static class DraftTexts
{
    public static readonly LocalizedText Header = new(
        "Rules for {model}, drafted from what its files say. They load, and pass their own tests (hcxverify test).\nWhat only you can decide is marked with \"Decide:\".",
        "{model}의 파일 내용으로 작성한 규칙 초안입니다. 그대로 불러올 수 있고 자체 테스트를 통과합니다(hcxverify test).\n작성자가 정해야 할 것은 \"결정:\"으로 표시했습니다.");

    public static readonly LocalizedText DecidePublisher = new("Decide: who publishes it?\npublisher: ...", "결정: 누가 공개했습니까?\npublisher: ...");

    public static readonly LocalizedText DecideClaim = new(
        "Decide: which components does the publisher say are from scratch, and where? The conclusion is over these.",
        "결정: 공개자가 from scratch라고 주장하는 컴포넌트는 무엇이며 출처는 어디입니까? 결론은 이 컴포넌트들에 대해 내려집니다.");

    public static readonly LocalizedText NoSource = new("decide: where it is said", "결정: 주장의 출처");

    public static readonly LocalizedText DecideFigures = new(
        "Decide: which figures are published? Write the published value, not the file's, and a rule with `claim:`. The files say:",
        "결정: 어떤 수치가 공표되었습니까? 파일의 값이 아니라 공표된 값을 쓰고 `claim:` 규칙을 더하세요. 파일의 값:");

    public static readonly LocalizedText DecideReferences = new(
        "Decide: which models could it come from? Rules that compare with `all` compare with each of these; without one they stay inconclusive.\n"
        + "references:\n  their-model: { from: ../references/their-model }",
        "결정: 어느 모델에서 왔을 가능성이 있습니까? `all`과 비교하는 규칙은 여기 적은 모두와 비교하며, 없으면 판단 불가로 남습니다.\n"
        + "references:\n  their-model: { from: ../references/their-model }");

    public static readonly LocalizedText DecideSuspects = new(
        "Decide: is a common ancestor (cl100k_base, say) a question to you, or fine? Then take it out of warn-when.",
        "결정: 공통 조상(예: cl100k_base)이 의문점입니까? 문제가 아니면 warn-when에서 빼세요.");

    public static readonly LocalizedText DecideThreshold = new(
        "Decide: how small a similarity must be to pass, and with a `source:` for the figure.",
        "결정: 유사도가 얼마 미만이어야 통과인지, 그리고 그 수치의 근거(`source:`).");

    public static readonly LocalizedText DecideEncoder = new(
        "Decide: which other encoders could it be? Add their type and a reference.",
        "결정: 다른 어떤 인코더일 수 있습니까? 그 유형과 참조를 더하세요.");

    public static readonly LocalizedText DecideEvidence = new(
        "Decide: what shows that it was trained? Put the file there, and its sha256 into the rule.",
        "결정: 학습을 보여 주는 자료는 무엇입니까? 파일을 두고 규칙에 sha256을 쓰세요.");

    public static readonly LocalizedText DecideFormats = new(
        "Pickle, which runs code when it is loaded, fails this rule. Decide: which formats are allowed (formats: [safetensors, json, text]), and is there a list of digests?",
        "불러올 때 코드를 실행하는 pickle은 이 규칙에서 실패합니다. 결정: 허용할 형식(formats: [safetensors, json, text])과 digest 목록이 있는지.");

    public static readonly LocalizedText TestOfReuse = new("a reuse", "재사용");
    public static readonly LocalizedText TestOfOwn = new("one of its own", "독자적인 경우");
    public static readonly LocalizedText TestOfSafetensors = new("safetensors is safe", "safetensors는 안전함");
    public static readonly LocalizedText TestOfPickle = new("pickle is not", "pickle은 안전하지 않음");
    public static readonly LocalizedText TestOfFiles = new("what the files say", "파일의 내용 그대로");
    public static readonly LocalizedText TestOfNothing = new("nothing is known", "아무것도 알 수 없음");
}

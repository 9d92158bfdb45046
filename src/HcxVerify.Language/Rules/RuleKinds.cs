using System.Collections.Immutable;

namespace HcxVerify.Language;

/// <summary>The table of rule kinds.</summary>
public static class RuleKinds
{
    public static readonly RuleKind Architecture = new(1, "architecture", Measures: false, IsAvailable: true,
        new("declared facts differ from a reference's", "선언된 구조가 참조와 다름"),
        new("compare the declared architecture", "선언된 구조를 비교"))
    { Read = ArchitectureCheck.Read };

    public static readonly RuleKind Module = new(2, "module", Measures: false, IsAvailable: true,
        new("a component is of no family that is known to be somebody else's", "컴포넌트가 알려진 타사 계열이 아님"),
        new("compare type and dimensions with the known families", "유형과 차원을 알려진 계열과 비교"))
    { Read = ModuleCheck.Read };

    public static readonly RuleKind SpecialTokens = new(3, "special-tokens", Measures: false, IsAvailable: true,
        new("special tokens have names of their own", "특수 토큰 이름이 독자적임"),
        new("compare names and ids of the special tokens", "특수 토큰의 이름과 id를 비교"))
    { Read = SpecialTokensCheck.Read };

    public static readonly RuleKind Claim = new(4, "claim", Measures: false, IsAvailable: true,
        new("what is published agrees with the facts and with what the rules observe", "공표된 내용이 사실 및 관찰 결과와 일치함"),
        new("compare what is published with the facts and the other findings", "공표된 내용을 사실 및 다른 검사 결과와 비교"))
    { Read = ClaimCheck.Read };

    public static readonly RuleKind Evidence = new(5, "evidence", Measures: false, IsAvailable: true,
        new("a piece of evidence is at hand, unchanged, or somebody saw it", "증거 자료가 변경 없이 존재하거나 확인한 사람이 있음"),
        new("obtain the evidence", "증거 자료 확보"))
    { Read = EvidenceCheck.Read };

    public static readonly RuleKind Vocabulary = new(6, "vocabulary", Measures: true, IsAvailable: true,
        new("the vocabulary is not a reference's", "어휘가 참조의 것이 아님"),
        new("compare the vocabularies token by token", "어휘를 token 단위로 비교"))
    { Read = VocabularyCheck.Read, ComparesShapes = true };

    public static readonly RuleKind Similarity = new(7, "similarity", Measures: true, IsAvailable: true,
        new("the weights are not a reference's", "가중치가 참조의 것이 아님"),
        new("compare the weights layer by layer", "가중치를 레이어별로 비교"))
    { Read = SimilarityCheck.Read, ComparesShapes = true };

    public static readonly RuleKind Integrity = new(8, "integrity", Measures: false, IsAvailable: true,
        new("formats, digests and sizes are what they should be", "형식, digest, 크기가 올바름"),
        new("check formats, digests and sizes", "형식, digest, 크기를 확인"))
    { Read = IntegrityCheck.Read };

    public static readonly RuleKind Assert = new(9, "assert", Measures: false, IsAvailable: false,
        new("an expression over the facts holds", "사실에 대한 식이 성립함"),
        new("evaluate the expression", "식을 평가"))
    { Read = AssertCheck.Read };

    /// <summary>All kinds, in the order of their numbers.</summary>
    public static ImmutableArray<RuleKind> All { get; } =
        [Architecture, Module, SpecialTokens, Claim, Evidence, Vocabulary, Similarity, Integrity, Assert];

    /// <summary>The kind of that name, or null.</summary>
    public static RuleKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}

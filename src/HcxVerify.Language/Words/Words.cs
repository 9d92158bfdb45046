namespace HcxVerify.Language;

/// <summary>The contract's words, each choice a table that is made when it is first wanted. Files and JSON have these in every language.</summary>
public static class Words
{
    public static WordTable<Outcome> Outcomes => field ??= new(
        new(Outcome.Pass, "pass", "통과"),
        new(Outcome.Fail, "fail", "실패"),
        new(Outcome.Inconclusive, "inconclusive", "판단 불가"),
        new(Outcome.NotComparable, "not-comparable", "비교 불가"),
        new(Outcome.NotApplicable, "not-applicable", "해당 없음"),
        new(Outcome.Error, "error", "오류"),
        new(Outcome.Waived, "waived", "면제"));

    /// <summary>Those that a test can expect: a waiver is for one model, and a test has none.</summary>
    public static WordTable<Outcome> ExpectedOutcomes => field ??= Outcomes.Without(Outcome.Waived);

    public static WordTable<Severity> Severities => field ??= new(
        new(Severity.Error, "error", "오류"),
        new(Severity.Warning, "warning", "경고"));

    public static WordTable<FailureMeaning> Meanings => field ??= new(
        new(FailureMeaning.Questioned, "questioned", "의문점"),
        new(FailureMeaning.Reused, "reused", "재사용"));

    public static WordTable<Priority> Priorities => field ??= new(
        new(Priority.High, "high", "높음"),
        new(Priority.Medium, "medium", "중간"),
        new(Priority.Low, "low", "낮음"));

    public static WordTable<Verdict> Verdicts => field ??= new(
        new(Verdict.Supported, "supported", "지지"),
        new(Verdict.Conditional, "conditional", "조건부 지지"),
        new(Verdict.Reused, "reused", "재사용"),
        new(Verdict.NeedsVerification, "needs-verification", "추가 검증 필요"));

    public static WordTable<Conclusion> Conclusions => field ??= new(
        new(Conclusion.ClaimSupported, "claim supported (against the references named)", "주장 지지 (명시된 참조 대비)"),
        new(Conclusion.Derived, "derived", "파생 모델"),
        new(Conclusion.PartlyFromScratch, "partly from scratch, with reused components", "부분적 From scratch, 컴포넌트 재사용 혼합"),
        new(Conclusion.ReusedRestNotEstablished, "reused components found; the rest not established", "재사용 컴포넌트 확인, 나머지는 미확립"),
        new(Conclusion.NotEstablished, "not established", "미확립"));

    public static WordTable<ReferenceRole> Roles => field ??= new(
        new(ReferenceRole.Suspect, "suspect", "의심 대상"),
        new(ReferenceRole.Ancestor, "ancestor", "공통 조상"),
        new(ReferenceRole.Control, "control", "대조군"));

    public static WordTable<Statement> Statements => field ??= new(
        new(Statement.FromScratch, "from-scratch", "from scratch"),
        new(Statement.Reused, "reused", "재사용"));

    public static WordTable<EvidenceKind> EvidenceKinds => field ??= new(
        new(EvidenceKind.TechnicalReport, "technical-report", "기술 보고서"),
        new(EvidenceKind.TrainingLog, "training-log", "학습 로그"),
        new(EvidenceKind.CheckpointList, "checkpoint-list", "체크포인트 목록"),
        new(EvidenceKind.Announcement, "announcement", "공식 발표"),
        new(EvidenceKind.Attestation, "attestation", "증명서"));

    public static WordTable<VocabularyRelation> VocabularyRelations => field ??= new(
        new(VocabularyRelation.Identical, "identical", "동일"),
        new(VocabularyRelation.Extends, "extends", "확장"),
        new(VocabularyRelation.Subset, "subset", "부분집합"),
        new(VocabularyRelation.SharedAncestor, "shared-ancestor", "공통 조상"),
        new(VocabularyRelation.Independent, "independent", "독립"),
        new(VocabularyRelation.Indeterminate, "indeterminate", "판단 불가"),
        new(VocabularyRelation.NotComparable, "not-comparable", "비교 불가"));

    public static WordTable<VocabularyMetric> VocabularyMetrics => field ??= new(
        new(VocabularyMetric.Jaccard, "jaccard", "Jaccard"),
        new(VocabularyMetric.Containment, "containment", "포함도"),
        new(VocabularyMetric.ReferenceContained, "reference-contained", "참조의 포함 비율"),
        new(VocabularyMetric.CandidateContained, "candidate-contained", "후보의 포함 비율"),
        new(VocabularyMetric.AlignedIds, "aligned-ids", "id 일치율"),
        new(VocabularyMetric.RankCorrelation, "rank-correlation", "순위 상관"),
        new(VocabularyMetric.OrderAdjacency, "order-adjacency", "순서 인접도"),
        new(VocabularyMetric.IncreasingShare, "increasing-share", "최장 증가 부분열 비율"),
        new(VocabularyMetric.MergeJaccard, "merge-jaccard", "병합 Jaccard"));

    public static WordTable<WeightRelation> WeightRelations => field ??= new(
        new(WeightRelation.Identical, "identical", "동일"),
        new(WeightRelation.Reused, "reused", "재사용"),
        new(WeightRelation.Derived, "derived", "파생"),
        new(WeightRelation.NeedsVerification, "needs-verification", "추가 검증 필요"),
        new(WeightRelation.NoReuseFound, "no-reuse-found", "재사용 발견되지 않음"),
        new(WeightRelation.NotComparable, "not-comparable", "비교 불가"));

    public static WordTable<FileFormat> FileFormats => field ??= new(
        new(FileFormat.Safetensors, "safetensors", "safetensors"),
        new(FileFormat.Gguf, "gguf", "GGUF"),
        new(FileFormat.Onnx, "onnx", "ONNX"),
        new(FileFormat.Pickle, "pickle", "pickle"),
        new(FileFormat.Hdf5, "hdf5", "HDF5"),
        new(FileFormat.Numpy, "numpy", "NumPy"),
        new(FileFormat.SentencePiece, "sentencepiece", "SentencePiece"),
        new(FileFormat.Json, "json", "JSON"),
        new(FileFormat.Text, "text", "텍스트"),
        new(FileFormat.Png, "png", "PNG"),
        new(FileFormat.Jpeg, "jpeg", "JPEG"),
        new(FileFormat.Webp, "webp", "WebP"),
        new(FileFormat.Pdf, "pdf", "PDF"),
        new(FileFormat.Zip, "zip", "zip"),
        new(FileFormat.Tar, "tar", "tar"),
        new(FileFormat.Gzip, "gzip", "gzip"),
        new(FileFormat.Bzip2, "bzip2", "bzip2"),
        new(FileFormat.Xz, "xz", "xz"),
        new(FileFormat.Zstd, "zstd", "zstd"),
        new(FileFormat.Lz4, "lz4", "lz4"),
        new(FileFormat.Zlib, "zlib", "zlib"),
        new(FileFormat.SevenZip, "7z", "7z"),
        new(FileFormat.LfsPointer, "lfs-pointer", "Git LFS 포인터"),
        new(FileFormat.Empty, "empty", "빈 파일"));

    public static WordTable<WeightFormat> WeightFormats => field ??= new(
        new(WeightFormat.Safetensors, "safetensors", "safetensors"),
        new(WeightFormat.Gguf, "gguf", "GGUF"),
        new(WeightFormat.Onnx, "onnx", "ONNX"),
        new(WeightFormat.PyTorch, "pytorch", "PyTorch"));

    public static WordTable<FactKind> FactKinds => field ??= new(
        new(FactKind.Architecture, "architecture", "구조"),
        new(FactKind.SpecialTokens, "special-tokens", "특수 토큰"),
        new(FactKind.Vision, "vision", "비전"),
        new(FactKind.Audio, "audio", "오디오"));

    public static WordTable<TokenGroupDemand> TokenGroupDemands => field ??= new(
        new(TokenGroupDemand.Differ, "differ", "다름"),
        new(TokenGroupDemand.Equal, "equal", "같음"));

    public static WordTable<LinkPolicy> LinkPolicies => field ??= new(
        new(LinkPolicy.Inside, "inside", "폴더 안"),
        new(LinkPolicy.Anywhere, "anywhere", "제한 없음"));

    public static WordTable<FactType> FactTypes => field ??= new(
        new(FactType.Integer, "an integer", "정수"),
        new(FactType.Number, "a number", "수"),
        new(FactType.Text, "a text", "문자열"),
        new(FactType.Flag, "true or false", "true 또는 false"),
        new(FactType.TextList, "a list of texts", "문자열 목록"),
        new(FactType.IntegerList, "a list of integers", "정수 목록"),
        new(FactType.TokenList, "a list of tokens", "토큰 목록"));
}

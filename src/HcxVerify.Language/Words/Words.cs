namespace HcxVerify.Language;

/// <summary>The contract's words, each choice a table. Files and JSON have these in every language.</summary>
public static class Words
{
    public static WordTable<Outcome> Outcomes { get; } = new(
        (Outcome.Pass, "pass", "통과"),
        (Outcome.Fail, "fail", "실패"),
        (Outcome.Inconclusive, "inconclusive", "판단 불가"),
        (Outcome.NotComparable, "not-comparable", "비교 불가"),
        (Outcome.NotApplicable, "not-applicable", "해당 없음"),
        (Outcome.Error, "error", "오류"),
        (Outcome.Waived, "waived", "면제"));

    /// <summary>Those that a test can expect: a waiver is for one model, and a test has none.</summary>
    public static WordTable<Outcome> ExpectedOutcomes { get; } = Outcomes.Without(Outcome.Waived);

    public static WordTable<Severity> Severities { get; } = new(
        (Severity.Error, "error", "오류"),
        (Severity.Warning, "warning", "경고"));

    public static WordTable<FailureMeaning> Meanings { get; } = new(
        (FailureMeaning.Questioned, "questioned", "의문점"),
        (FailureMeaning.Reused, "reused", "재사용"));

    public static WordTable<Priority> Priorities { get; } = new(
        (Priority.High, "high", "높음"),
        (Priority.Medium, "medium", "중간"),
        (Priority.Low, "low", "낮음"));

    public static WordTable<Verdict> Verdicts { get; } = new(
        (Verdict.Supported, "supported", "지지"),
        (Verdict.Conditional, "conditional", "조건부 지지"),
        (Verdict.Reused, "reused", "재사용"),
        (Verdict.NeedsVerification, "needs-verification", "추가 검증 필요"));

    public static WordTable<Conclusion> Conclusions { get; } = new(
        (Conclusion.ClaimSupported, "claim supported (against the references named)", "주장 지지 (명시된 참조 대비)"),
        (Conclusion.Derived, "derived", "파생 모델"),
        (Conclusion.PartlyFromScratch, "partly from scratch, with reused components", "부분적 From scratch, 컴포넌트 재사용 혼합"),
        (Conclusion.ReusedRestNotEstablished, "reused components found; the rest not established", "재사용 컴포넌트 확인, 나머지는 미확립"),
        (Conclusion.NotEstablished, "not established", "미확립"));

    public static WordTable<ReferenceRole> Roles { get; } = new(
        (ReferenceRole.Suspect, "suspect", "의심 대상"),
        (ReferenceRole.Ancestor, "ancestor", "공통 조상"),
        (ReferenceRole.Control, "control", "대조군"));

    public static WordTable<Statement> Statements { get; } = new(
        (Statement.FromScratch, "from-scratch", "from scratch"),
        (Statement.Reused, "reused", "재사용"));

    public static WordTable<EvidenceKind> EvidenceKinds { get; } = new(
        (EvidenceKind.TechnicalReport, "technical-report", "기술 보고서"),
        (EvidenceKind.TrainingLog, "training-log", "학습 로그"),
        (EvidenceKind.CheckpointList, "checkpoint-list", "체크포인트 목록"),
        (EvidenceKind.Announcement, "announcement", "공식 발표"),
        (EvidenceKind.Attestation, "attestation", "증명서"));

    public static WordTable<VocabularyRelation> VocabularyRelations { get; } = new(
        (VocabularyRelation.Identical, "identical", "동일"),
        (VocabularyRelation.Extends, "extends", "확장"),
        (VocabularyRelation.Subset, "subset", "부분집합"),
        (VocabularyRelation.SharedAncestor, "shared-ancestor", "공통 조상"),
        (VocabularyRelation.Independent, "independent", "독립"),
        (VocabularyRelation.Indeterminate, "indeterminate", "판단 불가"),
        (VocabularyRelation.NotComparable, "not-comparable", "비교 불가"));

    public static WordTable<WeightRelation> WeightRelations { get; } = new(
        (WeightRelation.Identical, "identical", "동일"),
        (WeightRelation.Reused, "reused", "재사용"),
        (WeightRelation.Derived, "derived", "파생"),
        (WeightRelation.NeedsVerification, "needs-verification", "추가 검증 필요"),
        (WeightRelation.NoReuseFound, "no-reuse-found", "재사용 발견되지 않음"),
        (WeightRelation.NotComparable, "not-comparable", "비교 불가"));

    public static WordTable<FileFormat> FileFormats { get; } = new(
        (FileFormat.Safetensors, "safetensors", "safetensors"),
        (FileFormat.Gguf, "gguf", "GGUF"),
        (FileFormat.Onnx, "onnx", "ONNX"),
        (FileFormat.Pickle, "pickle", "pickle"),
        (FileFormat.Hdf5, "hdf5", "HDF5"),
        (FileFormat.Numpy, "numpy", "NumPy"),
        (FileFormat.SentencePiece, "sentencepiece", "SentencePiece"),
        (FileFormat.Json, "json", "JSON"),
        (FileFormat.Text, "text", "텍스트"),
        (FileFormat.Png, "png", "PNG"),
        (FileFormat.Jpeg, "jpeg", "JPEG"),
        (FileFormat.Webp, "webp", "WebP"),
        (FileFormat.Pdf, "pdf", "PDF"),
        (FileFormat.Zip, "zip", "zip"),
        (FileFormat.Tar, "tar", "tar"),
        (FileFormat.Gzip, "gzip", "gzip"),
        (FileFormat.Bzip2, "bzip2", "bzip2"),
        (FileFormat.Xz, "xz", "xz"),
        (FileFormat.Zstd, "zstd", "zstd"),
        (FileFormat.Lz4, "lz4", "lz4"),
        (FileFormat.Zlib, "zlib", "zlib"),
        (FileFormat.SevenZip, "7z", "7z"),
        (FileFormat.LfsPointer, "lfs-pointer", "Git LFS 포인터"),
        (FileFormat.Empty, "empty", "빈 파일"));

    public static WordTable<WeightFormat> WeightFormats { get; } = new(
        (WeightFormat.Safetensors, "safetensors", "safetensors"),
        (WeightFormat.Gguf, "gguf", "GGUF"),
        (WeightFormat.Onnx, "onnx", "ONNX"),
        (WeightFormat.PyTorch, "pytorch", "PyTorch"));

    public static WordTable<FactKind> FactKinds { get; } = new(
        (FactKind.Architecture, "architecture", "구조"),
        (FactKind.SpecialTokens, "special-tokens", "특수 토큰"),
        (FactKind.Vision, "vision", "비전"),
        (FactKind.Audio, "audio", "오디오"));

    public static WordTable<LinkPolicy> LinkPolicies { get; } = new(
        (LinkPolicy.Inside, "inside", "폴더 안"),
        (LinkPolicy.Anywhere, "anywhere", "제한 없음"));

    public static WordTable<FactType> FactTypes { get; } = new(
        (FactType.Integer, "an integer", "정수"),
        (FactType.Number, "a number", "수"),
        (FactType.Text, "a text", "문자열"),
        (FactType.Flag, "true or false", "true 또는 false"),
        (FactType.TextList, "a list of texts", "문자열 목록"),
        (FactType.IntegerList, "a list of integers", "정수 목록"),
        (FactType.TokenList, "a list of tokens", "토큰 목록"));
}

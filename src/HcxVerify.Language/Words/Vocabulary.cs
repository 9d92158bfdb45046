namespace HcxVerify.Language;

/// <summary>What evaluating a rule came to. Nothing that was not evaluated is <see cref="Pass"/>.</summary>
public enum Outcome
{
    Pass,
    Fail,
    Inconclusive,
    NotComparable,
    NotApplicable,
    Error,
    Waived,
}

/// <summary>How a failed rule counts in the gate.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>What a failed rule means for its component.</summary>
public enum FailureMeaning
{
    Questioned,
    Reused,
}

/// <summary>How much it matters that a rule could not be evaluated.</summary>
public enum Priority
{
    High,
    Medium,
    Low,
}

/// <summary>What the findings of one component support.</summary>
public enum Verdict
{
    Supported,
    Conditional,
    Reused,
    NeedsVerification,
}

/// <summary>What the verdicts support, over all components of the claim.</summary>
public enum Conclusion
{
    ClaimSupported,
    PartlyFromScratch,
    ReusedRestNotEstablished,
    Derived,
    NotEstablished,
}

/// <summary>What a reference is to the subject.</summary>
public enum ReferenceRole
{
    Suspect,
    Ancestor,
    Control,
}

/// <summary>What a publisher says of the model as a whole.</summary>
public enum Statement
{
    FromScratch,
    Reused,
}

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    TechnicalReport,
    TrainingLog,
    CheckpointList,
    Announcement,
    Attestation,
}

/// <summary>How the weights of a component relate to a reference's.</summary>
public enum WeightRelation
{
    Identical,
    Reused,
    Derived,
    NeedsVerification,
    NoReuseFound,
    NotComparable,
}

/// <summary>How a vocabulary relates to another; a relation is the candidate's to the reference.</summary>
public enum VocabularyRelation
{
    Identical,
    Extends,
    Subset,
    SharedAncestor,
    Independent,
    Indeterminate,
    NotComparable,
}

/// <summary>What is measured of two vocabularies.</summary>
public enum VocabularyMetric
{
    Jaccard,
    Containment,
    ReferenceContained,
    CandidateContained,
    AlignedIds,
    RankCorrelation,
    OrderAdjacency,
    IncreasingShare,
    MergeJaccard,
}

/// <summary>What a file is by its content.</summary>
public enum FileFormat
{
    Safetensors,
    Gguf,
    Onnx,
    Pickle,
    Hdf5,
    Numpy,
    SentencePiece,
    Json,
    Text,
    Png,
    Jpeg,
    Webp,
    Pdf,
    Zip,
    Tar,
    Gzip,
    Bzip2,
    Xz,
    Zstd,
    Lz4,
    Zlib,
    SevenZip,
    LfsPointer,
    Empty,
}

/// <summary>What a group of special tokens must be beside a reference's.</summary>
public enum TokenGroupDemand
{
    /// <summary>Special tokens of the model, and none has a name of the reference's.</summary>
    Differ,

    /// <summary>Special tokens of both, at the same ids.</summary>
    Equal,
}

/// <summary>Where links in a model folder may lead.</summary>
public enum LinkPolicy
{
    Inside,
    Anywhere,
}

/// <summary>The formats that weights are read in.</summary>
public enum WeightFormat
{
    Safetensors,
    Gguf,
    Onnx,

    /// <summary>An archive of PyTorch's; what in it is pickle is never run.</summary>
    PyTorch,
}

/// <summary>What facts of a model are about.</summary>
public enum FactKind
{
    Architecture,
    SpecialTokens,
    Vision,
    Audio,
}

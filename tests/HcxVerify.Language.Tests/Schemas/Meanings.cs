using System.Diagnostics;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests.Schemas;

/// <summary>What the words of the closed choices mean, for completion and hover. A word of a table without its meaning here fails.</summary>
static class Meanings
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "a failure fails the build",
        Severity.Warning => "a failure is a warning of the build",
        _ => throw new UnreachableException(),
    };

    public static string Of(FailureMeaning meaning) => meaning switch
    {
        FailureMeaning.Questioned => "a failure puts the claim on the component in question",
        FailureMeaning.Reused => "a failure means that the component is somebody else's",
        _ => throw new UnreachableException(),
    };

    public static string Of(Priority priority) => priority switch
    {
        Priority.High => "without the rule's outcome, its component needs verification",
        Priority.Medium => "without the rule's outcome, its component is supported conditionally; to be checked soon",
        Priority.Low => "without the rule's outcome, its component is supported conditionally; to be checked some day",
        _ => throw new UnreachableException(),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "the check holds",
        Outcome.Fail => "the check does not hold",
        Outcome.Inconclusive => "what would decide is missing or cannot be told",
        Outcome.NotComparable => "the two sides are of shapes that cannot be compared",
        Outcome.NotApplicable => "a fact that was read says that there is nothing to check",
        Outcome.Error => "the rule could not be evaluated, or a fact that it reads is contradicted",
        Outcome.Waived => "a failure that a waiver takes out of the gate",
        _ => throw new UnreachableException(),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "every rule of the component passed, and one at least measured content",
        Verdict.Conditional => "something supports the claim, and something is open, questioned, or rests on declared values only",
        Verdict.Reused => "a rule failed whose failure means that the component is somebody else's",
        Verdict.NeedsVerification => "what would decide was not evaluated, or nothing supports the claim",
        _ => throw new UnreachableException(),
    };

    public static string Of(ReferenceRole role) => role switch
    {
        ReferenceRole.Suspect => "the model may be derived from it; a rule must compare with it",
        ReferenceRole.Ancestor => "a public common ancestor: what both have from it is no sign of reuse",
        ReferenceRole.Control => "known to be unrelated: what the model shares with it is no sign of reuse",
        _ => throw new UnreachableException(),
    };

    public static string Of(Statement statement) => statement switch
    {
        Statement.FromScratch => "the publisher made the components itself; the conclusion is about them",
        Statement.Reused => "the publisher says that the components are from another model",
        _ => throw new UnreachableException(),
    };

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.TechnicalReport => "a technical report or paper of the publisher",
        EvidenceKind.TrainingLog => "the log of the training: loss curves, steps, machines",
        EvidenceKind.CheckpointList => "a list of checkpoints between the start and the end of the training",
        EvidenceKind.Announcement => "a public announcement, such as a press release or a model card",
        EvidenceKind.Attestation => "a signed statement of somebody who answers for it",
        _ => throw new UnreachableException(),
    };

    public static string Of(VocabularyRelation relation) => relation switch
    {
        VocabularyRelation.Identical => "the same tokens at the same ids",
        VocabularyRelation.Extends => "all of the reference's tokens at their ids, and more",
        VocabularyRelation.Subset => "a part of the reference's tokens, at their ids",
        VocabularyRelation.SharedAncestor => "both come from a known common ancestor",
        VocabularyRelation.Independent => "neither comes from the other, nor from a known common ancestor",
        VocabularyRelation.Indeterminate => "the numbers support none of the other relations",
        VocabularyRelation.NotComparable => "the two cannot be compared",
        _ => throw new UnreachableException(),
    };

    public static string Of(VocabularyMetric metric) => metric switch
    {
        VocabularyMetric.Jaccard => "common tokens over all that either has",
        VocabularyMetric.Containment => "common tokens over the smaller vocabulary",
        VocabularyMetric.ReferenceContained => "the share of the reference's tokens that the model has",
        VocabularyMetric.CandidateContained => "the share of the model's tokens that the reference has",
        VocabularyMetric.AlignedIds => "the share of the common tokens at equal ids, but for one offset",
        VocabularyMetric.RankCorrelation => "Spearman's rank correlation of the order of the common tokens",
        VocabularyMetric.OrderAdjacency => "the share of the common tokens that have the same successor in both orders",
        VocabularyMetric.IncreasingShare => "the longest increasing subsequence over the common tokens",
        VocabularyMetric.MergeJaccard => "common merges over all that either has",
        _ => throw new UnreachableException(),
    };

    public static string Of(WeightRelation relation) => relation switch
    {
        WeightRelation.Identical => "the same weights, value by value",
        WeightRelation.Reused => "most of the weights are the reference's, or nearly",
        WeightRelation.Derived => "trained further from the reference's weights",
        WeightRelation.NeedsVerification => "something points to the reference, and more has to be measured",
        WeightRelation.NoReuseFound => "nothing above the detection limit points to the reference",
        WeightRelation.NotComparable => "the two are of shapes that cannot be compared",
        _ => throw new UnreachableException(),
    };

    public static string Of(FileFormat format) => format switch
    {
        FileFormat.Safetensors => "weights as safetensors",
        FileFormat.Gguf => "a model as GGUF",
        FileFormat.Onnx => "a model as ONNX",
        FileFormat.Pickle => "Python pickle, by itself or in an archive: loading it can run code",
        FileFormat.Hdf5 => "HDF5, as Keras writes it",
        FileFormat.Numpy => "arrays of NumPy, one or an archive of them",
        FileFormat.SentencePiece => "a tokenizer of SentencePiece",
        FileFormat.Json => "JSON",
        FileFormat.Text => "UTF-8 text",
        FileFormat.Png or FileFormat.Jpeg or FileFormat.Webp => "a picture",
        FileFormat.Pdf => "a PDF document",
        FileFormat.Zip or FileFormat.Tar or FileFormat.SevenZip => "an archive",
        FileFormat.Gzip or FileFormat.Bzip2 or FileFormat.Xz or FileFormat.Zstd or FileFormat.Lz4 or FileFormat.Zlib => "compressed data",
        FileFormat.LfsPointer => "a Git LFS pointer in place of a file",
        FileFormat.Empty => "no bytes at all",
        _ => throw new UnreachableException(),
    };

    public static string Of(TokenGroupDemand must) => must switch
    {
        TokenGroupDemand.Differ => "the reference has no token of that name",
        TokenGroupDemand.Equal => "the reference has the token, too, at the same id",
        _ => throw new UnreachableException(),
    };

    public static string Of(LinkPolicy policy) => policy switch
    {
        LinkPolicy.Inside => "no symbolic link leads out of the model folder (default)",
        LinkPolicy.Anywhere => "symbolic links may lead out of the model folder",
        _ => throw new UnreachableException(),
    };

    /// <summary>What a ready profile states: the first line of its file, "# NAME: TEXT".</summary>
    public static string OfProfile(string profile) =>
        File.ReadLines(Repository.Path($"src/HcxVerify/Rules/Profiles/{profile}.hcx.yml")).First()[$"# {profile}: ".Length..].TrimEnd('.');

    /// <summary>What a known component is.</summary>
    public static string OfComponent(string component) => component switch
    {
        Components.TextDecoder => "the language model itself",
        Components.VisionEncoder => "what reads images",
        Components.AudioEncoder => "what reads sound",
        Components.Projector => "what joins an encoder to the decoder",
        Components.Tokenizer => "vocabulary, merges and special tokens",
        Components.Subject => "the model as a whole: no verdict of its own, but its rules count in the conclusion",
        _ => throw new UnreachableException(),
    };
}

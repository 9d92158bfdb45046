using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary><c>evidence</c>: passes when the file is there with the digest that the rule names. Whether it says what it should is for people to judge.</summary>
static class EvidenceFile
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (EvidenceCheck)rule.Check;
        var kind = Words.EvidenceKinds.Shown(check.EvidenceKind);
        var path = context.PathBeside(rule, check.File);
        if (!context.Workspace.HasFile(path))
            return Evaluation.Inconclusive(Messages.EvidenceAbsent.With(kind, check.File));
        var (digest, size) = context.Workspace.Digest(path);
        var sha256 = digest["sha256:".Length..];
        if (size is > 0 and < GitLfsPointer.MaxBytes && GitLfsPointer.Read(context.Workspace.Read(path, GitLfsPointer.MaxBytes).Bytes) is not null)
            return Evaluation.Inconclusive(Messages.EvidencePointer.With(check.File, kind));
        return size == 0 ? Evaluation.Inconclusive(Messages.EvidenceEmpty.With(kind, check.File))
            : check.Sha256 is null ? Evaluation.Inconclusive(Messages.EvidenceWithoutDigest.With(check.File, sha256))
            : check.Sha256 == sha256 ? Evaluation.Of(Outcome.Pass, Messages.EvidenceHolds.With(kind, check.File))
            : Evaluation.Of(Outcome.Fail, Messages.EvidenceChanged.With(kind, check.File, sha256));
    }
}

using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary><c>evidence</c>: passes when the file is there with the digest that the rule names. Whether it says what it should is for people to judge.</summary>
static class EvidenceFile
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (EvidenceCheck)rule.Check;
        var kind = Words.EvidenceKinds.Shown(check.EvidenceKind);
        return context.Evidence(rule, check.File) switch
        {
            null => Evaluation.Inconclusive(Messages.EvidenceAbsent.With(kind, check.File)),
            { IsPointer: true } => Evaluation.Inconclusive(Messages.EvidencePointer.With(check.File, kind)),
            { IsEmpty: true } => Evaluation.Inconclusive(Messages.EvidenceEmpty.With(kind, check.File)),
            { Sha256: var digest } when check.Sha256 is null => Evaluation.Inconclusive(Messages.EvidenceWithoutDigest.With(check.File, digest)),
            { Sha256: var digest } when check.Sha256 == digest => Evaluation.Of(Outcome.Pass, Messages.EvidenceHolds.With(kind, check.File)),
            { Sha256: var digest } => Evaluation.Of(Outcome.Fail, Messages.EvidenceChanged.With(kind, check.File, digest)),
        };
    }
}

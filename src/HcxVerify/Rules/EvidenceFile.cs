using HcxVerify.Language;

namespace HcxVerify.Rules;

/// <summary>
/// <c>evidence</c>: passes when the file is there with the digest that the rule names, or a page is recorded that somebody saw, and neither is
/// older than it may be. Whether it says what it should is for people to judge.
/// </summary>
static class EvidenceFile
{
    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        var check = (EvidenceCheck)rule.Check;
        var kind = Words.EvidenceKinds.Shown(check.EvidenceKind);
        var found = check.File is null ? null : OfFile(check, check.File, kind, context.Evidence(rule, check.File));
        if (found is { Outcome: not Outcome.Pass })
            return found;
        if (EvidenceAge.Problem(check, kind, context.Calendar) is { } problem)
            return Evaluation.Inconclusive(problem);
        return (found, check.Page) switch
        {
            ({ } file, { } page) => Evaluation.Of(Outcome.Pass, Messages.EvidenceKept.With(file.Message, page.Url, page.By, Day.Shown(page.Seen))),
            ({ } file, null) => file,
            (null, { } page) => Evaluation.Of(Outcome.Pass, Messages.EvidenceSeen.With(kind, page.Url, page.By, Day.Shown(page.Seen))),
            _ => throw new InvalidOperationException(),
        };
    }

    static Evaluation OfFile(EvidenceCheck check, string file, LocalizedText kind, EvidenceContent? content)
    {
        if (content is null)
            return Evaluation.Inconclusive(Messages.EvidenceAbsent.With(kind, file));
        if (content.IsPointer)
            return Evaluation.Inconclusive(Messages.EvidencePointer.With(file, kind));
        return content.IsEmpty ? Evaluation.Inconclusive(Messages.EvidenceEmpty.With(kind, file))
            : check.Sha256 is null ? Evaluation.Inconclusive(Messages.EvidenceWithoutDigest.With(file, content.Sha256))
            : check.Sha256 == content.Sha256 ? Evaluation.Of(Outcome.Pass, Messages.EvidenceHolds.With(kind, file))
            : Evaluation.Of(Outcome.Fail, Messages.EvidenceChanged.With(kind, file, content.Sha256));
    }
}

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify.Reports;

/// <summary>Phrases that several report formats share.</summary>
static class ReportPhrases
{
    const int ShownOfDigest = 12;

    /// <summary>What the report rests on: how many facts were read, and how many stated.</summary>
    public static LocalizedText Basis(Report report)
    {
        var stated = report.Subject.Facts.Count(fact => fact.Origin is FactOrigin.Stated);
        var read = report.Subject.Facts.Length - stated;
        return report.Subject.Stated is not { } file ? stated == 0 ? Labels.BasisRead.With(read) : Labels.BasisBuiltIn.With(stated)
            : report.NothingWasRead ? Labels.BasisAllStated.With(stated, file.File, Short(file.Digest))
            : Labels.BasisMixed.With(read, stated, file.File, Short(file.Digest));
    }

    /// <summary>Whether checks remain, and how many rules broke: those are mended, and are no checks that remain.</summary>
    public static LocalizedText State(Report report) => (report.Remaining.Count(), report.Findings.Count(finding => finding.Outcome is Outcome.Error)) switch
    {
        (0, 0) => Labels.Complete,
        (var count, 0) => Labels.InProgress.With(count),
        (0, var errors) => Labels.WithErrors.With(errors),
        var (count, errors) => Labels.InProgressWithErrors.With(count, errors),
    };

    /// <summary>What was found, and where it is waived, what it would count as otherwise, and why it does not.</summary>
    public static LocalizedText Found(Finding finding) => finding.Waiver is not { } waiver ? finding.Message
        : Labels.WaivedFinding.With(finding.Message, Words.Outcomes.Shown(finding.Outcome), Day.Shown(waiver.Expires), waiver.Owner, waiver.Reason);

    /// <summary>The outcome of a finding; of a waived one, with the one that it had.</summary>
    public static LocalizedText Shown(Finding finding) =>
        finding.Waiver is null ? Words.Outcomes.Shown(finding.Outcome) : Labels.WaivedOutcome.With(Words.Outcomes.Shown(finding.Outcome));

    /// <summary>What a waiver does: the outcome that it waives, or nothing.</summary>
    public static LocalizedText Effect(WaiverUse use) => use is { Finding: { } finding, Problem: null }
        ? Labels.WaivedOutcome.With(Words.Outcomes.Shown(finding.Outcome))
        : Labels.WaivesNothing;

    /// <summary>What a finding means for the claim that the component is from scratch.</summary>
    public static LocalizedText Meaning(Finding finding) => finding.Outcome switch
    {
        Outcome.Pass when IsOnReuse(finding) => Labels.IsAsDeclared,
        Outcome.Pass => Labels.Supports,
        Outcome.Fail when finding.OnFail is FailureMeaning.Reused => Labels.IsReused,
        Outcome.Fail => Labels.Questions,
        Outcome.NotApplicable => Labels.NotCounted,
        _ => Labels.NotEvaluated,
    };

    /// <summary>The meaning as a sign, for formats that have them.</summary>
    public static string Sign(Finding finding) => finding.Outcome switch
    {
        Outcome.Pass when IsOnReuse(finding) => "➖",
        Outcome.Pass => "✅",
        Outcome.Fail when finding.OnFail is FailureMeaning.Reused => "❌",
        Outcome.Fail => "⚠️",
        Outcome.NotApplicable => "➖",
        _ => "⏳",
    };

    // That reuse is what was declared says nothing for an origin of its own.
    static bool IsOnReuse(Finding finding) => finding.Rule.Check is ClaimCheck { ReadsFindings: true, Says: not Statement.FromScratch };

    /// <summary>What a claim says of each of its components.</summary>
    public static LocalizedText Declared(Claim.Says claim) =>
        claim.Of is null ? Words.Statements.Shown(claim.Statement) : Messages.ReusedFrom.With(claim.Of.Name, null);

    /// <summary>The verdict as a sign, for formats that have them.</summary>
    public static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "✅",
        Verdict.Reused => "❌",
        Verdict.Conditional => "⚠️",
        _ => "⏳",
    };

    /// <summary>The date of the verification; null where the report says none.</summary>
    public static string? Today(Report report) => report.Today is { } today ? Calendar.Shown(today) : null;

    /// <summary>The name of a rule for people.</summary>
    public static LocalizedText Name(Rule rule) => rule.Name ?? new(rule.Id);

    /// <summary>Why a component has its verdict: the names of the rules that decided, with what each means.</summary>
    public static LocalizedText Because(Report report, ComponentVerdict verdict)
    {
        if (verdict.Because.IsEmpty)
            return Labels.NothingEvaluated;
        return LocalizedText.Join(", ", verdict.Because.Select(id => report.Findings.First(finding => finding.Rule.Id == id))
            .Select(finding => new LocalizedText($"{Name(finding.Rule).En} ({Meaning(finding).En})", $"{Name(finding.Rule).In(ReportLanguage.Korean)} ({Meaning(finding).Ko})")));
    }

    /// <summary>The remaining checks: the most important first, then in the order of the rule files.</summary>
    public static IEnumerable<Finding> Remaining(Report report) => report.Remaining.OrderBy(finding => finding.Rule.Priority);

    /// <summary>The findings that matter most: what is reused, what broke, what is questioned, what supports.</summary>
    public static IEnumerable<Finding> Main(Report report) => report.Findings
        .Where(finding => finding.Outcome is Outcome.Fail or Outcome.Error or Outcome.Pass)
        .OrderBy(finding => finding.Outcome switch
        {
            Outcome.Fail when finding.OnFail is FailureMeaning.Reused => 0,
            Outcome.Error => 1,
            Outcome.Fail => 2,
            _ => 3,
        });

    /// <summary>The beginning of a digest; the JSON report has the whole.</summary>
    public static string Short(string digest) => digest.Length > DigestText.Scheme.Length + ShownOfDigest ? digest[..(DigestText.Scheme.Length + ShownOfDigest)] : digest;

    /// <summary>The kinds of module that the subject's facts speak of, in the order in which data flows.</summary>
    public static string Structure(ModelFacts subject)
    {
        var parts = new List<string>();
        Add(Components.VisionEncoder, FactTable.VisionModelType);
        Add(Components.AudioEncoder, FactTable.AudioModelType);
        Add(Components.Projector, FactTable.ProjectorKind);
        Add(Components.TextDecoder, FactTable.TextModelType);
        return string.Join(" → ", parts);

        void Add(string component, FactName name)
        {
            if (subject.TryFind(name, out var fact))
                parts.Add($"{component} ({fact.Value.Shown})");
        }
    }
}

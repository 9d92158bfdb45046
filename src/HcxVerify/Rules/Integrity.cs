using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Metrics;

namespace HcxVerify.Rules;

/// <summary>
/// <c>integrity</c>: passes when every file of the model folder was looked at and is what the rule says. Pickle fails every such rule that does
/// not list it; what was not looked into, and may hold it, is inconclusive.
/// </summary>
static class Integrity
{
    const int MostShown = 10;

    public static Evaluation Evaluate(Rule rule, Evaluating context)
    {
        try
        {
            return Evaluated(rule, context);
        }
        catch (ArtifactException error)
        {
            return Evaluation.Of(Outcome.Error, error.Diagnostic.Text) with { IsUnwaivable = true };
        }
    }

    static Evaluation Evaluated(Rule rule, Evaluating context)
    {
        var check = (IntegrityCheck)rule.Check;
        var (listed, list, unusable) = Listed(check, rule, context);
        if (unusable is not null)
            return unusable with { IsUnwaivable = true }; // No file was looked at.
        if (context.GivenFiles is { } given)
            return Decide(check, listed, given.Model, context.SubjectName);
        if (context.Folder is not { } folder)
            return Evaluation.Inconclusive(Messages.IntegrityNoFolder.With(context.SubjectName));
        var files = new FolderExamination(check, listed ?? [], context.Workspace).Of(folder);
        // A list that lies in the folder cannot name itself.
        return Decide(check, listed, list is null ? files : [.. files.Where(file => Path.GetFullPath(file.Name, folder) != list || IsListed(file, listed!.Value))], context.SubjectName);
    }

    /// <summary>The outcome for a folder of these files.</summary>
    /// <param name="listed">The digests that the rule names; null where it names none.</param>
    public static Evaluation Decide(IntegrityCheck check, ImmutableArray<ListedDigest>? listed, ImmutableArray<FolderFile> files, LocalizedText model)
    {
        if (files.IsEmpty && listed is null)
            return Evaluation.Inconclusive(Messages.IntegrityEmptyFolder.With(model));
        var decision = new IntegrityDecision(check, listed);
        ImmutableArray<IntegrityProblem> problems = [.. decision.Problems(files).Distinct().OrderByDescending(problem => problem.Fails).ThenBy(problem => problem.File, StringComparer.Ordinal)];
        ImmutableArray<Measurement> measurements =
        [
            new Measurement.Value("filesLookedAt", files.Count(file => file.Formats is not null)),
            new Measurement.Value("bytes", files.Sum(file => file.Size ?? 0)),
            .. listed is null ? [] : (Measurement[])[new Measurement.Value("digestsCompared", decision.DigestsCompared)],
            .. check.DeclaredEqualsActual ? [new Measurement.Value("sizesCompared", decision.SizesCompared)] : (Measurement[])[],
            new Measurement.Value("problems", problems.Count(problem => problem.Fails)),
            new Measurement.Value("notLookedInto", problems.Count(problem => !problem.Fails)),
        ];
        // A link to a folder is no file: with nothing else, nothing was looked at.
        if (problems.IsEmpty && files.All(file => file.Formats is null))
            return Evaluation.Inconclusive(Messages.IntegrityEmptyFolder.With(model));
        return problems is [var worst, ..]
            ? new(worst.Fails ? Outcome.Fail : Outcome.Inconclusive, Shown(problems), measurements) { IsUnwaivable = problems.Any(problem => problem.IsPickle) }
            : new(Outcome.Pass, Messages.IntegrityHolds.With(
                files.Length,
                LocalizedText.Join(", ", [.. FormatsOf(files)]),
                listed is null ? null : Messages.IntegrityDigestsHold.With(decision.DigestsCompared),
                check.DeclaredEqualsActual ? Messages.IntegritySizesHold.With(decision.SizesCompared) : null), measurements);
    }

    static IEnumerable<LocalizedText> FormatsOf(ImmutableArray<FolderFile> files)
    {
        foreach (var format in files.SelectMany(file => file.Formats ?? []).Distinct().Order())
            yield return new(Words.FileFormats[format]);
        ImmutableArray<string> others = [.. files.Where(file => file.Formats is []).Select(file => file.Name)];
        if (!others.IsEmpty)
            yield return Messages.IntegrityOfNoFormat.With(SingleLine.List(others, MostShown));
    }

    // The list, and where it lies; or the outcome without one.
    static (ImmutableArray<ListedDigest>? Listed, string? Path, Evaluation? Unusable) Listed(IntegrityCheck check, Rule rule, Evaluating context)
    {
        if (check.Digests is null)
            return (null, null, null);
        var path = context.PathBeside(rule, check.Digests);
        if (!context.Workspace.HasFolder(path) && !context.Workspace.HasFile(path))
            return (null, path, Evaluation.Inconclusive(Messages.IntegrityListAbsent.With(check.Digests)));
        try
        {
            var content = context.Workspace.Read(path, DigestList.MaxBytes);
            return GitLfsPointer.Read(content.Bytes) is null
                ? (DigestList.Read(content), path, null)
                : (null, path, Evaluation.Inconclusive(Messages.IntegrityListPointer.With(check.Digests)));
        }
        catch (ArtifactException error)
        {
            return (null, path, Evaluation.Of(Outcome.Error, Messages.IntegrityListUnusable.With(error.Diagnostic.Place, error.Diagnostic.Code, error.Diagnostic.Text)));
        }
    }

    static bool IsListed(FolderFile file, ImmutableArray<ListedDigest> listed) => listed.Any(digest => digest.Path == file.Name);

    static LocalizedText Shown(ImmutableArray<IntegrityProblem> problems) => LocalizedText.Join(
        "; ", [.. problems.Take(MostShown).Select(problem => problem.Text), .. problems.Length > MostShown ? [Labels.More.With(problems.Length - MostShown)] : (LocalizedText[])[]]);
}

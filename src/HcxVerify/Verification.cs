using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Reports;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

namespace HcxVerify;

/// <summary>The main path: bytes, formats, facts, metrics, rules, verdicts, report.</summary>
public static class Verification
{
    /// <summary>Verifies one model against its rules.</summary>
    public static VerifyResult Run(VerifyRequest request, CancellationToken cancellation = default) => Run(request, new Workspace(request.Root), cancellation);

    internal static VerifyResult Run(VerifyRequest request, Workspace workspace, CancellationToken cancellation = default)
    {
        var files = RuleFiles.Find(request.Rules, ShownModel(request.Model, workspace), [.. request.References.Keys], workspace, request.PackageFolder);
        // The model is read beside the rules: neither needs the other, and each takes half of a short run.
        var model = Task.Run(() => Model(request, workspace), CancellationToken.None);
        var (rules, wrongRules) = files.Read();
        var (subject, wrongModel) = Subject(model.GetAwaiter().GetResult(), rules?.Subject, workspace);
        var (waivers, wrongWaivers) = WaiverFiles.Read(request.Waivers, workspace);
        if (rules is null || subject is null || !wrongWaivers.IsEmpty)
            return new VerifyResult.Stopped([.. wrongRules, .. wrongWaivers, .. wrongModel], [.. workspace.Inputs]);

        var references = ReferenceSet.Read(rules, request.References, workspace);
        var calendar = new Calendar(request.Today);
        var evaluated = RuleEvaluation.Check(new(rules, subject, references, workspace, calendar) { Measurements = Measurements.Of(subject, references, workspace) }, cancellation);
        var uses = WaiverUse.Of(waivers, evaluated, subject, calendar);
        var findings = WaiverUse.Apply(uses, evaluated);
        var verdicts = ComponentVerdict.Of(findings, rules.ClaimedComponents);
        var report = new Report
        {
            Rules = rules,
            Subject = subject,
            References = [.. references.All.Concat(findings.Select(finding => finding.Nearest).OfType<LoadedReference>()).DistinctBy(reference => $"{reference.Name}\0{reference.OnlyIn}", StringComparer.Ordinal)],
            Findings = findings,
            Components = verdicts,
            Conclusion = ConclusionFold.Of(verdicts, rules.ClaimedComponents, findings),
            Waivers = uses,
            Notices = [.. subject.Notices, .. Notices(request, rules, references), .. uses.Where(use => use.Problem is not null).Select(use => use.Problem!)],
            Problems = subject.Problems,
            Gate = request.Gate,
            ExitCode = request.Gate.ExitCode(findings, subject.Problems),
            BytesRead = workspace.BytesRead,
            Today = request.TodayIsGiven ? request.Today : null,
        };
        return new VerifyResult.Verified(report, [.. workspace.Inputs]) { HoldsThrough = calendar.HoldsThrough };
    }

    /// <summary>What comes of waivers by their dates alone, or what is wrong with their files.</summary>
    public static (ImmutableArray<WaiverUse> Waivers, ImmutableArray<Diagnostic> Errors) Waivers(string root, ImmutableArray<string> files, DateOnly today)
    {
        var (waivers, errors) = WaiverFiles.Read(files, new(root));
        return (WaiverUse.Of(waivers, new(today)), errors);
    }

    /// <summary>The facts of one model, without rules.</summary>
    /// <exception cref="ArtifactException">The model is missing, cannot be read, or nothing in it is recognised.</exception>
    public static ModelFacts Facts(string root, string model)
    {
        var workspace = new Workspace(root);
        var facts = ModelSource.Read(ModelSource.Full(model, workspace), workspace);
        return facts.Problems is [var problem, ..] ? throw new ArtifactException(problem) : Recognised(facts);
    }

    static ReadModel Model(VerifyRequest request, Workspace workspace)
    {
        try
        {
            return new(ModelSource.Read(ModelSource.Full(request.Model, workspace), workspace), []);
        }
        catch (ArtifactException error)
        {
            return new(null, [error.Diagnostic]);
        }
    }

    // Without rules only the model itself is checked, so that both are reported in one run.
    static ReadModel Subject(ReadModel model, SubjectDeclaration? declared, Workspace workspace)
    {
        if (model.Facts is not { } facts)
            return model;
        try
        {
            if (declared?.Stated is { } stated)
                return new(facts.With(Stated(stated.Path, stated.Place, workspace)), []);
            return new(declared is null ? facts : Recognised(facts), []);
        }
        catch (ArtifactException error)
        {
            return new(null, [error.Diagnostic]);
        }
    }

    /// <summary>A model, or why it cannot be used.</summary>
    sealed record ReadModel(ModelFacts? Facts, ImmutableArray<Diagnostic> Errors);

    // A slip in a name would quietly leave the reference where it was. Any other name may be meant for another model of the build.
    static ImmutableArray<Diagnostic> Notices(VerifyRequest request, RuleSet rules, ReferenceSet references)
    {
        ImmutableArray<string> known = [.. BuiltInReferences.Names, .. rules.References.Select(reference => reference.Name), .. rules.UsedReferences];
        return
        [
            .. from name in request.References.Keys.Except(known, StringComparer.Ordinal)
               where !rules.UsesAll && Suggestion.Near(name, known).Any()
               select HostCodes.UnusedLocation.At(null, name, Suggestion.For(name, known)),
            .. from reference in references.All
               let replaced = ReferenceSet.Replaced(reference)
               where replaced is not null
               select HostCodes.ReplacedReference.At(reference.OnlyIn is null ? null : new(reference.OnlyIn), reference.Name, replaced.Value.Fact.Name, reference.Facts!.Location, replaced.Value.Value.Shown, replaced.Value.BuiltIn.Shown),
        ];
    }

    static SavedFacts Stated(string path, Place place, Workspace workspace)
    {
        var full = workspace.FullBeside(place.File, path);
        return workspace.HasFile(full)
            ? SavedFacts.Read(workspace.Read(full, FormatTable.SavedFacts.MaxBytes))
            : throw new ArtifactException(ArtifactCodes.StatedFactsNotFound.At(place, path));
    }

    // Saved facts are recognised as what they are, also when they are none.
    static ModelFacts Recognised(ModelFacts facts) => facts is { Documents.IsEmpty: true, Facts.IsEmpty: true, Problems.IsEmpty: true, Stated: null }
        ? throw new ArtifactException(ArtifactCodes.NothingRecognised.At(new(facts.Location), Format.NamesInFolders))
        : facts;

    static string ShownModel(string model, Workspace workspace) => ModelSource.IsPath(model) ? workspace.Display(workspace.Full(model)) : model;
}

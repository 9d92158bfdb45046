using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Verdicts;

namespace HcxVerify;

/// <summary>What a build asks for: a verification, its reports, and the verdict of the last build where nothing has changed.</summary>
public sealed record BuildRequest
{
    /// <summary>The verification.</summary>
    public required VerifyRequest Verify { get; init; }

    /// <summary>The language of log and reports.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>The reports to write.</summary>
    public required ImmutableArray<ReportFile> Reports { get; init; }

    /// <summary>Reports to write besides, for a package: in a folder that is this build's own, while that of the others may be shared.</summary>
    public ImmutableArray<ReportFile> ReportsToPack { get; init; } = [];

    /// <summary>Where the verdict is stored: a full path.</summary>
    public required string StatePath { get; init; }

    /// <summary>Whether a stored verdict may be replayed; otherwise the model is verified anew.</summary>
    public required bool MayReplay { get; init; }

    internal ImmutableArray<ReportFile> AllReports => [.. Reports, .. ReportsToPack];
}

/// <summary>What a build prints.</summary>
/// <param name="Lines">The lines of the log.</param>
/// <param name="Verdict">The verdict in one line; null where the verification was stopped.</param>
/// <param name="Replayed">Whether it is the stored verdict of an earlier build.</param>
public sealed record BuildOutcome(ImmutableArray<LogLine> Lines, string? Verdict, bool Replayed);

/// <summary>
/// Verification in a build. The verdict is stored with the digests of all that was looked at, and replayed, warnings included, while every one
/// of them is as it was. Time stamps decide nothing: a rule file that was changed and given an older one is a changed rule file.
/// </summary>
public static class BuildVerification
{
    /// <summary>Verifies, or replays the stored verdict.</summary>
    public static BuildOutcome Run(BuildRequest request, CancellationToken cancellation = default)
    {
        var key = Key(request);
        var workspace = new Workspace(request.Verify.Root);
        var stored = StoredVerdict.Read(request.StatePath);
        if (request.MayReplay && stored?.Holds(key, request.Verify.Today, workspace) is true)
            return new(stored.Lines, stored.Verdict, Replayed: true);

        try
        {
            // Deleted first and written last, so that a build that breaks off leaves neither verdict nor reports of an earlier state behind.
            foreach (var path in (IEnumerable<string>)[request.StatePath, .. request.AllReports.Select(report => report.Path), .. stored?.Reports.Where(report => report.IsUnchanged).Select(report => report.Path) ?? []])
                workspace.Delete(path);
        }
        catch (ArtifactException error)
        {
            return Stopped([error.Diagnostic], request);
        }

        var result = Verification.Run(request.Verify, cancellation);
        if (result is not VerifyResult.Verified verified)
            return Stopped(((VerifyResult.Stopped)result).Diagnostics, request);

        var lines = BuildLog.Of(verified.Report, request.Language);
        var verdict = BuildLog.Verdict(verified.Report, request.Language);
        try
        {
            ImmutableArray<StoredFile> reports = [.. request.AllReports.Select(file => StoredFile.Of(file.Path, file.Write(verified.Report, request.Language, workspace)))];
            new StoredVerdict(key, request.Verify.Today, verified.HoldsThrough, verified.Inputs, reports, lines, verdict).Write(request.StatePath, workspace);
        }
        catch (ArtifactException error)
        {
            lines = [.. lines, .. BuildLog.Of([error.Diagnostic], request.Language)];
        }

        return new(lines, verdict, Replayed: false);
    }

    static BuildOutcome Stopped(ImmutableArray<Diagnostic> diagnostics, BuildRequest request) => new(BuildLog.Of(diagnostics, request.Language), null, Replayed: false);

    // Everything but the content of files: that is in the inputs. The module ids change with the code itself, also between two builds of one version.
    static string Key(BuildRequest request)
    {
        var verify = request.Verify;
        IEnumerable<string?> parts =
        [
            typeof(BuildVerification).Module.ModuleVersionId.ToString(),
            typeof(Code).Module.ModuleVersionId.ToString(),
            verify.Root,
            verify.Model,
            .. verify.Rules.Select(path => $"rules {path}"),
            .. verify.Waivers.Select(path => $"waivers {path}"),
            verify.PackageFolder,
            .. verify.References.Select(reference => $"reference {reference.Key}={reference.Value}"),
            Gate.Words[verify.Gate.FailOn],
            verify.Gate.FailOnInconclusive ? "fail-on-inconclusive" : "",
            verify.TodayIsGiven ? verify.Today?.ToString("O") : null, // The clock decides only between the days of the stored verdict.
            request.Language is ReportLanguage.Korean ? "ko" : "en",
            .. request.AllReports.Select(report => $"report {report.Format.Name}={report.Path}"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }
}

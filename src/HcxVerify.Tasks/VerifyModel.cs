using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Rules;
using HcxVerify.Verdicts;

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace HcxVerify.Tasks;

/// <summary>Verifies the models of a project, and puts what was found into the build log. Every decision is the engine's.</summary>
[MSBuildMultiThreadableTask]
[SuppressMessage("Design", "CA1001", Justification = "MSBuild disposes no task, may cancel one that has just ended, and the source holds no timer or handle.")]
public sealed class VerifyModel : Microsoft.Build.Utilities.Task, ICancelableTask
{
    readonly CancellationTokenSource cancellation = new();

    /// <summary>The project's full path: what it names is relative to its folder, and what has no place of its own is reported at it.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The models, <c>HcxModel</c>; the metadata <c>Rules</c> adds to <see cref="Rules"/>.</summary>
    [Required]
    public ITaskItem[] Models { get; set; } = [];

    /// <summary>The rule files of every model, <c>HcxRules</c>.</summary>
    public ITaskItem[] Rules { get; set; } = [];

    /// <summary>The waiver files of every model, <c>HcxWaivers</c>.</summary>
    public ITaskItem[] Waivers { get; set; } = [];

    /// <summary>Where references are, <c>HcxReference</c>: their names, and the metadata <c>From</c>.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The folder that NuGet unpacks packages in, where packs may be; empty where there is none.</summary>
    public string PackageFolder { get; set; } = "";

    /// <summary>From which severity on a failed rule fails the build: <c>error</c>, <c>warning</c> or <c>never</c>.</summary>
    public string FailOn { get; set; } = "error";

    /// <summary>Whether a rule that could not be evaluated fails the build.</summary>
    public string FailOnInconclusive { get; set; } = "false";

    /// <summary>The language of log and reports: <c>en</c> or <c>ko</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The formats of the reports, separated by semicolons.</summary>
    public string ReportFormats { get; set; } = "markdown;json";

    /// <summary>Where the reports are written.</summary>
    [Required]
    public string ReportDirectory { get; set; } = "";

    /// <summary>Where the verdicts are stored.</summary>
    [Required]
    public string StateDirectory { get; set; } = "";

    /// <summary>Whether the reports go into the package of the project, <c>HcxPackReport</c>: <c>true</c> or <c>false</c>.</summary>
    public string PackReport { get; set; } = "false";

    /// <summary>Whether a stored verdict may be replayed; otherwise every model is verified anew.</summary>
    public bool MayReplay { get; set; }

    /// <summary>Whether a replayed verdict is left out of the log, which has it already; one that fails the build never is.</summary>
    public bool ReplayQuietly { get; set; }

    /// <summary>The date of the verification as <c>yyyy-MM-dd</c>. Without it, that of the clock (UTC) decides what has expired, and reports have none.</summary>
    public string Today { get; set; } = "";

    /// <summary>Whether a stored verdict was replayed.</summary>
    [Output]
    public bool Replayed { get; set; }

    /// <summary>The reports that go into the package: copies, because the folder of the others may be that of several projects.</summary>
    [Output]
    public ITaskItem[] ReportsToPack { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Verify();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false; // The build says itself that it was stopped.
        }
        catch (Exception error)
        {
            Write(BuildLog.Of([HostCodes.InternalError.At(null, $"{error.GetType().Name}: {error.Message}")], ReportLanguage.English));
            Log.LogMessage(MessageImportance.Low, error.ToString());
        }

        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    void Verify()
    {
        var (requests, errors, language) = Requests();
        Write(BuildLog.Of(errors, language));
        if (!errors.IsEmpty)
            return;
        ReportsToPack = [.. requests.SelectMany(request => request.ReportsToPack).Select(report => Item(report.Path))];
        foreach (var request in requests)
        {
            var outcome = BuildVerification.Run(request, cancellation.Token);
            Replayed |= outcome.Replayed;
            if (outcome.Replayed && ReplayQuietly && outcome.Lines.All(line => line.Level is not LogLevel.Error))
                continue;
            Write(outcome.Lines);
            if (outcome.Replayed)
                Log.LogMessage(MessageImportance.Normal, HostMessages.Replayed.In(language));
            if (outcome.Verdict is null)
                continue;
            Log.LogMessage(MessageImportance.High, outcome.Verdict);
            ImmutableArray<string> reports = [.. request.Reports.Select(report => report.Path).Where(File.Exists)];
            if (!reports.IsEmpty)
                Log.LogMessage(MessageImportance.High, HostMessages.Reports.With(string.Join(", ", reports)).In(language));
        }
    }

    (ImmutableArray<BuildRequest> Requests, ImmutableArray<Diagnostic> Errors, ReportLanguage Language) Requests()
    {
        var properties = new Properties();
        var language = properties.Language(Language);
        var gate = properties.Gate(FailOn, FailOnInconclusive);
        var formats = properties.Formats(ReportFormats);
        var today = properties.Today(Today);
        var packsReport = properties.PackReport(PackReport, formats);
        var references = properties.References(References);
        var names = ModelFileNames.Of(Models.Select(model => Full(model.ItemSpec)));
        ImmutableArray<BuildRequest> requests =
        [
            .. Models.Zip(names, (model, name) => new BuildRequest
            {
                Verify = new()
                {
                    Root = Full(""),
                    Model = model.ItemSpec,
                    Rules = properties.Rules(Rules, model),
                    References = references,
                    Waivers = Properties.Waivers(Waivers),
                    PackageFolder = PackageFolder,
                    Gate = gate,
                    Today = today ?? DateOnly.FromDateTime(DateTime.UtcNow),
                    TodayIsGiven = today is not null,
                },
                Language = language,
                Reports = [.. formats.Select(format => new ReportFile(format, Full(Path.Combine(ReportDirectory, $"{name}.report{format.Extension}"))))],
                ReportsToPack = packsReport ? [.. formats.Select(format => new ReportFile(format, Full(Path.Combine(StateDirectory, "pack", $"{name}.{Properties.Word(language)}{format.Extension}"))))] : [],
                StatePath = Full(Path.Combine(StateDirectory, $"{name}.verdict.json")),
                MayReplay = MayReplay,
            }),
        ];
        return (requests, properties.Errors, language);
    }

    void Write(ImmutableArray<LogLine> lines)
    {
        foreach (var line in lines)
            Write(line);
    }

    // Start only, without a subcategory or an end: with those, the matchers that make annotations of a log do not know the line. For the same reason
    // a place always has a line. There are no arguments, so that braces in a text are braces.
    void Write(LogLine line)
    {
        var file = line.File is null ? Path.GetFileName(ProjectFile) : RuleFiles.IsPath(line.File) ? Full(line.File) : line.File;
        var (row, column) = (Math.Max(line.Line, 1), Math.Max(line.Column, 1));
        switch (line.Level)
        {
            case LogLevel.Error:
                Log.LogError(null, line.Code, null, null, file, row, column, 0, 0, line.Text);
                break;
            case LogLevel.Warning:
                Log.LogWarning(null, line.Code, null, null, file, row, column, 0, 0, line.Text);
                break;
            default:
                Log.LogMessage(null, line.Code, null, file, row, column, 0, 0, MessageImportance.Normal, line.Text);
                break;
        }
    }

    // An item is read as MSBuild writes it, where %41 is an A.
    static TaskItem Item(string path) => new(path.Replace("%", "%25", StringComparison.Ordinal));

    // In a multi-threaded build the current directory is that of no project.
    string Full(string path) => Path.GetFullPath(path, Path.GetDirectoryName(ProjectFile)!);
}

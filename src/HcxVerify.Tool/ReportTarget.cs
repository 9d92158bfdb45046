using System.Collections.Immutable;
using System.CommandLine;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;

namespace HcxVerify.Tool;

/// <summary>A report and where it goes.</summary>
/// <param name="Path">A full path; null for standard output.</param>
sealed record ReportTarget(ReportFormat Format, string? Path)
{
    /// <summary>The word for standard output where a file is wanted.</summary>
    public const string Dash = "-";

    /// <summary>What is printed where no report goes to standard output.</summary>
    public static ReportTarget OnScreen { get; } = new(ReportTable.Find("text")!, null);

    /// <summary>The reports that <c>--json</c> and <c>--report</c> ask for.</summary>
    public static ImmutableArray<ReportTarget> Read(ArgumentReader arguments, Option<string> json, Option<string[]> report, Workspace workspace)
    {
        var written = arguments.Pairs(report, "FORMAT=FILE");
        var asked = arguments.Text(json) is { } file ? written.Prepend(new("json", file)) : written;
        var targets = ImmutableArray.CreateBuilder<ReportTarget>();
        foreach (var (name, path) in asked)
        {
            if (Find(name, report.Name, arguments) is not { } format)
                continue;
            var target = new ReportTarget(format, path is Dash ? null : workspace.Full(path));
            if (targets.Any(other => other.Path == target.Path))
                arguments.Refuse(HostMessages.SameFile.With(target.Shown(workspace)));
            targets.Add(target);
        }

        return targets.ToImmutable();
    }

    /// <summary>The place as messages name it.</summary>
    public LocalizedText Shown(Workspace workspace) => Path is null ? HostMessages.StandardOutput : new(workspace.Display(Path));

    static ReportFormat? Find(string name, string option, ArgumentReader arguments)
    {
        if (ReportTable.Find(name) is { } format)
            return format;
        if (ReportTable.Later.Contains(name))
            arguments.NotYet(HostMessages.Format.With(name));
        else
            arguments.Refuse(HostMessages.NotAValue.With(name, option, Suggestion.For(name, ReportTable.All.Select(row => row.Name).Concat(ReportTable.Later))));
        return null;
    }
}

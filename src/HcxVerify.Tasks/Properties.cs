using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Verdicts;

using Microsoft.Build.Framework;

namespace HcxVerify.Tasks;

/// <summary>Reads what a project wrote in its properties and items; whatever cannot be used is collected, so that one build names all of it.</summary>
sealed class Properties
{
    static readonly WordTable<ReportLanguage> languages = new(new(ReportLanguage.English, "en", "영어"), new(ReportLanguage.Korean, "ko", "한국어"));
    readonly List<Diagnostic> errors = [];

    /// <summary>What cannot be used.</summary>
    public ImmutableArray<Diagnostic> Errors => [.. errors];

    public ReportLanguage Language(string value) => Choice("HcxLanguage", value, languages.Find(value), languages.All) ?? ReportLanguage.English;

    /// <summary>The language as users write it.</summary>
    public static string Word(ReportLanguage language) => languages[language];

    public Gate Gate(string failOn, string failOnInconclusive) => new(
        Choice("HcxFailOn", failOn, Verdicts.Gate.Words.Find(failOn), Verdicts.Gate.Words.All) ?? FailOn.Error,
        Flag("HcxFailOnInconclusive", failOnInconclusive));

    public ImmutableArray<ReportFormat> Formats(string list)
    {
        var formats = ImmutableArray.CreateBuilder<ReportFormat>();
        foreach (var name in List(list).Distinct(StringComparer.Ordinal))
        {
            if (ReportTable.Find(name) is { } format)
                formats.Add(format);
            else if (ReportTable.Later.Contains(name))
                errors.Add(HostCodes.NotAvailableYet.At(null, HostMessages.ReportFormat.With(name)));
            else
                NotAChoice("HcxReportFormats", name, ReportTable.All.Select(known => known.Name));
        }

        return formats.ToImmutable();
    }

    /// <summary>Whether reports are packed: then there has to be one.</summary>
    public bool PackReport(string value, ImmutableArray<ReportFormat> formats)
    {
        var packs = Flag("HcxPackReport", value);
        if (packs && formats.IsEmpty)
            Unusable(HostMessages.NoReportToPack);
        return packs;
    }

    public DateOnly? Today(string value)
    {
        var date = Calendar.Read(value);
        if (date is null && value is not "")
            Unusable(HostMessages.WrongShape.With("HcxToday", Day.Format, value));
        return date;
    }

    public ImmutableSortedDictionary<string, string> References(IEnumerable<ITaskItem> items)
    {
        var references = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var from = FilePath(item.GetMetadata("From"));
            if (from is "")
                Unusable(HostMessages.ReferenceWithoutPlace.With(item.ItemSpec));
            else if (!references.TryAdd(item.ItemSpec, from) && references[item.ItemSpec] != from)
                Unusable(HostMessages.ReferenceInTwoPlaces.With(item.ItemSpec, references[item.ItemSpec], from));
        }

        return references.ToImmutable();
    }

    /// <summary>The rule files of a model: those of every model, and those that its own metadata adds.</summary>
    public ImmutableArray<string> Rules(IEnumerable<ITaskItem> rules, ITaskItem model)
    {
        ImmutableArray<string> all = [.. rules.Select(item => item.ItemSpec).Concat(List(model.GetMetadata("Rules"))).Select(FilePath)];
        if (all.IsEmpty)
            errors.Add(HostCodes.NoRules.At(null, model.ItemSpec));
        return all;
    }

    /// <summary>The waiver files of every model.</summary>
    public static ImmutableArray<string> Waivers(IEnumerable<ITaskItem> waivers) => [.. waivers.Select(item => FilePath(item.ItemSpec))];

    bool Flag(string property, string value) => Choice<bool>(property, value, bool.TryParse(value, out var flag) ? flag : null, ["true", "false"]) ?? false;

    T? Choice<T>(string property, string value, T? found, IEnumerable<string> choices)
        where T : struct
    {
        if (found is null)
            NotAChoice(property, value, choices);
        return found;
    }

    void NotAChoice(string property, string value, IEnumerable<string> choices) =>
        Unusable(HostMessages.NotAValue.With(value, property, Suggestion.For(value, choices)));

    void Unusable(LocalizedText problem) => errors.Add(HostCodes.UnusableArguments.At(null, problem));

    static string[] List(string value) => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // MSBuild turns the backslashes of an item around where the system has others, but not those of its metadata.
    static string FilePath(string path) => path.Replace('\\', '/');
}

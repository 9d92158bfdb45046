using System.Collections.Immutable;

using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.References;

namespace HcxVerify.Reports;

/// <summary>The built-in references as tables, for a screen or as aligned text.</summary>
public static class ReferenceTable
{
    /// <summary>The titles of the columns of <see cref="All"/>.</summary>
    public static ImmutableArray<LocalizedText> Columns { get; } =
        [HostMessages.NameColumn, HostMessages.ModelColumn, HostMessages.PublisherColumn, HostMessages.KindsColumn];

    /// <summary>A row for each: its name, the model that it is, who published that, and what is known of it.</summary>
    public static ImmutableArray<ImmutableArray<string>> All(ReportLanguage language) =>
    [
        .. from name in BuiltInReferences.Names
           let model = BuiltInReferences.Find(name)
           select ImmutableArray.Create(name, model.Name.In(language), model.Publisher?.In(language) ?? "", string.Join(", ", FactKinds.Of(model).Select(kind => Words.FactKinds.Shown(kind).In(language)))),
    ];

    /// <summary>A row for each fact of one: its name, its value, and where that comes from, with the day on which it was read.</summary>
    public static ImmutableArray<ImmutableArray<string>> Facts(ModelFacts model) =>
        [.. model.Facts.Select(fact => ImmutableArray.Create(fact.Name, fact.Value.Shown, Source(fact)))];

    /// <summary>What one is, in a line.</summary>
    public static LocalizedText Title(string name, ModelFacts model) => HostMessages.ReferenceTitle.With(name, model.Name, model.Publisher);

    // The day on which the source was read stands behind it.
    static string Source(Fact fact) => $"{fact.Source.Cited ?? fact.Source.Place}{(fact.Source.Seen is { } day ? $" [{day}]" : "")}";

    /// <summary>Rows as text, the columns aligned.</summary>
    public static string Text(ImmutableArray<ImmutableArray<string>> rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextTable.Write(output, "", rows);
        return output.ToString();
    }
}

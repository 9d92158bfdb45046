using System.Collections.Immutable;
using System.Runtime.CompilerServices;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests;

/// <summary>Loads rule files the way hosts do.</summary>
static class Load
{
    /// <summary>The built-in references of the engine, and one that a host locates.</summary>
    public static KnownReferences Known { get; } =
        new([.. Directory.EnumerateFiles(Repository.Path("src/HcxVerify/References/BuiltIn")).Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)], ["located"]);

    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Text(string text) => Texts(("rules.hcx.yml", text));

    public static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Texts(params (string File, string Text)[] files)
    {
        var byKind = files.ToLookup(file => file.File.EndsWith(".hcx.test.yml", StringComparison.Ordinal), file => new RuleFileText(file.File, file.Text));
        return RuleSetReader.Read(byKind[false], Known, byKind[true]);
    }

    /// <summary>The set that a text must load into.</summary>
    public static RuleSet Good(string text)
    {
        var (rules, errors) = Text(text);
        Assert.Empty(errors.Select(error => error.Line(ReportLanguage.English)));
        return rules!;
    }

    /// <summary>The codes, places and texts of what is wrong with a text, one a line.</summary>
    public static IEnumerable<string> Errors(string text, ReportLanguage language = ReportLanguage.English) => Text(text).Errors.Select(error => error.Line(language));

    /// <summary>A path in the folder of this project.</summary>
    public static string Path(string name, [CallerFilePath] string caller = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(caller)!, name);
}

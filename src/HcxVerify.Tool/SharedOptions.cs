using System.CommandLine;

using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary>The options that several commands have.</summary>
static class SharedOptions
{
    public static Argument<string> Model { get; } = new("MODEL") { Description = "A model folder, saved facts, or builtin:NAME." };

    public static Argument<string[]> RuleFiles { get; } = new("RULES") { Description = "Rule files, or folders of .hcx.yml files.", Arity = ArgumentArity.OneOrMore };

    public static Option<string[]> Rules { get; } = new("--rules")
    {
        HelpName = "FILE|DIR",
        Description = "Rule files, or folders of .hcx.yml files. Takes several, and may be repeated.",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Reference { get; } = new("--reference")
    {
        HelpName = "NAME=PATH",
        Description = "Where a reference is; wins over the rule file. May be repeated.",
    };

    public static Option<string> Today { get; } = new("--today")
    {
        HelpName = "DATE",
        Description = "The date of the verification, yyyy-MM-dd. Without it the date of today (UTC) decides what has expired, and reports have none.",
    };

    public static Option<string> Language { get; } = new("--language") { HelpName = "en|ko", Description = "The language of reports and messages (default: en)." };

    public static Option<bool> Offline { get; } = Flag("--offline", "Use nothing from the network. Nothing is used now.");

    public static Option<bool> NoProgress { get; } = Flag("--no-progress", "Show no progress.");

    public static Option<bool> Quiet { get; } = Flag("--quiet", "Print the last line and errors only.");

    /// <summary>The words of <c>--language</c>.</summary>
    public static WordTable<ReportLanguage> Languages { get; } = new(new(ReportLanguage.English, "en", "영어"), new(ReportLanguage.Korean, "ko", "한국어"));

    /// <summary>The language that the arguments ask for, also where they cannot be used otherwise; English where they ask for none.</summary>
    public static ReportLanguage LanguageOf(ParseResult parse) =>
        parse.GetResult(Language)?.Tokens is [.., var token] ? Languages.Find(token.Value) ?? ReportLanguage.English : ReportLanguage.English;

    /// <summary>An option without a value.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };
}

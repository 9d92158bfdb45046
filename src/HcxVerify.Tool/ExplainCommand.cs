using System.Collections.Immutable;
using System.CommandLine;
using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Rules;

namespace HcxVerify.Tool;

/// <summary>
/// <c>hcxverify explain CODE</c>: what a code means and what to do about it; without a code, the table of all of them. With <c>--rules</c>, a
/// rule in words.
/// </summary>
static class ExplainCommand
{
    const string Prefix = "HCX";

    static readonly Argument<string?> subject = new("CODE|RULE") { Description = "A code, such as HCX1012 or 1012, or the id of a rule in --rules; all of them without one.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Explain an HCX code, or a rule.") { subject, SharedOptions.Rules, SharedOptions.Reference, SharedOptions.Language };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var id = arguments.Optional(subject);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            var files = arguments.Values(SharedOptions.Rules);
            var located = arguments.References();
            if (arguments.Errors.Count > 0)
                return terminal.Refuse(arguments.Errors, language);
            return files.IsEmpty ? Code(id, arguments, terminal, language) : Rule(id, files, located, arguments, terminal, language);
        });
        return command;
    }

    static int Code(string? id, ArgumentReader arguments, Terminal terminal, ReportLanguage language)
    {
        if (id is not null && Find(id) is null)
        {
            arguments.Refuse(HostMessages.UnknownCode.With(id, ParseErrors.Near(Full(id), CodeTable.All.Select(row => row.Id)) ?? HostMessages.InParentheses.With(HostMessages.SeeAllCodes)));
            return terminal.Refuse(arguments.Errors, language);
        }

        terminal.Print(id is null ? All(language) : Explanation.Of(Find(id)!, language));
        return 0;
    }

    static int Rule(string? id, ImmutableArray<string> files, ImmutableSortedDictionary<string, string> located, ArgumentReader arguments, Terminal terminal, ReportLanguage language)
    {
        var (set, errors) = RuleFiles.Read(files, "", [.. located.Keys], new Workspace(terminal.WorkingFolder), terminal.PackageFolder);
        if (set is null)
            return terminal.Refuse(errors, language);
        var rule = set.Rules.FirstOrDefault(rule => rule.Id == id);
        if (id is not null && rule is null && Find(id) is null)
        {
            arguments.Refuse(HostMessages.UnknownRule.With(id, HostMessages.InParentheses.With(Suggestion.For(id, set.Rules.Select(rule => rule.Id)))));
            return terminal.Refuse(arguments.Errors, language);
        }

        terminal.Print(rule is not null ? RuleExplanation.Of(rule, set, use => ReferenceSites.Of(use, rule.Check, set, located), language) : id is null ? All(set, language) : Explanation.Of(Find(id)!, language));
        return 0;
    }

    static Code? Find(string id) => CodeTable.Find(Full(id));

    static string Full(string id) => id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id : Prefix + id;

    static string All(ReportLanguage language) => Lines(CodeTable.All.Select(row => (row.Id, row.Title)), language);

    static string All(RuleSet set, ReportLanguage language) => Lines(set.Rules.Select(rule => (rule.Id, RuleSentence.Of(rule, set).Checks)), language);

    static string Lines(IEnumerable<(string Id, LocalizedText Text)> rows, ReportLanguage language)
    {
        var text = new StringBuilder();
        foreach (var (id, row) in rows)
            text.Append(id).Append("  ").Append(row.In(language)).Append('\n');
        return text.ToString();
    }
}

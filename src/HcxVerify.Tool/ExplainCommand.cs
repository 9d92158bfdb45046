using System.CommandLine;
using System.Text;

using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary><c>hcxverify explain CODE</c>: what a code means and what to do about it; without a code, the table of all of them.</summary>
static class ExplainCommand
{
    const string Prefix = "HCX";

    static readonly Argument<string?> code = new("CODE") { Description = "A code, such as HCX1012 or 1012; all codes without one.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Explain an HCX code.") { code, SharedOptions.Language };
        command.SetAction(parse =>
        {
            var arguments = new ArgumentReader(parse);
            var id = arguments.Optional(code);
            var language = arguments.Choice(SharedOptions.Language, SharedOptions.Languages) ?? ReportLanguage.English;
            if (id is not null && Find(id) is null)
                arguments.Refuse(HostMessages.UnknownCode.With(id, ParseErrors.Near(Full(id), CodeTable.All.Select(row => row.Id)) ?? HostMessages.InParentheses.With(HostMessages.SeeAllCodes)));
            if (arguments.Errors.Count > 0)
                return terminal.Refuse(arguments.Errors, language);
            terminal.Print(id is null ? All(language) : Explanation.Of(Find(id)!, language));
            return 0;
        });
        return command;
    }

    static Code? Find(string id) => CodeTable.Find(Full(id));

    static string Full(string id) => id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id : Prefix + id;

    static string All(ReportLanguage language)
    {
        var text = new StringBuilder();
        foreach (var row in CodeTable.All)
            text.Append(row.Id).Append("  ").Append(row.Title.In(language)).Append('\n');
        return text.ToString();
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;

using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary>What the parser refuses, as diagnostics.</summary>
static class ParseErrors
{
    /// <summary>One diagnostic for each error.</summary>
    public static IReadOnlyCollection<Diagnostic> Of(ParseResult parse)
    {
        // An option that is not known explains the rest: what follows it may be its value, or it stands where something else is missing.
        var unknown = parse.Tokens.Where(token => token.Type is TokenType.Argument && IsUnknownOption(token.Value, parse)).Select(token => UnknownOption(token.Value, parse)).ToList();
        var problems = unknown.Count > 0
            ? unknown
            : parse.UnmatchedTokens.Select(token => Unmatched(token, parse)).Concat(parse.Errors.Where(error => error.SymbolResult is not CommandResult).Select(error => Problem(error, parse)));
        return [.. problems.Select(problem => HostCodes.UnusableArguments.At(null, problem))];
    }

    /// <summary>Whether an argument looks like an option, and is none of the command's. A file whose name begins with a hyphen can be written as ./-name.</summary>
    public static bool IsUnknownOption(string argument, ParseResult parse) =>
        argument is ['-', _, ..] && !parse.CommandResult.Command.Options.Any(option => option.Name == argument || option.Aliases.Contains(argument));

    /// <summary>An option that the command does not have.</summary>
    public static LocalizedText UnknownOption(string argument, ParseResult parse)
    {
        var name = argument.Split('=', ':')[0];
        return HostMessages.UnknownOption.With(name, Near(name, parse.CommandResult.Command.Options.Select(option => option.Name).Append("--help")));
    }

    /// <summary>The nearest choices in parentheses; nothing where none is near.</summary>
    public static LocalizedText? Near(string name, IEnumerable<string> choices) =>
        Suggestion.Near(name, choices).Any() ? HostMessages.InParentheses.With(Suggestion.For(name, choices)) : null;

    static LocalizedText Unmatched(string token, ParseResult parse) => parse.CommandResult.Command is RootCommand root
        ? HostMessages.UnknownCommand.With(token, HostMessages.InParentheses.With(Suggestion.For(token, root.Subcommands.Select(command => command.Name))))
        : HostMessages.Unexpected.With(token);

    static LocalizedText Problem(ParseError error, ParseResult parse) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult } when Greedy(parse) is { } option => HostMessages.ModelFirst.With(option),
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult } result when result.Argument != SharedOptions.Model => HostMessages.NeedsArgument.With(result.Argument.Name),
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult } => HostMessages.NeedsModel,
        OptionResult { Tokens.Count: 0 } result => HostMessages.NeedsValue.With(result.Option.Name),
        OptionResult { Tokens.Count: > 1 } result => HostMessages.Twice.With(result.Option.Name),
        _ => new(error.Message),
    };

    // `--rules a.hcx.yml model` gives the model to --rules.
    static string? Greedy(ParseResult parse) => parse.CommandResult.Children.OfType<OptionResult>()
        .FirstOrDefault(result => result is { Option.AllowMultipleArgumentsPerToken: true, Tokens.Count: > 1 })?.Option.Name;
}

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

using HcxVerify.Artifacts;
using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary>The commands of <c>hcxverify</c>, and what is the same for all of them: help, version, and arguments that cannot be used.</summary>
sealed class CommandLine(Terminal terminal, CancellationToken cancellation)
{
    /// <summary>Commands of the contract that come later.</summary>
    static readonly ImmutableArray<string> later =
        ["merge", "lint", "eval"];

    /// <summary>Runs what the arguments say; the result is the exit code.</summary>
    public int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is [var name, ..] && later.Contains(name))
            return terminal.Refuse([HostCodes.NotAvailableYet.At(null, HostMessages.Command.With(name))], ReportLanguage.English);

        // A name that begins with @ is a name: without response files, nothing but the arguments decides.
        var parse = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var language = SharedOptions.LanguageOf(parse);
        if (parse.Action is ParseErrorAction)
            return terminal.Refuse(ParseErrors.Of(parse), language);
        using var help = new StringWriter { NewLine = "\n" };
        try
        {
            var exitCode = parse.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help, Error = terminal.Error });
            terminal.Print(help.ToString());
            return exitCode;
        }
        catch (ArtifactException error)
        {
            return terminal.Refuse([error.Diagnostic], language);
        }
    }

    RootCommand Root()
    {
        var root = new RootCommand("Verifies whether an AI model is what its publisher says it is.")
        {
            VerifyCommand.Create(terminal, cancellation),
            FactsCommand.Create(terminal),
            CompareCommand.Create(terminal),
            FingerprintCommand.Create(terminal),
            ReferencesCommand.Create(terminal),
            TestCommand.Create(terminal, cancellation),
            LockCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            WaiversCommand.Create(terminal, cancellation),
            InitCommand.Create(terminal),
        };
        var help = new HelpText(terminal.Width);
        root.HelpName = "hcxverify";
        root.SetAction(help.Invoke); // Not the action itself: that of help forgives a command that is unknown.
        root.Options.OfType<HelpOption>().First().Action = help;
        return root;
    }
}

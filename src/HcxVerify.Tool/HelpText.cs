using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HcxVerify.Tool;

/// <summary>The help of a command, and below that of <c>verify</c> an example and the exit codes.</summary>
sealed class HelpText(int width) : SynchronousCommandLineAction
{
    const string More = """
        Example:
          hcxverify verify models/my-model --rules rules/ --report markdown=verdict.md

        Exit codes, the first that applies:
            5  an internal error
            2  unusable arguments, rules, waivers or model
            1  a violation at or above --fail-on, or a rule in error
            3  no recognised file, or no rule passed or failed
            4  something inconclusive, with --fail-on-inconclusive
            0  acceptable
          130  cancelled with Ctrl+C


        """;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        new HelpAction { MaxWidth = width }.Invoke(parseResult);
        if (parseResult.CommandResult.Command.Name == VerifyCommand.Name)
            output.Write(More);
        return 0;
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HcxVerify.Tool;

/// <summary>The help of a command, and below those of <c>verify</c> and <c>test</c> an example and the exit codes.</summary>
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

    const string MoreOfTest = """
        Tests stand in a rule under 'tests', or in NAME.hcx.test.yml beside NAME.hcx.yml.

        Example:
          hcxverify test rules/ --require-tests

        Exit codes, the first that applies:
            5  an internal error
            2  unusable arguments, rules or tests
            1  an outcome that was not expected, or with --require-tests a rule without a test
            3  no test at all
            0  all as expected
          130  cancelled with Ctrl+C


        """;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        new HelpAction { MaxWidth = width }.Invoke(parseResult);
        output.Write(parseResult.CommandResult.Command.Name switch
        {
            VerifyCommand.Name => More,
            TestCommand.Name => MoreOfTest,
            _ => "",
        });
        return 0;
    }
}

using System.Globalization;
using System.Security.Cryptography;

using HcxVerify.Language;

namespace HcxVerify.Tool;

/// <summary>The command line <c>hcxverify</c>.</summary>
static class Program
{
    /// <summary>Ctrl+C ended the run: what shells give a process that SIGINT ended.</summary>
    internal const int Cancelled = 130;

    const string ShowStack = "HCXVERIFY_STACK";

    static int Main(string[] arguments)
    {
        // The system's cryptography takes its time to load, which the arguments take as well.
        _ = Task.Run(() => SHA256.HashData([]));
        var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = !cancellation.IsCancellationRequested; // The second time the system ends the process at once.
            cancellation.Cancel();
        };
        return Run(arguments, Terminal.OfProcess(), cancellation.Token);
    }

    /// <summary>One run; the result is the exit code.</summary>
    internal static int Run(string[] arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        try
        {
            return new CommandLine(terminal, cancellation).Run(arguments);
        }
        catch (OperationCanceledException)
        {
            terminal.Say("hcxverify: cancelled; nothing was verified");
            return Cancelled;
        }
        catch (Exception error)
        {
            var diagnostic = HostCodes.InternalError.At(null, string.Create(CultureInfo.InvariantCulture, $"{error.GetType().Name}: {error.Message}"));
            terminal.Say(diagnostic.Line(ReportLanguage.English));
            if (terminal.Has(ShowStack))
                terminal.Say($"{error.StackTrace}");
            return diagnostic.Code.ExitCode;
        }
    }
}

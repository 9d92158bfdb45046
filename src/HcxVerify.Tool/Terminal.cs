using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Language;

using Spectre.Console;

namespace HcxVerify.Tool;

/// <summary>The streams of one run and what surrounds it; a test gives its own.</summary>
sealed record Terminal
{
    /// <summary>Standard output: data.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The working folder, a full path.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The home folder of the user, a full path; null where there is none.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>Whether somebody reads standard output on a screen.</summary>
    public bool OutputIsScreen { get; init; }

    /// <summary>Whether that screen understands the escape sequences of terminals.</summary>
    public bool OutputTakesColour { get; init; }

    /// <summary>Whether somebody reads standard error on a screen.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>The columns of the screen.</summary>
    public int Width { get; init; } = 100;

    /// <summary>An environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether an environment variable is set, and not to nothing.</summary>
    public bool Has(string variable) => !string.IsNullOrEmpty(Variable(variable));

    /// <summary>Where NuGet unpacks packages. <see href="https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders"/></summary>
    public string? PackageFolder => Has("NUGET_PACKAGES") ? Variable("NUGET_PACKAGES") : HomeFolder is null ? null : Path.Combine(HomeFolder, ".nuget", "packages");

    /// <summary>Whether colour may be used. <see href="https://no-color.org"/></summary>
    public bool MayColour => OutputTakesColour && !Has("NO_COLOR") && Variable("TERM") is not "dumb";

    /// <summary>Whether a display that moves may be used.</summary>
    public bool MayAnimate => ErrorIsScreen && !Has("CI") && Variable("TERM") is not "dumb";

    /// <summary>Writes to standard output, at once.</summary>
    /// <exception cref="ArtifactException">It cannot be written to: the disk behind it is full.</exception>
    public void Print(string text)
    {
        try
        {
            Output.Write(text);
            Output.Flush();
        }
        catch (IOException error)
        {
            throw new ArtifactException(HostCodes.ReportNotWritten.At(null, error.GetType().Name));
        }
    }

    /// <summary>Writes a line to standard error.</summary>
    public void Say(string line)
    {
        try
        {
            Error.WriteLine(line);
        }
        catch (IOException)
        {
            // Nobody can be told; the exit code still tells.
        }
    }

    /// <summary>Says what is wrong; the result is the exit code, by the contract's precedence.</summary>
    public int Refuse(IReadOnlyCollection<Diagnostic> diagnostics, ReportLanguage language)
    {
        foreach (var diagnostic in diagnostics)
            Say(diagnostic.Line(language));
        return new VerifyResult.Stopped([.. diagnostics], []).ExitCode;
    }

    /// <summary>The streams of the process: UTF-8 without a byte order mark, lines that end with <c>\n</c>.</summary>
    public static Terminal OfProcess()
    {
        var screen = !Console.IsOutputRedirected;
        if (screen && OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8; // Its consoles take the code page of the country otherwise.
        var defaults = new Terminal
        {
            Output = Writer(Console.OpenStandardOutput(), autoFlush: false),
            Error = Writer(Console.OpenStandardError(), autoFlush: true),
            WorkingFolder = Environment.CurrentDirectory,
            HomeFolder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? home : null,
            OutputIsScreen = screen,
            OutputTakesColour = screen && AnsiCapabilities.Create(Console.Out).Ansi,
            ErrorIsScreen = !Console.IsErrorRedirected,
            Variable = Environment.GetEnvironmentVariable,
        };
        return screen && Console.WindowWidth > 0 ? defaults with { Width = Console.WindowWidth } : defaults;
    }

    static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = autoFlush, NewLine = "\n" };
}

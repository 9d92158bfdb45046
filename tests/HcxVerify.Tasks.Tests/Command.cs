using System.Diagnostics;

namespace HcxVerify.Tasks.Tests;

/// <summary>Runs dotnet in a folder.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Root">The temporary folder, where packages are unpacked.</param>
public sealed record Command(string Folder, string Root)
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    public BuildRun Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What the run of the tests itself was started with must not steer the builds in them.
        foreach (var name in start.Environment.Keys.Where(Steers).ToList())
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = Path.Combine(Root, "packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(patience))
            process.Kill(entireProcessTree: true);
        var run = new BuildRun(Folder, process.ExitCode, output.Result + error.Result);
        TestContext.Current.TestOutputHelper?.WriteLine($"dotnet {string.Join(' ', arguments)} -> {run.ExitCode}\n{run.Output}");
        return run;
    }

    static bool Steers(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.ToUpperInvariant() is "CONFIGURATION" or "PLATFORM" or "VERSION" or "CONTINUOUSINTEGRATIONBUILD" or "TREATWARNINGSASERRORS" or "NOWARN";
}

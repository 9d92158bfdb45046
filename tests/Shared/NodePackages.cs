using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace HcxVerify.Tests.Shared;

/// <summary>The packages that a folder of tests names for node, installed once for each content of its lock file, below artifacts.</summary>
static class NodePackages
{
    /// <summary>With the value 1, a machine without node fails the tests; otherwise it skips them.</summary>
    const string Switch = "HCXVERIFY_REQUIRE_NODE";

    static readonly TimeSpan patience = TimeSpan.FromMinutes(10);

    /// <summary>The folder with <c>node_modules</c>.</summary>
    /// <param name="name">The folder of tests with a package.json.</param>
    /// <exception cref="NodeMissingException">There is no node or no npm, or npm could not get the packages.</exception>
    public static string Install(string name)
    {
        Run("node", Repository.Root, "--version");
        var source = Repository.Path("tests", name);
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))))[..16];
        var folder = Repository.Path("artifacts", name, digest);
        Directory.CreateDirectory(folder);
        using (Lock(Path.Combine(folder, ".lock")))
        {
            var done = Path.Combine(folder, ".installed");
            if (!File.Exists(done))
            {
                foreach (var file in (string[])["package.json", "package-lock.json"])
                    File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
                Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                File.WriteAllText(done, "");
            }
        }

        return folder;
    }

    /// <summary>Skips the test where something is missing, or fails it where nothing may be.</summary>
    /// <param name="missing">Why node could not be run; null where it could.</param>
    public static void Require(string? missing)
    {
        if (missing is not null && Environment.GetEnvironmentVariable(Switch) == "1")
            Assert.Fail(missing);
        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    /// <summary>What a program prints.</summary>
    /// <exception cref="NodeMissingException">It cannot be started, or fails.</exception>
    public static string Run(string program, string folder, params string[] arguments)
    {
        var command = $"{program} {string.Join(' ', arguments)}";
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(patience))
                process.Kill(entireProcessTree: true);
            if (process.ExitCode != 0)
                throw new NodeMissingException($"{command} ended with {process.ExitCode}: {output.Result}{error.Result}");
            return output.Result;
        }
        catch (Win32Exception error)
        {
            throw new NodeMissingException($"{command} cannot be started: {error.Message}");
        }
    }

    // Test processes that run side by side install once; the file is closed with the process, whatever ends it.
    static FileStream Lock(string path)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.Elapsed < patience)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}

/// <summary>Node, or what it is to run, cannot be run here.</summary>
sealed class NodeMissingException(string reason) : Exception(reason);

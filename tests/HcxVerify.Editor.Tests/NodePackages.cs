using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Editor.Tests;

/// <summary>The packages of tests/editor, installed once for each content of their lock file, below artifacts.</summary>
static class NodePackages
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(10);

    /// <summary>The folder with <c>node_modules</c>.</summary>
    /// <exception cref="NodeMissingException">There is no node or no npm, or npm could not get the packages.</exception>
    public static string Install()
    {
        Run("node", Repository.Root, "--version");
        var source = Repository.Path("tests", "editor");
        var name = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package-lock.json"))))[..16];
        var folder = Repository.Path("artifacts", "editor", name);
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

    static void Run(string program, string folder, params string[] arguments)
    {
        var command = $"{program} {string.Join(' ', arguments)}";
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(patience))
                process.Kill(entireProcessTree: true);
            if (process.ExitCode != 0)
                throw new NodeMissingException($"{command} ended with {process.ExitCode}: {output.Result}{error.Result}");
        }
        catch (Win32Exception error)
        {
            throw new NodeMissingException($"{command} cannot be started: {error.Message}");
        }
    }
}

/// <summary>The language server cannot be run here.</summary>
sealed class NodeMissingException(string reason) : Exception(reason);

using System.Diagnostics;

namespace HcxVerify.Tool.Tests;

/// <summary>A fresh working folder with the files of a test, and runs of the command line in it.</summary>
public sealed class WorkFolder : IDisposable
{
    // .../tests/HcxVerify.Tool.Tests/bin/CONFIGURATION/FRAMEWORK/ leads to .../src/HcxVerify.Tool/bin/CONFIGURATION/FRAMEWORK/.
    static readonly string build = System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
    static readonly string framework = System.IO.Path.GetFileName(build);
    static readonly string configuration = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(build)!);
    static readonly string tool = System.IO.Path.GetFullPath(System.IO.Path.Combine(build, "../../../../../src/HcxVerify.Tool/bin", configuration, framework, "hcxverify.dll"));

    readonly string parent = Directory.CreateTempSubdirectory("hcxverify-").FullName;

    /// <summary>A folder with a model and rules that it satisfies.</summary>
    public WorkFolder(string name = "work")
    {
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, name)).FullName;
        Write("model/config.json", Given.Config);
        Write("rules.hcx.yml", Given.Passing);
    }

    /// <summary>The folder, a full path.</summary>
    public string Path { get; }

    /// <summary>The folder that it is in; nobody else uses it.</summary>
    public string Parent => parent;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Runs the command line inside the test's process.</summary>
    public ToolRun Run(params string[] arguments) => Run(terminal => terminal, arguments);

    /// <summary>Runs the command line inside the test's process, with other surroundings.</summary>
    internal ToolRun Run(Func<Terminal, Terminal> change, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Output = output, Error = error, WorkingFolder = Path };
        return new(Program.Run(arguments, change(terminal), TestContext.Current.CancellationToken), output.ToString(), error.ToString());
    }

    /// <summary>Verifies the model with rules of the test's own.</summary>
    public ToolRun Verify(string rules, params string[] more)
    {
        Write("rules.hcx.yml", rules);
        return Run(["verify", "model", "--rules", "rules.hcx.yml", .. more]);
    }

    /// <summary>Runs the command line as a process of its own.</summary>
    public ToolRun Start(params string[] arguments) => Start([], arguments);

    /// <summary>Runs the command line as a process of its own, with environment variables.</summary>
    public ToolRun Start((string Name, string Value)[] variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [tool, .. arguments])
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new Bytes(),
            StandardErrorEncoding = new Bytes(),
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);
}

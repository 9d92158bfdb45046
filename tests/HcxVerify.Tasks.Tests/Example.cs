using HcxVerify.Tests.Shared;

namespace HcxVerify.Tasks.Tests;

/// <summary>An example of the repository, copied to where its user might have it.</summary>
/// <param name="name">The name of its folder.</param>
public sealed class Example(PackedPackage package, string name)
{
    /// <summary>The example in the repository.</summary>
    public string Original { get; } = Repository.Path("examples", name);

    /// <summary>The copy.</summary>
    public string Folder { get; } = Copied(name, Path.Combine(package.Root, Guid.NewGuid().ToString("N"), name));

    /// <summary>Runs dotnet in the copy.</summary>
    public BuildRun Dotnet(params string[] arguments) => new Command(Folder, package.Root).Run(arguments);

    /// <summary>What a build printed, without what differs from machine to machine: absolute paths, restore and times. The errors and warnings are in it once.</summary>
    public static string Shown(BuildRun run, string result)
    {
        var lines = run.Output.Split('\n').Select(line => line.TrimEnd().Replace(run.Folder + "/", "", StringComparison.Ordinal)).ToList();
        var end = lines.IndexOf(result);
        Assert.True(end > 0, run.Output);
        return string.Concat(
        [
            .. run.Diagnostics.Select(line => line + "\n"),
            .. lines[..end].Where(line => line.Contains("; conclusion: ", StringComparison.Ordinal) || line.Contains("; 결론: ", StringComparison.Ordinal)).Select(line => line + "\n"),
            .. lines[..end].Where(line => line.Contains("model.report.md", StringComparison.Ordinal)).Select(line => line + "\n"),
            .. lines[..end].Where(line => line.Contains("Successfully created package", StringComparison.Ordinal)).Select(line => line + "\n"),
            $"\n{result}\n",
            .. lines[end..].Where(line => line.EndsWith("Warning(s)", StringComparison.Ordinal) || line.EndsWith("Error(s)", StringComparison.Ordinal)).Select(line => line + "\n"),
        ]);
    }

    /// <summary>Copies a folder without what was built in it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(from, file)))
        {
            if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(Path.Combine(from, path), Path.Combine(to, path));
        }
    }

    static string Copied(string name, string to)
    {
        Copy(Repository.Path("examples", name), to);
        return to;
    }
}

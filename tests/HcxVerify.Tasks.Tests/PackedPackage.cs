using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyFixture(typeof(HcxVerify.Tasks.Tests.PackedPackage))]

namespace HcxVerify.Tasks.Tests;

/// <summary>The package as it is published, packed once; and a temporary folder for everything that consumes it.</summary>
public sealed class PackedPackage : IDisposable
{
    readonly ConcurrentDictionary<string, Lazy<string>> restored = new(StringComparer.Ordinal);

    public PackedPackage()
    {
        Root = Directory.CreateTempSubdirectory("hcxverify-tests-").FullName;
        Feed = Pack("feed");
        // The version of the SDK is the repository's, and nothing above the folder has a say.
        File.Copy(Path.Combine(Repository, "global.json"), InRoot("global.json"));
        File.WriteAllText(InRoot("Directory.Build.targets"), "<Project />");
        File.WriteAllText(InRoot("Directory.Packages.props"), "<Project />");
        File.WriteAllText(InRoot("Directory.Build.rsp"), "");
        File.WriteAllText(InRoot("Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <RunAnalyzers>false</RunAnalyzers>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(InRoot("nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
                <add key="unpacked" value="{Metadata("NuGetPackageRoot")}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="feed"><package pattern="HcxVerify.Tasks" /></packageSource>
                <packageSource key="unpacked"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
    }

    /// <summary>The temporary folder; its NuGet configuration knows the package and what the tests themselves were built with.</summary>
    public string Root { get; }

    /// <summary>The folder of the .nupkg.</summary>
    public string Feed { get; }

    /// <summary>The repository, where the tests were built from it.</summary>
    public static string Repository => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));

    /// <summary>Packs into another folder of that name, from what was built with the tests.</summary>
    public string Pack(string folder)
    {
        var configuration = typeof(PackedPackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        new Command(Repository, Root).Run("pack", "src/HcxVerify.Tasks", "--no-build", "-c", configuration, "-o", InRoot(folder)).Succeeds();
        return InRoot(folder);
    }

    /// <summary>A folder whose obj/ is that of a restored consumer; a restore for each test would cost more than the builds.</summary>
    public string Restored(string targetFrameworks) => restored.GetOrAdd(targetFrameworks, frameworks => new(() =>
    {
        var folder = InRoot($"restored-{restored.Count}");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Consumer.ProjectFile), Consumer.Project(frameworks, "", ""));
        new Command(folder, Root).Run("restore").Succeeds();
        return folder;
    })).Value;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    string InRoot(string name) => Path.Combine(Root, name);

    static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    static string ThisFile([CallerFilePath] string file = "") => file;
}

using System.Runtime.CompilerServices;

namespace HcxVerify.Tests.Given;

/// <summary>The folder of real model files, which is no part of the repository: HCXVERIFY_DATA, or shared/data beside one of the folders above it.</summary>
static class TestData
{
    static readonly string? folder = Folder("HCXVERIFY_DATA", "data");
    static readonly string? zoo = Folder("HCXVERIFY_ZOO", "zoo");

    /// <summary>A path in the folder; without the folder, the test is skipped.</summary>
    public static string Path(string path)
    {
        Assert.SkipWhen(folder is null, "skipped: no data folder");
        return System.IO.Path.Combine(folder, path);
    }

    /// <summary>A path in the folder of trained models of known lineage: HCXVERIFY_ZOO, or shared/zoo beside one of the folders above the repository.</summary>
    public static string Zoo(string path)
    {
        Assert.SkipWhen(zoo is null, "skipped: no folder of trained models");
        return System.IO.Path.Combine(zoo, path);
    }

    static string? Folder(string variable, string name) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : Above(Here(), name).FirstOrDefault(Directory.Exists);

    static IEnumerable<string> Above(string path, string name)
    {
        for (var above = Directory.GetParent(path); above is not null; above = above.Parent)
            yield return System.IO.Path.Combine(above.FullName, "shared", name);
    }

    static string Here([CallerFilePath] string file = "") => file;
}

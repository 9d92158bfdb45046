using System.Runtime.CompilerServices;

namespace HcxVerify.Tests.Given;

/// <summary>The folder of real model files, which is no part of the repository: HCXVERIFY_DATA, or shared/data beside one of the folders above it.</summary>
static class TestData
{
    static readonly string? folder = Environment.GetEnvironmentVariable("HCXVERIFY_DATA") is { Length: > 0 } named ? named : Above(Here()).FirstOrDefault(Directory.Exists);

    /// <summary>A path in the folder; without the folder, the test is skipped.</summary>
    public static string Path(string path)
    {
        Assert.SkipWhen(folder is null, "skipped: no data folder");
        return System.IO.Path.Combine(folder, path);
    }

    static IEnumerable<string> Above(string path)
    {
        for (var above = Directory.GetParent(path); above is not null; above = above.Parent)
            yield return System.IO.Path.Combine(above.FullName, "shared", "data");
    }

    static string Here([CallerFilePath] string file = "") => file;
}

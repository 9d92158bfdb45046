using HcxVerify.Tests.Shared;

namespace HcxVerify.Tasks.Tests;

/// <summary>The first example, built from the packed package as its user would build it.</summary>
public sealed class FirstExample(PackedPackage package)
{
    const string Name = "01-hyperclovax-seed-think-32b";

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Its_build_fails_with_the_expected_output_and_writes_the_expected_reports(string language)
    {
        var example = new Example(package, Name);
        var run = example.Dotnet("build", "-m:1", "-tl:off", "-nr:false", $"-p:HcxLanguage={language}");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Matches(Path.Combine(example.Original, "expected", $"build.{language}.txt"), Example.Shown(run, "Build FAILED."));
        foreach (var extension in (ReadOnlySpan<string>)["md", "json"])
        {
            Assert.Equal(
                File.ReadAllText(Path.Combine(example.Original, "expected", $"report.{language}.{extension}")),
                File.ReadAllText(Path.Combine(example.Folder, "obj", "hcx", $"model.report.{extension}")));
        }
    }

    [Fact]
    public void Its_pack_fails_with_the_same_error()
    {
        var run = new Example(package, Name).Dotnet("pack", "-m:1", "-tl:off", "-nr:false");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HCX1021", Assert.Single(run.Diagnostics, line => line.Contains("): error ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}

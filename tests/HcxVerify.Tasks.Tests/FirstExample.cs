using HcxVerify.Tests.Shared;

namespace HcxVerify.Tasks.Tests;

/// <summary>The first example, built from the packed package as its user would build it.</summary>
public sealed class FirstExample(PackedPackage package)
{
    const string Name = "01-hyperclovax-seed-think-32b";

    static readonly string original = Repository.Path("examples", Name);

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Its_build_fails_with_the_expected_output_and_writes_the_expected_reports(string language)
    {
        var folder = Copy();
        var run = new Command(folder, package.Root).Run("build", "-m:1", "-tl:off", "-nr:false", $"-p:HcxLanguage={language}");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Matches(Path.Combine(original, "expected", $"build.{language}.txt"), Shown(run));
        foreach (var extension in (ReadOnlySpan<string>)["md", "json"])
        {
            Assert.Equal(
                File.ReadAllText(Path.Combine(original, "expected", $"report.{language}.{extension}")),
                File.ReadAllText(Path.Combine(folder, "obj", "hcx", $"model.report.{extension}")));
        }
    }

    [Fact]
    public void Its_pack_fails_with_the_same_error()
    {
        var run = new Command(Copy(), package.Root).Run("pack", "-m:1", "-tl:off", "-nr:false");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HCX1021", Assert.Single(run.Diagnostics, line => line.Contains("): error ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    string Copy()
    {
        var folder = Path.Combine(package.Root, Guid.NewGuid().ToString("N"), Name);
        foreach (var file in (ReadOnlySpan<string>)["HyperClovaXSeedThink.csproj", "model/facts.json", "rules/from-scratch.hcx.yml"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(Path.Combine(original, file), Path.Combine(folder, file));
        }

        return folder;
    }

    // What differs from machine to machine is left out: absolute paths, restore and times. The errors and warnings are in it once.
    static string Shown(BuildRun run)
    {
        var lines = run.Output.Split('\n').Select(line => line.TrimEnd()).ToList();
        var result = lines.FindIndex(line => line is "Build FAILED.");
        Assert.True(result > 0, run.Output);
        return string.Concat(
        [
            .. run.Diagnostics.Select(line => line + "\n"),
            .. lines[..result].Where(line => line.Contains("; conclusion: ", StringComparison.Ordinal) || line.Contains("; 결론: ", StringComparison.Ordinal)).Select(line => line + "\n"),
            .. lines[..result].Where(line => line.Contains("model.report.md", StringComparison.Ordinal)).Select(line => line.Replace(run.Folder + "/", "", StringComparison.Ordinal) + "\n"),
            "\nBuild FAILED.\n",
            .. lines[result..].Where(line => line.EndsWith("Warning(s)", StringComparison.Ordinal) || line.EndsWith("Error(s)", StringComparison.Ordinal)).Select(line => line + "\n"),
        ]);
    }
}

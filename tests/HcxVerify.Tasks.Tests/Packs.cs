using System.IO.Compression;

namespace HcxVerify.Tasks.Tests;

public sealed class Packs(PackedPackage package)
{
    static readonly string[] violated = [Consumer.Width, Consumer.Vocabulary, Consumer.Evidence];

    [Fact]
    public void A_pack_of_a_model_that_passes_makes_a_package()
    {
        var app = Packaging();
        app.Dotnet("pack", "--no-restore", "-o", "out").Succeeds();
        using var nupkg = ZipFile.OpenRead(app.At("out/App.1.0.0.nupkg"));
        Assert.Contains("model/config.json", nupkg.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void A_pack_verifies_anew_once()
    {
        var app = Packaging();
        app.Build("-c", "Release").Succeeds();
        var run = app.Dotnet("pack", "--no-restore", "-o", "out").Succeeds();
        Assert.False(run.Replayed);
        Assert.Equal(1, run.Verdicts);
    }

    [Fact]
    public void A_pack_of_which_the_build_knows_nothing_verifies_anew_after_it()
    {
        var app = Packaging();
        app.Verify().Succeeds();
        var run = app.Dotnet("msbuild", "-t:Pack", "-p:PackageOutputPath=out").Succeeds();
        Assert.True(run.Replayed);
        Assert.Equal(2, run.Verdicts);
        Assert.True(app.Has("out/App.1.0.0.nupkg"));
    }

    [Fact]
    public void A_pack_of_a_model_that_violates_a_rule_fails_with_and_without_a_build()
    {
        var app = Packaging();
        app.Write("model/config.json", Consumer.Llama3Width);
        app.Dotnet("pack", "--no-restore", "-o", "out").Fails(violated);
        app.Build("-c", "Release", "-p:HcxVerify=false").Succeeds();
        app.Dotnet("pack", "--no-build", "-o", "out").Fails(violated);
        Assert.False(app.Has("out/App.1.0.0.nupkg"));
    }

    [Fact]
    public void A_pack_without_a_build_verifies_anew()
    {
        var app = Packaging();
        app.Build("-c", "Release").Succeeds();
        var run = app.Dotnet("pack", "--no-build", "-o", "out").Succeeds();
        Assert.False(run.Replayed);
        Assert.Equal(1, run.Verdicts);
        Assert.True(app.Has("out/App.1.0.0.nupkg"));
    }

    [Fact]
    public void A_publish_without_a_build_is_verified_too()
    {
        var app = new Consumer(package);
        app.Write("model/config.json", Consumer.Llama3Width);
        app.Build("-p:HcxVerify=false").Succeeds();
        app.Dotnet("publish", "--no-build", "-c", "Debug", "-o", "out").Fails(violated);
        Assert.False(app.Has("out/App.dll"));
    }

    Consumer Packaging() => new(
        package,
        items: Consumer.Model + """<Content Include="model/**" Pack="true" PackagePath="model/" />""",
        properties: "<IncludeBuildOutput>false</IncludeBuildOutput><SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>");
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace HcxVerify.Tasks.Tests;

/// <summary>With <c>HcxPackReport</c> a package holds the reports of the verification that its own pack made, and never others.</summary>
public sealed class PackedReports(PackedPackage package)
{
    const string Two = "net10.0;netstandard2.0";
    const string Markdown = "hcx/reports/model.en.md";
    const string Json = "hcx/reports/model.en.json";
    const string Package = "out/App.1.0.0.nupkg";

    static readonly string[] open = [Consumer.Vocabulary, Consumer.Evidence];
    static readonly string[] violated = [Consumer.Width, .. open];

    [Theory]
    [InlineData("net10.0")]
    [InlineData(Two)]
    [InlineData(Two, "-m:2", "-mt")]
    [InlineData(Two, "-graph", "-isolate")]
    public void A_pack_packs_the_reports_that_it_wrote_once_with_and_without_a_build(string targetFrameworks, params string[] how)
    {
        var app = Packaging(targetFrameworks);
        Assert.Equal(open, BuildAndPack(app, how).Places);
        AssertPacked(app, "model");
        app.Write("model/config.json", Wider);
        Assert.Equal(open, Pack(app, how).Places);
        AssertPacked(app, "model");
        Assert.Contains("6,000", app.Read("obj/hcx/model.report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_without_a_build_packs_the_report_of_the_rules_as_they_are_now()
    {
        var (app, fresh) = (Packaging(), Packaging());
        BuildAndPack(app);
        var rules = Consumer.Rules.Replace("severity: warning", "severity: warning\n    name: the changed rule", StringComparison.Ordinal);
        app.Write("rules/a.hcx.yml", rules);
        fresh.Write("rules/a.hcx.yml", rules);
        Pack(app);
        fresh.Verify().Succeeds();
        Assert.Equal(fresh.Read("obj/hcx/model.report.md"), Text(app, Markdown));
        Assert.Equal(fresh.Read("obj/hcx/model.report.json"), Text(app, Json));
        Assert.Contains("the changed rule", Text(app, Markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData(Two)]
    public void A_model_that_violates_a_rule_makes_no_package_with_and_without_a_build(string targetFrameworks)
    {
        var app = Packaging(targetFrameworks);
        app.Write("model/config.json", Consumer.Llama3Width);
        app.Dotnet("pack", "--no-build", "-o", "out").Fails(violated);
        app.Dotnet("pack", "--no-restore", "-o", "out").Fails(violated);
        Assert.False(app.Has("out"));
    }

    [Fact]
    public void A_violation_that_does_not_fail_the_build_is_in_the_packed_report()
    {
        var app = Packaging();
        app.Write("model/config.json", Consumer.Llama3Width);
        Pack(app, "-p:HcxFailOn=never");
        AssertPacked(app, "model");
        Assert.Contains("the width is 4,096", Text(app, Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_a_step_of_the_build_changes_is_verified_as_it_is_packed()
    {
        var app = Packaging(more: Step("Build", "model/config.json", Wider));
        var run = BuildAndPack(app);
        Assert.Equal(2, run.Verdicts);
        Assert.Equal(Wider, Text(app, "model/config.json").TrimEnd());
        Assert.Contains("6,000", Text(app, Markdown), StringComparison.Ordinal);
        AssertPacked(app, "model");
        Packaging(more: Step("Build", "model/config.json", Consumer.Llama3Width)).Dotnet("pack", "--no-restore", "-o", "out").Fails([.. open, .. violated]);
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData(Two)]
    public void A_pack_that_follows_a_replayed_verdict_packs_a_new_report(string targetFrameworks)
    {
        var app = Packaging(targetFrameworks);
        app.Build().Succeeds();
        var run = app.Dotnet("msbuild", "-t:Pack", "-p:PackageOutputPath=out").Succeeds();
        Assert.Equal((1, 2), (Regex.Count(run.Output, "the stored one of an earlier build"), run.Verdicts));
        AssertPacked(app, "model");
    }

    [Fact]
    public void Reports_of_models_that_are_gone_and_of_other_formats_and_languages_are_not_packed()
    {
        var app = Packaging();
        Pack(app, "-p:HcxReportFormats=text");
        Pack(app, "-p:HcxLanguage=ko");
        Assert.Equal(["hcx/reports/model.ko.json", "hcx/reports/model.ko.md"], Reports(app));
        Directory.Move(app.At("model"), app.At("renamed"));
        app.Write(Consumer.ProjectFile, app.Read(Consumer.ProjectFile).Replace("\"model\"", "\"renamed\"", StringComparison.Ordinal));
        Pack(app);
        Assert.True(app.Has("obj/hcx/pack/model.ko.md"));
        AssertPacked(app, "renamed");
    }

    [Fact]
    public void Models_of_one_name_have_reports_of_two()
    {
        var app = Packaging(items: """
            <HcxRules Include="rules/a.hcx.yml" />
            <HcxModel Include="one/model" />
            <HcxModel Include="two/model" />
            <HcxModel Include="한글 50%25%3b" />
            """);
        foreach (var folder in new[] { "one/model", "two/model", "한글 50%;" })
            app.Write($"{folder}/config.json", folder[0] == 'o' ? Consumer.OwnWidth : Wider);
        Pack(app);
        AssertPacked(app, "model", "model-2", "한글 50%;");
        Assert.NotEqual(Text(app, Markdown), Text(app, "hcx/reports/model-2.en.md"));
    }

    [Fact]
    public void What_another_project_writes_to_a_shared_folder_of_reports_is_not_packed()
    {
        var app = Packaging(more: Step("_HcxVerifyOnPack", "../reports/model.report.md", "of another project"));
        Pack(app, "-p:HcxReportDirectory=../reports");
        Assert.Equal("of another project", app.Read("../reports/model.report.md").TrimEnd());
        Assert.StartsWith("# model: verification", Text(app, Markdown), StringComparison.Ordinal);
        Assert.Equal(app.Read("../reports/model.report.json"), Text(app, Json));
    }

    [Fact]
    public void A_file_of_the_project_does_not_take_the_place_of_a_report()
    {
        var app = Packaging(items: Consumer.Model + """<Content Include="old/**" Pack="true" PackagePath="hcx/reports/" />""");
        app.Write("old/model.en.md", "all is well");
        app.Write("old/sub/folder/b.txt", "b");
        var run = Pack(app);
        Assert.Contains("warning NU5118", run.Output, StringComparison.Ordinal);
        Assert.Equal(app.Read("obj/hcx/model.report.md"), Text(app, Markdown));
        Assert.Equal("b", Text(app, "hcx/reports/sub/folder/b.txt"));
    }

    [Fact]
    public void A_package_that_seems_newer_than_all_that_it_was_made_of_is_replaced()
    {
        var app = Packaging();
        Pack(app);
        foreach (var made in (ReadOnlySpan<string>)[Package, "obj/Release/App.1.0.0.nuspec"])
            File.SetLastWriteTimeUtc(app.At(made), DateTime.UtcNow.AddYears(1));
        app.Write("model/config.json", Wider);
        Pack(app);
        AssertPacked(app, "model");
        Assert.Contains("6,000", Text(app, Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_model_and_rules_give_the_same_package_in_another_folder()
    {
        var (one, two) = (Packaging(name: "one"), Packaging(name: "two two"));
        Pack(one, "-p:DeterministicTimestamp=1700000000");
        Pack(two, "-p:DeterministicTimestamp=1700000000");
        Assert.Equal(File.ReadAllBytes(one.At(Package)), File.ReadAllBytes(two.At(Package)));
    }

    [Fact]
    public void Without_a_verification_there_is_no_report_and_no_package()
    {
        Unusable("HcxPackReport packs the report of a verification", "-p:HcxVerify=false");
        Unusable("HcxPackReport adds nothing to a package that a .nuspec file describes", "-p:NuspecFile=App.nuspec");
        Unusable("HcxPackReport has nothing to pack, because HcxReportFormats names no format", "-p:HcxReportFormats=%3b");
        Unusable("'yes' is not a value of HcxPackReport (use one of: true, false)", "-p:HcxPackReport=yes");
        Unusable("HcxPackReport packs the report of a verification", "-p:HcxPackReport=yes", "-p:HcxVerify=false");
    }

    [Fact]
    public void A_project_without_a_model_packs_as_if_the_package_were_not_there()
    {
        var app = Packaging(items: """<HcxRules Include="rules/a.hcx.yml" /><Content Include="model/**" Pack="true" PackagePath="model/" />""");
        Assert.Empty(Pack(app, "-p:_HcxTaskAssembly=missing.dll").Diagnostics);
        Assert.Empty(Reports(app));
    }

    [Fact]
    public void Without_the_property_nothing_is_packed_and_nothing_written_for_it()
    {
        var app = Packaging();
        Pack(app, "-p:HcxPackReport=false");
        Assert.Empty(Reports(app));
        Assert.False(app.Has("obj/hcx/pack"));
    }

    void Unusable(string problem, params string[] properties)
    {
        var app = Packaging();
        app.Write("App.nuspec", "<package />");
        var run = app.Dotnet(["pack", "--no-build", "-o", "out", .. properties]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error HCX0003: {problem}", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.False(app.Has("out"));
    }

    Consumer Packaging(string targetFrameworks = "net10.0", string? items = null, string more = "", string name = "app") => new(
        package,
        name,
        targetFrameworks,
        items: (items ?? Consumer.Model + """<Content Include="model/**" Pack="true" PackagePath="model/" />""") + $"</ItemGroup>{more}<ItemGroup>",
        properties: "<HcxPackReport>true</HcxPackReport><IncludeBuildOutput>false</IncludeBuildOutput><SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>");

    static BuildRun BuildAndPack(Consumer app, params string[] arguments) => app.Dotnet(["pack", "--no-restore", "-o", "out", .. arguments]).Succeeds();

    // The package holds no assembly, so none has to be built.
    static BuildRun Pack(Consumer app, params string[] arguments) => app.Dotnet(["pack", "--no-build", "-o", "out", .. arguments]).Succeeds();

    // The reports in English, as they lie in the project, and no others.
    static void AssertPacked(Consumer app, params string[] models)
    {
        Assert.Equal(models.SelectMany(model => (string[])[$"hcx/reports/{model}.en.json", $"hcx/reports/{model}.en.md"]).Order(StringComparer.Ordinal), Reports(app));
        foreach (var model in models)
        {
            Assert.Equal(app.Read($"obj/hcx/{model}.report.md"), Text(app, $"hcx/reports/{model}.en.md"));
            Assert.Equal(app.Read($"obj/hcx/{model}.report.json"), Text(app, $"hcx/reports/{model}.en.json"));
        }
    }

    static ImmutableArray<string> Reports(Consumer app) => [.. Nupkg.Read(app.At(Package)).Keys.Where(path => path.StartsWith("hcx", StringComparison.Ordinal))];

    static string Text(Consumer app, string path) => System.Text.Encoding.UTF8.GetString(Nupkg.Read(app.At(Package))[path]);

    static string Step(string after, string file, string text) => $"""
        <Target Name="Step" AfterTargets="{after}">
          <WriteLinesToFile File="{file}" Lines="{text.Replace("\"", "&quot;", StringComparison.Ordinal)}" Overwrite="true" />
        </Target>
        """;

    static string Wider => Consumer.OwnWidth.Replace("5184", "6000", StringComparison.Ordinal);
}

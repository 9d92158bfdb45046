namespace HcxVerify.Tasks.Tests;

public sealed class Builds(PackedPackage package)
{
    static readonly string[] open = [Consumer.Vocabulary, Consumer.Evidence];
    static readonly string[] violated = [Consumer.Width, .. open];

    [Fact]
    public void The_target_by_itself_verifies_and_compiles_nothing()
    {
        var app = new Consumer(package);
        var run = app.Build("-t:HcxVerify").Succeeds();
        Assert.Equal(1, run.Verdicts);
        Assert.True(app.Has("obj/hcx/model.report.md"));
        Assert.False(app.Has("bin"));
    }

    [Fact]
    public void The_switch_turns_it_off()
    {
        var app = new Consumer(package, properties: "<HcxVerify>false</HcxVerify>");
        app.Write("model/config.json", Consumer.Llama3Width);
        Assert.Empty(app.Build().Succeeds().Diagnostics);
        Assert.False(app.Has("obj/hcx"));
    }

    [Fact]
    public void A_project_without_a_model_builds_as_if_the_package_were_not_there_and_loads_nothing_of_it()
    {
        var app = new Consumer(package, items: """<HcxRules Include="rules/a.hcx.yml" />""");
        Assert.Empty(app.Build("-p:_HcxTaskAssembly=missing.dll").Succeeds().Diagnostics);
        Assert.False(app.Has("obj/hcx"));
    }

    [Fact]
    public void A_model_is_not_passed_over_when_the_task_is_missing() =>
        Assert.NotEqual(0, new Consumer(package).Dotnet("msbuild", "-t:HcxVerify", "-p:_HcxTaskAssembly=missing.dll", "-noconlog").ExitCode);

    [Fact]
    public void A_design_time_build_verifies_nothing()
    {
        var app = new Consumer(package);
        app.Write("model/config.json", Consumer.Llama3Width);
        string[] editor = ["-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];
        Assert.Empty(app.Dotnet(["msbuild", "-t:Compile", .. editor]).Succeeds().Diagnostics);
        Assert.False(app.Has("obj/hcx"));
    }

    [Fact]
    public void Folders_may_have_spaces_and_Korean_names()
    {
        var app = new Consumer(package, "모델 검증", items: """<HcxModel Include="큰 모델" Rules="규칙 모음/가.hcx.yml" />""");
        app.Write("큰 모델/config.json", Consumer.Llama3Width);
        app.Write("규칙 모음/가.hcx.yml", Consumer.Rules);
        app.Build().Fails([.. violated.Select(place => place.Replace("rules/a", "규칙 모음/가", StringComparison.Ordinal))]);
        Assert.True(app.Has("obj/hcx/큰 모델.report.md"));
    }

    [Fact]
    public void Rule_files_are_known_to_editors_watchers_and_logs_and_folders_of_them_to_the_task()
    {
        var app = new Consumer(package, items: """
            <HcxRules Include="rules/a.hcx.yml" />
            <HcxModel Include="model" Rules="own/b.hcx.yml;own/c.hcx.yml;rules/a.hcx.yml;more" />
            """);
        foreach (var file in new[] { "own/b", "own/c", "more/d" })
            app.Write($"{file}.hcx.yml", Consumer.Rules.Replace("- id: ", $"- id: {file[^1]}-", StringComparison.Ordinal));
        foreach (var item in new[] { "AdditionalFiles", "EmbedInBinlog", "UpToDateCheckInput", "Watch" })
        {
            // The SDK has items of its own in some of them, with full paths.
            Assert.Equal(["rules/a.hcx.yml", "own/b.hcx.yml", "own/c.hcx.yml"], app.Items(item).Where(path => !Path.IsPathRooted(path)));
        }

        var verified = app.Verify().Succeeds().Places.Select(place => place.Split('(')[0]).Distinct();
        Assert.Equal(["more/d.hcx.yml", "own/b.hcx.yml", "own/c.hcx.yml", "rules/a.hcx.yml"], verified);
    }
}

namespace HcxVerify.Tasks.Tests;

public sealed class TargetFrameworks(PackedPackage package)
{
    const string Two = "net10.0;netstandard2.0";

    static readonly string[] open = [Consumer.Vocabulary, Consumer.Evidence];
    static readonly string[] violated = [Consumer.Width, .. open];

    [Theory]
    [InlineData("-m:2")]
    [InlineData("-m:2", "-mt")]
    [InlineData("-graph", "-isolate")]
    public void A_project_of_several_target_frameworks_is_verified_once(params string[] how)
    {
        var run = new Consumer(package, targetFrameworks: Two).Build(how).Succeeds();
        Assert.Equal(open, run.Places);
        Assert.Equal(1, run.Verdicts);
    }

    [Fact]
    public void A_violated_rule_fails_it_once()
    {
        var app = new Consumer(package, targetFrameworks: Two);
        app.Write("model/config.json", Consumer.Llama3Width);
        app.Build().Fails(violated);
        app.Build("-f", "netstandard2.0").Fails(violated);
        app.Dotnet("pack", "--no-restore", "-o", "out").Fails(violated);
    }

    [Fact]
    public void A_model_of_one_target_framework_is_refused_and_not_passed_over()
    {
        var items = Consumer.Model.Replace("/>", "Condition=\"'$(TargetFramework)' == 'net10.0'\" />", StringComparison.Ordinal);
        var run = new Consumer(package, targetFrameworks: Two, items: items).Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(": error HCX0003: HcxModel, HcxRules, HcxWaivers and HcxReference must not depend on", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_of_a_multi_threaded_build_each_find_their_own_files()
    {
        var (one, two) = (new Consumer(package, "one"), new Consumer(package, "two"));
        two.Write("model/config.json", Consumer.Llama3Width);
        one.Write("../both.proj", $"""
            <Project>
              <Target Name="Both">
                <MSBuild Projects="{one.At(Consumer.ProjectFile)};{two.At(Consumer.ProjectFile)}" Targets="HcxVerify" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        var run = one.Dotnet("msbuild", "../both.proj", "-m:2", "-mt", "-v:d");
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("external task host", run.Output, StringComparison.Ordinal); // where MSBuild runs a task without the attribute
        Assert.Equal(2, run.Verdicts);
        Assert.EndsWith($"/two/{Consumer.Width}", Assert.Single(run.Places, place => place.Contains(": error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(open, place => Assert.Equal(2, run.Places.Count(found => found.EndsWith(place, StringComparison.Ordinal))));
        Assert.True(one.Has("obj/hcx/model.report.md") && two.Has("obj/hcx/model.report.md"));
    }
}

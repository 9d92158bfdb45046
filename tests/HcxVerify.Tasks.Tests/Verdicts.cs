namespace HcxVerify.Tasks.Tests;

public sealed class Verdicts(PackedPackage package)
{
    [Fact]
    public void A_model_that_passes_builds_and_leaves_its_reports()
    {
        var app = new Consumer(package);
        var run = app.Build().Succeeds();
        Assert.Equal([Consumer.Vocabulary, Consumer.Evidence], run.Places);
        Assert.Equal(1, run.Verdicts);
        Assert.True(app.Has("obj/hcx/model.report.md") && app.Has("obj/hcx/model.report.json"));
        Assert.True(app.Has("bin/Debug/net10.0/App.dll"));
    }

    [Fact]
    public void A_violated_rule_fails_the_build_at_its_line_and_the_others_stay_warnings()
    {
        var app = new Consumer(package);
        app.Write("model/config.json", Consumer.Llama3Width);
        var run = app.Build().Fails(Consumer.Width, Consumer.Vocabulary, Consumer.Evidence);
        Assert.Equal($"{Consumer.Width}: width-is-its-own: the width is 4,096", run.Diagnostics[0]);
        Assert.True(app.Has("obj/hcx/model.report.md"));
        Assert.False(app.Has("bin/Debug/net10.0/App.dll"));
    }

    [Fact]
    public void A_message_is_printed_as_it_is_with_its_braces_and_percent_signs() =>
        Assert.Contains($"{Consumer.Vocabulary}: vocabulary-size: 100% of {{0}}", new Consumer(package).Verify().Diagnostics);

    [Fact]
    public void A_Korean_build_speaks_Korean()
    {
        var app = new Consumer(package, properties: "<HcxLanguage>ko</HcxLanguage>");
        app.Write("model/config.json", Consumer.Llama3Width);
        var run = app.Verify().Fails(Consumer.Width, Consumer.Vocabulary, Consumer.Evidence);
        Assert.Equal($"{Consumer.Width}: width-is-its-own: 너비 4,096", run.Diagnostics[0]);
        Assert.Contains("; 결론: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("보고서: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWarn_silences_a_code_and_WarningsAsErrors_makes_it_an_error()
    {
        var app = new Consumer(package, properties: "<NoWarn>$(NoWarn);HCX1011</NoWarn><WarningsAsErrors>$(WarningsAsErrors);HCX1052</WarningsAsErrors>");
        app.Verify().Fails(Consumer.Evidence.Replace("warning", "error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_says_what_fails_its_build()
    {
        var app = new Consumer(package);
        app.Verify("-p:HcxFailOn=warning").Fails(Consumer.Vocabulary.Replace("warning", "error", StringComparison.Ordinal), Consumer.Evidence);
        app.Verify("-p:HcxFailOnInconclusive=true").Fails(Consumer.Vocabulary, Consumer.Evidence.Replace("warning", "error", StringComparison.Ordinal));
        app.Write("model/config.json", Consumer.Llama3Width);
        Assert.Equal(
            [Consumer.Width.Replace("error", "warning", StringComparison.Ordinal), Consumer.Vocabulary, Consumer.Evidence],
            app.Verify("-p:HcxFailOn=never").Succeeds().Places);
    }

    [Fact]
    public void Rules_of_the_project_hold_for_every_model_and_a_models_own_add_to_them()
    {
        var app = new Consumer(package, items: """
            <HcxRules Include="rules/a.hcx.yml" />
            <HcxModel Include="one/model" Rules="rules\b.hcx.yml;rules/c.hcx.yml" />
            <HcxModel Include="two/model" />
            """);
        app.Write("one/model/config.json", Consumer.Llama3Width);
        app.Write("two/model/config.json", Consumer.Llama3Width);
        app.Write("rules/b.hcx.yml", Rule("b"));
        app.Write("rules/c.hcx.yml", Rule("c"));
        app.Verify().Fails(
            Consumer.Width, Consumer.Vocabulary, Consumer.Evidence, "rules/b.hcx.yml(3,5): error HCX1011", "rules/c.hcx.yml(3,5): error HCX1011",
            Consumer.Width, Consumer.Vocabulary, Consumer.Evidence);
        Assert.True(app.Has("obj/hcx/model.report.md") && app.Has("obj/hcx/model-2.report.md") && !app.Has("obj/hcx/model-3.report.md"));
    }

    [Fact]
    public void The_location_of_a_reference_is_the_projects_and_relative_to_it()
    {
        var app = new Consumer(package, items: """
            <HcxModel Include="model" Rules="rules/a.hcx.yml" />
            <HcxReference Include="llama-3" From="references/other" />
            """);
        app.Write("references/other/config.json", Consumer.OwnWidth);
        var run = app.Verify().Fails(Consumer.Width, Consumer.Vocabulary, Consumer.Evidence, "App.csproj(1,1): warning HCX0008");
        Assert.Equal($"{Consumer.Width}: width-is-its-own: the width is 5,184", run.Diagnostics[0]);
    }

    static string Rule(string id) => $$"""
        version: 1
        rules:
          - id: {{id}}
            component: text-decoder
            architecture: { differs-from: llama-3, fields: [Text.HiddenSize] }
        """;
}

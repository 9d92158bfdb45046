using HcxVerify.Language;

namespace HcxVerify.Tasks.Tests;

public sealed class UnusableInput(PackedPackage package)
{
    [Fact]
    public void Every_property_that_cannot_be_used_is_named_with_its_choices_in_one_build()
    {
        var app = new Consumer(package, properties: """
            <HcxLanguage>kr</HcxLanguage>
            <HcxFailOn>eror</HcxFailOn>
            <HcxFailOnInconclusive>yes</HcxFailOnInconclusive>
            <HcxReportFormats>pdf;sarif</HcxReportFormats>
            <HcxToday>today</HcxToday>
            """);
        var run = app.Verify();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                Unusable("'kr' is not a value of HcxLanguage (did you mean 'ko'?)"),
                Unusable("'eror' is not a value of HcxFailOn (did you mean 'error'?)"),
                Unusable("'yes' is not a value of HcxFailOnInconclusive (use one of: true, false)"),
                Unusable("'pdf' is not a value of HcxReportFormats (use one of: text, markdown, json)"),
                Line(HostCodes.NotAvailableYet, "the report format 'sarif' in HcxReportFormats"),
                Unusable("HcxToday takes yyyy-MM-dd, not 'today'"),
            ],
            run.Diagnostics);
        Assert.False(app.Has("obj/hcx"));
    }

    [Fact]
    public void A_reference_needs_one_place()
    {
        var app = new Consumer(package, items: """
            <HcxModel Include="model" Rules="rules/a.hcx.yml" />
            <HcxReference Include="one" />
            <HcxReference Include="two" From="a" />
            <HcxReference Include="two" From="b" />
            """);
        Assert.Equal(
            [Unusable("the HcxReference 'one' has no From"), Unusable("the HcxReference 'two' stands twice, From 'a' and 'b'")],
            app.Verify().Diagnostics);
    }

    [Fact]
    public void A_model_without_rules_is_an_error() =>
        Assert.Equal([Line(HostCodes.NoRules, "model")], new Consumer(package, items: """<HcxModel Include="model" />""").Verify().Diagnostics);

    [Fact]
    public void A_missing_model_is_an_error()
    {
        var run = new Consumer(package, items: """<HcxModel Include="models/none" Rules="rules/a.hcx.yml" />""").Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([Line(ArtifactCodes.ModelNotFound, "models/none")], run.Diagnostics);
    }

    [Fact]
    public void A_missing_rule_file_is_an_error() => Assert.Equal(
        [Line(RuleFileCodes.NotFound, "rules/none.hcx.yml", null)],
        new Consumer(package, items: """<HcxModel Include="model" Rules="rules/none.hcx.yml" />""").Verify().Diagnostics);

    [Fact]
    public void A_mistake_in_a_rule_file_is_an_error_at_its_place_and_no_report_of_an_earlier_state_is_left()
    {
        var app = new Consumer(package);
        app.Verify().Succeeds();
        app.Write("rules/a.hcx.yml", Consumer.Rules.Replace("severity: warning", "severity: warn", StringComparison.Ordinal));
        app.Verify().Fails("rules/a.hcx.yml(9,15): error HCX0110");
        Assert.Empty(Directory.EnumerateFiles(app.At("obj/hcx")));
    }

    [Fact]
    public void A_folder_without_a_recognised_file_is_an_error()
    {
        var app = new Consumer(package);
        File.Move(app.At("model/config.json"), app.At("model/other.json"));
        app.Verify().Fails("model(1,1): error HCX0202");
    }

    [Fact]
    public void A_verdict_or_report_that_cannot_be_written_is_an_error()
    {
        var app = new Consumer(package);
        Directory.CreateDirectory(app.At("obj/hcx/model.verdict.json"));
        app.Verify().Fails(Consumer.Vocabulary, Consumer.Evidence, "obj/hcx/model.verdict.json(1,1): error HCX0005");
        app.Write("reports", "a file");
        app.Verify("-p:HcxReportDirectory=reports").Fails(Consumer.Vocabulary, Consumer.Evidence, "reports/model.report.md(1,1): error HCX0005");
    }

    [Fact]
    public void A_defect_is_one_error_with_its_stack_in_the_detailed_log_only()
    {
        // The character NUL, which no path can have.
        var app = new Consumer(package);
        var run = app.Verify("-p:HcxReportDirectory=a%00b");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("App.csproj(1,1): error HCX0002: an internal error: ArgumentException: ", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.Contains("   at HcxVerify.Tasks.VerifyModel.", app.Verify("-p:HcxReportDirectory=a%00b", "-v:d").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_engine_that_is_too_old_is_an_error_in_the_words_of_the_table()
    {
        var run = new Consumer(package).Build("-p:_HcxMinimumMSBuildVersion=99.0");
        Assert.Equal(1, run.ExitCode);
        var line = Assert.Single(run.Diagnostics);
        var said = line[line.IndexOf("error ", StringComparison.Ordinal)..];
        var version = said.Split("runs on ")[1].Split(';')[0];
        Assert.Matches(@"^\d+\.\d+\.\d+", version);
        Assert.Equal($"error {HostCodes.UnsupportedHost}: {HostCodes.UnsupportedHost.At(null, version).Text.En}", said);
    }

    static string Unusable(string problem) => Line(HostCodes.UnusableArguments, problem);

    // What has no place of its own is at the project.
    static string Line(Code code, params object?[] arguments) => $"{Consumer.ProjectFile}(1,1): error {code}: {code.At(null, arguments).Text.En}";
}

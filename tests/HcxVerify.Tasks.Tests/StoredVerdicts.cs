namespace HcxVerify.Tasks.Tests;

public sealed class StoredVerdicts(PackedPackage package)
{
    const string State = "obj/hcx/model.verdict.json";

    static readonly DateTime longAgo = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_second_build_replays_the_verdict_with_its_warnings_and_says_so()
    {
        var app = new Consumer(package);
        var first = app.Build().Succeeds();
        Assert.False(first.Replayed);
        var written = app.Written();
        var second = app.Build().Succeeds();
        Assert.True(second.Replayed);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.Equal(1, second.Verdicts);
        Assert.Equal(written, app.Written());
    }

    [Fact]
    public void A_changed_rule_is_seen_although_its_time_stamp_is_older()
    {
        var app = new Consumer(package);
        app.Build().Succeeds();
        app.Write("rules/a.hcx.yml", Consumer.Rules.Replace("severity: warning", "severity: error", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(app.At("rules/a.hcx.yml"), longAgo);
        app.Build().Fails(Consumer.Vocabulary.Replace("warning", "error", StringComparison.Ordinal), Consumer.Evidence);
    }

    [Fact]
    public void A_changed_configuration_is_seen_although_size_and_time_stamp_are_the_same()
    {
        var app = new Consumer(package);
        var stamp = File.GetLastWriteTimeUtc(app.At("model/config.json"));
        app.Verify().Succeeds();
        app.Write("model/config.json", Consumer.Llama3Width);
        File.SetLastWriteTimeUtc(app.At("model/config.json"), stamp);
        app.Verify().Fails(Consumer.Width, Consumer.Vocabulary, Consumer.Evidence);
    }

    [Fact]
    public void Evidence_that_was_missing_is_seen_when_it_comes()
    {
        var app = new Consumer(package);
        app.Verify().Succeeds();
        app.Write("rules/none.txt", "epoch 1");
        app.Verify().Fails(Consumer.Vocabulary, Consumer.Evidence.Replace("warning HCX1052", "error HCX1051", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_that_failed_fails_again()
    {
        var app = new Consumer(package);
        app.Write("model/config.json", Consumer.Llama3Width);
        app.Build().Fails(Consumer.Width, Consumer.Vocabulary, Consumer.Evidence);
        app.Build().Fails(Consumer.Width, Consumer.Vocabulary, Consumer.Evidence);
    }

    [Fact]
    public void A_report_that_was_deleted_or_edited_is_written_again()
    {
        var app = new Consumer(package);
        app.Verify().Succeeds();
        var report = app.Read("obj/hcx/model.report.md");
        File.Delete(app.At("obj/hcx/model.report.md"));
        Assert.False(app.Verify().Succeeds().Replayed);
        Assert.Equal(report, app.Read("obj/hcx/model.report.md"));
        app.Write("obj/hcx/model.report.md", "all is well");
        Assert.False(app.Verify().Succeeds().Replayed);
        Assert.Equal(report, app.Read("obj/hcx/model.report.md"));
    }

    [Fact]
    public void Another_question_is_another_verdict()
    {
        var app = new Consumer(package);
        app.Verify().Succeeds();
        Assert.False(app.Verify("-p:HcxLanguage=ko").Succeeds().Output.Contains("이전 빌드에 저장된", StringComparison.Ordinal));
        Assert.False(app.Verify("-p:HcxToday=2026-01-05").Succeeds().Replayed);
        Assert.False(app.Verify("-p:HcxReportFormats=text").Succeeds().Replayed);
        Assert.True(app.Verify("-p:HcxReportFormats=text").Succeeds().Replayed);
        Assert.True(app.Has("obj/hcx/model.report.txt"));
    }

    [Fact]
    public void A_stored_verdict_that_is_damaged_or_of_another_version_is_not_replayed()
    {
        var app = new Consumer(package);
        app.Verify().Succeeds();
        app.Write(State, app.Read(State)[..200]);
        Assert.False(app.Verify().Succeeds().Replayed);
        app.Write(State, app.Read(State).Replace("hcxverify/stored-verdict/1", "hcxverify/stored-verdict/0", StringComparison.Ordinal));
        Assert.False(app.Verify().Succeeds().Replayed);
    }

    [Fact]
    public void A_continuous_integration_build_verifies_anew()
    {
        var app = new Consumer(package);
        app.Verify().Succeeds();
        Assert.False(app.Verify("-p:ContinuousIntegrationBuild=true").Succeeds().Replayed);
    }

    [Fact]
    public void Clean_removes_verdict_and_reports()
    {
        var app = new Consumer(package);
        app.Verify().Succeeds();
        Assert.True(app.Has(State));
        app.Dotnet("msbuild", "-t:Clean").Succeeds();
        Assert.False(app.Has("obj/hcx"));
    }

    [Fact]
    public void The_same_model_and_rules_give_the_same_bytes_in_another_folder()
    {
        var (one, two) = (new Consumer(package, "one"), new Consumer(package, "two two"));
        one.Verify().Succeeds();
        two.Verify("-p:ContinuousIntegrationBuild=true").Succeeds();
        Assert.Equal(one.Read("obj/hcx/model.report.md"), two.Read("obj/hcx/model.report.md"));
        Assert.Equal(one.Read("obj/hcx/model.report.json"), two.Read("obj/hcx/model.report.json"));
    }
}

using System.Text.Json;

namespace HcxVerify.Tasks.Tests;

public sealed class Waivers(PackedPackage package)
{
    const string Items = """
        <HcxModel Include="model" Rules="rules/a.hcx.yml" />
        <HcxWaivers Include="waivers/a.hcx.waivers.yml" />
        """;

    const string Expired = "waivers/a.hcx.waivers.yml(3,5): warning HCX0009";

    static readonly string[] open = [Consumer.Vocabulary, Consumer.Evidence];
    static readonly string[] violated = [Consumer.Width, .. open];

    [Fact]
    public void A_waived_violation_builds_with_a_message_and_fails_after_the_last_day_with_a_warning_besides()
    {
        var app = Violating("2027-01-31");
        var run = app.Build("-p:HcxToday=2027-01-31").Succeeds();
        Assert.Equal(open, run.Places);
        Assert.Contains(
            "rules/a.hcx.yml(3,5): message HCX1016: width-is-its-own: the width is 4,096 (found: fail; waived through 2027-01-31 by model team: 100% of {0}) [",
            run.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.True(app.Has("bin/Debug/net10.0/App.dll"));
        app.Build("-p:HcxToday=2027-02-01").Fails([.. violated, Expired]);
    }

    [Fact]
    public void Without_a_date_the_clock_decides_and_an_unchanged_build_replays_the_waived_finding()
    {
        var app = Violating("2999-12-31");
        app.Verify().Succeeds();
        var second = app.Verify().Succeeds();
        Assert.True(second.Replayed);
        Assert.Contains("message HCX1016: ", second.Output, StringComparison.Ordinal);
        Violating("2001-01-01").Verify().Fails([.. violated, Expired]);
    }

    [Fact]
    public void A_stored_verdict_ends_with_its_waiver()
    {
        var app = Violating("2999-12-31");
        app.Verify().Succeeds();
        const string State = "obj/hcx/model.verdict.json";
        var state = app.Read(State);
        Assert.Contains("\"holdsThrough\": \"2999-12-31\"", state, StringComparison.Ordinal);
        // As it would be found the day after, and by a clock that has gone back.
        app.Write(State, state.Replace("2999-12-31\",\n", "2001-01-01\",\n", StringComparison.Ordinal));
        Assert.False(app.Verify().Succeeds().Replayed);
        var made = JsonDocument.Parse(state).RootElement.GetProperty("made").GetString()!;
        app.Write(State, state.Replace($"\"{made}\"", "\"2999-01-01\"", StringComparison.Ordinal));
        Assert.False(app.Verify().Succeeds().Replayed);
    }

    [Fact]
    public void Other_waivers_verify_anew()
    {
        var app = Violating("2999-12-31");
        app.Verify().Succeeds();
        app.Write("waivers/a.hcx.waivers.yml", app.Read("waivers/a.hcx.waivers.yml").Replace("width-is-its-own", "width-is-not-its-own", StringComparison.Ordinal));
        app.Verify().Fails([.. violated, "waivers/a.hcx.waivers.yml(3,5): warning HCX0010"]);
    }

    [Fact]
    public void A_wrong_or_missing_waiver_file_is_an_error_and_nothing_is_verified()
    {
        var app = Violating("2027-02-30");
        Assert.Equal(0, app.Verify().Fails("waivers/a.hcx.waivers.yml(8,14): error HCX0109").Verdicts);
        File.Delete(app.At("waivers/a.hcx.waivers.yml"));
        app.Verify().Fails("App.csproj(1,1): error HCX0141");
    }

    [Fact]
    public void Waiver_files_are_known_to_editors_watchers_and_logs()
    {
        var app = Violating("2999-12-31");
        foreach (var item in new[] { "AdditionalFiles", "EmbedInBinlog", "UpToDateCheckInput", "Watch" })
            Assert.Contains("waivers/a.hcx.waivers.yml", app.Items(item));
    }

    [Fact]
    public void Waivers_of_one_target_framework_are_refused_and_not_passed_over()
    {
        var items = Items.Replace("yml\" />\n<HcxWaivers", "yml\" />\n<HcxWaivers Condition=\"'$(TargetFramework)' == 'net10.0'\"", StringComparison.Ordinal);
        Assert.NotEqual(Items, items);
        var run = new Consumer(package, targetFrameworks: "net10.0;netstandard2.0", items: items).Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(": error HCX0003: HcxModel, HcxRules, HcxWaivers and HcxReference must not depend on", string.Join('\n', run.Diagnostics), StringComparison.Ordinal);
    }

    // With the digest of its model, which a first verification tells.
    Consumer Violating(string expires)
    {
        var app = new Consumer(package, items: Items);
        app.Write("model/config.json", Consumer.Llama3Width);
        app.Write("waivers/a.hcx.waivers.yml", Waiver("sha256:0000000000000000000000000000000000000000000000000000000000000000", "2999-12-31"));
        app.Verify().Fails([.. violated, "waivers/a.hcx.waivers.yml(3,5): warning HCX0010"]);
        using var report = JsonDocument.Parse(app.Read("obj/hcx/model.report.json"));
        app.Write("waivers/a.hcx.waivers.yml", Waiver(report.RootElement.GetProperty("subject").GetProperty("digest").GetString()!, expires));
        return app;
    }

    static string Waiver(string subject, string expires) => $$"""
        version: 1
        waivers:
          - rule: width-is-its-own
            component: text-decoder
            subject: "{{subject}}"
            reason: "100% of {0}"
            owner: model team
            expires: {{expires}}

        """;
}

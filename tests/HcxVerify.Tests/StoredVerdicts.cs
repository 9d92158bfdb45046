using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests;

public sealed class StoredVerdicts : IDisposable
{
    readonly Scene scene = Scene.Passing();

    public StoredVerdicts()
    {
        scene.Write("model/weights.bin", new string('1', 2000));
        scene.Write("model/pointer.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:aaaa\nsize 12\n");
        scene.Write("references/other/config.json", "{ \"hidden_size\": 4096 }");
        scene.Write("references/saved.json", """{ "schema": "hcxverify/facts/1", "name": "saved", "facts": { "Text.HiddenSize": { "value": 7, "source": "s" } } }""");
        scene.Write("rules/evidence.hcx.yml", """
            version: 1
            references:
              other: { from: ../references/other }
              saved: { from: ../references/saved.json }
              absent: { from: ../references/absent }
              huge: { from: ../references/huge.json }
            rules:
              - { id: log, component: subject, evidence: { kind: training-log, file: log.txt } }
              - { id: one, component: text-decoder, architecture: { differs-from: other, fields: [Text.HiddenSize] } }
              - { id: two, component: text-decoder, architecture: { differs-from: absent, fields: [Text.HiddenSize] } }
              - { id: three, component: text-decoder, severity: warning, architecture: { differs-from: saved, fields: [Text.HiddenSize] } }
              - { id: four, component: text-decoder, architecture: { differs-from: huge, fields: [Text.HiddenSize] } }
            """);
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public void Nothing_changed_replays_the_same_lines_and_the_same_verdict()
    {
        var first = Build();
        Assert.False(first.Replayed);
        Assert.Equal(6, first.Lines.Length);
        var second = Build();
        Assert.True(second.Replayed);
        Assert.Equal(first.Lines, second.Lines);
        Assert.Equal(first.Verdict, second.Verdict);
        Assert.NotNull(second.Verdict);
    }

    [Theory]
    [InlineData("model/config.json", "changed content of the same size and an older time")]
    [InlineData("rules/own.hcx.yml", "changed content of the same size and an older time")]
    [InlineData("references/other/config.json", "changed content of the same size and an older time")]
    [InlineData("references/saved.json", "changed content of the same size and an older time")]
    [InlineData("model/pointer.bin", "changed content of the same size and an older time")]
    [InlineData("report.md", "changed content of the same size and an older time")]
    [InlineData("model/new.bin", "added")]
    [InlineData("model/tokenizer_config.json", "added")]
    [InlineData("rules/more.hcx.yml", "added")]
    [InlineData("rules/log.txt", "added")]
    [InlineData("references/absent/config.json", "added")]
    [InlineData("references/other/more.json", "added")]
    [InlineData("model/weights.bin", "removed")]
    [InlineData("model/config.json", "removed")]
    [InlineData("rules/evidence.hcx.yml", "removed")]
    [InlineData("references/other/config.json", "removed")]
    [InlineData("references/saved.json", "removed")]
    [InlineData("report.md", "removed")]
    [InlineData("model/weights.bin", "grown")]
    public void Whatever_it_depended_on_changed_verifies_anew(string path, string change)
    {
        Build();
        Assert.True(Build().Replayed);
        Change(scene.Full(path), change);
        Assert.False(Build().Replayed);
    }

    [Fact]
    public void Weights_that_were_not_read_may_change_in_place()
    {
        Build();
        scene.Write("model/weights.bin", new string('2', 2000));
        Assert.True(Build().Replayed);
    }

    [Fact]
    public void A_time_alone_changes_nothing()
    {
        Build();
        File.SetLastWriteTimeUtc(scene.Full("model/config.json"), DateTime.UnixEpoch.AddYears(60));
        Assert.True(Build().Replayed);
    }

    [Fact]
    public void A_reference_that_could_not_be_read_is_tried_anew()
    {
        scene.WriteSparse("references/huge.json", 200_000_000);
        var refused = Build();
        Assert.Contains(refused.Lines, line => line.Text.Contains("four: the reference huge is not available: the file has 200000000 bytes", StringComparison.Ordinal));
        scene.Write("references/huge.json", """{ "schema": "hcxverify/facts/1", "name": "huge", "facts": { "Text.HiddenSize": { "value": 7, "source": "s" } } }""");
        var read = Build();
        Assert.False(read.Replayed);
        Assert.Contains(read.Lines, line => line.Text.Contains("four: differs from huge", StringComparison.Ordinal));
        Assert.True(Build().Replayed);
    }

    [Fact]
    public void Evidence_that_could_not_be_read_is_tried_anew()
    {
        File.CreateSymbolicLink(scene.Full("rules/log.txt"), scene.Full("nowhere"));
        Assert.Contains(Build().Lines, line => line.Level is LogLevel.Error);
        scene.Write("nowhere", "the log");
        var read = Build();
        Assert.False(read.Replayed);
        Assert.DoesNotContain(read.Lines, line => line.Level is LogLevel.Error);
    }

    [Fact]
    public void Any_other_option_verifies_anew()
    {
        Build();
        BuildRequest[] others =
        [
            Request() with { Language = ReportLanguage.Korean },
            Request() with { Reports = [] },
            Request() with { Reports = [new(ReportTable.Find("json")!, scene.Full("report.md"))] },
            Request() with { Reports = [new(ReportTable.Find("markdown")!, scene.Full("other.md"))] },
            Request() with { Verify = scene.Request() with { Gate = new(FailOn.Warning) } },
            Request() with { Verify = scene.Request() with { Gate = new(FailOn.Never) } },
            Request() with { Verify = scene.Request() with { Gate = new(FailOnInconclusive: true) } },
            Request() with { Verify = scene.Request() with { Today = new(2026, 1, 5), TodayIsGiven = true } },
            Request() with { Verify = scene.Request() with { Model = "model/" } },
            Request() with { Verify = scene.Request() with { Model = "references/other" } },
            Request() with { Verify = scene.Request() with { Rules = ["rules/own.hcx.yml"] } },
            Request() with { Verify = scene.Request() with { References = scene.Request().References.Add("llama-3", "references/other") } },
        ];
        foreach (var other in others)
        {
            Assert.False(BuildVerification.Run(other, TestContext.Current.CancellationToken).Replayed);
            Assert.False(Build().Replayed);
            Assert.True(Build().Replayed);
        }
    }

    [Fact]
    public void A_build_that_may_not_replay_verifies_anew_and_stores_what_it_finds()
    {
        Build();
        Assert.False(BuildVerification.Run(Request() with { MayReplay = false }, TestContext.Current.CancellationToken).Replayed);
        Assert.True(Build().Replayed);
    }

    [Fact]
    public void A_stopped_verification_is_never_stored()
    {
        Build();
        var rules = File.ReadAllText(scene.Full("rules/own.hcx.yml"));
        scene.Write("rules/own.hcx.yml", "version: 2\n");
        var stopped = Build();
        Assert.Null(stopped.Verdict);
        Assert.All(stopped.Lines, line => Assert.Equal(LogLevel.Error, line.Level));
        Assert.False(File.Exists(scene.Full("obj/state.json")));
        Assert.False(Build().Replayed);
        scene.Write("rules/own.hcx.yml", rules);
        Assert.False(Build().Replayed);
        Assert.True(Build().Replayed);
    }

    [Fact]
    public void A_report_that_could_not_be_written_is_an_error_and_nothing_is_stored()
    {
        Directory.CreateDirectory(scene.Full("report.md"));
        for (var build = 0; build < 2; build++)
        {
            var outcome = Build();
            Assert.False(outcome.Replayed);
            Assert.Equal(("HCX0005", LogLevel.Error, "report.md"), (outcome.Lines[^1].Code, outcome.Lines[^1].Level, outcome.Lines[^1].File!));
            Assert.False(File.Exists(scene.Full("obj/state.json")));
        }
    }

    BuildRequest Request() => new()
    {
        Verify = scene.Request(),
        Language = ReportLanguage.English,
        Reports = [new(ReportTable.Find("markdown")!, scene.Full("report.md"))],
        StatePath = scene.Full("obj/state.json"),
        MayReplay = true,
    };

    BuildOutcome Build() => BuildVerification.Run(Request(), TestContext.Current.CancellationToken);

    static void Change(string path, string change)
    {
        switch (change)
        {
            case "added":
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, path.EndsWith(".yml", StringComparison.Ordinal) ? "version: 1\nrules: [{ id: more, component: subject, assert: \"true\" }]\n" : "{}");
                break;
            case "removed":
                File.Delete(path);
                break;
            case "grown":
                File.AppendAllText(path, "7");
                break;
            default:
                var text = File.ReadAllText(path);
                var digit = text.LastIndexOfAny([.. "0123456789"]);
                var changed = digit < 0 ? text.Replace('a', 'e') : $"{text[..digit]}{(text[digit] == '9' ? '8' : '9')}{text[(digit + 1)..]}";
                Assert.NotEqual(text, changed);
                File.WriteAllText(path, changed);
                File.SetLastWriteTimeUtc(path, new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
        }
    }
}

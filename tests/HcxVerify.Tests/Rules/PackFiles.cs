using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class PackFiles : IDisposable
{
    readonly Scene scene = PackScene.Locked();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void The_rules_of_packs_and_of_their_packs_are_part_of_the_set()
    {
        var report = Report();
        Assert.Equal(
            ["package:acme.hcxrules/1.2.0/hcx/package.hcx.yml", "packs/acme/acme.hcx.yml", "packs/acme/deep/more.hcx.yml", "packs/nested/nested.hcx.yml", "rules/own.hcx.yml"],
            report.Rules.Files);
        Assert.Equal(["packaged", "more", "nested", "width-is-its-own"], report.Findings.Select(finding => finding.Rule.Id));
        Assert.Equal(["../nested", "../packs/acme", "Acme.HcxRules 1.2.0"], report.Rules.Extends.Select(pack => pack.Name));
    }

    [Fact]
    public void A_pack_that_two_files_extend_is_in_the_set_once()
    {
        scene.Write("rules/other.hcx.yml", "version: 1\nextends: [{ folder: ../packs/nested }, { package: acme.hcxrules, version: 1.2.0 }]\n");
        Assert.Equal(4, Report().Findings.Length);
    }

    [Fact]
    public void Packs_in_the_folder_of_the_rules_are_locked_by_the_rules_that_extend_them()
    {
        scene.Write("all/own.hcx.yml", "version: 1\nextends: [{ folder: packs/acme }]\n");
        scene.Write("all/packs/acme/acme.hcx.yml", "version: 1\nextends: [{ folder: ../../../packs/nested }]\n");
        Assert.Equal(["all/own.hcx.yml(2,11): error HCX0225", "all/packs/acme/acme.hcx.yml(2,11): error HCX0225"], PackScene.Errors(scene, "all").Select(Start));
        Assert.Equal(["all/hcx.lock.json"], PackScene.Lock(scene, false, "all").Select(file => file.File));
        Assert.Empty(PackScene.Errors(scene, "all"));
    }

    [Fact]
    public void What_a_pack_names_is_beside_the_pack_and_a_package_has_the_same_name_wherever_it_is()
    {
        const string Text = """
            version: 1
            rules:
              - { id: log, component: subject, evidence: { kind: training-log, file: log.txt, sha256: "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5" } }
            """;
        scene.Write("packages/acme.hcxrules/1.2.0/hcx/package.hcx.yml", Text);
        scene.Write("packages/acme.hcxrules/1.2.0/hcx/log.txt", "12345");
        scene.Write("packs/nested/nested.hcx.yml", "version: 1\nreferences: { ours: { from: ours } }\nrules:\n  - { id: width, component: text-decoder, architecture: { differs-from: ours, fields: [Text.HiddenSize] } }\n");
        scene.Write("packs/nested/ours/config.json", """{ "hidden_size": 4096 }""");
        PackScene.Lock(scene);
        var report = Report();
        Assert.All(report.Findings, finding => Assert.Equal(Outcome.Pass, finding.Outcome));
        var here = Scene.Reports(scene.Request().WithPackages());

        Directory.Move(scene.Full("packages"), scene.Full("elsewhere"));
        Assert.Equal(here, Scene.Reports(scene.Request() with { PackageFolder = scene.Full("elsewhere/") }));
    }

    [Fact]
    public void A_pack_is_read_once_however_often_it_is_extended()
    {
        var once = Report().BytesRead;
        scene.Write("rules/other.hcx.yml", "version: 1\nextends: [{ folder: ../packs/acme }]\n");
        Assert.Equal(once + new FileInfo(scene.Full("rules/other.hcx.yml")).Length, Report().BytesRead);
    }

    [Fact]
    public void A_link_that_stays_in_the_pack_is_a_file_of_it()
    {
        scene.Write("packs/acme/deep/text", PackScene.Rule("linked", "Text.RopeTheta"));
        File.CreateSymbolicLink(scene.Full("packs/acme/b.hcx.yml"), Path.Combine("deep", "text"));
        Assert.Equal(["rules/own.hcx.yml(7,5): error HCX0226"], PackScene.Errors(scene).Select(Start));
        PackScene.Lock(scene);
        Assert.Contains("linked", Report().Findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Rules_of_packs_are_tested_where_the_packs_are()
    {
        scene.Write("packs/nested/nested.hcx.yml", """
            version: 1
            rules:
              - id: nested
                component: text-decoder
                severity: warning
                architecture: { differs-from: llama-3, fields: [Text.AttentionHeadCount] }
                tests: [{ name: of the pack, given: {}, expect: { outcome: inconclusive, severity: warning } }]
            """);
        scene.Write("rules/own.hcx.yml", """
            version: 1
            extends: [{ folder: ../packs/nested }]
            tighten: [{ rule: nested, severity: error }]
            rules:
              - id: own
                component: subject
                evidence: { kind: training-log, file: log.txt }
                tests: [{ name: of the file, given: {}, expect: inconclusive }]
            """);
        PackScene.Lock(scene);
        Assert.Equal(["of the file"], Tests("rules").Results.Select(result => result.Test.Name.En));
        Assert.Equal(0, Tests("rules").ExitCode);
        Assert.Equal(["of the pack"], Tests("packs/nested").Results.Select(result => result.Test.Name.En));
        Assert.Equal(0, Tests("packs/nested").ExitCode);
        scene.Write("rules/own.hcx.test.yml", "version: 1\ntests: [{ rule: nested, name: as it is here, given: {}, expect: { severity: error } }]\n");
        Assert.Equal(["as it is here", "of the file"], Tests("rules").Results.Select(result => result.Test.Name.En));
        Assert.Equal(0, Tests("rules").ExitCode);

        TestReport Tests(string rules) =>
            Assert.IsType<RuleTestRunResult.Tested>(RuleTests.Run(new() { Root = scene.Root, Rules = [rules], RequireTests = true }, TestContext.Current.CancellationToken)).Report;
    }

    [Theory]
    [InlineData("folder: ../packs/nested", "0 passed, 0 failed, 0 rules without tests; the tests of packs are kept with them: hcxverify test PACKFOLDER")]
    [InlineData("profile: weights", "0 passed, 0 failed, 0 rules without tests")]
    public void With_rules_of_packs_alone_nothing_is_tested_and_only_own_files_are_named(string pack, string summary)
    {
        scene.Write("rules/own.hcx.yml", $"version: 1\nreferences: {{ ours: {{ from: ../ours }} }}\nextends: [{{ {pack} }}]\n");
        scene.Write("packs/nested/nested.hcx.yml", "version: 1\nrules: [{ id: nested, component: text-decoder, architecture: { differs-from: ours, fields: [Text.HiddenSize] } }]\n");
        PackScene.Lock(scene);
        foreach (var require in (bool[])[false, true])
        {
            var report = Assert.IsType<RuleTestRunResult.Tested>(RuleTests.Run(new() { Root = scene.Root, Rules = ["rules"], RequireTests = require }, TestContext.Current.CancellationToken)).Report;
            Assert.Equal((3, summary), (report.ExitCode, report.Summary.En));
            Assert.StartsWith("hcxverify: error HCX0127: there is no test in or beside rules/own.hcx.yml, so nothing was tested; ", Assert.Single(report.Errors).Line(ReportLanguage.English), StringComparison.Ordinal);
        }

        File.AppendAllText(scene.Full("rules/own.hcx.yml"), "rules: [{ id: own, component: subject, evidence: { kind: training-log, file: log.txt } }]\n");
        var own = Assert.IsType<RuleTestRunResult.Tested>(RuleTests.Run(new() { Root = scene.Root, Rules = ["rules"], RequireTests = true }, TestContext.Current.CancellationToken)).Report;
        Assert.Equal((1, summary.Replace("0 rules", "1 rule", StringComparison.Ordinal)), (own.ExitCode, own.Summary.En));
    }

    [Fact]
    public void A_pack_that_is_missing_is_no_reason_to_call_its_names_unknown()
    {
        scene.Write("rules/own.hcx.yml", """
            version: 1
            extends: [{ folder: ../packs/none }]
            references: { ours: { from: ../ours } }
            tighten: [{ rule: somebodys, severity: error }]
            """);
        Assert.Equal("rules/own.hcx.yml(2,11): error HCX0133: the pack packs/none cannot be used: it is not there; check the path, which is relative to this file", Assert.Single(PackScene.Errors(scene)));
    }

    [Fact]
    public void Without_a_folder_of_packages_a_package_is_not_found() => Assert.Equal(
        "rules/own.hcx.yml(8,5): error HCX0133: the pack Acme.HcxRules 1.2.0 cannot be used: no folder of packages is known; set NuGetPackageRoot or NUGET_PACKAGES",
        Assert.Single(Scene.Stopped(scene.Request()).Diagnostics).Line(ReportLanguage.English));

    [Fact]
    public void Depth_counts_the_longest_way_in_every_order_of_files()
    {
        for (var depth = 0; depth < 7; depth++)
            scene.Write($"chain/{depth}/a.hcx.yml", $"version: 1\nextends: [{{ folder: ../{depth + 1} }}]\n");
        scene.Write("chain/7/a.hcx.yml", PackScene.Rule("deepest", "Text.RopeTheta"));
        scene.Write("rules/own.hcx.yml", "version: 1\nextends: [{ folder: ../chain/5 }, { folder: ../chain/0 }]\n");
        PackScene.Lock(scene);
        Assert.Equal("deepest", Report().Findings.Single().Rule.Id);
        scene.Write("chain/7/a.hcx.yml", "version: 1\nextends: [{ folder: ../8 }]\n");
        scene.Write("chain/8/a.hcx.yml", PackScene.Rule("deepest", "Text.RopeTheta"));
        Assert.Equal(["chain/7/a.hcx.yml(2,11): error HCX0105"], PackScene.Errors(scene).Select(Start));
    }

    [Fact]
    public void A_change_of_anything_of_a_pack_is_noticed_by_a_stored_verdict()
    {
        foreach (var path in (string[])["rules/hcx.lock.json", "packs/acme/deep/more.hcx.yml", "packs/nested/nested.hcx.yml", "packages/acme.hcxrules/1.2.0/hcx/package.hcx.yml", "packs/acme/new.hcx.yml"])
        {
            Assert.NotNull(Build().Verdict);
            Assert.True(Build().Replayed, path);
            var text = File.Exists(scene.Full(path)) ? File.ReadAllText(scene.Full(path)) : null;
            scene.Write(path, text + "\n");
            var changed = Build();
            Assert.False(changed.Replayed);
            Assert.Equal(path.EndsWith(".json", StringComparison.Ordinal), changed.Verdict is not null);
            if (text is null)
                File.Delete(scene.Full(path));
            else
                scene.Write(path, text);
        }

        Assert.NotNull(Build().Verdict);
        Assert.False(BuildVerification.Run(Request() with { Verify = scene.Request() with { PackageFolder = scene.Full("packages/../packages") } }, TestContext.Current.CancellationToken).Replayed);
    }

    BuildRequest Request() => new()
    {
        Verify = scene.Request().WithPackages(),
        Language = ReportLanguage.English,
        Reports = [],
        StatePath = scene.Full("obj/state.json"),
        MayReplay = true,
    };

    BuildOutcome Build() => BuildVerification.Run(Request(), TestContext.Current.CancellationToken);

    Report Report() => Scene.Report(scene.Request().WithPackages());

    static string Start(string line) => string.Join(' ', line.Split(' ').Take(3)).TrimEnd(':');
}

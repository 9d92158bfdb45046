using System.Text.RegularExpressions;

using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Reports;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Examples;

/// <summary>What the documents show works.</summary>
public sealed partial class Documentation
{
    static readonly string[] tested = ["docs/rules.md", "docs/tutorial.md"];

    public static TheoryData<string, int> RuleFiles => Of(["README.md", .. tested]);

    public static TheoryData<string, int> TestedRuleFiles => Of(tested);

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Every_rule_file_in_a_document_loads(string file, int index)
    {
        var (rules, errors) = RuleSetReader.Read([new(file, Blocks(file)[index])], new(BuiltInReferences.Names, []));
        Assert.Empty(errors.Select(error => error.Line(ReportLanguage.English)));
        Assert.NotEmpty(rules!.Rules);
    }

    [Theory]
    [MemberData(nameof(TestedRuleFiles))]
    public void Every_rule_in_the_language_document_and_the_tutorial_passes_its_own_tests(string file, int index)
    {
        using var scene = new Scene();
        scene.Write("own.hcx.yml", Blocks(file)[index]);
        var result = RuleTests.Run(new() { Root = scene.Root, Rules = ["own.hcx.yml"], RequireTests = true }, TestContext.Current.CancellationToken);
        var report = Assert.IsType<RuleTestRunResult.Tested>(result).Report;
        Assert.Equal((0, ""), (report.ExitCode, string.Join('\n', report.Errors.Select(error => error.Line(ReportLanguage.English)))));
    }

    [Fact]
    public void The_rules_of_the_tutorial_together_pass_their_tests_and_come_to_the_verdicts_that_it_shows()
    {
        using var scene = new Scene();
        scene.Write("model/facts.json", File.ReadAllText(Path.Combine(HyperClovaX.Folder, "model/facts.json")));
        foreach (var (index, block) in Blocks("docs/tutorial.md").Index())
            scene.Write($"rules/{index + 1}.hcx.yml", block);
        var tested = RuleTests.Run(new() { Root = scene.Root, Rules = ["rules"] }, TestContext.Current.CancellationToken);
        Assert.Equal(0, Assert.IsType<RuleTestRunResult.Tested>(tested).Report.ExitCode);
        Assert.EndsWith(
            "text-decoder conditional, vision-encoder reused, tokenizer needs-verification; conclusion: partly from scratch, with reused components (from stated facts)",
            BuildLog.Verdict(Scene.Report(new() { Root = scene.Root, Model = "model", Rules = ["rules"] }), ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void The_waiver_of_the_document_lets_the_first_example_pass_through_its_last_day_and_changes_no_verdict()
    {
        using var scene = new Scene();
        scene.Write("a.hcx.waivers.yml", Assert.Single(Blocks("docs/waivers.md")));
        Report Verified(DateOnly today) => Scene.Report(new()
        {
            Root = HyperClovaX.Folder,
            Model = "model",
            Rules = ["rules/from-scratch.hcx.yml"],
            Waivers = [scene.Full("a.hcx.waivers.yml")],
            Today = today,
        });
        var (waived, expired) = (Verified(new(2027, 1, 31)), Verified(new(2027, 2, 1)));
        Assert.Equal((0, 1), (waived.ExitCode, expired.ExitCode));
        Assert.Empty(waived.Notices);
        Assert.Equal(BuildLog.Verdict(expired, ReportLanguage.Korean), BuildLog.Verdict(waived, ReportLanguage.Korean));
        Assert.Equal("HCX1026", Assert.Single(waived.Findings, finding => finding.Waiver is not null).Code.Id);
    }

    [Fact]
    public void The_language_document_has_a_rule_of_every_kind_that_is_evaluated()
    {
        var text = string.Concat(Blocks("docs/rules.md"));
        Assert.All(RuleKinds.All.Where(kind => kind.IsAvailable), kind => Assert.Contains($"{kind.Name}:", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_language_document_names_every_fact() =>
        Assert.All(FactTable.All, fact => Assert.Contains($"`{fact.Name}`", File.ReadAllText(Repository.Path("docs/rules.md")), StringComparison.Ordinal));

    [Fact]
    public void The_language_document_names_all_that_a_test_can_give() =>
        Assert.All(GivenNames.All, name => Assert.Contains($"`{name.Form}`", File.ReadAllText(Repository.Path("docs/rules.md")), StringComparison.Ordinal));

    [Fact]
    public void The_file_of_tests_in_the_language_document_is_for_the_rule_file_before_it()
    {
        using var scene = new Scene();
        scene.Write("own.hcx.yml", Blocks("docs/rules.md").Single(block => block.Contains("our-older-model", StringComparison.Ordinal)));
        scene.Write("own.hcx.test.yml", TestBlock().Match(File.ReadAllText(Repository.Path("docs/rules.md")).ReplaceLineEndings("\n")).Groups[1].Value);
        var tested = Assert.IsType<RuleTestRunResult.Tested>(RuleTests.Run(new() { Root = scene.Root, Rules = ["own.hcx.yml"], RequireTests = true }, TestContext.Current.CancellationToken));
        Assert.Equal((0, 5), (tested.Report.ExitCode, tested.Report.Results.Length));
    }

    [Fact]
    public void The_language_document_names_every_format_of_files() =>
        Assert.All(Words.FileFormats.All, format => Assert.Contains($"`{format}`", File.ReadAllText(Repository.Path("docs/rules.md")), StringComparison.Ordinal));

    [Fact]
    public void The_language_document_names_every_built_in_reference() =>
        Assert.All(BuiltInReferences.Names, name => Assert.Contains($"`{name}`", File.ReadAllText(Repository.Path("docs/rules.md")), StringComparison.Ordinal));

    [Fact]
    public void The_package_is_referenced_in_the_version_that_is_built()
    {
        var version = Version().Match(File.ReadAllText(Repository.Path("Directory.Build.props"))).Groups[1].Value;
        Assert.NotEmpty(version);
        foreach (var file in Directory.EnumerateFiles(Repository.Path("examples"), "*.csproj", SearchOption.AllDirectories).Append(Repository.Path("README.md")))
            Assert.Contains($"Include=\"HcxVerify.Tasks\" Version=\"{version}\"", File.ReadAllText(file), StringComparison.Ordinal);
    }

    static TheoryData<string, int> Of(IEnumerable<string> documents) => [.. from file in documents
                                                                            from index in Enumerable.Range(0, Blocks(file).Count)
                                                                            select (file, index)];

    static List<string> Blocks(string file) =>
        [.. Block().Matches(File.ReadAllText(Repository.Path(file)).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^```yaml\n(version: 1\n.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```yaml\n# In a file of tests.*?\n(version: 1\n.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TestBlock();

    [GeneratedRegex("<Version>(.*?)</Version>")]
    private static partial Regex Version();
}

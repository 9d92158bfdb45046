using System.Text.RegularExpressions;

using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Examples;

/// <summary>What the documents show works.</summary>
public sealed partial class Documentation
{
    static readonly string[] documents = ["README.md", "docs/rules.md"];

    public static TheoryData<string, int> RuleFiles => [.. from file in documents
                                                           from index in Enumerable.Range(0, Blocks(file).Count)
                                                           select (file, index)];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Every_rule_file_in_a_document_loads(string file, int index)
    {
        var (rules, errors) = RuleSetReader.Read([new(file, Blocks(file)[index])], new(BuiltInReferences.Names, []));
        Assert.Empty(errors.Select(error => error.Line(ReportLanguage.English)));
        Assert.NotEmpty(rules!.Rules);
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

    static List<string> Blocks(string file) =>
        [.. Block().Matches(File.ReadAllText(Repository.Path(file)).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("^```yaml\n(version: 1\n.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<Version>(.*?)</Version>")]
    private static partial Regex Version();
}

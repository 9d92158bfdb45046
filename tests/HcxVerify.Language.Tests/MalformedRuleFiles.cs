using System.Collections.Immutable;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests;

/// <summary>
/// Each file (or folder of files) in Malformed is refused with exactly the diagnostics in the .txt beside it, in English and Korean. Its
/// name begins with the code that it is there for.
/// </summary>
public sealed class MalformedRuleFiles
{
    static readonly MalformedFolder folder = new("Malformed", ".hcx.yml");

    public static TheoryData<string> Names => [.. folder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_malformed_file_is_refused_with_exactly_these_diagnostics(string name)
    {
        var (rules, errors) = Read(name);
        Assert.Null(rules);
        Assert.Contains(errors, error => name.StartsWith(error.Code.Id + "-", StringComparison.Ordinal));
        Snapshot.Matches($"Malformed/{name}.txt", $"{Lines(errors, ReportLanguage.English)}\n{Lines(errors, ReportLanguage.Korean)}");
    }

    [Fact]
    public void Every_code_of_rule_files_has_a_malformed_file()
    {
        // Whether a file is there, is UTF-8, is of rules and has tests is seen where it is read: in the engine. What packs hold, too; and what only waivers can do wrong is in files of theirs.
        ImmutableArray<Code> elsewhere = [RuleFileCodes.NotFound, RuleFileCodes.NotUtf8, RuleFileCodes.TestsAsRules, RuleFileCodes.NoTests, RuleFileCodes.PackCycle, RuleFileCodes.UnusablePack, RuleFileCodes.TwoVersions, RuleFileCodes.NoWaiverFile, RuleFileCodes.DuplicateWaiver];
        var expected = RuleFileCodes.All.Except(elsewhere).Select(code => code.Id);
        Assert.Empty(expected.Except(Names.Select(row => row.Data.Split('-')[0])));
    }

    [Fact]
    public void Every_expected_text_has_its_file() =>
        Assert.Equal(Names.Select(row => row.Data), folder.Expected);

    [Theory]
    [MemberData(nameof(Names))]
    public void Windows_line_ends_change_neither_diagnostics_nor_places(string name) =>
        Assert.Equal(Read(name).Errors, Read(name, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)).Errors);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_diagnostic_has_a_place_in_its_file_and_is_one_line_in_both_languages(string name)
    {
        var files = Files(name);
        Assert.All(Read(name).Errors, error => Places.AssertInside(error, files.Single(file => file.File == error.Place!.File).Text));
    }

    [Fact]
    public void Long_names_do_not_make_long_diagnostics()
    {
        const string Text = """
            version: 1
            claims: [{ id: NAME, fact: NAME, value: NAME }]
            references: { NAME: NAME }
            NAME: 1
            rules:
              - id: NAME
                component: NAME
                severity: NAME
                message: "NAME{NAME"
                NAME: 1
                module: { type-of: NAME, reused-when: { NAME: [NAME] } }
            """;
        var (_, errors) = Load.Text(Text.Replace("NAME", new('N', 1_000), StringComparison.Ordinal));
        Assert.InRange(errors.Length, 8, 20);
        Assert.All(errors, error => Assert.InRange(error.Line(ReportLanguage.English).Length, 20, 800));
    }

    static string Lines(ImmutableArray<Diagnostic> errors, ReportLanguage language) => string.Concat(errors.Select(error => error.Line(language) + "\n"));

    static (RuleSet? Rules, ImmutableArray<Diagnostic> Errors) Read(string name, Func<string, string>? change = null) =>
        Load.Texts([.. Files(name).Select(file => (file.File, change?.Invoke(file.Text) ?? file.Text))]);

    static ImmutableArray<(string File, string Text)> Files(string name) => [.. folder.PathsOf(name).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];
}

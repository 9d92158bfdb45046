using System.Collections.Immutable;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests;

/// <summary>As <see cref="MalformedRuleFiles"/>: each file (or folder of files) in MalformedWaivers is refused with exactly the diagnostics in the .txt beside it.</summary>
public sealed class MalformedWaiverFiles
{
    static readonly MalformedFolder folder = new("MalformedWaivers", ".hcx.waivers.yml");

    public static TheoryData<string> Names => [.. folder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_malformed_file_is_refused_whole_with_exactly_these_diagnostics(string name)
    {
        var (waivers, errors) = Read(name);
        Assert.Empty(waivers);
        Assert.Contains(errors, error => name.StartsWith(error.Code.Id + "-", StringComparison.Ordinal));
        Snapshot.Matches($"MalformedWaivers/{name}.txt", $"{Lines(errors, ReportLanguage.English)}\n{Lines(errors, ReportLanguage.Korean)}");
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

    static string Lines(ImmutableArray<Diagnostic> errors, ReportLanguage language) => string.Concat(errors.Select(error => error.Line(language) + "\n"));

    static (ImmutableArray<Waiver> Waivers, ImmutableArray<Diagnostic> Errors) Read(string name, Func<string, string>? change = null) =>
        WaiverReader.Read(Files(name).Select(file => new RuleFileText(file.File, change?.Invoke(file.Text) ?? file.Text)));

    static ImmutableArray<RuleFileText> Files(string name) => [.. folder.PathsOf(name).Select(path => new RuleFileText(Path.GetFileName(path), File.ReadAllText(path)))];
}

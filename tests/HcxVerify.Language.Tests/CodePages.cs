using System.Collections.Immutable;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests;

/// <summary>docs/codes is what the table of codes says, with a malformed rule file for each code of rule files.</summary>
public sealed class CodePages
{
    const string Folder = "../../docs/codes";
    const string Index = "README.md";
    const string Extension = ".hcx.yml";
    const string WaiverExtension = ".hcx.waivers.yml";

    public static TheoryData<string> Ids => [.. CodeTable.All.Select(code => code.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_of_a_code_is_what_the_table_says(string id)
    {
        var code = CodeTable.Find(id)!;
        Snapshot.Matches($"{Folder}/{CodePage.NameOf(code)}", CodePage.Of(code, Example(code)));
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        var index = CodePage.Index();
        Assert.All(CodeTable.All, code => Assert.Contains($"[{code.Id}]({CodePage.NameOf(code)})", index, StringComparison.Ordinal));
        Snapshot.Matches($"{Folder}/{Index}", index);
    }

    [Fact]
    public void No_page_is_left_of_a_code_that_is_gone() => Snapshot.HoldsOnly(Folder, [Index, .. CodeTable.All.Select(CodePage.NameOf)]);

    [Fact]
    public void A_code_that_has_malformed_files_shows_one_that_produces_it()
    {
        var shown = CodeTable.All.Where(code => Candidates(code).Any()).ToList();
        Assert.InRange(shown.Count, 20, CodeTable.All.Length);
        Assert.All(shown, code => Assert.Contains(Assert.IsType<CodeExample>(Example(code)).Diagnostics, diagnostic => diagnostic.Code == code));
    }

    [Fact]
    public void Every_kind_has_an_example_that_loads_into_one_rule_of_it()
    {
        foreach (var kind in RuleKinds.All)
            Assert.Equal(kind, Assert.Single(Load.Good(Assert.IsType<string>(RuleExamples.Of(kind))).Rules).Check.Kind);
    }

    // Of the files that produce it the one with the least to say, and of those the shortest.
    static CodeExample? Example(Code code) => Candidates(code)
        .Where(files => files.All(file => file.Text.All(character => character is '\n' || !char.IsControl(character))))
        .Select(files => new CodeExample(files, Errors(files)))
        .Where(example => example.Diagnostics.Any(diagnostic => diagnostic.Code == code))
        .OrderBy(example => example.Diagnostics.Length)
        .ThenBy(example => example.Files.Sum(file => file.Text.Length))
        .ThenBy(example => example.Files[0].File, StringComparer.Ordinal)
        .FirstOrDefault();

    static ImmutableArray<Diagnostic> Errors(ImmutableArray<RuleFileText> files) =>
        files.All(IsOfWaivers) ? WaiverReader.Read(files).Errors : RuleSetReader.Read(files.Where(file => !IsOfTests(file)), Load.Known, files.Where(IsOfTests)).Errors;

    static bool IsOfTests(RuleFileText file) => file.File.EndsWith(".hcx.test.yml", StringComparison.Ordinal);

    static bool IsOfWaivers(RuleFileText file) => file.File.EndsWith(WaiverExtension, StringComparison.Ordinal);

    static IEnumerable<ImmutableArray<RuleFileText>> Candidates(Code code)
    {
        var folder = Load.Path("Malformed");
        return Directory.GetFiles(folder, $"{code.Id}-*{Extension}").Select(file => (ImmutableArray<string>)[file])
            .Concat(Directory.GetDirectories(folder, $"{code.Id}-*").Select(directory => (ImmutableArray<string>)[.. Directory.GetFiles(directory, "*.yml").Order(StringComparer.Ordinal)]))
            .Concat(Directory.GetFiles(Load.Path("MalformedWaivers"), $"{code.Id}-*{WaiverExtension}").Select(file => (ImmutableArray<string>)[file]))
            .Select(files => (ImmutableArray<RuleFileText>)[.. files.Select(file => new RuleFileText(Path.GetFileName(file), File.ReadAllText(file)))]);
    }
}

using System.Collections.Immutable;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

/// <summary>Every malformed file of the language's tests, given to the command line: all that is wrong with it is printed in one run, and nothing of it is applied.</summary>
public sealed class MalformedFiles : IDisposable
{
    const string RuleEnding = ".hcx.yml";
    const string TestEnding = ".hcx.test.yml";

    static readonly MalformedFolder ofRules = new("Malformed", RuleEnding);
    static readonly MalformedFolder ofWaivers = new("MalformedWaivers", ".hcx.waivers.yml");

    readonly WorkFolder work = new();

    public static TheoryData<string> Rules => [.. ofRules.Names];

    public static TheoryData<string> Waivers => [.. ofWaivers.Names];

    public void Dispose() => work.Dispose();

    [Fact]
    public void There_are_many() => Assert.InRange(Rules.Count + Waivers.Count, 150, 1000);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rules_end_in_2_with_every_mistake_at_its_place_and_no_report(string name)
    {
        var files = Copy(ofRules.PathsOf(name));
        // What is wrong with a file of tests is seen by the command that reads it.
        var run = files.Any(file => file.EndsWith(TestEnding, StringComparison.Ordinal))
            ? work.Run(["test", .. files.Where(file => file.EndsWith(RuleEnding, StringComparison.Ordinal)), "--reference", "located=model"])
            : work.Run(["verify", "model", "--rules", .. files, "--reference", "located=model"]);
        // The packs of a fixture are not there: that is said besides, and what is named may be in one of them.
        var extends = files.Any(file => File.ReadAllText(work[file]).Contains("extends", StringComparison.Ordinal));
        AssertSays(run, [.. ofRules.EnglishOf(name).Where(line => !extends || !line.Contains("error HCX0129", StringComparison.Ordinal))], mayHaveMore: extends);
    }

    [Theory]
    [MemberData(nameof(Waivers))]
    public void Waivers_end_in_2_with_every_mistake_at_its_place_and_no_report(string name)
    {
        var files = Copy(ofWaivers.PathsOf(name));
        AssertSays(work.Run(["verify", "model", "--rules", "rules.hcx.yml", .. files.SelectMany(file => (string[])["--waivers", file])]), ofWaivers.EnglishOf(name), mayHaveMore: false);
        AssertSays(work.Run(["waivers", .. files]), ofWaivers.EnglishOf(name), mayHaveMore: false);
    }

    static void AssertSays(ToolRun run, IReadOnlyCollection<string> expected, bool mayHaveMore)
    {
        Assert.True(run.ExitCode == 2, $"{run}");
        Assert.Empty(run.Output);
        var said = run.Lines.Where(line => line.Contains(": error HCX", StringComparison.Ordinal)).ToList();
        Assert.Equal([], expected.Except(said));
        if (!mayHaveMore)
            Assert.Equal(expected, said);
    }

    ImmutableArray<string> Copy(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            File.Copy(path, work[Path.GetFileName(path)]);
        return [.. paths.Select(path => Path.GetFileName(path))];
    }
}

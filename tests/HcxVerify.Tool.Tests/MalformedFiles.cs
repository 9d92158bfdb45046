using System.Collections.Immutable;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

/// <summary>Every malformed file of the language's tests, given to the command line: all that is wrong with it is printed in one run, and nothing of it is applied.</summary>
public sealed class MalformedFiles : IDisposable
{
    const string RuleEnding = ".hcx.yml";
    const string TestEnding = ".hcx.test.yml";

    readonly WorkFolder work = new();

    public static TheoryData<string> Rules => [.. Names("Malformed")];

    public static TheoryData<string> Waivers => [.. Names("MalformedWaivers")];

    public void Dispose() => work.Dispose();

    [Fact]
    public void There_are_many() => Assert.InRange(Rules.Count + Waivers.Count, 150, 1000);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rules_end_in_2_with_every_mistake_at_its_place_and_no_report(string name)
    {
        var files = Copy("Malformed", name);
        // What is wrong with a file of tests is seen by the command that reads it.
        var run = files.Any(file => file.EndsWith(TestEnding, StringComparison.Ordinal))
            ? work.Run(["test", .. files.Where(file => file.EndsWith(RuleEnding, StringComparison.Ordinal)), "--reference", "located=model"])
            : work.Run(["verify", "model", "--rules", .. files, "--reference", "located=model"]);
        // The packs of a fixture are not there: that is said besides, and what is named may be in one of them.
        var extends = files.Any(file => File.ReadAllText(work[file]).Contains("extends", StringComparison.Ordinal));
        AssertSays(run, [.. Expected("Malformed", name).Where(line => !extends || !line.Contains("error HCX0129", StringComparison.Ordinal))], mayHaveMore: extends);
    }

    [Theory]
    [MemberData(nameof(Waivers))]
    public void Waivers_end_in_2_with_every_mistake_at_its_place_and_no_report(string name)
    {
        var files = Copy("MalformedWaivers", name);
        AssertSays(work.Run(["verify", "model", "--rules", "rules.hcx.yml", .. files.SelectMany(file => (string[])["--waivers", file])]), Expected("MalformedWaivers", name), mayHaveMore: false);
        AssertSays(work.Run(["waivers", .. files]), Expected("MalformedWaivers", name), mayHaveMore: false);
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

    // The English half of what the language's own test expects.
    static ImmutableArray<string> Expected(string folder, string name) =>
        [.. File.ReadAllText(Path.Combine(Fixtures(folder), name + ".txt")).Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    ImmutableArray<string> Copy(string folder, string name)
    {
        var path = Path.Combine(Fixtures(folder), name);
        ImmutableArray<string> files = [.. Directory.Exists(path) ? Directory.GetFiles(path, "*.yml") : Directory.GetFiles(Fixtures(folder), name + ".hcx*.yml")];
        foreach (var file in files = files.Sort(StringComparer.Ordinal))
            File.Copy(file, work[Path.GetFileName(file)]);
        return [.. files.Select(file => Path.GetFileName(file))];
    }

    static IEnumerable<string> Names(string folder) => Directory.GetFiles(Fixtures(folder), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    static string Fixtures(string folder) => Repository.Path("tests/HcxVerify.Language.Tests", folder);
}

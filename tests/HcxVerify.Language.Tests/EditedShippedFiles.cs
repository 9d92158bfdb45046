using System.Collections.Immutable;
using System.Text.RegularExpressions;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests;

/// <summary>
/// A slip in one line of a file that is shipped, of rules, tests or waivers, is refused, or leaves every check there: each rule with its check, each test and
/// each waiver. What may go unseen is the loss of an optional key, and of something that stands whole in the line that is lost.
/// </summary>
public sealed partial class EditedShippedFiles
{
    const string RuleEnding = ".hcx.yml";
    const string TestEnding = ".hcx.test.yml";
    const string WaiverEnding = ".hcx.waivers.yml";

    static readonly ImmutableArray<string> folders = ["examples", "src/HcxVerify/Rules/Profiles", "tests/HcxVerify.Language.Tests/Good", "tests/HcxVerify.Tests/Snapshots"];

    // Without them a key has its default, or is not needed.
    static readonly ImmutableArray<string> optional =
    [
        "name", "publisher", "stated", "source", "of", "role", "from", "quoted", "severity", "on-fail", "priority", "method", "message", "ko", "own-names-at-least", "each", "layers", "warn-when",
        "sha256", "dated", "max-age-days", "formats", "digests", "no-other-files", "declared-equals-actual", "links", "outcome", "verdict", "url", "seen", "seen-by", "file", "tests",
        "at-most", "jaccard", "order-adjacency", "own-tokens-at-least", "limits", "related", "independent", "rank-correlation", "increasing", "contained", "handful", "groups",
    ];

    public static TheoryData<string> Files => [.. folders.SelectMany(FilesOf)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_line_that_is_lost_takes_at_most_one_thing_with_it_that_stood_whole_in_it(string file)
    {
        var shipped = new Shipped(file);
        foreach (var (line, checks) in shipped.Edited(line => [null]))
        {
            var text = shipped.Lines[line].Trim();
            var lost = shipped.Checks.Length - checks.Length;
            var isWhole = text.StartsWith("- ", StringComparison.Ordinal) && (text[2] is '{' or '"' || !text.Contains(": ", StringComparison.Ordinal));
            isWhole |= IsOwnName(text) && text.Contains(": {", StringComparison.Ordinal);
            var key = text.TrimStart('-', ' ').Split(':')[0];
            Assert.True(lost == 0 || (lost == 1 && isWhole), $"{file}({line + 1}): {text}");
            // A check that is there is the same check, but for a list in it that has an item less, or an optional key.
            var changed = shipped.Checks.Except(checks).Count() - lost;
            Assert.True(changed <= 0 || (changed == 1 && (isWhole || optional.Contains(key) || IsOwnName(text) || IsGiven(text))), $"{file}({line + 1}): {text}\n{string.Join('\n', shipped.Checks.Except(checks))}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_line_that_is_indented_otherwise_is_refused_or_changes_nothing(string file)
    {
        var shipped = new Shipped(file);
        static IEnumerable<string?> Shifted(string line) => from shift in (int[])[-2, -1, 1]
                                                            where shift > 0 || line.StartsWith(new string(' ', -shift), StringComparison.Ordinal)
                                                            select shift > 0 ? new string(' ', shift) + line : line[-shift..];
        foreach (var (line, checks) in shipped.Edited(line => line.Trim() is "" or ['#', ..] ? [] : Shifted(line)))
            Assert.True(shipped.Checks.SequenceEqual(checks), $"{file}({line + 1}): {shipped.Lines[line]}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_that_is_misspelt_or_missing_is_refused(string file)
    {
        var shipped = new Shipped(file);
        Assert.Equal([], shipped.Edited(line => Misspelt(line, isOwn: false)).Select(edit => $"{file}({edit.Line + 1}): {shipped.Lines[edit.Line]}"));
        // A name of the author's own is another name then, and nothing is lost.
        foreach (var (line, checks) in shipped.Edited(line => Misspelt(line, isOwn: true)))
            Assert.True(shipped.Checks.Length == checks.Length, $"{file}({line + 1}): {shipped.Lines[line]}\n{string.Join('\n', shipped.Checks.Except(checks))}");
    }

    static IEnumerable<string?> Misspelt(string line, bool isOwn) =>
        from key in Key().Matches(line)
        let name = key.Groups[1]
        where line.Trim() is not ['#', ..] && name.Length > 1 && OwnKey().IsMatch(name.Value) == isOwn
        from spelt in (string[])[name.Value[..^1], ""]
        select line[..name.Index] + spelt + line[(name.Index + name.Length)..];

    static bool IsOwnName(string line) => OwnName().IsMatch(line);

    // What a test gives is no check: a test that gives less says itself that something is wrong.
    static bool IsGiven(string line) => Given().IsMatch(line.Trim());

    static IEnumerable<string> FilesOf(string folder) =>
        from path in Directory.EnumerateFiles(Repository.Path(folder), "*.hcx*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where !name.Contains("/bin/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal)
        select name;

    // Keys of references and of reused-when, and raw paths: another spelling is another name.
    [GeneratedRegex("qwen|llama|siglip|clip|suspect-|model: \\{|-model:|#/")]
    private static partial Regex OwnName();

    [GeneratedRegex("^(?:qwen|llama|siglip|clip|suspect-|our-|their-)|#/")]
    private static partial Regex OwnKey();

    [GeneratedRegex("^(?:(?:Model|Tokenizer|Text|Vision|Audio|Projector)\\.|Reference\\(|Vocabulary\\(|Weights\\(|Evidence\\(|File\\(|Today:|[a-z_]+\\.json#|config)")]
    private static partial Regex Given();

    // A key where it can stand: at the beginning of a line, after "- ", "{ " or ", ".
    [GeneratedRegex("""(?:^|[{,-] )\s*([A-Za-z0-9_.#/()"-]+):(?: |$)""")]
    private static partial Regex Key();

    /// <summary>A shipped file, with the file of rules or of tests that it is read with.</summary>
    sealed class Shipped
    {
        readonly string name;
        readonly ImmutableArray<RuleFileText> beside;

        public Shipped(string name)
        {
            this.name = name;
            Lines = [.. File.ReadAllText(Repository.Path(name)).TrimEnd('\n').Split('\n')];
            beside = name.EndsWith(TestEnding, StringComparison.Ordinal) ? Text(name[..^TestEnding.Length] + RuleEnding)
                : name.EndsWith(RuleEnding, StringComparison.Ordinal) ? Text(name[..^RuleEnding.Length] + TestEnding)
                : [];
            Checks = Read(Lines) ?? throw new InvalidOperationException($"{name} does not load");
        }

        public ImmutableArray<string> Lines { get; }

        /// <summary>All that the file checks, one thing a line.</summary>
        public ImmutableArray<string> Checks { get; }

        /// <summary>The checks of every edit of a line that loads.</summary>
        public IEnumerable<(int Line, ImmutableArray<string> Checks)> Edited(Func<string, IEnumerable<string?>> edits) =>
            from edit in Enumerable.Range(0, Lines.Length).SelectMany(line => edits(Lines[line]).Select(instead => (Line: line, Instead: instead))).AsParallel().AsOrdered()
            let checks = Read(edit.Instead is null ? Lines.RemoveAt(edit.Line) : Lines.SetItem(edit.Line, edit.Instead))
            where checks is not null
            select (edit.Line, checks.Value);

        static ImmutableArray<RuleFileText> Text(string file) => File.Exists(Repository.Path(file)) ? [new(file, File.ReadAllText(Repository.Path(file)))] : [];

        ImmutableArray<string>? Read(ImmutableArray<string> lines)
        {
            var text = new RuleFileText(name, string.Join('\n', lines) + "\n");
            if (name.EndsWith(WaiverEnding, StringComparison.Ordinal))
            {
                var (waivers, wrong) = WaiverReader.Read([text]);
                return wrong.IsEmpty ? [.. waivers.Select(waiver => $"{waiver.Rule} {waiver.Component} {waiver.Subject} {waiver.Expires}")] : null;
            }

            ImmutableArray<RuleFileText> files = [text, .. beside];
            bool IsOfTests(RuleFileText file) => file.File.EndsWith(TestEnding, StringComparison.Ordinal);
            var (set, _) = RuleSetReader.Read(files.Where(file => !IsOfTests(file)), Load.Known, files.Where(IsOfTests));
            return set is null ? null :
            [
                .. set.Claims.Select(claim => $"claim {claim.Id}"),
                .. set.References.Select(reference => $"reference {reference.Role} {reference.From}"),
                .. set.Rules.Select(rule => $"rule {rule.Id} on {rule.Component}: {rule.Check.Kind}"),
                .. set.Rules.SelectMany(rule => rule.Tests.Select(test => $"test of {rule.Id}: {test.Name.En}")),
                .. set.Extends.Select(pack => $"pack {pack.Name}"),
                .. Description.Of(set).Where(line => line.StartsWith("rule ", StringComparison.Ordinal) && RuleKinds.All.Any(kind => line.Split(' ')[2] == kind.Name)),
            ];
        }
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests;

/// <summary>A slip in one line of a good file must not quietly make it mean less: it is refused, or its effect is evident and bounded here.</summary>
public sealed partial class EditedRuleFiles
{
    static readonly string full = File.ReadAllText(Load.Path("Good/full.hcx.yml"));
    static readonly ImmutableArray<string> lines = [.. full.TrimEnd('\n').Split('\n')];
    static readonly RuleSet set = Load.Good(full);
    static readonly ImmutableArray<string> whole = Description.Of(set);

    // Optional keys: without the line, what it belongs to has the default, or does without.
    static readonly ImmutableArray<string> optional =
    [
        "publisher", "stated", "source", "of", "role", "severity", "on-fail", "priority", "method", "ko",
        "own-names-at-least", "each", "layers", "sha256", "dated", "max-age-days", "formats", "digests", "no-other-files", "declared-equals-actual", "links",
        "Today", "outcome", "verdict", "message",
        "at-most", "jaccard", "order-adjacency", "own-tokens-at-least", "limits", "related", "independent", "rank-correlation", "increasing", "contained", "handful", "groups",
    ];

    // Names of the author's own, as keys: another spelling is another name.
    static readonly ImmutableArray<string> open = ["our-older-model", "qwen2_5_vl", "clip_vision_model", "config.json#/rope_scaling/factor"];

    [Fact]
    public void What_a_file_says_without_one_of_its_lines_is_listed_whole()
    {
        var effects = from slip in Deletions() where slip.Loads && slip.Effect.Length > 0 select $"without line {slip.Line + 1}: {lines[slip.Line].Trim()}\n" + string.Concat(slip.Effect.Select(effect => $"    {effect}\n"));
        Snapshot.Matches("Good/full.without-a-line.txt", string.Concat(effects.AsSequential()));
    }

    [Fact]
    public void Without_one_line_a_file_is_refused_or_lacks_only_what_was_optional_or_stood_whole_in_that_line()
    {
        foreach (var slip in Deletions().Where(slip => slip.Loads && slip.Effect.Length > 0))
        {
            var line = lines[slip.Line].Trim();
            var isItem = line.StartsWith("- ", StringComparison.Ordinal) && (line[2] is '{' || !line.Contains(": ", StringComparison.Ordinal));
            var isReuse = open.Any(name => line.StartsWith(name + ": ", StringComparison.Ordinal));
            var isGiven = FactTable.Find(line.Split(':')[0]) is not null || line.Contains("(\"", StringComparison.Ordinal);
            Assert.True(isItem || isReuse || isGiven || optional.Contains(line.Split(':')[0]), line);
            Assert.Equal(set.Rules.Select(rule => (rule.Id, rule.Component, rule.Check.Kind)), slip.Set!.Rules.Select(rule => (rule.Id, rule.Component, rule.Check.Kind)));
            Assert.Equal(set.References.Select(reference => reference.Name), slip.Set.References.Select(reference => reference.Name));
            Assert.Equal(line.StartsWith("- { id: paper-", StringComparison.Ordinal) ? set.Claims.Length - 1 : set.Claims.Length, slip.Set.Claims.Length);
        }
    }

    [Fact]
    public void A_line_that_is_indented_differently_is_refused_or_changes_nothing()
    {
        foreach (var slip in Slips(from index in Enumerable.Range(0, lines.Length)
                                   where lines[index].Length > 0
                                   from shift in (int[])[-2, -1, 1, 2]
                                   where shift > 0 || lines[index].StartsWith(new string(' ', -shift), StringComparison.Ordinal)
                                   select (index, shift > 0 ? new string(' ', shift) + lines[index] : lines[index][-shift..])))
            Assert.True(!slip.Loads || slip.Effect.IsEmpty, slip.ToString());
    }

    [Fact]
    public void Two_letters_swapped_in_a_key_are_refused_except_in_names_of_the_authors_own()
    {
        var swaps = from index in Enumerable.Range(0, lines.Length)
                    from key in Key().Matches(lines[index])
                    where !lines[index].StartsWith('#') && !open.Contains(key.Groups[1].Value)
                    from at in Enumerable.Range(key.Groups[1].Index, key.Groups[1].Length - 1)
                    where lines[index][at] != lines[index][at + 1]
                    select (index, lines[index][..at] + lines[index][at + 1] + lines[index][at] + lines[index][(at + 2)..]);
        var slips = Slips(swaps).ToList();
        Assert.InRange(slips.Count, 500, 5000);
        Assert.All(slips, slip => Assert.False(slip.Loads, slip.ToString()));
    }

    [Fact]
    public void A_line_that_stands_twice_is_refused_unless_it_is_empty_or_a_comment()
    {
        foreach (var slip in Slips(Enumerable.Range(0, lines.Length).Select(index => (index, (string?)$"{lines[index]}\n{lines[index]}"))))
            Assert.True(!slip.Loads || lines[slip.Line] is "" or ['#', ..], slip.ToString());
    }

    [Fact]
    public void Without_one_sign_or_first_letter_a_file_is_refused_or_says_as_many_things()
    {
        static int Things(ImmutableArray<string> description) => description.Length + description.Sum(line => line.Split(", ").Length);
        foreach (var slip in Slips(from index in Enumerable.Range(0, lines.Length)
                                   where !lines[index].StartsWith('#')
                                   from at in Enumerable.Range(0, lines[index].Length)
                                   where at == 0 || !char.IsLetterOrDigit(lines[index][at]) || !char.IsLetterOrDigit(lines[index][at - 1])
                                   select (index, lines[index].Remove(at, 1))))
            Assert.True(!slip.Loads || Things(slip.Description) == Things(whole), slip.ToString());
    }

    static ParallelQuery<Slip> Deletions() => Slips(Enumerable.Range(0, lines.Length).Select(index => (index, (string?)null)));

    static ParallelQuery<Slip> Slips(IEnumerable<(int Line, string? Instead)> changes) => changes.AsParallel().AsOrdered().Select(change =>
        new Slip(change.Line, change.Instead, Load.Text(string.Join('\n', change.Instead is null ? lines.RemoveAt(change.Line) : lines.SetItem(change.Line, change.Instead)) + "\n").Rules));

    // A key where it can stand: at the beginning of a line, after "- ", "{ " or ", ".
    [GeneratedRegex("""(?:^|[{,-] )\s*([A-Za-z0-9_.#/-]{2,}):(?: |$)""")]
    private static partial Regex Key();

    sealed record Slip(int Line, string? Instead, RuleSet? Set)
    {
        public bool Loads => Set is not null;

        public ImmutableArray<string> Description => HcxVerify.Language.Tests.Description.Of(Set!);

        public ImmutableArray<string> Effect => [.. whole.Except(Description).Select(line => "- " + line), .. Description.Except(whole).Select(line => "+ " + line)];

        public override string ToString() => $"line {Line + 1}: {Instead ?? "(none)"}\n{(Loads ? string.Join('\n', Effect) : "refused")}";
    }
}

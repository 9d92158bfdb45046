using System.Collections.Immutable;
using System.Text.RegularExpressions;

using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Reports;

namespace HcxVerify.Tests.Examples;

/// <summary>The tests of the first example's rules hold, and whatever is changed in a rule, one of them fails.</summary>
public sealed partial class RuleTestsOfHyperClovaX : IDisposable
{
    const string RuleFile = "from-scratch.hcx.yml";
    const string TestFile = "from-scratch.hcx.test.yml";

    static readonly string source = Path.Combine(HyperClovaX.Folder, "rules");
    static readonly ImmutableArray<string> lines = [.. File.ReadAllText(Path.Combine(source, RuleFile)).Split('\n')];
    static readonly ImmutableArray<Rule> rules = HyperClovaX.Report().Rules.Rules;
    static readonly ImmutableArray<string> relations = [.. Words.VocabularyRelations.All];

    readonly string folder = Directory.CreateTempSubdirectory("hcx-inversions-").FullName;

    public static TheoryData<string> RuleIds => [.. rules.Select(rule => rule.Id)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void All_are_as_expected_and_every_rule_has_some()
    {
        var report = Assert.IsType<RuleTestRunResult.Tested>(RuleTests.Run(new() { Root = HyperClovaX.Folder, Rules = ["rules"], RequireTests = true }, TestContext.Current.CancellationToken)).Report;
        Assert.Equal("", string.Concat(report.Errors.Select(error => error.Line(ReportLanguage.English) + "\n")));
        Assert.Equal(0, report.ExitCode);
        Assert.Empty(report.UntestedRules);
        Assert.InRange(report.Results.Length, 70, 200);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_has_a_test_of_each_outcome_that_it_can_have(string id)
    {
        var rule = Run(null).Rules.Rules.Single(rule => rule.Id == id);
        // Nothing contradicts what a test gives, no component is absent from the example; and without a digest evidence is never the right one, and never a wrong one.
        var can = rule.Check is EvidenceCheck { Sha256: null } ? [Outcome.Inconclusive] : rule.Check.Kind.Outcomes.Remove(Outcome.Error).Remove(Outcome.NotApplicable);
        Assert.Empty(can.Except(rule.Tests.Select(test => test.Expectation.Outcome ?? Outcome.Waived)));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Whatever_is_changed_in_a_rule_fails_a_test(string id)
    {
        var rule = rules.Single(rule => rule.Id == id);
        var changes = Changes(rule).ToList();
        Assert.True(changes.Count >= 8, $"only {changes.Count} changes");
        var unseen = changes.Where(change => !IsSeen(Test(Changed(rule, change)))).Select(change => change.ToString()).ToList();
        Assert.Equal(Unseen(rule).Order(StringComparer.Ordinal), unseen.Order(StringComparer.Ordinal));
    }

    // A test that gives what the changed rule no longer reads cannot be used any more.
    static bool IsSeen(RuleTestRunResult result) => result is RuleTestRunResult.Stopped stopped
        ? stopped.Diagnostics.All(error => error.Code == RuleFileCodes.UnknownName)
        : ((RuleTestRunResult.Tested)result).Report.ExitCode == 1;

    [Fact]
    public void A_changed_claim_fails_a_test()
    {
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("value: 100000", "value: 100001"), ("value: 100000", "value: 128256"), ("fact: Tokenizer.DeclaredSize", "fact: Tokenizer.TokenCount")])
            Assert.Equal((to, 1), (to, Run(string.Join('\n', lines).Replace(from, to, StringComparison.Ordinal)).ExitCode));
    }

    [Fact]
    public void A_rule_that_is_removed_or_renamed_makes_its_tests_unusable()
    {
        foreach (var rule in rules)
        {
            var text = string.Join('\n', lines).Replace($"  - id: {rule.Id}\n", $"  - id: renamed\n", StringComparison.Ordinal);
            var stopped = Assert.IsType<RuleTestRunResult.Stopped>(Test(text));
            Assert.All(stopped.Diagnostics, error => Assert.Equal(RuleFileCodes.UnknownRule, error.Code));
        }
    }

    // What no test can see: the model as a whole has no verdict, nor has a component without tests one that they expect; only remaining checks
    // tell a medium priority from a low one; and where the only rule of a component is open, its priority does not matter.
    static IEnumerable<string> Unseen(Rule rule) => rule.Check switch
    {
        EvidenceCheck => ["on-fail: reused", "priority: medium", "priority: low", "component: audio-encoder", "component: projector"],
        ModuleCheck => ["priority: medium", "priority: low"],
        SimilarityCheck => ["priority: low"],
        _ => [],
    };

    static IEnumerable<Change> Changes(Rule rule)
    {
        yield return Change.Of("severity", Words.Severities[rule.Severity is Severity.Error ? Severity.Warning : Severity.Error]);
        yield return Change.Of("on-fail", Words.Meanings[rule.OnFail is FailureMeaning.Reused ? FailureMeaning.Questioned : FailureMeaning.Reused]);
        foreach (var priority in Words.Priorities.All.Where(word => word != Words.Priorities[rule.Priority]))
            yield return Change.Of("priority", priority);
        // An encoder's rule of another component is refused, and so are verdicts of the model as a whole.
        foreach (var component in Components.All.Where(component => component != rule.Component && component != Components.Subject && rule.Check is not ModuleCheck))
            yield return Change.Of("component", component);
        if (rule.Message is not null)
            yield return new("message:", "method:");
        foreach (var change in Changes(rule.Check))
            yield return change;
    }

    static IEnumerable<Change> Changes(Check check) => check switch
    {
        ArchitectureCheck it => [.. References(it.DiffersFrom), .. Fields(it)],
        SpecialTokensCheck it => [.. References(it.DiffersFrom), .. ((int[])[1, 2, 4, 1000]).Select(least => new Change("own-names-at-least: 3", $"own-names-at-least: {least}")), .. Groups(it)],
        VocabularyCheck it => [.. References(it.DiffersFrom), .. Relations(it)],
        SimilarityCheck it => [.. References(it.Against), .. ((string[])["0", "0.05", "0.0999", "0.11", "0.2", "1.0"]).Select(below => new Change("below: 0.1", $"below: {below}"))],
        ClaimCheck => [new("claim: paper-vocabulary", "claim: paper-algorithm")],
        ModuleCheck it => [.. it.ReusedWhen.SelectMany(Reuses)],
        EvidenceCheck it => [.. Evidence(it)],
        _ => throw new InvalidOperationException(),
    };

    // In one group each token counts, and what it must be.
    static IEnumerable<Change> Groups(SpecialTokensCheck check)
    {
        var group = Assert.Single(check.Groups);
        yield return new("must: differ", "must: equal");
        var list = $"[{string.Join(", ", group.Tokens)}]";
        foreach (var token in group.Tokens)
            yield return new(list, $"[{string.Join(", ", group.Tokens.Remove(token))}]");
        yield return new(list, $"{list[..^1]}, <|begin_of_text|>]");
    }

    static IEnumerable<Change> References(ReferenceUse use) =>
        BuiltInReferences.Names.Where(name => name != use.Name).SelectMany(name => (Change[])[new($"differs-from: {use.Name}", $"differs-from: {name}"), new($"against: {use.Name}", $"against: {name}")]).Where(change => Block(use.Place.Line).Contains(change.From, StringComparison.Ordinal));

    static IEnumerable<Change> Fields(ArchitectureCheck check)
    {
        var list = $"[{string.Join(", ", check.Fields.Select(field => field.Name))}]";
        foreach (var field in check.Fields)
        {
            var fewer = check.Fields.Remove(field);
            if (!fewer.IsEmpty)
                yield return new(list, $"[{string.Join(", ", fewer.Select(field => field.Name))}]");
            yield return new(list, list.Replace(field.Name, "Text.ContextLength", StringComparison.Ordinal));
        }

        foreach (var other in FactTable.All.Where(fact => fact.Group is "Text" && check.Fields.All(field => field.Name != fact.Name)))
            yield return new(list, $"{list[..^1]}, {other.Name}]");
        if (check.Fields.Length > 1) // Of one field, each is the same as any.
            yield return new(list, $"{list}\n      each: true");
    }

    // A relation that fails is never one to warn at.
    static IEnumerable<Change> Relations(VocabularyCheck check) =>
    [
        .. Toggled("fail-when", check.FailWhen, relations),
        .. Toggled("warn-when", check.WarnWhen, [.. relations.Except(check.FailWhen.Select(relation => Words.VocabularyRelations[relation]))]),
        new(", warn-when: [shared-ancestor]", ""),
    ];

    static IEnumerable<Change> Toggled(string key, ImmutableArray<VocabularyRelation> listed, ImmutableArray<string> words)
    {
        ImmutableArray<string> before = [.. listed.Select(relation => Words.VocabularyRelations[relation])];
        foreach (var word in words)
        {
            var after = before.Contains(word) ? before.Remove(word) : before.Add(word);
            yield return new($"{key}: [{string.Join(", ", before)}]", after.IsEmpty ? $"{key}: [independent]" : $"{key}: [{string.Join(", ", after)}]");
        }
    }

    static IEnumerable<Change> Reuses(ModuleReuse reuse)
    {
        var entry = $"{reuse.Type}: {reuse.Reference.Name}";
        yield return new(entry, $"another_type: {reuse.Reference.Name}");
        foreach (var name in BuiltInReferences.Names.Where(name => name != reuse.Reference.Name))
            yield return new(entry, $"{reuse.Type}: {name}");
    }

    static IEnumerable<Change> Evidence(EvidenceCheck check) =>
    [
        .. Words.EvidenceKinds.All.Where(word => word != Words.EvidenceKinds[check.EvidenceKind]).Select(word => new Change($"kind: {Words.EvidenceKinds[check.EvidenceKind]}", $"kind: {word}")),
        new($"file: {check.File}", $"file: {check.File}, sha256: 5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"),
        new($"file: {check.File}", $"file: {check.File}, sha256: {new string('a', 64)}"),
    ];

    static string Block(int line)
    {
        var from = Enumerable.Range(0, line).Last(index => lines[index].StartsWith("  - id: ", StringComparison.Ordinal));
        return string.Join('\n', lines.Skip(from).TakeWhile((text, index) => index == 0 || (text.Length > 0 && !text.StartsWith("  - ", StringComparison.Ordinal) && !text.StartsWith("  #", StringComparison.Ordinal))));
    }

    static string Changed(Rule rule, Change change)
    {
        var (text, block) = (string.Join('\n', lines), Block(rule.Place.Line));
        var after = change.Of(block);
        Assert.NotEqual(block, after);
        return text.Replace(block, after, StringComparison.Ordinal);
    }

    TestReport Run(string? rules)
    {
        var result = Test(rules ?? string.Join('\n', lines));
        return result is RuleTestRunResult.Tested tested
            ? tested.Report
            : throw new InvalidOperationException(string.Join('\n', ((RuleTestRunResult.Stopped)result).Diagnostics.Select(error => error.Line(ReportLanguage.English))));
    }

    RuleTestRunResult Test(string rules)
    {
        File.WriteAllText(Path.Combine(folder, RuleFile), rules);
        File.Copy(Path.Combine(source, TestFile), Path.Combine(folder, TestFile), overwrite: true);
        return RuleTests.Run(new() { Root = folder, Rules = [RuleFile] }, TestContext.Current.CancellationToken);
    }

    /// <summary>A piece of a rule and what is written in its place.</summary>
    sealed partial record Change(string From, string To)
    {
        public static Change Of(string key, string value) => new(key, $"{key}: {value}");

        /// <summary>The rule with the change; a key of the rule that it does not have is added.</summary>
        public string Of(string rule) =>
            From.Contains(':', StringComparison.Ordinal) || From[0] is '[' ? rule.Replace(From, To, StringComparison.Ordinal)
            : Regex.IsMatch(rule, $"^    {From}: .*$", RegexOptions.Multiline) ? Regex.Replace(rule, $"^    {From}: .*$", $"    {To}", RegexOptions.Multiline)
            : FirstLine().Replace(rule, $"$0\n    {To}", 1);

        public override string ToString() => From.Contains(':', StringComparison.Ordinal) || From[0] is '[' ? $"{From} -> {To}" : To;

        [GeneratedRegex("^.*$", RegexOptions.Multiline)]
        private static partial Regex FirstLine();
    }
}

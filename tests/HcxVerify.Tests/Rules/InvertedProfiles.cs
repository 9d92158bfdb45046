using System.Collections.Immutable;
using System.Text.RegularExpressions;

using HcxVerify.Language;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Rules;

/// <summary>Whatever is turned round in a rule of a profile, a test of the profile fails.</summary>
public sealed partial class InvertedProfiles
{
    public static TheoryData<string, string> Rules => [.. from name in PackUse.Profiles
                                                          from block in Blocks(name)
                                                          select (name, block.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_turned_round_fails_a_test(string profile, string id)
    {
        using var scene = new Scene();
        scene.Write("p.hcx.test.yml", File.ReadAllText(Full($"{profile}.hcx.test.yml")));
        var text = File.ReadAllText(Full($"{profile}.hcx.yml"));
        var (_, block) = Blocks(profile).Single(rule => rule.Id == id);
        var changes = Changes(block).Distinct().ToList();
        Assert.True(changes.Count >= 3, $"only {changes.Count} changes");
        foreach (var changed in changes)
        {
            scene.Write("p.hcx.yml", text.Replace(block, changed, StringComparison.Ordinal));
            var result = RuleTests.Run(new() { Root = scene.Root, Rules = ["p.hcx.yml"] }, TestContext.Current.CancellationToken);
            // What does not load any more is found, too.
            var exitCode = result is RuleTestRunResult.Tested { Report: var report } ? report.ExitCode : 2;
            Assert.True(exitCode is 1 or 2, $"no test fails for:\n{changed}");
        }
    }

    static IEnumerable<string> Changes(string block)
    {
        foreach (var (from, to) in (ImmutableArray<(string, string)>)
        [
            ("severity: error", "severity: warning"), ("severity: warning", "severity: error"),
            ("on-fail: reused", "on-fail: questioned"), ("on-fail: questioned", "on-fail: reused"),
            ("component: tokenizer", "component: text-decoder"), ("component: text-decoder", "component: tokenizer"),
            ("component: vision-encoder", "component: projector"), ("component: audio-encoder", "component: projector"), ("component: projector", "component: vision-encoder"),
            ("differs-from: all", "differs-from: clip"), ("against: all", "against: clip"),
            ("below: 0.1", "below: 1.0"), ("below: 0.1", "below: 0"),
            ("each: false", "each: true"),
            ("fail-when: [identical, extends, subset]", "fail-when: [independent]"),
            ("fail-when: [identical, extends, subset]", "fail-when: [extends, subset]"),
            ("fail-when: [identical, extends, subset]", "fail-when: [identical, subset]"),
            ("fail-when: [identical, extends, subset]", "fail-when: [identical, extends]"),
            (", warn-when: [shared-ancestor]", ""),
            ("warn-when: [shared-ancestor]", "warn-when: [independent]"),
            ("qwen2_5_vl: qwen2.5-vl", "another: qwen2.5-vl"), ("qwen2_5_vl: qwen2.5-vl", "qwen2_5_vl: siglip"),
            ("qwen2_audio_encoder: qwen2-audio", "another: qwen2-audio"),
            ("claim: { covers: reuse }", "special-tokens: { differs-from: all }"),
        ])
        {
            // An undeclared reuse was observed by a rule that says reused: what the failure of the rule on declarations means besides changes nothing.
            var isWithoutEffect = from.StartsWith("on-fail", StringComparison.Ordinal) && block.Contains("covers: reuse", StringComparison.Ordinal);
            if (block.Contains(from, StringComparison.Ordinal) && !isWithoutEffect)
                yield return block.Replace(from, to, StringComparison.Ordinal);
        }
    }

    static IEnumerable<(string Id, string Block)> Blocks(string profile) =>
        from match in Rule().Matches(File.ReadAllText(Full($"{profile}.hcx.yml")))
        select (match.Groups[1].Value, match.Value);

    static string Full(string file) => Repository.Path("src/HcxVerify/Rules/Profiles", file);

    [GeneratedRegex("^  - id: (\\S+)\n(?:    .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Rule();
}

using HcxVerify.Language;

namespace HcxVerify.Tool.Tests;

public sealed class BadRuleFiles : IDisposable
{
    const string Rule = "{ id: a, component: tokenizer, special-tokens: { differs-from: llama-3 } }";

    readonly WorkFolder work = new();

    /// <summary>A rule file for each mistake, with the line that it leads to.</summary>
    public static TheoryData<string, string> Mistakes => new()
    {
        { "version: 1\nrules: [\n", "(3,1): error HCX0103: " },
        { $"version: 1\nrules:\n  - &anchor {Rule}\n", "(3,5): error HCX0104: " },
        { $"version: 1\nrules: {new string('[', 40)}{new string(']', 40)}\n", "(2,40): error HCX0105: " },
        { $"version: 1\nversion: 1\nrules:\n  - {Rule}\n", "(2,1): error HCX0106: " },
        { $"version: 1\nrulez: 1\nrules:\n  - {Rule}\n", "(2,1): error HCX0107: unknown key 'rulez'; did you mean 'rules'?" },
        { "version: 1\nrules:\n  - { id: a, special-tokens: { differs-from: llama-3 } }\n", "(3,5): error HCX0108: " },
        { "version: 1\nrules: 5\n", "(2,8): error HCX0109: " },
        { "version: 1\nrules:\n  - id: a\n    component: tokenizer\n    severity: fatal\n    special-tokens: { differs-from: llama-3 }\n", "(5,15): error HCX0110: " },
        { $"version: 1\nrules:\n  - {Rule}\n  - {Rule}\n", "(4,11): error HCX0111: " },
        { "version: 1\nrules:\n  - id: a\n    component: tokenizer\n    architecture: { differs-from: llama-3, fields: [Text.HidenSize] }\n", "(5,53): error HCX0112: " },
        { "version: 1\nrules:\n  - id: a\n    component: tokenizer\n    special-tokens: { differs-from: lama-3 }\n", "(5,37): error HCX0113: " },
        { $"version: 1\nreferences:\n  other: {{ from: other }}\nrules:\n  - {Rule}\n", "(3,3): error HCX0114: " },
        { "version: 1\nrules:\n  - { id: a, component: tokenizer, claim: b }\n", "(3,43): error HCX0115: " },
        { "version: 1\nrules:\n  - { id: a, component: tokenizer }\n", "(3,5): error HCX0116: " },
        { $"version: 1\nrules:\n  - id: a\n    component: tokenizer\n    message: \"{{\"\n    special-tokens: {{ differs-from: llama-3 }}\n", "(5,15): error HCX0117: " },
        { $"version: 2\nrules:\n  - {Rule}\n", "(1,10): error HCX0118: " },
        { "", ": error HCX0119: " },
        { $"version: 1\nrules:\n  - {Rule.Replace("id: a", "id: A b", StringComparison.Ordinal)}\n", "(3,11): error HCX0121: " },
        { "version: 1\nrules:\n  - id: a\n    component: tokenizer\n    architecture: { differs-from: llama-3, fields: [Text.HiddenSize, Text.HiddenSize] }\n", "(5,70): error HCX0122: " },
        { Tests("Vocabulary(\"llama-3\").Relations: identical"), "(6,33): error HCX0123: " },
        { Tests("Reference(\"llama-3\").Text.HiddenSize: 5, Reference(\"llama-3\"): missing"), "(6,33): error HCX0125: " },
        { "version: 1\nextends: [{ profile: strict }]\ntighten: [{ rule: strict.vocabulary, priority: low }]\n", "(3,48): error HCX0128: " },
        { "version: 1\nextends: [{ profile: strict }]\ntighten: [{ rule: vocabulary, priority: low }]\n", "(3,19): error HCX0129: " },
        { $"version: 1\nrules:\n  - {Rule}\ntighten: [{{ rule: a, on-fail: reused }}]\n", "(4,19): error HCX0130: " },
        { $"version: 1\nreferences: {{ all: {{ from: a }} }}\nrules:\n  - {Rule.Replace("llama-3", "all", StringComparison.Ordinal)}\n", "(2,15): error HCX0131: " },
    };

    static string Tests(string given) => $"version: 1\nrules:\n  - id: a\n    component: tokenizer\n    special-tokens: {{ differs-from: llama-3 }}\n    tests: [{{ name: a, given: {{ {given} }}, expect: pass }}]\n";

    public void Dispose() => work.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_at_its_line_and_column_and_ends_in_2(string rules, string problem)
    {
        var run = work.Verify(rules);
        run.Says(2, $"rules.hcx.yml{problem}");
        Assert.Empty(run.Output);
        Assert.StartsWith("hcxverify: nothing was verified: ", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_not_UTF_8_or_says_what_another_says_ends_in_2()
    {
        work.Run("verify", "model", "--rules", "nothing.hcx.yml").Says(2, "hcxverify: error HCX0101: ");
        work.Run("verify", "model", "--rules", "model").Says(2, "hcxverify: error HCX0101: ");
        File.WriteAllBytes(work["bytes.hcx.yml"], [(byte)'#', 0xff]);
        work.Run("verify", "model", "--rules", "bytes.hcx.yml").Says(2, "bytes.hcx.yml(1,2): error HCX0102: ");
        work.Write("pack/a.hcx.yml", "version: 1\nextends: [{ folder: ../pack }]\n");
        work.Write("extending.hcx.yml", "version: 1\nextends: [{ folder: pack }, { folder: none }]\n");
        work.Run("verify", "model", "--rules", "extending.hcx.yml").Says(2, "pack/a.hcx.yml(2,11): error HCX0132: ", "extending.hcx.yml(2,29): error HCX0133: ");
        work.Write("extending.hcx.yml", "version: 1\nextends: [{ package: pack, version: 1.0.0 }, { package: pack, version: 1.0.1 }]\n");
        foreach (var version in (string[])["1.0.0", "1.0.1"])
            work.Write($"packages/pack/{version}/hcx/a.hcx.yml", Given.Passing);
        work.Run(terminal => terminal with { Variable = _ => work["packages"] }, "verify", "model", "--rules", "extending.hcx.yml").Says(2, "extending.hcx.yml(2,46): error HCX0134: ");
        work.Write("second.hcx.yml", Given.Passing.Replace("layers", "more-layers", StringComparison.Ordinal));
        work.Run("verify", "model", "--rules", "rules.hcx.yml", "second.hcx.yml").Says(2, "second.hcx.yml(2,12): error HCX0120: ");
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_move_no_place()
    {
        const string Rules = "version: 1\nrules:\n  - id: a\n    component: tokenizer\n    message: >-\n      가 😀\n      {Text.HidenSize}\n    special-tokens: { differs-from: llama-3 }\n";
        work.Verify(Rules).Says(2, "rules.hcx.yml(7,8): error HCX0112: ");
        work.Verify("\ufeff" + Rules.Replace("\n", "\r\n", StringComparison.Ordinal)).Says(2, "rules.hcx.yml(7,8): error HCX0112: ");
        work.Verify("\ufeffvers: \"1\\u0001\"\n").Says(2, "rules.hcx.yml(1,9): error HCX0103: ");
    }

    [Fact]
    public void Every_code_of_rule_files_is_met_by_one_of_these()
    {
        // Files of tests, and waivers, are other commands'; packs are tried where there are some.
        string[] met = ["HCX0101", "HCX0102", "HCX0120", "HCX0124", "HCX0126", "HCX0127", "HCX0132", "HCX0133", "HCX0134", "HCX0140", "HCX0141", .. Mistakes.Select(row => row.Data.Item2.Split(' ')[2].TrimEnd(':'))];
        Assert.Equal([.. CodeTable.All.Select(code => code.Id).Where(id => id.StartsWith("HCX01", StringComparison.Ordinal))], met.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_mistakes_are_reported_at_once() =>
        Assert.Equal(4, work.Verify("version: 2\nrulez: 1\nrules:\n  - { id: a, component: tokenizer }\n").Lines.Count);
}

using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

public sealed class Explain : IDisposable
{
    readonly WorkFolder work = new();

    public static TheoryData<string> Codes => [.. CodeTable.All.Select(code => code.Id)];

    public void Dispose() => work.Dispose();

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_explained_in_both_languages(string id)
    {
        var code = CodeTable.Find(id)!;
        foreach (var (word, language) in (ReadOnlySpan<(string, ReportLanguage)>)[("en", ReportLanguage.English), ("ko", ReportLanguage.Korean)])
        {
            var run = work.Run("explain", id, "--language", word);
            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Error);
            Assert.StartsWith($"{id}: {code.Title.In(language)}\n", run.Output, StringComparison.Ordinal);
            Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
            foreach (var hole in LocalizedText.Holes(code.Message.En))
                Assert.Contains($"<{hole}>", run.Output, StringComparison.Ordinal);
            Assert.All(LocalizedText.Holes(code.Message.In(language) + code.Remedy.In(language)), hole => Assert.Matches("^[a-z]+$", hole));
            Assert.DoesNotContain('{', run.Output);
        }
    }

    [Fact]
    public void A_code_of_a_host_is_explained_with_its_exit_code() => Assert.Equal("""
        HCX0106: a key stands twice

        It says
          the key '<key>' stands twice; the first is in line <line>

        What to do
          keep one

        Exit code
          2

        """.ReplaceLineEndings("\n"), work.Run("explain", "HCX0106").Output);

    [Theory]
    [InlineData("HCX0007")]
    [InlineData("HCX0008")]
    [InlineData("HCX0009")]
    [InlineData("HCX0010")]
    [InlineData("HCX0011")]
    [InlineData("HCX0012")]
    public void A_code_of_a_warning_changes_no_exit_code(string id) =>
        Assert.EndsWith("\nExit code\n  none: it is a warning, and changes no exit code\n", work.Run("explain", id).Output, StringComparison.Ordinal);

    [Fact]
    public void A_code_of_a_finding_is_explained_with_its_rule_kind_and_what_it_means_for_the_verdict() => Assert.Equal("""
        HCX1022: module: inconclusive (a component is of no family that is known to be somebody else's)

        It says
          <rule>: <finding>

        What to do
          something that the check needs is missing: the message names it; until then the check counts as not made

        Rule kind
          module: a component is of no family that is known to be somebody else's

        Method
          compare type and dimensions with the known families

        For the verdict
          with `priority: high` the component needs verification, else it is conditional at most; the rule stays among the remaining checks

        In a build
          a warning; with --fail-on-inconclusive an error

        """.ReplaceLineEndings("\n"), work.Run("explain", "HCX1022").Output);

    [Theory]
    [InlineData("hcx1022")]
    [InlineData("Hcx1022")]
    [InlineData("1022")]
    public void A_code_may_be_written_without_capitals_and_without_its_letters(string written) =>
        Assert.Equal(work.Run("explain", "HCX1022"), work.Run("explain", written));

    [Fact]
    public void Without_a_code_all_of_them_are_listed()
    {
        var lines = work.Run("explain").Output.Split('\n');
        Assert.Equal([.. CodeTable.All.Select(code => $"{code.Id}  {code.Title.En}"), ""], lines);
        Assert.Equal($"HCX0001  {HostCodes.UnsupportedHost.Title.Ko}", work.Run("explain", "--language", "ko").Output.Split('\n')[0]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Every_rule_of_the_first_example_is_explained_whole(string language)
    {
        work.Write("rules/from-scratch.hcx.yml", File.ReadAllText(Repository.Path("examples/01-hyperclovax-seed-think-32b/rules/from-scratch.hcx.yml")));
        var ids = work.Run("explain", "--rules", "rules").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]);
        var runs = ids.Select(id => work.Run("explain", id, "--rules", "rules", "--language", language)).ToList();
        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Snapshot.Matches($"Explained/from-scratch.{language}.txt", string.Join("\n----\n\n", runs.Select(run => run.Output)));
    }

    [Fact]
    public void Without_an_id_the_rules_are_listed_with_what_they_check() => Assert.Equal(
        "layers  It compares the model's Text.LayerCount with that of the reference llama-3.1-70b.\n", work.Run("explain", "--rules", "rules.hcx.yml").Output);

    [Theory]
    [InlineData("", "", "llama-3 (suspect): Llama 3 (8B), built in (builtin:llama-3)")]
    [InlineData("  llama-3: { from: ../other }\n", "", "llama-3 (suspect): ../other, declared at rules.hcx.yml(3,3)")]
    [InlineData("  llama-3: { role: ancestor }\n", "", "llama-3 (ancestor): Llama 3 (8B), built in (builtin:llama-3)")]
    [InlineData("  llama-3: { from: ../other }\n", "llama-3=given/model", "llama-3 (suspect): given/model")]
    public void A_reference_is_told_with_where_it_is(string declaration, string located, string expected)
    {
        var references = declaration.Length == 0 ? "" : $"references:\n{declaration}";
        work.Write("rules.hcx.yml", $"version: 1\n{references}rules:\n  - {{ id: a, component: tokenizer, special-tokens: {{ differs-from: llama-3 }} }}\n");
        Assert.Contains($"\n  {expected}\n", work.Run(["explain", "a", "--rules", "rules.hcx.yml", .. located.Length == 0 ? (string[])[] : ["--reference", located]]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("architecture: { differs-from: all, fields: [Text.HiddenSize] }", "", "all (suspect): every built-in reference (ALL)")]
    [InlineData("architecture: { differs-from: all, fields: [Text.HiddenSize] }", "references: { ours: { from: ../ours }, clip: { role: control }, siglip: {} }", "all (suspect): ours, siglip, and every other built-in reference (REST)")]
    [InlineData("special-tokens: { differs-from: all }", "references: { ours: { from: ../ours }, clip: { role: control } }", "all (suspect): ours")]
    [InlineData("special-tokens: { differs-from: all }", "", "all (suspect): no suspect is declared or located, so there is nothing to compare with")]
    public void All_is_told_with_what_it_stands_for(string check, string references, string expected)
    {
        work.Write("rules.hcx.yml", $"version: 1\n{references}\nrules:\n  - {{ id: a, component: tokenizer, {check} }}\n");
        var count = BuiltInReferences.Names.Length;
        expected = expected.Replace("ALL", $"{count}", StringComparison.Ordinal).Replace("REST", $"{count - 2}", StringComparison.Ordinal);
        Assert.Contains($"\n  {expected}\n", work.Run("explain", "a", "--rules", "rules.hcx.yml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_explained_beside_rules_too() => Assert.Equal(work.Run("explain", "HCX1022"), work.Run("explain", "HCX1022", "--rules", "rules.hcx.yml"));

    [Fact]
    public void A_rule_that_is_not_there_or_rules_that_cannot_be_used_end_in_2()
    {
        work.Run("explain", "layer", "--rules", "rules.hcx.yml").Says(2, "there is no rule 'layer' (did you mean 'layers'?)");
        work.Run("explain", "layers").Says(2, "there is no code 'layers' (hcxverify explain lists them all; for a rule, name its files with --rules)");
        work.Run("explain", "layers", "--rules", "none.hcx.yml").Says(2, "HCX0101");
        work.Write("rules.hcx.yml", "version: 2\n");
        work.Run("explain", "layers", "--rules", "rules.hcx.yml").Says(2, "rules.hcx.yml(1,10): error HCX0118");
    }
}

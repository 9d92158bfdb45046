using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

/// <summary><c>hcxverify lock</c>.</summary>
public sealed class Locks : IDisposable
{
    const string Extending = """
        version: 1
        extends:
          - { folder: ../packs/acme }
          - { package: Acme.HcxRules, version: 1.2.0 }
        references: { llama-3: {} }

        """;

    readonly WorkFolder work = new();

    public Locks()
    {
        work.Write("rules/own.hcx.yml", Extending);
        work.Write("packs/acme/a.hcx.yml", Given.Header + Given.OpenRule);
        work.Write("packs/acme/deep/b.hcx.yml", Given.Header + Given.WarningRule);
        work.Write("packages/acme.hcxrules/1.2.0/hcx/package.hcx.yml", Given.Passing);
    }

    public void Dispose() => work.Dispose();

    [Fact]
    public void A_lock_in_its_life_prints_what_changed()
    {
        List<string> steps = [];
        Step("not locked yet", "verify", "model", "--rules", "rules", "--quiet");
        Step("checked", "lock", "rules", "--check");
        Step("locked", "lock", "rules");
        Step("locked again", "lock", "rules/own.hcx.yml");
        Step("checked", "lock", "rules", "--check");
        Step("verified", "verify", "model", "--rules", "rules", "--quiet");

        work.Write("packs/acme/a.hcx.yml", Given.Header + Given.OpenRule + "# changed\n");
        work.Write("packs/acme/c.hcx.yml", Given.Header + Given.FailingRule.Replace("vocabulary-size", "c", StringComparison.Ordinal));
        File.Delete(work["packs/acme/deep/b.hcx.yml"]);
        work.Write("packs/more/d.hcx.yml", Given.Header + Given.WarningRule);
        work.Write("rules/own.hcx.yml", "version: 1\nextends: [{ folder: ../packs/acme }, { folder: ../packs/more }]\n");
        Step("after changes", "verify", "model", "--rules", "rules", "--quiet");
        Step("after changes, in Korean", "verify", "model", "--rules", "rules", "--quiet", "--language", "ko");
        Step("checked, in Korean", "lock", "rules", "--check", "--language", "ko");
        Step("locked", "lock", "rules");
        Step("verified", "verify", "model", "--rules", "rules", "--quiet");

        work.Write("rules/own.hcx.yml", "version: 1\nextends: [{ profile: strict }]\n");
        Step("nothing but a profile", "lock", "rules");
        Step("locked again", "lock", "rules");
        Step("locked again, in Korean", "lock", "rules", "--language", "ko");
        work.Write("rules/own.hcx.yml", "version: 1\nextends: [{ folder: ../packs/none }]\n");
        Step("a pack that is missing", "lock", "rules");
        Step("rules that are missing", "lock", "nothing.hcx.yml");
        Snapshot.Matches("Locks.txt", string.Concat(steps));

        void Step(string name, params string[] arguments)
        {
            var run = Run(arguments);
            steps.Add($"# {name}\n$ hcxverify {string.Join(' ', arguments)}\n{run.Output}{run.Error}exit code {run.ExitCode}\n\n");
        }
    }

    [Fact]
    public void Packages_are_where_NuGet_unpacks_them()
    {
        Run("lock", "rules").Says(0);
        Directory.CreateDirectory(work["home/.nuget"]);
        Directory.Move(work["packages"], work["home/.nuget/packages"]);
        Run("verify", "model", "--rules", "rules").Says(2, "error HCX0133: the pack Acme.HcxRules 1.2.0 cannot be used: it is not there");
        Assert.Equal(0, work.Run(terminal => terminal with { HomeFolder = work["home"], Variable = _ => null }, "verify", "model", "--rules", "rules").ExitCode);
        Assert.Equal(0, work.Run(terminal => terminal with { HomeFolder = work["home"], Variable = _ => null }, "lock", "rules", "--check").ExitCode);
        work.Run(terminal => terminal with { Variable = _ => null }, "verify", "model", "--rules", "rules").Says(2, "no folder of packages is known");
    }

    [Fact]
    public void Waivers_are_matched_with_the_rules_of_packages_too()
    {
        Run("lock", "rules").Says(0);
        work.Write("a.hcx.waivers.yml", $"version: 1\nwaivers:\n  - {{ rule: layers, component: text-decoder, subject: 'sha256:{new string('0', 64)}', reason: known, owner: a team, expires: 2999-12-31 }}\n");
        Run("waivers", "a.hcx.waivers.yml", "--model", "model", "--rules", "rules").Says(1, "a.hcx.waivers.yml(3,5): warning HCX0010: the waiver of rule 'layers' waives nothing: it is for another model");
    }

    [Fact]
    public void A_rule_of_a_profile_is_explained_with_the_suspects_that_all_means()
    {
        work.Write("rules/own.hcx.yml", "version: 1\nextends: [{ profile: weights }]\nreferences: { llama-3: {}, qwen2.5-72b: { role: control } }\n");
        Assert.Contains("\n  all (suspect): llama-3, located\n", Run("explain", "weights.vocabulary", "--rules", "rules", "--reference", "located=somewhere").Output, StringComparison.Ordinal);
        work.Write("rules/own.hcx.yml", "version: 1\nextends: [{ profile: weights }]\n");
        Assert.Contains("\n  all (suspect): no suspect is declared or located", Run("explain", "weights.vocabulary", "--rules", "rules").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_cannot_be_used_end_in_2()
    {
        work.Run("lock").Says(2, "hcxverify: error HCX0003: RULES is missing");
        work.Run("lock", "--check").Says(2, "hcxverify: error HCX0003: RULES is missing");
        work.Run("lock", "rules", "--chek").Says(2, "hcxverify: error HCX0003: unknown option '--chek' (did you mean '--check'?)");
        work.Run("lock", "").Says(2, "hcxverify: error HCX0003: RULES needs a value");
    }

    ToolRun Run(params string[] arguments) => work.Run(terminal => terminal with { Variable = name => name is "NUGET_PACKAGES" ? work["packages"] : null }, arguments);
}

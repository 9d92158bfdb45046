using System.Text.RegularExpressions;

using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

/// <summary><c>hcxverify test</c> as people see it.</summary>
public sealed partial class RuleTestRuns : IDisposable
{
    const string Passing = """
            tests:
              - name: { en: other layers pass, ko: 다른 레이어 수는 통과 }
                given: { Text.LayerCount: 40 }
                expect: pass
              - { name: nothing known, given: {}, expect: inconclusive }

        """;

    const string Failing = """
            tests:
              - name: { en: other layers pass, ko: 다른 레이어 수는 통과 }
                given: { Text.LayerCount: 40 }
                expect: pass
              - name: { en: the same layers pass, ko: 같은 레이어 수도 통과 }
                given: { Text.LayerCount: 80 }
                expect: { outcome: pass, severity: warning, message: { en: differs from, ko: 다름 } }
              - { name: unknown layers pass, given: {}, expect: pass }
              - { name: unknown layers fail, given: {}, expect: { verdict: reused } }

        """;

    const string Beside = """
        version: 1
        tests:
          - rule: vocabulary
            name: an extended vocabulary
            given:
              Vocabulary("llama-3").Relation: extends
            expect: { outcome: fail, verdict: reused, severity: error }
          - rule: vocabulary
            name: a shared ancestor
            given:
              Vocabulary("llama-3").Relation: shared-ancestor
            expect: { outcome: fail, verdict: reused }

        """;

    const string VocabularyRule = """
          - id: vocabulary
            component: tokenizer
            on-fail: reused
            vocabulary: { differs-from: llama-3, fail-when: [identical, extends, subset], warn-when: [shared-ancestor] }

        """;

    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void A_run_with_failures_says_what_was_expected_and_what_it_came_to(string language)
    {
        work.Write("rules/a.hcx.yml", Given.Passing + Failing + VocabularyRule + Given.OpenRule);
        work.Write("rules/a.hcx.test.yml", Beside);
        Matches($"failing.{language}", work.Run("test", "rules", "--require-tests", "--language", language));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void A_run_without_failures_names_every_test(string language)
    {
        work.Write("rules.hcx.yml", Given.Passing + Passing + Given.OpenRule);
        Matches($"passing.{language}", work.Run("test", "rules.hcx.yml", "--language", language));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Rules_without_any_test_end_in_3(string language) => Matches($"none.{language}", work.Run("test", "rules.hcx.yml", "--language", language));

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Unusable_rules_and_tests_end_in_2_with_all_that_is_wrong(string language)
    {
        work.Write("rules.hcx.yml", Given.Passing.Replace("Text.LayerCount", "Text.Layers", StringComparison.Ordinal));
        work.Write("rules.hcx.test.yml", Beside.Replace("Relation:", "Relations:", StringComparison.Ordinal));
        Matches($"unusable.{language}", work.Run("test", "rules.hcx.yml", "--language", language));
    }

    [Fact]
    public void A_rule_that_no_test_reaches_ends_in_1_where_each_needs_one()
    {
        work.Write("rules.hcx.yml", Given.Passing + Passing + Given.OpenRule);
        Assert.Equal(0, work.Run("test", "rules.hcx.yml").ExitCode);
        work.Run("test", "rules.hcx.yml", "--require-tests").Says(1, "rules.hcx.yml(12,5): error HCX0016: encoder: no test reaches this rule", "2 passed, 0 failed, 1 rule without tests");
        work.Write("rules.hcx.yml", Given.Passing + Passing);
        Assert.Equal(0, work.Run("test", "rules.hcx.yml", "--require-tests").ExitCode);
    }

    [Fact]
    public void Without_any_test_a_required_one_is_an_error_of_each_rule() => work.Run("test", "rules.hcx.yml", "--require-tests").Says(1, "error HCX0016: layers: ");

    [Fact]
    public void Tests_stand_beside_a_file_by_its_name_and_in_a_folder_by_their_ending()
    {
        work.Write("rules/a.hcx.yml", Given.Passing + VocabularyRule);
        work.Write("rules/b.hcx.test.yml", Beside);
        Assert.Equal(3, work.Run("test", "rules/a.hcx.yml").ExitCode);
        work.Run("test", "rules").Says(1, "1 passed, 1 failed, 1 rule without tests");
        File.Move(work["rules/b.hcx.test.yml"], work["rules/a.hcx.test.yml"]);
        work.Run("test", "rules/a.hcx.yml").Says(1, "1 passed, 1 failed, 1 rule without tests");
        Assert.Equal(work.Run("test", "rules"), work.Run("test", "rules", "rules/a.hcx.yml"));
    }

    [Fact]
    public void Verifying_reads_no_files_of_tests()
    {
        work.Write("rules.hcx.test.yml", "version: [");
        Assert.Equal(0, work.Run("verify", "model", "--rules", "rules.hcx.yml").ExitCode);
        Assert.Equal(2, work.Run("test", "rules.hcx.yml").ExitCode);
    }

    [Theory]
    [InlineData("a.hcx.test.yaml")]
    [InlineData("a.hcx.tests.yml")]
    [InlineData("a.HCX.test.yml")]
    public void A_slip_in_the_ending_takes_no_tests_out_of_the_run(string name)
    {
        work.Write("rules/a.hcx.yml", Given.Passing + Passing);
        work.Write($"rules/{name}", Beside);
        work.Run("test", "rules").Says(2, $"error HCX0003: 'rules/{name}' looks like a file of tests, and its name does not end in .hcx.test.yml");
    }

    [Fact]
    public void Tests_are_no_rules() =>
        work.Run("test", work.Write("a.hcx.test.yml", Beside)).Says(2, "error HCX0126: 'a.hcx.test.yml' holds tests, not rules; name the rule file, a.hcx.yml: the tests beside it belong to it");

    [Fact]
    public void A_test_of_an_unknown_rule_is_refused()
    {
        work.Write("rules.hcx.test.yml", Beside);
        work.Run("test", "rules.hcx.yml").Says(2, "rules.hcx.test.yml(3,11): error HCX0124: unknown rule 'vocabulary'; use 'layers'");
    }

    [Fact]
    public void Quiet_prints_errors_and_the_last_line_only()
    {
        work.Write("rules.hcx.yml", Given.Passing + Failing);
        var (loud, quiet) = (work.Run("test", "rules.hcx.yml"), work.Run("test", "rules.hcx.yml", "--quiet"));
        Assert.Empty(quiet.Output);
        Assert.Equal((loud.Error, loud.ExitCode), (quiet.Error, quiet.ExitCode));
    }

    [Fact]
    public void A_reference_that_hosts_locate_can_be_named_with_or_without_its_place()
    {
        work.Write("rules.hcx.yml", Given.Passing.Replace("llama-3.1-70b", "elsewhere", StringComparison.Ordinal) + "    tests: [{ name: a, given: { Reference(\"elsewhere\").Text.LayerCount: 4, Text.LayerCount: 4 }, expect: fail }]\n");
        work.Run("test", "rules.hcx.yml").Says(2, "error HCX0113: unknown reference 'elsewhere'");
        Assert.Equal(0, work.Run("test", "rules.hcx.yml", "--reference", "elsewhere").ExitCode);
        Assert.Equal(0, work.Run("test", "rules.hcx.yml", "--reference", "elsewhere=../nowhere").ExitCode);
    }

    [Fact]
    public void On_a_screen_signs_have_colours_and_the_text_is_the_same()
    {
        work.Write("rules.hcx.yml", Given.Passing + Failing + Given.OpenRule);
        var plain = work.Run("test", "rules.hcx.yml").Output;
        var coloured = OnScreen(_ => null);
        Assert.All((string[])["\u001b[1mrules.hcx.yml", "  \u001b[32m✓", "  \u001b[91m✗", "  \u001b[33m○"], text => Assert.Contains(text, coloured, StringComparison.Ordinal));
        Assert.Equal(plain, Escapes().Replace(coloured, ""));
        Assert.Equal(plain, OnScreen(name => name is "NO_COLOR" ? "1" : null));
    }

    [Fact]
    public void The_help_names_the_options_and_the_exit_codes() => Snapshot.Matches("Expected/test.help.txt", work.Run("test", "--help").Output);

    string OnScreen(Func<string, string?> variable)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Output = output, Error = error, WorkingFolder = work.Path, OutputIsScreen = true, OutputTakesColour = true, Variable = variable };
        Program.Run(["test", "rules.hcx.yml"], terminal, TestContext.Current.CancellationToken);
        return output.ToString();
    }

    static void Matches(string name, ToolRun run) => Snapshot.Matches($"Expected/test.{name}.txt", $"{run.Output}---- standard error\n{run.Error}---- exit code {run.ExitCode}\n");

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escapes();
}

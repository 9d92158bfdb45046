using HcxVerify.Language;

namespace HcxVerify.Tool.Tests;

public sealed class Arguments : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("verfy", "unknown command 'verfy' (did you mean 'verify'?)")]
    [InlineData("something", "unknown command 'something' (use one of: verify, facts, compare, fingerprint, references, test, lock, explain, waivers, init)")]
    [InlineData("@file", "unknown command '@file'")]
    [InlineData("--bogus", "unknown option '--bogus'")]
    [InlineData("verify", "MODEL is missing")]
    [InlineData("verify --rules", "MODEL is missing")]
    [InlineData("verify --rules rules.hcx.yml model", "MODEL is missing; write it before --rules")]
    [InlineData("verify model other --rules rules.hcx.yml", "'other' is one argument too many")]
    [InlineData("verify model --ruels rules.hcx.yml", "unknown option '--ruels' (did you mean '--rules'?)")]
    [InlineData("verify --ruels rules.hcx.yml model", "unknown option '--ruels' (did you mean '--rules'?)")]
    [InlineData("verify --bogus --rules rules.hcx.yml", "unknown option '--bogus'")]
    [InlineData("verify model --rules rules.hcx.yml --bogus=1", "unknown option '--bogus'")]
    [InlineData("verify model --rules rules.hcx.yml --quiet=false", "'false' is one argument too many")]
    [InlineData("verify model --rules --quiet", "--rules needs a value")]
    [InlineData("verify model --rules", "--rules needs a value")]
    [InlineData("verify model --json", "--json needs a value")]
    [InlineData("verify model --rules rules.hcx.yml --json --quiet", "--json needs a value")]
    [InlineData("verify model --rules rules.hcx.yml --json a --json b", "--json stands twice")]
    [InlineData("verify model --rules rules.hcx.yml --fail-on errors", "'errors' is not a value of --fail-on (did you mean 'error'?)")]
    [InlineData("verify model --rules rules.hcx.yml --fail-on 1", "'1' is not a value of --fail-on (use one of: error, warning, never)")]
    [InlineData("verify model --rules rules.hcx.yml --language kr", "'kr' is not a value of --language (did you mean 'ko'?)")]
    [InlineData("verify model --rules rules.hcx.yml --today 2026-1-31", "--today takes yyyy-MM-dd, not '2026-1-31'")]
    [InlineData("verify model --rules rules.hcx.yml --today 2026-02-30", "--today takes yyyy-MM-dd, not '2026-02-30'")]
    [InlineData("verify model --rules rules.hcx.yml --reference name", "--reference takes NAME=PATH, not 'name'")]
    [InlineData("verify model --rules rules.hcx.yml --reference =path", "--reference takes NAME=PATH, not '=path'")]
    [InlineData("verify model --rules rules.hcx.yml --reference name=", "--reference takes NAME=PATH, not 'name='")]
    [InlineData("verify model --rules rules.hcx.yml --reference a=b --reference a=c", "--reference a stands twice")]
    [InlineData("verify model --rules rules.hcx.yml --report text", "--report takes FORMAT=FILE, not 'text'")]
    [InlineData("verify model --rules rules.hcx.yml --report txt=file", "'txt' is not a value of --report (did you mean 'text'?)")]
    [InlineData("verify model --rules rules.hcx.yml --report pdf=file", "'pdf' is not a value of --report (use one of: text, markdown, json, html, sarif, junit, github)")]
    [InlineData("verify model --rules rules.hcx.yml --json - --report text=-", "two reports go to standard output")]
    [InlineData("verify model --rules rules.hcx.yml --json a --report text=./a", "two reports go to a")]
    [InlineData("facts", "MODEL is missing")]
    [InlineData("test", "RULES is missing")]
    [InlineData("test --require-tests", "RULES is missing")]
    [InlineData("test rules.hcx.yml --requiretests", "unknown option '--requiretests' (did you mean '--require-tests'?)")]
    [InlineData("test rules.hcx.yml --language kr", "'kr' is not a value of --language (did you mean 'ko'?)")]
    [InlineData("verify model --rules rules.hcx.yml --reference A=r1", "'A' cannot be the name of a reference in --reference: names have lower-case letters, digits, '-', '.' and '_'")]
    [InlineData("test rules.hcx.yml --reference A", "'A' cannot be the name of a reference in --reference")]
    [InlineData("explain --rules rules.hcx.yml --reference 참조=r1", "'참조' cannot be the name of a reference in --reference")]
    [InlineData("test rules.hcx.yml --reference", "--reference needs a value")]
    [InlineData("facts model -o", "--output needs a value")]
    [InlineData("references llama-3 clip", "'clip' is one argument too many")]
    [InlineData("references --json", "--json needs a value")]
    [InlineData("references --language kr", "'kr' is not a value of --language (did you mean 'ko'?)")]
    [InlineData("references --quiet", "unknown option '--quiet'")]
    [InlineData("facts model --fail-on never", "unknown option '--fail-on'")]
    [InlineData("verify model --rules rules.hcx.yml --waivers", "--waivers needs a value")]
    [InlineData("waivers", "FILE is missing")]
    [InlineData("waivers --rules rules.hcx.yml a.hcx.waivers.yml", "FILE is missing; write it before --rules")]
    [InlineData("waivers a.hcx.waivers.yml --rules rules.hcx.yml", "--rules is of no use without --model")]
    [InlineData("waivers a.hcx.waivers.yml --reference a=b", "--reference is of no use without --model")]
    [InlineData("waivers a.hcx.waivers.yml --today tomorrow", "--today takes yyyy-MM-dd, not 'tomorrow'")]
    [InlineData("waivers a.hcx.waivers.yml --fail-on never", "unknown option '--fail-on'")]
    [InlineData("explain HCX0104 HCX0105", "'HCX0105' is one argument too many")]
    [InlineData("explain HCX9", "there is no code 'HCX9' (hcxverify explain lists them all; for a rule, name its files with --rules)")]
    [InlineData("explain hcx011", "there is no code 'hcx011' (did you mean 'HCX0")]
    public void An_argument_that_cannot_be_used_ends_in_2_and_is_named(string arguments, string problem)
    {
        var run = work.Run(arguments.Split(' '));
        run.Says(2, $"hcxverify: error HCX0003: {problem}");
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("merge a b")]
    [InlineData("lint")]
    [InlineData("eval")]
    [InlineData("verify hf:org/name@main --rules rules.hcx.yml")]
    [InlineData("verify model --rules rules.hcx.yml --digests")]
    [InlineData("verify model --rules rules.hcx.yml --report html=a")]
    [InlineData("verify model --rules rules.hcx.yml --report sarif=a")]
    [InlineData("verify model --rules rules.hcx.yml --report junit=a")]
    [InlineData("verify model --rules rules.hcx.yml --report github=a")]
    [InlineData("facts hf:org/name@main")]
    [InlineData("facts merges.txt")]
    public void What_comes_later_says_so_and_ends_in_2(string arguments)
    {
        work.Write("merges.txt", "a b");
        work.Run(arguments.Split(' ')).Says(2, "error HCX0004: ", " not available yet");
    }

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once() =>
        Assert.Equal(3, work.Run("verify", "model", "--rules", "rules.hcx.yml", "--fail-on", "x", "--today", "x", "--report", "x").Lines.Count);

    [Fact]
    public void An_empty_value_is_no_value()
    {
        work.Run("verify", "", "--rules", "rules.hcx.yml").Says(2, "HCX0003: MODEL needs a value");
        work.Run("verify", "model", "--rules", "").Says(2, "HCX0003: --rules needs a value");
        work.Run("verify", "model", "--rules", "rules.hcx.yml", "--json", "").Says(2, "HCX0003: --json needs a value");
    }

    [Fact]
    public void Messages_about_arguments_are_in_the_language_that_is_asked_for()
    {
        work.Run("verify", "--language", "ko").Says(2, "hcxverify: error HCX0003: MODEL이(가) 없습니다; hcxverify --help 또는 README의 빌드 속성을 참고하세요");
        work.Run("verify", "model", "--language", "ko").Says(2, "hcxverify: error HCX0006: model에 규칙 파일이 지정되지 않아");
    }

    [Fact]
    public void Rules_take_several_values_and_may_be_repeated()
    {
        work.Write("more/a.hcx.yml", Given.Header + Given.WarningRule);
        work.Write("b.hcx.yml", Given.Header + Given.OpenRule);
        var apart = work.Run("verify", "model", "--rules", "rules.hcx.yml", "--rules", "more", "--rules", "b.hcx.yml");
        var together = work.Run("verify", "model", "--rules", "rules.hcx.yml", "more", "b.hcx.yml");
        Assert.Equal(apart, together);
        apart.Says(0, "more/a.hcx.yml(3,5): warning HCX1011", "b.hcx.yml(3,5): warning HCX1012");
    }

    [Fact]
    public void A_reference_of_the_command_line_wins_over_the_built_in_one()
    {
        work.Write("other/config.json", Given.Config);
        Assert.Equal(0, work.Verify(Given.Passing).ExitCode);
        var run = work.Verify(Given.Passing, "--reference", "llama-3.1-70b=other");
        run.Says(1, "equals other in Text.LayerCount (40)");
        Assert.Contains(run.Lines, line => line.StartsWith("hcxverify: warning HCX0008: the reference 'llama-3.1-70b' is not the built-in one: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_is_printed_without_arguments_and_on_demand()
    {
        var run = work.Run();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        foreach (var text in (string[])["hcxverify [command] [options]", "verify <MODEL>", "facts <MODEL>", "compare <CANDIDATE> <REFERENCE>", "fingerprint <MODEL>", "references <NAME>", "test <RULES>", "explain <CODE|RULE>"])
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.Equal(run, work.Run("--help"));
        Assert.Equal(run, work.Run("-h"));
        Assert.DoesNotContain("merge", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_verify_names_its_options_and_the_exit_codes()
    {
        var help = work.Run("verify", "--help");
        Assert.Equal(0, help.ExitCode);
        foreach (var option in VerifyArguments.Options)
            Assert.Equal(!option.Hidden, help.Output.Contains($"  {option.Name} ", StringComparison.Ordinal));
        Assert.Contains("130  cancelled with Ctrl+C", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exit codes", work.Run("facts", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_the_help_are_those_that_are_read()
    {
        Assert.Equal("en|ko", string.Join('|', SharedOptions.Languages.All));
        Assert.Equal("error|warning|never", string.Join('|', Verdicts.Gate.Words.All));
        Assert.Equal(Enum.GetValues<ReportLanguage>().Length, SharedOptions.Languages.All.Count());
    }

    [Fact]
    public void A_location_for_a_reference_that_nothing_knows_is_a_warning_with_the_name_that_may_be_meant()
    {
        var run = work.Verify(Given.Passing, "--reference", "lama-3=somewhere");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("hcxverify: warning HCX0007: a location is given for the reference 'lama-3', which no rule uses; check the name: did you mean 'llama-3'?", run.Lines);
        Assert.DoesNotContain(work.Verify(Given.Passing, "--reference", "llama-3=somewhere").Lines, line => line.Contains("HCX0007", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules.hcx.yml")]
    [InlineData("model/config.json")]
    public void A_report_overwrites_nothing_that_was_read(string file)
    {
        work.Write("rules.hcx.yml", Given.Passing);
        var before = File.ReadAllText(work[file]);
        work.Verify(Given.Passing, "--json", file).Says(2, $"hcxverify: error HCX0003: a report would overwrite {file}, which the verification read");
        Assert.Equal(before, File.ReadAllText(work[file]));
    }
}

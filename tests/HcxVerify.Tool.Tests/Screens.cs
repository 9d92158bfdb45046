using System.Text.RegularExpressions;

namespace HcxVerify.Tool.Tests;

/// <summary>What is different where somebody looks on.</summary>
public sealed partial class Screens : IDisposable
{
    static readonly string[] verify = ["verify", "model", "--rules", "rules.hcx.yml"];

    readonly WorkFolder work = new();
    readonly StringWriter output = new() { NewLine = "\n" };
    readonly StringWriter error = new() { NewLine = "\n" };

    public void Dispose()
    {
        work.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData("en", "\u001b[32mpass", "\u001b[91mfail", "\u001b[33minconclusive", "\u001b[33mneeds-verification")]
    [InlineData("ko", "\u001b[32m통과", "\u001b[91m실패", "\u001b[33m판단 불가", "\u001b[33m추가 검증 필요")]
    public void On_a_screen_words_of_outcomes_and_verdicts_have_colours_and_the_text_is_the_same(string language, params string[] coloured)
    {
        work.Write("rules.hcx.yml", Given.Passing + Given.FailingRule + Given.OpenRule);
        var plain = work.Run([.. verify, "--language", language]).Output;
        Run(Screen(), "--language", language);
        Assert.All(coloured, word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
        Assert.Equal(plain, Escapes().Replace(output.ToString(), ""));
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void Where_colour_is_not_wanted_there_is_none(string variable, string value)
    {
        Run(Screen() with { Variable = name => name == variable ? value : null });
        Assert.Equal(work.Run(verify).Output, output.ToString());
    }

    [Fact]
    public void An_empty_NO_COLOR_forbids_nothing()
    {
        Run(Screen() with { Variable = name => name is "NO_COLOR" ? "" : null });
        Assert.Contains('\u001b', output.ToString());
    }

    [Fact]
    public void What_was_asked_for_on_standard_output_has_no_colour_on_a_screen_either()
    {
        Run(Screen(), "--json", "-");
        Assert.Equal(work.Run([.. verify, "--json", "-"]).Output, output.ToString());
    }

    [Fact]
    public void On_a_screen_the_report_stands_between_empty_lines()
    {
        Run(Screen() with { Output = error, ErrorIsScreen = true, OutputTakesColour = false }, "--no-progress");
        var plain = work.Run(verify);
        Assert.Equal($"\n{plain.Output}\n{plain.Error}", error.ToString());
    }

    [Fact]
    public void Progress_moves_only_where_somebody_sees_it()
    {
        var terminal = Screen() with { ErrorIsScreen = true };
        Run(terminal with { Variable = name => name is "CI" ? "true" : null });
        Run(terminal with { Variable = name => name is "TERM" ? "dumb" : null });
        Run(terminal, "--no-progress");
        Run(terminal, "--quiet");
        Run(Screen());
        Assert.DoesNotContain("verifying", error.ToString(), StringComparison.Ordinal);

        Run(terminal);
        Assert.Contains("verifying model", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; report: standard output\n", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_a_table_that_a_model_cannot_write_over()
    {
        work.Write("model/config.json", "{ \"model_type\": \"\\u001b[2Jmine\", \"hidden_size\": \"wide\" }");
        Assert.Equal(0, Program.Run(["facts", "model"], Screen(), TestContext.Current.CancellationToken));
        Assert.Contains("model/config.json#/model_type", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Text.HiddenSize  (unknown)", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output.ToString());
    }

    [Fact]
    public void Facts_that_were_asked_for_on_standard_output_are_the_document_on_a_screen_too()
    {
        Assert.Equal(0, Program.Run(["facts", "model", "-o", "-"], Screen(), TestContext.Current.CancellationToken));
        Assert.Equal(work.Run("facts", "model").Output, output.ToString());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void Help_fits_the_screen(int width)
    {
        Program.Run(["verify", "--help"], Screen() with { Width = width }, TestContext.Current.CancellationToken);
        Assert.True(output.ToString().Split('\n').Where(line => !line.Contains("hcxverify verify models/", StringComparison.Ordinal)).Max(line => line.TrimEnd().Length) <= width);
    }

    Terminal Screen() => new() { Output = output, Error = error, WorkingFolder = work.Path, OutputIsScreen = true, OutputTakesColour = true };

    static void Run(Terminal terminal, params string[] more) => Program.Run([.. verify, .. more], terminal, TestContext.Current.CancellationToken);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escapes();
}

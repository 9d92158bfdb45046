using HcxVerify.Language;

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
}

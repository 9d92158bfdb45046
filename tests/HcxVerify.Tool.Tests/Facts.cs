using System.Text.Json;

namespace HcxVerify.Tool.Tests;

public sealed class Facts : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void Each_fact_has_its_value_its_place_and_the_digest_of_its_file()
    {
        var run = work.Run("facts", "model");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var fact = JsonDocument.Parse(run.Output).RootElement.GetProperty("facts").GetProperty("Text.LayerCount");
        Assert.Equal(40, fact.GetProperty("value").GetInt64());
        Assert.Equal("model/config.json", fact.GetProperty("file").GetString());
        Assert.Equal("/num_hidden_layers", fact.GetProperty("place").GetString());
        Assert.Equal(5, fact.GetProperty("line").GetInt32());
        Assert.Equal("read", fact.GetProperty("origin").GetString());
        Assert.StartsWith("sha256:", fact.GetProperty("digest").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--output")]
    [InlineData("--json")]
    public void A_file_gets_what_standard_output_would_have_got(string option)
    {
        var run = work.Run("facts", "model", option, "out/facts.json");
        Assert.Empty(run.Output);
        Assert.Equal("model: 8 facts; written to out/facts.json", run.LastLine);
        Assert.Equal(work.Run("facts", "model").Output, File.ReadAllText(work["out/facts.json"]));
        Assert.Equal(work.Run("facts", "model"), work.Run("facts", "model", option, "-"));
    }

    [Fact]
    public void What_is_odd_about_the_files_is_a_warning_beside_the_facts_unless_it_is_quiet()
    {
        work.Write("model/config.json", "{ \"hidden_size\": 4 } # ours");
        var run = work.Run("facts", "model");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("model/config.json(1,1): warning HCX0233: the file has comments", run.Error, StringComparison.Ordinal);
        Assert.Empty(work.Run("facts", "model", "--quiet").Error);
        Assert.Equal(run.Output, work.Run("facts", "model", "--quiet").Output);
    }

    [Fact]
    public void A_file_that_cannot_be_written_ends_in_2() => work.Run("facts", "model", "-o", "model").Says(2, "model: error HCX0005: ");

    [Fact]
    public void Saved_facts_stand_for_the_model_they_were_read_from()
    {
        work.Run("facts", "model", "-o", "saved.json");
        var run = work.Run("verify", "saved.json", "--rules", "rules.hcx.yml");
        run.Says(0, "conclusion: not established (from stated facts)");
        var read = JsonDocument.Parse(work.Run("facts", "saved.json").Output).RootElement.GetProperty("facts").GetProperty("Text.LayerCount");
        Assert.Equal(40, read.GetProperty("value").GetInt64());
        Assert.Equal("model/config.json#/num_hidden_layers", read.GetProperty("source").GetString());
        Assert.Equal("stated", read.GetProperty("origin").GetString());
    }

    [Fact]
    public void A_built_in_model_is_a_model()
    {
        work.Run("verify", "builtin:llama-3.1-70b", "--rules", "rules.hcx.yml").Says(1, "equals Llama 3.1 70B in Text.LayerCount (80)");
        Assert.Equal("Meta", JsonDocument.Parse(work.Run("facts", "builtin:llama-3").Output).RootElement.GetProperty("publisher").GetString());
        work.Run("facts", "builtin:llama3").Says(2, "hcxverify: error HCX0215: ", "did you mean 'llama-3'?");
    }

    [Fact]
    public void Stated_facts_count_where_the_rule_file_says_so()
    {
        Directory.CreateDirectory(work["empty"]);
        work.Write("facts.json", Given.Contradiction);
        work.Write("rules.hcx.yml", Given.ErrorRule);
        work.Run("verify", "empty", "--rules", "rules.hcx.yml").Says(0, "(from stated facts)");
    }
}

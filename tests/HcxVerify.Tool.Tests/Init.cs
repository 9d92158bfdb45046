namespace HcxVerify.Tool.Tests;

public sealed class Init : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void It_writes_rules_that_pass_their_own_tests_and_the_schema_beside_them()
    {
        var run = work.Run("init", "model");
        run.Says(0, "wrote rules/model.hcx.yml, and rules/hcx.schema.json for editors", "hcxverify test rules/model.hcx.yml", "hcxverify verify model --rules rules/model.hcx.yml");
        Assert.Empty(run.Output);
        Assert.StartsWith("# yaml-language-server: $schema=hcx.schema.json\n", File.ReadAllText(work["rules/model.hcx.yml"]), StringComparison.Ordinal);
        Assert.StartsWith("{", File.ReadAllText(work["rules/hcx.schema.json"]), StringComparison.Ordinal);
        Assert.Equal(0, work.Run("test", "rules", "--require-tests").ExitCode);
        Assert.NotEqual(2, work.Run("verify", "model", "--rules", "rules").ExitCode);
    }

    [Fact]
    public void The_commands_that_it_prints_can_be_copied_whatever_the_paths_are()
    {
        Directory.Move(work["model"], work["my $model"]);
        work.Run("init", "my $model", "-o", "my rules/a.hcx.yml").Says(0, "hcxverify test \"my rules/a.hcx.yml\"\n", "hcxverify verify \"my \\$model\" --rules \"my rules/a.hcx.yml\"\n");
    }

    [Fact]
    public void It_overwrites_no_file()
    {
        work.Write("rules/model.hcx.yml", "mine");
        work.Run("init", "model").Says(2, "error HCX0017: there is a file at 'rules/model.hcx.yml' already");
        Assert.Equal("mine", File.ReadAllText(work["rules/model.hcx.yml"]));
    }

    [Fact]
    public void It_writes_where_it_is_told_to_and_only_files_that_are_rule_files_by_their_name()
    {
        work.Run("init", "model", "-o", "mine/a.hcx.yml", "--language", "ko").Says(0, "mine/a.hcx.yml");
        Assert.Contains("결정:", File.ReadAllText(work["mine/a.hcx.yml"]), StringComparison.Ordinal);
        work.Run("init", "model", "-o", "a.yml").Says(2, "error HCX0003: --output takes NAME.hcx.yml, not 'a.yml'");
        Assert.False(File.Exists(work["a.yml"]));
    }

    [Theory]
    [InlineData("init nothing", 2, "HCX0201")]
    [InlineData("init", 2, "MODEL is missing")]
    [InlineData("init rules.hcx.yml", 3, "HCX0202")]
    [InlineData("init builtin:llama-3", 0, "rules/llama-3")]
    public void A_model_that_cannot_be_read_gets_no_rules(string arguments, int exitCode, string says)
    {
        work.Run(arguments.Split(' ')).Says(exitCode, says);
        Assert.Equal(exitCode == 0, Directory.Exists(work["rules"]));
    }

    [Fact]
    public void A_folder_without_a_recognised_file_gets_no_rules()
    {
        Directory.CreateDirectory(work["empty"]);
        work.Run("init", "empty").Says(3, "HCX0202");
        Assert.False(Directory.Exists(work["rules"]));
    }
}

using System.Diagnostics;

namespace HcxVerify.Tool.Tests;

public sealed class BadModels : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("", "model/config.json: error HCX0205: ")]
    [InlineData("{\n  \"a\": 1,\n  \"b\" 2\n}", "model/config.json(3,7): error HCX0204: ")]
    [InlineData("{ \"a\": ", "model/config.json(1,8): error HCX0204: ")]
    [InlineData("[ 1 ]", "model/config.json(1,1): error HCX0206: ")]
    [InlineData("\"text\"", "model/config.json(1,1): error HCX0206: ")]
    [InlineData("{\n  \"a\": 1,\n  \"a\": 2\n}", "model/config.json(3,3): error HCX0209: ")]
    [InlineData("{ \"a\": \"\\ud800\" }", "model/config.json(1,8): error HCX0204: ")]
    public void A_configuration_that_cannot_be_used_is_reported_at_its_place(string config, string problem)
    {
        work.Write("model/config.json", config);
        work.Run("verify", "model", "--rules", "rules.hcx.yml").Says(2, problem, "hcxverify: nothing was verified: ");
        work.Run("facts", "model").Says(2, problem);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused()
    {
        work.Write("model/config.json", "{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}");
        work.Run("verify", "model", "--rules", "rules.hcx.yml").Says(2, "model/config.json(1,70): error HCX0207: ");
    }

    [Fact]
    public void A_configuration_that_is_a_Git_LFS_pointer_says_so()
    {
        work.Write("model/config.json", $"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('a', 64)}\nsize 1234\n");
        work.Run("verify", "model", "--rules", "rules.hcx.yml").Says(2, "model/config.json: error HCX0203: ", "git lfs pull");
    }

    [Fact]
    public void A_configuration_of_200_MB_is_refused_without_being_read()
    {
        using (var file = File.Create(work["model/config.json"]))
            file.SetLength(200 << 20);
        var clock = Stopwatch.StartNew();
        // 64 MiB: it could not be read into memory.
        work.Start([("DOTNET_GCHeapHardLimit", "4000000")], "verify", "model", "--rules", "rules.hcx.yml").Says(2, "model/config.json: error HCX0208: ", "209715200");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_configuration_that_is_not_UTF_8_is_refused()
    {
        File.WriteAllBytes(work["model/config.json"], [(byte)'{', 0xff, (byte)'}']);
        work.Run("verify", "model", "--rules", "rules.hcx.yml").Says(2, "model/config.json(1,2): error HCX0217: byte 1 ");
    }

    [Theory]
    [InlineData("""{ "facts": {} }""", "saved.json(1,1): error HCX0212: ")]
    [InlineData("""{ "schema": "hcxverify/facts/1", "name": "x", "facts": { "Text.HidenSize": { "value": 1, "source": "x" } } }""", "error HCX0112: ")]
    [InlineData("""{ "schema": "hcxverify/facts/1", "name": "x", "facts": { "Text.HiddenSize": { "value": "1", "source": "x" } } }""", "error HCX0213: ")]
    [InlineData("""{ "schema": "hcxverify/facts/1", "name": "x", "facts": { "Text.HiddenSize": { "value": 1 } } }""", "error HCX0214: ")]
    [InlineData("""{ "schema": "hcxverify/facts/1", "name": "x", "facts": { "Text.HiddenSize": { "value": 1, "sorce": "x" } } }""", "error HCX0107: ")]
    public void Saved_facts_that_cannot_be_used_are_refused(string saved, string problem)
    {
        work.Write("saved.json", saved);
        work.Run("verify", "saved.json", "--rules", "rules.hcx.yml").Says(2, "saved.json(1,", problem);
    }

    [Fact]
    public void Stated_facts_that_are_missing_are_reported_where_they_are_named() => work.Verify(Given.ErrorRule).Says(2, "rules.hcx.yml(2,12): error HCX0211: ");
}

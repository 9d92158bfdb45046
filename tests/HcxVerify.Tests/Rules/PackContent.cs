using System.Globalization;

using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class PackContent : IDisposable
{
    const string Rules = """
        version: 1
        references: { ours: { from: ours } }
        rules:
          - { id: width, component: text-decoder, architecture: { differs-from: ours, fields: [Text.HiddenSize] } }
          - { id: digests, component: subject, integrity: { digests: deep/list.sha256 } }
          - { id: log, component: subject, evidence: { kind: training-log, file: log.txt } }
        """;

    readonly Scene scene = PackScene.Extending();

    public PackContent()
    {
        foreach (var pack in (string[])["packs/nested", "packages/acme.hcxrules/1.2.0/hcx"])
        {
            scene.Write($"{pack}/ours/config.json", """{ "hidden_size": 4096 }""");
            scene.Write($"{pack}/deep/list.sha256", "");
            scene.Write($"{pack}/log.txt", "12345");
            scene.Write($"{pack}/a.hcx.test.yml", "version: 1\ntests: [{ rule: log, name: of the pack, given: {}, expect: inconclusive }]\n");
        }

        scene.Write("packs/nested/nested.hcx.yml", Rules);
        PackScene.Lock(scene);
    }

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("packs/nested", "ours/config.json")]
    [InlineData("packs/nested", "deep/list.sha256")]
    [InlineData("packs/nested", "log.txt")]
    [InlineData("packs/nested", "a.hcx.test.yml")]
    [InlineData("packages/acme.hcxrules/1.2.0/hcx", "deep/list.sha256")]
    public void A_change_of_any_file_of_a_pack_is_noticed(string pack, string file)
    {
        Assert.Empty(PackScene.Errors(scene));
        var text = File.ReadAllText(scene.Full($"{pack}/{file}"));
        scene.Write($"{pack}/{file}", text + " ");
        Assert.Contains($": changed {file}; ", Assert.Single(PackScene.Errors(scene)), StringComparison.Ordinal);
        File.Delete(scene.Full($"{pack}/{file}"));
        Assert.Contains($": removed {file}; ", Assert.Single(PackScene.Errors(scene)), StringComparison.Ordinal);
        scene.Write($"{pack}/{file}", text);
        scene.Write($"{pack}/new", "");
        Assert.Contains(": added new; ", Assert.Single(PackScene.Errors(scene)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ from: ours }", "{ from: ../acme }")]
    [InlineData("{ from: ours }", "{ from: /ours }")]
    [InlineData("{ from: ours }", "{ from: .git/ours }")]
    [InlineData("deep/list.sha256", "../list.sha256")]
    [InlineData("deep/list.sha256", "/list.sha256")]
    [InlineData("log.txt", "../../log.txt")]
    [InlineData("log.txt", "deep/../../log.txt")]
    public void A_rule_of_a_pack_names_no_file_outside_of_it(string inside, string outside)
    {
        scene.Write("packs/nested/nested.hcx.yml", Rules.Replace(inside, outside, StringComparison.Ordinal));
        PackScene.Lock(scene);
        var line = Rules[..Rules.IndexOf(inside, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
        var error = Assert.Single(PackScene.Errors(scene));
        Assert.StartsWith($"packs/nested/nested.hcx.yml({line.ToString(CultureInfo.InvariantCulture)},", error, StringComparison.Ordinal);
        Assert.Contains(" error HCX0133: the pack packs/nested cannot be used: the path '", error, StringComparison.Ordinal);
        // With the pack itself among the rules it is still one.
        Assert.Equal([error], PackScene.Errors(scene, "rules", "packs/nested"));
    }

    [Fact]
    public void A_rule_in_a_folder_of_a_pack_may_name_files_beside_that_folder_and_models_elsewhere()
    {
        scene.Write("packs/nested/nested.hcx.yml", Rules.Replace("{ from: ours }", "{ from: builtin:llama-3 }", StringComparison.Ordinal));
        scene.Write("packs/nested/deep/more.hcx.yml", "version: 1\nrules:\n  - { id: beside, component: subject, evidence: { kind: training-log, file: ../log.txt } }\n");
        PackScene.Lock(scene);
        Assert.Empty(PackScene.Errors(scene));
    }

    [Fact]
    public void A_pack_with_more_than_it_may_hold_is_refused()
    {
        using (var large = File.Create(scene.Full("packs/nested/large.bin")))
            large.SetLength((256 << 20) + 1);
        var errors = PackScene.Errors(scene);
        Assert.Contains("error HCX0133: the pack packs/nested cannot be used: it holds more than 10000 files or 256 MB", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_refused_in_a_pack()
    {
        Directory.CreateSymbolicLink(scene.Full("packs/nested/theirs"), "ours");
        Assert.Contains("error HCX0133: the pack packs/nested cannot be used: the link 'theirs' leads to a folder", Assert.Single(PackScene.Errors(scene)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.hcx.yml")]
    [InlineData("z.hcx.yml")]
    public void A_name_that_stands_twice_is_reported_in_the_own_file_whatever_the_alphabet(string file)
    {
        foreach (var folder in (string[])["rules", "zzz"])
        {
            scene.Write($"{folder}/{file}", "version: 1\nextends: [{ folder: ../packs/nested }]\nrules:\n  - { id: log, component: subject, evidence: { kind: training-log, file: log.txt } }\n");
            PackScene.Lock(scene, false, folder);
            Assert.Equal($"{folder}/{file}(4,11): error HCX0111: the rule id 'log' stands twice; the first is at packs/nested/nested.hcx.yml(6,11); give each a name of its own", Assert.Single(PackScene.Errors(scene, folder)));
            File.Delete(scene.Full($"{folder}/{file}"));
        }
    }
}

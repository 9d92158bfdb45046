using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using CsCheck;

using HcxVerify.Language;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests;

public sealed class Locks : IDisposable
{
    static readonly ImmutableArray<string> packFiles =
        ["packs/acme/acme.hcx.yml", "packs/acme/deep/more.hcx.yml", "packs/nested/nested.hcx.yml", "packages/acme.hcxrules/1.2.0/hcx/package.hcx.yml"];

    readonly Scene scene = PackScene.Locked();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void A_lock_file_has_every_pack_with_the_digests_of_its_files_and_the_digest_of_that_list() =>
        Snapshot.Matches("hcx.lock.json", File.ReadAllText(scene.Full("rules/hcx.lock.json")));

    [Fact]
    public void The_digest_of_a_pack_is_that_of_what_sha256sum_prints_of_its_files()
    {
        var lines = string.Concat(packFiles.Take(2).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(scene.Full(file))))}  {file["packs/acme/".Length..]}\n"));
        Assert.Contains($"\"digest\": \"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))}\"", File.ReadAllText(scene.Full("rules/hcx.lock.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Locking_again_changes_no_byte_in_every_order_of_the_rules()
    {
        scene.Write("rules/other.hcx.yml", "version: 1\nextends: [{ folder: ../packs/nested }]\n");
        PackScene.Lock(scene, false, "rules/own.hcx.yml", "rules/other.hcx.yml");
        var bytes = File.ReadAllBytes(scene.Full("rules/hcx.lock.json"));
        PackScene.Lock(scene, false, "rules/other.hcx.yml");
        Assert.Equal(bytes, File.ReadAllBytes(scene.Full("rules/hcx.lock.json")));
        PackScene.Lock(scene);
        Assert.Equal(bytes, File.ReadAllBytes(scene.Full("rules/hcx.lock.json")));
    }

    [Fact]
    public void Any_byte_of_a_pack_that_is_changed_added_or_removed_is_noticed() => Gen.Select(Gen.Int[0, packFiles.Length - 1], Gen.Int[0, 2], Gen.Int[0, 1_000_000], Gen.Byte[1, 255]).Sample(
        (file, edit, position, difference) =>
        {
            var path = scene.Full(packFiles[file]);
            var bytes = File.ReadAllBytes(path);
            var at = position % bytes.Length;
            File.WriteAllBytes(path, edit switch
            {
                0 => [.. bytes[..at], (byte)(bytes[at] ^ difference), .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], difference, .. bytes[at..]],
                _ => [.. bytes[..at], .. bytes[(at + 1)..]],
            });
            var errors = PackScene.Errors(scene).ToList();
            File.WriteAllBytes(path, bytes);
            Assert.NotEmpty(errors);
            // A change in what the first extends may be a mistake of its own; otherwise the file that differs is named.
            if (file > 0)
                Assert.Contains(errors, error => error.Contains("error HCX0226", StringComparison.Ordinal) && error.Contains(Path.GetFileName(path), StringComparison.Ordinal));
            Assert.Empty(PackScene.Errors(scene));
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void Each_pack_is_added_changed_removed_or_unchanged()
    {
        Assert.All(PackScene.Lock(scene).Single().Packs, pack => Assert.Equal(LockChange.Unchanged, pack.Change));
        scene.Write("packs/more/a.hcx.yml", PackScene.Rule("a", "Text.RopeTheta"));
        scene.Write("packs/nested/b.hcx.yml", PackScene.Rule("b", "Text.RopeTheta"));
        scene.Write("rules/own.hcx.yml", Scene.PassingRules + "\nextends: [{ folder: ../packs/acme }, { folder: ../packs/more }]\n");
        var before = File.ReadAllBytes(scene.Full("rules/hcx.lock.json"));
        foreach (var onlyCheck in (bool[])[true, false])
        {
            Assert.Equal(before, File.ReadAllBytes(scene.Full("rules/hcx.lock.json")));
            var file = PackScene.Lock(scene, onlyCheck).Single();
            Assert.True(file.WasStale);
            Assert.Equal(
                [("../packs/acme", LockChange.Unchanged, 2), ("../packs/more", LockChange.Added, 1), ("../packs/nested", LockChange.Changed, 2), ("Acme.HcxRules 1.2.0", LockChange.Removed, 1)],
                file.Packs.Select(pack => (pack.Pack, pack.Change, pack.Files)));
            Assert.Equal(["b.hcx.yml"], file.Packs[2].Difference.Added);
        }

        Assert.False(PackScene.Lock(scene, onlyCheck: true).Single().WasStale);
        Assert.Empty(PackScene.Errors(scene));
    }

    [Fact]
    public void Rules_that_extend_nothing_any_more_have_no_lock_file()
    {
        scene.Write("rules/own.hcx.yml", Scene.PassingRules);
        Assert.Equal(3, PackScene.Errors(scene).Count(error => error.Contains("error HCX0228", StringComparison.Ordinal)));
        Assert.All(PackScene.Lock(scene).Single().Packs, pack => Assert.Equal(LockChange.Removed, pack.Change));
        Assert.False(File.Exists(scene.Full("rules/hcx.lock.json")));
        Assert.Empty(PackScene.Lock(scene));
    }

    [Fact]
    public void A_profile_needs_no_lock_file()
    {
        scene.Write("profile/own.hcx.yml", "version: 1\nextends: [{ profile: weights }]\nreferences: { llama-3: {} }\n");
        Assert.Empty(PackScene.Errors(scene, "profile"));
        Assert.Empty(PackScene.Lock(scene, false, "profile"));
        Assert.False(File.Exists(scene.Full("profile/hcx.lock.json")));
    }

    [Fact]
    public void The_rule_files_of_a_folder_share_its_lock_file_also_where_a_request_names_one_of_them()
    {
        scene.Write("packs/more/a.hcx.yml", PackScene.Rule("a", "Text.RopeTheta"));
        scene.Write("rules/other.hcx.yml", "version: 1\nextends: [{ folder: ../packs/more }]\n");
        PackScene.Lock(scene, false, "rules/other.hcx.yml");
        Assert.Empty(PackScene.Errors(scene, "rules/own.hcx.yml"));
        Assert.Empty(PackScene.Errors(scene, "rules/other.hcx.yml"));
        // What cannot be read may extend what is locked.
        scene.Write("rules/other.hcx.yml", "version: [");
        Assert.Empty(PackScene.Errors(scene, "rules/own.hcx.yml"));
        File.Delete(scene.Full("rules/other.hcx.yml"));
        Assert.Contains("HCX0228: the lock file has the pack ../packs/more, which no rule file beside it extends", Assert.Single(PackScene.Errors(scene, "rules/own.hcx.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_which_it_is_not_known_what_they_extend_are_not_locked()
    {
        var before = File.ReadAllBytes(scene.Full("rules/hcx.lock.json"));
        foreach (var (text, code) in ((string, string)[])[("version: [", "HCX0103"), ("extends: [{ profile: strct }]", "HCX0110"), ("extends: [{ folder: ../packs/none }]", "HCX0133")])
        {
            scene.Write("rules/own.hcx.yml", text);
            var result = Locking.Run(new() { Root = scene.Root, Rules = ["rules"], PackageFolder = scene.Full("packages") });
            Assert.Equal(code, Assert.Single(result.Errors).Code.Id);
        }

        scene.Write("rules/own.hcx.yml", Scene.PassingRules + "\nextends: [{ folder: ../packs/nested }]\n");
        scene.Write("packs/nested/nested.hcx.yml", "extends: 1\n");
        Assert.Equal("packs/nested/nested.hcx.yml(1,10)", Locking.Run(new() { Root = scene.Root, Rules = ["rules"] }).Errors.Single().Place!.ToString());
        Assert.Equal(before, File.ReadAllBytes(scene.Full("rules/hcx.lock.json")));
    }

    [Fact]
    public void A_lock_file_that_is_none_is_not_overwritten()
    {
        scene.Write("rules/hcx.lock.json", "{}");
        var error = Assert.Single(Locking.Run(new() { Root = scene.Root, Rules = ["rules"], PackageFolder = scene.Full("packages") }).Errors);
        Assert.Equal(ArtifactCodes.BadLock, error.Code);
        Assert.Equal("{}", File.ReadAllText(scene.Full("rules/hcx.lock.json")));
    }

    [Fact]
    public void Digests_in_upper_case_are_the_same_digests()
    {
        var text = File.ReadAllText(scene.Full("rules/hcx.lock.json"));
        scene.Write("rules/hcx.lock.json", System.Text.RegularExpressions.Regex.Replace(text, "sha256:[0-9a-f]{64}", match => "sha256:" + match.Value[7..].ToUpperInvariant()));
        Assert.Empty(PackScene.Errors(scene));
        Assert.All(PackScene.Lock(scene, onlyCheck: true), file => Assert.False(file.WasStale));
    }

    [Fact]
    public void A_lock_file_that_is_a_folder_is_called_one_when_packs_are_locked()
    {
        File.Delete(scene.Full("rules/hcx.lock.json"));
        Directory.CreateDirectory(scene.Full("rules/hcx.lock.json"));
        var error = Assert.Single(Locking.Run(new() { Root = scene.Root, Rules = ["rules"], PackageFolder = scene.Full("packages") }).Errors);
        Assert.Equal("rules/hcx.lock.json: error HCX0227: this is not a lock file: it is a folder; delete it, read the rules of the packs, and then run: hcxverify lock rules", error.Line(ReportLanguage.English));
    }

    [Fact]
    public void The_command_quotes_a_folder_whose_name_has_a_space()
    {
        scene.Write("my rules/own.hcx.yml", "version: 1\nextends: [{ folder: ../packs/nested }]\n");
        Assert.EndsWith("then run: hcxverify lock \"my rules\"", Assert.Single(PackScene.Errors(scene, "my rules")), StringComparison.Ordinal);
    }
}

namespace HcxVerify.Tasks.Tests;

/// <summary>Rules that come from packs: folders, packages and profiles.</summary>
public sealed class RulePacks(PackedPackage package)
{
    const string Extending = """
        version: 1
        extends:
          - { folder: ../packs/acme }
          - { package: Acme.HcxRules, version: 1.2.0 }
          - { profile: weights }
        references: { llama-3: {} }
        """;

    const string Pack = """
        version: 1
        rules:
          - { id: acme.width, component: text-decoder, architecture: { differs-from: all, fields: [Text.HiddenSize] } }
        """;

    const string Packaged = """
        version: 1
        rules:
          - { id: packaged.vocabulary-size, component: tokenizer, severity: warning, architecture: { differs-from: all, fields: [Text.VocabularySize] } }
        """;

    const string PackagedWarning = "package:acme.hcxrules/1.2.0/hcx/rules.hcx.yml(3,5): warning HCX1011";
    const string PackError = "packs/acme/rules.hcx.yml(3,5): error HCX1011";

    static readonly string[] open = ["profile:weights(10,5): warning HCX1062", "profile:weights(18,5): warning HCX1072"];

    [Fact]
    public void Rules_of_a_folder_a_package_and_a_profile_are_verified_in_a_build()
    {
        var app = Extended();
        app.Build().Succeeds();
        Assert.Equal([PackagedWarning, .. open], app.Build().Succeeds().Places);
        app.Write("model/config.json", Consumer.Llama3Width);
        app.Build().Fails([PackagedWarning, PackError, .. open]);
    }

    [Fact]
    public void A_pack_that_changed_is_refused_until_somebody_locks_it_again()
    {
        var app = Extended();
        app.Verify().Succeeds();
        Assert.True(app.Verify().Succeeds().Replayed);

        app.Write("packs/acme/rules.hcx.yml", Pack.Replace("HiddenSize", "LayerCount", StringComparison.Ordinal));
        app.Verify().Fails("rules/a.hcx.yml(3,5): error HCX0226");
        app.Build().Fails("rules/a.hcx.yml(3,5): error HCX0226");
        Lock(app);
        app.Verify().Succeeds();

        File.AppendAllText(PackageFile, "\n");
        app.Verify().Fails("rules/a.hcx.yml(4,5): error HCX0226");
    }

    [Fact]
    public void Packs_that_nobody_locked_are_refused()
    {
        var app = Extended();
        File.Delete(app.At("rules/hcx.lock.json"));
        app.Verify().Fails("rules/a.hcx.yml(4,5): error HCX0225", "rules/a.hcx.yml(3,5): error HCX0225");
    }

    [Fact]
    public void The_lock_file_is_seen_by_whoever_asks_what_a_build_depends_on()
    {
        var app = Extended();
        foreach (var item in (string[])["UpToDateCheckInput", "Watch", "EmbedInBinlog"])
            Assert.Contains(app.Items(item), path => path.Replace('\\', '/').EndsWith("rules/hcx.lock.json", StringComparison.Ordinal));
    }

    string Packages => Path.Combine(package.Root, "packages");

    string PackageFile => Path.Combine(Packages, "acme.hcxrules/1.2.0/hcx/rules.hcx.yml");

    Consumer Extended()
    {
        var app = new Consumer(package);
        app.Write("rules/a.hcx.yml", Extending);
        app.Write("packs/acme/rules.hcx.yml", Pack);
        Directory.CreateDirectory(Path.GetDirectoryName(PackageFile)!);
        File.WriteAllText(PackageFile, Packaged);
        Lock(app);
        return app;
    }

    void Lock(Consumer app) => Assert.Empty(Locking.Run(new() { Root = app.Folder, Rules = ["rules"], PackageFolder = Packages }).Errors);
}

using System.Collections.Immutable;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

using static HcxVerify.Language.ArtifactCodes;
using static HcxVerify.Language.RuleFileCodes;

namespace HcxVerify.Tests.Codes;

/// <summary>Packs that cannot be used, and lock files that do not agree with them.</summary>
static class PackFixtures
{
    const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public static ImmutableArray<CodeFixture> All { get; } =
    [
        Extends(UnusablePack, "a pack that is missing", "packs/none", "{ folder: ../packs/none }"),
        Extends(UnusablePack, "a pack that is a file", "rules/own.hcx.yml cannot be used: it is a file; name the folder", "{ folder: own.hcx.yml }"),
        Extends(UnusablePack, "a pack without rule files", "it has no .hcx.yml file", "{ folder: ../model }"),
        Extends(UnusablePack, "a package that was not restored", "Acme.HcxRules 1.3.0 cannot be used: it is not there", "{ package: Acme.HcxRules, version: 1.3.0 }"),
        Locked(UnusablePack, "a link that leads out of a pack", "rules/own.hcx.yml(7,5)", "'deep/out.hcx.yml'", scene =>
            File.CreateSymbolicLink(scene.Full("packs/acme/deep/out.hcx.yml"), scene.Full("packs/nested/nested.hcx.yml"))),
        Locked(UnusablePack, "a linked folder that leads out of a pack", "rules/own.hcx.yml(7,5)", "'linked'", scene =>
            Directory.CreateSymbolicLink(scene.Full("packs/acme/linked"), scene.Full("packs/nested"))),
        Locked(UnusablePack, "a circle of links in a pack", "rules/own.hcx.yml(7,5)", "'circle'", scene =>
            File.CreateSymbolicLink(scene.Full("packs/acme/circle"), scene.Full("packs/acme/circle"))),
        Locked(UnusablePack, "a package that extends a folder outside of it", "package:acme.hcxrules/1.2.0/hcx/package.hcx.yml(2,11)", "outside of the package", scene =>
            scene.Write("packages/acme.hcxrules/1.2.0/hcx/package.hcx.yml", "version: 1\nextends: [{ folder: ../../../../packs/nested }]\n")),
        Locked(NotFound, "a slip in the ending of a pack's file", null, "'packs/acme/more.hcx.yaml': its name has to end in .hcx.yml", scene => scene.Write("packs/acme/more.hcx.yaml", "")),
        Locked(NotFound, "an ending in capitals of a pack's file", null, "'packs/acme/MORE.HCX.YML': its name has to end in .hcx.yml", scene => scene.Write("packs/acme/MORE.HCX.YML", "")),
        Locked(BadLock, "a lock file that is a folder", "rules/hcx.lock.json", "it is a folder", scene =>
        {
            File.Delete(scene.Full("rules/hcx.lock.json"));
            Directory.CreateDirectory(scene.Full("rules/hcx.lock.json"));
        }),
        Locked(PackCycle, "a pack that extends itself through another", "packs/nested/nested.hcx.yml(2,11)", "packs/acme > packs/nested > packs/acme", scene =>
            scene.Write("packs/nested/nested.hcx.yml", "version: 1\nextends: [{ folder: ../acme }]\n")),
        Locked(PackCycle, "a file that extends its own folder", "rules/own.hcx.yml(9,5)", "rules > rules", scene =>
            File.AppendAllText(scene.Full("rules/own.hcx.yml"), "  - { folder: ./ }\n")),
        Locked(TwoVersions, "two versions of a package", "rules/own.hcx.yml(9,5)", "acme.hcxrules 1.2.1", scene =>
        {
            scene.Write("packages/acme.hcxrules/1.2.1/hcx/package.hcx.yml", PackScene.Rule("other", "Text.RopeTheta"));
            File.AppendAllText(scene.Full("rules/own.hcx.yml"), "  - { package: acme.hcxrules, version: 1.2.1 }\n");
        }),
        Locked(DuplicateItem, "a folder by two paths", "rules/own.hcx.yml(9,5)", "'../packs/../packs/acme/'", scene =>
            File.AppendAllText(scene.Full("rules/own.hcx.yml"), "  - { folder: ../packs/../packs/acme/ }\n")),
        Locked(Limit, "packs that extend packs to a depth of nine", "chain/7/a.hcx.yml(2,11)", "8", scene =>
        {
            for (var depth = 0; depth < 9; depth++)
                scene.Write($"chain/{depth}/a.hcx.yml", $"version: 1\nextends: [{{ folder: ../{depth + 1} }}]\n");
            scene.Write("rules/own.hcx.yml", Scene.PassingRules + "\nextends: [{ folder: ../chain/0 }]\n");
            File.Delete(scene.Full("rules/hcx.lock.json"));
        }),

        Locked(PackNotLocked, "a pack that is not in the lock file", "rules/own.hcx.yml(9,5)", "../packs/more is not in rules/hcx.lock.json; read its rules, then run: hcxverify lock rules", scene =>
        {
            scene.Write("packs/more/a.hcx.yml", PackScene.Rule("a", "Text.RopeTheta"));
            File.AppendAllText(scene.Full("rules/own.hcx.yml"), "  - { folder: ../packs/more }\n");
        }),
        Locked(PackChanged, "a pack with a changed file", "rules/own.hcx.yml(7,5)", "changed deep/more.hcx.yml; restore it", scene =>
            File.AppendAllText(scene.Full("packs/acme/deep/more.hcx.yml"), "# x")),
        Locked(PackChanged, "a pack with a file more", "rules/own.hcx.yml(7,5)", "added b.hcx.yml", scene => scene.Write("packs/acme/b.hcx.yml", PackScene.Rule("b", "Text.RopeTheta"))),
        Locked(PackChanged, "a pack with a file less", "rules/own.hcx.yml(7,5)", "removed deep/more.hcx.yml", scene => File.Delete(scene.Full("packs/acme/deep/more.hcx.yml"))),
        Locked(PackChanged, "a package with a changed file", "rules/own.hcx.yml(8,5)", "Acme.HcxRules 1.2.0 is not the one in rules/hcx.lock.json: changed package.hcx.yml", scene =>
            File.AppendAllText(scene.Full("packages/acme.hcxrules/1.2.0/hcx/package.hcx.yml"), "\n")),
        Locked(PackChanged, "a changed pack of a pack", "packs/acme/acme.hcx.yml(2,11)", "../packs/nested is not the one in rules/hcx.lock.json: changed nested.hcx.yml", scene =>
            File.AppendAllText(scene.Full("packs/nested/nested.hcx.yml"), "\n")),
        Locked(StaleLock, "a locked pack that nothing extends", "rules/hcx.lock.json(4,5)", "../packs/acme", scene =>
        {
            scene.Write("rules/own.hcx.yml", Scene.PassingRules + "\nextends: [{ folder: ../packs/nested }, { package: Acme.HcxRules, version: 1.2.0 }]\n");
        }),

        Lock("a lock file of another schema", "rules/hcx.lock.json(1,1)", "hcxverify/lock/1", "{ \"schema\": \"hcxverify/lock/2\", \"packs\": [] }"),
        Lock("a lock file without packs", "rules/hcx.lock.json(1,1)", "'packs'", "{ \"schema\": \"hcxverify/lock/1\" }"),
        Lock("a lock file with another key", "rules/hcx.lock.json(1,55)", "'owner'", "{ \"schema\": \"hcxverify/lock/1\", \"packs\": [], \"owner\": \"x\" }"),
        Lock("a lock file whose pack is a text", "rules/hcx.lock.json(1,43)", "'packs'", "{ \"schema\": \"hcxverify/lock/1\", \"packs\": [\"acme\"] }"),
        Lock("a locked pack without a digest", "rules/hcx.lock.json(1,43)", "'digest'", Packs("{ \"folder\": \"a\", \"files\": [] }")),
        Lock("a locked pack with a digest of another form", "rules/hcx.lock.json(1,43)", "64 hexadecimal digits", Packs("{ \"folder\": \"a\", \"digest\": \"sha1:00\", \"files\": [] }")),
        Lock("a locked pack whose digest is not that of its files", "rules/hcx.lock.json(1,43)", "the digest of a", Packs($"{{ \"folder\": \"a\", \"digest\": \"{Digest}\", \"files\": [ {{ \"path\": \"a.hcx.yml\", \"digest\": \"{Digest}\" }} ] }}")),
        Lock("a locked pack that is both a folder and a package", "rules/hcx.lock.json(1,71)", "'package'", Packs($"{{ \"folder\": \"a\", \"package\": \"b\", \"digest\": \"{Digest}\", \"files\": [] }}")),
        Lock("a locked package without a version", "rules/hcx.lock.json(1,43)", "'version'", Packs($"{{ \"package\": \"b\", \"digest\": \"{Digest}\", \"files\": [] }}")),
        Lock("a locked pack that stands twice", "rules/hcx.lock.json(1,160)", "'a'", Packs($"{{ \"folder\": \"a\", \"digest\": \"{Digest}\", \"files\": [] }}, {{ \"folder\": \"a\", \"digest\": \"{Digest}\", \"files\": [] }}")),
        new(NotJson, "a lock file with the marks of a merge", "rules/hcx.lock.json(1,1)", "'<' is an invalid start", scene => Written(scene, "<<<<<<< ours\n{}\n")),
        new(EmptyFile, "an empty lock file", "rules/hcx.lock.json", "empty", scene => Written(scene, "")),
        new(ReservedName, "a location for a reference called all", null, "'all'", scene => scene.Request() with { References = scene.Request().References.Add("all", "references") }),
    ];

    static string Packs(string packs) => $"{{ \"schema\": \"hcxverify/lock/1\", \"packs\": [{packs}] }}";

    static CodeFixture Lock(string name, string at, string offending, string text) => new(BadLock, name, at, offending, scene => Written(scene, text));

    static VerifyRequest Written(Scene scene, string text)
    {
        scene.Write("rules/hcx.lock.json", text);
        return scene.Request();
    }

    static CodeFixture Extends(Code code, string name, string offending, string pack) => new(code, name, "rules/own.hcx.yml(6,12)", offending, scene =>
    {
        scene.Write("rules/own.hcx.yml", Scene.PassingRules + $"\nextends: [ {pack} ]\n");
        return scene.Request().WithPackages();
    });

    static CodeFixture Locked(Code code, string name, string? at, string offending, Action<Scene> change) => new(code, name, at, offending, scene =>
    {
        PackScene.Extend(scene);
        PackScene.Lock(scene);
        change(scene);
        return scene.Request().WithPackages();
    });
}

using System.Collections.Immutable;

using HcxVerify.Language;

namespace HcxVerify.Tests.Given;

/// <summary>A scene whose rules extend packs: folders in <c>packs</c>, and packages in <c>packages</c>.</summary>
public static class PackScene
{
    /// <summary>A rule that the model of a scene fails: its vocabulary is as large as Llama 3's.</summary>
    public const string FailingRule = "{ id: vocabulary-size, component: tokenizer, architecture: { differs-from: llama-3, fields: [Text.VocabularySize] } }";

    /// <summary>A passing scene whose rules extend one folder, one package and one folder through that folder; not locked.</summary>
    public static Scene Extending()
    {
        var scene = Scene.Passing();
        Extend(scene);
        return scene;
    }

    /// <summary>Makes the rules of a passing scene extend packs.</summary>
    public static void Extend(Scene scene)
    {
        scene.Write("rules/own.hcx.yml", Scene.PassingRules + "\nextends:\n  - { folder: ../packs/acme }\n  - { package: Acme.HcxRules, version: 1.2.0 }\n");
        scene.Write("packs/acme/acme.hcx.yml", "version: 1\nextends: [{ folder: ../nested }]\n");
        scene.Write("packs/acme/deep/more.hcx.yml", Rule("more", "Text.LayerCount"));
        scene.Write("packs/nested/nested.hcx.yml", Rule("nested", "Text.AttentionHeadCount"));
        scene.Write("packages/acme.hcxrules/1.2.0/hcx/package.hcx.yml", Rule("packaged", "Text.RopeTheta"));
        scene.Write("packages/acme.hcxrules/1.2.0/acme.hcxrules.nuspec", "<package />");
    }

    /// <summary>The same, locked.</summary>
    public static Scene Locked()
    {
        var scene = Extending();
        Lock(scene);
        return scene;
    }

    /// <summary>A file of one rule that compares a fact with Llama 3's.</summary>
    public static string Rule(string id, string fact) => $"version: 1\nrules:\n  - {{ id: {id}, component: text-decoder, architecture: {{ differs-from: llama-3, fields: [{fact}] }} }}\n";

    /// <summary>The request of a scene, with its packages.</summary>
    public static VerifyRequest WithPackages(this VerifyRequest request) => request with { PackageFolder = Path.Combine(request.Root, "packages") };

    /// <summary>Locks the packs of the scene's rules.</summary>
    public static ImmutableArray<LockWritten> Lock(Scene scene, bool onlyCheck = false, params ImmutableArray<string> rules)
    {
        var result = Locking.Run(new() { Root = scene.Root, Rules = rules.IsDefaultOrEmpty ? ["rules"] : rules, PackageFolder = scene.Full("packages"), OnlyCheck = onlyCheck });
        Assert.Empty(result.Errors.Select(error => error.Line(ReportLanguage.English)));
        return result.Files;
    }

    /// <summary>The diagnostics of a verification of the scene, as a build log has them; empty where it was not stopped.</summary>
    public static IEnumerable<string> Errors(Scene scene, params ImmutableArray<string> rules) =>
        Verification.Run(scene.Request("model", rules).WithPackages(), TestContext.Current.CancellationToken) is VerifyResult.Stopped stopped
            ? stopped.Diagnostics.Select(error => error.Line(ReportLanguage.English))
            : [];
}

using System.Globalization;

using HcxVerify.Tests.Given;

namespace HcxVerify.Tests;

public sealed class Determinism : IDisposable
{
    const string Rules = """
        version: 1
        subject: { name: The model, stated: ../facts.json }
        claims: [{ id: paper, fact: Text.RopeTheta, value: 1000000.5, source: the paper }]
        rules:
          - { id: width, component: text-decoder, architecture: { differs-from: llama-3, fields: [Text.HiddenSize, Text.NormEpsilon] } }
          - id: vocabulary
            component: tokenizer
            severity: warning
            architecture: { differs-from: llama-3, fields: [Text.VocabularySize] }
            message: "{Text.VocabularySize:N0} is Llama 3's, theta {Text.RopeTheta:N1}"
          - { id: tokens, component: tokenizer, special-tokens: { differs-from: llama-3 } }
          - { id: encoder, component: vision-encoder, module: { type-of: vision-encoder, reused-when: { qwen2_5_vl: qwen2.5-vl } } }
          - { id: published, component: text-decoder, claim: paper }
          - { id: log, component: subject, evidence: { kind: training-log, file: log.txt } }
          - { id: weights, component: text-decoder, priority: low, similarity: { against: llama-3.1-70b, below: 0.125 } }
        """;

    const string Config = """
        { "model_type": "ISTANBUL", "hidden_size": 5120, "vocab_size": 128256, "rms_norm_eps": 1e-05, "rope_theta": 50000000.25,
          "vision_config": { "model_type": "own", "hidden_size": 1280, "depth": 32, "num_heads": 16, "patch_size": 16 } }
        """;

    readonly Scene scene = Write(new());

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("ko-KR")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void The_culture_changes_nothing(string name)
    {
        var expected = Scene.Reports(scene.Request());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(name);
            Assert.NotEqual("1,234.5", 1234.5.ToString("N1", name == "ko-KR" ? Commas : CultureInfo.CurrentCulture));
            Assert.Equal(expected, Scene.Reports(scene.Request()));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_order_of_the_rule_files_changes_nothing()
    {
        scene.Write("rules/a.hcx.yml", "version: 1\nrules: [{ id: first, component: tokenizer, assert: \"true\" }]\n");
        scene.Write("more/b.hcx.yml", "version: 1\nrules: [{ id: second, component: tokenizer, assert: \"true\" }]\n");
        var expected = Scene.Reports(scene.Request("model", "rules", "more"));
        Assert.Equal(expected, Scene.Reports(scene.Request("model", "more", "rules")));
        Assert.Equal(expected, Scene.Reports(scene.Request("model", "rules/own.hcx.yml", "more/b.hcx.yml", "rules/a.hcx.yml")));
        Assert.Equal(expected, Scene.Reports(scene.Request(scene.Full("model") + "/", scene.Full("rules"), "./more/b.hcx.yml")));
    }

    [Fact]
    public void The_place_of_the_folder_changes_nothing()
    {
        using var elsewhere = Write(new());
        Assert.NotEqual(scene.Root, elsewhere.Root);
        Assert.Equal(Scene.Reports(scene.Request()), Scene.Reports(elsewhere.Request()));
        Assert.DoesNotContain(scene.Root, Scene.Reports(scene.Request()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var expected = Scene.Reports(scene.Request());
        var reports = new string[16];
        Parallel.For(0, reports.Length, new() { MaxDegreeOfParallelism = 8 }, index => reports[index] = Scene.Reports(scene.Request()));
        Assert.All(reports, report => Assert.Equal(expected, report));
    }

    [Fact]
    public void The_time_changes_nothing()
    {
        var expected = Scene.Reports(scene.Request());
        File.SetLastWriteTimeUtc(scene.Full("model/config.json"), new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(expected, Scene.Reports(scene.Request()));
        Assert.NotEqual(expected, Scene.Reports(scene.Request() with { Today = new(2026, 1, 5), TodayIsGiven = true }));
    }

    static Scene Write(Scene scene)
    {
        scene.Write("model/config.json", Config);
        scene.Write("facts.json", """{ "schema": "hcxverify/facts/1", "name": "s", "facts": { "Tokenizer.SpecialTokenCount": { "value": 1256, "source": "the card" } } }""");
        scene.Write("rules/own.hcx.yml", Rules);
        return scene;
    }

    // Korean writes numbers as English does; this culture separates as German does.
    static CultureInfo Commas => new("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };

    // Where the system has no cultures, one that at least writes numbers in its own way.
    static CultureInfo Culture(string name)
    {
        try
        {
            return new(name);
        }
        catch (CultureNotFoundException)
        {
            return Commas;
        }
    }
}

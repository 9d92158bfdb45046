using System.Collections.Immutable;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests;

public sealed class RuleFileDrafts
{
    const string VisionLanguageModel = """
        {
          "architectures": ["OwnForConditionalGeneration"],
          "model_type": "own",
          "text_config": { "model_type": "own_text", "hidden_size": 5120, "num_hidden_layers": 72, "num_attention_heads": 40, "intermediate_size": 24192, "vocab_size": 128256, "rope_theta": 1e-05 },
          "vision_config": { "model_type": "qwen2_5_vl", "hidden_size": 1280, "depth": 32, "num_heads": 16, "patch_size": 14 }
        }
        """;

    const string Tokens = """
        { "tokenizer_class": "Own", "added_tokens_decoder": { "7": { "content": "<a \"b\" \\ 가>", "special": true }, "8": { "content": "no", "special": true } } }
        """;

    [Theory]
    [InlineData(ReportLanguage.English, "en")]
    [InlineData(ReportLanguage.Korean, "ko")]
    public void A_draft_says_what_the_files_say_and_what_is_left_to_decide(ReportLanguage language, string name)
    {
        using var scene = Drafted(VisionLanguageModel, language, Tokens);
        Snapshot.Matches($"Snapshots/draft.{name}.hcx.yml", File.ReadAllText(scene.Full("draft/own.hcx.yml")));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Korean)]
    public void A_draft_loads_and_every_rule_of_it_has_tests_that_pass(ReportLanguage language)
    {
        foreach (var config in (ImmutableArray<string>)[VisionLanguageModel, Scene.Config, "{}", "{ \"model_type\": \"null\", \"hidden_size\": \"x\" }"])
        {
            using var scene = Drafted(config, language, Tokens);
            AssertPasses(scene);
        }
    }

    [Fact]
    public void A_draft_comes_to_what_its_tests_of_the_files_expect_when_the_model_is_verified()
    {
        using var scene = Drafted(VisionLanguageModel, ReportLanguage.English, Tokens);
        var report = Scene.Report(scene.Request("model", "draft"));
        foreach (var finding in report.Findings)
        {
            foreach (var test in finding.Rule.Tests.Where(test => test.Name.En == DraftTexts.TestOfFiles.En))
                Assert.Equal(test.Expectation.Outcome, finding.Outcome);
        }

        Assert.Contains(report.Findings, finding => finding.Rule.Id == "vision-encoder-is-its-own" && finding.Outcome is Outcome.Fail);
    }

    [Fact]
    public void A_draft_for_every_real_model_that_is_read_passes_its_own_tests()
    {
        var drafted = 0;
        foreach (var folder in Directory.GetDirectories(TestData.Path("configs")).Order(StringComparer.Ordinal))
        {
            using var scene = new Scene();
            if (Read(folder) is not { } facts)
                continue;
            scene.Write("draft/own.hcx.yml", RuleFileDraft.Of(facts, "hcx.schema.json", ReportLanguage.English));
            AssertPasses(scene);
            drafted++;
        }

        Assert.InRange(drafted, 20, 100);
    }

    static ModelFacts? Read(string folder)
    {
        try
        {
            return Verification.Facts(folder, ".");
        }
        catch (ArtifactException)
        {
            return null;
        }
    }

    static Scene Drafted(string config, ReportLanguage language, string tokens)
    {
        var scene = new Scene();
        scene.Write("model/config.json", config);
        scene.Write("model/tokenizer_config.json", tokens);
        scene.Write("draft/own.hcx.yml", RuleFileDraft.Of(Verification.Facts(scene.Root, "model"), "hcx.schema.json", language));
        return scene;
    }

    static void AssertPasses(Scene scene)
    {
        var run = RuleTests.Run(new() { Root = scene.Root, Rules = ["draft"], RequireTests = true }, TestContext.Current.CancellationToken);
        if (run is RuleTestRunResult.Stopped stopped)
            Assert.Fail(string.Join('\n', stopped.Diagnostics.Select(diagnostic => diagnostic.Line(ReportLanguage.English))));
        Assert.Equal([], ((RuleTestRunResult.Tested)run).Report.Errors.Select(error => error.Line(ReportLanguage.English)));
    }
}

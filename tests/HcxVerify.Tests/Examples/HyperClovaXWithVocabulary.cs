using System.Text.Json.Nodes;

using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Examples;

/// <summary>What the rules of the first example say when a vocabulary is in the folder, and nothing is stated of special tokens.</summary>
public sealed class HyperClovaXWithVocabulary : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hcx-vocabulary-").FullName;

    public HyperClovaXWithVocabulary()
    {
        Directory.CreateDirectory(Path.Combine(folder, "model"));
        Directory.CreateDirectory(Path.Combine(folder, "rules"));
        File.Copy(Path.Combine(HyperClovaX.Folder, "rules/from-scratch.hcx.yml"), Path.Combine(folder, "rules/from-scratch.hcx.yml"));
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(HyperClovaX.Folder, "model/facts.json")))!.AsObject();
        foreach (var fact in document["facts"]!.AsObject().Where(fact => fact.Key.StartsWith("Tokenizer.SpecialToken", StringComparison.Ordinal)).Select(fact => fact.Key).ToList())
            document["facts"]!.AsObject().Remove(fact);
        File.WriteAllText(Path.Combine(folder, "model/facts.json"), document.ToJsonString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Llama_3s_is_identical_and_the_tokenizer_reused()
    {
        var (finding, verdict) = With("tokenizers/llama3/tokenizer.model");
        Assert.Equal((Outcome.Fail, Severity.Error), (finding.Outcome, finding.Severity));
        Assert.Contains("identical", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(["llama-3"], finding.ReusedFrom);
        Assert.Equal(Verdict.Reused, verdict);
    }

    [Fact]
    public void Qwen_2s_shares_the_ancestor_cl100k_base_which_is_a_question()
    {
        var (finding, verdict) = With("tokenizers/qwen2/vocab.json", "tokenizers/qwen2/merges.txt", "tokenizers/qwen2/tokenizer_config.json");
        Assert.Equal((Outcome.Fail, Severity.Warning), (finding.Outcome, finding.Severity));
        Assert.Contains("shared-ancestor: cl100k-base", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(Verdict.Conditional, verdict);
    }

    [Fact]
    public void StarCoders_passes_and_the_stated_size_still_questions_the_tokenizer()
    {
        var (finding, verdict) = With("tokenizers/gguf/ggml-vocab-starcoder.gguf");
        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.Contains("independent", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(Verdict.Conditional, verdict);
    }

    (HcxVerify.Rules.Finding Finding, Verdict Verdict) With(params string[] files)
    {
        foreach (var file in files)
            File.Copy(TestData.Path(file), Path.Combine(folder, "model", Path.GetFileName(file)));
        var report = Assert.IsType<VerifyResult.Verified>(HyperClovaX.Run(folder)).Report;
        return (Assert.Single(report.Findings, finding => finding.Rule.Id == "vocabulary-is-not-llama-3"), Assert.Single(report.Components, row => row.Component == Components.Tokenizer).Verdict);
    }
}

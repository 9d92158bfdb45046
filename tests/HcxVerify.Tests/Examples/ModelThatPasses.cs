using System.Text.Json;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;
using HcxVerify.Reports;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tests.Examples;

/// <summary>The second example: a whole model that violates no rule, and of which nothing is established yet.</summary>
public sealed class ModelThatPasses
{
    const int Rows = 260;

    static readonly string folder = Repository.Path("examples", "02-a-model-that-passes");
    static readonly string[] languages = ["en", "ko"];

    public static TheoryData<string, string> Reports => [.. from format in ReportTable.All
                                                            from language in languages
                                                            select (format.Name, language)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Its_reports_are_the_expected_ones(string format, string language)
    {
        var written = ReportTable.Find(format)!;
        Snapshot.Matches(
            Path.Combine(folder, "expected", $"report.{language}{written.Extension}"),
            written.Text(Report(), language == "ko" ? ReportLanguage.Korean : ReportLanguage.English));
    }

    [Fact]
    public void No_rule_is_violated_its_tokenizer_is_supported_and_nothing_is_established()
    {
        var report = Report();
        Assert.Equal(0, report.ExitCode);
        Assert.All(report.Findings, finding => Assert.True(finding.Outcome is Outcome.Pass or Outcome.Inconclusive, finding.Message.En));
        Assert.Equal([("text-decoder", Verdict.Conditional), ("tokenizer", Verdict.Supported)], report.Components.Select(row => (row.Component, row.Verdict)).Order());
        Assert.Equal(Conclusion.NotEstablished, report.Conclusion);
        Assert.Equal(["similarity", "claim"], report.Remaining.Select(finding => finding.Rule.Check.Kind.Name));
        Assert.False(report.FromStatedFacts);
    }

    [Fact]
    public void Its_rules_pass_their_tests_and_each_has_some()
    {
        var run = RuleTests.Run(new() { Root = folder, Rules = ["rules"], RequireTests = true }, TestContext.Current.CancellationToken);
        Assert.Equal(0, Assert.IsType<RuleTestRunResult.Tested>(run).Report.ExitCode);
    }

    [Fact]
    public void Its_tokenizer_has_a_token_for_each_row_of_the_embedding_and_no_other()
    {
        var (vocabulary, merges) = Tokenizer();
        var weights = new Workspace(folder).Look(Path.Combine(folder, "model/model.safetensors"), view => SafetensorsHeader.Read(view, "model.safetensors"));
        Assert.Equal([Rows, 64], Assert.Single(weights.Tensors, tensor => tensor.Name == "model.embed_tokens.weight").Shape);
        Assert.Equal(Enumerable.Range(0, Rows), vocabulary.Values.Order());
        // Every merge is of two tokens and makes one, and every token but characters and special ones is made by one.
        Assert.All(merges, merge => Assert.True(vocabulary.ContainsKey(merge[0]) && vocabulary.ContainsKey(merge[1])));
        Assert.Equal(
            vocabulary.Keys.Where(token => token.Length > 1 && !token.StartsWith("<|", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            merges.Select(merge => string.Concat(merge)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_characters_have_the_ids_of_their_bytes_and_its_special_tokens_the_rows_without_one()
    {
        var (vocabulary, _) = Tokenizer();
        Assert.Equal(96, vocabulary.Keys.Count(token => token.Length == 1));
        Assert.All(vocabulary.Where(token => token.Key.Length == 1), token => Assert.Equal(token.Key is "Ġ" ? ' ' : token.Key is "Ċ" ? '\n' : token.Key[0], token.Value));
        Assert.Equal(["<|unknown|>", "<|start|>", "<|end|>", "<|pad|>"], vocabulary.Where(token => token.Value > byte.MaxValue).OrderBy(token => token.Value).Select(token => token.Key));
        using var generation = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model/generation_config.json")));
        Assert.Equal((257, 258, 259), (Id(generation, "bos"), Id(generation, "eos"), Id(generation, "pad")));
    }

    static int Id(JsonDocument generation, string name) => generation.RootElement.GetProperty($"{name}_token_id").GetInt32();

    static (IReadOnlyDictionary<string, int> Vocabulary, IReadOnlyList<string[]> Merges) Tokenizer()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model/tokenizer.json")));
        var model = json.RootElement.GetProperty("model");
        return (
            model.GetProperty("vocab").EnumerateObject().ToDictionary(token => token.Name, token => token.Value.GetInt32(), StringComparer.Ordinal),
            [.. model.GetProperty("merges").EnumerateArray().Select(merge => merge.GetString()!.Split(' '))]);
    }

    static Report Report() => Assert.IsType<VerifyResult.Verified>(Verification.Run(
        new() { Root = folder, Model = "model", Rules = ["rules/from-scratch.hcx.yml"] }, TestContext.Current.CancellationToken)).Report;
}

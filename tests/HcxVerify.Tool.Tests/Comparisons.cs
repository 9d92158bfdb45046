using System.Text.Json;
using System.Text.Json.Nodes;

namespace HcxVerify.Tool.Tests;

/// <summary><c>compare</c> and <c>fingerprint</c>, on vocabularies that are written for it.</summary>
public sealed class Comparisons : IDisposable
{
    readonly WorkFolder work = new();

    public Comparisons()
    {
        Vocabulary("ours/vocab.json", 3000, token => $"ours{token}");
        Vocabulary("extended/vocab.json", 3300, token => token < 3000 ? $"ours{token}" : $"more{token}");
        Vocabulary("shuffled/vocab.json", 3000, token => $"ours{token * 1319 % 3000}");
        Vocabulary("others/vocab.json", 3000, token => $"others{token}");
    }

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("ours", "ours", "identical", 0)]
    [InlineData("extended", "ours", "extends", 0)]
    [InlineData("ours", "extended", "subset", 0)]
    [InlineData("shuffled", "ours", "indeterminate", 0)]
    [InlineData("others", "ours", "independent", 0)]
    [InlineData("model", "ours", "not-comparable", 3)]
    [InlineData("ours", "model", "not-comparable", 3)]
    public void A_relation_is_the_candidates_to_the_reference(string candidate, string reference, string relation, int exitCode)
    {
        var run = work.Run("compare", candidate, reference, "--json", "-");
        Assert.Equal(exitCode, run.ExitCode);
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal("hcxverify/comparison/1", (string?)json["schema"]);
        Assert.Equal((candidate, reference), ((string?)json["candidate"]!["name"], (string?)json["reference"]!["name"]));
        Assert.Equal(relation, (string?)json["tokenizer"]!["relation"]);
        Assert.Equal(exitCode == 0, json["tokenizer"]!["metrics"] is not null);
        Assert.Equal("not-comparable", (string?)json["components"]!["text-decoder"]!["relation"]);
    }

    [Fact]
    public void The_same_without_json_is_for_people_and_ends_in_one_line()
    {
        var run = work.Run("compare", "extended", "ours");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Tokenizer: extends ours", run.Output, StringComparison.Ordinal);
        Assert.Contains("Order adjacency (T1)", run.Output, StringComparison.Ordinal);
        Assert.Contains("300 tokens are in the candidate only", run.Output, StringComparison.Ordinal);
        Assert.Equal("extends ours", Assert.Single(run.Lines));
        Assert.Contains("ours의 확장", work.Run("compare", "extended", "ours", "--language", "ko").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_stands_in_for_its_vocabulary()
    {
        Assert.Equal(0, work.Run("fingerprint", "ours", "-o", "ours.hcxfp", "--today", "2026-01-05").ExitCode);
        Assert.Equal("extends", (string?)JsonNode.Parse(work.Run("compare", "extended", "ours.hcxfp", "--json", "-").Output)!["tokenizer"]!["relation"]);
        var bytes = File.ReadAllBytes(work["ours.hcxfp"]);
        work.Run("fingerprint", "ours", "-o", "again.hcxfp", "--today", "2026-01-05");
        Assert.Equal(bytes, File.ReadAllBytes(work["again.hcxfp"]));
    }

    [Fact]
    public void A_fingerprint_without_special_tokens_serves_as_a_reference_of_rules()
    {
        work.Run("fingerprint", "ours", "-o", "ours.hcxfp", "--today", "2026-01-05");
        work.Write("vocabulary.hcx.yml", """
            version: 1
            references: { theirs: { from: ours.hcxfp } }
            rules:
              - { id: own, component: tokenizer, on-fail: reused, vocabulary: { differs-from: theirs, fail-when: [identical, extends, subset] } }
            """);
        work.Run("verify", "extended", "--rules", "vocabulary.hcx.yml").Says(1, "error HCX1061: own: ");
        Assert.Equal(0, work.Run("verify", "others", "--rules", "vocabulary.hcx.yml").ExitCode);
    }

    [Fact]
    public void A_model_without_a_vocabulary_has_no_fingerprint() =>
        work.Run("fingerprint", "model", "-o", "none.hcxfp").Says(3, "error HCX0239: there is no vocabulary to make a fingerprint of: ");

    [Fact]
    public void A_damaged_fingerprint_is_refused()
    {
        work.Write("bad.hcxfp", "no fingerprint");
        work.Run("compare", "ours", "bad.hcxfp").Says(2, "error HCX0238: ");
    }

    void Vocabulary(string file, int count, Func<int, string> token) =>
        work.Write(file, JsonSerializer.Serialize(Enumerable.Range(0, count).ToDictionary(id => token(id), id => id + 256)));
}

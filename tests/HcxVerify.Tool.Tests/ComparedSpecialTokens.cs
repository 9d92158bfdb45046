using System.Text.Json.Nodes;

namespace HcxVerify.Tool.Tests;

/// <summary>Special tokens in what <c>compare</c> prints.</summary>
public sealed class ComparedSpecialTokens : IDisposable
{
    readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void They_stand_beside_the_relation_and_name_the_ancestor_at_whose_ids_they_are()
    {
        var json = Tokenizer("builtin:hyperclovax-seed-text-0.5b", "builtin:cl100k-base");
        Assert.Equal("indeterminate", (string?)json["relation"]);
        var tokens = json["specialTokens"]!;
        Assert.Equal("""{"count":54,"known":54,"firstId":100256,"lastId":110523,"atIdsOf":{"ancestor":"cl100k-base","tokens":5,"of":5}}""", tokens["candidate"]!.ToJsonString());
        Assert.Equal("""{"count":5,"known":5,"firstId":100257,"lastId":100276,"atIdsOf":null}""", tokens["reference"]!.ToJsonString());
        Assert.Equal((5, 5, 0, 49, 0), ((int)tokens["commonNames"]!, (int)tokens["atEqualIds"]!, (int)tokens["idsUnknown"]!, (int)tokens["candidateOnly"]!, (int)tokens["referenceOnly"]!));
        Assert.Equal("<|endoftext|>", (string?)tokens["samples"]!["atEqualIds"]![0]);
        Assert.Equal(20, tokens["samples"]!["candidateOnly"]!.AsArray().Count);
        Assert.Empty(tokens["samples"]!["referenceOnly"]!.AsArray());
    }

    [Fact]
    public void People_read_the_same()
    {
        var text = work.Run("compare", "builtin:llama-3", "builtin:cl100k-base").Output;
        Assert.Contains("Tokenizer: extends cl100k_base", text, StringComparison.Ordinal);
        Assert.Matches("Candidate +256 +128000-128255\n", text);
        Assert.Matches("Names of both +0 +-\n", text);
        Assert.Contains("후보: cl100k_base의 특수 토큰 5개 중 5개가 같은 id에 있어", work.Run("compare", "builtin:hyperclovax-seed-text-0.5b", "builtin:llama-3", "--language", "ko").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_they_are_not_known_on_a_side_there_is_null_and_the_reason()
    {
        var json = Tokenizer("builtin:qwen2.5-7b", "builtin:vaetki");
        Assert.True(json.AsObject().ContainsKey("specialTokens"));
        Assert.Null(json["specialTokens"]);
        Assert.Equal("Tokenizer.SpecialTokens of VAETKI is not known", (string?)json["whyNoSpecialTokens"]);
        Assert.Contains("Special tokens were not compared: Tokenizer.SpecialTokens of VAETKI", work.Run("compare", "builtin:qwen2.5-7b", "builtin:vaetki").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_has_those_of_its_vocabulary()
    {
        work.Write("ours/tokenizer.json", """{"added_tokens":[{"id":2,"content":"<s>","special":true},{"id":3,"content":"<tool>","special":false}],"model":{"type":"BPE","vocab":{"a":0,"b":1},"merges":[]}}""");
        Assert.Equal(0, work.Run("fingerprint", "ours", "-o", "ours.hcxfp", "--today", "2026-01-05").ExitCode);
        var tokens = Tokenizer("ours", "ours.hcxfp")["specialTokens"]!;
        Assert.Equal((2, 0, 0), ((int)tokens["atEqualIds"]!, (int)tokens["candidateOnly"]!, (int)tokens["referenceOnly"]!));
    }

    JsonNode Tokenizer(string candidate, string reference) => JsonNode.Parse(work.Run("compare", candidate, reference, "--json", "-").Output)!["tokenizer"]!;
}

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
    public void How_both_cut_text_stands_beside_the_relation()
    {
        Bytes("bytes.tiktoken");
        Bytes("words.tiktoken", " the", "The", "에서");
        var run = work.Run("compare", "words.tiktoken", "bytes.tiktoken", "--json", "-");
        var behaviour = JsonNode.Parse(run.Output)!["tokenizer"]!["behaviour"]!;
        Assert.Equal(["ko", "en", "zh", "ja", "code", "numbers", "emoji"], behaviour["languages"]!.AsArray().Select(language => (string)language!["language"]!));
        var english = behaviour["languages"]![1]!;
        Assert.True((double)english["candidateTokensPerCharacter"]! < 1);
        Assert.Equal(1, (double)english["referenceTokensPerCharacter"]!);
        Assert.Equal((int)english["words"]!, (int)english["cutAlike"]! + 8); // "The" and seven times "the".
        Assert.Equal("""{"language":"en","word":"The","candidate":["The"],"reference":["T","h","e"]}""", behaviour["samples"]![1]!.ToJsonString());
        Assert.Contains("Llama 3's is assumed", (string?)behaviour["candidateAssumed"], StringComparison.Ordinal);
        // Two tokens of one byte more or less decide nothing, and neither does what is cut alike.
        Assert.Equal((3, "not-comparable"), (run.ExitCode, (string?)JsonNode.Parse(run.Output)!["tokenizer"]!["relation"]));
        var text = work.Run("compare", "words.tiktoken", "bytes.tiktoken").Output;
        Assert.Contains("Behaviour (context, not part of the relation)", text, StringComparison.Ordinal);
        Assert.Matches(@"\n  The +The +T\|h\|e\n", text);
        Assert.Contains("동작 비교(참고용이며", work.Run("compare", "words.tiktoken", "bytes.tiktoken", "--language", "ko").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_text_cannot_be_cut_there_is_a_reason_and_the_same_relation()
    {
        var run = work.Run("compare", "extended", "ours", "--json", "-");
        Assert.Equal(0, run.ExitCode);
        var tokenizer = JsonNode.Parse(run.Output)!["tokenizer"]!;
        Assert.Equal("extends", (string?)tokenizer["relation"]);
        Assert.Equal(["reason"], tokenizer["behaviour"]!.AsObject().Select(member => member.Key));
        Assert.Contains("Behaviour: not measured: ", work.Run("compare", "extended", "ours").Output, StringComparison.Ordinal);
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
    public void An_ancestor_that_the_rule_files_declare_is_named()
    {
        Vocabulary("cousin/vocab.json", 4800, token => token < 3000 ? $"ours{token}" : $"cousin{token}");
        Vocabulary("sister/vocab.json", 4800, token => token < 3000 ? $"ours{token}" : $"sister{token}");
        var rules = "version: 1\nreferences: { cousin: { from: cousin }, root: { from: ours, role: ROLE } }\nrules:\n"
            + "  - { id: own, component: tokenizer, vocabulary: { differs-from: cousin, fail-when: [identical], warn-when: [shared-ancestor] } }\n";
        work.Write("with.hcx.yml", rules.Replace("ROLE", "ancestor", StringComparison.Ordinal));
        work.Write("without.hcx.yml", rules.Replace("ROLE", "control", StringComparison.Ordinal));
        Assert.Contains("shared-ancestor: root", work.Run("verify", "sister", "--rules", "with.hcx.yml").Output, StringComparison.Ordinal);
        Assert.Contains("shared-ancestor;", work.Run("verify", "sister", "--rules", "without.hcx.yml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tokenizer_that_disagrees_with_itself_has_no_vocabulary_to_compare()
    {
        var tokens = string.Join(',', Enumerable.Range(0, 3000).Select(id => $"\"others{id}\":{id}"));
        work.Write("twice/tokenizer.json", $$$"""{"model":{"type":"BPE","vocab":{{{{tokens}}},"others7":5000},"merges":[]}}""");
        work.Run("compare", "twice", "ours").Says(2, "error HCX0229: the tokenizer cannot be used: the token 'others7' stands twice");
        work.Write("vocabulary.hcx.yml", "version: 1\nreferences: { ours: { from: ours } }\nrules:\n  - { id: own, component: tokenizer, vocabulary: { differs-from: ours, fail-when: [identical] } }\n");
        var run = work.Run("verify", "twice", "--rules", "vocabulary.hcx.yml");
        Assert.Equal(2, run.ExitCode);
        Assert.Matches("inconclusive +HCX1062 +own: ", run.Output);
    }

    [Fact]
    public void Tokens_with_ids_that_two_places_of_a_tokenizer_say_otherwise_are_not_compared()
    {
        var tokens = string.Join(',', Enumerable.Range(0, 3000).Select(id => $"\"others{id}\":{id}"));
        work.Write("otherwise/tokenizer.json", $$$"""{"added_tokens":[{"id":9,"content":"others7"}],"model":{"type":"BPE","vocab":{{{{tokens}}}},"merges":[]}}""");
        var run = work.Run("compare", "otherwise", "ours", "--json", "-");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("others7", (string?)JsonNode.Parse(run.Output)!["tokenizer"]!["reason"], StringComparison.Ordinal);
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

    void Bytes(string file, params IEnumerable<string> tokens) => work.Write(file, string.Concat(
        Enumerable.Range(0, 256).Select(value => new[] { (byte)value }).Concat(tokens.Select(System.Text.Encoding.UTF8.GetBytes)).Select((token, id) => $"{Convert.ToBase64String(token)} {id}\n")));

    void Vocabulary(string file, int count, Func<int, string> token) =>
        work.Write(file, JsonSerializer.Serialize(Enumerable.Range(0, count).ToDictionary(id => token(id), id => id + 256)));
}

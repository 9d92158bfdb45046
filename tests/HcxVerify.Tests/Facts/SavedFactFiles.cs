using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Facts;

public sealed class SavedFactFiles
{
    [Fact]
    public void A_file_is_read_with_its_sources_and_every_fact_counts_as_stated()
    {
        var saved = Read("""
            {
              "schema": "hcxverify/facts/1",
              "name": "A model",
              "publisher": "Somebody",
              "location": "models/a",
              "digest": "sha256:0",
              "facts": {
                "Text.RopeTheta": { "value": 5e7, "source": "the card", "origin": "read" },
                "Text.HiddenSize": { "value": 5120, "file": "config.json", "place": "/hidden_size", "line": 3, "digest": "sha256:1" },
                "Model.Architectures": { "value": ["A", "B"], "file": "config.json" },
                "Tokenizer.SpecialTokens": { "value": [{ "content": "<s>", "id": 1 }, { "content": "</s>" }], "source": "the card" }
              }
            }
            """);
        Assert.Equal(("A model", "Somebody"), (saved.Name, saved.Publisher!.En));
        Assert.Equal(
            [
                ("Model.Architectures", "A, B", "config.json", 10),
                ("Tokenizer.SpecialTokens", "2", "the card", 11),
                ("Text.HiddenSize", "5,120", "config.json#/hidden_size", 9),
                ("Text.RopeTheta", "50,000,000", "the card", 8),
            ],
            saved.Facts.Select(fact => (fact.Name, fact.Value.Shown, fact.Source.Cited!, fact.Source.Line)));
        Assert.All(saved.Facts, fact => Assert.Equal((FactOrigin.Stated, "facts.json", $"/facts/{fact.Name}"), (fact.Origin, fact.Source.File, fact.Source.Pointer)));
        Assert.Equal(Model.Tokens("<s>@1", "</s>"), ((FactValue.TokenList)saved.Facts[1].Value).Values);
    }

    [Theory]
    [InlineData("{ \"name\": \"a\", \"facts\": {} }", "facts.json(1,1): error HCX0212: this is not a file of saved facts: it does not say \"schema\": \"hcxverify/facts/1\"")]
    [InlineData("{ \"schema\": \"hcxverify/facts/2\", \"name\": \"a\", \"facts\": {} }", "facts.json(1,1): error HCX0212: ")]
    [InlineData("{ \"schema\": \"hcxverify/facts/1\", \"facts\": {} }", "facts.json(1,1): error HCX0212: this is not a file of saved facts: it has no name")]
    [InlineData("{ \"schema\": \"hcxverify/facts/1\", \"name\": \" \", \"facts\": {} }", "facts.json(1,1): error HCX0212: this is not a file of saved facts: it has no name")]
    [InlineData("{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\", \"publisher\": 7, \"facts\": {} }", "facts.json(1,60): error HCX0212: this is not a file of saved facts: its publisher is not a text")]
    [InlineData("{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\" }", "facts.json(1,1): error HCX0212: this is not a file of saved facts: it has no facts")]
    [InlineData("{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\", \"facts\": [] }", "facts.json(1,1): error HCX0212: this is not a file of saved facts: it has no facts")]
    [InlineData("{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\",\n \"fact\": {} }", "facts.json(2,10): error HCX0107: unknown key 'fact'; did you mean 'facts'?")]
    [InlineData("[]", "facts.json(1,1): error HCX0206: ")]
    public void A_file_that_is_something_else_is_refused(string text, string line) => Assert.StartsWith(line, Refused(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"Text.HiddenSise\": { \"value\": 1, \"source\": \"s\" }", "facts.json(2,20): error HCX0112: unknown fact 'Text.HiddenSise'; did you mean 'Text.HiddenSize'?")]
    [InlineData("\"config.json#/x\": { \"value\": 1, \"source\": \"s\" }", "facts.json(2,19): error HCX0112: unknown fact 'config.json#/x'")]
    [InlineData("\"Text.HiddenSize\": { \"value\": 1, \"sourse\": \"s\" }", "facts.json(2,44): error HCX0107: unknown key 'sourse'; did you mean 'source'?")]
    [InlineData("\"Text.HiddenSize\": { \"source\": \"s\" }", "facts.json(2,20): error HCX0212: this is not a file of saved facts: the fact 'Text.HiddenSize' has no value")]
    [InlineData("\"Text.HiddenSize\": 5120", "facts.json(2,20): error HCX0212: this is not a file of saved facts: the fact 'Text.HiddenSize' has no value")]
    [InlineData("\"Text.HiddenSize\": { \"value\": 1 }", "facts.json(2,20): error HCX0214: the fact 'Text.HiddenSize' says neither 'source' nor 'file'")]
    [InlineData("\"Text.HiddenSize\": { \"value\": 1, \"source\": \"\" }", "facts.json(2,20): error HCX0214: ")]
    [InlineData("\"Text.HiddenSize\": { \"value\": 1, \"source\": 7 }", "facts.json(2,20): error HCX0214: ")]
    [InlineData("\"Text.HiddenSize\": { \"value\": \"1\", \"source\": \"s\" }", "facts.json(2,31): error HCX0213: the fact 'Text.HiddenSize' takes an integer of 0 or more, not the text '1'")]
    [InlineData("\"Text.HiddenSize\": { \"value\": 1.5, \"source\": \"s\" }", "facts.json(2,31): error HCX0213: the fact 'Text.HiddenSize' takes an integer of 0 or more, not the number 1.5")]
    [InlineData("\"Text.HiddenSize\": { \"value\": null, \"source\": \"s\" }", "facts.json(2,31): error HCX0213: the fact 'Text.HiddenSize' takes an integer of 0 or more, not null")]
    [InlineData("\"Text.RopeTheta\": { \"value\": 1e999, \"source\": \"s\" }", "facts.json(2,30): error HCX0213: the fact 'Text.RopeTheta' takes a number, not the number 1e999")]
    [InlineData("\"Text.ModelType\": { \"value\": \"\", \"source\": \"s\" }", "facts.json(2,30): error HCX0213: the fact 'Text.ModelType' takes a text that is not blank, not the text ''")]
    [InlineData("\"Text.TiedEmbeddings\": { \"value\": \"true\", \"source\": \"s\" }", "facts.json(2,35): error HCX0213: the fact 'Text.TiedEmbeddings' takes true or false, not the text 'true'")]
    [InlineData("\"Model.Architectures\": { \"value\": [], \"source\": \"s\" }", "facts.json(2,35): error HCX0213: ")]
    [InlineData("\"Tokenizer.SpecialTokens\": { \"value\": [], \"source\": \"s\" }", "facts.json(2,39): error HCX0213: the fact 'Tokenizer.SpecialTokens' takes a list of tokens, not a list")]
    [InlineData("\"Tokenizer.SpecialTokens\": { \"value\": [{ \"id\": 1 }], \"source\": \"s\" }", "facts.json(2,39): error HCX0213: ")]
    [InlineData("\"Tokenizer.SpecialTokens\": { \"value\": [{ \"content\": \"a\", \"id\": -1 }], \"source\": \"s\" }", "facts.json(2,39): error HCX0213: ")]
    [InlineData("\"Tokenizer.SpecialTokens\": { \"value\": [\"a\"], \"source\": \"s\" }", "facts.json(2,39): error HCX0213: ")]
    [InlineData("\"Text.HiddenSize\": { \"value\": 1, \"source\": \"s\" }, \"Text.HiddenSize\": { \"value\": 1, \"source\": \"s\" }", "facts.json(2,51): error HCX0209: ")]
    public void A_wrong_fact_is_refused_at_its_place(string fact, string line) =>
        Assert.StartsWith(line, Refused($"{{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\", \"facts\": {{\n{fact} }} }}"), StringComparison.Ordinal);

    [Fact]
    public void An_offending_name_is_shown_in_one_line_and_cut() => Assert.InRange(
        Refused($"{{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\", \"facts\": {{ \"{new string('x', 100_000)}\\n\": {{}} }} }}").ReplaceLineEndings("").Length, 100, 2500);

    [Fact]
    public void The_day_on_which_a_source_was_read_is_kept_where_the_file_has_one()
    {
        var facts = Read("""
            {
              "schema": "hcxverify/facts/1",
              "name": "a",
              "facts": {
                "Text.HiddenSize": { "value": 1, "source": "s", "seen": "2026-02-28" },
                "Text.LayerCount": { "value": 1, "source": "s" }
              }
            }
            """).Facts;
        Assert.Equal([("Text.HiddenSize", "2026-02-28"), ("Text.LayerCount", null)], facts.Select(fact => (fact.Name, fact.Source.Seen)));
    }

    [Theory]
    [InlineData("\"2026-02-29\"", "the text '2026-02-29'")]
    [InlineData("\"2026-2-28\"", "the text '2026-2-28'")]
    [InlineData("\"28.02.2026\"", "the text '28.02.2026'")]
    [InlineData("\"2026-02-28T00:00:00Z\"", "the text '2026-02-28T00:00:00Z'")]
    [InlineData("\"\"", "the text ''")]
    [InlineData("20260228", "the number 20260228")]
    [InlineData("null", "null")]
    public void A_day_that_is_none_is_refused_at_its_place(string seen, string found) => Assert.StartsWith(
        $"facts.json(2,57): error HCX0212: this is not a file of saved facts: 'seen' of the fact 'Text.HiddenSize' is {found}, not a day such as 2026-11-24",
        Refused($"{{ \"schema\": \"hcxverify/facts/1\", \"name\": \"a\", \"facts\": {{\n\"Text.HiddenSize\": {{ \"value\": 1, \"source\": \"s\", \"seen\": {seen} }} }} }}"),
        StringComparison.Ordinal);

    static SavedFacts Read(string text) => SavedFacts.Read(new("facts.json", "facts.json", Encoding.UTF8.GetBytes(text), "sha256:file"));

    static string Refused(string text) => Assert.Throws<ArtifactException>(() => Read(text)).Diagnostic.Line(ReportLanguage.English);
}

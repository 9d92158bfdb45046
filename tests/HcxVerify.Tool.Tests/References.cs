using System.Text.Json;

using HcxVerify.Language;
using HcxVerify.References;
using HcxVerify.Tests.Shared;

namespace HcxVerify.Tool.Tests;

public sealed class References : IDisposable
{
    readonly WorkFolder work = new();

    public static TheoryData<string> Names => [.. BuiltInReferences.Names];

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Whoever_pipes_the_list_gets_a_line_for_each_with_what_is_known_of_it(string language)
    {
        var run = work.Run("references", "--language", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(BuiltInReferences.Names, run.Output.Split('\n')[..^1].Select(line => line.Split(' ')[0]));
        Snapshot.Matches($"Expected/references.{language}.txt", run.Output);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void On_a_screen_the_list_is_a_table_that_fits(int width)
    {
        var lines = OnScreen(width, "references");
        Assert.InRange(lines.Max(line => line.Length), width / 2, width);
        Assert.Equal(["name", "model", "publisher", "facts", "on"], lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        // Whole names and words of kinds, however narrow the columns beside them.
        Assert.All(Words.FactKinds.All, kind => Assert.Contains(lines, line => line.Contains($" {kind}", StringComparison.Ordinal)));
        Assert.All(BuiltInReferences.Names, name => Assert.Single(lines, line => line.StartsWith($" {name} ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(80, "en")]
    [InlineData(120, "ko")]
    public void On_a_screen_each_fact_of_one_stands_above_its_source(int width, string language)
    {
        var lines = OnScreen(width, "references", "clip", "--language", language);
        Assert.InRange(lines.Max(line => line.Length), width / 2, width);
        Snapshot.Matches($"Expected/references.clip.{width}.txt", string.Join('\n', lines));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whoever_pipes_the_facts_of_one_gets_a_line_for_each_with_its_value_and_its_source(string name)
    {
        var run = work.Run("references", name);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var facts = BuiltInReferences.Find(name).Facts;
        foreach (var (line, fact) in run.Output.Split('\n')[..^1].Zip(facts))
        {
            Assert.Matches($"^{fact.Name} +{System.Text.RegularExpressions.Regex.Escape(fact.Value.Shown)} +", line);
            Assert.EndsWith($"  {fact.Source.Cited} [{fact.Source.Seen}]", line, StringComparison.Ordinal);
        }

        Assert.Equal(facts.Length, run.Output.Split('\n').Length - 1);
    }

    [Fact]
    public void The_document_has_what_each_is_and_the_kinds_of_its_facts_in_the_words_of_every_language()
    {
        using var json = JsonDocument.Parse(work.Run("references", "--json", "-", "--language", "ko").Output);
        Assert.Equal("hcxverify/references/1", json.RootElement.GetProperty("schema").GetString());
        var all = json.RootElement.GetProperty("references").EnumerateArray().ToList();
        Assert.Equal(BuiltInReferences.Names, all.Select(reference => reference.GetProperty("name").GetString()));
        Assert.All(all, reference => Assert.Equal(["name", "model", "publisher", "kinds"], reference.EnumerateObject().Select(property => property.Name)));
        var llama = all.Single(reference => reference.GetProperty("name").GetString() == "llama-3");
        Assert.Equal(("Llama 3 (8B)", "Meta"), (llama.GetProperty("model").GetString(), llama.GetProperty("publisher").GetString()));
        Assert.Equal(["architecture", "special-tokens"], llama.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()));
        Assert.Equal(Words.FactKinds.All, all.SelectMany(reference => reference.GetProperty("kinds").EnumerateArray()).Select(kind => kind.GetString()).Distinct().Order(Comparer<string?>.Create((one, other) => Index(one) - Index(other))));

        static int Index(string? word) => Words.FactKinds.All.ToList().IndexOf(word!);
    }

    [Fact]
    public void The_document_of_one_has_its_facts_as_facts_has_them()
    {
        using var json = JsonDocument.Parse(work.Run("references", "llama-3", "--json", "-").Output);
        using var facts = JsonDocument.Parse(work.Run("facts", "builtin:llama-3").Output);
        var of = Assert.Single(json.RootElement.GetProperty("references").EnumerateArray()).GetProperty("facts").EnumerateObject().ToList();
        var expected = facts.RootElement.GetProperty("facts").EnumerateObject().ToList();
        Assert.Equal(expected.Select(fact => fact.Name), of.Select(fact => fact.Name));
        Assert.All(of.Zip(expected), pair =>
        {
            Assert.True(JsonElement.DeepEquals(pair.Second.Value.GetProperty("value"), pair.First.Value.GetProperty("value")));
            Assert.All((string[])["source", "seen"], key => Assert.Equal(pair.Second.Value.GetProperty(key).GetString(), pair.First.Value.GetProperty(key).GetString()));
        });
    }

    [Fact]
    public void A_file_gets_what_standard_output_would_have_got()
    {
        var run = work.Run("references", "clip", "--json", "out/clip.json");
        Assert.Equal((0, "", "written to out/clip.json"), (run.ExitCode, run.Output, run.LastLine));
        Assert.Equal(work.Run("references", "clip", "--json", "-").Output, File.ReadAllText(work["out/clip.json"]));
        Assert.Equal("out/all.json에 저장", work.Run("references", "--json", "out/all.json", "--language", "ko").LastLine);
        work.Run("references", "--json", "model").Says(2, "model: error HCX0005: ");
    }

    [Fact]
    public void The_document_is_printed_on_a_screen_too_where_it_was_asked_for() =>
        Assert.Equal(work.Run("references", "--json", "-").Output, string.Join('\n', OnScreen(80, "references", "--json", "-")));

    [Theory]
    [InlineData("lama-3", "did you mean 'llama-3'?")]
    [InlineData("LLAMA-3", "did you mean 'llama-3'?")]
    [InlineData("nothing-like-it", "use one of: ")]
    public void A_name_that_no_reference_has_ends_in_2_with_the_nearest(string name, string suggestion)
    {
        foreach (var more in (string[][])[[], ["--json", "-"]])
        {
            var run = work.Run(["references", name, .. more]);
            run.Says(2, $"hcxverify: error HCX0215: there is no built-in model '{name}'", suggestion);
            Assert.Empty(run.Output);
        }
    }

    [Fact]
    public void The_help_says_what_it_takes() => Snapshot.Matches("Expected/references.help.txt", work.Run("references", "--help").Output);

    // Blanks at the ends of lines are the table's own.
    string[] OnScreen(int width, params string[] arguments)
    {
        var run = work.Run(terminal => terminal with { OutputIsScreen = true, Width = width }, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. run.Output.Split('\n').Select(line => line.TrimEnd())];
    }
}

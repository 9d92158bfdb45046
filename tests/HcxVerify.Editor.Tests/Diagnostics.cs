using HcxVerify.Tests.Shared;

namespace HcxVerify.Editor.Tests;

/// <summary>What the editor marks as wrong, in the line where it is.</summary>
public sealed class Diagnostics(Editor editor)
{
    const string Rule = "version: 1\nrules:\n  - id: a\n    component: tokenizer\n";

    [Theory]
    [InlineData(Rule + "    severty: error\n    claim: b\n", "severty: error", "Property severty is not allowed.")]
    [InlineData("version: 1\nrule: []\n" + "rules:\n  - { id: a, component: tokenizer, claim: b }\n", "rule: []", "Property rule is not allowed.")]
    [InlineData(Rule + "    claim: b\n    special-tokens: { differs-from: llama-3 }\n", "claim: b", "Property claim is not allowed.")]
    [InlineData(Rule, "- id: a", "a rule states its check with exactly one of: architecture, ")]
    [InlineData(Rule + "    severity: fatal\n    claim: b\n", "severity: fatal", "Value is not accepted. Valid values: \"error\", \"warning\".")]
    [InlineData("version: 1\nrules:\n  - component: tokenizer\n    claim: b\n", "- component: tokenizer", "Missing property \"id\".")]
    [InlineData(Rule + "    architecture:\n      differs-from: llama-3\n      fields:\n        - Text.HiddenSize\n        - Text.Hidden\n", "- Text.Hidden", "write the name of a fact")]
    [InlineData(Rule + "    special-tokens:\n      differs-from: llama-3\n      own-names-at-least: many\n", "own-names-at-least: many", "Incorrect type. Expected \"integer\".")]
    [InlineData("version: 1\nclaims:\n  - id: a\n    fact: Text.HiddenSize\n    value: wide\nrules:\n  - { id: a, component: tokenizer, claim: a }\n", "value: wide", "Incorrect type. Expected \"integer\".")]
    [InlineData(Rule + "    evidence: { kind: announcement, url: \"https://example.org/a\", seen: 2026-01-05 }\n", "evidence: { kind: announcement, url: \"https://example.org/a\", seen: 2026-01-05 }", "'url' says nothing without 'seen-by'")]
    [InlineData(Rule + "    claim: b\n    tests:\n      - name: c\n        given:\n          Text.HiddenSize: wide\n        expect: fail\n", "Text.HiddenSize: wide", "Incorrect type. Expected \"integer\".")]
    [InlineData(Rule + "    claim: b\n    tests:\n      - name: c\n        given:\n          Weights(\"llama-3\").TextDecoder.Relation: same\n        expect: fail\n", "Weights(\"llama-3\").TextDecoder.Relation: same", "Value is not accepted.")]
    public async Task A_mistake_is_marked_in_its_line(string text, string line, string message)
    {
        var problem = Assert.Single(await editor.ProblemsAsync(text));
        Assert.Equal(line, problem.Line);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_a_test_of_a_file_of_its_own_is_marked() =>
        Assert.Equal([new("expect: failed", "Value is not accepted.")], Begin(await editor.ProblemsAsync("version: 1\ntests:\n  - rule: a\n    name: b\n    expect: failed\n", "hcx.test.schema.json")));

    [Fact]
    public async Task A_waiver_that_nobody_answers_for_is_marked() => Assert.Equal(
        [new("- rule: a", "Missing property \"owner\".")],
        Begin(await editor.ProblemsAsync($"version: 1\nwaivers:\n  - rule: a\n    component: tokenizer\n    subject: sha256:{new string('a', 64)}\n    reason: b\n    expires: 2027-01-31\n", "hcx.waivers.schema.json")));

    public static TheoryData<string> Files =>
    [
        .. from file in Directory.EnumerateFiles(Repository.Path("examples"), "*.hcx*.yml", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
           orderby path
           select path,
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_is_marked_in_a_file_of_the_examples_which_names_its_schema(string file)
    {
        Assert.StartsWith("# yaml-language-server: $schema=../", await File.ReadAllTextAsync(Repository.Path(file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(await editor.ProblemsAsync(new FileInfo(Repository.Path(file))));
    }

    [Theory]
    [InlineData("Good/full.hcx.yml")]
    [InlineData("Good/contract.hcx.yml")]
    [InlineData("Schemas/Forms/forms.hcx.yml")]
    [InlineData("Schemas/Forms/forms.hcx.test.yml", "hcx.test.schema.json")]
    [InlineData("Schemas/Forms/forms.hcx.waivers.yml", "hcx.waivers.schema.json")]
    public async Task Nothing_is_marked_in_a_good_file(string file, string schema = "hcx.schema.json") =>
        Assert.Empty(await editor.ProblemsAsync(await File.ReadAllTextAsync(Repository.Path("tests/HcxVerify.Language.Tests", file), TestContext.Current.CancellationToken), schema));

    [Theory]
    [InlineData("draft.en.hcx.yml")]
    [InlineData("draft.ko.hcx.yml")]
    public async Task Nothing_is_marked_in_what_init_drafts_which_names_its_schema(string file)
    {
        var draft = await File.ReadAllTextAsync(Repository.Path("tests/HcxVerify.Tests/Snapshots", file), TestContext.Current.CancellationToken);
        Assert.StartsWith("# yaml-language-server: $schema=hcx.schema.json\n", draft, StringComparison.Ordinal);
        Assert.Empty(await editor.ProblemsAsync(draft, isNamed: false));
        Assert.NotEmpty(await editor.ProblemsAsync(draft + "nothing: more\n", isNamed: false));
    }

    static IEnumerable<Problem> Begin(IEnumerable<Problem> problems) => problems.Select(problem => problem with { Message = problem.Message.Split(". ")[0].TrimEnd('.') + "." });
}

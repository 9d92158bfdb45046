using HcxVerify.Facts;
using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>The groups of <c>special-tokens</c>, beside the names, which alone would pass here.</summary>
public sealed class SpecialTokenGroupRules
{
    const string Both = "own-names-at-least: 1, groups: [{ name: conversation, tokens: [<a>, <b>], must: differ }, { name: code, tokens: [<fim>], must: equal }]";

    static readonly LoadedReference other = Model.Reference("other", Model.SpecialTokens(3, 100, 102, "<s>@100", "</s>@101", "<fim>@102"));

    [Fact]
    public void Groups_that_are_as_they_must_be_pass_and_each_has_a_statement_and_measurements_of_its_own()
    {
        var finding = Check(Both, other, Complete("<a>@100", "<b>@101", "<fim>@102"));
        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.Equal(
            "names: 2 of 3 known names are not among the other's; block: ids 100-102 (3), exactly the other's; group conversation: none of its 2 names is the other's; group code: all 1 stand at the other's ids",
            finding.Message.En);
        Assert.Equal(
            [("conversation.asDemanded", 2), ("conversation.notAsDemanded", 0), ("conversation.notKnown", 0), ("code.asDemanded", 1), ("code.notAsDemanded", 0), ("code.notKnown", 0)],
            finding.Measurements.OfType<Measurement.Value>().Where(value => value.Name.StartsWith("groups.", StringComparison.Ordinal)).Select(value => (value.Name["groups.".Length..], (int)value.Number)));
    }

    // What stands where: of the subject, of the reference, and whether all names of each are known.
    [Theory]
    [InlineData("<t>@5", true, "<s>@5", true, Outcome.Pass)]
    [InlineData("<t>", true, "<s>@5", true, Outcome.Pass)]
    [InlineData("<t>@5", true, "<t>@6", true, Outcome.Fail)]
    [InlineData("<t>@5", true, "<t>", true, Outcome.Fail)]
    [InlineData("<t>@5", true, "<s>@5", false, Outcome.Inconclusive)]
    [InlineData("<t>@5", true, "<t>@6", false, Outcome.Fail)]
    [InlineData("<x>@5", true, "<s>@5", true, Outcome.Fail)]
    [InlineData("<x>@5", false, "<s>@5", true, Outcome.Inconclusive)]
    [InlineData("<x>@5", false, "<t>@6", true, Outcome.Fail)]
    [InlineData("<x>@5", true, "<s>@5", false, Outcome.Fail)]
    [InlineData("<x>@5", false, "<s>@5", false, Outcome.Inconclusive)]
    public void A_group_that_must_differ(string own, bool isComplete, string theirs, bool isReferenceComplete, Outcome outcome) =>
        Assert.Equal(outcome, OfGroup("differ", own, isComplete, theirs, isReferenceComplete));

    [Theory]
    [InlineData("<t>@5", true, "<t>@5", true, Outcome.Pass)]
    [InlineData("<t>@5", false, "<t>@5", true, Outcome.Pass)]
    [InlineData("<t>@5", true, "<t>@5", false, Outcome.Inconclusive)] // The group passes, the names are open.
    [InlineData("<t>@5", true, "<t>@6", true, Outcome.Fail)]
    [InlineData("<t>", true, "<t>@6", true, Outcome.Inconclusive)]
    [InlineData("<t>@5", true, "<t>", true, Outcome.Inconclusive)]
    [InlineData("<t>", true, "<t>", true, Outcome.Inconclusive)]
    [InlineData("<t>@5", true, "<s>@5", true, Outcome.Fail)]
    [InlineData("<t>@5", true, "<s>@5", false, Outcome.Inconclusive)]
    [InlineData("<x>@5", true, "<t>@5", true, Outcome.Fail)]
    [InlineData("<x>@5", false, "<t>@5", true, Outcome.Inconclusive)]
    [InlineData("<x>@5", false, "<s>@5", true, Outcome.Fail)]
    [InlineData("<x>@5", true, "<s>@5", false, Outcome.Fail)]
    [InlineData("<x>@5", false, "<s>@5", false, Outcome.Inconclusive)]
    public void A_group_that_must_be_equal(string own, bool isComplete, string theirs, bool isReferenceComplete, Outcome outcome) =>
        Assert.Equal(outcome, OfGroup("equal", own, isComplete, theirs, isReferenceComplete));

    [Theory]
    [InlineData("<a>", "<x>", Outcome.Fail)]
    [InlineData("<a>", "<b>", Outcome.Pass)]
    [InlineData("<s>", "<b>", Outcome.Fail)]
    public void One_token_of_a_group_that_is_otherwise_fails_it(string one, string second, Outcome outcome) => Assert.Equal(
        outcome, Check("groups: [{ name: g, tokens: [<a>, <b>], must: differ }]", other, Complete($"{one}@200", $"{second}@201", "<own>@202")).Outcome);

    [Theory]
    [InlineData("<a>@1 <b>@2", "<b>", 1, Outcome.Pass)]
    [InlineData("<a>@1 <b>@2", "<c>", 1, Outcome.Fail)] // The names pass, the group fails.
    [InlineData("<a>@1 <b>@2", "<b>", 3, Outcome.Fail)] // The names fail, the group passes.
    [InlineData("<a>@1 <b>@2 ?", "<b>", 3, Outcome.Inconclusive)]
    [InlineData("<a>@1 <b>@2 ?", "<c>", 1, Outcome.Inconclusive)]
    [InlineData("<a>@1 <b>@2 ?", "<s>", 3, Outcome.Fail)] // The names are open, the group fails.
    [InlineData("<a>@1 <b>@2 ?", "<c>", 4, Outcome.Fail)] // The names fail, the group is open.
    public void The_worst_of_names_and_groups_is_the_outcome(string tokens, string grouped, int least, Outcome outcome)
    {
        var known = tokens.Split(' ').Where(token => token != "?").ToList();
        var subject = Model.With(Model.SpecialTokens(tokens.Split(' ').Length, 1, 500, known));
        Assert.Equal(outcome, Check($"own-names-at-least: {least}, groups: [{{ name: g, tokens: [{grouped}], must: differ }}]", other, subject).Outcome);
    }

    [Fact]
    public void A_failure_names_the_tokens_and_what_is_wrong_with_them()
    {
        var finding = Check(
            "groups: [{ name: talk, tokens: [<a>, <s>, <gone>], must: differ }, { name: code, tokens: [</s>, <fim>, <b>], must: equal }]",
            other,
            Complete("<a>@100", "<s>@105", "</s>@101", "<fim>@104", "<b>@106"));
        Assert.Equal(Outcome.Fail, finding.Outcome);
        Assert.EndsWith(
            "; group talk must differ, but these are no special tokens of the model: <gone>, the other has these names, too: <s>"
                + "; group code must be equal, but these are no special tokens of the other: <b>, these have other ids than the other's: <fim>",
            finding.Message.En,
            StringComparison.Ordinal);
        Assert.Contains("그룹 talk은(는) 달라야 하는데, 모델의 특수 토큰이 아님: <gone>, the other에도 있는 이름: <s>", finding.Message.Ko, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_open_is_said_where_nothing_decides()
    {
        var reference = Model.Reference("other", Model.SpecialTokens(3, 100, 102, "<s>@100", "<fim>"));
        var subject = Model.With(Model.SpecialTokens(5, 100, 104, "<a>@100", "<fim>@102"));
        Assert.EndsWith(
            "; group talk must differ, but not all names of the model are known, and these are not among them: <b>, not all names of the other are known, and these are not among them: <a>"
                + "; group code must be equal, but the ids of these are not known on both sides: <fim>",
            Check("groups: [{ name: talk, tokens: [<a>, <b>], must: differ }, { name: code, tokens: [<fim>], must: equal }]", reference, subject).Message.En,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_the_reference_only_adds_is_a_name_of_its_own_all_the_same()
    {
        var reference = Model.Reference("other", [.. Model.SpecialTokens(1, 100, 100, "<s>@100"), (FactTable.TokenizerAddedTokens, Model.Tokens("<a>@7"))]);
        Assert.Equal(Outcome.Fail, Check("groups: [{ name: g, tokens: [<a>], must: differ }]", reference, Complete("<a>@200", "<b>@201")).Outcome);
        Assert.Equal(Outcome.Fail, Check("groups: [{ name: g, tokens: [<a>], must: equal }]", reference, Complete("<a>@7", "<b>@8")).Outcome);
    }

    [Fact]
    public void A_name_at_two_ids_equals_only_the_same_two()
    {
        var reference = Model.Reference("other", Model.SpecialTokens(3, 5, 9, "<t>@5", "<t>@9", "<s>@6"));
        Assert.Equal(Outcome.Pass, Check(Equal, reference, Complete("<t>@9", "<t>@5", "<own>@8")).Outcome);
        Assert.Equal(Outcome.Fail, Check(Equal, reference, Complete("<t>@5", "<own>@8")).Outcome);
    }

    const string Equal = "groups: [{ name: g, tokens: [<t>], must: equal }]";

    [Theory]
    [InlineData("Tokenizer.SpecialTokens")]
    [InlineData("Tokenizer.SpecialTokenCount")]
    [InlineData("Tokenizer.SpecialTokenFirstId")]
    public void Where_the_tokens_of_the_subject_are_not_known_groups_decide_nothing(string unknown) => Assert.Equal(
        Outcome.Inconclusive, Check("groups: [{ name: g, tokens: [<s>], must: differ }]", other, Model.With(Model.SpecialTokens(1, 200, 200, "<a>@200").Where(fact => fact.Name.Name != unknown))).Outcome);

    [Fact]
    public void Groups_are_held_against_every_suspect()
    {
        var rules = OneRule.Set("special-tokens: { differs-from: all, groups: [{ name: g, tokens: [<a>], must: differ }] }", "", "other", "second");
        Finding Of(string second) => OneRule.Check(rules, Complete("<a>@7", "<b>@8"), other with { IsInAll = true }, Model.Reference("second", Model.SpecialTokens(1, 100, 100, $"{second}@100")) with { IsInAll = true });
        Assert.Equal(Outcome.Pass, Of("<s>").Outcome);
        Assert.Equal(Outcome.Fail, Of("<a>").Outcome);
    }

    [Fact]
    public void Of_many_suspects_those_whose_block_is_equal_are_told_first()
    {
        LoadedReference Suspect(string name, long first) => Model.Reference(name, Model.SpecialTokens(1, first, first, $"<s>@{first}")) with { IsInAll = true };
        string[] names = ["one", "two", "three", "four", "five", "six", "seven"];
        var rules = OneRule.Set("special-tokens: { differs-from: all }", "", names);
        var finding = OneRule.Check(rules, Model.With(Model.SpecialTokens(1, 7, 7, "<a>@7")), [.. names.Select(name => Suspect(name, name == "seven" ? 7 : 100))]);
        Assert.Equal(Outcome.Pass, finding.Outcome);
        Assert.StartsWith("seven: names: 1 of 1 known names are not among the seven's; block: ids 7-7 (1), exactly the seven's", finding.Message.En, StringComparison.Ordinal);
    }

    static Outcome OfGroup(string must, string own, bool isComplete, string theirs, bool isReferenceComplete)
    {
        // Enough names of its own, so that only the group can fail.
        var subject = Model.With(Model.SpecialTokens(isComplete ? 4 : 5, 1, 500, own, "<own1>@7", "<own2>@8", "<own3>@9"));
        var reference = Model.Reference("other", Model.SpecialTokens(isReferenceComplete ? 4 : 5, 1, 500, theirs, "<r1>@50", "<r2>@51", "<r3>@52"));
        return Check($"groups: [{{ name: g, tokens: [<t>], must: {must} }}]", reference, subject).Outcome;
    }

    static ModelFacts Complete(params string[] tokens)
    {
        var ids = Model.Tokens(tokens).Select(token => token.Id!.Value).ToList();
        return Model.With(Model.SpecialTokens(tokens.Length, ids.Min(), ids.Max(), tokens));
    }

    static Finding Check(string keys, LoadedReference reference, ModelFacts subject) =>
        OneRule.Check($"special-tokens: {{ differs-from: other, {keys} }}", subject, reference);
}

using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.References;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class SpecialTokenRules
{
    static readonly LoadedReference other = Model.Reference("other", Model.SpecialTokens(3, 100, 102, "<s>@100", "</s>@101", "<pad>@102"));

    [Fact]
    public void A_complete_list_of_own_names_passes_and_shows_that_the_block_is_its_own() => Assert.Equal(
        (Outcome.Pass, "names: 2 of 2 known names are not among the other's; block: ids 7-8 (2), the other's are 100-102"),
        Check(2, 7, 8, "<a>@7", "<b>@8"));

    [Fact]
    public void A_pass_shows_that_the_block_is_exactly_the_references() => Assert.Equal(
        (Outcome.Pass, "names: 2 of 3 known names are not among the other's; block: ids 100-102 (3), exactly the other's"),
        Check(3, 100, 102, "<a>@100", "</s>@101", "<b>@102"));

    [Fact]
    public void The_ids_of_a_block_are_shown_without_separators()
    {
        var (outcome, message) = Shown(OneRule.Check("special-tokens: { differs-from: llama-3 }", Model.With(Model.SpecialTokens(256, 128000, 128255, Own(14)))));
        Assert.Equal((Outcome.Pass, "names: 14 of 14 known names are not among Llama 3 (8B)'s; block: ids 128000-128255 (256), exactly Llama 3 (8B)'s"), (outcome, message));
    }

    [Fact]
    public void A_list_that_holds_all_of_the_references_tokens_at_their_ids_fails_whatever_else_it_holds() => Assert.Equal(
        (Outcome.Fail, "names: all 3 special tokens of the other stand at their ids; block: ids 100-105 (6), the other's are 100-102"),
        Check(5, 100, 105, "<s>@100", "</s>@101", "<pad>@102", "<a>@104", "<b>@105"));

    [Fact]
    public void A_name_without_an_id_may_stand_anywhere() => Assert.Equal(Outcome.Fail, Check(4, 100, 105, "<s>", "</s>@101", "<pad>", "<a>").Outcome);

    [Fact]
    public void The_same_names_at_other_ids_are_not_the_references_tokens()
    {
        var (outcome, message) = Check(3, 200, 202, "<s>@200", "</s>@201", "<pad>@202");
        Assert.Equal((Outcome.Fail, "names: only 0 of 3 names are not among the other's, 1 are wanted; block: ids 200-202 (3), the other's are 100-102"), (outcome, message));
    }

    // Two own names and one of the reference's three: two are lacked, so two unknown tokens could be those.
    [Theory]
    [InlineData(3, Outcome.Pass)]
    [InlineData(4, Outcome.Pass)]
    [InlineData(5, Outcome.Inconclusive)]
    [InlineData(256, Outcome.Inconclusive)]
    public void A_partial_list_passes_only_when_the_unknown_tokens_cannot_be_the_lacked_ones(int count, Outcome outcome) =>
        Assert.Equal(outcome, Check(count, 1, 500, "<a>", "<b>", "<s>").Outcome);

    [Fact]
    public void An_incomplete_list_says_how_many_tokens_are_unknown() => Assert.Equal(
        (Outcome.Inconclusive, "names: 253 of 256 special tokens are not known by name, and the known ones do not decide; block: ids 1-500 (500), the other's are 100-102"), Check(256, 1, 500, "<a>", "<b>", "<s>"));

    [Theory]
    [InlineData(2, Outcome.Pass)]
    [InlineData(3, Outcome.Inconclusive)]
    [InlineData(4, Outcome.Fail)]
    public void Unknown_tokens_might_have_the_own_names_that_are_wanted(int wanted, Outcome outcome) => Assert.Equal(
        outcome,
        OneRule.Check($"special-tokens: {{ differs-from: other, own-names-at-least: {wanted} }}", Model.With(Model.SpecialTokens(3, 1, 500, "<a>", "<b>")), other).Outcome);

    [Theory]
    [InlineData(1, 1, 9, "what is known of the special tokens does not fit together: 2 special tokens are named, but 1 are said to exist")]
    [InlineData(5, 1, 4, "what is known of the special tokens does not fit together: 5 special tokens do not fit in the ids 1-4")]
    [InlineData(2, 9, 1, "what is known of the special tokens does not fit together: 2 special tokens do not fit in the ids 9-1")]
    [InlineData(2, 1, 2, "what is known of the special tokens does not fit together: <a> has the id 4, outside the block 1-2")]
    [InlineData(2, 5, 9, "what is known of the special tokens does not fit together: <a> has the id 4, outside the block 5-9")]
    public void Names_ids_count_and_block_that_do_not_fit_together_leave_it_open(int count, int first, int last, string message) =>
        Assert.Equal((Outcome.Inconclusive, message), Check(count, first, last, "<a>@4", "<b>"));

    [Fact]
    public void Two_names_with_one_id_leave_it_open() => Assert.Equal(
        (Outcome.Inconclusive, "what is known of the special tokens does not fit together: <a> and <b> both have the id 4"), Check(2, 1, 9, "<a>@4", "<b>@4"));

    [Fact]
    public void A_name_that_stands_twice_counts_once_and_is_found_at_any_of_its_ids()
    {
        Assert.Equal(Outcome.Fail, Check(6, 90, 102, "<s>@90", "</s>@91", "<pad>@92", "<s>@100", "</s>@101", "<pad>@102").Outcome);
        Assert.Equal((Outcome.Pass, "names: 1 of 1 known names are not among the other's; block: ids 1-2 (2), the other's are 100-102"), Check(2, 1, 2, "<a>@1", "<a>@2"));
        Assert.Equal((Outcome.Pass, "names: 1 of 1 known names are not among the other's; block: ids 1-2 (2), the other's are 100-102"), Check(2, 1, 2, "<a>", "<a>"));
    }

    [Theory]
    [InlineData("Tokenizer.SpecialTokens")]
    [InlineData("Tokenizer.SpecialTokenCount")]
    [InlineData("Tokenizer.SpecialTokenFirstId")]
    [InlineData("Tokenizer.SpecialTokenLastId")]
    public void One_unknown_fact_of_the_subject_leaves_it_open(string unknown)
    {
        var subject = Model.With(Model.SpecialTokens(1, 7, 7, "<a>@7").Where(fact => fact.Name.Name != unknown));
        Assert.Equal((Outcome.Inconclusive, $"{unknown} of the-model is not known"), Shown(OneRule.Check("special-tokens: { differs-from: other }", subject, other)));
    }

    [Theory]
    [InlineData("Tokenizer.SpecialTokens", Outcome.Inconclusive)]
    [InlineData("Tokenizer.SpecialTokenCount", Outcome.Inconclusive)]
    [InlineData("Tokenizer.SpecialTokenFirstId", Outcome.Pass)]
    public void Names_and_count_of_the_reference_are_needed_and_its_block_is_only_shown(string unknown, Outcome outcome)
    {
        var reference = Model.Reference("other", Model.SpecialTokens(1, 100, 100, "<s>@100").Where(fact => fact.Name.Name != unknown));
        var finding = OneRule.Check("special-tokens: { differs-from: other }", Model.With(Model.SpecialTokens(1, 7, 7, "<a>@7")), reference);
        Assert.Equal(outcome, finding.Outcome);
        Assert.Contains(outcome is Outcome.Pass ? "the other's are (unknown)-100" : $"{unknown} of the other is not known", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_whose_names_are_not_all_known_decides_nothing()
    {
        var reference = Model.Reference("other", Model.SpecialTokens(256, 100, 355, "<s>@100"));
        Assert.Equal(
            (Outcome.Inconclusive, "names: 1 special tokens of the other are known by name, but it has 256; block: ids 7-7 (1), the other's are 100-355"),
            Shown(OneRule.Check("special-tokens: { differs-from: other }", Model.With(Model.SpecialTokens(1, 7, 7, "<a>@7")), reference)));
    }

    [Fact]
    public void A_reference_that_is_not_there_leaves_it_open() => Assert.Equal(
        Outcome.Inconclusive, OneRule.Check("special-tokens: { differs-from: other }", Model.With(Model.SpecialTokens(1, 7, 7, "<a>@7")), Model.Unavailable("other")).Outcome);

    [Fact]
    public void The_counts_and_the_block_are_measurements()
    {
        var finding = OneRule.Check("special-tokens: { differs-from: other }", Model.With(Model.SpecialTokens(4, 1, 500, "<a>", "<b>", "<s>")), other);
        Assert.Equal(
            [("knownNames", 3), ("ownNames", 2), ("unknownNames", 1), ("referenceTokensLacked", 2), ("blockSize", 500)],
            finding.Measurements.OfType<Measurement.Value>().Select(measurement => (measurement.Name, (int)measurement.Number)));
        Assert.Equal([("block", false), ("Tokenizer.SpecialTokenFirstId", false), ("Tokenizer.SpecialTokenLastId", false)], finding.Measurements.OfType<Measurement.Compared>().Select(measurement => (measurement.Name, measurement.Equal!.Value)));
    }

    [Fact]
    public void HyperCLOVA_X_SEED_Text_holds_the_special_tokens_of_cl100k_base_and_not_those_of_Llama_3()
    {
        var folder = TestData.Path("hyperclovax/HyperCLOVAX-SEED-Text-Instruct-0.5B");
        var subject = Verification.Facts(folder, folder);
        Assert.Equal(
            (Outcome.Fail, "names: all 5 special tokens of cl100k_base stand at their ids; block: ids 100256-110523 (10268), cl100k_base's are 100257-100276"),
            Shown(OneRule.Check("special-tokens: { differs-from: cl100k-base }", subject)));
        Assert.Equal(
            (Outcome.Pass, "names: 54 of 54 known names are not among Llama 3 (8B)'s; block: ids 100256-110523 (10268), Llama 3 (8B)'s are 128000-128255"),
            Shown(OneRule.Check("special-tokens: { differs-from: llama-3 }", subject)));
    }

    static IEnumerable<string> Own(int count) => Enumerable.Range(0, count).Select(index => $"<|own_{index}|>");

    static (Outcome Outcome, string Message) Check(long count, long first, long last, params IEnumerable<string> tokens) =>
        Shown(OneRule.Check("special-tokens: { differs-from: other }", Model.With(Model.SpecialTokens(count, first, last, tokens)), other));

    static (Outcome Outcome, string Message) Shown(Finding finding) => (finding.Outcome, finding.Message.En);
}

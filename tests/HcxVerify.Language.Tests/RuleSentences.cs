using HcxVerify.Tests.Shared;

namespace HcxVerify.Language.Tests;

/// <summary>Rules in words.</summary>
public sealed class RuleSentences
{
    static readonly RuleSet forms = Load.Good(File.ReadAllText(Load.Path("Sentences/forms.hcx.yml")));

    public static TheoryData<string> Kinds => [.. RuleKinds.All.Select(kind => kind.Name)];

    public static TheoryData<ReportLanguage> Languages => [.. Enum.GetValues<ReportLanguage>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_sentence_in_both_languages(string kind)
    {
        var row = RuleKinds.Find(kind)!;
        Assert.True(RuleSentence.Has(row));
        foreach (var rule in forms.Rules.Where(rule => rule.Check.Kind == row).Append(Load.Good(RuleExamples.Of(row)!).Rules[0]))
        {
            var set = forms.Rules.Contains(rule) ? forms : Load.Good(RuleExamples.Of(row)!);
            var sentence = RuleSentence.Of(rule, set);
            Assert.All((LocalizedText[])[sentence.Checks, sentence.Passes, sentence.Fails, sentence.Open], text =>
            {
                Assert.InRange(text.En.Length, 15, 600);
                Assert.InRange(text.Ko!.Length, 8, 600);
                Assert.Contains(text.Ko, character => character is >= '가' and <= '힣');
            });
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_rule_among_the_forms(string kind) => Assert.Contains(forms.Rules, rule => rule.Check.Kind.Name == kind);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_rule_of_every_form_is_explained_whole(ReportLanguage language)
    {
        var text = string.Join("\n----\n\n", forms.Rules.Select(rule => RuleExplanation.Of(rule, forms, use => new(use.Name, new("somewhere", "어딘가"), null), language)));
        Snapshot.Matches($"Sentences/forms.{(language is ReportLanguage.English ? "en" : "ko")}.txt", text);
    }

    [Theory]
    [InlineData("expression", "Text.RopeTheta, Text.HiddenSize, Vision.OutputSize")]
    [InlineData("each-field", "Text.HiddenSize, Text.LayerCount")]
    [InlineData("one-field", "config.json#/rope_scaling/factor")]
    [InlineData("claim-figure", "Text.LayerCount")]
    [InlineData("claim-of", "")]
    public void A_sentence_names_the_facts_that_the_check_reads(string id, string facts) =>
        Assert.Equal(facts, string.Join(", ", RuleSentence.Of(forms.Rules.Single(rule => rule.Id == id), forms).Facts.Select(fact => fact.Name)));
}

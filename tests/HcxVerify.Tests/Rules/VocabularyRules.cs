using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;
using HcxVerify.Verdicts;

namespace HcxVerify.Tests.Rules;

public sealed class VocabularyRules
{
    const string Rule = "vocabulary: { differs-from: other, fail-when: [identical, extends, subset], warn-when: [shared-ancestor] }\non-fail: reused";

    [Theory]
    [InlineData(VocabularyRelation.Identical, Outcome.Fail)]
    [InlineData(VocabularyRelation.Extends, Outcome.Fail)]
    [InlineData(VocabularyRelation.Subset, Outcome.Fail)]
    [InlineData(VocabularyRelation.SharedAncestor, Outcome.Fail)]
    [InlineData(VocabularyRelation.Independent, Outcome.Pass)]
    [InlineData(VocabularyRelation.Indeterminate, Outcome.Inconclusive)]
    [InlineData(VocabularyRelation.NotComparable, Outcome.NotComparable)]
    public void The_relation_decides(VocabularyRelation relation, Outcome outcome) => Assert.Equal(outcome, Check(Rule, relation).Outcome);

    [Fact]
    public void A_relation_to_fail_at_has_the_severity_and_the_meaning_of_the_rule()
    {
        var finding = Check(Rule, VocabularyRelation.Extends);
        Assert.Equal((Severity.Error, FailureMeaning.Reused, false), (finding.Severity, finding.OnFail, finding.OnlyQuestions));
        Assert.Equal(Verdict.Reused, ComponentVerdict.Fold([finding]).Verdict);
        Assert.Equal("the relation of the vocabulary to the other's is: extends", finding.Message.En);
        Assert.Equal(new Measurement.Related("relation", "other", "extends"), Assert.Single(finding.Measurements));
    }

    [Fact]
    public void A_relation_to_warn_at_only_questions_whatever_the_rule_says()
    {
        var finding = Check(Rule, VocabularyRelation.SharedAncestor);
        Assert.Equal((Severity.Warning, FailureMeaning.Questioned), (finding.Severity, finding.OnFail));
        Assert.Equal(Verdict.NeedsVerification, ComponentVerdict.Fold([finding]).Verdict);
        Assert.Equal(0, new Gate().ExitCode([finding]));
    }

    [Fact]
    public void Failing_wins_over_warning()
    {
        var finding = Check("vocabulary: { differs-from: other, fail-when: [subset], warn-when: [subset] }", VocabularyRelation.Subset);
        Assert.Equal((Outcome.Fail, false), (finding.Outcome, finding.OnlyQuestions));
    }

    [Theory]
    [InlineData(VocabularyRelation.Indeterminate)]
    [InlineData(VocabularyRelation.NotComparable)]
    public void A_rule_may_fail_at_what_cannot_be_told(VocabularyRelation relation)
    {
        Assert.Equal(Outcome.Fail, Check($"vocabulary: {{ differs-from: other, fail-when: [{Words.VocabularyRelations[relation]}] }}", relation).Outcome);
        Assert.True(Check($"vocabulary: {{ differs-from: other, fail-when: [identical], warn-when: [{Words.VocabularyRelations[relation]}] }}", relation).OnlyQuestions);
    }

    [Theory]
    [InlineData(VocabularyRelation.Identical, true)]
    [InlineData(VocabularyRelation.Extends, true)]
    [InlineData(VocabularyRelation.Subset, true)]
    [InlineData(VocabularyRelation.SharedAncestor, false)]
    [InlineData(VocabularyRelation.Independent, false)]
    public void A_failure_names_the_reference_that_the_vocabulary_is_reused_from(VocabularyRelation relation, bool isReuse)
    {
        var finding = Check("vocabulary: { differs-from: other, fail-when: [identical, extends, subset, shared-ancestor, independent] }", relation);
        Assert.Equal((Outcome.Fail, isReuse ? "other" : ""), (finding.Outcome, string.Join(", ", finding.ReusedFrom)));
    }

    [Fact]
    public void A_relation_that_fails_nothing_is_no_reuse() => Assert.Empty(Check("vocabulary: { differs-from: other, fail-when: [identical] }", VocabularyRelation.Extends).ReusedFrom);

    [Fact]
    public void What_was_not_compared_stays_open()
    {
        var finding = OneRule.Measured(Rule, "nothing", Model.Reference("other"));
        Assert.Equal((Outcome.Inconclusive, "not compared"), (finding.Outcome, finding.Message.En));
    }

    [Fact]
    public void What_is_not_measured_is_no_relation() => Assert.Equal(
        (Outcome.Inconclusive, "vocabularies are not measured here, so nothing was evaluated"), Shown(OneRule.Check(Rule, Model.With(), Model.Reference("other"))));

    static (Outcome Outcome, string Message) Shown(Finding finding) => (finding.Outcome, finding.Message.En);

    static Finding Check(string rule, VocabularyRelation relation) => OneRule.Measured(rule, new VocabularyComparison(relation), Model.Reference("other"));
}

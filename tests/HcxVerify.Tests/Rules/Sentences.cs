using HcxVerify.Language;
using HcxVerify.Rules;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

/// <summary>What a rule's sentence says that it reads is what its evaluation reads.</summary>
public sealed class Sentences
{
    public static TheoryData<string> Kinds => [.. RuleKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_evaluation_reads_no_fact_that_the_sentence_does_not_name(string kind)
    {
        var set = OneRule.Set(OneRule.OfEachKind[RuleKinds.Find(kind)!], OneRule.Claims, "other");
        var other = Model.Reference("other", [.. Model.SpecialTokens(1, 9, 9, "<b>@9"), (FactTable.TextHiddenSize, 4096)]);
        var subject = Model.With([.. FactTable.All.Select(fact => (fact, Some(fact.Type)))]);
        var read = OneRule.Check(set, subject, other).FactsRead.Select(fact => fact.Name);
        Assert.Subset(RuleSentence.Of(set.Rules[0], set).Facts.Select(fact => fact.Name).ToHashSet(), read.ToHashSet());
    }

    [Theory]
    [InlineData(Components.VisionEncoder)]
    [InlineData(Components.AudioEncoder)]
    public void The_sentence_of_an_encoder_names_what_tells_encoders_apart(string encoder)
    {
        var facts = ModuleFacts.Of(encoder);
        var set = OneRule.Set($"module: {{ type-of: {encoder}, reused-when: {{ own: llama-3 }} }}");
        Assert.Equal([facts.Type.Name, facts.Architectures.Name, .. facts.Dimensions.Select(fact => fact.Name)], RuleSentence.Of(set.Rules[0], set).Facts.Select(fact => fact.Name));
    }

    static object Some(FactType type) => type switch
    {
        FactType.Integer => 7,
        FactType.Number => 0.5,
        FactType.Flag => true,
        FactType.Text => "own",
        FactType.TextList => new FactValue.TextList(["Own"]),
        FactType.IntegerList => new FactValue.IntegerList([1]),
        _ => Model.Tokens("<a>@7"),
    };
}

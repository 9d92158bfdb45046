using HcxVerify.Language;
using HcxVerify.Metrics;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Metrics;

public sealed class Comparisons
{
    public static TheoryData<object, object, bool?> Pairs => new()
    {
        { 1, 1, true },
        { 1, 2, false },
        { 500000, 500000.0, true },
        { 500000.5, 500000, false },
        { 1e-5, 0.00001, true },
        { "silu", "silu", true },
        { "silu", "SiLU", null },
        { true, false, false },
        { Texts("A", "B"), Texts("A", "B"), true },
        { Texts("A", "B"), Texts("B", "A"), false },
        { "1", 1, null },
        { true, 1, null },
        { "A", Texts("A"), null },
        { Model.Tokens("<s>@1"), Model.Tokens("<s>@1"), true },
        { Model.Tokens("<s>"), Model.Tokens("<s>@1"), null },
        { Model.Tokens("<s>@1"), Model.Tokens("<s>@1", "</s>@2"), null },
    };

    static FactValue.TextList Texts(params IEnumerable<string> texts) => new([.. texts]);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_facts_are_equal_different_or_not_comparable(object candidate, object reference, bool? equal)
    {
        foreach (var (left, right) in (IEnumerable<(object, object)>)[(candidate, reference), (reference, candidate)])
        {
            var compared = FactComparison.Measure("name", Model.Fact(FactTable.TextHiddenSize, left), "other", Model.Fact(FactTable.TextHiddenSize, right));
            Assert.Equal(equal, compared.Equal);
            Assert.Equal(("name", "other"), (compared.Name, compared.Against));
        }
    }

    [Fact]
    public void What_is_not_known_is_neither_equal_nor_different()
    {
        var fact = Model.Fact(FactTable.TextHiddenSize, 1);
        Assert.Null(FactComparison.Measure("name", null, "other", null).Equal);
        Assert.Null(FactComparison.Measure("name", fact, "other", null).Equal);
        Assert.Null(FactComparison.Measure("name", null, "other", fact).Equal);
    }

    [Theory]
    [InlineData("a@1 b@2 c@3", 3, "x@1 y@2", 3, 3, 0, 2)]
    [InlineData("a@1 b@2 c@3", 3, "a@1 c@3", 3, 1, 0, 0)]
    [InlineData("a@1 b@2 c@3", 3, "a@2 b@1", 3, 1, 0, 2)]
    [InlineData("a b c", 3, "a@1 c@3", 3, 1, 0, 0)]
    [InlineData("a b", 256, "x@1 y@2 z@3", 2, 2, 254, 3)]
    [InlineData("a@1 a@2 a@7", 3, "a@7", 1, 0, 0, 0)]
    [InlineData("a a b", 3, "x@1", 2, 2, 1, 1)]
    [InlineData("a@1 a b", 3, "a@9", 2, 1, 1, 0)]
    [InlineData("a b c", 2, "x@1", 3, 3, -1, 1)]
    [InlineData("가@1 A@2", 2, "a@2 가@1", 2, 1, 0, 1)]
    public void Names_of_special_tokens_are_counted(string candidate, long count, string reference, long known, long own, long missing, long lacked) => Assert.Equal(
        new SpecialTokenNames(known, own, missing, lacked),
        SpecialTokenNames.Measure(Model.Tokens(candidate.Split(' ')), [], count, Model.Tokens(reference.Split(' '))));
}

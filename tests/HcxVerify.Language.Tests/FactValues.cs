using System.Globalization;

using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>Values of facts: when two are the same, and how they are shown.</summary>
public sealed class FactValues
{
    static readonly Gen<FactValue> any = Gen.OneOf<FactValue>(
        Gen.OneOf(Gen.Long, Gen.Long[-3, 3], Gen.Const(long.MaxValue), Gen.Const(long.MinValue)).Select(value => (FactValue)new FactValue.Integer(value)),
        Gen.OneOf(Gen.Double.Where(double.IsFinite), Gen.Int[-3, 3].Select(value => (double)value), Gen.Const(-0.0), Gen.Const(9223372036854775808.0)).Select(value => (FactValue)new FactValue.Number(value)),
        Gen.String[Gen.Char["ab"], 0, 2].Select(value => (FactValue)new FactValue.Text(value)),
        Gen.Bool.Select(value => (FactValue)new FactValue.Flag(value)),
        Gen.String[Gen.Char["ab"], 0, 1].Array[0, 2].Select(values => (FactValue)new FactValue.TextList([.. values])),
        Gen.Long[0, 2].Array[0, 2].Select(values => (FactValue)new FactValue.IntegerList([.. values])),
        Gen.String[Gen.Char["ab"], 0, 1].Array[0, 2].Select(values => (FactValue)new FactValue.TokenList([.. values.Select(value => new SpecialToken(value, value.Length == 0 ? null : 1))])));

    [Fact]
    public void Every_value_is_the_same_as_itself() => any.Sample(value => value.Same(value) && value.IsComparableWith(value));

    [Fact]
    public void Being_the_same_goes_both_ways_and_on() => Gen.Select(any, any, any).Sample((a, b, c) =>
        a.Same(b) == b.Same(a) && a.IsComparableWith(b) == b.IsComparableWith(a) && (!a.Same(b) || a.IsComparableWith(b)) && (!a.Same(b) || !b.Same(c) || a.Same(c)), iter: 100000);

    [Fact]
    public void A_whole_number_is_the_same_in_both_types() => Gen.Int.Sample(value =>
        new FactValue.Integer(value).Same(new FactValue.Number(value)) && new FactValue.Number(value).Same(new FactValue.Integer(value)));

    [Theory]
    [InlineData(500000, 500000.0, true)]
    [InlineData(0, -0.0, true)]
    [InlineData(1, 1.0000000000000002, false)]
    [InlineData(9007199254740992, 9007199254740992.0, true)]
    [InlineData(9007199254740993, 9007199254740992.0, false)]
    [InlineData(long.MaxValue, 9223372036854775808.0, false)]
    [InlineData(long.MinValue, -9223372036854775808.0, true)]
    public void A_whole_number_and_a_double_are_the_same_only_exactly(long integer, double number, bool same) =>
        Assert.Equal((same, same), (new FactValue.Integer(integer).Same(new FactValue.Number(number)), new FactValue.Number(number).Same(new FactValue.Integer(integer))));

    [Fact]
    public void Texts_are_compared_by_their_bytes_and_lists_by_order()
    {
        Assert.False(new FactValue.Text("silu").Same(new FactValue.Text("SiLU")));
        Assert.False(new FactValue.Text("é").Same(new FactValue.Text("e\u0301")));
        Assert.True(new FactValue.TextList(["A", "B"]).Same(new FactValue.TextList(["A", "B"])));
        Assert.False(new FactValue.TextList(["A", "B"]).Same(new FactValue.TextList(["B", "A"])));
        Assert.False(new FactValue.TokenList([new("<s>", 1)]).Same(new FactValue.TokenList([new("<s>", 2)])));
    }

    [Fact]
    public void A_number_and_its_text_are_neither_the_same_nor_comparable()
    {
        Assert.False(new FactValue.Integer(1).Same(new FactValue.Text("1")));
        Assert.False(new FactValue.Integer(1).IsComparableWith(new FactValue.Text("1")));
        Assert.True(new FactValue.Integer(1).IsComparableWith(new FactValue.Number(2.5)));
    }

    [Theory]
    [InlineData(0.08838834764831845, "0.08838834764831845")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(1e-6, "1e-06")]
    [InlineData(-1.5e-7, "-1.5e-07")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.1, "0.1")]
    [InlineData(5e7, "50,000,000")]
    [InlineData(500000, "500,000")]
    [InlineData(-1234.5, "-1234.5")]
    [InlineData(999999999999999, "999,999,999,999,999")]
    [InlineData(1e22, "1e+22")]
    [InlineData(0, "0")]
    public void A_number_is_shown_with_all_its_digits_as_model_files_write_it(double number, string shown) => Assert.Equal(shown, new FactValue.Number(number).Shown);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(128256, "128,256")]
    [InlineData(-1000, "-1,000")]
    [InlineData(long.MinValue, "-9,223,372,036,854,775,808")]
    public void A_whole_number_is_shown_with_separators(long integer, string shown) => Assert.Equal(shown, new FactValue.Integer(integer).Shown);

    [Fact]
    public void Other_values_are_shown_as_they_are_and_tokens_by_their_number()
    {
        Assert.Equal("silu", new FactValue.Text("silu").Shown);
        Assert.Equal("true", new FactValue.Flag(true).Shown);
        Assert.Equal("A, B", new FactValue.TextList(["A", "B"]).Shown);
        Assert.Equal("2", new FactValue.TokenList([new("<s>", 1), new("</s>", null)]).Shown);
    }

    [Fact]
    public void What_is_shown_of_a_number_is_the_number_again() => Gen.Double.Where(double.IsFinite).Sample(number =>
        double.Parse(new FactValue.Number(number).Shown, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) == number);

    [Fact]
    public void Without_a_format_a_value_is_formatted_as_it_is_shown() => any.Sample(value => value.Formatted(null) == value.Shown);

    [Fact]
    public void Only_numbers_take_a_format()
    {
        Assert.Equal("0.00001", new FactValue.Number(1e-5).Formatted("0.00000"));
        Assert.Equal("1f", new FactValue.Integer(31).Formatted("x"));
        Assert.Throws<FormatException>(() => new FactValue.Text("x").Formatted("N0"));
        Assert.Throws<FormatException>(() => new FactValue.Number(1).Formatted("X"));
    }
}

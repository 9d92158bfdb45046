using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>Texts in two languages, their holes, and diagnostics made of them.</summary>
public sealed class LocalizedTexts
{
    [Fact]
    public void Holes_are_filled_in_the_order_in_which_the_english_text_names_them_first()
    {
        var text = new LocalizedText("{a} and {b}, {a} again", "{b} 그리고 {a}");
        Assert.Equal(["a", "b"], LocalizedText.Holes(text.En));
        Assert.Equal(new("1 and 2, 1 again", "2 그리고 1"), text.With(1, 2));
    }

    [Fact]
    public void An_argument_in_two_languages_is_taken_in_each() =>
        Assert.Equal(new("a list is empty", "목록이 비었습니다"), new LocalizedText("{what} is empty", "{what}이 비었습니다").With(new LocalizedText("a list", "목록")));

    [Fact]
    public void A_text_in_one_language_serves_for_both()
    {
        var text = new LocalizedText("only {a}").With("this");
        Assert.Equal(("only this", "only this", null), (text.In(ReportLanguage.English), text.In(ReportLanguage.Korean), text.Ko));
        Assert.Equal("x 에 y", new LocalizedText("{a} in {b}", "{b} 에 {a}").With("y", new LocalizedText("x")).Ko);
    }

    [Fact]
    public void Each_language_is_the_one_that_is_asked_for()
    {
        var text = new LocalizedText("one", "하나");
        Assert.Equal(("one", "하나", "one"), (text.In(ReportLanguage.English), text.In(ReportLanguage.Korean), text.ToString()));
    }

    [Fact]
    public void Numbers_are_written_by_no_culture_and_nothing_as_nothing() => Assert.Equal("1234.5||x", new LocalizedText("{a}|{b}|{c}").With(1234.5, null, "x").En);

    [Fact]
    public void What_stands_in_an_argument_is_never_a_hole() => Gen.String.Sample(value => new LocalizedText("<{a}{b}>").With(value, "{a}").En == $"<{value}{{a}}>");

    [Fact]
    public void A_hole_without_an_argument_is_a_defect_of_its_caller()
    {
        Assert.Throws<ArgumentException>(() => new LocalizedText("{a} {b}").With("one"));
        Assert.Throws<ArgumentException>(() => new LocalizedText("{a}", "{b}").With("one"));
    }

    [Fact]
    public void A_diagnostic_is_one_line_with_its_place_whatever_its_values_are() => Gen.Select(Gen.String, Gen.String).Sample((key, suggestion) =>
    {
        var error = RuleFileCodes.UnknownKey.At(new("rules/a.hcx.yml", 3, 5), key, suggestion);
        Assert.DoesNotContain(error.Line(ReportLanguage.English), character => char.IsControl(character) || character is '\u2028' or '\u2029');
        Assert.StartsWith("rules/a.hcx.yml(3,5): error HCX0107: unknown key '", error.Line(ReportLanguage.English), StringComparison.Ordinal);
        Assert.StartsWith("rules/a.hcx.yml(3,5): error HCX0107: 알 수 없는 키 '", error.Line(ReportLanguage.Korean), StringComparison.Ordinal);
    });

    [Fact]
    public void A_diagnostic_without_a_place_names_the_tool_and_one_of_a_whole_file_the_file()
    {
        Assert.Equal("hcxverify: error HCX0101: no rule file at 'x'; name a .hcx.yml file, or a folder that holds one", RuleFileCodes.NotFound.At(null, "x", null).Line(ReportLanguage.English));
        Assert.Equal("a.hcx.yml: error HCX0102: byte 7 is not UTF-8; save the file as UTF-8", RuleFileCodes.NotUtf8.At(new("a.hcx.yml"), 7).Line(ReportLanguage.English));
    }
}

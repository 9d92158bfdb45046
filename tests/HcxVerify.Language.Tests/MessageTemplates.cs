using System.Globalization;

using CsCheck;

namespace HcxVerify.Language.Tests;

/// <summary>Messages of rules, with holes for facts.</summary>
public sealed class MessageTemplates
{
    static readonly Dictionary<string, FactValue> facts = new()
    {
        ["Text.VocabularySize"] = new FactValue.Integer(128256),
        ["Text.RopeTheta"] = new FactValue.Number(500000.5),
        ["Text.NormEpsilon"] = new FactValue.Number(1e-5),
        ["Text.Activation"] = new FactValue.Text("si\nlu\u0085\u2028x"),
        ["Text.TiedEmbeddings"] = new FactValue.Flag(false),
        ["Model.Architectures"] = new FactValue.TextList(["A", "B"]),
        ["Tokenizer.SpecialTokens"] = new FactValue.TokenList([new("<s>", 1), new("</s>", null)]),
        ["config.json#/rope_scaling/factor"] = new FactValue.Number(8),
    };

    [Theory]
    [InlineData("no hole at all", "no hole at all")]
    [InlineData("{Text.VocabularySize}", "128,256")]
    [InlineData("{Text.VocabularySize:N0}", "128,256")]
    [InlineData("{Text.VocabularySize:D}", "128256")]
    [InlineData("{Text.VocabularySize:D8}", "00128256")]
    [InlineData("{Text.VocabularySize:X}", "1F500")]
    [InlineData("{Text.VocabularySize:x8}", "0001f500")]
    [InlineData("{Text.VocabularySize:#,##0}", "128,256")]
    [InlineData("{Text.VocabularySize:0.00}", "128256.00")]
    [InlineData("{Text.VocabularySize:R}", "128256")]
    [InlineData("{Text.RopeTheta}", "500000.5")]
    [InlineData("{Text.RopeTheta:N2}", "500,000.50")]
    [InlineData("{Text.RopeTheta:0.0}", "500000.5")]
    [InlineData("{Text.RopeTheta:E2}", "5.00E+005")]
    [InlineData("{Text.NormEpsilon}", "1e-05")]
    [InlineData("{Text.NormEpsilon:R}", "1E-05")]
    [InlineData("{Text.NormEpsilon:0.0000000}", "0.0000100")]
    [InlineData("{Text.NormEpsilon:0.0E+0}", "1.0E-5")]
    [InlineData("{Text.NormEpsilon:0.000%}", "0.001%")]
    [InlineData("{Text.TiedEmbeddings}", "false")]
    [InlineData("{Model.Architectures}", "A, B")]
    [InlineData("{Tokenizer.SpecialTokens}", "2")]
    [InlineData("{config.json#/rope_scaling/factor}", "8")]
    [InlineData("{Text.HiddenSize}", "(unknown)")]
    [InlineData("{Text.HiddenSize:N0}", "(unknown)")]
    [InlineData("{config.json#/absent}", "(unknown)")]
    [InlineData("{{Text.VocabularySize}}", "{Text.VocabularySize}")]
    [InlineData("{{{Text.VocabularySize}}}", "{128,256}")]
    [InlineData("}}{{", "}{")]
    [InlineData("a {Text.VocabularySize} b {Text.VocabularySize:D} c", "a 128,256 b 128256 c")]
    [InlineData("one\nline\talways\u0007", "one line always ")]
    [InlineData("{Text.Activation}", "si lu  x")]
    public void A_message_is_one_line_with_the_values_of_its_facts(string template, string expected) =>
        Assert.Equal(new(expected, expected.Replace("(unknown)", "(알 수 없음)", StringComparison.Ordinal)), Template(template).Fill(Value));

    [Fact]
    public void Each_language_has_holes_of_its_own()
    {
        var template = Template("en {Text.VocabularySize:N0}", "ko {Text.RopeTheta:0.0}, {Text.HiddenSize}");
        Assert.Equal(new("en 128,256", "ko 500000.5, (알 수 없음)"), template.Fill(Value));
        Assert.Equal(["Text.VocabularySize", "Text.RopeTheta", "Text.HiddenSize"], template.Facts.Select(fact => fact.Name));
    }

    [Fact]
    public void A_fact_that_several_holes_name_is_one_fact() => Assert.Single(Template("{Text.VocabularySize} {Text.VocabularySize:D}", "{Text.VocabularySize}").Facts);

    [Fact]
    public void Values_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            Assert.Equal("128,256 500000.5 500,000.50", Template("{Text.VocabularySize} {Text.RopeTheta} {Text.RopeTheta:N2}").Fill(Value).En);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("N")]
    [InlineData("n2")]
    [InlineData("F99")]
    [InlineData("E0")]
    [InlineData("G17")]
    [InlineData("P1")]
    [InlineData("R")]
    [InlineData("0")]
    [InlineData("#")]
    [InlineData("#,#.##")]
    [InlineData("0.0e+00")]
    public void Formats_of_numbers_are_taken_for_both_kinds_of_numbers(string format) => Assert.Equal((true, true), (Takes("Text.HiddenSize", format), Takes("Text.RopeTheta", format)));

    [Theory]
    [InlineData("D")]
    [InlineData("X4")]
    [InlineData("d3")]
    public void Formats_of_whole_numbers_are_taken_for_those_alone(string format) => Assert.Equal((true, false), (Takes("Text.HiddenSize", format), Takes("Text.RopeTheta", format)));

    [Theory]
    [InlineData("")]
    [InlineData("NO")]
    [InlineData("N100")]
    [InlineData("N0 ")]
    [InlineData("C")]
    [InlineData("B")]
    [InlineData("Q")]
    [InlineData(",")]
    [InlineData(".")]
    [InlineData("0 tokens")]
    [InlineData("0;(0)")]
    [InlineData("'x'0")]
    [InlineData("value")]
    [InlineData("0\n")]
    public void What_would_lose_the_value_or_add_a_text_is_no_format(string format) => Assert.Equal((false, false), (Takes("Text.HiddenSize", format), Takes("Text.RopeTheta", format)));

    [Fact]
    public void Every_format_that_is_taken_formats_every_number() => Gen.Select(Gen.Char["DNFEGPRXdnfegprx0#,.%‰+-9"].Array[1, 6], Gen.Long, Gen.Double).Sample((format, integer, number) =>
    {
        var text = new string(format);
        if (Takes("Text.HiddenSize", text))
            Assert.InRange(new FactValue.Integer(integer).Formatted(text).Length, 0, 600);
        if (Takes("Text.RopeTheta", text))
            Assert.InRange(new FactValue.Number(number).Formatted(text).Length, 0, 600);
    }, iter: 20000);

    [Theory]
    [InlineData("message: 'it''s {Text.HidenSize}'", "HCX0112 at 5:22")]
    [InlineData("message: \"\\u0041 {Text.HidenSize} {\"", "HCX0112 at 5:23|HCX0117 at 5:39")]
    [InlineData("message: one {Text.Layers:N0}\n      two {Text.LayerCount:NO} {}", "HCX0112 at 5:19|HCX0117 at 6:28|HCX0117 at 6:32")]
    [InlineData("message: |\n      one\n      {Text.HidenSize}", "HCX0112 at 7:8")]
    [InlineData("message: >-\n      one\n      }\n", "HCX0117 at 7:7")]
    [InlineData("message: { en: \"{a}\", ko: '가 {Text.LayerCount:천}' }", "HCX0112 at 5:22|HCX0117 at 5:51")]
    [InlineData("message:\n      en: fine\n      ko: |\n        가나\n        {config.json#x}", "HCX0112 at 9:21")]
    public void A_hole_is_reported_where_it_stands_in_the_file(string message, string expected)
    {
        var text = $"version: 1\nrules:\n  - id: a\n    component: tokenizer\n    {message}\n    evidence: {{ kind: attestation, file: a.txt }}\n";
        Assert.Equal(expected, string.Join('|', Load.Text(text).Errors.Select(error => $"{error.Code} at {error.Place!.Line}:{error.Place.Column}")));
        Assert.Equal(Load.Text(text).Errors, Load.Text(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Errors);
    }

    [Fact]
    public void Any_text_is_a_template_or_an_error_and_never_breaks() => Gen.String[Gen.Char["{}:N0 xText.HiddenSize#/\n"], 0, 30].Sample(text =>
    {
        List<Diagnostic> errors = [];
        var template = MessageTemplate.Read(Node(text), null, errors);
        Assert.Equal(template is null, errors.Count > 0);
        Assert.DoesNotContain(template?.Fill(Value).En ?? "", char.IsControl);
    }, iter: 20000);

    static bool Takes(string fact, string format)
    {
        List<Diagnostic> errors = [];
        return MessageTemplate.Read(Node($"{{{fact}:{format}}}"), null, errors) is not null;
    }

    static MessageTemplate Template(string english, string? korean = null)
    {
        List<Diagnostic> errors = [];
        var template = MessageTemplate.Read(Node(english), korean is null ? null : Node(korean), errors);
        Assert.Empty(errors);
        return template!;
    }

    static YamlScalar Node(string text) => new(new("file", 1, 1), text, ScalarKind.Text);

    static FactValue? Value(FactPath path) => facts.GetValueOrDefault(path.Name);
}

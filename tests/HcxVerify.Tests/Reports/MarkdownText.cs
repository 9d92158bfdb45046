using CsCheck;

using HcxVerify.Reports;

using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HcxVerify.Tests.Reports;

/// <summary>Text from models and rule files stays text in a Markdown report.</summary>
public sealed class MarkdownText
{
    static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().Build();

    // The characters that mean something to Markdown, to HTML and to terminals, and a few that do not.
    static readonly Gen<string> hostile = Gen.Char["abZ9 \t\r\n\\`*_[]()<>|~#!&@{}$^=+-.:;'\"/%\u0007\u202e\u2066\u2028한글"].Array[0, 24].Select(characters => new string(characters));

    [Fact]
    public void An_escaped_text_is_read_back_as_the_text_it_was() =>
        hostile.Sample(text => Assert.Equal(Spaces(text), Spaces(CellText(MarkdownWriter.Escape(text)))), iter: 5_000);

    [Fact]
    public void A_text_as_code_is_read_back_as_the_text_it_was() =>
        hostile.Where(text => text.Trim().Length > 0).Sample(text => Assert.Equal(Spaces(text), Spaces(CellText(MarkdownWriter.Code(text)))), iter: 5_000);

    [Fact]
    public void No_text_makes_another_cell_a_link_an_image_or_html() =>
        hostile.Select(hostile).Sample(
            (left, right) =>
            {
                var document = Table($"{MarkdownWriter.Escape(left)} | {MarkdownWriter.Code(right)}");
                Assert.Equal(2, Assert.IsType<TableRow>(Assert.IsType<Table>(document[0])[1]).Count);
                Assert.DoesNotContain(document.Descendants<LinkInline>(), link => !link.IsAutoLink);
                Assert.Empty(document.Descendants<HtmlInline>());
                Assert.Empty(document.Descendants<EmphasisInline>());
            },
            iter: 5_000);

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[click](javascript:x)", @"\[click\](javascript:x)")]
    [InlineData("qwen2_5_vl", "qwen2_5_vl")]
    [InlineData("_emphasis_", @"\_emphasis\_")]
    [InlineData("a|b", @"a\|b")]
    [InlineData("@someone", "&#64;someone")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("right\u202eleft", "right left")]
    public void Escapes(string text, string escaped) => Assert.Equal(escaped, MarkdownWriter.Escape(text));

    [Theory]
    [InlineData("<|im_start|>", @"`<\|im_start\|>`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    public void Code(string text, string code) => Assert.Equal(code, MarkdownWriter.Code(text));

    static MarkdownDocument Table(string row) => Markdown.Parse($"| a | b |\n| --- | --- |\n| {row} |\n", pipeline);

    static string CellText(string markdown)
    {
        var row = (TableRow)((Table)Table($"{markdown} | x")[0])[1];
        Assert.Equal(2, row.Count);
        return string.Concat(((TableCell)row[0]).Descendants<Inline>().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            // In a table of GitHub's Markdown an escaped bar is a bar in code, too (section 4.10, example 200); this reader leaves the escape.
            CodeInline code => code.Content.Replace(@"\|", "|", StringComparison.Ordinal),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LinkInline { IsAutoLink: true } => "",
            _ => $"⟨{inline.GetType().Name}⟩",
        }));
    }

    // A cell is one line and trimmed; controls become spaces. What is compared is the rest.
    static string Spaces(string text) => string.Join(' ', string.Concat(text.Select(character =>
        char.IsControl(character) || char.IsWhiteSpace(character) || character is '\u202e' or '\u2066' ? ' ' : character)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Tests.Formats;

public sealed class YamlConfigs
{
    [Fact]
    public void Scalars_lists_and_mappings_become_the_values_that_JSON_has()
    {
        var root = YamlConfig.Read(File("a: 1\nb: 1.5e-5\nc: yes\nd: true\ne: ~\nf: [x, \"2\"]\ng:\n  0: LABEL_0\nh: 0o17\ni: 99999999999999999999\n"));
        Assert.Equal(
            ["a Number 1 1", "b Number 1.5e-5 2", "c Text yes 3", "d Flag true 4", "e Null  5", "f List  6", "g Object  8", "h Number 15 9", "i Number 99999999999999999999 10"],
            root.Members.Select(member => $"{member.Key} {member.Value.Kind} {member.Value.Text} {member.Value.Line}"));
        Assert.Equal([JsonKind.Text, JsonKind.Text], root.Find("f")!.Items.Select(item => item.Kind));
        Assert.Equal("LABEL_0", root.At("/g/0")!.Text);
        Assert.Equal((1L, 1.5e-5, null), (root.Find("a")!.AsInteger(), root.Find("b")!.AsNumber(), root.Find("i")!.AsInteger()));
    }

    [Theory]
    [InlineData("", "config.yaml: error HCX0205")]
    [InlineData("- a\n- b\n", "config.yaml(1,1): error HCX0206")]
    [InlineData("text", "config.yaml(1,1): error HCX0206")]
    [InlineData("a: &x 1\nb: *x\n", "config.yaml(1,4): error HCX0232")]
    [InlineData("a: 1\na: 2\n", "config.yaml(2,1): error HCX0232")]
    [InlineData("a: !!python/object:os.system x\n", "config.yaml(1,4): error HCX0232")]
    [InlineData("a: [1\n", "config.yaml(2,1): error HCX0232")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12\n", "config.yaml: error HCX0203")]
    public void What_is_no_plain_mapping_is_refused_at_its_place(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ArtifactException>(() => YamlConfig.Read(File(text))).Diagnostic.Line(ReportLanguage.English), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(ArtifactCodes.NotUtf8, Assert.Throws<ArtifactException>(() => YamlConfig.Read(new("f", "f", [0x61, 0x3A, 0x20, 0xFF], ""))).Diagnostic.Code);

    [Theory]
    [InlineData("---\nlicense: mit\n---\n# Title", 2)]
    [InlineData("\uFEFF---\r\nlicense: mit\r\n---\r\n", 2)]
    [InlineData("--- \nother: 1\nlicense: mit\n---", 3)]
    public void The_front_matter_of_a_card_is_read_at_its_lines(string text, int line) =>
        Assert.Equal(("mit", line), (YamlConfig.FrontMatter(File(text))!.Find("license")!.Text, YamlConfig.FrontMatter(File(text))!.Find("license")!.Line));

    [Theory]
    [InlineData("")]
    [InlineData("# Title\n---\nlicense: mit\n---\n")]
    [InlineData("---\nnever closed: 1\n")]
    [InlineData("---\n\n---\n")]
    [InlineData("----\na: 1\n---\n")]
    public void A_card_without_any_has_none(string text) => Assert.Null(YamlConfig.FrontMatter(File(text)));

    static FileContent File(string text) => new("config.yaml", "config.yaml", Encoding.UTF8.GetBytes(text), "sha256:file");
}

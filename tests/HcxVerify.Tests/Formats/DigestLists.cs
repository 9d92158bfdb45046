using System.Text;

using HcxVerify.Artifacts;
using HcxVerify.Formats;
using HcxVerify.Language;

namespace HcxVerify.Tests.Formats;

public sealed class DigestLists
{
    const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const string B = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";

    [Theory]
    [InlineData($"{A}  model.safetensors\n", "model.safetensors")]
    [InlineData($"{A} *model.safetensors", "model.safetensors")]
    [InlineData($"{B}  ./deep//a file.json\r\n", "deep/a file.json")]
    [InlineData($"# made by hand\n\n{A}  가.json\n\n", "가.json")]
    [InlineData($"\uFEFF{A}  a\n", "a")]
    [InlineData($"\\{A}  a\\\\b\\nc\\rd\n", "a\\b\nc\rd")]
    [InlineData($"{A}  a\\nb\n", "a\\nb")]
    [InlineData($"{A}   a\n", " a")]
    [InlineData($"{A}  ...\n", "...")]
    public void Lines_are_read_as_sha256sum_writes_them(string text, string path)
    {
        var digest = Assert.Single(Read(text));
        Assert.Equal(path, digest.Path);
        Assert.Matches("^(a{64}|b{64})$", digest.Sha256);
    }

    [Theory]
    [InlineData($"{A}  a\n{A} a\n", "f(2,1): error HCX0218: this is not a digest and a path: ")]
    [InlineData($"{A}\n", "f(1,1): error HCX0218")]
    [InlineData($"{A}  \n", "f(1,1): error HCX0218")]
    [InlineData("aaaa  a\n", "f(1,1): error HCX0218: this is not a digest and a path: aaaa  a; write 64 hexadecimal digits")]
    [InlineData($"g{A}  a\n", "f(1,1): error HCX0218")]
    [InlineData($"a  {A}\n", "f(1,1): error HCX0218")]
    [InlineData($"SHA256 (a) = {A}\n", "f(1,1): error HCX0218")]
    [InlineData($"\\{A}  a\\tb\n", "f(1,1): error HCX0218")]
    [InlineData($"\\{A}  a\\\n", "f(1,1): error HCX0218")]
    [InlineData($"\n{A}  /etc/passwd\n", "f(2,1): error HCX0219: the path '/etc/passwd' is absolute")]
    [InlineData($"{A}  ../a\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  a/../b\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  a\\..\\b\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  C:\\a\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  \\\\server\\a\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  a/\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  .\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  a\0b\n", "f(1,1): error HCX0219")]
    [InlineData($"{A}  a\n{B}  b\n{A}  ./a\n", "f(3,1): error HCX0220: the file 'a' is listed twice; the first is in line 1")]
    [InlineData("", "f: error HCX0205: the file is empty")]
    [InlineData("# nothing\n\n", "f: error HCX0205: the file is empty")]
    public void Any_other_line_is_refused_at_its_place(string text, string line) => Assert.StartsWith(line, Refused(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_is_not_UTF_8_is_refused_at_the_byte() =>
        Assert.StartsWith("f(2,67): error HCX0217: byte 134 is not UTF-8", Refused([.. Encoding.UTF8.GetBytes($"{A}  a\n{A}  "), 0xFF, (byte)'\n']), StringComparison.Ordinal);

    static System.Collections.Immutable.ImmutableArray<ListedDigest> Read(string text) => DigestList.Read(new("/f", "f", Encoding.UTF8.GetBytes(text), "sha256:"));

    static string Refused(byte[] bytes) => Assert.Throws<ArtifactException>(() => DigestList.Read(new("/f", "f", bytes, "sha256:"))).Diagnostic.Line(ReportLanguage.English);
}

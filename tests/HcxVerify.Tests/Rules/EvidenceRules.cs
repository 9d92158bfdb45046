using HcxVerify.Language;
using HcxVerify.Tests.Given;

namespace HcxVerify.Tests.Rules;

public sealed class EvidenceRules : IDisposable
{
    const string Digest = "5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"; // of 12345
    const string Other = "0994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5";

    readonly Scene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void The_right_digest_passes() => Assert.Equal((Outcome.Pass, "the training-log at log.txt is the one that the rule names"), Check("12345", Digest));

    [Fact]
    public void A_digest_in_capitals_is_the_same_digest() => Assert.Equal(Outcome.Pass, Check("12345", Digest.ToUpperInvariant()).Outcome);

    [Fact]
    public void A_wrong_digest_fails() => Assert.Equal((Outcome.Fail, $"the training-log at log.txt has sha256 {Digest}, not that of the rule"), Check("12345", Other));

    [Fact]
    public void Without_a_digest_any_file_would_do_so_it_stays_open() =>
        Assert.Equal((Outcome.Inconclusive, $"the rule names no sha256, so any file would do; that of log.txt is {Digest}"), Check("12345", null));

    [Theory]
    [InlineData(null)]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void An_empty_file_stays_open_even_with_the_digest_of_nothing(string? digest) =>
        Assert.Equal((Outcome.Inconclusive, "the training-log at log.txt is empty"), Check("", digest));

    [Fact]
    public void A_file_that_is_not_there_stays_open() => Assert.Equal((Outcome.Inconclusive, "there is no training-log at log.txt"), Check(null, Digest));

    [Fact]
    public void A_folder_in_its_place_is_no_file()
    {
        scene.Write("rules/log.txt/inside", "12345");
        Assert.Equal((Outcome.Inconclusive, "there is no training-log at log.txt"), Check(null, Digest));
    }

    [Fact]
    public void A_Git_LFS_pointer_in_its_place_is_not_the_evidence()
    {
        const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5\nsize 5\n";
        Assert.Equal((Outcome.Inconclusive, "log.txt is a Git LFS pointer, not the training-log itself; fetch it with git lfs pull"), Check(Pointer, Digest));
        Assert.Equal(Outcome.Inconclusive, Check(Pointer, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Pointer)))).Outcome);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error()
    {
        Directory.CreateDirectory(scene.Full("rules"));
        File.CreateSymbolicLink(scene.Full("rules/log.txt"), scene.Full("nowhere"));
        var (outcome, message) = Check(null, Digest);
        Assert.Equal(Outcome.Error, outcome);
        Assert.Equal("the file cannot be read: it is not there; check that it is a file and may be read", message);
    }

    (Outcome Outcome, string Message) Check(string? content, string? digest)
    {
        scene.Write("model/config.json", Scene.Config);
        if (content is not null)
            scene.Write("rules/log.txt", content);
        scene.Write("rules/own.hcx.yml", $$"""
            version: 1
            rules:
              - id: the-log
                component: subject
                evidence: { kind: training-log, file: log.txt{{(digest is null ? "" : $", sha256: \"{digest}\"")}} }
            """);
        var finding = scene.Finding();
        return (finding.Outcome, finding.Message.En);
    }
}
